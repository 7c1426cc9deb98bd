"""One e-mail as a message of a past conversation: headers and text, whatever their state."""

import re
from datetime import UTC, datetime
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.policy import compat32
from email.utils import getaddresses, parsedate_to_datetime
from hashlib import sha256
from html import unescape
from typing import Final

import re2
from msgspec import Struct

_ID: Final = re.compile(r"<[^<>\s]{1,400}>")
_REPLY: Final = re.compile(
    r"^\s*(?:(?:re|aw|antw|sv|vs|rif|res|fwd?|wg|tr)\s*(?:\[\d+\])?\s*:\s*)+", re.I
)
_MOST_REFERENCES: Final = 100
_HIDDEN: Final = re2.compile(
    "(?is)" + "|".join(rf"<{tag}\b.*?</{tag}\s*>" for tag in ("script", "style", "head", "title"))
)
_TAG: Final = re2.compile(r"(?s)<!--.*?-->|<[a-zA-Z/!?][^>]*>")


class Mail(Struct, frozen=True):
    """What a thread is built from. `ids` are its own Message-ID and those that it refers to;
    `automatic` that a machine sent it."""

    ids: tuple[str, ...]
    subject: str
    is_reply: bool
    sender: str
    at: datetime | None
    text: str
    automatic: bool


def parse_mail(content: bytes) -> Mail:
    """The e-mail behind the bytes; what cannot be read in it is empty."""
    try:
        message = message_from_bytes(content, policy=compat32)
    except (MessageError, ValueError, LookupError, TypeError):
        message = Message(compat32)
    subject = read_header(message, "Subject")
    references = _find_ids(message, "In-Reply-To") + _find_ids(message, "References")
    own = _find_ids(message, "Message-ID")[:1] or [f"<{sha256(content).hexdigest()}>"]
    return Mail(
        ids=tuple(dict.fromkeys([*own, *references[:_MOST_REFERENCES]])),
        subject=_REPLY.sub("", subject).strip(),
        is_reply=bool(references or _REPLY.match(subject)),
        sender=_find_sender(message),
        at=_find_time(message),
        text=_find_text(message).strip(),
        automatic=read_header(message, "Auto-Submitted").lower() not in ("", "no"),
    )


def read_header(message: Message, name: str) -> str:
    """A header as one line of text; "" when there is none."""
    try:
        raw = str(message.get(name, ""))
        parts = [
            part if isinstance(part, str) else _decode(part, charset)
            for part, charset in decode_header(raw)
        ]
    except (HeaderParseError, MessageError, ValueError, LookupError, TypeError):
        parts = []
    return " ".join("".join(parts).split())


def _find_ids(message: Message, name: str) -> list[str]:
    return _ID.findall(read_header(message, name))


def _find_sender(message: Message) -> str:
    try:
        addresses = getaddresses([read_header(message, "From")])
    except (ValueError, TypeError, IndexError):
        return ""
    return next((a.strip().lower() for _, a in addresses if "@" in a), "")


def _find_time(message: Message) -> datetime | None:
    try:
        at = parsedate_to_datetime(read_header(message, "Date"))
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _find_text(message: Message) -> str:
    """The plain text, else the words of the HTML."""
    parts = [p for p in message.walk() if not p.is_multipart() and not p.get_filename()]
    plain = [_read_body(p) for p in parts if p.get_content_type() == "text/plain"]
    if any(text.strip() for text in plain):
        return "\n".join(plain)
    return "\n".join(_strip(_read_body(p)) for p in parts if p.get_content_type() == "text/html")


def _read_body(part: Message) -> str:
    try:
        body = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AssertionError):
        return ""
    return _decode(body, part.get_content_charset()) if isinstance(body, bytes) else ""


def _decode(content: bytes, charset: str | None) -> str:
    try:
        text = content.decode(charset or "utf-8", errors="replace")
    except (LookupError, ValueError):
        text = content.decode("utf-8", errors="replace")
    return text.encode("utf-8", errors="replace").decode("utf-8").replace("\r\n", "\n")


def _strip(page: str) -> str:
    """The words of a page: what a browser hides and every tag taken out."""
    shown = _TAG.sub("\n", _HIDDEN.sub(" ", page))
    lines = (" ".join(line.split()) for line in unescape(shown).splitlines())
    return "\n".join(line for line in lines if line)
