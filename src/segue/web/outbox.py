"""What waits to be sent on one connection: bounded, so that a slow reader harms only itself."""

import asyncio
from collections import deque
from typing import Any

Frame = dict[str, Any]
TOO_SLOW = 1013


class Outbox:
    """Frames in order. `closed` is the code that the connection ends with, None while it runs."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._frames: deque[Frame] = deque()
        self._news = asyncio.Event()
        self._room = asyncio.Event()
        self._ended = asyncio.Event()
        self.closed: int | None = None

    def put(self, frame: Frame) -> None:
        """Add a frame; a full box ends the connection, which then resumes by its cursor."""
        if self.closed is not None:
            return
        if len(self._frames) >= self.limit:
            self.close_slow()
            return
        self._frames.append(frame)
        self._news.set()

    async def put_slowly(self, frame: Frame) -> None:
        """Add a frame as soon as there is room; for what is read from the log as it is sent."""
        while len(self._frames) >= self.limit and self.closed is None:
            self._room.clear()
            await self._room.wait()
        self.put(frame)

    async def get(self) -> Frame | None:
        """The next frame, or None when the connection is to end."""
        while not self._frames and self.closed is None:
            self._news.clear()
            await self._news.wait()
        if self.closed is not None:
            return None
        frame = self._frames.popleft()
        self._room.set()
        return frame

    def close(self, code: int) -> None:
        """End the connection; what still waits is not sent, and is had again by the cursor."""
        if self.closed is None:
            self.closed = code
        for event in (self._news, self._room, self._ended):
            event.set()

    def close_slow(self) -> None:
        """End the connection because it reads too slowly."""
        self.close(TOO_SLOW)

    async def wait_closed(self) -> None:
        """Return when the connection is to end."""
        await self._ended.wait()
