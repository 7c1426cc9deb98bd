"""Colleagues write what fits the matter and the language, and nothing twice."""

from random import Random

import pytest

from segue.simulation.attending import is_farewell
from segue.simulation.phrasebook import read_phrasebook
from segue.simulation.replies import Talk, choose_disposition, read_replies
from segue.simulation.wording import word

REPLIES = read_replies()
VALUES = {"me": "Tom", "ai": "Aria"}


def begin(heard: str, language: str = "en") -> Talk:
    """A talk with a customer who wrote that."""
    return Talk(language, heard, "Tom", "Aria", Random(1))


@pytest.mark.parametrize(
    ("heard", "subject"),
    [
        ("My mother uses a wheelchair. Could we see Kyoto?", "access"),
        ("You charged me twice.", "refund"),
        ("The driver never turned up.", "complaint"),
        ("My husband died last week.", "loss"),
        ("We are stuck at the airport.", "urgent"),
        ("When do I have to pay for my journey?", "money"),
        ("Wir möchten im Mai nach Japan reisen.", "journey"),
        ("Nous nous marions en mai.", "honeymoon"),
    ],
)
def test_the_subject_is_heard(heard: str, subject: str) -> None:
    found = begin(heard).subject

    assert found is not None
    assert found.id == subject


def test_a_talk_comes_to_an_end_and_says_nothing_twice() -> None:
    talk = begin("My mother uses a wheelchair.")

    said = [talk.answer("And the bathrooms?") for _ in range(3)]

    assert [reply.settled for reply in said] == [False, False, True]
    assert len({reply.text for reply in said}) == 3


def test_a_question_that_no_subject_fits_gets_a_neutral_line() -> None:
    talk = begin("We would like to plan a journey to Japan.")

    assert word(talk.answer("Who was Napoleon's tailor?").text, Random(1), VALUES).endswith("here.")


@pytest.mark.parametrize(
    "heard", ["A comfortable seat", "We saw Spain", "I discovered it", "Upset"]
)
def test_a_word_within_another_is_no_subject(heard: str) -> None:
    assert begin(heard).subject is None


@pytest.mark.parametrize("language", read_phrasebook().list_languages())
def test_every_language_is_answered_in_itself(language: str) -> None:
    talk = begin("…", language)
    general = REPLIES.general[language]

    assert all((talk.greet(""), talk.answer("…").text, talk.close(), talk.welcome_back()))
    for pool in (general.greet, general.advice, general.close, general.back, general.hand_back):
        for template in pool:
            assert "[" not in word(template, Random(1), VALUES)


def test_a_colleague_begins_with_the_sentence_of_the_package_or_an_own_one() -> None:
    begun = {Talk("en", "", "Tom", "Aria", Random(n)).greet("I have it all.") for n in range(20)}

    assert "I have it all." in begun
    assert len(begun) > 2


@pytest.mark.parametrize(
    ("wanted", "offered", "gone", "chosen"),
    [
        ("solved", ("solved", "no_answer"), False, "solved"),
        ("proposal_promised", ("answered", "other"), False, "answered"),
        ("solved", ("solved", "no_answer"), True, "no_answer"),
        ("solved", ("answered", "other"), True, "other"),
        ("solved", (), False, "solved"),
        ("solved", (), True, "customer_left"),
    ],
)
def test_the_disposition_is_one_that_the_business_has(
    wanted: str, offered: tuple[str, ...], gone: bool, chosen: str
) -> None:
    assert choose_disposition(wanted, offered, gone=gone) == chosen


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("Lovely, thank you.", True), ("Thank you. And the trains?", False), ("x" * 60, False)],
)
def test_a_short_word_without_a_question_may_be_a_farewell(text: str, is_one: bool) -> None:
    assert is_farewell(text) is is_one
