"""The part of the fold that follows a handoff: escalation, reservations, people who speak."""

from typing import Any

from msgspec.structs import replace

from segue.core.conversation import events as e
from segue.core.conversation.state import Conversation, Escalation, Message, Offer

Change = dict[str, Any]


def apply_escalated(s: Conversation, ev: e.Event, b: e.Escalated, c: Change) -> None:
    """A person is needed; what was asked is moot."""
    escalation = Escalation(
        ev.seq,
        ev.at,
        b.reason,
        b.rule,
        b.evidence,
        b.silent,
        b.skills,
        b.topic,
        b.by,
        b.priority,
        s.episode,
    )
    c |= {"escalation": escalation, "escalations": (*s.escalations, escalation)}
    c |= {"asked": (), "misunderstood": 0, "agent_spoke": False, "disposition": ""}


def apply_offered(s: Conversation, ev: e.Event, b: e.AgentOffered, c: Change) -> None:
    """A reservation opens."""
    offer = Offer(b.offer_id, b.agent_id, ev.at, b.until, b.score, b.reasons, episode=s.episode)
    c["offers"] = (*s.offers, offer)


def _end_offer(s: Conversation, offer_id: str, how: str, c: Change) -> None:
    c["offers"] = tuple(replace(o, ended=how) if o.offer_id == offer_id else o for o in s.offers)


def apply_declined(s: Conversation, ev: e.Event, b: e.OfferDeclined, c: Change) -> None:
    """The agent passed."""
    _end_offer(s, b.offer_id, "declined", c)


def apply_expired(s: Conversation, ev: e.Event, b: e.OfferExpired, c: Change) -> None:
    """The reservation, or the silence after it, ended."""
    _end_offer(s, b.offer_id, b.cause, c)


def apply_joined(s: Conversation, ev: e.Event, b: e.AgentJoined, c: Change) -> None:
    """The agent accepted."""
    _end_offer(s, b.offer_id, "accepted", c)
    c |= {"agent_spoke": False, "draft": None, "disposition": ""}


def apply_took_over(s: Conversation, ev: e.Event, b: e.AgentTookOver, c: Change) -> None:
    """An agent stepped in."""
    offer = s.find_offer()
    if offer:
        _end_offer(s, offer.offer_id, "moot", c)
    c |= {"agent_spoke": False, "draft": None, "disposition": ""}


def apply_agent_replied(s: Conversation, ev: e.Event, b: e.AgentReplied, c: Change) -> None:
    """The agent wrote."""
    message = Message(ev.seq, ev.at, "agent", b.agent_id, b.message_id, b.text, b.attachments)
    c |= {
        "messages": (*s.messages, message),
        "message_seq": ev.seq,
        "agent_spoke": True,
    }


def apply_system_wrote(s: Conversation, ev: e.Event, b: e.SystemWrote, c: Change) -> None:
    """A fixed text went out."""
    author = b.agent_id or "system"
    message = Message(ev.seq, ev.at, "system", author, b.message_id, b.text, key=b.key)
    c["messages"] = (*s.messages, message)


def apply_handed_back(s: Conversation, ev: e.Event, b: e.HandedBack, c: Change) -> None:
    """The AI may speak again."""
    offer = s.find_offer()
    if offer:
        _end_offer(s, offer.offer_id, "moot", c)
    c |= {
        "escalation": None,
        "asked": (),
        "misunderstood": 0,
        "acted_seq": s.message_seq,
    }
