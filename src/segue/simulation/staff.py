"""The simulated colleagues together: they come to work and make room for people."""

import asyncio
from collections.abc import Callable, Container, Coroutine, Mapping
from contextlib import suppress
from random import Random
from typing import Final

from segue.core.errors import SegueError
from segue.simulation.actions import Actions
from segue.simulation.attending import Attending, Seat
from segue.simulation.client import Client
from segue.simulation.colleagues import Begin, Colleague
from segue.simulation.frames import Frame
from segue.simulation.pace import Pace

LAPSED: Final = 3
"""A person's seat whose offers lapse so many times in a row is empty."""
SHOWS_SOMEBODY: Final = ("AgentJoined", "AgentReplied", "OfferDeclined", "AgentTookOver")


class Staff:
    """The colleagues of one demo: `names` of the whole team by id, `ours` the conversations of
    simulated customers. `came_on` is told of each person who comes on."""

    def __init__(
        self,
        connect: Callable[[], Client],
        pace: Pace,
        names: Mapping[str, str],
        ai: str,
        ours: Container[str],
        chance: Random,
    ) -> None:
        self.came_on: Callable[[str], None] = lambda _agent_id: None
        self._connect = connect
        self._pace = pace
        self._names = names
        self._ai = ai
        self.ours = ours
        self._chance = chance
        self._password = ""
        self._colleagues: dict[str, Colleague] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._lapsed: dict[str, int] = {}

    def __contains__(self, agent_id: object) -> bool:
        """Whether the agent is simulated now."""
        colleague = self._colleagues.get(str(agent_id))
        return colleague is not None and not colleague.aside

    async def bring(
        self, capacities: Mapping[str, int], password: str, begin: Begin = Attending
    ) -> None:
        """Sign agents in, each with a capacity, and wait until all are present.

        Raises:
            SegueError: one of them could not sign in.
        """
        self._password = password
        clients = {agent_id: self._connect() for agent_id in capacities}
        signing_in = (client.sign_in(agent_id, password) for agent_id, client in clients.items())
        await asyncio.gather(*signing_in)
        for agent_id, client in clients.items():
            seat = await self._build_seat(client, agent_id)
            heard = self._hear if not self._colleagues else _overhear
            colleague = Colleague(seat, capacities[agent_id], begin, heard)
            self._colleagues[agent_id] = colleague
            self._start(colleague.work(password))
        await asyncio.gather(*(self._colleagues[a].present.wait() for a in capacities))

    async def close(self) -> None:
        """Everybody goes home."""
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _build_seat(self, client: Client, agent_id: str) -> Seat:
        about = await client.get("/desk")
        return Seat(
            client=client,
            actions=Actions(client, agent_id),
            pace=self._pace,
            chance=Random(self._chance.random()),
            agent_id=agent_id,
            name=self._names.get(agent_id, agent_id),
            ai=self._ai,
            dispositions=tuple(str(d["id"]) for d in about.get("dispositions", ())),
            ours=self.ours,
        )

    def _hear(self, frame: Frame) -> None:
        """What the first colleague hears of the others: people who come on, and empty seats."""
        agent_id = frame.agent_id
        if not agent_id or agent_id in self:
            return
        if frame.event == "AgentCameOn":
            self._lapsed.pop(agent_id, None)
            self.came_on(agent_id)
        elif frame.type in SHOWS_SOMEBODY:
            self._lapsed.pop(agent_id, None)
        elif frame.data.get("cause") == "unanswered" and agent_id in self._names:
            self._lapsed[agent_id] = self._lapsed.get(agent_id, 0) + 1
            if self._lapsed[agent_id] >= LAPSED:
                del self._lapsed[agent_id]
                self._start(self._fill(agent_id))

    async def _fill(self, agent_id: str) -> None:
        """See to a seat that nobody answers at: its own simulated agent comes back; any other
        goes off, so that customers wait for nobody."""
        colleague = self._colleagues.get(agent_id)
        if colleague is not None:
            await colleague.resume()
            return
        with suppress(SegueError):
            async with self._connect() as client:
                await client.sign_in(agent_id, self._password)
                await client.post("/presence", {"state": "off", "reason": "lost"})
                await client.post("/sign-out", {})

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _overhear(_frame: Frame) -> None:
    """One listener is enough."""
