"""Bodies of events. A conversation begins, people write."""

from datetime import datetime

from msgspec import Struct

from segue.core.conversation.body import Body
from segue.core.values import ContactId, Language, Owner, TextRef


class Attachment(Struct, frozen=True):
    """A file that travels with a message; its bytes lie under `DATA/files`."""

    file_id: str
    name: TextRef
    media_type: str
    size_bytes: int


class ConversationStarted(Body, frozen=True):
    """A conversation began; `owner` holds the floor first ("ai", or "nobody" where people lead)."""

    channel: str
    owner: Owner
    language: Language
    contact_id: ContactId | None = None
    external_id: str | None = None
    imported: bool = False


class ContactWrote(Body, frozen=True):
    """The customer wrote; never refused."""

    message_id: str
    text: TextRef
    attachments: tuple[Attachment, ...] = ()
    channel: str = "web"
    client_id: str | None = None


class MessageImported(Body, frozen=True):
    """A message of a past conversation, as it was; `author_kind` customer, agent, ai or system."""

    message_id: str
    author_kind: str
    text: TextRef
    written_at: datetime | None = None
    author_id: str | None = None
    event: str | None = None
