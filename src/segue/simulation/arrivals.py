"""Customers who come and go: when the next one arrives, and that none stays for ever.

They arrive as in a Poisson process whose rate follows the pace, and a little the number of those
who are there: so between few and many are alive, and the demo neither dries up nor floods.
"""

import asyncio
from collections.abc import Callable, Container, Sequence
from contextlib import suppress
from random import Random
from typing import Final

from msgspec import Struct

from segue.core.errors import SegueError
from segue.simulation.client import Client
from segue.simulation.customers import Customer
from segue.simulation.pace import Pace
from segue.simulation.phrasebook import Kind, Phrasebook, read_phrasebook
from segue.simulation.stories import KnownCustomer, Story, draw_story
from segue.simulation.voices import AI, NOBODY

PER_MINUTE: Final = 6.0
"""At pace 1; a conversation lasts about two minutes."""
HURRY: Final = 3.0
"""So much quicker they come while only few are there."""
FEW: Final = 9
MANY: Final = 13
FIRST_SECONDS: Final = (0.3, 2.5)
"""Between the first few customers, whatever the pace, so that the demo is alive at once."""
STEP_SECONDS: Final = 0.5
LONGEST_SECONDS: Final = 600.0
"""At pace 1; whoever is in a conversation for longer is led out of it."""
LEAST_LONGEST_SECONDS: Final = 300.0
PERSON_SECONDS: Final = 1800.0
"""As long with a person who tries the demo."""
LOOK_SECONDS: Final = 2.0
LEAVE_SECONDS: Final = 15.0
FAILED_SECONDS: Final = 3.0


class Tally(Struct):
    """How many customers came, finished their conversation, were led out of it by the limit, or
    could not go on because of the server."""

    arrived: int = 0
    finished: int = 0
    limited: int = 0
    failed: int = 0


Identify = Callable[[str], str]
"""What the business signs for a customer of that contact id; "" where it signs nothing."""


class Cast(Struct, frozen=True):
    """Who may come: the `known` customers and how the business signs who they are, `played`
    agents, and the conversations that are `ours`, of simulated customers."""

    known: tuple[KnownCustomer, ...]
    identify: Identify
    played: Container[str]
    ours: set[str]


class Arrivals:
    """The customers of one demo. `alive` are those in a conversation now."""

    def __init__(
        self, connect: Callable[[], Client], pace: Pace, cast: Cast, chance: Random
    ) -> None:
        self.tally = Tally()
        self.alive: list[Customer] = []
        self.book: Phrasebook = read_phrasebook()
        self._connect = connect
        self._pace = pace
        self._cast = cast
        self._chance = chance
        self._tasks: set[asyncio.Task[None]] = set()

    async def come(self, kinds: Sequence[Kind] = (), most: int = MANY) -> None:
        """Let customers come until cancelled, of `kinds` where they are named; at most so many
        at once."""
        few = min(FEW, most)
        for _ in range(few):
            self.send(draw_story(self.book, self._chance, self._find_free(), kinds))
            await asyncio.sleep(self._chance.uniform(*FIRST_SECONDS))
        while True:
            await self._pace.pause(STEP_SECONDS)
            if self._chance.random() < self._find_share(few, most):
                self.send(draw_story(self.book, self._chance, self._find_free(), kinds))

    def send(self, story: Story) -> None:
        """Let one customer come now."""
        task = asyncio.create_task(self._have(story))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def draw(self, kind: Kind) -> Story:
        """A story of that kind."""
        return draw_story(self.book, self._chance, self._find_free(), (kind,))

    async def close(self) -> None:
        """Everybody goes at once."""
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _find_share(self, few: int, most: int) -> float:
        """The probability that somebody comes within one step."""
        if len(self.alive) >= most:
            return 0.0
        quicker = HURRY if len(self.alive) < few else 1.0
        return PER_MINUTE * quicker * STEP_SECONDS / 60

    def _find_free(self) -> tuple[KnownCustomer, ...]:
        """The known customers who are not in a conversation now."""
        here = {c.story.known.contact_id for c in self.alive if c.story.known}
        return tuple(c for c in self._cast.known if c.contact_id not in here)

    async def _have(self, story: Story) -> None:
        self.tally.arrived += 1
        identity = self._cast.identify(story.known.contact_id) if story.known else ""
        chance = Random(self._chance.random())
        async with self._connect() as client:
            customer = Customer(
                client, story, self._pace, self._cast.played, chance, self._cast.ours, identity
            )
            self.alive.append(customer)
            try:
                await self._live(customer)
            except (SegueError, TimeoutError):
                self.tally.failed += 1
                await self._lead_out(customer)
                await asyncio.sleep(FAILED_SECONDS)
            finally:
                self.alive.remove(customer)
                self._cast.ours.discard(customer.voice.conversation_id)

    async def _live(self, customer: Customer) -> None:
        """The conversation to its end, or until its limit is used up; time with a person uses
        less of it.

        Raises:
            SegueError, TimeoutError: the server would not, or was not there.
        """
        living, used = asyncio.create_task(customer.run()), 0.0
        try:
            while used < 1.0:
                done, _ = await asyncio.wait({living}, timeout=LOOK_SECONDS)
                used += LOOK_SECONDS / self._find_limit(customer)
                if done:
                    living.result()
                    self.tally.finished += 1
                    return
        finally:
            living.cancel()
            await asyncio.gather(living, return_exceptions=True)
        self.tally.limited += 1
        await self._lead_out(customer)

    def _find_limit(self, customer: Customer) -> float:
        floor = customer.voice.floor
        if floor not in (AI, NOBODY) and floor not in self._cast.played:
            return PERSON_SECONDS
        return max(LEAST_LONGEST_SECONDS, LONGEST_SECONDS / self._pace.speed)

    async def _lead_out(self, customer: Customer) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(customer.voice.leave(), LEAVE_SECONDS)
