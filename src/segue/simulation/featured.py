"""The featured conversation: both sides speak a script, so that onlookers see it whole."""

import asyncio
from contextlib import aclosing
from uuid import uuid4

from segue.simulation.attending import Attending, Seat
from segue.simulation.client import Client
from segue.simulation.frames import Frame
from segue.simulation.pace import Pace
from segue.simulation.packages import Package
from segue.simulation.replies import Talk
from segue.simulation.script import AGENT, FAREWELL, REPLY, CustomerScript, Line, find_answer
from segue.simulation.watching import Onlooker

QUIET_SECONDS = 1.2
SHORTEST_QUIET_SECONDS = 0.3
"""The business's side may say several things in a row; the customer lets them finish."""
LOOK_SECONDS = 7.0
"""Longer than usual, so that an onlooker can read along."""


class FeaturedCustomer:
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


class FeaturedAttending(Attending):
    """The agent's side: takes every ring, answers by the script and hands back to the AI."""

    def __init__(self, seat: Seat, conversation_id: str, onlooker: Onlooker) -> None:
        super().__init__(seat, conversation_id)
        self._onlooker = onlooker

    async def _answer_ring(self, package: Package) -> bool:
        self._onlooker.see_ring(self._seat.agent_id, package)
        await self._seat.pace.pause(LOOK_SECONDS)
        await self._do("accept", {})
        self._onlooker.see_accept(self._seat.agent_id)
        return True

    async def _answer(self, talk: Talk, text: str) -> bool:
        await self._say(find_answer(text))
        await self._say(FAREWELL)
        await self._seat.pace.pause(1)
        await self._do("hand-back", {})
        return False

    async def _say(self, text: str) -> None:
        self._onlooker.see_typing(self._seat.agent_id)
        await super()._say(text)
