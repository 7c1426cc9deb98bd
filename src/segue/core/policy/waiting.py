"""What happens while nobody holds the floor: only fixed texts speak, promises are made."""

from datetime import datetime
from typing import Final

from segue.core.conversation.state import Conversation
from segue.core.dialogue.turn import Turn
from segue.core.playbook.hours import add_open_time
from segue.core.playbook.policy import Policy
from segue.core.policy.decisions import Decision, GiveBack, Promise, Tell, Wait

WAYS: Final = {"phone": "call", "email": "mail"}
"""The detail that makes each way of getting back possible."""

FEW_DIGITS: Final = 5
"""As many digits as the shortest thing that is meant as a telephone number."""


ASKED_REACH: Final = ("ask_reach", "reach_unclear")
"""Fixed texts that ask for a number or an address."""


def decide_waiting(
    conversation: Conversation, policy: Policy, turn: Turn, now: datetime
) -> tuple[Decision, ...]:
    """What a message of a waiting customer leads to: the way back to the AI, a promise, the
    truth on how it stands, or a receipt; nobody talks to a wall."""
    c = conversation
    if any(r.stays for r in turn.readings):
        return (GiveBack(),)
    alone = c.find_offer() is None and not any(not p.kept for p in c.promises)
    given = [name for name in turn.gives() if name in WAYS]
    if given and alone:
        return (build_promise(given[-1], policy, now),)
    last = next((m.key for m in reversed(c.messages) if m.author_kind == "system"), "")
    since = c.escalation.seq if c.escalation else 0
    asked = alone and any(m.key in ASKED_REACH and m.seq > since for m in c.messages)
    if asked and _tries_to_reach(c, turn):
        return (Tell("reach_unclear"),)
    if turn.unread_attachments():
        return (Tell("passed_on"),)
    if _wants_word(turn):
        return (Tell("still_waiting" if c.find_offer() else "truth"),)
    return (Wait("kept"),) if last == "kept_for_person" else (Tell("kept_for_person"),)


def _wants_word(turn: Turn) -> bool:
    """Whether the customer asks, calls or greets, so that silence would be no answer."""
    return turn.asks() or any(r.wishes_person or r.greets for r in turn.readings)


def _tries_to_reach(c: Conversation, turn: Turn) -> bool:
    """Whether a message looks like a number or an address that could not be read."""
    text = " ".join(c.text(m.text) for m in turn.messages)
    return "@" in text or " at " in text or sum(ch.isdigit() for ch in text) >= FEW_DIGITS


def build_promise(detail: str, policy: Policy, now: datetime) -> Promise:
    """A call or a mail by the end of the promised open time."""
    due = add_open_time(policy.hours, now, policy.waiting.answer_within_minutes) or now
    return Promise(WAYS[detail], detail, due)
