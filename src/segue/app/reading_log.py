"""Reading the log: a conversation or an agent as they stand now, and committing to them."""

from collections.abc import Mapping

from msgspec.structs import replace

from segue.app.world import World
from segue.core.conversation.floor import Head
from segue.core.conversation.fold import fold
from segue.core.conversation.state import Conversation
from segue.core.errors import NotFound
from segue.core.routing.agents import AgentState, apply_agent
from segue.core.values import AgentId, ConversationId, Stream, agent_stream, conversation_stream
from segue.ports import Receipt, Request, Write


async def find_conversation(world: World, conversation_id: ConversationId) -> Conversation | None:
    """The conversation as the log has it now, with its texts; None when there is none."""
    known = world.recent.find(conversation_id)
    stream = conversation_stream(conversation_id)
    news = await world.store.read(stream, known.seq if known else 0)
    if known is None and not news:
        return None
    if known is not None and not news:
        return known
    state = fold(news, known) if known else fold(news)
    state = replace(state, texts=await world.store.read_texts(stream))
    world.recent.keep(state)
    return state


async def get_conversation(world: World, conversation_id: ConversationId) -> Conversation:
    """The conversation as the log has it now, with its texts.

    Raises:
        NotFound: there is no conversation of that id.
    """
    state = await find_conversation(world, conversation_id)
    if state is None:
        raise NotFound(f"no conversation {conversation_id!r}", conversation_id=conversation_id)
    return state


async def commit(
    world: World, writes: tuple[Write, ...], request: Request | None = None
) -> Receipt:
    """Commit, keep the folds at hand up to date, and wake the listeners.

    Raises:
        StreamMoved: an expectation did not hold.
        KeyReused: the request's key came with another body before.
    """
    receipt = await world.store.commit(writes, request)
    if receipt.repeated:
        return receipt
    for write, appended in zip(writes, receipt.appended, strict=True):
        known = world.recent.find(ConversationId(write.stream.partition("/")[2]))
        is_next = known and appended.events and appended.events[0].seq == known.seq + 1
        if known is not None and is_next and write.stream == conversation_stream(known.id):
            texts = {**known.texts, **{t.ref.id: t.text for t in write.texts}}
            world.recent.keep(replace(fold(appended.events, known), texts=texts))
    world.bus.publish(receipt.position)
    return receipt


async def read_roster(world: World) -> tuple[AgentState, ...]:
    """Every agent of the team as they are now; one look at the ends of their streams says whose
    news are to be read."""
    ends = dict(await world.store.list_heads("agent/"))
    return tuple([await _read_agent(world, profile.id, ends) for profile in world.policy.team])


async def get_agent(world: World, agent_id: AgentId) -> AgentState:
    """One member of the team as they are now.

    Raises:
        NotFound: nobody in the team has that id.
    """
    if world.policy.find_agent(agent_id) is None:
        raise NotFound(f"no agent {agent_id!r} in the team", agent_id=agent_id)
    return await _read_agent(world, agent_id)


async def _read_agent(
    world: World, agent_id: AgentId, ends: Mapping[Stream, Head] | None = None
) -> AgentState:
    profile = world.policy.find_agent(agent_id)
    assert profile is not None, "the caller found the agent in the team"
    known = world.recent.agents.get(agent_id)
    if known is None or known.profile != profile:
        known = AgentState(profile, capacity=profile.capacity)
    stream = agent_stream(agent_id)
    if ends is None or ends.get(stream, Head()).seq > known.seq:
        for event in await world.store.read(stream, known.seq):
            known = apply_agent(known, event)
    world.recent.agents[agent_id] = known
    return known
