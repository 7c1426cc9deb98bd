"""Timers: what happens when something is due. Each fires once, whoever polls."""

from segue.app.reading_log import commit, get_conversation
from segue.app.routing import offer_next
from segue.app.texts import TextBook
from segue.app.world import World
from segue.core.conversation.events import (
    AnyBody,
    OfferExpired,
    PromiseMade,
    SystemWrote,
    TimerFired,
    TimerSet,
)
from segue.core.conversation.state import Conversation, Timer
from segue.core.dialogue.moments import say_moment
from segue.core.errors import StreamMoved
from segue.core.policy.waiting import build_promise
from segue.core.values import ConversationId, conversation_stream, find_owning_agent
from segue.ports import DueTimer, Expect, Write


async def fire_timer(world: World, due: DueTimer) -> bool:
    """Do what was due; False when it was done or cancelled already, or the stream moved (the
    next poll looks again)."""
    c = await get_conversation(world, ConversationId(due.stream.partition("/")[2]))
    timer = next((t for t in c.timers if t.timer_id == due.timer_id), None)
    if timer is None:
        return False
    try:
        match timer.kind:
            case "reservation":
                await _end_reservation(world, c, timer)
            case "silence":
                await _end_silence(world, c, timer)
            case "promise":
                await _meet_promise(world, c, timer)
            case _:
                await _only_fire(world, c, timer)
    except StreamMoved:
        return False
    return True


async def _end_reservation(world: World, c: Conversation, timer: Timer) -> None:
    fired = TimerFired(timer.timer_id, timer.kind)
    offer = c.find_offer()
    if offer is None or offer.offer_id != timer.about:
        await _only_fire(world, c, timer)
        return
    await offer_next(world, c, (fired, OfferExpired(offer.offer_id, offer.agent_id)))


async def _end_silence(world: World, c: Conversation, timer: Timer) -> None:
    """An agent who wrote nothing in time, after accepting or after a message of the customer
    (a word of theirs would have cancelled the timer): the customer is told, the next is asked."""
    holder = find_owning_agent(c.owner)
    if holder is None:
        await _only_fire(world, c, timer)
        return
    accepted = [o for o in c.offers if o.ended == "accepted" and o.agent_id == holder]
    offer_id = accepted[-1].offer_id if accepted else ""
    fired = TimerFired(timer.timer_id, timer.kind)
    await offer_next(world, c, (fired, OfferExpired(offer_id, holder, "silent")), silent=holder)


async def _meet_promise(world: World, c: Conversation, timer: Timer) -> None:
    """A promise is due and not kept: the customer hears the truth, and when it will be."""
    promise = next((p for p in c.promises if p.promise_id == timer.about), None)
    if promise is None or promise.kept:
        await _only_fire(world, c, timer)
        return
    now, book = world.clock.now(), TextBook(world.ids)
    again = build_promise("phone", world.policy, now)
    timer_id = world.ids.new()
    moment = say_moment(again.due, now, world.policy.hours.timezone, c.language)
    text = world.policy.say("promise_kept_late", c.language).format(due=moment)
    bodies: tuple[AnyBody, ...] = (
        TimerFired(timer.timer_id, timer.kind),
        PromiseMade(promise.promise_id, promise.way, again.due, promise.to, timer_id),
        TimerSet(timer_id, "promise", again.due, promise.promise_id),
        SystemWrote(world.ids.new(), "promise_kept_late", book.add(text)),
    )
    write = Write(conversation_stream(c.id), bodies, now, Expect(seq=c.seq), book.take())
    await commit(world, (write,))


async def _only_fire(world: World, c: Conversation, timer: Timer) -> None:
    fired = (TimerFired(timer.timer_id, timer.kind),)
    write = Write(conversation_stream(c.id), fired, world.clock.now(), Expect(seq=c.seq))
    await commit(world, (write,))
