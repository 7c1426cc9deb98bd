"""The poller: fires what is due, and offers waiting conversations when agents come free.

One failing timer never stops the rest: it is logged, waits a little longer each time and is
tried again, for ever, since a promise to a customer may hang on it. This is the second of the
two places where `except Exception` may stand; the other is the web application.
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from msgspec import Struct

from segue.app.routing import tick
from segue.app.timers import fire_timer
from segue.app.world import World
from segue.core.errors import StreamMoved
from segue.ports import DueTimer

POLL_SECONDS = 0.2
"""A timer fires at most this late on an idle machine; a freed slot is offered within 1 s."""
TICK_SECONDS = 1.0
"""Routing is looked at this often even when the log did not grow."""
BATCH = 100
LONGEST_PAUSE_SECONDS = 60.0

log = structlog.get_logger(__name__)


class Failing(Struct, frozen=True):
    """A timer that failed `times` times and is not tried before `after`, in loop seconds."""

    times: int
    after: float


class Worker:
    """One poller; several may run at once, since every effect is a commit that expects."""

    def __init__(
        self,
        world: World,
        *,
        fire: Callable[[World, DueTimer], Awaitable[object]] = fire_timer,
        route: Callable[[World], Awaitable[object]] = tick,
    ) -> None:
        self._world = world
        self._fire = fire
        self._route = route
        self._failing: dict[str, Failing] = {}
        self._ticked_at = float("-inf")
        self._ticked_position = -1

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until `stop` is set; what was begun is finished first."""
        while not stop.is_set():
            await self._guard("poll", self.poll)
            try:
                await asyncio.wait_for(stop.wait(), POLL_SECONDS)
            except TimeoutError:
                continue

    async def poll(self) -> None:
        """Fire once what is due now, then look at routing if there may be reason to."""
        await self._fire_due()
        position = await self._world.store.get_position()
        now = _now()
        if position != self._ticked_position or now >= self._ticked_at + TICK_SECONDS:
            self._ticked_position, self._ticked_at = position, now
            await self._guard("routing", lambda: self._route(self._world))

    async def _fire_due(self) -> None:
        limit = BATCH + len(self._failing)
        due = await self._world.store.list_due(self._world.clock.now(), limit)
        still_due = {timer.timer_id for timer in due}
        self._failing = {k: f for k, f in self._failing.items() if k in still_due}
        for timer in due:
            failing = self._failing.get(timer.timer_id)
            if failing is None or failing.after <= _now():
                await self._fire_one(timer)

    async def _fire_one(self, timer: DueTimer) -> None:
        fired = await self._guard(
            "timer",
            lambda: self._fire(self._world, timer),
            timer_id=timer.timer_id,
            kind=timer.kind,
            stream=timer.stream,
        )
        if fired:
            self._failing.pop(timer.timer_id, None)
            return
        failing = self._failing.get(timer.timer_id)
        times = failing.times + 1 if failing else 1
        pause = min(LONGEST_PAUSE_SECONDS, POLL_SECONDS * 2**times)
        self._failing[timer.timer_id] = Failing(times, _now() + pause)

    async def _guard(
        self, what: str, action: Callable[[], Awaitable[object]], **fields: str
    ) -> bool:
        """Whether the action ended well; what it raised is logged."""
        try:
            await action()
        except StreamMoved:
            log.info("moved, will be tried again", what=what, **fields)
            return False
        except Exception:
            log.exception("failed, will be tried again", what=what, **fields)
            return False
        return True


async def watch_log(world: World, stop: asyncio.Event) -> None:
    """Tell this process's listeners of what other processes wrote, until `stop` is set."""
    seen = -1
    while not stop.is_set():
        position = await world.store.get_position()
        if position > seen:
            seen = position
            world.bus.publish(position)
        try:
            await asyncio.wait_for(stop.wait(), POLL_SECONDS)
        except TimeoutError:
            continue


def _now() -> float:
    return asyncio.get_running_loop().time()
