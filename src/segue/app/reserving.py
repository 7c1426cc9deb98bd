"""Reserving: who is asked to take a conversation, and what the customer is told if nobody can.

Everything here is built for one commit together with the escalation, or with the end of the
offer before, so that a customer is never left between two states.
"""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from segue.app.texts import TextBook
from segue.app.world import World
from segue.core.conversation.deciding import RosterRow
from segue.core.conversation.events import (
    AgentOffered,
    AnyBody,
    PromiseMade,
    SlotReserved,
    SystemWrote,
    TimerSet,
)
from segue.core.conversation.state import Conversation
from segue.core.dialogue.moments import say_moment
from segue.core.dialogue.wording import say_value
from segue.core.playbook.hours import find_next_opening, is_open
from segue.core.playbook.trigger_rules import TriggerKind
from segue.core.policy.decisions import Promise
from segue.core.policy.waiting import WAYS, build_promise
from segue.core.routing.agents import AgentState
from segue.core.routing.matching import Match, find_skipped, rank_agents
from segue.core.values import agent_stream
from segue.ports import Expect, Write

HANDLE_MINUTES: Final = 10
"""What one conversation takes an agent, until the business's own figure is measured: the wait
that is told is place × this ÷ agents present, rounded up to five minutes."""


class Reservation(Struct, frozen=True):
    """What goes into the conversation's write, the agent's write if one was found, and the ranks
    for the decision's record."""

    bodies: tuple[AnyBody, ...]
    agent_write: Write | None
    ranked: tuple[RosterRow, ...]

    def found(self) -> bool:
        """Whether an agent is being asked."""
        return self.agent_write is not None


def rank_and_reserve(
    world: World, conversation: Conversation, roster: tuple[AgentState, ...], now: datetime
) -> Reservation:
    """As `reserve`, for the agents who fit a conversation that waits already."""
    skip = find_skipped(conversation, now)
    matches = rank_agents(conversation, roster, world.policy, skip=skip)
    return reserve(world, conversation, matches, now)


def reserve(
    world: World, conversation: Conversation, matches: tuple[Match, ...], now: datetime
) -> Reservation:
    """An offer to the best of `matches`, with its time limit; empty when there is none."""
    rows = tuple(build_row(m) for m in matches)
    if not matches:
        return Reservation((), None, rows)
    best = matches[0]
    until = now + timedelta(seconds=world.policy.waiting.offer_seconds)
    offer = AgentOffered(world.ids.new(), best.agent_id, until, best.score, best.reasons, rows[1:4])
    timer = TimerSet(world.ids.new(), "reservation", until, offer.offer_id)
    slot = Write(
        agent_stream(best.agent_id),
        (SlotReserved(conversation.id),),
        now,
        Expect(seq=best.agent_seq),
    )
    return Reservation((offer, timer), slot, rows)


def build_row(match: Match) -> RosterRow:
    """A rank as the log keeps it."""
    return RosterRow(match.agent_id, match.score, match.reasons, match.free_slots)


def build_apology(
    world: World,
    conversation: Conversation,
    roster: tuple[AgentState, ...],
    place: int,
    now: datetime,
    book: TextBook,
    *,
    promise: bool = False,
) -> tuple[AnyBody, ...]:
    """The truth when nobody can take it now: in line, closed, or nobody there; then a promise
    where we know how to reach the customer, else the question how. A promise stands once; in
    line one is made only when many were asked in vain (`promise`)."""
    policy, language = world.policy, conversation.language
    key, text = say_truth(world, conversation, roster, place, now)
    if _may_go_on(conversation):
        text += " " + policy.say("go_on_with_ai", language).format(ai=policy.ai_name)
    said = SystemWrote(world.ids.new(), key, book.add(text))
    if (key == "waiting" and not promise) or any(not p.kept for p in conversation.promises):
        return (said,)
    reach = find_reach(conversation)
    if reach is None:
        ask = policy.say("ask_reach", language)
        return (said, SystemWrote(world.ids.new(), "ask_reach", book.add(ask)))
    return (said, *make_promise(world, conversation, build_promise(reach, policy, now), book))


def _may_go_on(conversation: Conversation) -> bool:
    """Whether the AI may be offered meanwhile: not where only a person should answer."""
    last = conversation.escalation
    return last is None or not (last.silent or last.reason == TriggerKind.SENSITIVE_TOPIC)


def say_truth(
    world: World,
    conversation: Conversation,
    roster: tuple[AgentState, ...],
    place: int,
    now: datetime,
) -> tuple[str, str]:
    """How it stands, as a fixed text and its key: the place in line while somebody is there,
    else when somebody will be."""
    policy, language = world.policy, conversation.language
    here = [a for a in roster if a.present and a.profile.role == "agent"]
    opening = find_next_opening(policy.hours, now)
    zone = policy.hours.timezone
    if is_open(policy.hours, now) and here:
        minutes = -(-place * HANDLE_MINUTES // len(here)) if place else HANDLE_MINUTES
        wait = f"{-(-minutes // 5) * 5} min"
        return "waiting", policy.say("waiting", language).format(place=place, wait=wait)
    if is_open(policy.hours, now) or opening is None:
        promised = next((p.due for p in conversation.promises if not p.kept), None)
        due = say_moment(promised or build_promise("phone", policy, now).due, now, zone, language)
        return "nobody_free", policy.say("nobody_free", language).format(due=due)
    moment = say_moment(opening, now, zone, language)
    return "outside_hours", policy.say("outside_hours", language).format(opening=moment)


def find_reach(conversation: Conversation) -> str | None:
    """The detail by which the customer can be reached: what they gave last, or None."""
    known = [d for d in conversation.details if d.name in WAYS]
    return known[-1].name if known else None


def make_promise(
    world: World, conversation: Conversation, promise: Promise, book: TextBook
) -> tuple[AnyBody, ...]:
    """The promise, its timer, and the text that makes it."""
    policy, language = world.policy, conversation.language
    detail = conversation.find_detail(promise.detail)
    to = say_value(conversation, detail) if detail else ""
    key = "promise_call" if promise.way == "call" else "promise_email"
    due = say_moment(promise.due, world.clock.now(), policy.hours.timezone, language)
    text = policy.say(key, language).format(due=due, to=to)
    promise_id, timer_id = world.ids.new(), world.ids.new()
    ref = book.add(to) if to else None
    return (
        PromiseMade(promise_id, promise.way, promise.due, ref, timer_id),
        TimerSet(timer_id, "promise", promise.due, promise_id),
        SystemWrote(world.ids.new(), key, book.add(text)),
    )
