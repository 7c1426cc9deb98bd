"""Everybody of the demo at once: colleagues at their desks, customers who come and go."""

import asyncio
import random
from collections.abc import Coroutine, Iterable
from contextlib import suppress

from segue.core.errors import SegueError
from segue.simulation.client import Client
from segue.simulation.colleagues import Colleague
from segue.simulation.customers import Customer
from segue.simulation.pace import Pace
from segue.simulation.script import OTHERS, CustomerScript
from segue.simulation.watching import Nobody, Onlooker

LONGEST_CONVERSATION_SECONDS = 240.0
"""A customer who got stuck leaves, so that the demo goes on."""


class Crowd:
    """The people of the demo at one server. `talking` says who is in a conversation now, by the
    label of the script; `finished` counts conversations that came to their end."""

    def __init__(self, url: str, pace: Pace, *, seed: int = 7) -> None:
        self.talking: list[str] = []
        self.finished = 0
        self._url = url
        self._pace = pace
        self._chance = random.Random(seed)
        self._watched: dict[str, Onlooker] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._desks: dict[str, asyncio.Task[None]] = {}

    async def bring_colleagues(self, agent_ids: Iterable[str], password: str) -> None:
        """Sign the agents in and wait until all are present.

        Raises:
            SegueError: one of them could not sign in.
        """
        for agent_id in agent_ids:
            colleague = Colleague(Client(self._url), agent_id, self._pace, self._watched)
            work = self._start(colleague.run(password))
            self._desks[agent_id] = work
            present = asyncio.create_task(colleague.present.wait())
            await asyncio.wait({work, present}, return_when=asyncio.FIRST_COMPLETED)
            if work.done():
                present.cancel()
                work.result()

    async def talk(self, script: CustomerScript, onlooker: Onlooker | None = None) -> str:
        """Have one conversation to its end; its id.

        Raises:
            SegueError: the server refused or went away.
            TimeoutError: nobody answered.
        """
        self.talking.append(script.label)
        try:
            async with Client(self._url) as client:
                customer = Customer(client, script, onlooker or Nobody(), self._pace, self._watched)
                limit = LONGEST_CONVERSATION_SECONDS
                await asyncio.wait_for(customer.run(), limit)
                self.finished += 1
                return customer.conversation_id
        finally:
            self.talking.remove(script.label)

    def keep_busy(self, at_once: int = 3) -> None:
        """Let other customers come and go until `close`."""
        for place in range(at_once):
            self._start(self._come_and_go(place, at_once))

    async def free_desk(self, agent_id: str) -> None:
        """Let a simulated colleague go home, so that a person may sit there."""
        desk = self._desks.pop(agent_id)
        desk.cancel()
        await asyncio.gather(desk, return_exceptions=True)

    async def close(self) -> None:
        """Everybody leaves."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _come_and_go(self, place: int, step: int) -> None:
        await self._pace.pause(1.5 * place)
        while True:
            for number in range(place, len(OTHERS), step):
                with suppress(SegueError, TimeoutError):
                    await self.talk(OTHERS[number])
                await self._pace.pause(self._chance.uniform(4, 12))

    def _start(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        return task
