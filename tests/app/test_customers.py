"""What a customer does beside writing: ends the conversation, answers the survey."""

import asyncio

import pytest

from segue.app.customers import LONGEST_COMMENT, answer_survey, end_conversation
from segue.app.desk import accept_offer, hand_back, take_over, wrap_up
from segue.app.desk_records import correct_detail
from segue.app.packages import get_package
from segue.app.reading_log import get_agent
from segue.app.turn import take_turn
from segue.core.conversation.events import OfferExpired, TimerCancelled, WrappedUp
from segue.core.errors import BadInput, NotAllowed, StreamMoved
from segue.core.values import AgentId, ConversationId, conversation_stream
from tests.rig import Rig, list_said

pytestmark = pytest.mark.anyio

ELENA = AgentId("elena")


async def end(rig: Rig, conversation_id: ConversationId) -> None:
    await end_conversation(rig.world, conversation_id, rig.request("customer/one"))


async def answer(rig: Rig, conversation_id: ConversationId, score: int, comment: str = "") -> None:
    await answer_survey(rig.world, conversation_id, score, comment, rig.request("customer/one"))


async def test_a_customer_ends_the_conversation_with_the_ai(rig: Rig) -> None:
    c = await rig.say("a journey in may")

    await end(rig, c.id)

    after = await rig.read(c.id)
    assert after.is_closed()
    assert after.disposition == "ended_by_customer"
    events = await rig.store.read(conversation_stream(c.id))
    assert events[-1].body == WrappedUp("customer", "ended_by_customer")


async def test_ending_twice_is_ending_once(rig: Rig) -> None:
    c = await rig.say("hello")
    await end(rig, c.id)
    before = await rig.read(c.id)

    await end(rig, c.id)

    assert (await rig.read(c.id)).seq == before.seq


async def test_writing_again_takes_the_conversation_up_again(rig: Rig) -> None:
    c = await rig.say("a journey in may")
    await end(rig, c.id)

    again = await rig.say("one more thing: a voucher")

    assert again.id == c.id
    assert (again.owner, again.is_closed(), again.episode) == ("ai", False, 2)
    assert again.messages[-1].author_kind == "ai"


