"""A wire between a browser and the server that can be cut and mended.

Cut hard, every connection ends and new ones are refused; cut silently, connections stay and
nothing passes, as on a train in a tunnel.
"""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, Final, Self

CHUNK: Final = 65_536


class Wire:
    """Forwards a local port to the server's until it is cut. Runs in a thread of its own."""

    def __init__(self, target_port: int) -> None:
        self._target = target_port
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._writers: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._cut = False
        self._flows: asyncio.Event | None = None
        self._server: asyncio.Server | None = None
        self.port = 0

    def __enter__(self) -> Self:
        self._thread.start()
        self._call(self._start())
        return self

    def __exit__(self, *_: object) -> None:
        self._call(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    def cut(self) -> None:
        """End every connection and refuse new ones."""
        self._call(self._set_cut(True))

    def hush(self) -> None:
        """Let nothing pass, and end nothing."""
        self._call(self._set_flow(False))

    def mend(self) -> None:
        """Let everything through again."""
        self._call(self._set_flow(True))
        self._call(self._set_cut(False))

    def _call(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _start(self) -> None:
        self._flows = asyncio.Event()
        self._flows.set()
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _stop(self) -> None:
        assert self._server is not None
        self._server.close()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for writer in tuple(self._writers):
            writer.transport.abort()

    async def _set_cut(self, cut: bool) -> None:
        self._cut = cut
        if cut:
            for writer in tuple(self._writers):
                writer.transport.abort()

    async def _set_flow(self, flows: bool) -> None:
        assert self._flows is not None
        if flows:
            self._flows.set()
        else:
            self._flows.clear()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._cut:
            writer.transport.abort()
            return
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            back, forth = await asyncio.open_connection("127.0.0.1", self._target)
            self._writers |= {writer, forth}
            await asyncio.gather(self._pump(reader, forth), self._pump(back, writer))
        except (OSError, asyncio.CancelledError):
            writer.transport.abort()
        finally:
            self._tasks.discard(task)
            self._writers -= {writer}

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        assert self._flows is not None
        try:
            while data := await source.read(CHUNK):
                await self._flows.wait()
                sink.write(data)
                await sink.drain()
        except OSError:
            sink.transport.abort()
        finally:
            sink.transport.close()
            self._writers.discard(sink)
