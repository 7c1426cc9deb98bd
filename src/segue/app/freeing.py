"""Letting go: an agent's slot, and timers that are moot."""

from datetime import datetime

from segue.app.reading_log import get_agent
from segue.app.world import World
from segue.core.conversation.events import SlotFreed, TimerCancelled
from segue.core.conversation.state import Conversation
from segue.core.values import AgentId, agent_stream, find_owning_agent
from segue.ports import Expect, Write


async def free_slot(
    world: World, conversation: Conversation, now: datetime, agent_id: AgentId | None = None
) -> tuple[Write, ...]:
    """The write that frees the slot of `agent_id`, else of whoever holds or is asked to take the
    conversation; empty when nobody's slot is bound."""
    offer = conversation.find_offer()
    bound = agent_id or find_owning_agent(conversation.owner) or (offer and offer.agent_id)
    if not bound or world.policy.find_agent(bound) is None:
        return ()
    agent = await get_agent(world, AgentId(bound))
    if conversation.id not in agent.slots:
        return ()
    freed = (SlotFreed(conversation.id),)
    return (Write(agent_stream(AgentId(bound)), freed, now, Expect(seq=agent.seq)),)


def cancel_timers(
    conversation: Conversation, *kinds: str, cause: str
) -> tuple[TimerCancelled, ...]:
    """The cancelling of every open timer of these kinds."""
    return tuple(TimerCancelled(t.timer_id, cause) for t in conversation.timers if t.kind in kinds)
