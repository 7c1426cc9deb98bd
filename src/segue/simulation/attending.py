"""A simulated colleague attends to one conversation, from the ring to the wrap-up."""

import asyncio
from collections.abc import Container
from contextlib import suppress
from random import Random
from typing import Final

from msgspec import Struct

from segue.core.errors import BadInput
from segue.simulation.actions import Actions
from segue.simulation.client import Client, Refused
from segue.simulation.frames import Frame
from segue.simulation.pace import Pace
from segue.simulation.packages import Package, parse_package
from segue.simulation.replies import Reply, Talk, choose_disposition

THINK_SECONDS: Final = (1.0, 6.0)
LOOK_SECONDS: Final = (2.0, 8.0)
"""An agent looks at the package before accepting."""
PATIENCE_SECONDS: Final = 30.0
"""A simulated customer who writes nothing for so long has no more to say, or has left."""
LEAST_PATIENCE_SECONDS: Final = 12.0
PERSON_PATIENCE_SECONDS: Final = 240.0
"""Towards a person who tries the demo, whatever the pace."""
SETTLED_SECONDS: Final = 14.0
LEAST_SETTLED_SECONDS: Final = 5.0
QUIET_SECONDS: Final = 1.5
PASSES: Final = 0.06
LAPSES: Final = 0.015
LAPSE_SECONDS: Final = 60.0
"""An offer has lapsed by then."""
NOTES: Final = 0.3
SHORT: Final = 48
"""A message of so few characters that asks nothing may be a farewell."""
WHY: Final = ("busy", "in a call", "better with a colleague")
ENDS: Final = ("WrappedUp", "HandedBack", "AgentTookOver")


class Seat(Struct, frozen=True):
    """What an agent at work has at hand. `ours` are the conversations of simulated customers."""

    client: Client
    actions: Actions
    pace: Pace
    chance: Random
    agent_id: str
    name: str
    ai: str
    dispositions: tuple[str, ...]
    ours: Container[str]


class Attending:
    """One conversation of one agent. `frames` are put in by whoever listens."""

    def __init__(self, seat: Seat, conversation_id: str) -> None:
        self.frames: asyncio.Queue[Frame] = asyncio.Queue()
        self._seat = seat
        self._id = conversation_id
        self._settled = False
        self._heard_seq = 0

    async def run(self, *, rings: bool) -> None:
        """Attend from the ring on, or to a conversation that the agent holds already. A refusal
        ends it: somebody else has it, or it is over."""
        with suppress(Refused, BadInput):
            package = await self._read_package()
            talk = self._begin_talk(package)
            if rings:
                if not await self._answer_ring(package):
                    return
                await self._say(talk.greet(package.first_sentence))
            elif package.transcript and package.transcript[-1].author_kind == "customer":
                await self._say(talk.welcome_back())
            while await self._go_on(talk):
                continue

    def _begin_talk(self, package: Package) -> Talk:
        seat = self._seat
        wrote = (line.text for line in package.transcript if line.author_kind == "customer")
        return Talk(package.language, " ".join(wrote), seat.name, seat.ai, seat.chance)

    async def _read_package(self) -> Package:
        path = f"/conversations/{self._id}/package"
        return parse_package(await self._seat.client.get(path))

    async def _answer_ring(self, package: Package) -> bool:
        """Look, then accept; sometimes pass or let it lapse. Whether it was accepted."""
        seat = self._seat
        await seat.pace.pause(seat.chance.uniform(*LOOK_SECONDS))
        if self._is_simulated():
            if seat.chance.random() < PASSES:
                await self._do("decline", {"reason": seat.chance.choice(WHY)})
                return False
            if seat.chance.random() < LAPSES:
                await asyncio.sleep(LAPSE_SECONDS)
                return False
        await self._do("accept", {})
        return True

    def _is_simulated(self) -> bool:
        return self._id in self._seat.ours

    def _find_patience(self) -> float:
        if not self._is_simulated():
            return PERSON_PATIENCE_SECONDS
        seconds = SETTLED_SECONDS if self._settled else PATIENCE_SECONDS
        least = LEAST_SETTLED_SECONDS if self._settled else LEAST_PATIENCE_SECONDS
        return max(least, seconds / self._seat.pace.speed)

    async def _go_on(self, talk: Talk) -> bool:
        """Answer what the customer wrote next; whether there is more to do here."""
        try:
            frame = await asyncio.wait_for(self.frames.get(), self._find_patience())
        except TimeoutError:
            return await self._meet_silence(talk)
        if self._is_over(frame):
            return False
        if frame.type != "ContactWrote":
            return True
        text = await self._hear_out(frame)
        if text is None:
            return False
        if self._settled and (self._is_simulated() or is_farewell(text)):
            await self._wrap_up(talk)
            return False
        return await self._answer(talk, text)

    async def _meet_silence(self, talk: Talk) -> bool:
        """The customer says nothing more: come to the end, once something was said."""
        if self._settled or not talk.advised:
            await self._wrap_up(talk, gone=not self._settled)
            return False
        self._settled = True
        await self._say(talk.close())
        return True

    def _is_over(self, frame: Frame) -> bool:
        mine = frame.agent_id in ("", self._seat.agent_id)
        return frame.type in ENDS or (frame.type == "OfferExpired" and mine)

    async def _hear_out(self, frame: Frame) -> str | None:
        """Everything of the burst that began with this message; None when it was the end."""
        said, self._heard_seq = [frame.text], frame.seq
        quiet = max(0.5, QUIET_SECONDS / self._seat.pace.speed)
        with suppress(TimeoutError):
            while True:
                frame = await asyncio.wait_for(self.frames.get(), quiet)
                if self._is_over(frame):
                    return None
                if frame.type == "ContactWrote":
                    said.append(frame.text)
                    self._heard_seq = frame.seq
        return " ".join(said)

    async def _answer(self, talk: Talk, text: str) -> bool:
        done = is_farewell(text) and talk.advised
        seat, reply = self._seat, Reply(talk.close(), True) if done else talk.answer(text)
        await seat.client.tell("seen", self._id, data={"seq": self._heard_seq})
        await seat.pace.pause(seat.chance.uniform(*THINK_SECONDS))
        await self._say(reply.text)
        if seat.chance.random() < NOTES and not self._settled:
            await self._do("notes", {"text": talk.note()})
        self._settled = self._settled or reply.settled
        return not await self._give_back(talk, reply)

    async def _give_back(self, talk: Talk, reply: Reply) -> bool:
        """Give a simple matter back to the AI once it is settled; whether that was done."""
        simple = talk.subject is not None and talk.subject.simple
        if not (reply.settled and simple and self._seat.chance.random() < 0.5):
            return False
        await self._say(talk.hand_back())
        await self._do("hand-back", {})
        return True

    async def _wrap_up(self, talk: Talk, *, gone: bool = False) -> None:
        await self._seat.pace.pause(self._seat.chance.uniform(1, 3))
        wanted = talk.subject.outcome if talk.subject else "information_given"
        chosen = choose_disposition(wanted, self._seat.dispositions, gone=gone)
        await self._do("wrap-up", {"disposition": chosen})

    async def _say(self, text: str) -> None:
        if text:
            await self._seat.client.tell("typing", self._id)
            await self._seat.pace.type(text)
            await self._do("reply", {"text": text})

    async def _do(self, action: str, body: dict[str, object]) -> None:
        await self._seat.actions.do(self._id, action, body)


def is_farewell(text: str) -> bool:
    """Whether a message may be a thank you or a farewell: short, and without a question."""
    """Whether a message may be a thank you or a farewell: short, and without a question."""
    return len(text) < SHORT and "?" not in text
