"""Sensitive matters and needs are heard in many words; what only looks like them is not."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from segue.core.understanding.needs import NEEDS, find_needs
from segue.core.understanding.raw import Need
from segue.core.understanding.sensitive import SENSITIVE, find_sensitive

HERE = Path(__file__).parent
Lines = Mapping[str, Mapping[str, list[dict[str, str]]]]
MATTERS: Lines = yaml.safe_load((HERE / "matters_sensitive.yaml").read_text("utf-8"))
WANTS: Lines = yaml.safe_load((HERE / "matters_needs.yaml").read_text("utf-8"))
UNSEEN = yaml.safe_load((HERE / "matters_unseen.yaml").read_text("utf-8"))
GRAVEST = (
    "self_harm", "medical_emergency", "bereavement", "coercion", "fraud", "complaint",
    "legal_threat",
)  # fmt: skip


def _names(find: Callable[[str], tuple[Need, ...]], text: str) -> set[str]:
    return {name for name, _, _ in find(text)}


def _held(lines: list[dict[str, str]], held: bool) -> list[str]:
    return [line["text"] for line in lines if ("held" in line) is held]


@pytest.mark.parametrize("held", [False, True])
def test_the_gravest_matters_are_heard(held: bool) -> None:
    """At first sight 84 of 180 of the tuned lines and 38 of 90 of the held-out were heard."""
    lines = [(m, text) for m in GRAVEST for text in _held(MATTERS[m]["shows"], held)]

    missed = [text for matter, text in lines if matter not in _names(find_sensitive, text)]

    assert len(missed) / len(lines) <= 0.05, missed


@pytest.mark.parametrize("held", [False, True])
def test_lookalikes_of_sensitive_matters_are_left_alone(held: bool) -> None:
    """At first sight 48 of 183 (tuned) and 19 of 91 (held out) were mistaken for a matter."""
    lines = [text for m in MATTERS for text in _held(MATTERS[m]["lookalikes"], held)]

    mistaken = [text for text in lines if find_sensitive(text)]

    assert len(mistaken) / len(lines) <= 0.05, mistaken


@pytest.mark.parametrize("held", [False, True])
def test_needs_are_heard_and_their_lookalikes_left_alone(held: bool) -> None:
    """At first sight 67 of 91 and 34 of 45 were heard, 18 of 94 and 7 of 48 mistaken."""
    shows = [(n, text) for n in WANTS for text in _held(WANTS[n]["shows"], held)]
    alike = [(n, text) for n in WANTS for text in _held(WANTS[n]["lookalikes"], held)]

    missed = [text for need, text in shows if need not in _names(find_needs, text)]
    mistaken = [text for need, text in alike if need in _names(find_needs, text)]

    assert len(missed) / len(shows) <= 0.05, missed
    assert len(mistaken) / len(alike) <= 0.05, mistaken


def test_matters_written_after_the_words_are_heard() -> None:
    """At first sight 28 of 45 were heard and 5 of 40 mistaken: new wordings are missed."""
    shows, alike = UNSEEN["shows"], UNSEEN["lookalikes"]

    missed = [x["text"] for x in shows if x["matter"] not in _names(find_sensitive, x["text"])]
    mistaken = [x["text"] for x in alike if find_sensitive(x["text"])]

    assert missed == []
    assert mistaken == []


def test_every_matter_and_need_has_lines() -> None:
    assert set(MATTERS) == set(SENSITIVE)
    assert set(WANTS) == set(NEEDS)


@pytest.mark.parametrize(
    "text", ["what if my father died before we leave", "falls mein Vater gestorben ist"]
)
def test_a_loss_that_is_only_supposed_is_none(text: str) -> None:
    assert find_sensitive(text) == ()


def test_a_threat_with_a_condition_is_still_a_threat() -> None:
    assert "legal_threat" in _names(find_sensitive, "if it is not fixed I will sue you")


def test_a_supposed_loss_does_not_hide_a_real_one() -> None:
    text = "if my mother dies we cancel, because my husband died in March"

    assert "bereavement" in _names(find_sensitive, text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("now I make a complant, ok", "make a complant"),
        ("hello, call an ambulancce please", "call an ambulancce"),
        ("In the hospitl. My solictor will write", "My solictor will"),
        ("please call an ambulanec now", "call an ambulanec"),
    ],
)
def test_the_words_as_typed_are_pointed_at(text: str, shown: str) -> None:
    ((_, start, end),) = find_sensitive(text)

    assert text[start:end] == shown


def test_a_denied_need_is_none_and_one_beside_it_is() -> None:
    text = "no wheelchair needed, but my mother is hard of hearing"

    assert _names(find_needs, text) == {"accessibility"}
    assert find_needs("Nobody here needs a wheelchair") == ()