async def test_ending_it_while_an_agent_is_asked_frees_the_agent(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("I want a person")
    assert c.find_offer()
    assert (await get_agent(rig.world, ELENA)).slots == (c.id,)

    await end(rig, c.id)

    after = await rig.read(c.id)
    events = [e.body for e in await rig.store.read(conversation_stream(c.id))]
    assert after.find_offer() is None
    assert any(isinstance(b, OfferExpired) and b.cause == "ended" for b in events)
    assert any(isinstance(b, TimerCancelled) for b in events)
    assert not [t for t in after.timers if t.kind in ("reservation", "silence")]
    assert (await get_agent(rig.world, ELENA)).slots == ()
    with pytest.raises(StreamMoved):
        await accept_offer(rig.world, c.id, ELENA, rig.request())


async def test_ending_it_while_an_agent_holds_it_frees_the_agent(rig: Rig) -> None:
    c = await rig.say("hello")
    await take_over(rig.world, c.id, ELENA, "", rig.request())

    await end(rig, c.id)

    after = await rig.read(c.id)
    assert (after.owner, after.is_closed()) == ("nobody", True)
    assert (await get_agent(rig.world, ELENA)).slots == ()


async def test_a_promise_stands_though_the_customer_ended_it(rig: Rig) -> None:
    c = await rig.say("I want a person, write to ada@example.com")
    assert c.promises

    await end(rig, c.id)

    after = await rig.read(c.id)
    assert [p.kept for p in after.promises] == [False]
    assert [t.kind for t in after.timers] == ["promise"]


async def test_nobody_speaks_after_the_customer_ended_it(rig: Rig) -> None:
    first = await rig.say("hello")
    await rig.write("a journey in may")
    await end(rig, first.id)
    said = list_said(await rig.read(first.id))

    await take_turn(first.id, rig.world)

    after = await rig.read(first.id)
    assert list_said(after) == said
    assert after.is_closed()


async def test_the_end_stands_whoever_moves_the_conversation_meanwhile(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("I want a person")

    results = await asyncio.gather(
        accept_offer(rig.world, c.id, ELENA, rig.request()), end(rig, c.id), return_exceptions=True
    )

    after = await rig.read(c.id)
    assert results[1] is None
    assert after.is_closed()
    assert (await get_agent(rig.world, ELENA)).slots == ()


@pytest.mark.parametrize("how", ["closed", "held", "handed back"])
async def test_the_survey_opens_at_the_end_or_once_a_person_took_part(how: str, rig: Rig) -> None:
    c = await rig.say("hello")
    with pytest.raises(NotAllowed, match="survey opens"):
        await answer(rig, c.id, 6)
    if how == "closed":
        await end(rig, c.id)
    else:
        await rig.come_on("elena")
        await rig.say("I want a person")
        await accept_offer(rig.world, c.id, ELENA, rig.request())
    if how == "handed back":
        await hand_back(rig.world, c.id, ELENA, rig.request())

    await answer(rig, c.id, 6)

    survey = (await rig.read(c.id)).survey
    assert survey is not None
    assert (survey.score, survey.comment) == (6, None)


async def test_the_last_answer_counts_and_closes_nothing_open(rig: Rig) -> None:
    c = await rig.say("hello")
    await take_over(rig.world, c.id, ELENA, "", rig.request())
    await answer(rig, c.id, 2, "too slow, my card is 4111 1111 1111 1111")
    await wrap_up(rig.world, c.id, ELENA, "solved", "", rig.request())
    await answer(rig, c.id, 7, "  Elena was splendid ")

    after = await rig.read(c.id)
    assert after.survey is not None
    assert (after.survey.score, after.text(after.survey.comment)) == (7, "Elena was splendid")
    assert after.is_closed()
    assert "4111" not in str(after.texts)


async def test_an_answer_out_of_range_is_refused_with_the_range(rig: Rig) -> None:
    c = await rig.say("hello")
    await end(rig, c.id)

    for score in (0, 8):
        with pytest.raises(BadInput, match="from 1 to 7"):
            await answer(rig, c.id, score)
    with pytest.raises(BadInput, match="at most 2000"):
        await answer(rig, c.id, 5, "x" * (LONGEST_COMMENT + 1))


async def test_a_customer_mends_a_detail_and_the_package_says_so(rig: Rig) -> None:
    c = await rig.say("a journey in may")

    await correct_detail(rig.world, c.id, "customer", "dates", "2027-06", rig.request())

    fact = next(f for f in (await get_package(rig.world, c.id)).facts if f.name == "dates")
    assert (fact.value, fact.before, fact.source) == ("2027-06", ("2027-05",), "customer")
    assert fact.confirmed


async def test_of_several_values_the_one_that_is_meant_is_mended(rig: Rig) -> None:
    rig.reader.details |= {"tokyo": (("places", "Tokyo"),), "kyoto": (("places", "Kyoto"),)}
    c = await rig.say("a journey to Tokyo and Kyoto")

    request = rig.request()
    await correct_detail(rig.world, c.id, "customer", "places", "Osaka", request, was="Tokyo")

    facts = (await get_package(rig.world, c.id)).facts
    assert {f.value for f in facts if f.name == "places"} == {"Osaka", "Kyoto"}
    with pytest.raises(BadInput, match="no standing 'places' has this value"):
        await correct_detail(
            rig.world, c.id, "customer", "places", "Nara", rig.request(), was="Hanoi"
        )


async def test_a_customer_makes_up_no_detail(rig: Rig) -> None:
    c = await rig.say("a journey in may")

    with pytest.raises(BadInput, match="no detail 'tier'"):
        await correct_detail(rig.world, c.id, "customer", "tier", "royal", rig.request())
