"""A log that nobody changed verifies; one change anywhere is found, and where."""

import asyncio
import shutil
import sqlite3
from pathlib import Path
from random import Random

import pytest

from segue.adapters.store.memory import MemoryStore
from segue.adapters.store.sqlite import open_sqlite
from segue.app.verify import Verification, verify_log
from segue.core.conversation.chain import build_root
from segue.core.conversation.events import HandedBack, TextRedacted
from segue.core.values import Stream
from segue.ports import Store
from tests.adapters.store.samples import (
    ONE,
    agent_replied,
    ai_replied,
    new_text,
    started,
    timer,
    took_over,
    wrapped_up,
    write,
    wrote,
)
from tests.app.tampering import CHANGES, Change

pytestmark = pytest.mark.anyio

STREAMS = [Stream(f"conversation/{n}") for n in range(4)] + [Stream("agent/elena")]


async def fill(store: Store) -> None:
    """A small log with everything in it; streams grow in turns."""
    for stream in STREAMS:
        await store.commit((write(started(), timer("t", 5), to=stream),))
    for n in range(3):
        for stream in STREAMS:
            new = new_text(f"{stream}-{n}", f"text {n} of {stream}")
            said = wrote(f"m{n}", new.ref)
            await store.commit((write(said, ai_replied(f"r{n}"), to=stream, texts=(new,)),))
    for stream in STREAMS:
        back = HandedBack("agent:elena")
        ending = write(took_over(), agent_replied(), back, wrapped_up(), to=stream)
        await store.commit((ending,))


@pytest.fixture(scope="session")
def logged(tmp_path_factory) -> Path:
    """A data directory with a log in it, to be copied."""
    data = tmp_path_factory.mktemp("log") / "data"

    async def make() -> None:
        store = await open_sqlite(data)
        await fill(store)
        await store.close()

    asyncio.run(make())
    return data


async def verify(data: Path) -> Verification:
    store = await open_sqlite(data, read_only=True)
    found = await verify_log(store)
    await store.close()
    return found


async def test_an_empty_log_verifies() -> None:
    assert await verify_log(MemoryStore()) == Verification(0, 0, build_root(()))


async def test_a_log_that_nobody_changed_verifies(logged) -> None:
    store = MemoryStore()
    await fill(store)

    found = await verify_log(store)

    assert (found.streams, found.events, found.texts, found.broken) == (5, 60, 15, None)
    heads = await store.list_heads("")
    assert found.root == build_root((stream, head.seq, head.hash) for stream, head in heads)
    assert await verify(logged) == found


async def test_events_that_come_meanwhile_do_not_disturb(tmp_path) -> None:
    store = await open_sqlite(tmp_path)
    await fill(store)
    stop = asyncio.Event()

    async def write_on(sender: int) -> None:
        n = 0
        while not stop.is_set():
            n += 1
            to = Stream(f"conversation/{n % 7}")
            await store.commit((write(wrote(f"{sender}-{n}"), to=to),))

    writing = [asyncio.ensure_future(write_on(sender)) for sender in range(5)]
    found = [await verify_log(store)]
    while found[-1].events < 160:
        found.append(await verify_log(store))
    stop.set()
    await asyncio.gather(*writing)

    assert {one.broken for one in found} == {None}
    await store.close()


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_one_change_anywhere_is_found(change: Change, logged, tmp_path, soak) -> None:
    for seed in range(40 if soak else 12):
        data = tmp_path / str(seed)
        shutil.copytree(logged, data)
        db = sqlite3.connect(data / "segue.db")
        db.row_factory = sqlite3.Row
        with db:
            where = change(db, Random(f"{change.__name__} {seed}"))
        db.close()

        broken = asyncio.run(verify(data)).broken

        assert broken is not None, f"{change.__name__} with seed {seed} was not found"
        found = (broken.fields.get("stream"), broken.fields.get("seq"))
        assert where in (None, found), f"{change.__name__} with seed {seed}"


async def test_an_erased_text_leaves_a_log_that_verifies() -> None:
    store = MemoryStore()
    await fill(store)

    await store.erase_texts((f"{ONE}-0", f"{ONE}-1"))

    found = await verify_log(store)
    assert (found.broken, found.texts) == (None, 13)


async def test_a_replaced_text_needs_an_event_that_says_so() -> None:
    store = MemoryStore()
    await fill(store)
    await store.replace_text(f"{ONE}-1", "cut")
    broken = (await verify_log(store)).broken
    assert broken is not None
    assert broken.fields == {"stream": ONE, "seq": 5}

    await store.commit((write(TextRedacted((f"{ONE}-1",), "card")),))

    assert (await verify_log(store)).broken is None


async def test_a_damaged_page_is_found(logged, tmp_path) -> None:
    data = tmp_path / "data"
    shutil.copytree(logged, data)
    raw = bytearray((data / "segue.db").read_bytes())
    raw[4096 * 2 : 4096 * 20] = bytes(4096 * 18)
    (data / "segue.db").write_bytes(raw)

    assert (await verify(data)).broken is not None
