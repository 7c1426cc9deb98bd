"""What a colleague should know of a conversation at a glance, before they open it."""

from collections.abc import Iterator
from typing import Final

from segue.core.conversation.state import Conversation
from segue.core.playbook.policy import Policy

ACCESS_NEED: Final = "access_need"
_ACCESSIBILITY: Final = "accessibility"
_SAYS: Final[dict[str, tuple[str, ...]]] = {
    "self_harm": ("safety", "vulnerable"),
    "medical_emergency": ("safety",),
    "coercion": ("safety", "vulnerable"),
    "bereavement": ("vulnerable",),
    "complaint": ("complaint",),
    "fraud": ("fraud",),
    "legal_threat": ("legal",),
    "refund_dispute": ("refund",),
    "press": ("press",),
    "medical": ("medical",),
}
"""What each matter or need that was read in a message says of the conversation."""
FLAGS: Final = (
    *("safety", "vulnerable", "complaint", "fraud", "legal", "refund"),
    *("press", "medical", ACCESS_NEED),
)
"""Every flag, the gravest first."""


def find_flags(conversation: Conversation, policy: Policy) -> tuple[str, ...]:
    """The flags of a conversation, the gravest first: from what was read in its messages, and
    from the rules that brought in a person."""
    found = {flag for name in _list_matters(conversation, policy) for flag in _SAYS.get(name, ())}
    if _has_access_need(conversation):
        found.add(ACCESS_NEED)
    return tuple(flag for flag in FLAGS if flag in found)


def _list_matters(c: Conversation, policy: Policy) -> Iterator[str]:
    for reading in c.readings:
        yield from (found.need for found in (*reading.sensitive, *reading.needs))
    rules = {e.rule for e in c.escalations}
    for trigger in policy.triggers:
        if trigger.id in rules and len(trigger.needs) == 1:
            # A rule that fires on a topic as well: the words alone need not have shown the matter.
            yield trigger.needs[0]


def _has_access_need(c: Conversation) -> bool:
    """Whether somebody needs access, and the customer has not taken that back."""
    if c.find_detail(ACCESS_NEED):
        return True
    denied = any(d.name == ACCESS_NEED for d in c.denied)
    needs = (found.need for reading in c.readings for found in reading.needs)
    return not denied and _ACCESSIBILITY in needs
