"""How long people take: to read, to think and to type."""

import asyncio
from dataclasses import dataclass

CHARACTERS_PER_SECOND = 28.0
"""Quicker than people type, so that the demo does not bore; slow enough to read along."""
SHORTEST_SECONDS = 0.8
LONGEST_SECONDS = 4.5


@dataclass(frozen=True, slots=True)
class Pace:
    """How quickly the people act; 2.0 is twice as quick as 1.0."""

    speed: float = 1.0

    async def type(self, text: str, quickness: float = 1.0) -> None:
        """Wait as long as typing the text takes somebody of this quickness."""
        seconds = len(text) / CHARACTERS_PER_SECOND / quickness
        await self.pause(min(LONGEST_SECONDS, max(SHORTEST_SECONDS, seconds)))

    async def pause(self, seconds: float) -> None:
        """Wait for so many seconds of the demo's time."""
        await asyncio.sleep(seconds / self.speed)
