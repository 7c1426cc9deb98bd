"""What an agent does stands when something small happened in the very same moment."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from segue.app.desk import accept_offer, hand_back, take_over, wrap_up
from segue.app.presence import go_off, set_capacity
from segue.app.reading_log import get_agent
from segue.app.timers import fire_timer
from segue.app.world import World
from segue.core.errors import StreamMoved
from segue.core.values import AgentId, build_owner
from segue.ports import Receipt, Request, Store, Write
from tests.rig import Rig

pytestmark = pytest.mark.anyio
ELENA, KENJI = AgentId("elena"), AgentId("kenji")


class BusyStore:
    """A store in which something else happens right before one of the commits."""

    def __init__(self, store: Store, happens: list[Callable[[], Awaitable[object]]]) -> None:
        self._store = store
        self._waiting = happens

    async def commit(self, writes: tuple[Write, ...], request: Request | None = None) -> Receipt:
        """Let the other thing happen, then commit."""
        if self._waiting:
            await self._waiting.pop()()
        return await self._store.commit(writes, request)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


@pytest.fixture
def rig(tmp_path: Path) -> Rig:
    return Rig(tmp_path)


async def nothing() -> None:
    """Nothing happens."""


def meanwhile(rig: Rig, happens: Callable[[], Awaitable[object]], *, skip: int = 0) -> World:
    """The world as it is for somebody in the moment of whose commit, after so many others,
    something else happens."""
    store = BusyStore(rig.store, [happens, *[nothing] * skip])
    return replace(rig.world, store=cast(Store, store))


async def expire_offer(rig: Rig) -> None:
    """The time limit of the open offer runs out."""
    rig.clock.pass_seconds(60)
    for due in await rig.store.list_due(rig.clock.now()):
        await fire_timer(rig.world, due)


async def test_a_takeover_stands_though_the_agents_own_slots_moved(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("Hello")
    world = meanwhile(rig, lambda: set_capacity(rig.world, ELENA, 5))

    await take_over(world, c.id, ELENA, "", rig.request())

    assert (await rig.read(c.id)).owner == build_owner(ELENA)
    assert (await get_agent(rig.world, ELENA)).slots == (c.id,)


async def test_handing_back_and_wrapping_up_stand_though_the_slots_moved(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("Hello")
    await take_over(rig.world, c.id, ELENA, "", rig.request())

    world = meanwhile(rig, lambda: set_capacity(rig.world, ELENA, 5))
    await hand_back(world, c.id, ELENA, rig.request())
    handed = await rig.read(c.id)
    await take_over(rig.world, c.id, ELENA, "", rig.request())
    world = meanwhile(rig, lambda: set_capacity(rig.world, ELENA, 6))
    await wrap_up(world, c.id, ELENA, "answered", "", rig.request())

    assert handed.owner == "ai"
    assert (await rig.read(c.id)).is_closed()
    assert (await get_agent(rig.world, ELENA)).slots == ()


async def test_a_takeover_in_the_moment_of_an_offer_leaves_no_slot_bound(rig: Rig) -> None:
    await rig.come_on("elena", "kenji")
    c = await rig.say("I want to speak to a person")
    first = c.offers[-1].agent_id

    await take_over(
        meanwhile(rig, lambda: expire_offer(rig)), c.id, AgentId("tom"), "", rig.request()
    )

    after = await rig.read(c.id)
    slots = {a: (await get_agent(rig.world, AgentId(a))).slots for a in ("elena", "kenji", "tom")}
    assert first in ("elena", "kenji")
    assert (after.owner, after.find_offer()) == ("agent:tom", None)
    assert slots == {"elena": (), "kenji": (), "tom": (c.id,)}
    assert [t.kind for t in after.timers if t.kind == "reservation"] == []


async def test_accepting_an_offer_that_lapses_in_that_moment_is_refused(rig: Rig) -> None:
    await rig.come_on("elena", "kenji")
    c = await rig.say("I want to speak to a person")
    first = c.offers[-1].agent_id

    with pytest.raises(StreamMoved):
        await accept_offer(
            meanwhile(rig, lambda: expire_offer(rig)), c.id, AgentId(first), rig.request()
        )

    after = await rig.read(c.id)
    offer = after.find_offer()
    assert after.owner == "nobody"
    assert offer is not None
    assert offer.agent_id != first
    assert (await get_agent(rig.world, AgentId(first))).slots == ()


async def test_an_acceptance_stands_though_the_customer_wrote_in_that_moment(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("I want to speak to a person")

    await accept_offer(
        meanwhile(rig, lambda: rig.write("Are you there?")), c.id, ELENA, rig.request()
    )

    assert (await rig.read(c.id)).owner == build_owner(ELENA)


async def test_of_two_takeovers_in_one_moment_one_wins_and_the_other_is_told(rig: Rig) -> None:
    await rig.come_on("elena", "kenji")
    c = await rig.say("Hello")

    with pytest.raises(StreamMoved):
        await take_over(
            meanwhile(rig, lambda: take_over(rig.world, c.id, KENJI, "", rig.request("kenji"))),
            c.id,
            ELENA,
            "",
            rig.request(),
        )

    assert (await rig.read(c.id)).owner == build_owner(KENJI)
    assert (await get_agent(rig.world, ELENA)).slots == ()


async def test_going_off_passes_the_offer_on_though_the_customer_wrote_in_that_moment(
    rig: Rig,
) -> None:
    await rig.come_on("elena", "kenji")
    c = await rig.say("I want to speak to a person")
    first = AgentId(c.offers[-1].agent_id)
    world = meanwhile(rig, lambda: rig.write("Are you there?"), skip=1)

    await go_off(world, first, "break")

    offer = (await rig.read(c.id)).find_offer()
    assert offer is not None
    assert offer.agent_id != first
    assert (await get_agent(rig.world, first)).slots == ()


async def test_going_off_stands_though_an_offer_came_in_that_moment(rig: Rig) -> None:
    await rig.come_on("elena")
    world = meanwhile(rig, lambda: rig.say("I want to speak to a person"))

    await go_off(world, ELENA, "break")

    elena = await get_agent(rig.world, ELENA)
    assert (elena.present, elena.slots) == (False, ())


async def test_who_saw_the_ai_and_finds_a_colleague_is_told_that_one_was_quicker(
    rig: Rig,
) -> None:
    c = await rig.say("Hello")
    await take_over(rig.world, c.id, KENJI, "", rig.request(), c.owner)

    with pytest.raises(StreamMoved, match="quicker"):
        await take_over(rig.world, c.id, ELENA, "", rig.request(), c.owner)

    assert (await rig.read(c.id)).owner == build_owner(KENJI)


async def test_who_saw_the_colleague_may_take_over_from_them(rig: Rig) -> None:
    c = await rig.say("Hello")
    await take_over(rig.world, c.id, KENJI, "", rig.request(), c.owner)
    seen = (await rig.read(c.id)).owner

    await take_over(rig.world, c.id, AgentId("henrik"), "", rig.request(), seen)

    assert (await rig.read(c.id)).owner == "agent:henrik"
