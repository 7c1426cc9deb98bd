"""Presence: agents come on, go off, and set how many conversations they can hold."""

from contextlib import suppress

from segue.app.reading_log import commit, get_agent, get_conversation, read_roster
from segue.app.retrying import again_while_floor_stands
from segue.app.routing import offer_next
from segue.app.world import World
from segue.core.conversation.events import (
    AgentCameOn,
    AgentWentOff,
    AnyBody,
    CapacitySet,
    OfferExpired,
)
from segue.core.errors import BadInput, StreamMoved
from segue.core.values import AgentId, ConversationId, agent_stream, find_owning_agent
from segue.ports import Request, Write

__all__ = ["come_on", "go_off", "read_roster", "set_capacity"]

MOST_CAPACITY = 50


async def come_on(world: World, agent_id: AgentId, request: Request | None = None) -> None:
    """The agent is present; repeating it changes nothing."""
    agent = await get_agent(world, agent_id)
    if not agent.present:
        await _record(world, agent_id, AgentCameOn(agent_id), request)


async def go_off(
    world: World, agent_id: AgentId, reason: str, request: Request | None = None
) -> None:
    """The agent is away: open reservations go to the next; what they hold stays theirs."""
    agent = await get_agent(world, agent_id)
    if not agent.present:
        return
    await _record(world, agent_id, AgentWentOff(agent_id, reason[:80]), request)
    for conversation_id in (await get_agent(world, agent_id)).slots:
        with suppress(StreamMoved):  # somebody else has it now, or its time limit passes it on
            await _pass_on(world, conversation_id, agent_id)


async def set_capacity(
    world: World, agent_id: AgentId, capacity: int, request: Request | None = None
) -> None:
    """How many conversations the agent may hold at once.

    Raises:
        BadInput: not between 0 and 50.
    """
    if not 0 <= capacity <= MOST_CAPACITY:
        raise BadInput(f"a capacity of {capacity}: it goes from 0 to {MOST_CAPACITY}")
    await get_agent(world, agent_id)
    await _record(world, agent_id, CapacitySet(agent_id, capacity), request)


@again_while_floor_stands
async def _pass_on(world: World, conversation_id: ConversationId, agent_id: AgentId) -> None:
    c = await get_conversation(world, conversation_id)
    offer = c.find_offer()
    if offer and offer.agent_id == agent_id and find_owning_agent(c.owner) is None:
        await offer_next(world, c, (OfferExpired(offer.offer_id, agent_id, "away"),))


async def _record(world: World, agent_id: AgentId, body: AnyBody, request: Request | None) -> None:
    """Record it whatever else moves in the agent's stream: a person says how it is."""
    write = Write(agent_stream(agent_id), (body,), world.clock.now())
    await commit(world, (write,), request)
