"""The log on SQLite: one file, one writing thread with group commit, readers beside it."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from threading import local
from typing import Any, Final, TypeVar

from segue.adapters.store.planning import check_body
from segue.adapters.store.rows import build_commit, read_event, read_log_row, read_timer
from segue.adapters.store.sqlite_file import (
    DataLock,
    explain,
    open_for_reading,
    open_for_writing,
)
from segue.adapters.store.sqlite_rows import FIND_HEAD, find_kept, find_position, read_head
from segue.adapters.store.sqlite_writer import SqliteWriter
from segue.core.conversation.chain import format_time
from segue.core.conversation.events import Event
from segue.core.conversation.floor import Head
from segue.core.errors import BadInput, StoreUnavailable
from segue.core.values import Stream, TextRef
from segue.ports import DueTimer, LogRow, NewText, Receipt, Request, Write

_READERS: Final = 3
_SCAN_ROWS: Final = 2000
"""Rows read at a time by `scan`: short readings, so that checkpoints are not held up."""
_END: Final = "\U0010ffff"
"""Sorts after every name that begins alike."""
_FIRST: Final = ("", -(2**63))
"""Sorts before every row, even one that was tampered with."""

T = TypeVar("T")


async def open_sqlite(data: Path, *, read_only: bool = False) -> "SqliteStore":
    """The store of a data directory, made when it is missing; `read_only` looks at one that
    another process may be writing.

    Raises:
        BadInput: the directory is in use, or was written by a newer Segue.
    """
    return await asyncio.to_thread(_open, data, read_only)


def _open(data: Path, read_only: bool) -> "SqliteStore":
    path = data / "segue.db"
    try:
        return _open_to_read(path) if read_only else _open_to_write(data, path)
    except sqlite3.Error as error:
        raise explain(error, path) from error


def _open_to_read(path: Path) -> "SqliteStore":
    if not path.exists():
        raise BadInput(f"there is no {path}; name the data directory with --data")
    open_for_reading(path).close()
    return SqliteStore(path, None, None)


def _open_to_write(data: Path, path: Path) -> "SqliteStore":
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with ExitStack() as undo:
        lock = DataLock(data)
        undo.callback(lock.release)
        db = open_for_writing(path)
        undo.pop_all()
        return SqliteStore(path, SqliteWriter(db, path), lock)


class SqliteStore:
    """A `Store` in `DATA/segue.db`."""

    def __init__(self, path: Path, writer: SqliteWriter | None, lock: DataLock | None) -> None:
        self._path = path
        self._its_writer = writer
        self._lock = lock
        self._pool = ThreadPoolExecutor(_READERS, "segue-sqlite-reader")
        self._local = local()
        self._connections: list[sqlite3.Connection] = []
        self._closed = False

    async def commit(self, writes: tuple[Write, ...], request: Request | None = None) -> Receipt:
        """Append all writes or none; returns only when they are durable."""
        return await self._writer.commit(build_commit(writes, request))

    async def find_answer(self, request: Request) -> str | None:
        """The answer kept for a request that was committed before, or None."""
        kept = await self._in_reader(lambda db: find_kept(db, request))
        if kept is None:
            return None
        check_body(kept, request)
        return kept.answer

    async def read(self, stream: Stream, after: int = 0) -> tuple[Event, ...]:
        """The events of a stream with seq > `after`, in order."""
        sql = (
            "SELECT stream, seq, owner_epoch, v, at, body FROM events "
            "WHERE stream = ? AND seq > ? ORDER BY seq"
        )
        return await self._fetch(lambda row: read_event(*row), sql, stream, after)

    async def read_texts(self, stream: Stream) -> dict[str, str]:
        """The texts that belong to a stream, id → text; erased ones are missing."""
        sql = "SELECT id, text FROM texts WHERE stream = ?"
        return dict(await self._fetch(lambda row: (row[0], row[1].decode()), sql, stream))

    async def read_salted(self, stream: Stream) -> tuple[NewText, ...]:
        """The texts with their salts; the salt of a replaced text is empty."""
        sql = "SELECT id, hash, salt, text FROM texts WHERE stream = ? ORDER BY id"
        return await self._fetch(
            lambda row: NewText(TextRef(row[0], row[1]), row[2], row[3].decode()), sql, stream
        )

    async def get_head(self, stream: Stream) -> Head:
        """The end of a stream; a fresh `Head` when it does not exist."""
        found = await self._fetch(read_head, FIND_HEAD, stream)
        return found[0] if found else Head()

    async def list_heads(
        self, prefix: str, *, only_open: bool = False, limit: int = 10_000
    ) -> tuple[tuple[Stream, Head], ...]:
        """Streams whose name begins with `prefix`, newest first by their last event."""
        sql = (
            "SELECT stream, seq, hash, owner, owner_epoch, message_seq, open FROM streams "
            "WHERE stream >= ? AND stream < ? AND open >= ? ORDER BY position DESC LIMIT ?"
        )
        return await self._fetch(
            lambda row: (Stream(row[0]), read_head(row[1:])),
            sql,
            prefix,
            prefix + _END,
            int(only_open),
            limit,
        )

    async def find_claim(self, kind: str, key: str) -> Stream | None:
        """The stream that holds a claim, or None."""
        sql = "SELECT stream FROM claims WHERE kind = ? AND key = ?"
        found = await self._fetch(lambda row: Stream(row[0]), sql, kind, key)
        return found[0] if found else None

    async def list_due(self, now: datetime, limit: int = 100) -> tuple[DueTimer, ...]:
        """Timers due at `now`, earliest first."""
        sql = (
            "SELECT stream, timer_id, kind, due, about FROM timers WHERE due <= ? "
            "ORDER BY due, stream, timer_id LIMIT ?"
        )
        return await self._fetch(read_timer, sql, format_time(now), limit)

    async def read_after(self, position: int, limit: int = 1000) -> tuple[tuple[int, Event], ...]:
        """Events with position > `position` in commit order: one thread gives positions, and a
        reader sees whole transactions, so none can come late."""
        sql = (
            "SELECT position, stream, seq, owner_epoch, v, at, body FROM events "
            "WHERE position > ? ORDER BY position LIMIT ?"
        )
        return await self._fetch(lambda row: (row[0], read_event(*row[1:])), sql, position, limit)

    async def get_position(self) -> int:
        """The position of the last event; 0 when the log is empty."""
        return await self._in_reader(find_position)

    async def erase_texts(self, ids: tuple[str, ...]) -> None:
        """Remove texts and salts for good, from the write-ahead log too."""
        rows = [(text_id,) for text_id in ids]
        sql = "DELETE FROM texts WHERE id = ?"
        await self._writer.change(lambda db: _run_many(db, sql, rows), erases=True)

    async def replace_text(self, text_id: str, text: str) -> None:
        """Put a redacted text in the place of another; the salt goes, for with it the hash in
        the log would give away what was cut."""
        row = (text.encode(), text_id)
        sql = "UPDATE texts SET text = ?, salt = x'' WHERE id = ?"
        await self._writer.change(lambda db: _run_many(db, sql, [row]), erases=True)

    async def put_record(
        self, kind: str, key: str, body: bytes, expires: datetime | None = None
    ) -> None:
        """Keep a small record outside the log."""
        row = (kind, key, body, format_time(expires) if expires else None)
        sql = "INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)"
        await self._writer.change(lambda db: _run_many(db, sql, [row]))

    async def get_record(self, kind: str, key: str, now: datetime) -> bytes | None:
        """The record, or None when there is none or it has expired at `now`."""
        sql = (
            "SELECT body FROM records WHERE kind = ? AND key = ? "
            "AND (expires IS NULL OR expires > ?)"
        )
        found = await self._fetch(lambda row: bytes(row[0]), sql, kind, key, format_time(now))
        return found[0] if found else None

    async def list_records(self, kind: str, now: datetime) -> tuple[tuple[str, bytes], ...]:
        """The records of a kind that have not expired, sorted by key."""
        sql = (
            "SELECT key, body FROM records WHERE kind = ? "
            "AND (expires IS NULL OR expires > ?) ORDER BY key"
        )
        return await self._fetch(lambda row: (row[0], row[1]), sql, kind, format_time(now))

    async def delete_record(self, kind: str, key: str) -> None:
        """Forget a record."""
        sql = "DELETE FROM records WHERE kind = ? AND key = ?"
        await self._writer.change(lambda db: _run_many(db, sql, [(kind, key)]))

    async def scan(self) -> AsyncIterator[LogRow]:
        """Every row of the log in order of (stream, seq)."""
        sql = "SELECT * FROM events WHERE (stream, seq) > (?, ?) ORDER BY stream, seq LIMIT ?"
        last: tuple[str, int] = _FIRST
        while rows := await self._fetch(read_log_row, sql, *last, _SCAN_ROWS):
            for row in rows:
                yield row
            last = (rows[-1].stream, rows[-1].seq)

    async def close(self) -> None:
        """Finish what was accepted and let go of the file."""
        self._closed = True
        await asyncio.to_thread(self._pool.shutdown)
        while self._connections:
            self._connections.pop().close()
        if self._its_writer is not None:
            await self._its_writer.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    @property
    def _writer(self) -> SqliteWriter:
        if self._its_writer is None:
            raise StoreUnavailable(f"{self._path} was opened for reading only")
        return self._its_writer

    async def _fetch(self, read: Callable[[Any], T], sql: str, *values: object) -> tuple[T, ...]:
        return await self._in_reader(
            lambda db: tuple([read(row) for row in db.execute(sql, values)])
        )

    async def _in_reader(self, query: Callable[[sqlite3.Connection], T]) -> T:
        if self._closed:
            raise StoreUnavailable(f"{self._path}: the store is closed; open it again")
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, self._query, query)

    def _query(self, query: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return query(self._connect())
        except sqlite3.Error as error:
            raise explain(error, self._path) from error

    def _connect(self) -> sqlite3.Connection:
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is None:
            db = open_for_reading(self._path)
            self._connections.append(db)
            self._local.db = db
        return db


def _run_many(db: sqlite3.Connection, sql: str, rows: list[Any]) -> None:
    db.executemany(sql, rows)
