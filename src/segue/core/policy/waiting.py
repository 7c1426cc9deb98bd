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


def decide_waiting(
    conversation: Conversation, policy: Policy, turn: Turn, now: datetime
) -> tuple[Decision, ...]:
    """What a message of a waiting customer leads to; most join the package in silence."""
    c = conversation
    if any(r.stays for r in turn.readings):
        return (GiveBack(),)
    given = [name for name in turn.gives() if name in WAYS]
    open_promise = any(not p.kept for p in c.promises)
    if given and not open_promise and c.find_offer() is None:
        return (build_promise(given[-1], policy, now),)
    if any(r.wishes_person for r in turn.readings):
        return (Tell("still_waiting"),)
    if turn.unread_attachments():
        return (Tell("passed_on"),)
    return (Wait("a person is being brought"),)


def build_promise(detail: str, policy: Policy, now: datetime) -> Promise:
    """A call or a mail by the end of the promised open time."""
    due = add_open_time(policy.hours, now, policy.waiting.answer_within_minutes) or now
    return Promise(WAYS[detail], detail, due)
