"""What comes in from a customer, an agent or a system, already parsed."""

from msgspec import Struct

from segue.core.values import ContactId, ConversationId, Language


class Upload(Struct, frozen=True):
    """A file that was saved and now travels with a message."""

    file_id: str
    name: str
    media_type: str
    size_bytes: int


class Incoming(Struct, frozen=True):
    """A customer's message. `key` is the idempotency key of the principal, `principal` who sends.

    Without a `conversation_id` the open conversation of this principal and channel is taken, or
    a new one begins.
    """

    principal: str
    key: str
    text: str
    channel: str = "web"
    conversation_id: ConversationId | None = None
    contact_id: ContactId | None = None
    proof_level: int = 0
    proof_method: str = ""
    language: Language | None = None
    uploads: tuple[Upload, ...] = ()


class Received(Struct, frozen=True):
    """The acknowledgement: durable, with its place in the log."""

    conversation_id: ConversationId
    message_id: str
    seq: int
    repeated: bool = False
