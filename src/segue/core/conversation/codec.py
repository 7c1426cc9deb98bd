"""Events to bytes and back: JSON, tagged by the class name, fixed field order."""

from datetime import datetime
from typing import Any, Final

import msgspec

from segue.core.conversation.events import AnyBody, Event
from segue.core.errors import BadInput
from segue.core.values import Stream

_ENCODER: Final = msgspec.json.Encoder(order="deterministic")
_BODY: Final[msgspec.json.Decoder[AnyBody]] = msgspec.json.Decoder(AnyBody)
_EVENT: Final[msgspec.json.Decoder[Event]] = msgspec.json.Decoder(Event)


def encode_body(body: AnyBody) -> bytes:
    """The bytes of a body as they stand in the log and in its hash."""
    return _ENCODER.encode(body)


def decode_body(data: bytes | str, version: int = 1) -> AnyBody:
    """The body behind the bytes.

    Raises:
        BadInput: the bytes are no event that this version of Segue knows.
    """
    if version != 1:
        raise BadInput(f"an event of version {version}: this Segue reads version 1; upgrade it")
    try:
        return _BODY.decode(data)
    except msgspec.MsgspecError as error:
        raise BadInput(f"an event that cannot be read: {error}; see `segue verify-log`") from error


def encode_event(event: Event) -> bytes:
    """One event as a line of JSON, for exports and sockets."""
    return _ENCODER.encode(event)


def decode_event(data: bytes | str) -> Event:
    """The event behind one line of JSON.

    Raises:
        BadInput: the line is no event.
    """
    try:
        return _EVENT.decode(data)
    except msgspec.MsgspecError as error:
        raise BadInput(f"a line that is no event: {error}") from error


def build_event(
    stream: Stream,
    seq: int,
    owner_epoch: int,
    at: datetime,
    body: AnyBody,
    version: int = 1,
) -> Event:
    """An event from its columns."""
    return Event(stream, seq, owner_epoch, at, body, version)


def to_builtins(body: AnyBody) -> dict[str, Any]:
    """The body as plain values, for the socket's `data`."""
    plain: dict[str, Any] = msgspec.to_builtins(body)
    return plain
