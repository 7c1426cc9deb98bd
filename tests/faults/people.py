"""Customers and colleagues at a real server, and ears that remember what their sockets said."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from itertools import count
from typing import Any, Final
from uuid import uuid4

import httpx

from segue.simulation.client import TIMEOUT_SECONDS, Client, Json
from segue.simulation.frames import Frame
from tests.faults.server import Server

WAIT_SECONDS: Final = 30.0
POLL_SECONDS: Final = 0.02
_addresses = count(1)


class Caller(Client):
    """A client that comes from an address of its own, as through the proxy in front of Segue:
    what the server counts by address, it counts for this one only."""

    def __init__(self, url: str) -> None:
        number = next(_addresses)
        super().__init__(url, seed=number)
        self._unused = self._http
        address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        self._http = httpx.AsyncClient(
            base_url=url,
            headers={"X-Forwarded-For": address},
            timeout=TIMEOUT_SECONDS,
            trust_env=False,
            verify=False,
        )

    @property
    def http(self) -> httpx.AsyncClient:
        """The connections, for calls whose very answer matters."""
        return self._http

    def own_headers(self, **more: str) -> dict[str, str]:
        """What proves who this is."""
        return {**self._build_headers(), **{k.replace("_", "-"): v for k, v in more.items()}}

    async def close(self) -> None:
        """Let go of the connections."""
        await self._unused.aclose()
        await super().close()

    async def say(self, text: str, *, to: str = "new", key: str = "", **more: Any) -> Json:
        """Write as a customer; the acknowledgement."""
        body = {"text": text, **more}
        return await self.post(f"/conversations/{to}/messages", body, key or str(uuid4()))

    async def take_seat(self, server: Server, name: str) -> None:
        """Be this member of the team; signed in once, the session is used again."""
        if name not in server.sessions:
            await self.sign_in(name, server.house.passwords[name])
            server.sessions[name] = (self.csrf, dict(self._http.cookies))
        self.csrf, cookies = server.sessions[name]
        self._http.cookies.update(cookies)

    async def act(self, conversation_id: str, action: str, **body: Any) -> Json:
        """Do something at the desk."""
        return await self.post(f"/conversations/{conversation_id}/{action}", body, str(uuid4()))


class Heard:
    """What a socket has said so far."""

    def __init__(self) -> None:
        self.frames: list[Frame] = []
        self._news = asyncio.Condition()

    async def take(self, frame: Frame) -> None:
        """One more."""
        async with self._news:
            self.frames.append(frame)
            self._news.notify_all()

    async def wait(self, fits: Callable[[Frame], bool], seconds: float = WAIT_SECONDS) -> Frame:
        """The first frame that fits, now or when it comes."""
        async with asyncio.timeout(seconds), self._news:
            await self._news.wait_for(lambda: any(map(fits, self.frames)))
            return next(filter(fits, self.frames))

    def list_messages(self) -> list[tuple[str, str]]:
        """(author_kind, text) of what the customer read, in the order in which it came."""
        return [(f.author_kind, f.text) for f in self.frames if f.is_message]


@asynccontextmanager
async def listen(client: Client, *, inbox: bool = False) -> AsyncIterator[Heard]:
    """An ear at a client's socket; it is ready when the block begins."""
    heard = Heard()

    async def run() -> None:
        async with aclosing(client.listen(inbox=inbox)) as frames:
            async for frame in frames:
                await heard.take(frame)

    task = asyncio.create_task(run())
    try:
        await heard.wait(lambda frame: frame.type == "ready")
        yield heard
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@asynccontextmanager
async def arrive(server: Server, identity: str | None = None) -> AsyncIterator[Caller]:
    """A new customer."""
    async with Caller(server.url) as customer:
        await customer.become_customer(identity)
        yield customer


@asynccontextmanager
async def arrive_many(server: Server, number: int) -> AsyncIterator[list[Caller]]:
    """So many new customers."""
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(arrive(server)) for _ in range(number)]


@asynccontextmanager
async def staff(server: Server, *names: str) -> AsyncIterator[dict[str, Caller]]:
    """Members of the team, signed in."""
    async with AsyncExitStack() as stack:
        callers = {}
        for name in names:
            callers[name] = await stack.enter_async_context(Caller(server.url))
            await callers[name].take_seat(server, name)
        yield callers


@asynccontextmanager
async def on_duty(
    server: Server, *names: str, capacity: int = 20
) -> AsyncIterator[dict[str, Caller]]:
    """Members of the team who are present; they go off at the end of the block."""
    async with staff(server, *names) as callers:
        for caller in callers.values():
            await caller.post("/presence", {"state": "on", "capacity": capacity})
        yield callers
        for caller in callers.values():
            await caller.post("/presence", {"state": "off", "reason": "end"})


async def read_events(caller: Client, conversation_id: str) -> list[Json]:
    """Every event that the caller may see, oldest first."""
    events: list[Json] = []
    while True:
        after = events[-1]["seq"] if events else 0
        page = await caller.get(f"/conversations/{conversation_id}/events", after=after)
        events += page["events"]
        if not page["events"]:
            return events


async def wait_for_events(
    caller: Client, conversation_id: str, fits: Callable[[Sequence[Json]], bool]
) -> list[Json]:
    """The log of a conversation, as soon as it fits."""
    async with asyncio.timeout(WAIT_SECONDS):
        while True:
            events = await read_events(caller, conversation_id)
            if fits(events):
                return events
            await asyncio.sleep(POLL_SECONDS)


def list_of(events: Sequence[Json], *types: str) -> list[Json]:
    """The events of these types."""
    return [event for event in events if event["type"] in types]


def has(*types: str) -> Callable[[Sequence[Json]], bool]:
    """Whether a log holds all these types."""
    return lambda events: set(types) <= {event["type"] for event in events}


async def finish(supervisor: Caller, *conversation_ids: str) -> None:
    """End conversations, so that no later test meets them in the queue."""
    for conversation_id in conversation_ids:
        await supervisor.act(conversation_id, "take-over")
        await supervisor.act(conversation_id, "wrap-up", disposition="answered")
