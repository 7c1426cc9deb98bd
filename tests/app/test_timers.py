"""What happens when something is due: offers lapse, agents fall silent, promises are met."""

import pytest

from segue.app.desk import accept_offer, reply
from segue.app.presence import go_off, set_capacity
from segue.app.reading_log import get_agent
from segue.app.routing import tick
from segue.app.timers import fire_timer
from segue.core.errors import BadInput
from segue.core.values import NOBODY, AgentId
from tests.rig import Rig, list_said

pytestmark = pytest.mark.anyio
ELENA, TOM = AgentId("elena"), AgentId("tom")


async def fire_due(rig: Rig) -> list[str]:
    """Fire everything that is due now; the kinds that did something."""
    due = await rig.store.list_due(rig.clock.now())
    return [d.kind for d in due if await fire_timer(rig.world, d)]


async def test_an_offer_that_lapses_goes_to_the_next(rig: Rig) -> None:
    agents = [a.id for a in rig.world.policy.team if a.role == "agent"][:2]
    await rig.come_on(*agents)
    c = await rig.say("a person please")
    first = c.find_offer()

    rig.clock.pass_seconds(rig.world.policy.waiting.offer_seconds + 1)
    fired = await fire_due(rig)

    after = await rig.read(c.id)
    second = after.find_offer()
    assert fired == ["reservation"]
    assert first
    assert second
    assert second.agent_id != first.agent_id
    assert after.offers[0].ended == "unanswered"


async def test_a_timer_fires_once_whoever_polls(rig: Rig) -> None:
    await rig.come_on("elena")
    await rig.say("a person please")
    rig.clock.pass_seconds(60)
    due = await rig.store.list_due(rig.clock.now())

    first = [await fire_timer(rig.world, d) for d in due]
    second = [await fire_timer(rig.world, d) for d in due]

    assert first == [True]
    assert second == [False]


async def test_an_agent_who_accepts_and_is_silent_gives_the_conversation_back(rig: Rig) -> None:
    agents = [a.id for a in rig.world.policy.team if a.role == "agent"][:2]
    await rig.come_on(*agents)
    c = await rig.say("a person please")
    first = c.find_offer()
    assert first
    await accept_offer(rig.world, c.id, first.agent_id, rig.request())

    rig.clock.pass_seconds(61)
    fired = await fire_due(rig)

    after = await rig.read(c.id)
    second = after.find_offer()
    name = rig.world.policy.find_agent(first.agent_id)
    assert fired == ["silence"]
    assert after.owner == NOBODY
    assert second
    assert second.agent_id != first.agent_id
    assert [m.key for m in after.messages][-1] == "agent_silent"
    assert name
    assert name.name in list_said(after)[-1]
    assert (await get_agent(rig.world, first.agent_id)).slots == ()


async def test_an_agent_who_answers_no_more_loses_the_conversation_to_the_next(rig: Rig) -> None:
    agents = [a.id for a in rig.world.policy.team if a.role == "agent"][:2]
    await rig.come_on(*agents)
    c = await rig.say("a person please")
    first = c.find_offer()
    assert first
    await accept_offer(rig.world, c.id, first.agent_id, rig.request())
    await reply(rig.world, c.id, first.agent_id, "Good day.", (), None, rig.request())

    await rig.write("are you there?")
    await rig.write("hello?")
    rig.clock.pass_seconds(rig.world.policy.waiting.reply_seconds + 1)
    fired = await fire_due(rig)

    after = await rig.read(c.id)
    second = after.find_offer()
    assert fired == ["silence"]
    assert after.owner == NOBODY
    assert second
    assert second.agent_id != first.agent_id


