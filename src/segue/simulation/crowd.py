"""Everybody of the demo at once: colleagues at their desks, customers who come and go."""

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from random import Random
from typing import Final

from msgspec import Struct

from segue.simulation.arrivals import MANY, Arrivals, Cast, Identify, Tally
from segue.simulation.attending import Attending, Seat
from segue.simulation.client import Client
from segue.simulation.featured import FeaturedAttending, FeaturedCustomer
from segue.simulation.pace import Pace
from segue.simulation.script import CustomerScript
from segue.simulation.staff import Staff
from segue.simulation.stories import KnownCustomer
from segue.simulation.voices import AI, NOBODY
from segue.simulation.watching import Onlooker

WELCOME_SECONDS: Final = (3.0, 50.0)
"""After a person has come on, customers who fit them arrive so many seconds later."""
FEATURED_SECONDS: Final = 240.0
QUIET_KINDS: Final = ("calm", "thankful", "organised")
"""Beside a featured conversation: they leave its agent free."""


class Place(Struct, frozen=True):
    """The business as the crowd knows it: the names of its team by id and of its AI, its known
    customers, how it signs who they are, and the kind of customer who is sent to a person who
    comes on."""

    names: Mapping[str, str]
    ai: str
    known: tuple[KnownCustomer, ...] = ()
    identify: Identify = lambda _contact_id: ""
    welcome: str = "access"


class Count(Struct, frozen=True):
    """How many customers are in a conversation now, and with whom."""

    with_ai: int
    waiting: int
    with_people: int


class Crowd:
    """The people of the demo at one server; the same `seed` gives the same customers in the same
    order."""

    def __init__(self, url: str, pace: Pace, place: Place, *, seed: int = 7) -> None:
        self._url = url
        self._pace = pace
        self._place = place
        self._watched: dict[str, Onlooker] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        ours: set[str] = set()
        names, ai = place.names, place.ai
        self._staff = Staff(self._connect, pace, names, ai, ours, Random(seed + 1))
        cast = Cast(place.known, place.identify, self._staff, ours)
        self._arrivals = Arrivals(self._connect, pace, cast, Random(seed))
        self._staff.came_on = self._welcome

    @property
    def tally(self) -> Tally:
        """What became of the customers so far."""
        return self._arrivals.tally

    def count(self) -> Count:
        """Who is there now."""
        floors = [customer.voice.floor for customer in self._arrivals.alive]
        with_ai, waiting = floors.count(AI), floors.count(NOBODY)
        return Count(with_ai, waiting, len(floors) - with_ai - waiting)

    async def bring_colleagues(self, capacities: Mapping[str, int], password: str) -> None:
        """Sign the agents in, each with a capacity, and wait until all are present.

        Raises:
            SegueError: one of them could not sign in.
        """
        await self._staff.bring(capacities, password, self._attend)

    def keep_busy(self, kinds: Sequence[str] = (), most: int = MANY) -> None:
        """Let customers come and go until `close`, of `kinds` where they are named."""
        named = [self._arrivals.book.find_kind(kind) for kind in kinds]
        self._start(self._arrivals.come(named, most))

    async def talk(self, script: CustomerScript, onlooker: Onlooker) -> str:
        """Have one scripted conversation to its end; its id.

        Raises:
            SegueError: the server refused or went away.
            TimeoutError: nobody answered.
        """
        async with self._connect() as client:
            customer = FeaturedCustomer(client, script, onlooker, self._pace, self._watched)
            await asyncio.wait_for(customer.run(), FEATURED_SECONDS)
            return customer.conversation_id

    async def close(self) -> None:
        """Everybody leaves."""
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._arrivals.close()
        await self._staff.close()

    def _connect(self) -> Client:
        return Client(self._url)

    def _attend(self, seat: Seat, conversation_id: str) -> Attending:
        onlooker = self._watched.get(conversation_id)
        if onlooker is None:
            return Attending(seat, conversation_id)
        return FeaturedAttending(seat, conversation_id, onlooker)

    def _welcome(self, _agent_id: str) -> None:
        """Somebody came on who is not simulated: let customers come for whom they are right."""
        self._start(self._send_welcome())

    async def _send_welcome(self) -> None:
        kind = self._arrivals.book.find_kind(self._place.welcome)
        for seconds in WELCOME_SECONDS:
            await asyncio.sleep(seconds)
            self._arrivals.send(self._arrivals.draw(kind))

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
