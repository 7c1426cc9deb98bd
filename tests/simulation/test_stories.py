"""A story: what one customer says, in turn, and what they understand of a question."""

from random import Random

import pytest

from segue.simulation.phrasebook import read_phrasebook
from segue.simulation.stories import KnownCustomer, Story, draw_story

BOOK = read_phrasebook()
ADA = KnownCustomer("c1", "Ada", "en", vip=True)
BEN = KnownCustomer("c2", "Ben", "en")


def build(kind_id: str, matter: int = 0, seed: int = 1) -> Story:
    """The story of a kind."""
    kind = BOOK.find_kind(kind_id)
    return Story(kind, kind.matters[matter], BOOK, Random(seed))


def tell(story: Story) -> tuple[str, ...]:
    """Everything that a customer says to an AI that only answers."""
    said = list(story.begin())
    while line := story.follow():
        said.append(line)
    return tuple(said)


def test_the_same_seed_tells_the_same_and_others_do_not() -> None:
    told = [tell(draw_story(BOOK, Random(seed))) for seed in range(40)]

    assert told == [tell(draw_story(BOOK, Random(seed))) for seed in range(40)]
    assert len(set(told)) > 35


def test_each_line_is_said_once() -> None:
    story = build("angry")

    lines = [story.tell_person() for _ in range(4)]

    assert lines[-1] == ""
    assert len(set(lines)) == 4


def test_who_changes_the_language_is_polite_in_the_new_one() -> None:
    story = build("switching")

    story.begin()
    story.follow()

    assert story.language == "de"
    assert "ank" in story.be_polite("thanks")


def test_only_a_known_customer_of_worth_is_a_private_client() -> None:
    vip = BOOK.find_kind("vip")

    drawn = draw_story(BOOK, Random(1), (BEN, ADA), (vip,))
    others = [draw_story(BOOK, Random(seed), (BEN,)) for seed in range(60)]

    assert drawn.known == ADA
    assert "vip" not in {story.kind.id for story in others}
    assert {story.known for story in others} == {None, BEN}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Thank you. Which booking is it? The reference stands at the top.", "booking_ref"),
        ("Which new dates would suit you?", "dates"),
        ("Please tell me your dates.", "dates"),
        ("Please tell me your destinations.", "places"),
        ("From where to where shall we drive you?", "route"),
        ("At which telephone number or e-mail address may we reach you?", "reach"),
        ("At which e-mail address may we send you the first outline?", "email"),
        ("I would rather not guess. Would you like a person to join us here?", "offer"),
        ("So that I answer the right question: is this about A, or about B?", "clarify"),
        ("I am not sure. Could you say it in other words?", "again"),
        ("If you care to tell us the reason, it helps us.", "reason"),
        ("What I have for your dates is: May. Does that still hold?", "agree"),
        ("Is there anything else that I may do for you?", "nothing"),
        ("Is the moon made of cheese?", "unsure"),
        ("A journey is paid in two parts; which part, says the invoice.", ""),
    ],
)
def test_a_customer_sees_what_is_asked_for(text: str, asked: str) -> None:
    assert build("organised").find_asked(text) == asked


def test_the_last_question_counts() -> None:
    asked = build("calm").find_asked("How many of you will travel? On which day?")

    assert asked == "dates"


def test_what_a_matter_answers_in_its_own_way_goes_first() -> None:
    vague = build("vague")

    assert vague.matter.id == "somewhere"
    assert vague.answer("budget") == "Hard to say."