async def test_where_nobody_else_is_the_truth_follows_a_silence(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("a person please")
    await accept_offer(rig.world, c.id, ELENA, rig.request())

    rig.clock.pass_seconds(61)
    await fire_due(rig)

    after = await rig.read(c.id)
    assert [m.key for m in after.messages][-2:] == ["agent_silent_alone", "waiting"]


async def test_a_waiting_customer_never_talks_to_a_wall(rig: Rig) -> None:
    c = await rig.say("a person please")
    keys = []
    for text in ("why do you need that?", "anna at example", "hm", "so be it", "hello?"):
        c = await rig.say(text)
        keys.append(c.messages[-1].key or c.messages[-1].author_kind)

    assert keys == ["nobody_free", "reach_unclear", "kept_for_person", "customer", "nobody_free"]


async def test_an_agent_who_wrote_in_time_keeps_the_floor(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("a person please")
    await accept_offer(rig.world, c.id, ELENA, rig.request())
    await reply(rig.world, c.id, ELENA, "Good day.", (), None, rig.request())

    rig.clock.pass_seconds(600)

    assert await fire_due(rig) == []
    assert (await rig.read(c.id)).owner == "agent:elena"


async def test_outside_hours_the_truth_is_told_and_a_way_back_is_asked(rig: Rig) -> None:
    rig.clock.pass_seconds(14 * 3600)

    c = await rig.say("a person please")
    asked = [m.key for m in c.messages]
    c = await rig.say("ada@example.com")

    assert asked[-2:] == ["outside_hours", "ask_reach"]
    assert "09:00 today" in list_said(c)[-3]
    assert c.messages[-1].key == "promise_email"
    assert c.promises[0].way == "mail"
    assert [t.kind for t in c.timers] == ["promise"]
    assert "11:00 today" in list_said(c)[-1]


async def test_a_promise_that_is_due_and_not_kept_is_not_forgotten(rig: Rig) -> None:
    rig.clock.pass_seconds(14 * 3600)
    c = await rig.say("a person please, i am at ada@example.com")
    rig.clock.at = c.promises[0].due

    fired = await fire_due(rig)

    after = await rig.read(c.id)
    assert fired == ["promise"]
    assert after.messages[-1].key == "promise_kept_late"
    assert len(after.promises) == 1
    assert after.promises[0].due > c.promises[0].due
    assert [t.kind for t in after.timers] == ["promise"]


async def test_who_waits_is_offered_first_when_somebody_comes(rig: Rig) -> None:
    rig.clock.pass_seconds(14 * 3600)
    c = await rig.say("a person please")
    rig.clock.pass_seconds(11 * 3600)

    nobody = await tick(rig.world)
    await rig.come_on("elena")
    offered = await tick(rig.world)

    offer = (await rig.read(c.id)).find_offer()
    assert (nobody, offered) == (0, 1)
    assert offer
    assert offer.agent_id == ELENA


async def test_an_agent_who_goes_off_passes_what_was_only_offered(rig: Rig) -> None:
    agents = [a.id for a in rig.world.policy.team if a.role == "agent"][:2]
    await rig.come_on(*agents)
    c = await rig.say("a person please")
    first = c.find_offer()
    assert first

    await go_off(rig.world, first.agent_id, "break")

    second = (await rig.read(c.id)).find_offer()
    assert second
    assert second.agent_id != first.agent_id
    assert not (await get_agent(rig.world, first.agent_id)).present


async def test_a_capacity_has_bounds(rig: Rig) -> None:
    await set_capacity(rig.world, ELENA, 1)

    assert (await get_agent(rig.world, ELENA)).capacity == 1
    with pytest.raises(BadInput, match="from 0 to 50"):
        await set_capacity(rig.world, ELENA, 51)


async def test_a_person_who_is_not_there_is_offered_for_later(rig: Rig) -> None:
    alone = await rig.say("what is the meaning of life?")
    await rig.come_on("elena")
    met = await rig.say("what is the meaning of life?", customer="customer:two")

    assert "Nobody is free at this moment. Shall a colleague come back" in list_said(alone)[-1]
    assert "by 12:00 today?" in list_said(alone)[-1]
    assert "Would you like a person to join us here?" in list_said(met)[-1]


async def test_after_many_offers_in_vain_a_promise_is_made(rig: Rig) -> None:
    agents = [a.id for a in rig.world.policy.team if a.role == "agent"]
    await rig.come_on(*agents)
    c = await rig.say("a person please, i am at home, ada@example.com")
    many = rig.world.policy.waiting.offers_before_promise

    for _ in range(many):
        assert not (await rig.read(c.id)).promises
        rig.clock.pass_seconds(rig.world.policy.waiting.offer_seconds + 1)
        await fire_due(rig)

    after = await rig.read(c.id)
    assert [p.way for p in after.promises] == ["mail"]
    assert after.find_offer() is not None
