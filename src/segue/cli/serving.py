"""Runs the web application and the worker in this process until told to stop."""

import asyncio
import errno
import os
import signal
import socket
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

import uvicorn

from segue.app.turns import Turns
from segue.app.world import World
from segue.core.errors import BadInput
from segue.settings import Settings
from segue.web.app import build_app
from segue.web.options import Demo, WebSettings
from segue.worker.loop import Worker, watch_log

GRACE_SECONDS: Final = 10
"""How long requests that were begun may take to end after a signal to stop."""
START_POLL_SECONDS: Final = 0.01
BACKLOG: Final = 2048
FRAME_BYTES: Final = 65_536
"""As docs/reference/socket.md says."""
DEMO_BURST: Final = 600
DEMO_ARRIVALS_PER_SECOND: Final = 20.0


def bind(settings: Settings) -> tuple[socket.socket, int]:
    """The listening socket and its port (`--port 0`: any that is free). Whoever connects before
    the server is ready waits.

    Raises:
        BadInput: the address cannot be used; says why and what to do.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # asyncio turns Nagle's algorithm off only where the protocol is named; else each answer of
    # two parts waits 40 ms for the caller's delayed acknowledgement.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise BadInput(_explain(error, settings)) from error
    return listener, listener.getsockname()[1]


def check_data_dir(data: Path) -> None:
    """Make the data directory.

    Raises:
        BadInput: it cannot be made or written to.
    """
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(
            f"the data directory {str(data)!r} cannot be made ({error.strerror}); "
            "choose another with --data"
        ) from error
    if not os.access(data, os.W_OK | os.X_OK):
        raise BadInput(
            f"the data directory {str(data)!r} is not writable; give this account the right "
            "to write there, or choose another with --data"
        )


@asynccontextmanager
async def run(
    world: World, settings: Settings, listener: socket.socket | None, demo: Demo | None = None
) -> AsyncIterator[asyncio.Task[None]]:
    """Serve as long as the block lasts; yields the server's task, which ends on SIGTERM or
    SIGINT. What was accepted is finished, sockets close with 1012. `demo` is told to the pages."""
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, _ignore)
    stop, ready = asyncio.Event(), asyncio.Event()
    if listener is None:
        serving = asyncio.create_task(_wait_for_signal(ready))
    else:
        turns = Turns(world)
        server = uvicorn.Server(_build_config(world, turns, build_web(settings, demo)))
        serving = asyncio.create_task(_serve(server, listener, turns, stop, ready))
    helpers = [asyncio.create_task(each) for each in _find_helpers(world, settings, stop)]
    started = asyncio.create_task(ready.wait())
    try:
        await asyncio.wait({serving, started}, return_when=asyncio.FIRST_COMPLETED)
        yield serving
    finally:
        stop.set()
        started.cancel()
        await asyncio.gather(serving, *helpers, return_exceptions=True)
        serving.result()


def _find_helpers(
    world: World, settings: Settings, stop: asyncio.Event
) -> list[Coroutine[None, None, None]]:
    helpers = []
    if settings.role != "web":
        helpers.append(Worker(world).run(stop))
    if settings.role != "all":
        helpers.append(watch_log(world, stop))
    return helpers


async def _serve(
    server: uvicorn.Server,
    listener: socket.socket,
    turns: Turns,
    stop: asyncio.Event,
    ready: asyncio.Event,
) -> None:
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    stopping = asyncio.create_task(stop.wait())
    while not (server.started or serving.done()):  # noqa: ASYNC110  # uvicorn has no event for it
        await asyncio.sleep(START_POLL_SECONDS)
    await turns.resume()
    ready.set()
    await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
    server.should_exit = True
    stopping.cancel()
    await serving
    await turns.close()


async def _wait_for_signal(ready: asyncio.Event) -> None:
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for each in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(each, told.set)
    ready.set()
    await told.wait()


def build_web(settings: Settings, demo: Demo | None = None) -> WebSettings:
    """What the web is told. All customers of a demo come from one address, so there they may
    arrive as quickly as they like."""
    web = WebSettings(
        https=settings.https,
        origins=settings.origins,
        sites=settings.sites,
        identity_key=(settings.identity_key or "").encode(),
    )
    if demo is None:
        return web
    return replace(
        web, demo=demo, arrival_burst=DEMO_BURST, arrivals_per_second=DEMO_ARRIVALS_PER_SECOND
    )


def _build_config(world: World, turns: Turns, web: WebSettings) -> uvicorn.Config:
    return uvicorn.Config(
        build_app(world, turns, web),
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        ws_max_size=FRAME_BYTES,
        server_header=False,
        log_config=None,
        access_log=False,
        backlog=BACKLOG,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


def _explain(error: OSError, settings: Settings) -> str:
    place = f"{settings.host}:{settings.port}"
    match error.errno:
        case errno.EADDRINUSE:
            return (
                f"{place} is in use by another program; stop it, or choose another port with "
                "--port (0 takes any free one)"
            )
        case errno.EACCES:
            return f"{place} may not be used by this account; choose a port above 1023 with --port"
        case _:
            return (
                f"{place} is no address of this machine ({error.strerror}); set --host to "
                "127.0.0.1, or to 0.0.0.0 for every network"
            )


def _ignore(_signal: int, _frame: object) -> None:
    """Keep a second raise of a signal that uvicorn has acted on from ending the process hard."""
