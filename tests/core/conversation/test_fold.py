"""The fold: what a conversation is after its events."""

import pytest

from segue.core.conversation import events as e
from segue.core.conversation.codec import (
    build_event,
    decode_body,
    decode_event,
    encode_body,
    encode_event,
    to_builtins,
)  # fmt: skip
from segue.core.conversation.floor import Head, advance_head, find_new_owner
from segue.core.conversation.fold import fold
from segue.core.conversation.knowing import KnownDetail
from segue.core.conversation.people import Person, fold_person
from segue.core.errors import BadInput, FloorHeld
from segue.core.values import (
    AI,
    NOBODY,
    AgentId,
    ContactId,
    Evidence,
    Language,
    Stream,
    build_owner,
)  # fmt: skip
from tests.core.story import NOW, STREAM, Story

ELENA = AgentId("elena")


def facts(story: Story, name: str) -> list[str]:
    return [story.c.text(d.value) for d in story.c.find_details(name)]


def test_a_value_replaces_the_one_before_and_keeps_it_in_its_history() -> None:
    story = Story()
    story.customer("May", details=(("dates", "2027-05", "May"),))
    story.customer("June", details=(("dates", "2027-06", "June"),))

    assert facts(story, "dates") == ["2027-06"]
    assert [story.c.text(h) for h in story.c.details[0].history] == ["2027-05"]


def test_places_stand_beside_each_other_until_they_are_replaced_or_denied() -> None:
    story = Story()
    story.customer(
        "Kyoto, Tokyo", details=(("places", "Kyoto", "Kyoto"), ("places", "Tokyo", "Tokyo"))
    )
    story.customer("Kyoto", details=(("places", "Kyoto", "Kyoto"),))
    both = facts(story, "places")
    story.customer("no Kyoto", details=(("places", "Kyoto", "Kyoto", "denies"),))
    one = facts(story, "places")
    story.customer(
        "make it Osaka, Nara",
        details=(("places", "Osaka", "Osaka", "corrects"), ("places", "Nara", "Nara", "corrects")),
    )

    assert both == ["Kyoto", "Tokyo"]
    assert one == ["Tokyo"]
    assert facts(story, "places") == ["Osaka", "Nara"]
    assert [story.c.text(d.value) for d in story.c.denied] == ["Kyoto"]


def test_two_requests_keep_their_own_answers() -> None:
    story = Story()
    story.ai(asked=("detail:dates",), request_id="r1")
    story.customer("May", details=(("dates", "2027-05", "May"),))
    story.ai(asked=("detail:dates",), request_id="r2")
    story.customer("June", details=(("dates", "2027-06", "June"),))

    first, second = (story.c.find_detail("dates", r) for r in ("r1", "r2"))

    assert first is not None
    assert second is not None
    assert [story.c.text(d.value) for d in (first, second)] == ["2027-05", "2027-06"]


def test_the_profile_fills_what_was_not_said_and_gives_the_language_before_the_first_word() -> None:
    story = Story()
    known = (
        KnownDetail("email", story.ref("a@b.ch"), "profile"),
        KnownDetail("name", story.ref("Ada"), "profile"),
    )
    story.add(e.ProfileRead(ContactId("c1"), 2, known[:1], language=Language("de")))
    before = story.c.language
    story.customer("I am Eva", details=(("name", "Eva", "Eva"),))
    story.add(e.ProfileRead(ContactId("c1"), 2, known, language=Language("fr")))

    assert before == "de"
    assert story.c.language == "en"
    assert facts(story, "name") == ["Eva"]
    assert story.c.details[0].source == "profile"


def test_an_unclear_language_keeps_the_one_that_was_spoken() -> None:
    story = Story()
    story.customer("??", language=Language("und"))

    assert story.c.language == "en"


def test_a_correction_by_an_agent_stands_confirmed() -> None:
    story = Story()
    story.customer("May", details=(("dates", "2027-05", "May"),))
    old = story.c.details[0].value
    story.add(e.DetailCorrected("dates", story.ref("2027-07"), "agent:elena", 0, old))
    mended = story.c.details[0]
    story.add(e.DetailCorrected("dates", story.ref("2027-08"), "agent:elena", 9))

    assert (mended.source, mended.confirmed, mended.history) == ("agent:elena", True, (old,))
    assert facts(story, "dates") == ["2027-08"]


def test_a_history_folds_to_what_its_events_fold_to_one_by_one() -> None:
    history = [e.Event(STREAM, 1, 0, NOW, e.ConversationStarted("web", AI, Language("de")))]

    assert fold(history).language == "de"
    assert fold(history).id == "c1"


def test_what_changes_nothing_still_counts_as_the_last_event() -> None:
    story = Story()
    seq = story.add(e.PilotExposed("p", "arm"))

    assert story.c.seq == seq


def test_what_one_asks_of_a_conversation() -> None:
    story = Story()
    seq = story.customer("Hello Ada", details=(("name", "Ada", "Ada"),))
    story.advance("r1", "plan_journey")
    story.escalate()
    story.offer("elena")
    c = story.c

    assert c.quote(Evidence(seq, 6, 9)) == "Ada"
    assert c.quote(Evidence(99, 0, 1)) == ""
    assert c.find_reading(seq) is not None
    assert c.find_reading(99) is None
    assert c.find_offer() is not None
    assert c.find_detail("dates") is None
    assert c.is_waiting()
    assert not c.is_closed()
    assert c.text(None) == ""


def test_an_imported_message_stands_at_its_own_time() -> None:
    story = Story()
    story.add(e.MessageImported("m1", "customer", story.ref("Hello"), NOW))
    story.add(e.MessageImported("m2", "agent", story.ref("Hello"), None, "elena"))

    assert story.c.messages[0].at == NOW
    assert story.c.customer_at == NOW
    assert story.c.messages[1].author_id == "elena"


