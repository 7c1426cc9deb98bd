"""Proves a log unchanged: the chain of every stream, its floor, its texts and its end."""

import sys
from typing import Any, Final

from msgspec import Struct

from segue.core.conversation.chain import ChainCheck, build_root, hash_text
from segue.core.conversation.codec import decode_body, to_builtins
from segue.core.conversation.events import AnyBody, TextRedacted
from segue.core.conversation.floor import GENESIS, Head, advance_head
from segue.core.errors import BadInput, FloorHeld, LogBroken
from segue.core.values import Stream
from segue.ports import LogRow, NewText, Store

_ALL: Final = sys.maxsize
"""Above every count of streams."""
_REF: Final = frozenset(("id", "hash"))
"""The fields of a `TextRef`, and of nothing else."""


class Verification(Struct, frozen=True):
    """What was verified up to the first bad position, and that position, or None. `root` is the
    Merkle root over the ends of the streams; `texts` are those whose hash was right,
    `texts_missing` those that an event names and that are not there."""

    streams: int
    events: int
    root: str
    broken: LogBroken | None = None
    texts: int = 0
    texts_missing: int = 0


async def verify_log(store: Store) -> Verification:
    """Read the whole log and follow it; events that arrive meanwhile do not disturb."""
    check = _LogCheck(store)
    broken = None
    try:
        await check.run()
    except LogBroken as error:
        broken = error
    leaves = [(stream, seq, digest) for stream, (seq, digest) in check.chain.heads.items()]
    root = build_root(leaves)
    return Verification(len(leaves), check.events, root, broken, check.texts, check.texts_missing)


class _LogCheck:
    """One reading of the log."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: dict[Stream, Head] = {}
        self._redacted: set[str] = set()
        self._unsalted: dict[str, tuple[Stream, int]] = {}
        self.chain = ChainCheck(GENESIS)
        self.events = 0
        self.texts = 0
        self.texts_missing = 0

    async def run(self) -> None:
        """Check everything.

        Raises:
            LogBroken: at the first bad position.
        """
        end = await self._store.get_position()
        self._kept = dict(await self._store.list_heads("", limit=_ALL))
        settled = 0
        one: _StreamCheck | None = None
        async for row in self._store.scan():
            if one is None or row.stream != one.stream:
                await self._finish(one)
                one = _StreamCheck(row.stream)
            self._take(row, one)
            settled += row.position <= end
        await self._finish(one)
        self._check_rest(end, settled)

    def _take(self, row: LogRow, one: "_StreamCheck") -> None:
        self.chain.check(
            row.stream,
            row.seq,
            row.owner_epoch,
            row.type,
            row.v,
            row.at,
            row.body,
            row.previous_hash,
            row.hash,
        )
        body = one.take(row)
        if isinstance(body, TextRedacted):
            self._redacted.update(body.text_ids)
        self.events += 1

    async def _finish(self, one: "_StreamCheck | None") -> None:
        if one is None:
            return
        head, kept = one.head, self._kept.pop(one.stream, Head())
        if kept.seq > head.seq:
            raise _broken(one.stream, head.seq + 1, f"events up to {kept.seq} are missing")
        if kept.seq < head.seq:  # they came while we read
            kept = await self._store.get_head(one.stream)
        if kept.seq < head.seq or (kept.seq == head.seq and kept != head):
            raise _broken(one.stream, head.seq, "the table of streams says otherwise")
        there = await self._store.read_salted(one.stream)
        for new in there:
            self._check_text(new, one)
        self.texts_missing += len(one.refs.keys() - {new.ref.id for new in there})

    def _check_text(self, new: NewText, one: "_StreamCheck") -> None:
        wanted, seq = one.refs.get(new.ref.id, (new.ref.hash, one.head.seq))
        if not new.salt:
            self._unsalted[new.ref.id] = (one.stream, seq)
        elif not hash_text(new.salt, new.text) == new.ref.hash == wanted:
            raise _broken(one.stream, seq, f"the text {new.ref.id!r} is not the one it names")
        self.texts += 1

    def _check_rest(self, end: int, settled: int) -> None:
        for stream in sorted(self._kept):
            raise _broken(stream, 1, "the whole stream is missing")
        if settled != end:
            raise LogBroken(
                f"the log ends at position {end} and holds {settled} events; restore from a "
                "backup that has them",
                position=end,
            )
        for text_id in sorted(self._unsalted.keys() - self._redacted):
            stream, seq = self._unsalted[text_id]
            raise _broken(stream, seq, f"the text {text_id!r} was replaced, and no event says so")


class _StreamCheck:
    """Follows one stream: what each event makes of the floor, and which texts it names."""

    def __init__(self, stream: Stream) -> None:
        self.stream = stream
        self.head = Head()
        self.refs: dict[str, tuple[str, int]] = {}
        self._position = 0

    def take(self, row: LogRow) -> AnyBody:
        try:
            body = decode_body(row.body, row.v)
            self.head = advance_head(self.head, body, row.hash)
        except (BadInput, FloorHeld) as error:
            raise _broken(self.stream, row.seq, error.message) from error
        if row.owner_epoch != self.head.owner_epoch or row.type != type(body).__name__:
            raise _broken(self.stream, row.seq, "the epoch or the type does not follow")
        if row.position <= self._position:
            raise _broken(self.stream, row.seq, "it was committed before its predecessor")
        self._position = row.position
        self._note_refs(to_builtins(body), row.seq)
        return body

    def _note_refs(self, value: Any, seq: int) -> None:
        if isinstance(value, dict):
            if value.keys() == _REF:
                self.refs.setdefault(value["id"], (value["hash"], seq))
            else:
                for part in value.values():
                    self._note_refs(part, seq)
        elif isinstance(value, list | tuple):
            for part in value:
                self._note_refs(part, seq)


def _broken(stream: Stream, seq: int, why: str) -> LogBroken:
    return LogBroken(
        f"{stream} seq {seq}: {why}; restore from a backup taken before this event",
        stream=stream,
        seq=seq,
    )
