"""Commits to PostgreSQL in groups: whoever waits shares one transaction and one flush.

Every transaction that appends holds the one row of `log_end` until it is durable. So positions
have no gap and stand in commit order, a tail never skips a late commit, and no two transactions
can wait for each other. A lock for each commit would allow one flush after another only; one
for each group does not, for a group holds all that came up during the flush before it. Several
servers on one database take turns group by group.
"""

import asyncio
from typing import Final, TypeAlias

import asyncpg
from msgspec import Struct

from segue.adapters.store.planning import plan
from segue.adapters.store.postgres_rows import load_group, write_group
from segue.adapters.store.rows import Commit
from segue.core.errors import BadInput, SegueError, StoreUnavailable
from segue.ports import Receipt

_MOST_JOBS: Final = 1000
"""Commits in one transaction."""
THEIR_FAULT: Final = (asyncpg.IntegrityConstraintViolationError, asyncpg.DataError, ValueError)
"""What one commit's values can cause; the others of its group are tried again without it."""
FAULTS: Final = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, ValueError)
"""What the database or the way to it can raise."""

Outcome: TypeAlias = Receipt | SegueError


class Job(Struct, eq=False):
    """A commit, and who waits for it."""

    future: asyncio.Future[Receipt]
    commit: Commit


class PostgresWriter:
    """Takes commits from one event loop."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._waiting: list[Job] = []
        self._writing: asyncio.Task[None] | None = None

    async def commit(self, commit: Commit) -> Receipt:
        """The receipt, once the commit is durable."""
        job = Job(asyncio.get_running_loop().create_future(), commit)
        self._waiting.append(job)
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_all())
        return await job.future

    async def finish(self) -> None:
        """Write what was handed in."""
        if self._writing is not None:
            await self._writing

    async def _write_all(self) -> None:
        while self._waiting:
            jobs = [job for job in self._waiting[:_MOST_JOBS] if not job.future.cancelled()]
            del self._waiting[:_MOST_JOBS]
            try:
                await self._write(jobs)
            finally:
                _resolve([(job, StoreUnavailable("the writer broke; try again")) for job in jobs])

    async def _write(self, jobs: list[Job]) -> None:
        try:
            _resolve(await self._transact(jobs))
        except FAULTS as error:
            if isinstance(error, THEIR_FAULT) and len(jobs) > 1:
                for job in jobs:
                    await self._write([job])
                return
            _resolve([(job, explain(error)) for job in jobs])

    async def _transact(self, jobs: list[Job]) -> list[tuple[Job, Outcome]]:
        async with self._pool.acquire() as db, db.transaction():
            group = await load_group(db, [job.commit for job in jobs])
            outcomes: list[tuple[Job, Outcome]] = []
            for job in jobs:
                try:
                    outcomes.append((job, plan(job.commit, group)))
                except SegueError as refusal:
                    outcomes.append((job, refusal))
            await write_group(db, group)
        return outcomes


def explain(error: Exception) -> SegueError:
    """The error for people behind one of the database."""
    if isinstance(error, asyncpg.IntegrityConstraintViolationError):
        return BadInput(f"an id that is in use came again ({error}); take a new one")
    if isinstance(error, THEIR_FAULT):
        return BadInput(f"a value that PostgreSQL cannot hold: {error}")
    return StoreUnavailable(f"PostgreSQL: {type(error).__name__} {error}; try again")


def _resolve(outcomes: list[tuple[Job, Outcome]]) -> None:
    for job, outcome in outcomes:
        if job.future.done():
            continue
        if isinstance(outcome, Receipt):
            job.future.set_result(outcome)
        else:
            job.future.set_exception(outcome)
