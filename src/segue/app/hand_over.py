"""Handing over: the escalation, the truth for the customer and the reservation in one commit."""

from datetime import datetime

from msgspec.structs import replace

from segue.app.compose import fill, say_disclosure
from segue.app.reading_log import commit, read_roster
from segue.app.reserving import Reservation, build_apology, reserve
from segue.app.speak import build_moves
from segue.app.texts import TextBook
from segue.app.waiting_line import find_place
from segue.app.world import World
from segue.core.conversation.deciding import DecisionMade, DisclosureShown, FlowAdvanced
from segue.core.conversation.events import AnyBody, Escalated, Event, SystemWrote
from segue.core.conversation.fold import apply
from segue.core.conversation.state import Conversation
from segue.core.dialogue.wording import build_facts_phrase
from segue.core.policy.decisions import Assign, Decision, Escalate
from segue.core.values import conversation_stream
from segue.ports import Expect, Write


async def hand_over(
    world: World,
    conversation: Conversation,
    decisions: tuple[Decision, ...],
    escalate: Escalate,
    decided: DecisionMade,
) -> None:
    """Escalate: the floor is nobody's, the customer hears the truth, the best agent is asked.

    Raises:
        StreamMoved: a newer message came, the floor moved, or the agent's slot was taken; the
            turn is to be decided again.
    """
    c, now, book = conversation, world.clock.now(), TextBook(world.ids)
    escalated = build_escalated(escalate)
    moves = build_moves(c, decisions)
    ahead = _preview(c, (*moves, escalated), now)
    assign = next((d for d in decisions if isinstance(d, Assign)), Assign(()))
    reservation = reserve(world, ahead, assign.ranked, now)
    if reservation.found():
        spoken = _build_words(world, c, _only_true(world, escalate, assign), book)
    else:
        place, roster = await find_place(world, c.id), await read_roster(world)
        apology = build_apology(world, ahead, roster, place, now, book)
        spoken = _build_truth(world, c, book, apology)
    decided = replace(decided, roster=reservation.ranked[:8])
    handed = _hand_requests(ahead)
    bodies = (decided, *moves, *handed, escalated, *spoken, *reservation.bodies)
    expect = Expect(owner_epoch=c.owner_epoch, message_seq=c.message_seq)
    write = Write(conversation_stream(c.id), bodies, now, expect, book.take())
    await commit(world, with_agent(write, reservation))


def with_agent(write: Write, reservation: Reservation) -> tuple[Write, ...]:
    """The conversation's write, and the agent's beside it when one is asked."""
    return (write, reservation.agent_write) if reservation.agent_write else (write,)


def build_escalated(escalate: Escalate) -> Escalated:
    """The event of an escalation."""
    return Escalated(
        str(escalate.kind),
        escalate.rule,
        escalate.evidence,
        escalate.silent,
        escalate.skills,
        escalate.topic,
        "ai",
        escalate.priority,
    )


def _preview(c: Conversation, bodies: tuple[AnyBody, ...], now: datetime) -> Conversation:
    """The conversation as it will stand, so that routing sees what it was escalated for."""
    for offset, body in enumerate(bodies, start=1):
        c = apply(c, Event(conversation_stream(c.id), c.seq + offset, c.owner_epoch, now, body))
    return c


def _hand_requests(c: Conversation) -> tuple[FlowAdvanced, ...]:
    return tuple(
        FlowAdvanced(r.request_id, r.topic, r.flow, "handed", r.step, seq=r.seq)
        for r in c.requests
        if r.status in ("open", "waiting")
    )


def _only_true(world: World, escalate: Escalate, assign: Assign) -> Escalate:
    """The playbook's own wording may promise a skill; it is said only when who is asked has it."""
    first = world.policy.find_agent(assign.ranked[0].agent_id)
    able = first is not None and set(escalate.skills) <= set(first.skills)
    return escalate if able else replace(escalate, text={})


def _build_words(
    world: World, c: Conversation, escalate: Escalate, book: TextBook
) -> tuple[AnyBody, ...]:
    policy, language = world.policy, c.language
    what = build_facts_phrase(c, escalate.details, policy)
    key = "handoff_bare" if escalate.key == "handoff" and not what else escalate.key
    own = escalate.text.get(language, "")
    text = fill(own, c) if own else policy.say(key, language).format(what=what)
    return _with_disclosure(world, c, key, text, book)


def _build_truth(
    world: World,
    c: Conversation,
    book: TextBook,
    apology: tuple[AnyBody, ...],
) -> tuple[AnyBody, ...]:
    """Nobody is there, so nothing may say that somebody comes; a silent rule stays silent."""
    if c.disclosed:
        return apology
    disclosure = say_disclosure(world.policy, c.language)
    message_id = world.ids.new()
    return (
        DisclosureShown(message_id, f"{world.policy.number}"),
        SystemWrote(message_id, "disclosure", book.add(disclosure)),
        *apology,
    )


def _with_disclosure(
    world: World, c: Conversation, key: str, text: str, book: TextBook
) -> tuple[AnyBody, ...]:
    message_id = world.ids.new()
    if c.disclosed:
        return (SystemWrote(message_id, key, book.add(text)),)
    both = f"{say_disclosure(world.policy, c.language)}\n\n{text}"
    return (
        DisclosureShown(message_id, f"{world.policy.number}"),
        SystemWrote(message_id, key, book.add(both)),
    )
