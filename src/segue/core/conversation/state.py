"""What a conversation is at a moment: the fold of its events, and the questions one asks of it."""

from datetime import datetime

from msgspec import Struct

from segue.core.conversation.knowing import PassageHit, PastContact, ProfileRead
from segue.core.conversation.reading import Reading
from segue.core.conversation.speaking import Attachment
from segue.core.values import (
    AI,
    NOBODY,
    AgentId,
    Citation,
    ContactId,
    ConversationId,
    Evidence,
    FlowId,
    Language,
    Owner,
    TextRef,
    TopicId,
    find_owning_agent,
)


class Message(Struct, frozen=True):
    """One message of the transcript. `author_kind`: customer, ai, agent, system. `key` names the
    fixed text of a system message."""

    seq: int
    at: datetime
    author_kind: str
    author_id: str
    message_id: str
    text: TextRef
    attachments: tuple[Attachment, ...] = ()
    sources: tuple[Citation, ...] = ()
    key: str = ""
    answers: bool = False


class Detail(Struct, frozen=True):
    """A detail with the message it came from; `source` is "customer", "profile",
    "agent:ID" or "conversation:ID". `history` holds the values it had before, oldest first;
    `request_id` the request whose question it answered ("" when it was said unasked)."""

    name: str
    value: TextRef
    seq: int
    source: str = "customer"
    confirmed: bool = False
    history: tuple[TextRef, ...] = ()
    request_id: str = ""
    evidence: Evidence | None = None


class CustomerRequest(Struct, frozen=True):
    """One matter of the customer within the conversation, with its own outcome; `passed` are
    the steps that are behind it."""

    request_id: str
    topic: TopicId | None
    flow: FlowId | None
    status: str
    step: str
    outcome: str
    seq: int
    passed: tuple[str, ...] = ()


class Escalation(Struct, frozen=True):
    """Why a person was brought in."""

    seq: int
    at: datetime
    reason: str
    rule: str
    evidence: tuple[Evidence, ...]
    silent: bool
    skills: tuple[str, ...]
    topic: TopicId | None
    by: str
    priority: int
    episode: int


class Offer(Struct, frozen=True):
    """A reservation; `ended`: "" while open, accepted, declined, unanswered, silent, away, ended,
    moot."""

    offer_id: str
    agent_id: AgentId
    at: datetime
    until: datetime
    score: float
    reasons: tuple[str, ...]
    ended: str = ""
    episode: int = 1


class Draft(Struct, frozen=True):
    """A reply that is drafted and neither sent nor dropped."""

    draft_id: str
    text: TextRef
    sources: tuple[Citation, ...]
    epoch: int
    after_seq: int


class Timer(Struct, frozen=True):
    """A due time that is still ahead."""

    timer_id: str
    kind: str
    due: datetime
    about: str


class Promise(Struct, frozen=True):
    """A contact promised to the customer."""

    promise_id: str
    way: str
    due: datetime
    to: TextRef | None
    timer_id: str
    kept: bool = False


class Proof(Struct, frozen=True):
    """How far the person is proved, how and until when."""

    level: int = 0
    contact_id: ContactId | None = None
    method: str = ""
    until: datetime | None = None


class Attempt(Struct, frozen=True):
    """Something that the AI tried."""

    seq: int
    what: str
    detail: str
    evidence: tuple[Evidence, ...] = ()


class Decided(Struct, frozen=True):
    """A decision as the log keeps it."""

    seq: int
    verdict: str
    rule: str
    seen_seq: int
    steps: tuple[str, ...]


class Note(Struct, frozen=True):
    """A note among the team."""

    seq: int
    at: datetime
    agent_id: AgentId
    text: TextRef


class Survey(Struct, frozen=True):
    """The customer's last answer to the survey: `score` 1 … 7, and a comment or none."""

    seq: int
    at: datetime
    score: int
    comment: TextRef | None = None


