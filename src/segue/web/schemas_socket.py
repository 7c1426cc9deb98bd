"""What the socket tells: the data of each event as customers read it, and the passing frames."""

from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType

from segue.app.inbox import InboxRow
from segue.web.schemas_views import At, AttachmentView, SourceView


class Told(Struct, frozen=True):
    """The data of an event as a customer reads it; this one says nothing more."""


class ToldMessage(Told, frozen=True):
    """A message; `text` is null once it was erased."""

    message_id: str
    text: str | None


class ToldContactWrote(ToldMessage, frozen=True):
    """The customer wrote."""

    attachments: tuple[AttachmentView, ...]
    client_id: str | None


class ToldAiReplied(ToldMessage, frozen=True):
    """The AI wrote."""

    sources: tuple[SourceView, ...]


class ToldAgentReplied(ToldMessage, frozen=True):
    """An agent wrote."""

    attachments: tuple[AttachmentView, ...]


class ToldSystemWrote(ToldMessage, frozen=True):
    """A fixed text; `key` names it where customers may know the name."""

    agent_id: str | None
    key: str | None


class ToldDisclosureShown(Told, frozen=True):
    """The message that said: this is an AI."""

    message_id: str


class ToldAgentJoined(Told, frozen=True):
    """The agent who holds the floor now."""

    agent_id: str


class ToldHandedBack(Told, frozen=True):
    """Who gave the floor back: customer or agent."""

    by: str


class ToldPromiseMade(Told, frozen=True):
    """A call or mail by a time."""

    promise_id: str
    way: str
    due: At


class ToldSurveyAnswered(Told, frozen=True):
    """How easy it was made, 1 to 7."""

    score: int


class Frame(Struct, frozen=True, tag_field="type"):
    """What comes without a place in the log, and may be lost."""


class FollowingAs(Struct, frozen=True):
    """As whom a connection is known."""

    kind: str
    id: str


class ReadyFrame(Frame, frozen=True, tag="ready"):
    """The connection follows from `cursor` on."""

    cursor: str
    principal: FollowingAs


class AckFrame(Frame, frozen=True, tag="ack"):
    """The operation was done; what it has no place for is left out."""

    client_id: str
    seq: int | UnsetType = UNSET
    conversation_id: str | UnsetType = UNSET
    message_id: str | UnsetType = UNSET
    cursor: str | UnsetType = UNSET


class RefusedFrame(Frame, frozen=True, tag="refused"):
    """The operation was not done."""

    client_id: str
    code: str
    message: str


class TypingFrame(Frame, frozen=True, tag="typing"):
    """Somebody writes."""

    conversation_id: str
    author_kind: str
    author_id: str


class SeenFrame(Frame, frozen=True, tag="seen"):
    """Somebody has seen everything up to `seq`."""

    conversation_id: str
    author_kind: str
    author_id: str
    seq: int


class PresenceFrame(Frame, frozen=True, tag="presence"):
    """Somebody of the team came on, went off or changed their capacity."""

    agent_id: str
    event: str


class SwitchFrame(Frame, frozen=True, tag="switch"):
    """The kill switch was moved."""

    scope: str
    on: bool


class RowFrame(Frame, frozen=True, tag="row"):
    """A row of the inbox as it is now."""

    conversation_id: str
    row: InboxRow


class RowGoneFrame(Frame, frozen=True, tag="row_gone"):
    """The conversation left what this connection may see."""

    conversation_id: str


class ResyncFrame(Frame, frozen=True, tag="resync"):
    """The cursor is unknown or too old: fetch afresh."""


class PongFrame(Frame, frozen=True, tag="pong"):
    """The answer to a ping."""


FOR_ALL: tuple[type[Frame], ...] = (
    ReadyFrame,
    AckFrame,
    RefusedFrame,
    TypingFrame,
    SeenFrame,
    ResyncFrame,
    PongFrame,
)
FOR_STAFF: tuple[type[Frame], ...] = (PresenceFrame, SwitchFrame, RowFrame, RowGoneFrame)


class Addressed(Struct, frozen=True):
    """What stands around the data of every event; `cursor` only over the socket."""

    conversation_id: str
    seq: int
    prev_seq: int
    author_kind: Annotated[
        str, Meta(extra_json_schema={"enum": ["customer", "ai", "agent", "system"]})
    ]
    author_id: str
    author_name: str
    owner_epoch: int
    at: At
    cursor: str | UnsetType = UNSET
