"""Durable appends of Segue's `commit` beside the bare limit of SQLite with group commit.

    PYTHONPATH=src python bench/appends.py            # a table
    PYTHONPATH=src python bench/appends.py --json     # the same as one JSON object

The limit is one writing thread that gets the same batches from the same event loop, does one
INSERT of a similar row for each item into the same table with the same pragmas, and answers
after COMMIT: no chain, no codec, no heads, no expectations. Both write to the same disk in one
run, in turns (A B, B A, …); a figure is the median over the rounds. `message` appends what a
customer's message is: an event, its text and an idempotency key.
"""

import argparse
import asyncio
import json
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Final, TypeAlias

from segue.adapters.store.rows import EventRow
from segue.adapters.store.sqlite import open_sqlite
from segue.adapters.store.sqlite_file import open_for_writing
from segue.core.conversation.chain import format_time, hash_text
from segue.core.conversation.codec import encode_body
from segue.core.conversation.events import ContactWrote
from segue.core.values import Stream, TextRef
from segue.ports import NewText, Request, Store, Write

Append: TypeAlias = Callable[[int, int], Awaitable[object]]
"""Appends item `n` of producer `k`."""
Waiting: TypeAlias = list[tuple[EventRow, asyncio.Future[None]]]

_MOST_ITEMS: Final = 1000
_ID: Final = "01a20737-4539-7634-8fbd-6ffbb3d13638"
_TEXT: Final = "We land at six on the 14th, and my mother needs a wheelchair at the gate."
_SALT: Final = b"0123456789abcdef"
_BODY: Final = ContactWrote(_ID, TextRef(_ID, hash_text(_SALT, _TEXT)), client_id=_ID)
_AT: Final = datetime(2026, 11, 23, 6, tzinfo=UTC)
GOAL: Final = 0.5


class BareLog:
    """The bare limit: rows come in, a thread inserts and commits, futures resolve."""

    def __init__(self, path: Path) -> None:
        self._loop = asyncio.get_running_loop()
        self._arrivals: Waiting = []
        self._queue: SimpleQueue[Waiting | None] = SimpleQueue()
        self._thread = Thread(target=self._run, args=(path,))
        self._thread.start()

    def append(self, row: EventRow) -> asyncio.Future[None]:
        """Resolves once the row is durable."""
        future: asyncio.Future[None] = self._loop.create_future()
        if not self._arrivals:
            self._loop.call_soon(self._hand_over)
        self._arrivals.append((row, future))
        return future

    def _hand_over(self) -> None:
        self._queue.put(self._arrivals)
        self._arrivals = []

    def _run(self, path: Path) -> None:
        db = open_for_writing(path)
        while batch := self._queue.get():
            while len(batch) < _MOST_ITEMS and not self._queue.empty():
                batch += self._queue.get() or []
            for start in range(0, len(batch), _MOST_ITEMS):
                part = batch[start : start + _MOST_ITEMS]
                db.execute("BEGIN IMMEDIATE")
                db.executemany(
                    "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [row for row, _ in part],
                )
                db.execute("COMMIT")
                self._loop.call_soon_threadsafe(_resolve, part)
        db.close()

    async def close(self) -> None:
        """End the thread."""
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)


def _resolve(batch: Waiting) -> None:
    for _, future in batch:
        future.set_result(None)


async def measure_limit(producers: int, seconds: float, folder: Path) -> float:
    """Rows per second of the bare loop."""
    log = BareLog(folder / "segue.db")
    body, digest, position = encode_body(_BODY), "0" * 64, 0

    def append(k: int, n: int) -> Awaitable[object]:
        nonlocal position
        position += 1
        at = format_time(_AT)
        return log.append(
            (position, f"conversation/{k}", n, 1, "ContactWrote", 1, at, body, digest, digest)
        )

    rate = await _drive(append, producers, seconds)
    await log.close()
    return rate


async def measure_events(producers: int, seconds: float, folder: Path) -> float:
    """Commits of one event per second."""
    store = await open_sqlite(folder)

    def append(k: int, _n: int) -> Awaitable[object]:
        return store.commit((Write(Stream(f"conversation/{k}"), (_BODY,), _AT),))

    return await _measure_store(store, append, producers, seconds)


async def measure_messages(producers: int, seconds: float, folder: Path) -> float:
    """Commits of a message per second: event, text and idempotency key."""
    store = await open_sqlite(folder)
    digest, made = "0" * 64, 0

    def append(k: int, n: int) -> Awaitable[object]:
        nonlocal made
        made += 1  # ids ascend as those of UuidIds do
        text = TextRef(f"{_ID[:23]}-{made:012x}", _BODY.text.hash)
        write = Write(
            Stream(f"conversation/{k}"), (_BODY,), _AT, texts=(NewText(text, _SALT, _TEXT),)
        )
        return store.commit((write,), Request(f"contact:{k}", str(n), digest, "{}"))

    return await _measure_store(store, append, producers, seconds)


async def _measure_store(store: Store, append: Append, producers: int, seconds: float) -> float:
    rate = await _drive(append, producers, seconds)
    await store.close()
    return rate


async def _drive(append: Append, producers: int, seconds: float) -> float:
    done = 0
    begun = time.perf_counter()

    async def produce(k: int) -> None:
        nonlocal done
        n = 0
        while time.perf_counter() - begun < seconds:
            n += 1
            await append(k, n)
            done += 1

    await asyncio.gather(*(produce(k) for k in range(producers)))
    return done / (time.perf_counter() - begun)


MEASURES: Final = {"limit": measure_limit, "event": measure_events, "message": measure_messages}


def measure(producers: int, rounds: int, seconds: float) -> dict[str, float]:
    """Medians per second of each way, taken in turns."""
    found: dict[str, list[float]] = {name: [] for name in MEASURES}
    for turn in range(rounds):
        names = list(MEASURES) if turn % 2 == 0 else list(reversed(MEASURES))
        for name in names:
            with tempfile.TemporaryDirectory(dir=".", prefix=".bench-") as folder:
                rate = asyncio.run(MEASURES[name](producers, seconds, Path(folder)))
            found[name].append(rate)
    return {name: statistics.median(rates) for name, rates in found.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--producers", type=int, nargs="+", default=[1, 16, 128, 1024])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    rows = []
    for producers in args.producers:
        rates = measure(producers, args.rounds, args.seconds)
        shares = {f"{name}_share": rates[name] / rates["limit"] for name in ("event", "message")}
        rows.append({"producers": producers, **rates, **shares})
    if args.json:
        print(json.dumps({"unit": "durable appends per second", "goal": GOAL, "rows": rows}))
        return
    print("producers   limit/s   event/s  share   message/s  share")
    for row in rows:
        print(
            f"{row['producers']:9,}{row['limit']:10,.0f}{row['event']:10,.0f}"
            f"{row['event_share']:7.2f}{row['message']:12,.0f}{row['message_share']:7.2f}"
        )
    met = all(row["event_share"] >= GOAL for row in rows)
    print(f"goal: an event at {GOAL:.0%} of the limit or more: {'met' if met else 'missed'}")


if __name__ == "__main__":
    main()
