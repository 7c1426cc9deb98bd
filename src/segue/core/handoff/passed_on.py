"""What was passed on, as the customer may see it: their own words and what they proved."""

from datetime import datetime

from msgspec import Struct

from segue.core.conversation.state import Conversation, Detail
from segue.core.dialogue.wording import find_title, say_value
from segue.core.playbook.policy import Policy

_BOOKING = "booking_ref"


class FactPassedOn(Struct, frozen=True):
    """A detail; `seq` is the message it came from, `confirmed` that a person or the customer has
    gone over it."""

    name: str
    title: str
    value: str
    seq: int
    confirmed: bool


class PassedOn(Struct, frozen=True):
    """What whoever joins has before them; `passed` is false while the AI still leads alone.
    `attachments` are the names of the customer's files."""

    facts: tuple[FactPassedOn, ...]
    attachments: tuple[str, ...]
    passed: bool


def build_passed_on(conversation: Conversation, policy: Policy, now: datetime) -> PassedOn:
    """Never why a person was brought in, by which rule, or what the team noted."""
    c = conversation
    files = (a for m in c.customer_messages() for a in m.attachments)
    return PassedOn(
        facts=tuple(
            FactPassedOn(d.name, find_title(d.name, policy, c.language), value, d.seq, d.confirmed)
            for d in find_own_details(c, policy, now)
            if (value := say_value(c, d))
        ),
        attachments=tuple(name for a in files if (name := c.text(a.name))),
        passed=bool(c.escalations) or c.had_person(),
    )


def find_own_details(
    conversation: Conversation, policy: Policy, now: datetime
) -> tuple[Detail, ...]:
    """The standing details that the customer gave, or is proved far enough to know of."""
    return tuple(d for d in conversation.details if _is_own(conversation, d, policy, now))


def _is_own(c: Conversation, detail: Detail, policy: Policy, now: datetime) -> bool:
    kind = detail.source.partition(":")[0]
    if kind == "customer":
        return True
    if kind == "agent":
        # A colleague mended what the customer had said; what only the team knows stays inside.
        return any(f.name == detail.name for r in c.readings for f in r.details)
    valid = c.proof.until is None or c.proof.until > now
    level = c.proof.level if valid else 0
    if kind == "profile":
        return level >= (policy.proof.bookings if detail.name == _BOOKING else policy.proof.profile)
    return kind == "conversation" and level >= policy.proof.history