def test_a_conversation_is_closed_by_its_wrap_up_and_taken_up_again() -> None:
    story = Story()
    story.customer("Hello")
    story.escalate()
    story.offer("elena", "accepted")
    story.add(e.WrappedUp("agent:elena", "solved"))
    closed = story.c
    story.add(e.EpisodeStarted(2, "returned"))

    assert closed.is_closed()
    assert not closed.is_waiting()
    assert (story.c.owner, story.c.episode, story.c.disposition) == (AI, 2, "")


def test_an_agent_who_takes_over_ends_what_was_offered() -> None:
    story = Story()
    story.escalate()
    story.offer("tom")
    story.add(e.AgentTookOver(ELENA))
    taken = story.c
    story.offer("kenji")
    story.add(e.HandedBack("agent:elena"))
    free = Story()
    free.add(e.AgentTookOver(ELENA))

    assert [o.ended for o in story.c.offers] == ["moot", "moot"]
    assert taken.owner == build_owner(ELENA)
    assert free.c.offers == ()


def test_timers_promises_notes_and_drafts_come_and_go() -> None:
    story = Story()
    story.add(e.TimerSet("t1", "promise", NOW, "p1"))
    story.add(e.TimerSet("t2", "silence", NOW))
    story.add(e.TimerFired("t1"))
    story.add(e.TimerCancelled("t2"))
    story.add(e.PromiseMade("p1", "call", NOW, None, "t1"))
    story.add(e.PromiseMade("p2", "mail", NOW, None, "t1"))
    story.add(e.PromiseKept("p1", "elena"))
    story.add(e.ReplyDrafted("d", story.ref("x"), "rules", 0, 0))
    drafted = story.c.draft
    story.add(e.DraftDropped("d", "superseded"))

    assert story.c.timers == ()
    assert [p.kept for p in story.c.promises] == [True, False]
    assert drafted is not None
    assert story.c.draft is None


def test_a_step_of_a_request_joins_those_behind_it() -> None:
    story = Story()
    for step in ("", "0", "0", "1"):
        story.advance("r1", "plan_journey", step=step)

    request = story.c.find_request("r1")
    assert request is not None
    assert (request.step, request.passed) == ("1", ("0",))


def test_bodies_and_events_go_to_bytes_and_back_and_nothing_else_does() -> None:
    body = e.TimerFired("t1")
    event = build_event(STREAM, 1, 0, NOW, body)

    assert decode_body(encode_body(body)) == body
    assert decode_event(encode_event(event)) == event
    assert to_builtins(body)["timer_id"] == "t1"
    for broken in (
        lambda: decode_body(b"{}"),
        lambda: decode_body(b"{}", 2),
        lambda: decode_event("x"),
    ):
        with pytest.raises(BadInput):
            broken()


@pytest.mark.parametrize(
    ("owner", "body", "then"),
    [
        (AI, e.Escalated("r", "R", ()), NOBODY),
        (build_owner(ELENA), e.OfferExpired("o", ELENA, "silent"), NOBODY),
        (NOBODY, e.OfferExpired("o", ELENA), None),
        (NOBODY, e.EpisodeStarted(2, "returned"), AI),
        (AI, e.EpisodeStarted(2, "returned"), None),
        (AI, e.TimerFired("t"), None),
    ],
)
def test_the_floor_follows_from_the_events_alone(owner, body, then) -> None:
    assert find_new_owner(owner, body) == then


def test_a_voice_that_does_not_hold_the_floor_is_refused() -> None:
    text = Story().ref("x")
    held = Head(owner=build_owner(ELENA))
    refused = (
        e.AiReplied("m", "d", text), e.AgentReplied("m", AgentId("tom"), text),
        e.AgentJoined("o", AgentId("tom")), e.Escalated("r", "R", ()), e.HandedBack("customer"),
        e.HandedBack("agent:tom"),
    )  # fmt: skip

    for body in refused:
        with pytest.raises(FloorHeld):
            advance_head(held, body, "h")
    assert advance_head(held, e.Escalated("r", "R", (), by="agent:elena"), "h").owner == NOBODY
    assert advance_head(held, e.AgentReplied("m", ELENA, text), "h").message_seq == 1
    assert not advance_head(held, e.WrappedUp("agent:elena", "solved"), "h").open


def test_a_person_is_merged_and_parted_from_either_side() -> None:
    me, other = ContactId("a"), ContactId("b")

    def fold(*bodies) -> Person:
        stream = Stream("contact/a")
        return fold_person(me, [e.Event(stream, n, 0, NOW, b) for n, b in enumerate(bodies, 1)])

    name = Story().ref("Ada")
    assert fold(e.ContactAdded(me, name)).name == name
    into = e.IdentitiesMerged(me, other, "elena")
    assert fold(into).merged_into == other
    assert fold(into, e.IdentitiesParted(me, other, "elena")).merged_into is None
    of = e.IdentitiesMerged(other, me, "elena")
    assert fold(of).merged_from == (other,)
    assert fold(of, e.IdentitiesParted(other, me, "elena")).merged_from == ()
    assert fold(e.TimerFired("t")).seq == 1


def test_of_several_answers_to_the_survey_the_last_counts() -> None:
    story = Story()
    story.customer("Hello")
    story.add(e.SurveyAnswered(2, story.ref("slow")))
    seq = story.add(e.SurveyAnswered(7))

    assert story.c.survey is not None
    assert (story.c.survey.seq, story.c.survey.score, story.c.survey.comment) == (seq, 7, None)
    assert not story.c.is_closed()
