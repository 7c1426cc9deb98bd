"""A whole Segue behind its web application, in memory: callers of every kind, and sockets."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Self

import httpx
import msgspec
from joserfc import jwt
from joserfc.jwk import OctKey

from segue.app.signing_in import find_customer_token, issue_api_key, open_session
from segue.app.turns import Turns
from segue.business.reading import read_business
from segue.core.values import AgentId
from segue.web.app import build_app
from segue.web.options import WebSettings
from tests.rig import TRAVEL, Rig
from tests.web.schema_checks import check_answer, check_frame

ORIGIN = "http://segue.test"
IDENTITY_KEY = b"the firm's own identity key, 32 bytes or more"
BUSINESS = read_business(TRAVEL, 1)
Headers = dict[str, str]


class WebRig:
    """One business behind HTTP. Headers stand for callers."""

    def __init__(self, folder: Path, settings: WebSettings | None = None) -> None:
        self.rig = Rig(folder, BUSINESS)
        self.world = self.rig.world
        self.turns = Turns(self.world)
        self.settings = settings or WebSettings(identity_key=IDENTITY_KEY)
        self.app = build_app(self.world, self.turns, self.settings)
        self.hub = self.app.state.shared.hub
        self.http = self.connect("192.0.2.1")
        self._keys = 0

    def connect(self, address: str) -> httpx.AsyncClient:
        """A caller at an address."""
        transport = httpx.ASGITransport(self.app, client=(address, 50000))
        hooks = {"response": [check_answer]}
        return httpx.AsyncClient(transport=transport, base_url=ORIGIN, event_hooks=hooks)

    def role(self, role: str) -> AgentId:
        """The member of the team who has this role."""
        return next(a.id for a in self.world.policy.team if a.role == role)

    async def arrive(self, identity: object = None) -> Headers:
        """A new customer."""
        answer = await self.http.post("/api/v1/visitors", json={"identity": identity})
        return {"Authorization": f"Bearer {answer.json()['token']}"}

    async def sign_in_as(self, agent_id: str) -> Headers:
        """A member of the team with a session."""
        token, session = await open_session(self.world, AgentId(agent_id))
        return {
            "Cookie": f"segue_session={token}",
            "X-CSRF-Token": session.csrf,
            "Origin": ORIGIN,
        }

    async def issue_key(self, *, may_write: bool = True) -> Headers:
        """Another program."""
        key, _ = await issue_api_key(self.world, "crm", "admin", may_write=may_write)
        return {"Authorization": f"Bearer {key}"}

    async def write(
        self,
        caller: Headers,
        text: str,
        *,
        conversation_id: str = "new",
        key: str = "",
        **more: object,
    ) -> httpx.Response:
        """A customer's message and the AI's turn on it."""
        self._keys += 1
        headers = caller | {"Idempotency-Key": key or f"message-{self._keys}"}
        path = f"/api/v1/conversations/{conversation_id}/messages"
        answer = await self.http.post(path, headers=headers, json={"text": text} | more)
        await self.turns.settle()
        return answer

    async def begin(self, caller: Headers, text: str = "Hello") -> str:
        """The id of a conversation that this customer began."""
        answer = await self.write(caller, text)
        conversation_id: str = answer.json()["conversation_id"]
        return conversation_id

    async def get(self, path: str, caller: Headers | None = None) -> httpx.Response:
        """What a reading route answers."""
        return await self.http.get(f"/api/v1{path}", headers=caller)

    async def post(
        self, path: str, caller: Headers | None = None, body: object = None
    ) -> httpx.Response:
        """What a changing route answers."""
        return await self.http.post(f"/api/v1{path}", headers=caller, json=body or {})

    async def hand_over(self, customer: Headers, agent_id: str = "elena") -> tuple[str, Headers]:
        """A conversation that this agent has taken over, and the agent."""
        agent = await self.sign_in_as(agent_id)
        conversation_id = await self.begin(customer)
        await self.post("/presence", agent, {"state": "on"})
        answer = await self.post(f"/conversations/{conversation_id}/take-over", agent)
        assert answer.status_code == 200, answer.text
        return conversation_id, agent

    @asynccontextmanager
    async def open_socket(
        self, caller: Headers, query: str = "", **auth: object
    ) -> AsyncIterator["Socket"]:
        """A socket that is ready; the first frame has been read."""
        socket = Socket(self.app, caller, query)
        try:
            await socket.open()
            token = caller.get("Authorization", "").removeprefix("Bearer ")
            if token:
                await socket.send({"op": "auth", "token": token, **auth})
            socket.ready = await socket.read()
            yield socket
        finally:
            await socket.leave()

    async def is_customer(self, caller: Headers) -> bool:
        """Whether the token of a caller is one of a customer."""
        token = caller["Authorization"].removeprefix("Bearer ")
        return await find_customer_token(self.world, token) is not None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.turns.close()
        await self.hub.close()
        await self.http.aclose()


class Socket:
    """One WebSocket, driven through ASGI in the same loop as everything else."""

    def __init__(self, app: Any, headers: Headers, query: str = "") -> None:
        self._app = app
        shown = {"host": "segue.test"} | {k.lower(): v for k, v in headers.items()}
        shown.pop("authorization", None)
        self._scope = {
            "type": "websocket",
            "path": "/ws",
            "raw_path": b"/ws",
            "query_string": query.encode(),
            "headers": [(k.encode(), v.encode()) for k, v in shown.items()],
            "client": ("192.0.2.1", 50000),
            "server": ("segue.test", 80),
            "scheme": "ws",
            "subprotocols": [],
            "root_path": "",
        }
        self._in: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._out: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None
        self.reading = asyncio.Event()
        self.reading.set()
        self.ready: dict[str, Any] = {}
        self._kind = ""

    async def open(self) -> dict[str, Any]:
        """Shake hands; the answer to the handshake."""
        self._task = asyncio.create_task(self._app(self._scope, self._in.get, self._take))
        await self._in.put({"type": "websocket.connect"})
        return await self._next()

    async def send(self, frame: object) -> None:
        """A frame from the client."""
        text = frame if isinstance(frame, str) else msgspec.json.encode(frame).decode()
        await self._in.put({"type": "websocket.receive", "text": text})

    async def read(self) -> dict[str, Any]:
        """The next frame; what closes is {"closed": code}."""
        message = await self._next()
        if message["type"] == "websocket.close":
            return {"closed": message.get("code", 1000)}
        frame: dict[str, Any] = msgspec.json.decode(message["text"])
        self._kind = frame["principal"]["kind"] if frame["type"] == "ready" else self._kind
        check_frame(frame, self._kind)
        return frame

    async def read_until(self, kind: str) -> list[dict[str, Any]]:
        """All frames up to and with the first of this type."""
        frames = [await self.read()]
        while frames[-1].get("type") != kind:
            assert "closed" not in frames[-1], frames
            frames.append(await self.read())
        return frames

    async def ask(self, op: str, **fields: object) -> dict[str, Any]:
        """The answer to an operation; frames before it are passed over."""
        await self.send({"op": op, "client_id": f"ask-{id(fields)}", **fields})
        while True:
            frame = await self.read()
            if frame.get("type") in ("ack", "refused") or "closed" in frame:
                return frame

    async def drain(self) -> list[dict[str, Any]]:
        """Every frame that has come or comes within a moment."""
        frames = []
        while True:
            try:
                frames.append(await asyncio.wait_for(self.read(), 0.1))
            except TimeoutError:
                return frames

    async def leave(self) -> None:
        """The client goes away."""
        self.reading.set()
        await self._in.put({"type": "websocket.disconnect", "code": 1000})
        if self._task is not None:
            await asyncio.wait_for(self._task, 5)

    async def _next(self) -> dict[str, Any]:
        return await asyncio.wait_for(self._out.get(), 5)

    async def _take(self, message: dict[str, Any]) -> None:
        await self.reading.wait()
        await self._out.put(message)


def sign_identity(rig: WebRig, **changes: object) -> str:
    """An identity as the firm's site signs it; None as a change leaves a claim out."""
    now = int(rig.world.clock.now().timestamp())
    claims = {"sub": "c001", "iat": now, "exp": now + 300, "jti": f"jti-{id(changes)}"} | changes
    key = OctKey.import_key(IDENTITY_KEY)
    return jwt.encode({"alg": "HS256"}, {k: v for k, v in claims.items() if v is not None}, key)
