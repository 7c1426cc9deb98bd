"""What must hold of every conversation of a demo: nobody is stuck, and its events are complete.

Reason: an hour at ten times pace makes thousands of conversations, and the measures to come read
these very events; a hole that nobody sees is a wrong figure later.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final, TypeAlias

from segue.core.conversation.events import (
    AgentJoined,
    AgentOffered,
    AgentReplied,
    AgentTookOver,
    AiReplied,
    ContactWrote,
    ConversationStarted,
    DecisionMade,
    DisclosureShown,
    DraftDropped,
    Escalated,
    Event,
    HandedBack,
    OfferDeclined,
    OfferExpired,
    PromiseMade,
    ReplyDrafted,
    SystemWrote,
    TimerCancelled,
    TimerFired,
    TimerSet,
    WrappedUp,
)
from segue.core.conversation.fold import fold
from segue.core.values import AI

STUCK: Final = timedelta(minutes=5)
"""So long nobody does anything in a conversation that goes on; people's patience ends before."""
PASSING: Final = timedelta(seconds=45)
"""What began so shortly before the end may be unfinished."""
LATE: Final = timedelta(seconds=60)
"""A timer is so late only when nobody fires it."""

Check: TypeAlias = Callable[[Sequence[Event], datetime], Iterator[str]]


def find_stuck(events: Sequence[Event], end: datetime) -> Iterator[str]:
    """A conversation that goes on and in which nobody has done anything for long."""
    state, quiet = fold(tuple(events)), end - events[-1].at
    if not state.is_closed() and quiet > STUCK:
        yield f"open and owned by {state.owner} with nothing for {quiet.total_seconds():.0f} s"


def find_no_start(events: Sequence[Event], _end: datetime) -> Iterator[str]:
    """A conversation that never began, or has gaps."""
    if not isinstance(events[0].body, ConversationStarted):
        yield f"begins with {type(events[0].body).__name__}"
    if any(after.seq != before.seq + 1 for before, after in pairwise(events)):
        yield "has a gap in its events"


def find_undisclosed(events: Sequence[Event], _end: datetime) -> Iterator[str]:
    """Words of the AI, or of the system, before the customer was told that this is an AI."""
    for event in events:
        match event.body:
            case DisclosureShown():
                return
            case AiReplied() | SystemWrote():
                yield f"{type(event.body).__name__} at {event.seq} before any DisclosureShown"
                return


def find_unanswered_escalations(events: Sequence[Event], end: datetime) -> Iterator[str]:
    """A person was needed, and neither came, nor was promised, nor did the customer go."""
    met = (AgentJoined, AgentTookOver, PromiseMade, WrappedUp, HandedBack)
    for index, event in enumerate(events):
        old = isinstance(event.body, Escalated) and end - event.at > STUCK
        if old and not any(isinstance(later.body, met) for later in events[index:]):
            yield f"Escalated at {event.seq} and nothing came of it"


def find_open_offers(events: Sequence[Event], end: datetime) -> Iterator[str]:
    """An offer that was neither taken, passed nor ended."""
    ended = {
        event.body.offer_id
        for event in events
        if isinstance(event.body, AgentJoined | OfferDeclined | OfferExpired)
    }
    taken_over = [e.seq for e in events if isinstance(e.body, AgentTookOver | HandedBack)]
    for event in events:
        body = event.body
        if isinstance(body, AgentOffered) and body.offer_id not in ended:
            moot = any(seq > event.seq for seq in taken_over)
            if not moot and end - body.until > PASSING:
                yield f"AgentOffered at {event.seq} to {body.agent_id} never ended"


def find_nameless_ends(events: Sequence[Event], _end: datetime) -> Iterator[str]:
    """An end without a disposition."""
    for event in events:
        if isinstance(event.body, WrappedUp) and not (event.body.disposition and event.body.by):
            yield f"WrappedUp at {event.seq} without a disposition or an author"


def find_undecided(events: Sequence[Event], end: datetime) -> Iterator[str]:
    """A message to the AI on which nothing was decided."""
    decided = max((e.body.seen_seq for e in events if isinstance(e.body, DecisionMade)), default=0)
    for index, event in enumerate(events):
        if not isinstance(event.body, ContactWrote) or end - event.at < PASSING:
            continue
        floor = fold(tuple(events[: index + 1])).owner
        left = any(isinstance(later.body, WrappedUp) for later in events[index:])
        if floor == AI and event.seq > decided and not left:
            yield f"ContactWrote at {event.seq} was never decided on"


def find_lost_drafts(events: Sequence[Event], end: datetime) -> Iterator[str]:
    """A draft that was neither sent nor dropped."""
    settled = {e.body.draft_id for e in events if isinstance(e.body, AiReplied | DraftDropped)}
    for event in events:
        body = event.body
        lost = isinstance(body, ReplyDrafted) and body.draft_id not in settled
        if lost and end - event.at > PASSING:
            yield f"ReplyDrafted at {event.seq} was neither sent nor dropped"


def find_late_timers(events: Sequence[Event], end: datetime) -> Iterator[str]:
    """A timer that was due and neither fired nor was cancelled."""
    gone = {e.body.timer_id for e in events if isinstance(e.body, TimerFired | TimerCancelled)}
    for event in events:
        body = event.body
        if isinstance(body, TimerSet) and body.timer_id not in gone and end - body.due > LATE:
            yield f"the timer {body.kind!r} at {event.seq} was due and did nothing"


def find_strange_voices(events: Sequence[Event], _end: datetime) -> Iterator[str]:
    """Words of an agent who did not hold the floor."""
    for index, event in enumerate(events):
        if isinstance(event.body, AgentReplied):
            owner = fold(tuple(events[:index])).owner
            if owner != f"agent:{event.body.agent_id}":
                yield f"AgentReplied at {event.seq} by {event.body.agent_id}, owner {owner}"


CHECKS: Final[dict[str, Check]] = {
    "stuck": find_stuck,
    "no beginning": find_no_start,
    "not disclosed": find_undisclosed,
    "escalated in vain": find_unanswered_escalations,
    "offer left open": find_open_offers,
    "no disposition": find_nameless_ends,
    "not decided": find_undecided,
    "draft lost": find_lost_drafts,
    "timer late": find_late_timers,
    "not on the floor": find_strange_voices,
}
"""Every check by the name under which its findings are counted."""
