"""Simulated colleagues: each is present, accepts, greets, answers, and hands back or wraps up."""

import asyncio
from collections.abc import Mapping
from contextlib import aclosing, suppress
from uuid import uuid4

from segue.core.errors import BadInput, SegueError
from segue.simulation.client import Client, Refused
from segue.simulation.frames import Frame
from segue.simulation.pace import Pace
from segue.simulation.packages import parse_package
from segue.simulation.script import FAREWELL, find_answer
from segue.simulation.watching import Nobody, Onlooker

LOOK_SECONDS = 2.0
"""An agent looks at the package before accepting."""
LOOK_LONG_SECONDS = 7.0
"""Longer where an onlooker wants to read along."""
PATIENCE_SECONDS = 90.0
"""A customer who writes nothing for so long has left."""

NOBODY = Nobody()


class Colleague:
    """One agent. `watched` names the onlookers of conversations; the dictionary may grow."""

    def __init__(
        self, client: Client, agent_id: str, pace: Pace, watched: Mapping[str, Onlooker]
    ) -> None:
        self.agent_id = agent_id
        self.present = asyncio.Event()
        self._client = client
        self._pace = pace
        self._watched = watched
        self._at_work: dict[str, asyncio.Queue[Frame]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self, password: str) -> None:
        """Work until cancelled; a refusal concerns one conversation only."""
        await self._client.sign_in(self.agent_id, password)
        frames = self._client.listen(inbox=True)
        try:
            async with aclosing(frames):
                async for frame in frames:
                    if frame.type == "ready" and not self.present.is_set():
                        await self._client.post("/presence", {"state": "on"})
                        self.present.set()
                    self._take(frame)
        finally:
            for task in self._tasks:
                task.cancel()
            await self._leave()

    async def _leave(self) -> None:
        """Be away, so that nobody is offered to an empty desk."""
        with suppress(SegueError):
            if self.present.is_set():
                await self._client.post("/presence", {"state": "off", "reason": "end"})
        await self._client.close()

    def _take(self, frame: Frame) -> None:
        at_work = self._at_work.get(frame.conversation_id)
        if at_work is not None:
            at_work.put_nowait(frame)
        elif frame.type == "AgentOffered" and frame.agent_id == self.agent_id:
            self._at_work[frame.conversation_id] = asyncio.Queue()
            task = asyncio.create_task(self._serve(frame.conversation_id))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _serve(self, conversation_id: str) -> None:
        try:
            await self._join(conversation_id)
            while await self._answer(conversation_id):
                continue
        except (Refused, BadInput):
            return
        finally:
            del self._at_work[conversation_id]

    async def _join(self, conversation_id: str) -> None:
        answer = await self._client.get(f"/conversations/{conversation_id}/package")
        package = parse_package(answer)
        onlooker = self._watched.get(conversation_id, NOBODY)
        onlooker.see_ring(self.agent_id, package)
        looks = LOOK_SECONDS if isinstance(onlooker, Nobody) else LOOK_LONG_SECONDS
        await self._pace.pause(looks)
        await self._post(conversation_id, "accept", {})
        onlooker.see_accept(self.agent_id)
        await self._say(conversation_id, package.first_sentence)

    async def _answer(self, conversation_id: str) -> bool:
        """Answer the next message; whether there is more to do here."""
        try:
            frames = self._at_work[conversation_id]
            frame = await asyncio.wait_for(frames.get(), PATIENCE_SECONDS)
        except TimeoutError:
            await self._post(conversation_id, "wrap-up", {"disposition": "customer_left"})
            return False
        if frame.type in ("OfferExpired", "WrappedUp", "HandedBack"):
            return False
        if frame.type != "ContactWrote":
            return True
        answer = find_answer(frame.text)
        await self._say(conversation_id, answer.text)
        if answer.then:
            await self._pace.pause(2)
            wrap_up = {"disposition": "answered"}
            await self._post(conversation_id, "wrap-up", wrap_up)
            return False
        await self._say(conversation_id, FAREWELL)
        await self._pace.pause(1)
        await self._post(conversation_id, "hand-back", {})
        return False

    async def _say(self, conversation_id: str, text: str) -> None:
        self._watched.get(conversation_id, NOBODY).see_typing(self.agent_id)
        await self._pace.type(text)
        await self._post(conversation_id, "reply", {"text": text})

    async def _post(self, conversation_id: str, action: str, body: Mapping[str, object]) -> None:
        await self._client.post(f"/conversations/{conversation_id}/{action}", body, str(uuid4()))
