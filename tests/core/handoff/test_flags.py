"""Flags: what a colleague should know at a glance."""

import pytest

from segue.core.conversation.reading import NeedFound
from segue.core.handoff.flags import FLAGS, find_flags
from segue.core.values import Evidence
from tests.core.story import Story, travel

WHERE = Evidence(1, 0, 5)


@pytest.mark.parametrize(
    ("matter", "flags"),
    [
        ("self_harm", ("safety", "vulnerable")),
        ("bereavement", ("vulnerable",)),
        ("complaint", ("complaint",)),
        ("fraud", ("fraud",)),
        ("portfolio_losses", ()),
    ],
)
def test_a_sensitive_matter_is_flagged(matter: str, flags: tuple[str, ...]) -> None:
    story = Story()
    story.customer("Words", sensitive=(NeedFound(matter, WHERE),))

    assert find_flags(story.c, travel()) == flags


def test_the_gravest_flag_stands_first() -> None:
    story = Story()
    story.customer("Words", needs=(NeedFound("accessibility", WHERE),))
    story.customer("Words", sensitive=(NeedFound("complaint", WHERE),))
    story.customer("Words", sensitive=(NeedFound("coercion", WHERE),))

    found = find_flags(story.c, travel())

    assert found == ("safety", "vulnerable", "complaint", "access_need")
    assert set(found) <= set(FLAGS)


def test_a_rule_that_fired_on_the_topic_is_flagged_too() -> None:
    story = Story()
    story.customer("I am not content", topics={"feedback_complaint": 0.9})
    story.escalate("S6")

    assert find_flags(story.c, travel()) == ("complaint",)


def test_an_access_need_that_was_taken_back_is_no_flag() -> None:
    story = Story()
    need = (NeedFound("accessibility", WHERE),)
    story.customer(
        "A wheelchair", details=(("access_need", "wheelchair", "wheelchair"),), needs=need
    )
    before = find_flags(story.c, travel())
    story.customer(
        "No wheelchair after all", details=(("access_need", "wheelchair", "wheelchair", "denies"),)
    )

    assert before == ("access_need",)
    assert find_flags(story.c, travel()) == ()


def test_an_ordinary_conversation_has_no_flag() -> None:
    story = Story()
    story.customer("Two weeks in Japan", topics={"plan_journey": 0.9})

    assert find_flags(story.c, travel()) == ()
