"""The hash chain of a stream and the Merkle root over streams.

Source: RFC 6962 (Certificate Transparency, 2013), section 2.1, for the tree: leaves are hashed
with the prefix 0x00 and nodes with 0x01.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from hashlib import sha256

from segue.core.errors import LogBroken
from segue.core.values import Stream


def format_time(at: datetime) -> str:
    """The one spelling of a time in log and hash: UTC, microseconds, "Z".

    >>> format_time(datetime(2026, 11, 23, 6, 0, tzinfo=UTC))
    '2026-11-23T06:00:00.000000Z'
    """
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def hash_event(  # noqa: PLR0913, PLR0917  # the columns of a row
    previous: str,
    stream: Stream,
    seq: int,
    owner_epoch: int,
    kind: str,
    v: int,
    at: str,
    body: bytes,
) -> str:
    """The chain hash of an event: SHA-256 over the previous hash and every column but the
    position, parted by NUL (which none of them holds)."""
    head = f"{previous}\0{stream}\0{seq}\0{owner_epoch}\0{kind}\0{v}\0{at}\0"
    return sha256(head.encode() + body).hexdigest()


def hash_text(salt: bytes, text: str) -> str:
    """The salted hash by which an event names a text that stands apart."""
    return sha256(salt + text.encode()).hexdigest()


def build_root(leaves: Iterable[tuple[Stream, int, str]]) -> str:
    """The Merkle root over (stream, last seq, last hash), sorted by stream.

    >>> build_root(()) == sha256(b"").hexdigest()
    True
    """
    hashes = [
        sha256(b"\x00" + f"{stream}\0{seq}\0{digest}".encode()).digest()
        for stream, seq, digest in sorted(leaves)
    ]
    return _root(hashes).hex() if hashes else sha256(b"").hexdigest()


def _root(hashes: Sequence[bytes]) -> bytes:
    if len(hashes) == 1:
        return hashes[0]
    split = 1 << (len(hashes) - 1).bit_length() - 1
    return sha256(b"\x01" + _root(hashes[:split]) + _root(hashes[split:])).digest()


class ChainCheck:
    """Verifies rows of one stream after another; feed them in order of `seq`."""

    def __init__(self, genesis: str) -> None:
        self._genesis = genesis
        self.heads: dict[Stream, tuple[int, str]] = {}

    def check(  # noqa: PLR0913, PLR0917  # the columns of a row
        self,
        stream: Stream,
        seq: int,
        owner_epoch: int,
        kind: str,
        v: int,
        at: str,
        body: bytes,
        previous: str,
        digest: str,
    ) -> None:
        """Take one row.

        Raises:
            LogBroken: the row does not follow from the one before it, or was changed.
        """
        last_seq, last_hash = self.heads.get(stream, (0, self._genesis))
        right = hash_event(last_hash, stream, seq, owner_epoch, kind, v, at, body)
        if seq != last_seq + 1 or previous != last_hash or digest != right:
            raise LogBroken(
                f"{stream} seq {seq}: the chain breaks here (expected seq {last_seq + 1} after "
                f"{last_hash[:12]}…); restore from a backup taken before this event",
                stream=stream,
                seq=seq,
            )
        self.heads[stream] = (seq, digest)
