"""What agents do: accept, pass, take over, write, hand back, wrap up."""

import pytest

from segue.app.desk import (
    accept_offer,
    decline_offer,
    hand_back,
    reply,
    take_over,
    wrap_up,
    write_note,
)
from segue.app.desk_records import attest_identity, correct_detail, keep_promise
from segue.app.incoming import Upload
from segue.app.packages import get_package
from segue.app.reading_log import get_agent
from segue.app.routing import tick
from segue.app.turn import take_turn
from segue.core.errors import BadInput, FloorHeld, NotAllowed, NotFound, StreamMoved
from segue.core.values import AI, NOBODY, AgentId, ContactId
from tests.rig import Rig, list_said

pytestmark = pytest.mark.anyio
ELENA, TOM = AgentId("elena"), AgentId("tom")


async def test_nobody_is_named_before_accepting_and_then_the_introduction_follows(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("I want to speak to a person")
    before = " ".join(list_said(c))

    await accept_offer(rig.world, c.id, ELENA, rig.request())

    after = await rig.read(c.id)
    assert "Elena" not in before
    assert after.owner == "agent:elena"
    assert after.messages[-1].key == "introduction"
    assert "Elena Marković" in list_said(after)[-1]
    assert "bespoke Asian itineraries" in list_said(after)[-1]


async def test_accepting_twice_under_one_key_is_one_acceptance(rig: Rig) -> None:
    await rig.come_on("elena")
    c, request = await rig.say("a person please"), rig.request()

    await accept_offer(rig.world, c.id, ELENA, request)
    await accept_offer(rig.world, c.id, ELENA, request)

    assert [m.key for m in (await rig.read(c.id)).messages].count("introduction") == 1


async def test_an_offer_can_be_accepted_only_by_whom_it_was_made_to(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("a person please")

    with pytest.raises(StreamMoved, match="no longer open"):
        await accept_offer(rig.world, c.id, TOM, rig.request())


async def test_who_passes_is_not_asked_again_and_the_next_is(rig: Rig) -> None:
    agents = [a.id for a in rig.world.policy.team if a.role == "agent"][:2]
    await rig.come_on(*agents)
    c = await rig.say("a person please")
    first = c.find_offer()
    assert first is not None

    await decline_offer(rig.world, c.id, first.agent_id, "in a meeting", rig.request())

    second = (await rig.read(c.id)).find_offer()
    assert second is not None
    assert {first.agent_id, second.agent_id} == set(agents)
    assert (await get_agent(rig.world, first.agent_id)).slots == ()


async def test_the_last_who_passes_leaves_the_customer_with_the_truth(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("a person please")

    await decline_offer(rig.world, c.id, ELENA, "", rig.request())

    after = await rig.read(c.id)
    assert after.owner == NOBODY
    assert after.find_offer() is None
    assert after.messages[-1].key == "waiting"


async def test_an_agent_writes_only_with_the_floor(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("a person please")
    await accept_offer(rig.world, c.id, ELENA, rig.request())

    with pytest.raises(FloorHeld):
        await reply(rig.world, c.id, TOM, "Hello.", (), None, rig.request("agent:tom"))
    received = await reply(rig.world, c.id, ELENA, "Good day.", (), None, rig.request())

    assert (await rig.read(c.id)).messages[-1].seq == received.seq


async def test_a_reply_under_an_old_epoch_is_refused(rig: Rig) -> None:
    c = await rig.say("hello")
    await take_over(rig.world, c.id, ELENA, "", rig.request())

    with pytest.raises(StreamMoved):
        await reply(rig.world, c.id, ELENA, "Hello.", (), c.owner_epoch, rig.request())


async def test_hand_back_gives_the_floor_to_the_ai_and_no_old_trigger_fires(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("I want to speak to a person")
    await accept_offer(rig.world, c.id, ELENA, rig.request())

    await hand_back(rig.world, c.id, ELENA, rig.request())
    after = await rig.say("thank you, i will think about the journey in may")

    assert after.owner == AI
    assert after.episode == 2
    assert len(after.escalations) == 1
    assert after.messages[-1].author_kind == "ai"
    assert (await get_agent(rig.world, ELENA)).slots == ()


async def test_wrap_up_frees_the_slot_and_a_return_begins_an_episode(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("a person please")
    await accept_offer(rig.world, c.id, ELENA, rig.request())
    await reply(rig.world, c.id, ELENA, "Done.", (), None, rig.request())

    await wrap_up(rig.world, c.id, ELENA, "answered", "All is said.", rig.request())
    closed = await rig.read(c.id)
    again = await rig.say("one more journey please")

    assert closed.disposition == "answered"
    assert (await get_agent(rig.world, ELENA)).slots == ()
    assert again.id == c.id
    assert again.episode == 2
    assert again.owner == AI


async def test_only_who_holds_it_wraps_it_up_and_says_how_it_ended(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("a person please")
    await accept_offer(rig.world, c.id, ELENA, rig.request())

    with pytest.raises(NotAllowed, match="elena"):
        await wrap_up(rig.world, c.id, TOM, "answered", "", rig.request("agent:tom"))
    with pytest.raises(BadInput, match="disposition"):
        await wrap_up(rig.world, c.id, ELENA, " ", "", rig.request())


async def test_taking_over_from_a_colleague_frees_the_colleague(rig: Rig) -> None:
    await rig.come_on("elena", "tom")
    c = await rig.say("hello")
    await take_over(rig.world, c.id, ELENA, "", rig.request())

    await take_over(rig.world, c.id, TOM, "elena is ill", rig.request("agent:tom"))

    assert (await rig.read(c.id)).owner == "agent:tom"
    assert (await get_agent(rig.world, ELENA)).slots == ()
    assert (await get_agent(rig.world, TOM)).slots == (c.id,)


async def test_taking_over_an_offered_conversation_ends_the_offer(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("a person please")

    await take_over(rig.world, c.id, TOM, "", rig.request("agent:tom"))

    after = await rig.read(c.id)
    assert after.find_offer() is None
    assert not [t for t in after.timers if t.kind == "reservation"]
    assert (await get_agent(rig.world, ELENA)).slots == ()


async def test_capacity_holds_when_more_arrive_than_there_are_slots(rig: Rig) -> None:
    await rig.come_on("elena")
    capacity = (await get_agent(rig.world, ELENA)).capacity

    for number in range(capacity + 2):
        await rig.say("a person please", customer=f"customer:{number}")

    assert len((await get_agent(rig.world, ELENA)).slots) == capacity


async def test_a_freed_slot_takes_the_one_who_waits_longest(rig: Rig) -> None:
    await rig.come_on("elena")
    capacity = (await get_agent(rig.world, ELENA)).capacity
    waiting = []
    for number in range(capacity + 2):
        rig.clock.pass_seconds(1)
        waiting.append(await rig.say("a person please", customer=f"customer:{number}"))
    await accept_offer(rig.world, waiting[0].id, ELENA, rig.request())

    await wrap_up(rig.world, waiting[0].id, ELENA, "answered", "", rig.request())
    offered = await tick(rig.world)

    assert offered == 1
    oldest = await rig.read(waiting[capacity].id)
    assert oldest.find_offer() is not None


async def test_attachments_travel_with_the_handoff(rig: Rig) -> None:
    await rig.come_on("elena")
    files = (
        Upload("file-1", "passport.pdf", "application/pdf", 5000),
        Upload("file-2", "ramp.jpg", "image/jpeg", 90_000),
    )

    c = await rig.say("a person please, here are my papers", uploads=files)
    package = await get_package(rig.world, c.id)

    assert package.attachment_names == ("passport.pdf", "ramp.jpg")
    assert [a.file_id for a in package.attachments] == ["file-1", "file-2"]
    assert package.transcript[0].attachments == ("passport.pdf", "ramp.jpg")


async def test_a_note_needs_no_floor_and_disturbs_no_draft(rig: Rig) -> None:
    received = await rig.write("hello")

    await write_note(rig.world, received.conversation_id, TOM, "known here", rig.request())
    await take_turn(received.conversation_id, rig.world)

    c = await rig.read(received.conversation_id)
    assert [c.text(n.text) for n in c.notes] == ["known here"]
    assert c.messages[-1].author_kind == "ai"


async def test_an_empty_or_endless_message_is_refused_with_its_reason(rig: Rig) -> None:
    c = await rig.say("hello")
    await take_over(rig.world, c.id, ELENA, "", rig.request())

    with pytest.raises(BadInput, match="empty"):
        await reply(rig.world, c.id, ELENA, "  ", (), None, rig.request())
    with pytest.raises(BadInput, match="30000 characters"):
        await reply(rig.world, c.id, ELENA, "x" * 30_000, (), None, rig.request())


async def test_a_corrected_detail_keeps_its_history(rig: Rig) -> None:
    c = await rig.say("a journey in may")

    await correct_detail(rig.world, c.id, "agent:elena", "dates", "2027-06", rig.request())

    fact = next(f for f in (await get_package(rig.world, c.id)).facts if f.name == "dates")
    assert (fact.value, fact.before, fact.source) == ("2027-06", ("2027-05",), "agent:elena")


async def test_an_attested_identity_carries_who_proved_it_and_how(rig: Rig) -> None:
    contact = rig.business.contacts[0].contact_id
    c = await rig.say("hello")

    await attest_identity(rig.world, c.id, ELENA, contact, 3, "call back", rig.request())

    person = (await get_package(rig.world, c.id)).person
    assert (person.contact_id, person.proof_level) == (contact, 3)
    assert person.proof_method == "agent:elena: call back"
    with pytest.raises(BadInput, match="from 1 to 3"):
        await attest_identity(rig.world, c.id, ELENA, contact, 9, "x", rig.request())
    with pytest.raises(NotFound, match="nobody-here"):
        await attest_identity(
            rig.world, c.id, ELENA, ContactId("nobody-here"), 2, "x", rig.request()
        )


async def test_a_promise_is_kept_only_by_a_recorded_contact(rig: Rig) -> None:
    rig.clock.pass_seconds(14 * 3600)
    c = await rig.say("a person please, i am at ada@example.com")
    promise = c.promises[0]

    with pytest.raises(BadInput, match="what came of"):
        await keep_promise(rig.world, c.id, ELENA, promise.promise_id, "", rig.request())
    await keep_promise(rig.world, c.id, ELENA, promise.promise_id, "reached", rig.request())

    after = await rig.read(c.id)
    assert after.promises[0].kept
    assert not [t for t in after.timers if t.kind == "promise"]
    with pytest.raises(NotFound, match="no promise"):
        await keep_promise(rig.world, c.id, ELENA, "other", "reached", rig.request())
