"""Simulated customers: each speaks its script through the public interface."""

import asyncio
from contextlib import aclosing
from uuid import uuid4

from segue.simulation.client import Client
from segue.simulation.frames import Frame
from segue.simulation.pace import Pace
from segue.simulation.script import AGENT, REPLY, CustomerScript, Line
from segue.simulation.watching import Onlooker

QUIET_SECONDS = 1.2
SHORTEST_QUIET_SECONDS = 0.3
"""The business's side may say several things in a row; the customer lets them finish."""


class Customer:
    """One customer in one conversation. `conversation_id` is known once the first message is
    acknowledged; from then on it stands in `watched` with its onlooker."""

    def __init__(
        self,
        client: Client,
        script: CustomerScript,
        onlooker: Onlooker,
        pace: Pace,
        watched: dict[str, Onlooker],
    ) -> None:
        self.script = script
        self.conversation_id = ""
        self._client = client
        self._onlooker = onlooker
        self._pace = pace
        self._watched = watched
        self._answers = list(script.answers)
        self._frames: asyncio.Queue[Frame] = asyncio.Queue()
        self._ready = asyncio.Event()

    async def run(self) -> None:
        """Have the conversation to its end."""
        await self._client.become_customer()
        listening = asyncio.create_task(self._listen())
        try:
            await asyncio.wait_for(self._ready.wait(), 30)
            for number, line in enumerate(self.script.lines):
                if number:
                    await self._wait_for(line)
                await self._write(line.text)
            await self._wait_for(Line("", REPLY))
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
            self._watched.pop(self.conversation_id, None)

    async def _listen(self) -> None:
        frames = self._client.listen()
        async with aclosing(frames):
            async for frame in frames:
                if frame.type == "ready":
                    self._ready.set()
                elif frame.seq:
                    self._watched[frame.conversation_id] = self._onlooker
                    self._onlooker.see(frame)
                    self._frames.put_nowait(frame)

    async def _wait_for(self, line: Line) -> None:
        """Take what comes until the line's time has come; answer what the AI asks meanwhile."""
        while True:
            said = await self._take_burst()
            if _asks(said) and self._answers:
                await self._write(self._answers.pop(0))
            elif any(_fits(frame, line.after) for frame in said):
                return

    async def _take_burst(self) -> list[Frame]:
        """What the business's side said and did, once it has been quiet for a moment."""
        quiet = max(SHORTEST_QUIET_SECONDS, QUIET_SECONDS / self._pace.speed)
        burst = [await self._frames.get()]
        while True:
            try:
                burst.append(await asyncio.wait_for(self._frames.get(), quiet))
            except TimeoutError:
                if any(frame.type != "ContactWrote" for frame in burst):
                    return burst
                burst.append(await self._frames.get())

    async def _write(self, text: str) -> None:
        self._onlooker.see_typing("customer")
        await self._pace.type(text)
        place = self.conversation_id or "new"
        ack = await self._client.post(
            f"/conversations/{place}/messages", {"text": text}, str(uuid4())
        )
        self.conversation_id = ack["conversation_id"]
        self._watched[self.conversation_id] = self._onlooker


def _fits(frame: Frame, after: str) -> bool:
    if after == REPLY:
        return frame.type in ("AiReplied", "AgentReplied")
    return frame.type == ("AgentReplied" if after == AGENT else "HandedBack")


def _asks(said: list[Frame]) -> bool:
    """Whether the AI waits for an answer: it asked, and nobody was called."""
    called = any(frame.type == "Escalated" for frame in said)
    return not called and any("?" in f.text for f in said if f.type == "AiReplied")
