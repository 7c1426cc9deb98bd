"""The one thread that writes to SQLite, in groups: whoever waits shares one flush to disk.

Producers hand over what came up in one turn of their event loop as one list. The thread takes
what is there, works it out against the heads it knows, writes it in one transaction, and
answers only after COMMIT has returned. If COMMIT fails, everybody is told and nothing that was
worked out is kept.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final, TypeAlias

from msgspec import Struct

from segue.adapters.store.planning import plan
from segue.adapters.store.rows import Commit
from segue.adapters.store.sqlite_file import explain
from segue.adapters.store.sqlite_rows import find_position, load_group, write_group
from segue.core.conversation.floor import Head
from segue.core.errors import SegueError, StoreUnavailable
from segue.core.values import Stream
from segue.ports import Receipt

Change: TypeAlias = Callable[[sqlite3.Connection], None]
Outcome: TypeAlias = Receipt | SegueError

_MOST_JOBS: Final = 1000
"""Commits in one transaction: beyond it the flush no longer weighs and waiting does."""
_MOST_HEADS: Final = 50_000
"""Heads kept in memory, about 25 MB; above it all are forgotten and read again."""
_THEIR_FAULT: Final = (
    sqlite3.IntegrityError,
    sqlite3.DataError,
    sqlite3.InterfaceError,
    sqlite3.ProgrammingError,
    OverflowError,
    UnicodeEncodeError,
)
"""What one job's values can cause; the others of its group are tried again without it."""


class Job(Struct, eq=False):
    """Something to write, and who waits for it."""

    future: asyncio.Future[Receipt]
    commit: Commit | None = None
    change: Change | None = None
    erases: bool = False


class SqliteWriter:
    """Takes jobs from any event loop; writes them in its own thread."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db = db
        self._path = path
        self._position = -1
        self._heads: dict[Stream, Head] = {}
        self._queue: SimpleQueue[list[Job] | None] = SimpleQueue()
        self._arrivals: dict[asyncio.AbstractEventLoop, list[Job]] = {}
        self._open = True
        self._ended = False
        self._thread = Thread(target=self._run, name="segue-sqlite-writer", daemon=True)
        self._thread.start()

    def commit(self, commit: Commit) -> asyncio.Future[Receipt]:
        """Resolves to the receipt, once the commit is durable."""
        return self._hand_in(Job(_new_future(), commit))

    async def change(self, change: Change, *, erases: bool = False) -> None:
        """Run statements beside the log; what `erases` is gone from the file when it returns."""
        await self._hand_in(Job(_new_future(), None, change, erases))

    async def close(self) -> None:
        """Finish what was handed in, then stop."""
        if self._open:
            self._open = False
            for loop in list(self._arrivals):
                self._hand_over(loop)
            self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _hand_in(self, job: Job) -> asyncio.Future[Receipt]:
        if not self._open:
            raise StoreUnavailable(f"{self._path}: the store is closed; open it again")
        loop = job.future.get_loop()
        waiting = self._arrivals.get(loop)
        if waiting is None:
            self._arrivals[loop] = [job]
            loop.call_soon(self._hand_over, loop)
        else:
            waiting.append(job)
        return job.future

    def _hand_over(self, loop: asyncio.AbstractEventLoop) -> None:
        jobs = self._arrivals.pop(loop, None)
        if jobs:
            self._queue.put(jobs)
        if self._ended:
            self._refuse([])

    def _run(self) -> None:
        """Until closed. Should the thread end by a fault of ours, nobody waits for ever."""
        jobs: list[Job] = []
        try:
            while jobs := self._take():
                for start in range(0, len(jobs), _MOST_JOBS):
                    self._write(jobs[start : start + _MOST_JOBS])
        finally:
            self._open, self._ended = False, True
            self._refuse(jobs)
            self._db.close()

    def _take(self) -> list[Job]:
        jobs = self._queue.get() or []
        while jobs and len(jobs) < _MOST_JOBS and not self._queue.empty():
            more = self._queue.get()
            if more is None:
                self._queue.put(None)
                break
            jobs += more
        return jobs

    def _refuse(self, jobs: list[Job]) -> None:
        with suppress(Empty):
            while True:
                jobs = jobs + (self._queue.get_nowait() or [])
        closed = StoreUnavailable(f"{self._path}: the store is closed; open it again")
        _deliver([(job, closed) for job in jobs])

    def _write(self, jobs: list[Job]) -> None:
        jobs = [job for job in jobs if not job.future.cancelled()]
        try:
            outcomes = self._transact(jobs)
        except (sqlite3.Error, OverflowError, UnicodeEncodeError) as error:
            self._forget()
            if isinstance(error, _THEIR_FAULT) and len(jobs) > 1:
                for job in jobs:
                    self._write([job])
                return
            outcomes = [(job, explain(error, self._path)) for job in jobs]
        _deliver(outcomes)

    def _transact(self, jobs: list[Job]) -> list[tuple[Job, Outcome]]:
        db = self._db
        db.execute("BEGIN IMMEDIATE")
        if self._position < 0:
            self._position = find_position(db)
        commits = [job.commit for job in jobs if job.commit is not None]
        group = load_group(db, commits, self._position, self._heads)
        outcomes: list[tuple[Job, Outcome]] = []
        for job in jobs:
            try:
                outcomes.append((job, plan(job.commit, group) if job.commit else Receipt()))
            except SegueError as refusal:
                outcomes.append((job, refusal))
        write_group(db, group)
        for job in jobs:
            if job.change is not None:
                job.change(db)
        db.execute("COMMIT")
        self._position = group.position
        self._remember(group.heads)
        if any(job.erases for job in jobs):
            return self._empty_wal(outcomes)
        return outcomes

    def _remember(self, heads: dict[Stream, Head]) -> None:
        if len(self._heads) > _MOST_HEADS:
            self._heads.clear()
        self._heads.update(heads)

    def _forget(self) -> None:
        """Back to what the file says."""
        self._position = -1
        self._heads.clear()
        if self._db.in_transaction:
            self._db.rollback()

    def _empty_wal(self, outcomes: list[tuple[Job, Outcome]]) -> list[tuple[Job, Outcome]]:
        """The write-ahead log still holds the pages as they were; whoever erases waits for it."""
        try:
            busy = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except sqlite3.OperationalError:
            busy = True
        if not busy:
            return outcomes
        late = StoreUnavailable(
            f"{self._path}: erased, but a long reading keeps the text in the write-ahead log; "
            "erase it again in a while"
        )
        return [(job, late if job.erases else outcome) for job, outcome in outcomes]


def _new_future() -> asyncio.Future[Receipt]:
    return asyncio.get_running_loop().create_future()


def _deliver(outcomes: Iterable[tuple[Job, Outcome]]) -> None:
    by_loop: dict[asyncio.AbstractEventLoop, list[tuple[Job, Outcome]]] = {}
    for outcome in outcomes:
        by_loop.setdefault(outcome[0].future.get_loop(), []).append(outcome)
    for loop, its_own in by_loop.items():
        if not loop.is_closed():
            loop.call_soon_threadsafe(_resolve, its_own)


def _resolve(outcomes: list[tuple[Job, Outcome]]) -> None:
    for job, outcome in outcomes:
        if job.future.done():
            continue
        if isinstance(outcome, Receipt):
            job.future.set_result(outcome)
        else:
            job.future.set_exception(outcome)
