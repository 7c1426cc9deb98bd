"""What callers send, as they send it; unknown fields are refused, so that a typo is seen."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

Text = Annotated[str, Meta(max_length=8000)]
Line = Annotated[str, Meta(max_length=200)]
Name = Annotated[str, Meta(min_length=1, max_length=128)]
FileIds = Annotated[tuple[Annotated[str, Meta(max_length=128)], ...], Meta(max_length=10)]
LanguageCode = Annotated[str, Meta(pattern="^[a-z]{2,3}$")]


class Nothing(Struct, frozen=True, forbid_unknown_fields=True):
    """An empty body."""


class Arrive(Struct, frozen=True):
    """A customer arrives. Whatever `identity` is, a wrong one is no error."""

    identity: Annotated[object, Meta(extra_json_schema={"type": "string"})] = None


class SendMessage(Struct, frozen=True, forbid_unknown_fields=True):
    """A customer's message; `contact_id` only from API keys."""

    text: Text = ""
    attachments: FileIds = ()
    language: LanguageCode | None = None
    contact_id: Name | None = None


class Reply(Struct, frozen=True, forbid_unknown_fields=True):
    """An agent's message; with an `owner_epoch` it is refused when the floor has changed."""

    text: Text = ""
    attachments: FileIds = ()
    owner_epoch: int | None = None


class Note(Struct, frozen=True, forbid_unknown_fields=True):
    """A note among the team."""

    text: Annotated[str, Meta(min_length=1, max_length=8000)]


class Decline(Struct, frozen=True, forbid_unknown_fields=True):
    """Why an agent passes, in a word."""

    reason: Line = ""


class TakeOver(Struct, frozen=True, forbid_unknown_fields=True):
    """Why an agent steps in, in a word."""

    reason: Line = ""


class WrapUp(Struct, frozen=True, forbid_unknown_fields=True):
    """How it ended."""

    disposition: Annotated[str, Meta(min_length=1, max_length=64)]
    summary: Text = ""


class AttestIdentity(Struct, frozen=True, forbid_unknown_fields=True):
    """Who the customer is, as the agent has made sure of."""

    contact_id: Name
    level: Annotated[int, Meta(ge=1, le=3)] = 3
    method: Annotated[str, Meta(min_length=1, max_length=64)] = "attested"


class KeepPromise(Struct, frozen=True, forbid_unknown_fields=True):
    """What came of the promised contact."""

    outcome: Line = ""


class SetPresence(Struct, frozen=True, forbid_unknown_fields=True):
    """Coming on, going off, and how many conversations at once."""

    state: Literal["on", "off"]
    reason: Line = ""
    capacity: Annotated[int, Meta(ge=0, le=20)] | None = None


class MergePeople(Struct, frozen=True, forbid_unknown_fields=True):
    """Two records are one person."""

    contact_id: Name
    into: Name
    reason: Annotated[str, Meta(max_length=64)]


class PartPeople(Struct, frozen=True, forbid_unknown_fields=True):
    """A merge was wrong."""

    contact_id: Name
    was: Name
    reason: Annotated[str, Meta(max_length=64)]


class SetSwitch(Struct, frozen=True, forbid_unknown_fields=True):
    """The AI on or off: for everything ("*"), a topic or a channel."""

    scope: Annotated[str, Meta(pattern=r"^(\*|topic:[a-z0-9_-]{1,64}|channel:[a-z0-9_-]{1,32})$")]
    on: bool
    why: Line = ""
    until: datetime | None = None


class SignIn(Struct, frozen=True, forbid_unknown_fields=True):
    """Name and password."""

    name: Annotated[str, Meta(max_length=200)]
    password: Annotated[str, Meta(max_length=1000)]


class NewApiKey(Struct, frozen=True, forbid_unknown_fields=True):
    """A key for another program."""

    name: Annotated[str, Meta(min_length=1, max_length=100)]
    may_write: bool = False


class CustomerTokenIssued(Struct, frozen=True):
    """The customer's token."""

    token: str
    customer_id: str = field(name="visitor_id")
    contact_id: str | None
    proof_level: int
    expires_at: datetime


class Acknowledged(Struct, frozen=True):
    """Durable, with its place in the log."""

    conversation_id: str
    message_id: str
    seq: int


class Done(Struct, frozen=True):
    """It was done."""

    conversation_id: str


class FileForm(Struct, frozen=True):
    """A form with one file."""

    file: Annotated[str, Meta(extra_json_schema={"format": "binary"})]


class FileKept(Struct, frozen=True):
    """A file that may now travel with a message."""

    file_id: str
    name: str
    media_type: str
    size_bytes: int


class SignedIn(Struct, frozen=True):
    """Somebody of the team is signed in; `csrf` goes with every changing call."""

    agent_id: str
    name: str
    role: str
    csrf: str


class ApiKeyIssued(Struct, frozen=True):
    """The key, shown this once."""

    key_id: str
    key: str
