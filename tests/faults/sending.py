"""Customers who write without end, by HTTP and by socket, and try again until they are answered."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

import httpx
import msgspec
import websockets
from websockets.asyncio.client import ClientConnection, connect

from segue.simulation.client import Json
from tests.faults.people import Caller

TRIES: Final = 200
PAUSE_SECONDS: Final = 1.0
ANSWER_SECONDS: Final = 10.0
LONGEST_PAUSE_SECONDS: Final = 0.25
LOST: Final = (OSError, TimeoutError, httpx.HTTPError, websockets.WebSocketException)
"""How a server that was killed looks from outside."""


@dataclass
class Acked:
    """One message, where it was sent to, and its acknowledgement."""

    key: str
    text: str
    to: str
    conversation_id: str
    message_id: str
    seq: int


@dataclass
class Sender:
    """One customer. Each message has one key, whichever way and however often it is sent."""

    caller: Caller
    name: str
    chance: Random
    news: asyncio.Event
    acked: list[Acked] = field(default_factory=list)
    retries: int = 0

    async def run(self, stop: asyncio.Event) -> None:
        """Write until told to stop; the message under way is finished."""
        while not stop.is_set():
            number = len(self.acked) + 1
            key, text = f"{self.name}-{number}", f"Line {number} of {self.name}"
            to = self.chance.choice(("new", self.acked[0].conversation_id)) if self.acked else "new"
            self.acked.append(await self._send(key, text, to))
            self.news.set()
            await asyncio.sleep(self.chance.uniform(0, LONGEST_PAUSE_SECONDS))

    async def _send(self, key: str, text: str, to: str) -> Acked:
        for _ in range(TRIES):
            send = self.chance.choice((self._send_by_http, self._send_by_socket))
            try:
                ack = await send(key, text, to)
            except LOST:
                self.retries += 1
                await asyncio.sleep(self.chance.uniform(PAUSE_SECONDS / 4, PAUSE_SECONDS))
                continue
            return Acked(key, text, to, ack["conversation_id"], ack["message_id"], ack["seq"])
        raise AssertionError(f"{key} was not answered in {TRIES} tries")

    async def _send_by_http(self, key: str, text: str, to: str) -> Json:
        answer = await self.caller.http.post(
            f"/api/v1/conversations/{to}/messages",
            headers=self.caller.own_headers(Idempotency_Key=key),
            json={"text": text},
        )
        assert answer.status_code == 201, answer.text
        ack: Json = answer.json()
        return ack

    async def _send_by_socket(self, key: str, text: str, to: str) -> Json:
        async with open_socket(self.caller) as socket:
            ask = {"op": "send", "client_id": key, "conversation_id": to, "data": {"text": text}}
            await socket.send(msgspec.json.encode(ask).decode())
            async with asyncio.timeout(ANSWER_SECONDS):
                while True:
                    frame = msgspec.json.decode(await socket.recv())
                    if frame.get("client_id") == key and frame["type"] in ("ack", "refused"):
                        assert frame["type"] == "ack", frame
                        return dict(frame)


@asynccontextmanager
async def open_socket(caller: Caller, cursor: str = "") -> AsyncIterator[ClientConnection]:
    """A customer's socket, plain: nothing is dropped or put in order on this side."""
    address = caller.url.replace("http", "ws", 1) + "/ws"
    auth: dict[str, Any] = {"op": "auth", "token": caller.token}
    auth |= {"after": cursor} if cursor else {}
    async with connect(
        address, compression=None, proxy=None, open_timeout=ANSWER_SECONDS, close_timeout=1
    ) as socket:
        await socket.send(msgspec.json.encode(auth).decode())
        yield socket
