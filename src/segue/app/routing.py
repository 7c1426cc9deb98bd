"""Routing at run time: the next agent is asked; who waits is served when someone comes free."""

from msgspec.structs import replace

from segue.app.freeing import cancel_timers, free_slot
from segue.app.hand_over import with_agent
from segue.app.reading_log import commit, read_roster
from segue.app.reserving import Reservation, build_apology, rank_and_reserve
from segue.app.texts import TextBook
from segue.app.waiting_line import find_place, list_waiting
from segue.app.world import World
from segue.core.conversation.events import AnyBody, SystemWrote
from segue.core.conversation.state import Conversation
from segue.core.errors import StreamMoved
from segue.core.values import NOBODY, AgentId, conversation_stream, find_owning_agent
from segue.ports import Expect, Request, Write

TOLD = ("nobody_free", "outside_hours", "waiting")
"""Texts that tell a waiting customer the truth; one of them is said once an episode."""


async def tick(world: World) -> int:
    """Offer waiting conversations to agents who are free, the neediest first; how many."""
    offered = 0
    for c in await list_waiting(world):
        if c.find_offer() is None:
            offered += await _offer_waiting(world, c)
    return offered


async def offer_next(
    world: World,
    conversation: Conversation,
    ended: tuple[AnyBody, ...],
    *,
    request: Request | None = None,
    silent: AgentId | None = None,
) -> None:
    """End one offer by `ended` and ask the next agent, in one commit. The customer hears of an
    agent who fell `silent`, and the truth when nobody can be asked.

    Raises:
        StreamMoved: the conversation or an agent moved; look again.
    """
    c, now, book = conversation, world.clock.now(), TextBook(world.ids)
    freed = await free_slot(world, c, now)
    roster = await read_roster(world)
    ahead = _end_open_offer(c)
    reservation = rank_and_reserve(world, ahead, roster, now)
    words = _tell_silence(world, c, silent, reservation, book) if silent else ()
    told: tuple[AnyBody, ...] = ()
    many = _count_ended(c) + 1 >= world.policy.waiting.offers_before_promise
    if (not reservation.found() and (silent or not _was_told(c))) or (many and not c.promises):
        place = await find_place(world, c.id)
        told = build_apology(world, c, roster, place, now, book, promise=many)
    moot = cancel_timers(c, "reservation", "silence", cause="the offer ended")
    bodies = (*ended, *moot, *words, *told, *reservation.bodies)
    write = Write(conversation_stream(c.id), bodies, now, Expect(seq=c.seq), book.take())
    await commit(world, (*with_agent(write, reservation), *freed), request)


def _tell_silence(
    world: World, c: Conversation, silent: AgentId, reservation: Reservation, book: TextBook
) -> tuple[SystemWrote, ...]:
    agent = world.policy.find_agent(silent)
    key = "agent_silent" if reservation.found() else "agent_silent_alone"
    text = world.policy.say(key, c.language).format(agent=agent.name if agent else "")
    return (SystemWrote(world.ids.new(), key, book.add(text)),)


def _end_open_offer(c: Conversation) -> Conversation:
    """The conversation with its offer, or the silent agent's, counted as passed."""
    last = c.offers[-1:] if c.find_offer() or find_owning_agent(c.owner) else ()
    ended = tuple(replace(o, ended="declined") for o in last)
    return replace(c, offers=(*c.offers[:-1], *ended), owner=NOBODY) if last else c


def _count_ended(c: Conversation) -> int:
    """How many offers of this episode came to nothing."""
    return sum(1 for o in c.offers if o.ended not in ("", "accepted") and o.episode == c.episode)


def _was_told(c: Conversation) -> bool:
    since = c.escalation.seq if c.escalation else 0
    return any(m.key in TOLD and m.seq > since for m in c.messages)


async def _offer_waiting(world: World, c: Conversation) -> int:
    now = world.clock.now()
    reservation = rank_and_reserve(world, c, await read_roster(world), now)
    if not reservation.found():
        return 0
    write = Write(conversation_stream(c.id), reservation.bodies, now, Expect(seq=c.seq))
    try:
        await commit(world, with_agent(write, reservation))
    except StreamMoved:
        return 0
    return 1
