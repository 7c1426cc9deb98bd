"""`segue serve`: runs the system for one business folder."""

import asyncio
import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from segue.bootstrap import close_world, open_world
from segue.cli.accounts import create_missing
from segue.cli.calling import build_command
from segue.cli.printing import (
    build_console,
    build_table,
    fail,
    print_json,
    say,
    say_command,
)
from segue.cli.serving import bind, check_data_dir, run
from segue.cli.ui import ensure_pages
from segue.core.errors import SegueError
from segue.core.values import AgentId
from segue.settings import Settings, find_unknown, read_settings
from segue.telemetry import set_up_logs


def serve(
    business: Annotated[
        Path | None,
        typer.Option(help="The business folder; left out: the one published last."),
    ] = None,
    data: Annotated[
        Path | None, typer.Option(help="Where everything is kept (default ./segue-data).")
    ] = None,
    host: Annotated[str | None, typer.Option(help="Address to listen on (127.0.0.1).")] = None,
    port: Annotated[int | None, typer.Option(help="Port (8080); 0 takes a free one.")] = None,
    database: Annotated[
        str | None, typer.Option(help="postgresql://…; left out: SQLite in the data directory.")
    ] = None,
    role: Annotated[
        str | None, typer.Option(help="web or worker; left out: both in this process.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Once ready, say where as one JSON object.")
    ] = False,
) -> None:
    """Run Segue for one business folder until Ctrl-C or SIGTERM.

    The first start makes a sign-in for each admin of team.yaml and shows the password once.

    Example: [bold]segue serve --business examples/travel --port 8080[/bold]
    """
    flags: dict[str, object] = {"business": business, "data": data, "host": host, "port": port}
    try:
        settings = read_settings({**flags, "database": database, "role": role})
        for warning in find_unknown():
            say(f"warning: {warning}", "yellow")
        check_data_dir(settings.data)
        set_up_logs(settings.data / "logs")
        if settings.role != "worker":
            ensure_pages(settings.ui)
        asyncio.run(_serve(settings, as_json))
    except SegueError as error:
        fail(error)


async def _serve(settings: Settings, as_json: bool) -> None:
    listener = None
    if settings.role != "worker":
        listener, port = bind(settings)
        settings = replace(settings, port=port)
    world = await open_world(settings, settings.business)
    try:
        admins = [agent.id for agent in world.policy.team if agent.role == "admin"]
        made = await create_missing(world, admins)
        async with run(world, settings, listener) as serving:
            _announce(settings, world.policy.business, world.policy.number, made, as_json)
            await serving
    finally:
        await close_world(world)


def _announce(
    settings: Settings, business: str, number: int, made: dict[AgentId, str], as_json: bool
) -> None:
    address = settings.address if settings.role != "worker" else None
    if as_json:
        ready = {"address": address, "pid": os.getpid(), "role": settings.role}
        shown = {"business": business, "playbook": number, "sign_ins": made}
        print_json({**ready, **shown})
        return
    where = f" on port {settings.port}" if address else " as worker"
    say(f"{business} is served{where} (playbook {number}, data in {settings.data})", "bold")
    if made:
        table = build_table(("sign-in", "password, shown only now"), sorted(made.items()))
        build_console(to_errors=True).print(table)
    if address:
        _tell_next(settings)


def _tell_next(settings: Settings) -> None:
    """The commands to go on with, each to be copied."""
    url = settings.address
    say("Be a customer, in another terminal:", "dim")
    say_command(build_command("chat", url=url))
    say("Be a colleague who has a sign-in:", "dim")
    say_command(build_command("chat", "--as", "AGENT_ID", url=url))
    where = () if settings.database else ("--data", str(settings.data))
    stopped = "" if settings.database else " (stop this server first: SQLite has one writer)"
    say(f"Make a sign-in{stopped}:", "dim")
    say_command(build_command("sign-in", "AGENT_ID", *where))
    say(f"The desk: {url}/desk; the interface for programs: {url}/openapi.json", "dim")
