"""Yes, no and courtesies are told in nine languages; noise is told from words."""

import pytest

from segue.core.understanding.acts import Acts, find_acts


@pytest.mark.parametrize(
    "text",
    [
        "yes please",
        "Yep!",
        "sure",
        "please",
        "sounds good",
        "Ja gerne",
        "genau",
        "oui",
        "d'accord",
        "sí, claro",
        "va bene",
        "sim",
        "klopt",
        "はい",
        "نعم",
        "👍",
    ],
)
def test_a_yes_is_told(text: str) -> None:
    assert find_acts(text).says == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "Nope",
        "no thanks",
        "not really",
        "don't do that",
        "that's wrong",
        "nein danke",
        "non merci",
        "No, June",
        "não",
        "nee",
        "いいえ",
        "لا",
        "👎",
    ],
)
def test_a_no_is_told(text: str) -> None:
    assert find_acts(text).says == "no"


@pytest.mark.parametrize(
    "text",
    [
        "no problem",
        "Zurich",
        "not sure",
        "right now please",
        "please call the hotel",
        "Nobody came",
        "Si vous pouvez",
    ],
)
def test_what_only_begins_like_a_yes_or_no_is_neither(text: str) -> None:
    assert find_acts(text).says is None


def test_thanks_that_close_are_both() -> None:
    acts = find_acts("Ok thanks, that's all. Bye!")

    assert (acts.thanks, acts.closes, acts.asks) == (True, True, False)


@pytest.mark.parametrize(
    "text", ["Hello", "Guten Tag!", "bonjour madame", "Hola, buenas", "こんにちは"]
)
def test_a_greeting_is_told(text: str) -> None:
    assert find_acts(text).greets


@pytest.mark.parametrize(
    "text",
    [
        "what does it cost",
        "Is May good?",
        "Wann fliegen wir",
        "est-ce possible",
        "料金はいくらですか",
    ],
)
def test_a_question_is_told_even_without_its_mark(text: str) -> None:
    assert find_acts(text).asks


def test_bitter_thanks_are_no_thanks() -> None:
    assert not find_acts("thanks for nothing").thanks


@pytest.mark.parametrize(
    "text", ["", "   ", "???", "...", "asdfghjkl", "kkkkkkk", "strngthh", "\u2603"]
)
def test_noise_is_unreadable(text: str) -> None:
    assert find_acts(text).unreadable


@pytest.mark.parametrize("text", ["ok", "7", "😡", "XKZWPT", "Kyoto", "brr", "two words"])
def test_short_messages_with_a_meaning_are_readable(text: str) -> None:
    assert not find_acts(text).unreadable


def test_an_ordinary_sentence_is_no_act() -> None:
    assert find_acts("We are seven.") == Acts()
