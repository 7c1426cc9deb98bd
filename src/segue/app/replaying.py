"""A playbook, or two, over a whole history: in chunks, on several processes, in the order read.

Two passes. The first replays every conversation on its own; the second repeats those whose
customer had written of the same matter shortly before, now with these earlier contacts linked.
Rows stream through; what stays in memory is one small result a conversation.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from itertools import islice
from multiprocessing import get_context
from signal import SIG_IGN, SIGINT, signal
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from segue.app.replay import Replayed, build_replay_policy, list_links, replay_conversation
from segue.app.replay_past import Understanding
from segue.core.conversation.knowing import PastContact
from segue.core.conversation.past import PastConversation, PastFault, PastRow
from segue.core.playbook.policy import Policy
from segue.core.playbook.trigger_rules import TriggerKind

CHUNK: Final = 16
"""Conversations a process takes at once: about a second of work."""
_THREADS: Final = "OPENBLAS_NUM_THREADS"
"""Numpy's threads in a process that is started. With one process for each core more than one
thread only makes them wait for one another: measured, twice the time of the processor."""
WORTH_A_POOL: Final = 200
"""Below this many conversations, starting processes takes longer than it saves."""

OpenPlaybooks: TypeAlias = Callable[[], tuple[Understanding, ...]]
"""Loads the playbooks and their models; called once in each process."""
Links: TypeAlias = tuple[tuple[PastContact, ...], ...]
"""The earlier contacts of a conversation, by playbook."""
Job: TypeAlias = tuple[PastConversation, Links]
Results: TypeAlias = tuple[Replayed, ...]
"""What each playbook makes of one conversation."""


class History(Struct, frozen=True):
    """Where the rows come from: `open_rows` begins anew at each call; `total` when it is known."""

    open_rows: Callable[[], Iterable[PastRow]]
    total: int | None = None


class ReplayWatch(Struct, frozen=True):
    """Who hears of the progress: `stage` with a name and a total before each pass, then
    `advance` with the conversations done; `end` once all is over."""

    stage: Callable[[str, int | None], None] = lambda _name, _total: None
    advance: Callable[[int], None] = lambda _count: None
    end: Callable[[], None] = lambda: None


class ReplayRun(Struct):
    """What came of a replay: by conversation the results of each playbook, in input order, and
    the rows that could not be read. `stopped` says that it was interrupted."""

    results: list[Results] = []
    faults: list[PastFault] = []
    stopped: bool = False


def replay_history(
    history: History,
    open_playbooks: OpenPlaybooks,
    *,
    now: datetime,
    workers: int = 1,
    watch: ReplayWatch | None = None,
) -> ReplayRun:
    """The results for every conversation of the history. An interrupt ends it early, with what
    was done so far.

    Raises:
        ModelUnavailable: a model cannot be loaded or does not answer.
    """
    run, watch = ReplayRun(), watch or ReplayWatch()
    playbooks = _open(open_playbooks, now)
    small = history.total is not None and history.total < WORTH_A_POOL
    try:
        with _open_pool(playbooks, open_playbooks, 1 if small else workers, now) as replay:
            watch.stage("replaying", history.total)
            rows = ((past, ((),) * len(playbooks)) for past in _list_good(history, run.faults))
            _collect(replay, rows, run, watch)
            _repeat(replay, history, run, [u.policy for u in playbooks], watch)
    except KeyboardInterrupt:
        run.stopped = True
    finally:
        watch.end()
    return run


Replay: TypeAlias = Callable[[Iterable[Job]], Iterator[Results]]


def _collect(replay: Replay, jobs: Iterable[Job], run: ReplayRun, watch: ReplayWatch) -> None:
    for results in replay(jobs):
        run.results.append(results)
        watch.advance(1)


def _repeat(
    replay: Replay,
    history: History,
    run: ReplayRun,
    policies: Sequence[Policy],
    watch: ReplayWatch,
) -> None:
    links = find_links(run.results, [find_repeat_days(p) for p in policies])
    if not links:
        return
    watch.stage("repeated contacts", len(links))
    rows = enumerate(_list_good(history, []))
    jobs = ((past, links[at]) for at, past in rows if at in links)
    for at, results in zip(links, replay(jobs), strict=False):
        run.results[at] = results
        watch.advance(1)


def find_repeat_days(policy: Policy) -> int:
    """How far back the rules for repeated contacts look; 0 without such a rule."""
    rules = (r for r in policy.triggers if r.kind == TriggerKind.REPEAT_CONTACT)
    return max((r.days for r in rules), default=0)


def find_links(results: Sequence[Results], days: Sequence[int]) -> dict[int, Links]:
    """The earlier contacts for each conversation (by its place) that shares a topic with one of
    the same customer, in the order of the conversations."""
    by_customer: dict[str, list[int]] = {}
    for at, one in enumerate(results):
        if one[0].customer_id:
            by_customer.setdefault(one[0].customer_id, []).append(at)
    found: dict[int, Links] = {}
    for places in by_customer.values():
        for at in places if len(places) > 1 else ():
            links = tuple(
                _find_linked([results[p][n] for p in places], results[at][n], back)
                for n, back in enumerate(days)
            )
            if any(links):
                found[at] = links
    return dict(sorted(found.items()))


def _find_linked(same: list[Replayed], replayed: Replayed, days: int) -> tuple[PastContact, ...]:
    links = list_links(tuple(same), replayed, days) if days else ()
    shared = any(set(link.topics) & set(replayed.topics) for link in links)
    return links if shared else ()


def _list_good(history: History, faults: list[PastFault]) -> Iterator[PastConversation]:
    for row in history.open_rows():
        if isinstance(row, PastConversation):
            yield row
        else:
            faults.append(replace(row, row=""))


@contextmanager
def _open_pool(
    playbooks: tuple[Understanding, ...],
    open_playbooks: OpenPlaybooks,
    workers: int,
    now: datetime,
) -> Iterator[Replay]:
    if workers <= 1:
        yield lambda jobs: (_replay_one(playbooks, job, now) for job in jobs)
        return
    pool = ProcessPoolExecutor(
        workers, get_context("spawn"), initializer=_start, initargs=(open_playbooks, now)
    )
    before = os.environ.get(_THREADS)
    os.environ[_THREADS] = "1"
    try:
        yield lambda jobs: _replay_in(pool, jobs, workers, now)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        os.environ.pop(_THREADS) if before is None else os.environ.update({_THREADS: before})


def _replay_in(
    pool: ProcessPoolExecutor, jobs: Iterable[Job], workers: int, now: datetime
) -> Iterator[Results]:
    """In order, with a few chunks ahead of each process, so that memory stays flat."""
    coming = iter(jobs)
    ahead: deque[Future[list[Results]]] = deque()
    while True:
        while len(ahead) < 3 * workers and (chunk := list(islice(coming, CHUNK))):
            ahead.append(pool.submit(_replay_chunk, [_slim(job) for job in chunk], now))
        if not ahead:
            return
        yield from ahead.popleft().result()


def _slim(job: Job) -> Job:
    """The job without what a replay does not look at: it has to travel."""
    past, links = job
    messages = tuple(replace(m, more={}) for m in past.messages if m.role != "system")
    return replace(past, messages=messages, more={}, labels={}), links


_IN_PROCESS: list[tuple[Understanding, ...]] = []
"""The playbooks of this process of the pool; a pool can hand them to its tasks in no other way."""


def _start(open_playbooks: OpenPlaybooks, now: datetime) -> None:
    signal(SIGINT, SIG_IGN)  # the process that was started by a person ends the pool
    _IN_PROCESS.append(_open(open_playbooks, now))


def _open(open_playbooks: OpenPlaybooks, now: datetime) -> tuple[Understanding, ...]:
    today = now.date()
    return tuple(replace(u, policy=build_replay_policy(u.policy, today)) for u in open_playbooks())


def _replay_chunk(jobs: list[Job], now: datetime) -> list[Results]:
    return [_replay_one(_IN_PROCESS[0], job, now) for job in jobs]


def _replay_one(playbooks: tuple[Understanding, ...], job: Job, now: datetime) -> Results:
    past, links = job
    return tuple(
        replay_conversation(past, u, now=now, history=linked)
        for u, linked in zip(playbooks, links, strict=True)
    )
