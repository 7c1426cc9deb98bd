"""The worker: everything due is fired, one failure stops nothing, stopping is prompt."""

import asyncio
from collections.abc import Iterator, MutableMapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from segue.app.world import World
from segue.core.conversation.events import TimerSet
from segue.core.errors import StreamMoved
from segue.core.values import Stream
from segue.ports import DueTimer, Write
from segue.worker.loop import Worker, watch_log
from tests.rig import Rig

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def logged() -> Iterator[list[MutableMapping[str, Any]]]:
    """What was logged, in place of long prints."""
    with capture_logs() as entries:
        yield entries


class Firing:
    """Fires timers by writing them down; those named in `broken` raise."""

    def __init__(self, *broken: str, error: Exception | None = None) -> None:
        self.fired: list[str] = []
        self.broken = set(broken)
        self.error = error or ValueError("broken")

    async def __call__(self, world: World, due: DueTimer) -> None:
        self.fired.append(due.timer_id)
        if due.timer_id in self.broken:
            raise self.error


class Routing:
    """Counts ticks."""

    def __init__(self) -> None:
        self.ticks = 0

    async def __call__(self, world: World) -> None:
        self.ticks += 1


async def set_timers(rig: Rig, *timer_ids: str, in_seconds: float = 0) -> None:
    """Timers on a stream of their own."""
    due = rig.clock.at + timedelta(seconds=in_seconds)
    bodies = tuple(TimerSet(timer_id, "silence", due) for timer_id in timer_ids)
    await rig.store.commit((Write(Stream("conversation/c"), bodies, rig.clock.at),))


async def test_what_is_due_is_fired_and_what_is_not_waits(tmp_path: Path) -> None:
    rig, fire = Rig(tmp_path), Firing()
    await set_timers(rig, "now")
    await set_timers(rig, "later", in_seconds=60)

    await Worker(rig.world, fire=fire, route=Routing()).poll()

    assert fire.fired == ["now"]


async def test_one_failing_timer_does_not_stop_the_rest_and_is_logged(
    tmp_path: Path, logged: list[MutableMapping[str, Any]]
) -> None:
    rig, fire = Rig(tmp_path), Firing("bad")
    await set_timers(rig, "bad", "good")

    await Worker(rig.world, fire=fire, route=Routing()).poll()

    assert fire.fired == ["bad", "good"]
    assert [entry["timer_id"] for entry in logged] == ["bad"]


async def test_a_failing_timer_is_tried_again_after_a_growing_pause(tmp_path: Path) -> None:
    rig, fire = Rig(tmp_path), Firing("bad")
    await set_timers(rig, "bad")
    worker = Worker(rig.world, fire=fire, route=Routing())

    await worker.poll()
    await worker.poll()
    assert fire.fired == ["bad"]

    await asyncio.sleep(0.45)
    await worker.poll()
    assert fire.fired == ["bad", "bad"]


async def test_more_failing_timers_than_a_batch_do_not_starve_the_next(tmp_path: Path) -> None:
    rig = Rig(tmp_path)
    broken = [f"bad-{number:03}" for number in range(150)]
    fire = Firing(*broken)
    await set_timers(rig, *broken)
    rig.clock.pass_seconds(1)
    await set_timers(rig, "good")
    worker = Worker(rig.world, fire=fire, route=Routing())

    await worker.poll()
    await worker.poll()

    assert "good" in fire.fired


async def test_a_moved_stream_is_no_failure_of_the_worker(tmp_path: Path) -> None:
    rig, fire = Rig(tmp_path), Firing("raced", error=StreamMoved("moved"))
    await set_timers(rig, "raced", "spared")

    await Worker(rig.world, fire=fire, route=Routing()).poll()

    assert fire.fired == ["raced", "spared"]


async def test_routing_is_looked_at_when_the_log_grew_and_not_at_each_poll(
    tmp_path: Path,
) -> None:
    rig, route = Rig(tmp_path), Routing()
    worker = Worker(rig.world, fire=Firing(), route=route)

    for _ in range(5):
        await worker.poll()
    assert route.ticks == 1

    await set_timers(rig, "later", in_seconds=60)
    await worker.poll()
    assert route.ticks == 2


async def test_the_worker_goes_on_after_a_failing_poll_and_stops_promptly(
    tmp_path: Path,
) -> None:
    rig, fire = Rig(tmp_path), Firing()
    stop = asyncio.Event()
    failed = []

    async def route(world: World) -> None:
        failed.append(1)
        raise RuntimeError("broken")

    running = asyncio.create_task(Worker(rig.world, fire=fire, route=route).run(stop))
    await asyncio.sleep(0.05)
    await set_timers(rig, "after")
    await asyncio.sleep(0.5)
    stop.set()
    await asyncio.wait_for(running, 1)

    assert failed
    assert fire.fired.count("after") >= 1


async def test_what_another_process_wrote_reaches_the_listeners_of_this_one(
    tmp_path: Path,
) -> None:
    rig, stop = Rig(tmp_path), asyncio.Event()
    watching = asyncio.create_task(watch_log(rig.world, stop))
    waiting = asyncio.create_task(rig.world.bus.wait(0))

    await set_timers(rig, "other")

    assert await asyncio.wait_for(waiting, 2) == await rig.store.get_position()
    stop.set()
    await watching