class Conversation(Struct, frozen=True):
    """The fold of one conversation's events. `texts` are the texts that were loaded beside the
    log (id → text); a text that was erased is missing there. `asked` is what the AI's last
    question expects; `understood_run` counts failures to understand in a row; `closed_seq` is
    the event that ended it last."""

    id: ConversationId = ConversationId("")
    channel: str = ""
    contact_id: ContactId | None = None
    language: Language = Language("en")
    started_at: datetime | None = None
    last_at: datetime | None = None
    customer_at: datetime | None = None
    imported: bool = False
    seq: int = 0
    owner: Owner = AI
    owner_epoch: int = 0
    episode: int = 1
    episode_seq: int = 0
    message_seq: int = 0
    messages: tuple[Message, ...] = ()
    readings: tuple[Reading, ...] = ()
    details: tuple[Detail, ...] = ()
    denied: tuple[Detail, ...] = ()
    requests: tuple[CustomerRequest, ...] = ()
    current_request: str = ""
    asked: tuple[str, ...] = ()
    asked_seq: int = 0
    misunderstood: int = 0
    disclosed: bool = False
    proof: Proof = Proof()
    profile: ProfileRead | None = None
    history: tuple[PastContact, ...] = ()
    passages: tuple[PassageHit, ...] = ()
    passages_seq: int = 0
    escalation: Escalation | None = None
    escalations: tuple[Escalation, ...] = ()
    offers: tuple[Offer, ...] = ()
    agent_spoke: bool = False
    draft: Draft | None = None
    tried: tuple[Attempt, ...] = ()
    decided: tuple[Decided, ...] = ()
    timers: tuple[Timer, ...] = ()
    promises: tuple[Promise, ...] = ()
    notes: tuple[Note, ...] = ()
    acted_seq: int = 0
    disposition: str = ""
    closed_seq: int = 0
    survey: Survey | None = None
    risk: float | None = None
    texts: dict[str, str] = {}

    def text(self, ref: TextRef | None) -> str:
        """The text behind a reference; empty when there is none or it was erased."""
        return self.texts.get(ref.id, "") if ref else ""

    def find_message(self, seq: int) -> Message | None:
        """The message written by event `seq`, or None."""
        return next((m for m in reversed(self.messages) if m.seq == seq), None)

    def quote(self, evidence: Evidence) -> str:
        """The words that the evidence points at; empty when they were erased."""
        message = self.find_message(evidence.seq)
        return self.text(message.text)[evidence.start : evidence.end] if message else ""

    def find_detail(self, name: str, request_id: str = "") -> Detail | None:
        """The standing value of a detail, or None; for a request, its own value first."""
        same = self.find_details(name)
        own = (d for d in reversed(same) if request_id and d.request_id == request_id)
        return next(own, same[-1] if same else None)

    def find_details(self, name: str) -> tuple[Detail, ...]:
        """Every standing value of a detail (places has several), oldest first."""
        return tuple(d for d in self.details if d.name == name)

    def find_request(self, request_id: str) -> CustomerRequest | None:
        """The request of that id, or None."""
        return next((r for r in self.requests if r.request_id == request_id), None)

    def find_offer(self) -> Offer | None:
        """The reservation that is open now, or None."""
        return next((o for o in reversed(self.offers) if not o.ended), None)

    def find_reading(self, seq: int) -> Reading | None:
        """The reading of message `seq`, or None."""
        return next((r for r in reversed(self.readings) if r.seq == seq), None)

    def customer_messages(self) -> tuple[Message, ...]:
        """What the customer wrote, oldest first."""
        return tuple(m for m in self.messages if m.author_kind == "customer")

    def is_closed(self) -> bool:
        """Whether the conversation was wrapped up and nothing came since."""
        return bool(self.disposition)

    def had_person(self) -> bool:
        """Whether an agent took part, or holds the floor now."""
        return (
            find_owning_agent(self.owner) is not None
            or any(o.ended == "accepted" for o in self.offers)
            or any(m.author_kind == "agent" for m in self.messages)
        )

    def is_waiting(self) -> bool:
        """Whether the customer waits for a person."""
        return self.owner == NOBODY and self.escalation is not None and not self.disposition


EMPTY = Conversation()
