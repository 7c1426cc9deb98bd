"""What was passed on, as the customer may see it, and what they may not."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from segue.core.conversation import events as e
from segue.core.conversation.knowing import KnownDetail
from segue.core.handoff.passed_on import build_passed_on
from segue.core.values import AgentId, ContactId
from tests.core.story import NOW, Story, travel


def tell(story: Story) -> dict[str, str]:
    return {f.name: f.value for f in build_passed_on(story.c, travel(), NOW).facts}


def japan() -> Story:
    story = Story()
    details = (("places", "Japan", "Japan"), ("dates", "2027-05", "in May"))
    story.customer("Japan in May", details=details, files=("passport.pdf",))
    return story


def test_the_customers_own_words_are_shown_with_title_and_message() -> None:
    passed = build_passed_on(japan().c, travel(), NOW)

    dates = next(f for f in passed.facts if f.name == "dates")
    assert (dates.value, dates.title, dates.seq, dates.confirmed) == (
        "in May",
        "your dates",
        2,
        False,
    )
    assert passed.attachments == ("passport.pdf",)
    assert not passed.passed


def test_it_is_passed_once_a_person_was_called_for() -> None:
    story = japan()
    story.escalate("R4")

    assert build_passed_on(story.c, travel(), NOW).passed


def test_why_and_what_the_team_noted_stays_inside() -> None:
    story = japan()
    story.escalate("S3", silent=True)
    story.add(e.NoteWritten("n", AgentId("elena"), story.ref("a difficult one")))
    story.add(e.DetailCorrected("text:mood", story.ref("angry"), "agent:elena", 2))

    told = str(build_passed_on(story.c, travel(), NOW))

    for secret in ("difficult", "angry", "mood", "S3", "coercion"):
        assert secret not in told


def test_what_a_colleague_mended_is_shown_as_it_stands() -> None:
    story = japan()
    old = story.c.find_detail("dates")
    assert old is not None
    story.add(e.DetailCorrected("dates", story.ref("2027-06"), "agent:elena", 2, old.value))

    assert tell(story)["dates"] == "2027-06"


@pytest.mark.parametrize(("level", "shown"), [(0, False), (1, False), (2, True)])
def test_the_profile_is_shown_to_who_is_proved(level: int, shown: bool) -> None:
    story = Story()
    known = (KnownDetail("email", story.ref("anna@example.ch"), "profile"),)
    story.add(e.ProfileRead(ContactId("c001"), 2, known))
    if level:
        story.add(e.IdentityProved(ContactId("c001"), level, "signed"))

    assert ("email" in tell(story)) == shown


def test_the_profile_is_hidden_when_the_proof_has_run_out() -> None:
    story = Story()
    known = (KnownDetail("email", story.ref("anna@example.ch"), "profile"),)
    story.add(e.ProfileRead(ContactId("c001"), 2, known))
    story.add(e.IdentityProved(ContactId("c001"), 2, "signed", NOW - timedelta(hours=1)))

    assert tell(story) == {}


def test_what_was_erased_is_not_there() -> None:
    story = japan()

    bare = build_passed_on(replace(story.c, texts={}), travel(), NOW)

    assert (bare.facts, bare.attachments) == ((), ())
