"""The living demo: what is printed once it is ready, and how it goes on until Ctrl-C."""

import asyncio
import sys
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.live import Live
from rich.text import Text

from segue.app.world import World
from segue.cli.calling import build_command
from segue.cli.demo_people import find_seat, list_played
from segue.cli.printing import build_table
from segue.core.playbook.policy import Policy
from segue.settings import Settings
from segue.simulation.crowd import Crowd
from segue.web.options import Demo

LINE_EVERY_SECONDS: Final = 10.0


def announce(settings: Settings, world: World, demo: Demo, *, temporary: bool) -> None:
    """Where to look, first and plainly; then the desk, the sign-ins and the password."""
    console, policy = Console(highlight=False), world.policy
    _print_plain(console, f"Open {settings.address}/demo")
    console.print()
    console.print(f"{policy.business} · {demo.label} · {write_moment(demo.started_at, policy)}")
    console.print("Be a customer there. Be a colleague at the desk:")
    _print_plain(console, f"  {settings.address}/desk")
    console.print(f"Everybody's password is {demo.password}", soft_wrap=True)
    console.print()
    console.print(build_table(("id", "name", "role", ""), _list_rows(policy, demo)))
    console.print()
    console.print("In a terminal instead:", style="dim")
    seat = ("chat", "--as", find_seat(policy), "--password", demo.password)
    for words in (("chat",), seat):
        _print_plain(console, f"  {build_command(*words, url=settings.address)}")
    console.print("Ctrl-C ends it.", style="dim")
    if temporary:
        line = "Everything is gone when it ends; --data DIR keeps it."
        console.print(line, style="dim", markup=False, soft_wrap=True)
    console.file.flush()


def _list_rows(policy: Policy, demo: Demo) -> list[tuple[str, str, str, str]]:
    seat, played = find_seat(policy), list_played(policy)
    return [
        (
            str(each.agent_id),
            each.name,
            each.role,
            "your seat"
            if each.agent_id == seat
            else "simulated"
            if each.agent_id in played
            else "",
        )
        for each in demo.sign_ins
    ]


def _print_plain(console: Console, line: str) -> None:
    """Alone on its line and never broken, so that it can be copied."""
    console.print(line, markup=False, soft_wrap=True)


def write_moment(at: datetime, policy: Policy) -> str:
    """A moment of the demo's clock, in the zone of its business."""
    zone = policy.hours.timezone
    place = zone.rpartition("/")[2].replace("_", " ")
    return f"{at.astimezone(ZoneInfo(zone)):%A %-d %B %Y, %H:%M} in {place}"


def write_status(world: World, crowd: Crowd) -> str:
    """How many are there, and what became of the others."""
    zone = ZoneInfo(world.policy.hours.timezone)
    count, tally = crowd.count(), crowd.tally
    parts = [
        f"{world.clock.now().astimezone(zone):%H:%M}",
        f"{count.with_ai} with {world.policy.ai_name}",
        f"{count.waiting} waiting",
        f"{count.with_people} with colleagues",
        f"{tally.finished} finished",
    ]
    more = ((tally.limited, "led out by the time limit"), (tally.failed, "failed"))
    return " · ".join([*parts, *(f"{n} {what}" for n, what in more if n)])


async def keep_going(world: World, crowd: Crowd, serving: asyncio.Task[None]) -> None:
    """Show how it stands until the server ends: a quiet line at the foot of a terminal, and
    elsewhere a line every ten seconds."""
    console = Console(highlight=False)
    if console.is_terminal and sys.stdout.isatty():
        with Live(
            get_renderable=lambda: Text(write_status(world, crowd), "dim"),
            console=console,
            refresh_per_second=1,
            transient=True,
        ):
            await serving
        return
    while not serving.done():
        _print_plain(console, write_status(world, crowd))
        console.file.flush()
        await asyncio.wait({serving}, timeout=LINE_EVERY_SECONDS)
    await serving
