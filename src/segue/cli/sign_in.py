"""`segue sign-in`: makes a new password for a member of the team."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from segue.app.signing_in import Passwords, create_account
from segue.bootstrap import close_world, open_world
from segue.cli.accounts import make_password
from segue.cli.calling import build_command
from segue.cli.printing import fail, print_json, say, say_command
from segue.cli.serving import check_data_dir
from segue.core.errors import SegueError
from segue.core.values import AgentId
from segue.settings import Settings, read_settings


def sign_in(
    agents: Annotated[list[str], typer.Argument(metavar="AGENT_ID…", help="From team.yaml.")],
    data: Annotated[Path | None, typer.Option(help="The data directory.")] = None,
    business: Annotated[
        Path | None, typer.Option(help="The business folder, before the first `segue serve`.")
    ] = None,
    database: Annotated[str | None, typer.Option(help="postgresql://…")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Make a new password for members of the team; the old one no longer works.

    With SQLite the server must be stopped meanwhile; with PostgreSQL it may run.

    Example: [bold]segue sign-in elena tom[/bold]
    """
    try:
        settings = read_settings({"data": data, "business": business, "database": database})
        check_data_dir(settings.data)
        made = asyncio.run(_make(settings, agents))
    except SegueError as error:
        fail(error)
    if as_json:
        print_json({"sign_ins": made})
        return
    for name, password in made.items():
        say(f"{name}  {password}")
    say("Shown only now. Once the server runs:", "dim")
    for name in made:
        say_command(build_command("chat", "--as", name))
    say("If it is not at port 8080, add --url with its address.", "dim")


async def _make(settings: Settings, agents: list[str]) -> dict[str, str]:
    world = await open_world(settings, settings.business)
    passwords = Passwords()
    try:
        made = {agent: make_password() for agent in agents}
        for agent, password in made.items():
            await create_account(world, passwords, AgentId(agent), agent, password)
        return made
    finally:
        await close_world(world)
