"""The voice of one simulated customer: how they arrive, hear, write, answer a survey and leave."""

import asyncio
from contextlib import aclosing, suppress
from random import Random
from typing import Final
from uuid import uuid4

from segue.core.errors import SegueError
from segue.simulation.client import Client
from segue.simulation.frames import Frame
from segue.simulation.pace import Pace
from segue.simulation.pictures import draw_picture

AI: Final = "ai"
NOBODY: Final = "nobody"
QUIET_SECONDS: Final = 1.2
SHORTEST_QUIET_SECONDS: Final = 0.35
"""The business's side may say several things in a row; the customer lets them finish."""
READ_CHARACTERS_PER_SECOND: Final = 55.0
LONGEST_READ_SECONDS: Final = 5.0
READY_SECONDS: Final = 30.0


class Voice:
    """One customer at the public interface. `floor` is who may speak to them now: "ai",
    "nobody", or an agent's id. The conversation's id is added to `ours` once it is known."""

    def __init__(self, client: Client, pace: Pace, quickness: float, ours: set[str]) -> None:
        self.conversation_id = ""
        self.floor = AI
        self._client = client
        self._pace = pace
        self._quickness = quickness
        self._ours = ours
        self._frames: asyncio.Queue[Frame] = asyncio.Queue()
        self._ready = asyncio.Event()
        self._listening: asyncio.Task[None] | None = None
        self._written_seq = 0
        self._closed_seq = 0

    @property
    def closed(self) -> bool:
        """Whether the conversation was closed and nothing written since."""
        return self._closed_seq > self._written_seq

    async def arrive(self, identity: str = "") -> None:
        """Be a customer who listens; a known one, where the business signed their `identity`.

        Raises:
            SegueError: the server refused or is away.
            TimeoutError: it does not get ready.
        """
        await self._client.become_customer(identity or None)
        self._listening = asyncio.create_task(self._listen())
        await asyncio.wait_for(self._ready.wait(), READY_SECONDS)

    async def stop(self) -> None:
        """Hear nothing more."""
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.gather(self._listening, return_exceptions=True)

    async def _listen(self) -> None:
        async with aclosing(self._client.listen(stays=True)) as frames:
            async for frame in frames:
                if frame.type == "ready":
                    self._ready.set()
                elif frame.seq:
                    self._note(frame)
                    if frame.type != "ContactWrote":
                        self._frames.put_nowait(frame)

    def _note(self, frame: Frame) -> None:
        match frame.type:
            case "ContactWrote":
                self._written_seq = max(self._written_seq, frame.seq)
            case "WrappedUp":
                self._closed_seq = frame.seq
            case "Escalated":
                self.floor = NOBODY
            case "AgentJoined" | "AgentReplied":
                self.floor = frame.agent_id or frame.author_id
            case "SystemWrote" if frame.key.startswith("introduction") and frame.agent_id:
                self.floor = frame.agent_id
            case "HandedBack":
                self.floor = AI

    async def take_burst(self, patience: float) -> list[Frame]:
        """What the other side said and did, read, once it has been quiet for a moment; nothing
        when the patience ended before.

        Raises:
            SegueError: the server is away for good.
        """
        burst: list[Frame] = []
        with suppress(TimeoutError):
            burst.append(await asyncio.wait_for(self._frames.get(), patience))
            quiet = max(SHORTEST_QUIET_SECONDS, QUIET_SECONDS / self._pace.speed)
            while True:
                burst.append(await asyncio.wait_for(self._frames.get(), quiet))
        if self._listening is not None and self._listening.done():
            self._listening.result()
        if burst:
            length = sum(len(frame.text) for frame in burst)
            await self.pause(min(LONGEST_READ_SECONDS, length / READ_CHARACTERS_PER_SECOND))
            await self._client.tell("seen", self.conversation_id, data={"seq": burst[-1].seq})
        return burst

    async def write(self, text: str, attached: tuple[str, ...] = ()) -> None:
        """Type a message and send it; nothing when there is nothing to say."""
        if not text and not attached:
            return
        await self._client.tell("typing", self.conversation_id)
        await self._pace.type(text, self._quickness)
        place = self.conversation_id or "new"
        body = {"text": text, "attachments": attached}
        ack = await self._client.post(f"/conversations/{place}/messages", body, str(uuid4()))
        self.conversation_id = str(ack["conversation_id"])
        self._ours.add(self.conversation_id)
        self._written_seq = max(self._written_seq, int(ack["seq"]))

    async def attach(self, name: str, chance: Random) -> str:
        """A picture under that name, ready to be sent with a message."""
        kept = await self._client.upload_bytes(name, draw_picture(chance))
        return str(kept["file_id"])

    async def answer_survey(self, score: int, comment: str) -> None:
        """Say how it was; a server that does not ask is left alone."""
        body = {"score": score, **({"comment": comment} if comment else {})}
        with suppress(SegueError):
            await self._client.post(f"/conversations/{self.conversation_id}/survey", body)

    async def leave(self) -> None:
        """End the conversation from the customer's side, if there is one that goes on."""
        if self.conversation_id and not self.closed:
            with suppress(SegueError):
                await self._client.post(f"/conversations/{self.conversation_id}/end", {})

    async def pause(self, seconds: float) -> None:
        """Wait as long as that takes this customer."""
        await self._pace.pause(seconds / self._quickness)
