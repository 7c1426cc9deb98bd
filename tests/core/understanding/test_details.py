"""Details are found in natural sentences, in one normal form, with their corrections."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from segue.core.understanding.details import find_details
from segue.core.understanding.raw import Found

TODAY = date(2026, 11, 23)
CASES = yaml.safe_load((Path(__file__).parent / "details.yaml").read_text("utf-8"))


def _write(found: Found) -> str:
    mark = " denies" if found.denies else " corrects" if found.corrects else ""
    return f"{found.name}={found.value}{mark}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_details_are_found_in_a_sentence(case: dict[str, Any]) -> None:
    found = find_details(case["text"], TODAY, tuple(case.get("asked", ())))

    assert set(case.get("finds", ())) <= {_write(detail) for detail in found}
    assert not {detail.name for detail in found} & set(case.get("never", ()))


def test_the_words_of_a_detail_are_pointed_at() -> None:
    text = "Grüezi! We fly from Zürich with seven people."

    words = {detail.name: text[detail.start : detail.end] for detail in find_details(text, TODAY)}

    assert words == {"origin": "Zürich", "party_size": "seven"}


def test_an_empty_message_gives_no_detail() -> None:
    assert find_details("", TODAY, ("dates", "places", "name", "occasion")) == ()


def test_easter_that_has_passed_is_next_years() -> None:
    (found,) = find_details("over Easter", date(2027, 4, 10))

    assert found.value == "2028-04-14/2028-04-17"
