"""What an agent does: accept, pass, take over, write, hand back, wrap up.

The only module that makes `AgentTookOver`. What moves the floor expects the very conversation
that it saw, and is tried again when that grew, so that no offer or slot is left over; of two
agents at once one wins and the other is told.
"""

from datetime import datetime, timedelta

from segue.app.freeing import cancel_timers, free_slot
from segue.app.incoming import Received, Upload
from segue.app.reading_log import commit, get_agent, get_conversation
from segue.app.retrying import again_while_floor_stands
from segue.app.routing import offer_next
from segue.app.texts import TextBook
from segue.app.world import World
from segue.core.conversation.events import (
    AgentJoined,
    AgentReplied,
    AgentTookOver,
    AnyBody,
    EpisodeStarted,
    HandedBack,
    NoteWritten,
    OfferDeclined,
    SlotReserved,
    SystemWrote,
    TimerSet,
    WrappedUp,
)
from segue.core.conversation.state import Conversation
from segue.core.errors import BadInput, FloorHeld, NotAllowed, StreamMoved
from segue.core.handoff.introduction import build_introduction
from segue.core.values import (
    NOBODY,
    AgentId,
    ConversationId,
    Owner,
    agent_stream,
    build_owner,
    conversation_stream,
    find_owning_agent,
)
from segue.ports import Expect, Request, Write

MOST_CHARACTERS = 20_000


@again_while_floor_stands
async def accept_offer(
    world: World, conversation_id: ConversationId, agent_id: AgentId, request: Request
) -> None:
    """Take the conversation: the agent holds the floor, then the customer reads who joined.

    Raises:
        StreamMoved: the offer ended or went to another agent.
    """
    c, now = await get_conversation(world, conversation_id), world.clock.now()
    if await _is_repeat(world, request):
        return
    offer = c.find_offer()
    if offer is None or offer.agent_id != agent_id or c.owner != NOBODY:
        raise StreamMoved("this offer is no longer open; the inbox shows what is", owner=c.owner)
    book = TextBook(world.ids)
    bodies: tuple[AnyBody, ...] = (
        AgentJoined(offer.offer_id, agent_id),
        *cancel_timers(c, "reservation", cause="accepted"),
        _introduce(world, c, agent_id, book),
        _watch_silence(world, agent_id, now),
    )
    write = Write(conversation_stream(c.id), bodies, now, Expect(seq=c.seq), book.take())
    await commit(world, (write,), request)


@again_while_floor_stands
async def decline_offer(
    world: World,
    conversation_id: ConversationId,
    agent_id: AgentId,
    reason: str,
    request: Request,
) -> None:
    """Pass: the next agent is asked in the same commit.

    Raises:
        StreamMoved: the offer ended or went to another agent.
    """
    c = await get_conversation(world, conversation_id)
    if await _is_repeat(world, request):
        return
    offer = c.find_offer()
    if offer is None or offer.agent_id != agent_id:
        raise StreamMoved("this offer is no longer open; the inbox shows what is")
    ended = (OfferDeclined(offer.offer_id, agent_id, reason[:200]),)
    await offer_next(world, c, ended, request=request)


@again_while_floor_stands
async def take_over(
    world: World,
    conversation_id: ConversationId,
    agent_id: AgentId,
    reason: str,
    request: Request,
    seen: Owner | None = None,
) -> None:
    """Step in unasked, whoever holds the floor; a draft of the AI is never sent after this.
    `seen` is the owner when the agent was let in: of agents who step in at once, one wins.

    Raises:
        StreamMoved: another agent was quicker.
    """
    c, now = await get_conversation(world, conversation_id), world.clock.now()
    if await _is_repeat(world, request):
        return
    if c.owner == build_owner(agent_id):
        return
    holder = find_owning_agent(c.owner)
    if seen is not None and holder not in (None, find_owning_agent(seen)):
        raise StreamMoved(f"{holder!r} was quicker and holds this conversation", owner=c.owner)
    book = TextBook(world.ids)
    taker = await get_agent(world, agent_id)
    freed = await free_slot(world, c, now)
    reserved: tuple[Write, ...] = ()
    if c.id not in taker.slots:
        slot = (SlotReserved(c.id),)
        reserved = (Write(agent_stream(agent_id), slot, now, Expect(seq=taker.seq)),)
    moot = cancel_timers(c, "reservation", "silence", cause="an agent took over")
    took = AgentTookOver(agent_id, reason[:200])
    bodies: tuple[AnyBody, ...] = (took, *moot, _introduce(world, c, agent_id, book))
    write = Write(conversation_stream(c.id), bodies, now, Expect(seq=c.seq), book.take())
    others = tuple(w for w in freed if w.stream != agent_stream(agent_id))
    await commit(world, (write, *reserved, *others), request)


