"""The log's columns: from a commit to rows, from rows to events."""

from datetime import datetime
from typing import Final, TypeAlias

import msgspec
from msgspec import Struct

from segue.core.conversation.chain import format_time
from segue.core.conversation.codec import decode_body, encode_body
from segue.core.conversation.events import AnyBody, Event
from segue.core.errors import BadInput
from segue.core.values import Stream
from segue.ports import DueTimer, LogRow, Request, Write

VERSION: Final = 1
"""The version of every type of event."""

EventRow: TypeAlias = tuple[int, str, int, int, str, int, str, bytes, str, str]
"""position, stream, seq, owner_epoch, type, v, at, body, previous_hash, hash."""
TextRow: TypeAlias = tuple[str, str, str, bytes, bytes]
"""stream, id, hash, salt, text in UTF-8."""
TimerRow: TypeAlias = tuple[str, str, str, str, str]
"""stream, timer_id, kind, due, about."""
Seqs: TypeAlias = tuple[tuple[Stream, int, int], ...]

_SEQS: Final = msgspec.json.Decoder(Seqs)


class CodedWrite(Struct, frozen=True, gc=False):
    """A write with its bodies as bytes and its time as the log spells it."""

    write: Write
    at: str
    bodies: tuple[bytes, ...]


class Commit(Struct, frozen=True, gc=False):
    """What one caller wants written, all or nothing."""

    writes: tuple[CodedWrite, ...]
    request: Request | None


def build_commit(writes: tuple[Write, ...], request: Request | None) -> Commit:
    """The commit with everything encoded that does not depend on the log.

    Raises:
        BadInput: a text or a time cannot stand in the log.
    """
    return Commit(tuple([_code(write) for write in writes]), request)


def _code(write: Write) -> CodedWrite:
    if write.at.tzinfo is None:
        raise BadInput(f"{write.stream}: the time {write.at} has no zone; give it in UTC")
    try:
        bodies = tuple([encode_body(body) for body in write.bodies])
    except UnicodeEncodeError as error:
        raise BadInput(f"{write.stream}: half a character in an event: {error}") from error
    return CodedWrite(write, format_time(write.at), bodies)


def build_text_rows(write: Write) -> tuple[TextRow, ...]:
    """The rows of the texts of a write.

    Raises:
        BadInput: a text holds half a character and has no UTF-8.
    """
    try:
        return tuple(
            (write.stream, new.ref.id, new.ref.hash, new.salt, new.text.encode())
            for new in write.texts
        )
    except UnicodeEncodeError as error:
        raise BadInput(f"{write.stream}: half a character in a text: {error}") from error


def parse_time(at: str) -> datetime:
    """The time behind the log's spelling."""
    return datetime.fromisoformat(at)


def read_event(stream: str, seq: int, owner_epoch: int, v: int, at: str, body: bytes) -> Event:
    """The event in a row.

    Raises:
        BadInput: the body is no event that this version of Segue knows.
    """
    known: AnyBody = decode_body(body, v)
    return Event(Stream(stream), seq, owner_epoch, parse_time(at), known, v)


def read_log_row(row: EventRow) -> LogRow:
    """The row as it stands."""
    return LogRow(row[0], Stream(row[1]), *row[2:])


def read_timer(row: TimerRow) -> DueTimer:
    """The timer in a row."""
    stream, timer_id, kind, due, about = row
    return DueTimer(Stream(stream), timer_id, kind, parse_time(due), about)


def encode_seqs(seqs: Seqs) -> str:
    """The seqs of a receipt as they are kept for a repeat."""
    return msgspec.json.encode(seqs).decode()


def decode_seqs(kept: str) -> Seqs:
    """The seqs of the first time."""
    return _SEQS.decode(kept)
