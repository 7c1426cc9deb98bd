"""`segue demo`: a business comes alive in the browser, or once in the terminal."""

import asyncio
import logging
import secrets
import tempfile
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from socket import socket
from typing import Annotated

import typer
from argon2 import PasswordHasher

from segue.app.signing_in import Passwords
from segue.app.world import World
from segue.bootstrap import (
    HEADS,
    ShiftedClock,
    SystemClock,
    close_world,
    find_encoder,
    install_encoder,
    open_world,
)
from segue.business.reading import read_business
from segue.cli.accounts import create_missing
from segue.cli.demo_business import copy_example, find_example
from segue.cli.demo_kept import settle
from segue.cli.demo_living import announce, keep_going
from segue.cli.demo_people import (
    PASSWORD,
    build_demo,
    build_place,
    find_seat,
    list_played,
    seed_past,
)
from segue.cli.demo_show import Show, build_names
from segue.cli.demo_time import find_demo_start, find_last_event
from segue.cli.printing import fail, print_json, say, show_progress
from segue.cli.serving import bind, check_data_dir, run
from segue.cli.ui import ensure_pages
from segue.core.errors import BadInput, SegueError
from segue.settings import Settings, read_settings
from segue.simulation.crowd import QUIET_KINDS, Crowd
from segue.simulation.pace import Pace
from segue.simulation.script import FEATURED
from segue.telemetry import set_up_logs
from segue.web.options import Demo

QUICK = PasswordHasher(time_cost=1, memory_cost=1024)
"""Weak, since everybody may know the password; nine people sign in at once."""
FEATURED_CAPACITY = 3
FEW_BESIDE = 3
"""Customers beside the featured one."""


def demo(
    business: Annotated[str, typer.Option(help="travel")] = "travel",
    pace: Annotated[
        float, typer.Option(min=0.1, max=100, help="2: people act and come twice as quickly.")
    ] = 1.0,
    port: Annotated[
        int | None, typer.Option(help="Port (8080, or a free one if that is taken).")
    ] = None,
    data: Annotated[
        Path | None, typer.Option(help="Keep the demo here (else a folder that goes again).")
    ] = None,
    once: Annotated[
        bool, typer.Option("--once", help="Show one conversation in the terminal, then end.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="As --once: transcript and package as one JSON object.")
    ] = False,
) -> None:
    """See a business come alive: a server with a past, colleagues and customers, until Ctrl-C.

    It prints one address to open. Everything in it is generated and stays on this machine; no key
    is needed. Its clock starts on a Tuesday at ten and runs at the usual rate.

    Example: [bold]segue demo[/bold], or livelier [bold]segue demo --pace 3[/bold]
    """
    with ExitStack() as stack:
        try:
            find_example(business)
            place = data or Path(stack.enter_context(tempfile.TemporaryDirectory("-segue")))
            check_data_dir(place)
            set_up_logs(place / "logs", shown=logging.CRITICAL)
            settings = read_settings({"data": place, "port": port, "host": "127.0.0.1"})
            say(f"Setting up {business} …", "dim")
            _install_once(settings)
            ensure_pages(settings.ui)
            if data is None:
                _share_models(place, settings)
            play = _Play(settings, business, Pace(pace), free=port is None, temporary=data is None)
            show = Show(as_json=as_json) if once or as_json else None
            asyncio.run(play.show_once(show) if show else play.live())
        except TimeoutError:
            fail("the demo's conversation did not come to its end; see the log", 1)
        except SegueError as error:
            fail(error)


def _install_once(settings: Settings) -> None:
    if find_encoder(settings.cache) is not None:
        return
    with show_progress("installing the encoder (only the first time)", 7) as advance:
        seen = 0

        def tell(_stage: str, done: int, _total: int) -> None:
            nonlocal seen
            advance(done - seen)
            seen = done

        install_encoder(tell, settings.cache)


def _share_models(place: Path, settings: Settings) -> None:
    """Keep what is trained for the demo in the cache, so that the next one starts at once."""
    kept = settings.cache / HEADS
    kept.mkdir(parents=True, exist_ok=True)
    (place / "models").symlink_to(kept.resolve(), target_is_directory=True)


class _Play:
    """One demo. `free` lets it take any port when the usual one is taken; a `temporary` one
    leaves nothing behind."""

    def __init__(
        self, settings: Settings, business: str, pace: Pace, *, free: bool, temporary: bool
    ) -> None:
        key = settings.identity_key or secrets.token_hex(32)
        self._settings = replace(settings, identity_key=key)
        self._business = business
        self._pace = pace
        self._free = free
        self._temporary = temporary

    async def live(self) -> None:
        """A business with a past, until the server is told to stop."""
        async with self._open() as (world, listener, demo):
            await settle(world)
            await seed_past(world, demo.started_at)
            async with run(world, self._settings, listener, demo) as serving:
                crowd = self._build_crowd(world, demo)
                try:
                    await crowd.bring_colleagues(list_played(world.policy), PASSWORD)
                    crowd.keep_busy()
                    announce(self._settings, world, demo, temporary=self._temporary)
                    await keep_going(world, crowd, serving)
                finally:
                    await crowd.close()

    async def show_once(self, show: Show) -> None:
        """One conversation, as both sides see it."""
        async with self._open() as (world, listener, demo):
            await settle(world)
            async with run(world, self._settings, listener, demo) as serving:
                crowd = self._build_crowd(world, demo)
                try:
                    seat = {find_seat(world.policy): FEATURED_CAPACITY}
                    await crowd.bring_colleagues(seat | list_played(world.policy), PASSWORD)
                    await self._perform(world, crowd, show, serving)
                finally:
                    await crowd.close()

    @asynccontextmanager
    async def _open(self) -> AsyncIterator[tuple[World, socket, Demo]]:
        """The world of the demo by its own clock, with a sign-in for everybody."""
        listener = self._bind()
        folder = copy_example(self._business, self._settings.data / "business")
        hours = read_business(folder).policy.hours
        last = await find_last_event(self._settings)
        started_at = find_demo_start(hours, SystemClock().now(), last)
        world = await open_world(self._settings, folder, ShiftedClock(started_at))
        try:
            team = [agent.id for agent in world.policy.team]
            await create_missing(world, team, PASSWORD, Passwords(hasher=QUICK))
            yield world, listener, build_demo(world, started_at)
        finally:
            await close_world(world)

    def _build_crowd(self, world: World, demo: Demo) -> Crowd:
        place = build_place(world, demo, self._settings.identity_key or "")
        return Crowd(self._settings.address, self._pace, place)

    def _bind(self) -> socket:
        try:
            listener, port = bind(self._settings)
        except BadInput:
            if not self._free:
                raise
            listener, port = bind(replace(self._settings, port=0))
        self._settings = replace(self._settings, port=port)
        return listener

    async def _perform(
        self, world: World, crowd: Crowd, show: Show, serving: asyncio.Task[None]
    ) -> None:
        crowd.keep_busy(QUIET_KINDS, FEW_BESIDE)
        with show.open(build_names(world.policy), self._settings, crowd) as stage:
            talk = asyncio.create_task(crowd.talk(FEATURED, stage))
            await asyncio.wait({talk, serving}, return_when=asyncio.FIRST_COMPLETED)
            if not talk.done():
                talk.cancel()
                return
            talk.result()
        if show.as_json:
            print_json(show.build_json(stage, self._settings))
        else:
            show.print_end(stage)
