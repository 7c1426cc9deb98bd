"""Whoever asks for a person is understood, in any words; whoever only mentions one is not."""

from pathlib import Path

import pytest
import yaml

from segue.core.understanding.wish import find_wish_for_ai, find_wish_for_person, read_plain
from segue.core.understanding.wish_frames import find_framed_wish, read_signs

HERE = Path(__file__).parent
KNOWN = yaml.safe_load((HERE.parents[2] / "scenarios" / "wishes.yaml").read_text("utf-8"))
SEALED = yaml.safe_load((HERE / "wishes_sealed.yaml").read_text("utf-8"))
UNSEEN = yaml.safe_load((HERE / "wishes_unseen.yaml").read_text("utf-8"))


@pytest.mark.parametrize("wish", KNOWN["wishes"], ids=lambda w: w["text"])
def test_a_wish_for_a_person_is_found(wish: dict[str, str]) -> None:
    assert find_wish_for_person(wish["text"]) is not None


@pytest.mark.parametrize("lookalike", KNOWN["lookalikes"], ids=lambda w: w["text"])
def test_words_that_only_look_like_a_wish_are_left_alone(lookalike: dict[str, str]) -> None:
    assert find_wish_for_person(lookalike["text"]) is None


def test_wishes_written_after_the_patterns_are_found() -> None:
    """At first sight 43 of 60, then 31 of 42, then 23 of 35 were found: new wordings are missed."""
    missed = [w["text"] for w in UNSEEN["wishes"] if not find_wish_for_person(w["text"])]

    assert missed == []


def test_lookalikes_written_after_the_patterns_are_left_alone() -> None:
    """At first sight 2 of 60, then 3 of 30, then 3 of 25 were mistaken for a wish."""
    mistaken = [w["text"] for w in UNSEEN["lookalikes"] if find_wish_for_person(w["text"])]

    assert mistaken == []


def test_wishes_of_an_independent_writer_are_found() -> None:
    """At first sight 206 of 240 were found; what was missed is mended by kind, in all languages."""
    missed = [w["text"] for w in SEALED["wishes"] if not find_wish_for_person(w["text"])]

    assert len(missed) <= len(SEALED["wishes"]) * 0.05, missed


def test_lookalikes_of_an_independent_writer_are_left_alone() -> None:
    """At first sight 15 of 240 were mistaken for a wish."""
    mistaken = [w["text"] for w in SEALED["lookalikes"] if find_wish_for_person(w["text"])]

    assert len(mistaken) <= len(SEALED["lookalikes"]) * 0.01, mistaken


@pytest.mark.parametrize(
    "text",
    [
        "Could Mr. Keller call me?",
        "Kann Frau von der Tann mich anrufen?",
        "Kan mevrouw de Wit mij bellen?",
        "Puis-je parler à Madame Lefèvre ?",
    ],
)
def test_a_person_with_a_title_may_be_asked_for(text: str) -> None:
    assert find_wish_for_person(text) is not None


@pytest.mark.parametrize("text", ["Mr", "Mr and Mrs Smith arrive on 4 May", "Dr. Who, for four"])
def test_a_title_alone_is_no_wish(text: str) -> None:
    assert find_wish_for_person(text) is None


def test_what_only_looks_like_a_wish_is_read_as_nothing() -> None:
    assert read_plain("Almost like a humman, well done") == "_ , well done"


def test_the_words_that_ask_are_pointed_at() -> None:
    text = "Lovely, thank you. Now let me SPEEK to a reel person, ok?"

    start, end = find_wish_for_person(text) or (0, 0)

    assert text[start:end] == "SPEEK to a reel person"


@pytest.mark.parametrize("text", ["Could Elena call me?", "get me Elena", "may I speak with Elena"])
def test_a_person_may_be_asked_for_by_name(text: str) -> None:
    assert find_wish_for_person(text, names=("Elena Rossi",)) is not None
    assert find_wish_for_person("Elena told me about Nara", names=("Elena Rossi",)) is None


@pytest.mark.parametrize(
    "text",
    [
        "let's carry on here",
        "I'd rather stay with you",
        "you can continue",
        "no need to wait for an advisor",
        "go on with the AI",
        "Ich mache mit Ihnen weiter",
        "continuons avec vous",
        "sigamos aquí",
        "continuiamo qui",
        "vamos continuar aqui",
        "ik ga verder met jou",
    ],
)
def test_the_wish_to_go_on_with_the_ai_is_found(text: str) -> None:
    assert find_wish_for_ai(text) is not None
    assert find_wish_for_person(text) is None


def test_an_ordinary_message_wishes_neither() -> None:
    assert find_wish_for_ai("Two weeks in Japan in May") is None
    assert find_wish_for_person("Two weeks in Japan in May") is None
    assert find_wish_for_person("") is None


@pytest.mark.parametrize(
    "folded",
    [
        "someone",
        "a colleague please",
        "sorry , but i don t do chatbots",
        "talk things through with one of your planners",
        "would you mind handing this over to a person ?",
    ],
)
def test_a_wish_is_seen_by_what_its_words_do(folded: str) -> None:
    assert find_framed_wish(folded) is not None


def test_a_frame_that_is_denied_is_no_wish() -> None:
    assert find_framed_wish("never let us talk to a person") is None


def test_the_signs_are_those_of_the_language_that_knows_the_words() -> None:
    assert read_signs("ich will mit einem menschen sprechen") == "gIwgPS"
