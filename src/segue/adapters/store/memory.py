"""The log in memory: for tests, simulations and trying things out."""

from collections.abc import AsyncIterator
from datetime import datetime
from operator import itemgetter

from segue.adapters.store.planning import (
    Claim,
    Group,
    Kept,
    RequestId,
    TimerId,
    check_body,
    list_claims,
    plan,
)
from segue.adapters.store.rows import (
    Commit,
    EventRow,
    TextRow,
    TimerRow,
    build_commit,
    read_log_row,
    read_timer,
)
from segue.core.conversation.chain import format_time
from segue.core.conversation.events import Event
from segue.core.conversation.floor import Head
from segue.core.errors import BadInput
from segue.core.values import Stream, TextRef
from segue.ports import DueTimer, LogRow, NewText, Receipt, Request, Write


class MemoryStore:
    """A `Store` that forgets all when the process ends."""

    def __init__(self) -> None:
        self._rows: list[EventRow] = []
        self._events: list[Event] = []
        self._streams: dict[Stream, list[int]] = {}
        self._heads: dict[Stream, Head] = {}
        self._texts: dict[str, TextRow] = {}
        self._text_ids: dict[str, list[str]] = {}
        self._claims: dict[Claim, Stream | None] = {}
        self._requests: dict[RequestId, Kept] = {}
        self._timers: dict[TimerId, TimerRow] = {}
        self._records: dict[tuple[str, str], tuple[bytes, datetime | None]] = {}

    async def commit(self, writes: tuple[Write, ...], request: Request | None = None) -> Receipt:
        """Append all writes or none; nothing is awaited between looking and writing."""
        commit = build_commit(writes, request)
        group = self._load(commit)
        receipt = plan(commit, group)
        for row in group.texts:
            if row[1] in self._texts:
                raise BadInput(f"the text id {row[1]!r} is in use; take a new one")
        self._keep(group, receipt)
        return receipt

    def _load(self, commit: Commit) -> Group:
        heads = {c.write.stream: self._heads.get(c.write.stream, Head()) for c in commit.writes}
        claims = {claim: self._claims.get(claim) for claim in list_claims((commit,))}
        request = commit.request
        key = (request.principal, request.key) if request else None
        requests = {key: self._requests[key]} if key in self._requests else {}
        return Group(len(self._rows), heads, claims, requests)

    def _keep(self, group: Group, receipt: Receipt) -> None:
        self._rows += group.rows
        for appended in receipt.appended:
            places = self._streams.setdefault(appended.stream, [])
            places += range(len(self._events), len(self._events) + len(appended.events))
            self._events += appended.events
        self._heads |= {stream: group.heads[stream] for stream in group.moved}
        for row in group.texts:
            self._texts[row[1]] = row
            self._text_ids.setdefault(row[0], []).append(row[1])
        self._claims |= group.claimed
        self._requests |= group.answered
        for timer_id, timer in group.timers.items():
            self._timers.pop(timer_id, None)
            if timer is not None:
                self._timers[timer_id] = timer

    async def find_answer(self, request: Request) -> str | None:
        """The answer kept for a request that was committed before, or None."""
        kept = self._requests.get((request.principal, request.key))
        if kept is None:
            return None
        check_body(kept, request)
        return kept.answer

    async def read(self, stream: Stream, after: int = 0) -> tuple[Event, ...]:
        """The events of a stream with seq > `after`, in order."""
        places = self._streams.get(stream, [])[max(after, 0) :]
        return tuple([self._events[place] for place in places])

    async def read_texts(self, stream: Stream) -> dict[str, str]:
        """The texts that belong to a stream, id → text; erased ones are missing."""
        return {row[1]: row[4].decode() for row in self._list_texts(stream)}

    async def read_salted(self, stream: Stream) -> tuple[NewText, ...]:
        """The texts with their salts; the salt of a replaced text is empty."""
        return tuple(
            NewText(TextRef(row[1], row[2]), row[3], row[4].decode())
            for row in self._list_texts(stream)
        )

    def _list_texts(self, stream: Stream) -> list[TextRow]:
        ids = self._text_ids.get(stream, ())
        return [self._texts[text_id] for text_id in ids if text_id in self._texts]

    async def get_head(self, stream: Stream) -> Head:
        """The end of a stream; a fresh `Head` when it does not exist."""
        return self._heads.get(stream, Head())

    async def list_heads(
        self, prefix: str, *, only_open: bool = False, limit: int = 10_000
    ) -> tuple[tuple[Stream, Head], ...]:
        """Streams whose name begins with `prefix`, newest first by their last event."""
        found = [
            (self._streams[stream][-1], stream, head)
            for stream, head in self._heads.items()
            if stream.startswith(prefix) and (head.open or not only_open)
        ]
        found.sort(key=itemgetter(0), reverse=True)
        return tuple((stream, head) for _, stream, head in found[:limit])

    async def find_claim(self, kind: str, key: str) -> Stream | None:
        """The stream that holds a claim, or None."""
        return self._claims.get((kind, key))

    async def list_due(self, now: datetime, limit: int = 100) -> tuple[DueTimer, ...]:
        """Timers due at `now`, earliest first."""
        latest = format_time(now)
        due = sorted((t for t in self._timers.values() if t[3] <= latest), key=itemgetter(3, 0, 1))
        return tuple(read_timer(row) for row in due[:limit])

    async def read_after(self, position: int, limit: int = 1000) -> tuple[tuple[int, Event], ...]:
        """Events with position > `position` in commit order."""
        found = self._events[max(position, 0) : max(position, 0) + limit]
        return tuple(enumerate(found, max(position, 0) + 1))

    async def get_position(self) -> int:
        """The position of the last event; 0 when the log is empty."""
        return len(self._rows)

    async def erase_texts(self, ids: tuple[str, ...]) -> None:
        """Remove texts and salts for good."""
        for text_id in ids:
            self._texts.pop(text_id, None)

    async def replace_text(self, text_id: str, text: str) -> None:
        """Put a redacted text in the place of another; the salt goes."""
        row = self._texts.get(text_id)
        if row is not None:
            self._texts[text_id] = (row[0], row[1], row[2], b"", text.encode())

    async def put_record(
        self, kind: str, key: str, body: bytes, expires: datetime | None = None
    ) -> None:
        """Keep a small record outside the log."""
        self._records[kind, key] = (body, expires)

    async def get_record(self, kind: str, key: str, now: datetime) -> bytes | None:
        """The record, or None when there is none or it has expired at `now`."""
        body, expires = self._records.get((kind, key), (None, None))
        return None if expires is not None and expires <= now else body

    async def list_records(self, kind: str, now: datetime) -> tuple[tuple[str, bytes], ...]:
        """The records of a kind that have not expired, sorted by key."""
        return tuple(
            (key, body)
            for (its_kind, key), (body, expires) in sorted(self._records.items())
            if its_kind == kind and (expires is None or expires > now)
        )

    async def delete_record(self, kind: str, key: str) -> None:
        """Forget a record."""
        self._records.pop((kind, key), None)

    async def scan(self) -> AsyncIterator[LogRow]:
        """Every row of the log in order of (stream, seq)."""
        for row in sorted(self._rows, key=itemgetter(1, 2)):
            yield read_log_row(row)

    async def close(self) -> None:
        """Nothing to let go of."""
