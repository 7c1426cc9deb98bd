"""Kill -9 at any moment: every acknowledged commit is there, once and in order (G1, D01)."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

from segue.adapters.store.sqlite import open_sqlite
from segue.app.verify import verify_log
from segue.core.conversation.events import ContactWrote
from segue.core.values import Stream
from segue.ports import Store
from tests.adapters.store.samples import request

SEED = 20261123
ROOT = Path(__file__).parents[3]


def run_and_kill(data: Path, name: str, after_seconds: float) -> list[str]:
    """The acknowledged lines of a child that was killed so long after its first one."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.adapters.store.crash_child", str(data), name],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
    )
    assert child.stdout is not None
    lines = [child.stdout.readline()]
    time.sleep(after_seconds)
    child.send_signal(signal.SIGKILL)
    lines += child.stdout.readlines()
    child.stdout.close()
    assert child.wait() == -signal.SIGKILL
    return [line.decode().strip() for line in lines if line.endswith(b"\n")]


async def read_names(store: Store) -> dict[str, tuple[Stream, int]]:
    """Every message of the log under its name, none twice."""
    names: dict[str, tuple[Stream, int]] = {}
    for stream, _ in await store.list_heads(""):
        for event in await store.read(stream):
            assert isinstance(event.body, ContactWrote)
            assert event.body.message_id not in names
            names[event.body.message_id] = (stream, event.seq)
    return names


async def check(data: Path, acked: dict[str, tuple[Stream, int]]) -> None:
    store = await open_sqlite(data)
    found = await verify_log(store)
    names = await read_names(store)
    assert found.broken is None
    assert found.events == found.texts == len(names)
    assert {name: names.get(name) for name in acked} == acked
    for name in list(acked)[-5:]:
        assert (await store.commit((), request(name))).repeated
    await store.close()


def test_every_acknowledged_commit_survives_a_kill(tmp_path, soak) -> None:
    rng = Random(SEED)
    acked: dict[str, tuple[Stream, int]] = {}

    for kill in range(20 if soak else 5):
        lines = run_and_kill(tmp_path, str(kill), rng.uniform(0, 0.6))
        for line in lines:
            name, stream, seq = line.split(" ")
            acked[name] = (Stream(stream), int(seq))
        asyncio.run(check(tmp_path, acked))

    assert len(acked) > 100
