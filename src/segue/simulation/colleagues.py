"""Simulated colleagues: each is present, takes what rings, rests now and then, and steps aside
for a person."""

import asyncio
from collections.abc import Callable
from contextlib import aclosing, suppress
from typing import Final

from segue.core.errors import SegueError
from segue.simulation.attending import Attending, Seat
from segue.simulation.frames import Frame

SWEEP_SECONDS: Final = 20.0
"""How often an agent looks whether something rings or waits that no frame told of."""
WORK_SECONDS: Final = (150.0, 420.0)
BREAK_SECONDS: Final = (40.0, 90.0)
AWAY_SECONDS: Final = 5.0
"""After an error an agent comes back after so long."""

Begin = Callable[[Seat, str], Attending]
"""How a colleague attends to the conversation of that id."""


class Colleague:
    """One agent at one desk. When a person does something in the same seat, the simulated one
    is `aside` until they `resume`. `heard` is told of every frame."""

    def __init__(
        self,
        seat: Seat,
        capacity: int,
        begin: Begin = Attending,
        heard: Callable[[Frame], None] = lambda _frame: None,
    ) -> None:
        self.agent_id = seat.agent_id
        self.present = asyncio.Event()
        self.aside = False
        self._resting = False
        self._seat = seat
        self._capacity = capacity
        self._begin = begin
        self._heard = heard
        self._at_work: dict[str, tuple[Attending, asyncio.Task[None]]] = {}

    async def work(self, password: str) -> None:
        """Work until cancelled, with a client that is signed in; whatever goes wrong, come back."""
        besides = [asyncio.create_task(each) for each in (self._sweep(), self._rest())]
        try:
            while True:
                with suppress(SegueError):
                    await self._listen()
                await asyncio.sleep(AWAY_SECONDS)
                with suppress(SegueError):
                    await self._seat.client.sign_in(self.agent_id, password)
        finally:
            for task in besides:
                task.cancel()
            await asyncio.gather(*besides, return_exceptions=True)
            await self.go_home()
            await self._seat.client.close()

    async def resume(self) -> None:
        """Take the seat again, as after a person has left it."""
        self.aside = False
        with suppress(SegueError):
            await self._come_on()

    async def go_home(self) -> None:
        """Be away, so that nobody is offered to an empty desk; what rings goes to others."""
        was_here = self.present.is_set() and not self.aside
        self.aside = True
        await self._drop_all()
        with suppress(SegueError):
            if was_here:
                await self._seat.client.post("/presence", {"state": "off", "reason": "end"})

    async def _listen(self) -> None:
        async with aclosing(self._seat.client.listen(inbox=True, stays=True)) as frames:
            async for frame in frames:
                if frame.type == "ready" and not self.present.is_set():
                    await self._come_on()
                elif frame.type in ("ready", "resync"):
                    await self._catch_up()
                self._take(frame)

    async def _come_on(self) -> None:
        state = {"state": "on", "capacity": self._capacity}
        await self._seat.client.post("/presence", state)
        self.present.set()
        await self._catch_up()

    def _take(self, frame: Frame) -> None:
        self._heard(frame)
        if self.aside:
            return
        went_off = frame.event == "AgentWentOff" and frame.about == self.agent_id
        if (went_off and not self._resting) or (frame.seq and self._seat.actions.is_foreign(frame)):
            self._step_aside()
        elif frame.conversation_id in self._at_work and frame.seq:
            self._at_work[frame.conversation_id][0].frames.put_nowait(frame)
        elif frame.type == "AgentOffered" and frame.agent_id == self.agent_id:
            self._attend(frame.conversation_id, rings=True)

    def _attend(self, conversation_id: str, *, rings: bool) -> None:
        attending = self._begin(self._seat, conversation_id)
        task = asyncio.create_task(attending.run(rings=rings))
        self._at_work[conversation_id] = (attending, task)
        task.add_done_callback(lambda done: self._forget(conversation_id, done))

    def _forget(self, conversation_id: str, done: asyncio.Task[None]) -> None:
        work = self._at_work.get(conversation_id)
        if work is not None and work[1] is done:
            del self._at_work[conversation_id]
        if not done.cancelled():
            done.exception()  # a server that is away; the next sweep finds what is left

    def _step_aside(self) -> None:
        """A person sits in this seat: leave everything to them."""
        self.aside = True
        for _, task in self._at_work.values():
            task.cancel()

    async def _drop_all(self) -> None:
        tasks = [task for _, task in self._at_work.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            with suppress(SegueError):
                await self._catch_up()

    async def _rest(self) -> None:
        """Take a break now and then, when nothing is to be done."""
        pace, chance = self._seat.pace, self._seat.chance
        while True:
            await pace.pause(chance.uniform(*WORK_SECONDS))
            if self._at_work or self.aside or not self.present.is_set():
                continue
            self._resting = True
            with suppress(SegueError):
                await self._seat.client.post("/presence", {"state": "off", "reason": "break"})
            await pace.pause(chance.uniform(*BREAK_SECONDS))
            self._resting = False
            if not self.aside:
                with suppress(SegueError):
                    await self._come_on()

    async def _catch_up(self) -> None:
        """Take up what rings for this agent or is held by them, and nobody attends to."""
        if self.aside or self._resting or not self.present.is_set():
            return
        for tab in ("needs_you", "mine"):
            rows = (await self._seat.client.get("/conversations", tab=tab)).get("rows", [])
            for row in rows:
                conversation_id = str(row["conversation_id"])
                mine = tab == "mine" or row.get("offered_to") == self.agent_id
                if mine and conversation_id not in self._at_work and not self.aside:
                    self._attend(conversation_id, rings=tab == "needs_you")
