"""Bodies of events. Handing over: escalation, reservation, people at work."""

from datetime import datetime

from segue.core.conversation.body import Body
from segue.core.conversation.deciding import RosterRow
from segue.core.conversation.speaking import Attachment
from segue.core.values import AgentId, Evidence, TextRef, TopicId


class Escalated(Body, frozen=True):
    """A person is needed; the floor is nobody's until one accepts. `reason` is the kind of
    trigger, `rule` its id; `silent` keeps the reason from the customer. `skills` are asked of
    the agent. `priority` 0 (first) … 9."""

    reason: str
    rule: str
    evidence: tuple[Evidence, ...]
    silent: bool = False
    skills: tuple[str, ...] = ()
    topic: TopicId | None = None
    by: str = "ai"
    priority: int = 5


class AgentOffered(Body, frozen=True):
    """The conversation is reserved for one agent until `until`."""

    offer_id: str
    agent_id: AgentId
    until: datetime
    score: float
    reasons: tuple[str, ...]
    runners_up: tuple[RosterRow, ...] = ()


class OfferDeclined(Body, frozen=True):
    """The agent passed."""

    offer_id: str
    agent_id: AgentId
    reason: str = ""


class OfferExpired(Body, frozen=True):
    """The reservation ended: "unanswered" (never accepted), "silent" (accepted, wrote nothing),
    "away" (the agent went off) or "ended" (the customer ended the conversation)."""

    offer_id: str
    agent_id: AgentId
    cause: str = "unanswered"


class AgentJoined(Body, frozen=True):
    """The agent accepted and holds the floor."""

    offer_id: str
    agent_id: AgentId


class AgentTookOver(Body, frozen=True):
    """An agent stepped in unasked and holds the floor."""

    agent_id: AgentId
    reason: str = ""


class AgentReplied(Body, frozen=True):
    """The agent wrote to the customer."""

    message_id: str
    agent_id: AgentId
    text: TextRef
    attachments: tuple[Attachment, ...] = ()
    client_id: str | None = None


class SystemWrote(Body, frozen=True):
    """A fixed, approved text went to the customer; `key` names it."""

    message_id: str
    key: str
    text: TextRef
    agent_id: AgentId | None = None


class NoteWritten(Body, frozen=True):
    """A note among the team; the customer never sees it."""

    note_id: str
    agent_id: AgentId
    text: TextRef


class HandedBack(Body, frozen=True):
    """The floor is the AI's again; `by` is "agent:ID" or "customer"."""

    by: str


class EpisodeStarted(Body, frozen=True):
    """A new episode: triggers fire only on what is said from here. `cause`: returned, handed_back."""

    number: int
    cause: str
