"""A customer's message comes in: once, in one conversation, whatever is sent twice."""

import pytest

from segue.app.turn import take_turn
from segue.app.turns import Turns
from segue.app.verify import verify_log
from segue.core.conversation.events import ContactWrote
from segue.core.errors import KeyReused, ModelUnavailable
from segue.core.values import AI, NOBODY, conversation_stream
from tests.rig import Rig, list_said

pytestmark = pytest.mark.anyio


async def test_the_same_key_and_body_is_one_message(rig: Rig) -> None:
    first = await rig.write("hello", key="k")
    second = await rig.write("hello", key="k")

    events = await rig.store.read(conversation_stream(first.conversation_id))
    assert (second.message_id, second.seq, second.repeated) == (first.message_id, first.seq, True)
    assert sum(isinstance(e.body, ContactWrote) for e in events) == 1


async def test_the_same_key_with_another_body_is_refused(rig: Rig) -> None:
    await rig.write("hello", key="k")

    with pytest.raises(KeyReused):
        await rig.write("good day", key="k")


async def test_the_same_key_of_another_customer_is_another_message(rig: Rig) -> None:
    first = await rig.write("hello", key="k", customer="customer:one")
    second = await rig.write("hello", key="k", customer="customer:two")

    assert first.conversation_id != second.conversation_id


async def test_two_messages_of_one_customer_are_in_one_conversation(rig: Rig) -> None:
    first = await rig.write("hello")
    second = await rig.write("are you there?")

    assert first.conversation_id == second.conversation_id


async def test_a_card_number_never_reaches_the_store(rig: Rig) -> None:
    received = await rig.write("my card is 4111 1111 1111 1111, thank you")

    c = await rig.read(received.conversation_id)
    assert "4111 1111" not in " ".join(c.texts.values())


async def test_who_sends_a_card_number_is_told_that_it_was_removed(rig: Rig) -> None:
    c = await rig.say("a journey, and my card is 4111 1111 1111 1111")

    assert rig.world.policy.say("card_removed", c.language) in list_said(c)[0]


async def test_a_model_that_fails_leaves_no_cut_unrecorded(rig: Rig) -> None:
    first = await rig.say("my card begins 4111 1111")

    def fail(_text: str) -> None:
        raise ModelUnavailable("the encoder is gone")

    rig.reader.before = fail
    await rig.say("1111 1111")

    events = await rig.store.read(conversation_stream(first.id))
    assert [type(e.body).__name__ for e in events].count("TextRedacted") == 1
    assert (await verify_log(rig.store)).broken is None


async def test_a_card_split_over_two_messages_is_cut_from_both(rig: Rig) -> None:
    await rig.say("my card begins 4111 1111")
    c = await rig.say("1111 1111")

    stored = " ".join((await rig.store.read_texts(conversation_stream(c.id))).values())
    assert "4111 1111" not in stored
    assert "1111 1111" not in stored


async def test_a_burst_is_one_turn_that_saw_it_all(rig: Rig) -> None:
    received = await rig.write("i want a journey")
    await rig.write("in may")
    await rig.write("we are seven")

    await take_turn(received.conversation_id, rig.world)

    c = await rig.read(received.conversation_id)
    assert [m.author_kind for m in c.messages] == ["customer"] * 3 + ["ai"]
    assert {d.name for d in c.details} == {"dates", "party_size"}


async def test_the_first_answer_says_that_it_is_an_ai(rig: Rig) -> None:
    c = await rig.say("i want a journey")
    said = list_said(c)

    c = await rig.say("in may")

    assert "the AI of Halden & Rowe" in said[0]
    assert "the AI of Halden & Rowe" not in list_said(c)[-1]


async def test_when_a_model_fails_the_truth_is_told_and_a_person_comes(rig: Rig) -> None:
    await rig.come_on("elena")

    def fail(_text: str) -> None:
        raise ModelUnavailable("the encoder is gone; run `segue models install`")

    rig.reader.before = fail
    c = await rig.say("i want a journey")

    assert c.owner == NOBODY
    assert c.escalation
    assert c.escalation.rule == "model:reader"
    assert c.messages[-1].key == "model_down"
    assert c.find_offer() is not None


async def test_who_is_proved_is_known_and_who_is_not_is_not(rig: Rig) -> None:
    contact = next(c for c in rig.business.contacts if c.email)

    unproved = await rig.say("a journey", customer="customer:a")
    claimed = await rig.say("a journey", customer="customer:b", contact=contact.contact_id, proof=1)
    proved = await rig.say("a journey", customer="customer:c", contact=contact.contact_id, proof=2)

    assert unproved.profile is None
    assert claimed.profile is None
    assert not [d for d in claimed.details if d.source != "customer"]
    assert proved.profile is not None
    assert proved.text(proved.find_detail("email").value) == contact.email  # type: ignore[union-attr]


async def test_a_return_after_days_takes_up_the_same_conversation(rig: Rig) -> None:
    first = await rig.say("i want a journey in may")
    rig.clock.pass_seconds(3 * 86_400)

    again = await rig.say("hello, we are seven")

    assert again.id == first.id
    assert again.episode == 2
    assert again.owner == AI
    assert again.find_detail("dates") is not None


async def test_a_turn_that_breaks_leaves_nobody_in_limbo(rig: Rig) -> None:
    await rig.come_on("elena")

    def fail(_text: str) -> None:
        raise ZeroDivisionError

    rig.reader.before = fail
    turns = Turns(rig.world)
    received = await rig.write("i want a journey")

    turns.wake(received.conversation_id)
    await turns.settle()

    c = await rig.read(received.conversation_id)
    assert c.owner == NOBODY
    assert c.escalation
    assert c.escalation.rule == "model:turn"
    assert c.find_offer() is not None
    assert len(c.escalations) == 1
