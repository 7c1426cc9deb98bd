"""A package of another shape is refused in words, and never ends in a traceback."""

from typing import Any

import pytest

from segue.core.errors import BadInput
from segue.simulation.packages import parse_package

PERSON = {
    "contact_id": None,
    "proof_level": 0,
    "proof_method": "",
    "proof_until": None,
    "tier": "",
    "value": 0.0,
}
WHOLE: dict[str, Any] = {
    "conversation_id": "c",
    "seq": 1,
    "language": "en",
    "facts": [],
    "reason": None,
    "tried": [],
    "summary": [],
    "sentiment": [],
    "open_questions": [],
    "first_sentence": "",
    "person": PERSON,
    "transcript": [],
}


@pytest.mark.parametrize("name", ["ok.png", None])
def test_a_file_has_its_name_as_text_or_none_once_it_is_erased(name: str | None) -> None:
    sent = {"file_id": "f", "name": name, "media_type": "image/png", "size_bytes": 1}

    package = parse_package({**WHOLE, "attachments": [sent]})

    assert package.attachments[0].name == name


@pytest.mark.parametrize("answer", [{}, [], None, {**WHOLE, "attachments": [{"name": {}}]}])
def test_what_is_no_package_is_bad_input(answer: object) -> None:
    with pytest.raises(BadInput, match="package that cannot be read"):
        parse_package(answer)
