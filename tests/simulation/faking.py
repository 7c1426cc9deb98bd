"""A client without a server: what is posted is remembered, what is heard is put in."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from typing import Any

from segue.simulation.client import Client
from segue.simulation.frames import Frame

PACKAGE: dict[str, Any] = {
    "conversation_id": "c",
    "seq": 3,
    "language": "en",
    "facts": [],
    "reason": None,
    "tried": [],
    "summary": [],
    "sentiment": [],
    "open_questions": [],
    "first_sentence": "Good day, I have read it all.",
    "person": {
        "contact_id": None,
        "proof_level": 0,
        "proof_method": "",
        "proof_until": None,
        "tier": "",
        "value": 0.0,
    },
    "transcript": [
        {"seq": 2, "at": "2026-11-24T09:00:00Z", "author_kind": "customer", "author_id": "v"}
        | {"text": "My mother uses a wheelchair. Could we see Kyoto?"}
    ],
}


class FakeClient(Client):
    """`answers` by path; every post is kept in `posted` as (path, body)."""

    def __init__(self, answers: Mapping[str, dict[str, Any]] | None = None) -> None:
        super().__init__("http://127.0.0.1:9")
        self.posted: list[tuple[str, dict[str, Any]]] = []
        self.told: list[str] = []
        self._answers = {"/conversations": {"rows": []}, **(answers or {})}
        self._heard: asyncio.Queue[Frame] = asyncio.Queue()
        self._seq = 1

    def hear(self, kind: str, conversation_id: str = "c", **data: Any) -> None:
        """Let the server say that this happened."""
        self._seq += 1
        author = str(data.pop("author_kind", ""))
        frame = Frame(kind, conversation_id, self._seq, author_kind=author, data=data)
        self._heard.put_nowait(frame)

    def hear_frame(self, frame: Frame) -> None:
        """Let the server say this."""
        self._heard.put_nowait(frame)

    async def get(self, path: str, **_query: str | int) -> dict[str, Any]:
        """The answer that was prepared."""
        return self._answers[path]

    async def post(self, path: str, body: Mapping[str, Any], key: str = "") -> dict[str, Any]:
        """Kept; a customer's message is acknowledged."""
        self.posted.append((path, dict(body)))
        self._seq += 1
        acknowledged = {"conversation_id": "c", "message_id": "m", "seq": self._seq}
        return {"token": "t", **acknowledged}

    async def tell(self, op: str, conversation_id: str, **_more: object) -> None:
        """Kept."""
        self.told.append(op)

    async def listen(
        self, *, inbox: bool = False, stays: bool = False
    ) -> AsyncGenerator[Frame, None]:
        """Ready, then whatever is put in."""
        yield Frame("ready")
        while True:
            yield await self._heard.get()

    async def wait_for(self, path: str, seconds: float = 5.0) -> dict[str, Any]:
        """The body of the first post whose path ends so."""
        async with asyncio.timeout(seconds):
            while True:
                for posted, body in self.posted:
                    if posted.endswith(path):
                        return body
                await asyncio.sleep(0.005)
