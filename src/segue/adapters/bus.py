"""Tells the listeners of this process that the log has grown."""

import asyncio


class InProcessBus:
    """One position that only grows; call it from the event loop."""

    def __init__(self) -> None:
        self._position = 0
        self._grown = asyncio.Event()

    def publish(self, position: int) -> None:
        """The log has grown up to `position`; an older position changes nothing."""
        if position <= self._position:
            return
        self._position = position
        grown, self._grown = self._grown, asyncio.Event()
        grown.set()

    async def wait(self, after: int) -> int:
        """The newest position, as soon as it is above `after`."""
        while self._position <= after:
            await self._grown.wait()
        return self._position
