"""The socket: who opened it, what it asks, and what it is told."""

import asyncio
from contextlib import suppress
from typing import Any, Final

import msgspec
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from segue.core.errors import NotFound, SegueError
from segue.web.auth import find_bearer, find_signed_in
from segue.web.errors import NOTHING_HERE, TooMany
from segue.web.follower import Follower
from segue.web.limits import Limiter, Rate
from segue.web.operations import Ask, run_operation
from segue.web.principals import Principal
from segue.web.security import cookie_name, is_own_origin
from segue.web.shared import Shared

MAX_FRAME: Final = 64 * 1024
_AUTH_SECONDS: Final = 10.0
_CHECK_SECONDS: Final = 60.0
"""How often an open connection is asked whether its session still holds."""
_RATE: Final = Rate(60, 20.0)
_BAD_FRAME: Final = 4400
_NOT_SIGNED_IN: Final = 4401
_TOO_MANY: Final = 4429
_CLOSE_SECONDS: Final = 5.0


class _Leave(Exception):
    """The connection is to end with `code`."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


async def serve_socket(shared: Shared, socket: WebSocket) -> None:
    """Serve one connection until it ends."""
    secret = socket.cookies.get(cookie_name(shared.settings), "")
    principal = await find_signed_in(shared.world, secret) if secret else None
    if principal is not None and not is_own_origin(socket, shared.settings):
        await socket.close()
        return
    try:
        await socket.accept()
    except OSError:
        # The client left before it was let in.
        return
    query = socket.query_params
    after, inbox = query.get("after"), query.get("inbox") == "1"
    try:
        if principal is None:
            ask = await _read_auth(socket)
            secret, after, inbox = ask.token, ask.after, ask.inbox
            principal = await find_bearer(shared.world, secret)
            if principal is None:
                raise _Leave(_NOT_SIGNED_IN)
        await _Connection(shared, socket, principal, secret).run(after, inbox)
    except _Leave as leave:
        await _close(socket, leave.code)
    except WebSocketDisconnect:
        return


class _Connection:
    """One connection that is signed in."""

    def __init__(
        self, shared: Shared, socket: WebSocket, principal: Principal, secret: str
    ) -> None:
        self._shared = shared
        self._socket = socket
        self._principal = principal
        self._secret = secret

    async def run(self, after: str | None, inbox: bool) -> None:
        follower = await self._shared.hub.join(self._principal)
        follower.inbox = follower.inbox or inbox
        tasks = [
            asyncio.create_task(self._write(follower)),
            asyncio.create_task(self._listen(follower, after)),
            asyncio.create_task(self._watch(follower)),
            asyncio.create_task(follower.outbox.wait_closed()),
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._shared.hub.leave(follower)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        for task in done:
            task.result()
        raise _Leave(follower.outbox.closed or _NOT_SIGNED_IN)

    async def _write(self, follower: Follower) -> None:
        while (frame := await follower.outbox.get()) is not None:
            await self._socket.send_text(msgspec.json.encode(frame).decode())

    async def _listen(self, follower: Follower, after: str | None) -> None:
        await self._shared.hub.resume(follower, after)
        limiter = Limiter()
        while True:
            ask = _parse(await _read_text(self._socket))
            try:
                limiter.take("ask", _RATE)
            except TooMany as error:
                raise _Leave(_TOO_MANY) from error
            if ask.op == "ping":
                follower.outbox.put({"type": "pong"})
            else:
                follower.outbox.put(await self._answer(follower, ask))

    async def _answer(self, follower: Follower, ask: Ask) -> dict[str, Any]:
        if await self._find_principal() != self._principal:
            raise _Leave(_NOT_SIGNED_IN)
        running = asyncio.create_task(run_operation(self._shared, self._principal, follower, ask))
        self._shared.hub.see_through(running)
        try:
            ack = await asyncio.shield(running)
        except NotFound:
            return _refuse(ask, "not_found", NOTHING_HERE)
        except SegueError as error:
            return _refuse(ask, error.code, error.message)
        return {"type": "ack", "client_id": ask.client_id, **ack}

    async def _watch(self, follower: Follower) -> None:
        """Return when the session has ended or the principal is no longer who they were."""
        while True:
            await asyncio.sleep(_CHECK_SECONDS)
            if await self._find_principal() != self._principal:
                return

    async def _find_principal(self) -> Principal | None:
        find = find_signed_in if self._principal.session else find_bearer
        return await find(self._shared.world, self._secret)


def _refuse(ask: Ask, code: str, message: str) -> dict[str, Any]:
    return {"type": "refused", "client_id": ask.client_id, "code": code, "message": message}


def _parse(text: str) -> Ask:
    if len(text) > MAX_FRAME:
        raise _Leave(_BAD_FRAME)
    try:
        return msgspec.json.decode(text, type=Ask)
    except (msgspec.MsgspecError, UnicodeEncodeError, RecursionError) as error:
        raise _Leave(_BAD_FRAME) from error


async def _read_text(socket: WebSocket) -> str:
    message = await socket.receive()
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code", 1005))
    text = message.get("text")
    if not isinstance(text, str):
        raise _Leave(_BAD_FRAME)
    return text


async def _read_auth(socket: WebSocket) -> Ask:
    try:
        text = await asyncio.wait_for(_read_text(socket), _AUTH_SECONDS)
    except TimeoutError as error:
        raise _Leave(_NOT_SIGNED_IN) from error
    ask = _parse(text)
    if ask.op != "auth":
        raise _Leave(_NOT_SIGNED_IN)
    return ask


async def _close(socket: WebSocket, code: int) -> None:
    """Close, and wait no longer than a moment for a peer that does not read."""
    if socket.application_state is WebSocketState.CONNECTED:
        with suppress(TimeoutError, RuntimeError, WebSocketDisconnect):
            await asyncio.wait_for(socket.close(code), _CLOSE_SECONDS)
