"""What callers read: each answer of the interface, as it stands in the OpenAPI document."""

from typing import Annotated, Any, TypeAlias

from msgspec import Meta, Struct

from segue.app.inbox import InboxRow
from segue.app.switching import Switch
from segue.core.conversation.contact import Account, Booking, Contact, Role
from segue.core.conversation.knowing import PastContact
from segue.core.values import AgentId, ContactId, ConversationId, Language

At = Annotated[str, Meta(extra_json_schema={"format": "date-time"})]
"""A time that is text already."""
Data: TypeAlias = dict[str, Any]
"""A plain object whose schema is written elsewhere; `Annotated` names it."""
StaffEvent = Annotated[Data, Meta(extra_json_schema={"$ref": "StaffEnvelope"})]
CustomerEvent = Annotated[Data, Meta(extra_json_schema={"$ref": "CustomerEnvelope"})]
State = Annotated[Data, Meta(extra_json_schema={"$ref": "ConversationState"})]


class AttachmentView(Struct, frozen=True):
    """A file of a message; `name` is null once it was erased."""

    file_id: str
    name: str | None
    media_type: str
    size_bytes: int


class SourceView(Struct, frozen=True):
    """Where an answer comes from: characters [start, end) of a version of an article."""

    article_id: str
    version: str
    start: int
    end: int


class MessageView(Struct, frozen=True):
    """A message as this viewer may read it; `text` is null once it was erased."""

    seq: int
    at: At
    author_kind: str
    author_id: str
    author_name: str
    message_id: str
    text: str | None
    attachments: tuple[AttachmentView, ...]
    sources: tuple[SourceView, ...]
    key: str | None


class PersonOfTeam(Struct, frozen=True):
    """An agent who joined, as customers may know them."""

    name: str
    speciality: str
    photo: str
    years: int


class PromiseView(Struct, frozen=True):
    """A call or mail that was promised."""

    promise_id: str
    way: str
    due: At
    kept: bool


class ConversationView(Struct, frozen=True):
    """A conversation as its customer reads it."""

    conversation_id: ConversationId
    channel: str
    language: Language
    open: bool
    waiting: bool
    owner: str
    owner_epoch: int
    seq: int
    started_at: At | None
    last_at: At | None
    people: dict[str, PersonOfTeam]
    messages: tuple[MessageView, ...]
    promises: tuple[PromiseView, ...]


class StaffConversationView(ConversationView, frozen=True):
    """A conversation as staff read it: beside what the customer reads, its whole fold."""

    contact_id: ContactId | None
    state: State


class CustomerEvents(Struct, frozen=True):
    """Events for the customer; `seq` is where to go on after them."""

    events: tuple[CustomerEvent, ...]
    seq: int


class StaffEvents(Struct, frozen=True):
    """Events for staff; `seq` is where to go on after them."""

    events: tuple[StaffEvent, ...]
    seq: int


class OwnConversation(Struct, frozen=True):
    """A conversation in the list of its customer."""

    conversation_id: ConversationId
    channel: str
    open: bool
    last_at: At | None


class OwnConversations(Struct, frozen=True):
    """The customer's conversations, newest first."""

    conversations: tuple[OwnConversation, ...]


class InboxRows(Struct, frozen=True):
    """The rows of a tab of the inbox."""

    rows: tuple[InboxRow, ...]


class AgentStanding(Struct, frozen=True):
    """An agent's presence and slots, up to event `seq` of their stream."""

    seq: int
    present: bool
    capacity: int
    slots: tuple[ConversationId, ...]


class AgentView(Struct, frozen=True):
    """Somebody of the team as they are now; `free` slots are 0 when away."""

    agent_id: AgentId
    name: str
    role: str
    languages: tuple[Language, ...]
    skills: tuple[str, ...]
    present: bool
    capacity: int
    free: int
    state: AgentStanding


class TeamView(Struct, frozen=True):
    """Everybody of the team."""

    agents: tuple[AgentView, ...]


class PersonView(Struct, frozen=True):
    """A record, and with which it was merged."""

    contact_id: ContactId
    merged_into: ContactId | None
    merged_from: tuple[ContactId, ...]


class PersonChanged(Struct, frozen=True):
    """The record after a merge or its undoing."""

    person: PersonView


class PersonKnown(Struct, frozen=True):
    """What is known of a person over all their records; bookings and history as far as the
    proof reaches."""

    person: PersonView
    contact_ids: tuple[ContactId, ...]
    contact: Contact | None
    contacts: tuple[Contact, ...]
    roles: tuple[Role, ...]
    accounts: tuple[Account, ...]
    bookings: tuple[Booking, ...]
    tier: str
    value: float
    history: tuple[PastContact, ...]


class SwitchesView(Struct, frozen=True):
    """Every switch that is set now."""

    switches: tuple[Switch, ...]


class Caller(Struct, frozen=True):
    """Who calls."""

    kind: str
    id: str
    name: str


class CustomerCaller(Caller, frozen=True):
    """A customer who calls, and how far they are proved."""

    contact_id: ContactId | None
    proof_level: int


class StaffCaller(Caller, frozen=True):
    """Somebody of the team who calls; `csrf` goes with every changing call."""

    role: str
    csrf: str


class Health(Struct, frozen=True):
    """The process answers."""

    status: str


class Readiness(Struct, frozen=True):
    """Whether the server can serve, and what is missing."""

    ready: bool
    reasons: tuple[str, ...]
