"""Bodies of events. Agents, persons and the business."""

from datetime import datetime

from segue.core.conversation.body import Body
from segue.core.values import AgentId, ContactId, ConversationId, TextRef


class AgentCameOn(Body, frozen=True):
    """The agent is present."""

    agent_id: AgentId


class AgentWentOff(Body, frozen=True):
    """The agent is away; `reason` break, end, lost."""

    agent_id: AgentId
    reason: str = ""


class CapacitySet(Body, frozen=True):
    """The agent may hold so many conversations at once."""

    agent_id: AgentId
    capacity: int


class SlotReserved(Body, frozen=True):
    """One of the agent's slots is held for a conversation."""

    conversation_id: ConversationId


class SlotFreed(Body, frozen=True):
    """The slot is free again."""

    conversation_id: ConversationId


class ContactAdded(Body, frozen=True):
    """A person is known: name and ways to reach them stand apart."""

    contact_id: ContactId
    name: TextRef | None = None
    identifiers: tuple[TextRef, ...] = ()


class IdentitiesMerged(Body, frozen=True):
    """Two records are one person; `into` speaks for both until they are parted."""

    contact_id: ContactId
    into: ContactId
    by: str
    reason: str = ""


class IdentitiesParted(Body, frozen=True):
    """A merge was wrong and is undone; both histories are whole again."""

    contact_id: ContactId
    was: ContactId
    by: str
    reason: str = ""


class PlaybookPublished(Body, frozen=True):
    """A business folder took effect."""

    number: int
    hash: str
    by: str
    why: str = ""


class SwitchSet(Body, frozen=True):
    """The AI was turned on or off for a topic, a channel or everything ("*")."""

    scope: str
    on: bool
    by: str
    why: str = ""
    until: datetime | None = None
