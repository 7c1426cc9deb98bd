"""`segue chat`: be a customer, or with `--as` a colleague, against a running server."""

import asyncio
import getpass
import sys
from typing import Annotated

import typer

from segue.cli.calling import DEFAULT_URL
from segue.cli.chat_agent import AgentChat
from segue.cli.chat_customer import CustomerChat
from segue.cli.printing import fail, print_json
from segue.cli.terminal import Terminal
from segue.core.errors import SegueError
from segue.simulation.client import Client, Refused


def chat(
    agent: Annotated[
        str, typer.Option("--as", metavar="AGENT", help="Be this colleague, by id.")
    ] = "",
    url: Annotated[str, typer.Option(help="Where the server is.")] = DEFAULT_URL,
    password: Annotated[
        str,
        typer.Option(help="The colleague's password; asked for if left out.", show_default=False),
    ] = "",
    as_json: Annotated[
        bool, typer.Option("--json", help="At the end, the conversation as one JSON object.")
    ] = False,
) -> None:
    """Be a customer in the terminal, or a colleague with --as; it also reads from a pipe.

    A customer writes, attaches with /attach FILE, asks for a person with /person, ends with
    /quit. A colleague accepts with Enter, passes with p, and has /note, /hand-back,
    /wrap-up DISPOSITION, /take-over ID, /open ID, /queue, /package, /quit.

    Example: [bold]segue chat[/bold], and in a second terminal
    [bold]segue chat --as elena[/bold]
    """
    try:
        result = asyncio.run(_chat(url, agent, password, as_json))
    except Refused as error:
        fail(f"{error} ({error.code})")
    except SegueError as error:
        fail(error)
    if as_json:
        print_json(result)


async def _chat(url: str, agent: str, password: str, as_json: bool) -> dict[str, object]:
    terminal = Terminal("> ", quiet=as_json)
    async with Client(url) as client:
        if not agent:
            return await CustomerChat(client, terminal).run()
        if not password and sys.stdin.isatty():
            password = await asyncio.to_thread(getpass.getpass, f"Password of {agent}: ")
        return await AgentChat(client, terminal, agent, password).run()
