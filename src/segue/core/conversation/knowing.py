"""Bodies of events. What is known before deciding."""

from datetime import datetime

from msgspec import Struct

from segue.core.conversation.body import Body
from segue.core.conversation.reading import Reading
from segue.core.values import (
    AgentId,
    Citation,
    ContactId,
    ConversationId,
    Language,
    Probability,
    TextRef,
    TopicId,
)


class MessageUnderstood(Body, frozen=True):
    """A message was read; the reading carries the versions of what read it."""

    reading: Reading


class KnownDetail(Struct, frozen=True):
    """A detail known from the profile or from another conversation."""

    name: str
    value: TextRef
    source: str


class ProfileRead(Body, frozen=True):
    """The profile of the proved person was read. `value` is the booking value in the business's
    currency; it may steer triggers and routing silently. `details` may be said to the customer
    only when `proof_level` reaches the playbook's level."""

    contact_id: ContactId
    proof_level: int
    details: tuple[KnownDetail, ...] = ()
    value: float = 0.0
    tier: str = ""
    relationship_owner: AgentId | None = None
    language: Language | None = None


class PastContact(Struct, frozen=True):
    """An earlier conversation of the same person."""

    conversation_id: ConversationId
    at: datetime
    topics: tuple[TopicId, ...]
    agent_id: AgentId | None = None
    open: bool = False


class HistoryLinked(Body, frozen=True):
    """Earlier conversations of the same person were linked."""

    contacts: tuple[PastContact, ...]


class PassageHit(Struct, frozen=True):
    """A passage of approved knowledge and how well it answers, 0 … 1."""

    citation: Citation
    score: Probability


class PassagesFound(Body, frozen=True):
    """Knowledge was searched for message `seq`; best first; `version` names the retriever."""

    seq: int
    passages: tuple[PassageHit, ...]
    version: str


class RiskScored(Body, frozen=True):
    """The learned risk of a bad ending was scored."""

    seq: int
    risk: Probability
    version: str


class PilotExposed(Body, frozen=True):
    """The customer was eligible for a pilot and fell into `arm`."""

    pilot: str
    arm: str


class IdentityProved(Body, frozen=True):
    """A person was proved. `level` as in the playbook; `until` is None for the conversation."""

    contact_id: ContactId
    level: int
    method: str
    until: datetime | None = None