async def reply(
    world: World,
    conversation_id: ConversationId,
    agent_id: AgentId,
    text: str,
    uploads: tuple[Upload, ...],
    owner_epoch: int | None,
    request: Request,
) -> Received:
    """Write to the customer as the agent who holds the floor.

    Raises:
        FloorHeld: another party holds the floor; the text is not lost, write it as a note.
        BadInput: there is nothing to send, or too much.
    """
    _check_text(text, bool(uploads))
    c, now = await get_conversation(world, conversation_id), world.clock.now()
    epoch = c.owner_epoch if owner_epoch is None else owner_epoch
    message_id, book = world.ids.new(), TextBook(world.ids)
    said = AgentReplied(
        message_id, agent_id, book.add(text), book.add_uploads(uploads), request.key
    )
    bodies: tuple[AnyBody, ...] = (said, *cancel_timers(c, "silence", cause="the agent wrote"))
    write = Write(conversation_stream(c.id), bodies, now, Expect(owner_epoch=epoch), book.take())
    receipt = await commit(world, (write,), _with_answer(request, message_id))
    first_id = receipt.answer or message_id
    return Received(c.id, first_id, receipt.seqs[0][1], receipt.repeated)


async def write_note(
    world: World,
    conversation_id: ConversationId,
    agent_id: AgentId,
    text: str,
    request: Request,
) -> Received:
    """Write a note that only the team sees; it disturbs no draft and needs no floor.

    Raises:
        BadInput: there is nothing to note, or too much.
    """
    _check_text(text, False)
    c, book = await get_conversation(world, conversation_id), TextBook(world.ids)
    note_id = world.ids.new()
    bodies = (NoteWritten(note_id, agent_id, book.add(text)),)
    write = Write(conversation_stream(c.id), bodies, world.clock.now(), texts=book.take())
    receipt = await commit(world, (write,), _with_answer(request, note_id))
    return Received(c.id, receipt.answer or note_id, receipt.seqs[0][2], receipt.repeated)


@again_while_floor_stands
async def hand_back(
    world: World, conversation_id: ConversationId, agent_id: AgentId, request: Request
) -> None:
    """Give the floor back to the AI; a new episode begins, so no old trigger fires again.

    Raises:
        FloorHeld: the agent does not hold the floor.
    """
    c, now = await get_conversation(world, conversation_id), world.clock.now()
    if await _is_repeat(world, request):
        return
    _check_floor(c, agent_id)
    book, agent = TextBook(world.ids), world.policy.find_agent(agent_id)
    text = world.policy.say("handed_back", c.language).format(
        ai=world.policy.ai_name, agent=agent.name if agent else ""
    )
    bodies: tuple[AnyBody, ...] = (
        *cancel_timers(c, "silence", cause="handed back"),
        HandedBack(build_owner(agent_id)),
        EpisodeStarted(c.episode + 1, "handed_back"),
        SystemWrote(world.ids.new(), "handed_back", book.add(text)),
    )
    write = Write(conversation_stream(c.id), bodies, now, Expect(seq=c.seq), book.take())
    await commit(world, (write, *await free_slot(world, c, now)), request)


@again_while_floor_stands
async def wrap_up(
    world: World,
    conversation_id: ConversationId,
    agent_id: AgentId,
    disposition: str,
    summary: str,
    request: Request,
) -> None:
    """End the conversation with its disposition; the slot is free again.

    Raises:
        NotAllowed: the agent does not hold the conversation.
        BadInput: there is no disposition.
    """
    c, now = await get_conversation(world, conversation_id), world.clock.now()
    if await _is_repeat(world, request):
        return
    if not disposition.strip():
        raise BadInput("a disposition is missing; say how the conversation ended")
    holder = find_owning_agent(c.owner)
    if holder != agent_id:
        raise NotAllowed(f"{holder or 'nobody'!r} holds this conversation; take it over first")
    book = TextBook(world.ids)
    ref = book.add(summary) if summary.strip() else None
    bodies: tuple[AnyBody, ...] = (
        *cancel_timers(c, "silence", "reservation", cause="wrapped up"),
        WrappedUp(build_owner(agent_id), disposition.strip()[:80], ref),
    )
    write = Write(conversation_stream(c.id), bodies, now, Expect(seq=c.seq), book.take())
    await commit(world, (write, *await free_slot(world, c, now)), request)


def _introduce(world: World, c: Conversation, agent_id: AgentId, book: TextBook) -> SystemWrote:
    agent = world.policy.find_agent(agent_id)
    assert agent is not None, "only members of the team reach the desk"
    text = build_introduction(c, agent, world.policy)
    return SystemWrote(world.ids.new(), "introduction", book.add(text), agent_id)


def _watch_silence(world: World, agent_id: AgentId, now: datetime) -> TimerSet:
    due = now + timedelta(seconds=world.policy.waiting.silence_seconds)
    return TimerSet(world.ids.new(), "silence", due, agent_id)


def _check_floor(c: Conversation, agent_id: AgentId) -> None:
    if c.owner != build_owner(agent_id):
        raise FloorHeld(f"{c.owner!r} holds the floor; take over first", owner=c.owner)


def _check_text(text: str, has_files: bool) -> None:
    if not text.strip() and not has_files:
        raise BadInput("the message is empty; write a text or attach a file")
    if len(text) > MOST_CHARACTERS:
        raise BadInput(f"the message has {len(text)} characters; the most is {MOST_CHARACTERS}")


def _with_answer(request: Request, answer: str) -> Request:
    return Request(request.principal, request.key, request.body_hash, answer)


async def _is_repeat(world: World, request: Request) -> bool:
    """Whether this very action was committed before: a retry after a lost answer.

    Raises:
        KeyReused: the key came with another body before.
    """
    return await world.store.find_answer(request) is not None
