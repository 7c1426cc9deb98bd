"""`segue demo`: a business comes alive in the terminal."""

import asyncio
import logging
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from argon2 import PasswordHasher

from segue.app.signing_in import Passwords
from segue.app.world import World
from segue.bootstrap import HEADS, close_world, find_encoder, install_encoder, open_world
from segue.cli.accounts import create_missing
from segue.cli.demo_business import copy_example, find_example
from segue.cli.demo_show import Show, build_names
from segue.cli.printing import fail, print_json, say, show_progress
from segue.cli.serving import bind, check_data_dir, run
from segue.cli.ui import ensure_pages
from segue.core.errors import BadInput, SegueError
from segue.settings import Settings, read_settings
from segue.simulation.crowd import Crowd
from segue.simulation.pace import Pace
from segue.simulation.script import FEATURED
from segue.telemetry import set_up_logs

PASSWORD = "segue-demo-password"  # noqa: S105  # of invented people, on this machine only
QUICK = PasswordHasher(time_cost=1, memory_cost=1024)
"""Weak, since everybody may know the password; nine people sign in at once."""
FEATURED_AGENT = "elena"


def demo(
    business: Annotated[str, typer.Option(help="travel")] = "travel",
    pace: Annotated[float, typer.Option(min=0.1, max=100, help="2 is twice as quick.")] = 1.0,
    port: Annotated[
        int | None, typer.Option(help="Port (8080, or a free one if that is taken).")
    ] = None,
    data: Annotated[
        Path | None, typer.Option(help="Keep the demo here (else a folder that goes again).")
    ] = None,
    once: Annotated[
        bool, typer.Option("--once", help="End after the conversation that is shown.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Transcript and package as one JSON object.")
    ] = False,
) -> None:
    """See a business come alive: a server, colleagues, customers, and one conversation up close.

    Everything in it is generated and stays on this machine; no key is needed.

    Example: [bold]segue demo[/bold], or quicker [bold]segue demo --pace 2[/bold]
    """
    stays = sys.stdout.isatty() and not (once or as_json)
    with ExitStack() as stack:
        try:
            find_example(business)
            place = data or Path(stack.enter_context(tempfile.TemporaryDirectory("-segue")))
            check_data_dir(place)
            set_up_logs(place / "logs", shown=logging.CRITICAL)
            settings = read_settings({"data": place, "port": port, "host": "127.0.0.1"})
            _install_once(settings)
            ensure_pages(settings.ui)
            if data is None:
                _share_models(place, settings)
            show = Show(stays=stays, as_json=as_json)
            asyncio.run(_play(settings, business, Pace(pace), show, free=port is None))
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


async def _play(settings: Settings, business: str, pace: Pace, show: Show, *, free: bool) -> None:
    try:
        listener, port = bind(settings)
    except BadInput:
        if not free:
            raise
        listener, port = bind(replace(settings, port=0))
    settings = replace(settings, port=port)
    say(f"Setting up {business} …", "dim")
    world = await open_world(settings, copy_example(business, settings.data / "business"))
    try:
        team = [agent.id for agent in world.policy.team]
        await create_missing(world, team, PASSWORD, Passwords(hasher=QUICK))
        async with run(world, settings, listener) as serving:
            await _perform(world, settings, pace, show, serving)
    finally:
        await close_world(world)


async def _perform(
    world: World, settings: Settings, pace: Pace, show: Show, serving: asyncio.Task[None]
) -> None:
    crowd = Crowd(settings.address, pace)
    try:
        agents = [agent.id for agent in world.policy.team if agent.role == "agent"]
        await crowd.bring_colleagues(agents, PASSWORD)
        crowd.keep_busy()
        with show.open(build_names(world.policy), settings, crowd) as stage:
            talk = asyncio.create_task(crowd.talk(FEATURED, stage))
            await asyncio.wait({talk, serving}, return_when=asyncio.FIRST_COMPLETED)
            if not talk.done():
                talk.cancel()
                return
            talk.result()
        if show.as_json:
            print_json(show.build_json(stage, settings))
            return
        show.print_end(stage, settings, PASSWORD)
        if show.stays:
            await crowd.free_desk(FEATURED_AGENT)
            with show.keep_status(settings, crowd):
                await serving
    finally:
        await crowd.close()
