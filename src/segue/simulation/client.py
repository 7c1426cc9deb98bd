"""A client of the public interface: HTTP for what is written, the socket for what happens.

What is written carries an idempotency key and is tried again with the same key, so that a lost
answer never becomes a second message. The socket comes back by itself after its last cursor.
"""

import asyncio
import random
import ssl
from collections import OrderedDict
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing, suppress
from functools import cache
from pathlib import Path
from typing import Any, Final, Self
from urllib.parse import urlsplit

import httpx
import msgspec
import websockets
from websockets.asyncio.client import ClientConnection, connect

from segue.core.errors import BadInput, NotAllowed, SegueError
from segue.simulation.frames import Frame, parse_frame, strip_controls

TIMEOUT_SECONDS: Final = 30.0
RETRIES: Final = 6
LONGEST_PAUSE_SECONDS: Final = 5.0
TRY_AGAIN: Final = (429, 502, 503, 504)
NOT_SIGNED_IN: Final = 4401
MOST_REMEMBERED: Final = 2000
"""Conversations whose last event is remembered, so that none comes twice."""
UNREADABLE: Final = "the answer cannot be read; is this a server of another version?"

Json = dict[str, Any]


class Refused(SegueError):
    """The server said no; `status` and the code of docs/reference/api.md."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message, status=status)
        self.status = status
        self.code = code


class Unreachable(SegueError):
    """No server answers at the address."""

    code = "unreachable"


class Client:
    """One principal at one server. Close it, or use it in `async with`."""

    def __init__(self, url: str, *, seed: int | None = None) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise BadInput(f"the address {url!r} is none of a server: write http://HOST:PORT")
        self.url = f"{parts.scheme}://{parts.netloc}"
        self.token = ""
        self.csrf = ""
        self.me: Json = {}
        self._cursor = ""
        self._socket: ClientConnection | None = None
        self._chance = random.Random(seed)
        self._http = httpx.AsyncClient(
            base_url=self.url, timeout=TIMEOUT_SECONDS, trust_env=False, verify=_read_certificates()
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Let go of the connections."""
        await self._http.aclose()

    async def become_customer(self, identity: str | None = None) -> Json:
        """Be a new customer, or one whose identity the business signed."""
        body = {"identity": identity} if identity else {}
        self.me = await self.post("/visitors", body)
        self.token = self.me["token"]
        return self.me

    async def sign_in(self, name: str, password: str) -> Json:
        """Be a member of the team.

        Raises:
            Refused: name or password is wrong.
        """
        self.me = await self.post("/sign-in", {"name": name, "password": password})
        self.csrf = self.me["csrf"]
        return self.me

    async def get(self, path: str, **query: str | int) -> Json:
        """What a reading route answers.

        Raises:
            Refused, Unreachable: see there.
        """
        return await self._call("GET", path, params=query)

    async def post(self, path: str, body: Mapping[str, Any], key: str = "") -> Json:
        """What a changing route answers; tried again under the same `key` if there is one.

        Raises:
            Refused, Unreachable: see there.
        """
        headers = {"Idempotency-Key": key} if key else {}
        return await self._call("POST", path, json=dict(body), headers=headers, again=bool(key))

    async def upload(self, file: Path) -> Json:
        """The file as the server keeps it, to be attached to a message."""
        return await self.upload_bytes(file.name, await asyncio.to_thread(file.read_bytes))

    async def upload_bytes(self, name: str, content: bytes) -> Json:
        """Bytes as a file that the server keeps, to be attached to a message."""
        return await self._call("POST", "/files", files={"file": (name, content)})

    async def tell(self, op: str, conversation_id: str, **more: object) -> None:
        """Say over the open socket what may be lost (typing, seen); nothing without one."""
        if self._socket is None or not conversation_id:
            return
        frame = {"op": op, "conversation_id": conversation_id, **more}
        with suppress(websockets.ConnectionClosed):
            await self._socket.send(msgspec.json.encode(frame).decode())

    async def _call(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        again: bool = True,
        **rest: Any,
    ) -> Json:
        sent = {**self._build_headers(), **(headers or {})}
        for attempt in range(RETRIES):
            last = attempt == RETRIES - 1 or not again
            try:
                answer = await self._http.request(method, f"/api/v1{path}", headers=sent, **rest)
            except httpx.TransportError as error:
                if last:
                    raise Unreachable(
                        f"no server answers at {self.url} ({type(error).__name__}); start one "
                        "with `segue serve` or `segue demo`, or give its address with --url"
                    ) from error
            else:
                if last or answer.status_code not in TRY_AGAIN:
                    return _read_answer(answer)
            await asyncio.sleep(self._find_pause(attempt))
        raise AssertionError("the last attempt returns or raises")

    def _build_headers(self) -> dict[str, str]:
        if self.csrf:
            return {"X-CSRF-Token": self.csrf, "Origin": self.url}
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}

    def _find_pause(self, attempt: int) -> float:
        """Seconds to wait, growing and never the same, so that clients do not return at once."""
        longest = min(LONGEST_PAUSE_SECONDS, 0.2 * 2**attempt)
        return self._chance.uniform(longest / 2, longest)

    async def listen(
        self, *, inbox: bool = False, stays: bool = False
    ) -> AsyncGenerator[Frame, None]:
        """Everything that this principal may see from now on, each event once; connects again
        by itself, and with `stays` for as long as it takes once there was a connection. The
        first frame is `ready`; after each later one events may have been missed only if a
        `resync` follows.

        Raises:
            NotAllowed: the token or session ended.
            Unreachable: the server has been away for too long.
        """
        failures, known = 0, False
        seen: OrderedDict[str, int] = OrderedDict()
        while True:
            try:
                async with aclosing(self._listen_once(inbox)) as frames:
                    async for frame in frames:
                        failures, known = 0, True
                        if frame.seq and frame.seq <= seen.get(frame.conversation_id, 0):
                            continue
                        if frame.seq:
                            _remember(seen, frame)
                        yield frame
            except websockets.ConnectionClosed as closed:
                if closed.rcvd and closed.rcvd.code == NOT_SIGNED_IN:
                    raise NotAllowed(self._say_ended()) from closed
            except (OSError, websockets.InvalidHandshake, TimeoutError) as error:
                if failures >= RETRIES * 4 and not (stays and known):
                    raise Unreachable(f"the server at {self.url} went away") from error
            await asyncio.sleep(self._find_pause(failures))
            failures += 1

    def _say_ended(self) -> str:
        if self.csrf:
            return "the session ended; sign in again"
        return "the server does not know you any more; begin again with `segue chat`"

    async def _listen_once(self, inbox: bool) -> AsyncGenerator[Frame, None]:
        address = self.url.replace("http", "ws", 1) + "/ws"
        headers = {"Origin": self.url}
        if self.csrf:
            headers["Cookie"] = "; ".join(
                f"{cookie.name}={cookie.value}" for cookie in self._http.cookies.jar
            )
            query = [f"after={self._cursor}"] if self._cursor else []
            query += ["inbox=1"] if inbox else []
            address += f"?{'&'.join(query)}" if query else ""
        async with connect(
            address, additional_headers=headers, compression=None, proxy=None
        ) as socket:
            if not self.csrf:
                auth: Json = {"op": "auth", "token": self.token, "inbox": inbox}
                if self._cursor:
                    auth["after"] = self._cursor
                await socket.send(msgspec.json.encode(auth).decode())
            self._socket = socket
            try:
                async for raw in socket:
                    frame = parse_frame(raw)
                    self._cursor = frame.cursor or self._cursor
                    yield frame
            finally:
                self._socket = None


@cache
def _read_certificates() -> ssl.SSLContext:
    """Read once: a crowd of clients would spend most of its time on it."""
    return ssl.create_default_context()


def _remember(seen: OrderedDict[str, int], frame: Frame) -> None:
    seen[frame.conversation_id] = frame.seq
    seen.move_to_end(frame.conversation_id)
    if len(seen) > MOST_REMEMBERED:
        seen.popitem(last=False)


def _read_answer(answer: httpx.Response) -> Json:
    body = _decode(answer.content)
    if answer.is_success:
        if body is None:
            raise Refused(answer.status_code, "unreadable", UNREADABLE)
        return body
    error = (body or {}).get("error")
    error = error if isinstance(error, dict) else {}
    raise Refused(
        answer.status_code,
        str(error.get("code", f"status_{answer.status_code}")),
        str(error.get("message", f"the server answered {answer.status_code}")),
    )


def _decode(content: bytes) -> Json | None:
    """The object in an answer; None where it is none."""
    try:
        body = msgspec.json.decode(content) if content else {}
    except msgspec.MsgspecError:
        return None
    return strip_controls(body) if isinstance(body, dict) else None
