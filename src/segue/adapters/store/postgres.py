"""The log on PostgreSQL (15 or newer), with asyncpg."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import asyncpg

from segue.adapters.store.planning import Kept, check_body
from segue.adapters.store.postgres_rows import read_head
from segue.adapters.store.postgres_writer import FAULTS, PostgresWriter, explain
from segue.adapters.store.rows import (
    build_commit,
    decode_seqs,
    read_event,
    read_log_row,
    read_timer,
)
from segue.core.conversation.chain import format_time
from segue.core.conversation.events import Event
from segue.core.conversation.floor import Head
from segue.core.errors import BadInput
from segue.core.values import Stream, TextRef
from segue.ports import DueTimer, LogRow, NewText, Receipt, Request, Write

SCHEMA: Final = 1
"""The schema that this Segue writes and the newest that it reads."""
_SETUP_LOCK: Final = 5_391_637
"""Advisory lock of those who look whether the tables are there; any fixed number."""
_CONNECTIONS: Final = 10
_SCAN_ROWS: Final = 2000
_FIRST: Final = ("", -(2**63))
_END: Final = "\U0010ffff"
_SCRIPT: Final = Path(__file__).with_name("schema_postgres.sql")


async def open_postgres(address: str) -> "PostgresStore":
    """The store in a database, `postgresql://…`; its tables are made when they are missing.

    Raises:
        BadInput: the tables were made by a newer Segue.
        StoreUnavailable: the database cannot be reached.
    """
    try:
        async with AsyncExitStack() as undo:
            pool = await asyncpg.create_pool(
                address,
                min_size=1,
                max_size=_CONNECTIONS,
                server_settings={
                    "synchronous_commit": "on",
                    "default_transaction_isolation": "read committed",
                },
            )
            undo.push_async_callback(pool.close)
            async with pool.acquire() as db, db.transaction():
                await _prepare(db)
            undo.pop_all()
            return PostgresStore(pool)
    except FAULTS as error:
        raise explain(error) from error


async def _prepare(db: asyncpg.Connection) -> None:
    await db.execute("SELECT pg_advisory_xact_lock($1)", _SETUP_LOCK)
    if await db.fetchval("SELECT to_regclass('meta')") is None:
        await db.execute(_SCRIPT.read_text())
    found = await db.fetchval("SELECT value FROM meta WHERE key = 'schema'")
    if int(found) > SCHEMA:
        raise BadInput(
            f"the database was written by a newer Segue (schema {found}, this one knows "
            f"{SCHEMA}); upgrade Segue, or restore a backup from before the upgrade"
        )


class PostgresStore:
    """A `Store` in a PostgreSQL database that several servers may share."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._writer = PostgresWriter(pool)

    async def commit(self, writes: tuple[Write, ...], request: Request | None = None) -> Receipt:
        """Append all writes or none; returns only when they are durable."""
        return await self._writer.commit(build_commit(writes, request))

    async def find_answer(self, request: Request) -> str | None:
        """The answer kept for a request that was committed before, or None."""
        sql = "SELECT body_hash, answer, seqs FROM requests WHERE principal = $1 AND key = $2"
        rows = await self._fetch(sql, request.principal, request.key)
        if not rows:
            return None
        kept = Kept(rows[0][0], rows[0][1], decode_seqs(rows[0][2]))
        check_body(kept, request)
        return kept.answer

    async def read(self, stream: Stream, after: int = 0) -> tuple[Event, ...]:
        """The events of a stream with seq > `after`, in order."""
        sql = (
            "SELECT stream, seq, owner_epoch, v, at, body FROM events "
            "WHERE stream = $1 AND seq > $2 ORDER BY seq"
        )
        return tuple([read_event(*row) for row in await self._fetch(sql, stream, after)])

    async def read_texts(self, stream: Stream) -> dict[str, str]:
        """The texts that belong to a stream, id → text; erased ones are missing."""
        sql = "SELECT id, text FROM texts WHERE stream = $1"
        return {row[0]: row[1].decode() for row in await self._fetch(sql, stream)}

    async def read_salted(self, stream: Stream) -> tuple[NewText, ...]:
        """The texts with their salts; the salt of a replaced text is empty."""
        sql = "SELECT id, hash, salt, text FROM texts WHERE stream = $1 ORDER BY id"
        return tuple(
            NewText(TextRef(row[0], row[1]), row[2], row[3].decode())
            for row in await self._fetch(sql, stream)
        )

    async def get_head(self, stream: Stream) -> Head:
        """The end of a stream; a fresh `Head` when it does not exist."""
        sql = (
            "SELECT seq, hash, owner, owner_epoch, message_seq, open FROM streams WHERE stream = $1"
        )
        rows = await self._fetch(sql, stream)
        return read_head(rows[0]) if rows else Head()

    async def list_heads(
        self, prefix: str, *, only_open: bool = False, limit: int = 10_000
    ) -> tuple[tuple[Stream, Head], ...]:
        """Streams whose name begins with `prefix`, newest first by their last event."""
        sql = (
            "SELECT stream, seq, hash, owner, owner_epoch, message_seq, open FROM streams "
            "WHERE stream >= $1 AND stream < $2 AND (open OR NOT $3) "
            "ORDER BY position DESC LIMIT $4"
        )
        rows = await self._fetch(sql, prefix, prefix + _END, only_open, limit)
        return tuple([(Stream(row[0]), read_head(row[1:])) for row in rows])

    async def find_claim(self, kind: str, key: str) -> Stream | None:
        """The stream that holds a claim, or None."""
        sql = "SELECT stream FROM claims WHERE kind = $1 AND key = $2"
        rows = await self._fetch(sql, kind, key)
        return Stream(rows[0][0]) if rows else None

    async def list_due(self, now: datetime, limit: int = 100) -> tuple[DueTimer, ...]:
        """Timers due at `now`, earliest first."""
        sql = (
            "SELECT stream, timer_id, kind, due, about FROM timers WHERE due <= $1 "
            "ORDER BY due, stream, timer_id LIMIT $2"
        )
        rows = await self._fetch(sql, format_time(now), limit)
        return tuple([read_timer(row) for row in rows])

    async def read_after(self, position: int, limit: int = 1000) -> tuple[tuple[int, Event], ...]:
        """Events with position > `position` in commit order. None can come late: a position is
        given under the lock of `log_end`, which is held until its commit is seen by all."""
        sql = (
            "SELECT position, stream, seq, owner_epoch, v, at, body FROM events "
            "WHERE position > $1 ORDER BY position LIMIT $2"
        )
        rows = await self._fetch(sql, position, limit)
        return tuple([(row[0], read_event(*row[1:])) for row in rows])

    async def get_position(self) -> int:
        """The position of the last event; 0 when the log is empty."""
        rows = await self._fetch("SELECT coalesce(max(position), 0) FROM events")
        return int(rows[0][0])

    async def erase_texts(self, ids: tuple[str, ...]) -> None:
        """Remove texts and salts. The pages keep their bytes until PostgreSQL vacuums them."""
        await self._fetch("DELETE FROM texts WHERE id = ANY ($1::text[])", list(ids))

    async def replace_text(self, text_id: str, text: str) -> None:
        """Put a redacted text in the place of another; the salt goes, for with it the hash in
        the log would give away what was cut."""
        sql = "UPDATE texts SET text = $2, salt = '' WHERE id = $1"
        await self._fetch(sql, text_id, text.encode())

    async def put_record(
        self, kind: str, key: str, body: bytes, expires: datetime | None = None
    ) -> None:
        """Keep a small record outside the log."""
        sql = (
            "INSERT INTO records VALUES ($1, $2, $3, $4) ON CONFLICT (kind, key) "
            "DO UPDATE SET body = excluded.body, expires = excluded.expires"
        )
        await self._fetch(sql, kind, key, body, format_time(expires) if expires else None)

    async def get_record(self, kind: str, key: str, now: datetime) -> bytes | None:
        """The record, or None when there is none or it has expired at `now`."""
        sql = (
            "SELECT body FROM records WHERE kind = $1 AND key = $2 "
            "AND (expires IS NULL OR expires > $3)"
        )
        rows = await self._fetch(sql, kind, key, format_time(now))
        return bytes(rows[0][0]) if rows else None

    async def list_records(self, kind: str, now: datetime) -> tuple[tuple[str, bytes], ...]:
        """The records of a kind that have not expired, sorted by key."""
        sql = (
            "SELECT key, body FROM records WHERE kind = $1 "
            "AND (expires IS NULL OR expires > $2) ORDER BY key"
        )
        return tuple([(row[0], row[1]) for row in await self._fetch(sql, kind, format_time(now))])

    async def delete_record(self, kind: str, key: str) -> None:
        """Forget a record."""
        await self._fetch("DELETE FROM records WHERE kind = $1 AND key = $2", kind, key)

    async def scan(self) -> AsyncIterator[LogRow]:
        """Every row of the log in order of (stream, seq)."""
        sql = (
            "SELECT position, stream, seq, owner_epoch, type, v, at, body, previous_hash, hash "
            "FROM events WHERE (stream, seq) > ($1, $2) ORDER BY stream, seq LIMIT $3"
        )
        last: tuple[str, int] = _FIRST
        while rows := await self._fetch(sql, *last, _SCAN_ROWS):
            for row in rows:
                yield read_log_row(tuple(row))
            last = (rows[-1]["stream"], rows[-1]["seq"])

    async def close(self) -> None:
        """Finish what was accepted and let go of the connections."""
        await self._writer.finish()
        await self._pool.close()

    async def _fetch(self, sql: str, *values: object) -> list[Any]:
        try:
            rows: list[Any] = await self._pool.fetch(sql, *values)
        except FAULTS as error:
            raise explain(error) from error
        return rows
