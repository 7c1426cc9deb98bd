"""How far a request has come."""

from msgspec.structs import replace

from segue.core.dialogue.progress import (
    find_passed_confirmations,
    find_stand,
    find_step,
    may_stay_open,
)
from tests.core.story import DONE, PERSON, Story, answer, collect, confirm, flow, say

JOURNEY = flow(
    "journey", say("Gladly."), collect("dates"), collect("budget", optional=True),
    answer("terms"), confirm("For {dates}?"), DONE,
)  # fmt: skip


def begin(*passed: str) -> Story:
    story = Story()
    story.advance("r1", "journey")
    for label in passed:
        story.advance("r1", "journey", step=label)
    return story


def stand(story: Story, which=JOURNEY):
    request = story.c.find_request("r1")
    assert request is not None
    return find_stand(story.c, request, which)


def test_the_first_thing_that_is_missing_is_asked_after_what_is_to_be_said() -> None:
    at = stand(begin())

    assert [label for label, _ in at.along] == ["0"]
    assert at.label == "1"


def test_what_is_known_and_what_is_behind_is_skipped() -> None:
    story = begin("0")
    story.customer("May", details=(("dates", "2027-05", "May"),))

    assert stand(story).label == "2"
    assert stand(story).along == ()


def test_a_detail_left_open_is_not_asked_again() -> None:
    story = begin("0", "2")
    story.customer("May", details=(("dates", "2027-05", "May"),))

    assert stand(story).label == "4"


def test_an_optional_detail_is_asked_for_twice_at_most() -> None:
    story = begin("0")
    story.customer("May", details=(("dates", "2027-05", "May"),))
    story.ai(asked=("detail:budget",))
    once = stand(story).label
    story.ai(asked=("detail:budget",))

    assert once == "2"
    assert stand(story).label == "4"


def test_a_confirmation_stands_until_it_is_given_and_again_when_it_is_reopened() -> None:
    story = begin("0", "2", "4")
    story.customer("May", details=(("dates", "2027-05", "May"),))
    given = stand(story).label
    request = story.c.find_request("r1")
    assert request is not None
    passed = find_passed_confirmations(request, JOURNEY)
    story.advance("r1", "journey", step="!4")

    assert (given, passed) == ("5", ("4",))
    assert stand(story).label == "4"


def test_the_last_step_stands_when_everything_is_behind() -> None:
    short = flow("journey", say("A"), say("B"))

    assert stand(begin("0", "1"), short).label == "1"


def test_a_value_known_from_elsewhere_is_confirmed_once() -> None:
    asks = flow("journey", collect("email", confirm=True), DONE)
    story = Story()
    story.customer("a@b.ch", details=(("email", "a@b.ch", "a@b.ch"),))
    story.advance("r1", "journey")
    before = stand(story, asks)
    story.c = replace(story.c, details=tuple(replace(d, confirmed=True) for d in story.c.details))

    assert before.known is not None
    assert stand(story, asks).label == "1"


def test_a_detail_may_stay_open_where_a_person_takes_it_up_and_no_text_says_it() -> None:
    handed = flow("journey", collect("dates"), collect("ref"), confirm("Cancel {ref}?"), PERSON)

    assert may_stay_open(handed, "dates")
    assert may_stay_open(JOURNEY, "budget")
    assert may_stay_open(handed, "email")
    assert not may_stay_open(handed, "ref")
    assert not may_stay_open(JOURNEY, "dates")


def test_a_step_is_found_by_its_detail() -> None:
    assert (find_step(JOURNEY, "budget"), find_step(JOURNEY, "email")) == ("2", None)
