"""`segue init DIR`: starts a business folder that passes the check."""

from pathlib import Path
from typing import Annotated

import typer

from segue.business.reading import read_business
from segue.business.starting import write_starter
from segue.cli.calling import build_command
from segue.cli.printing import build_console, fail, print_json
from segue.core.errors import BadInput, NotFound

_NEXT_STEPS = (
    ("Say who you are and when you are open", "{folder}/playbook.yaml"),
    ("Name your team", "{folder}/team.yaml"),
    ("Give each topic twenty examples or more", "{folder}/topics/"),
    ("Write what may be quoted", "{folder}/knowledge/"),
    ("Check it whole", "segue check {folder}"),
    (
        "Make a sign-in for each colleague, before it runs",
        "segue sign-in {agent} --business {folder}",
    ),
    ("Run it", "segue serve --business {folder}"),
)


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder, new or empty.")],
    example: Annotated[
        str | None, typer.Option("--from", metavar="NAME", help="Begin with an example: travel.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Start a business folder: small, complete, with comments; it passes the check.

    Exits 2 when the folder holds something already.

    Example: [bold]segue init my-business[/bold]
    """
    try:
        files = write_starter(folder, example)
    except (BadInput, NotFound) as error:
        fail(error)
    agent = _find_agent(folder)
    steps = [
        (what, _build_step(where, folder, agent))
        for what, where in _NEXT_STEPS
        if agent or "{agent}" not in where
    ]
    if as_json:
        print_json({"folder": str(folder), "files": files, "next": [where for _, where in steps]})
        return
    console = build_console()
    console.print(f"{folder} holds {len(files)} files. What comes next:", markup=False)
    for number, (what, where) in enumerate(steps, 1):
        console.print(f"{number}. {what}:", markup=False)
        console.print(where, markup=False, soft_wrap=True)


def _build_step(where: str, folder: Path, agent: str) -> str:
    """A file of the folder, or a command as it can be copied here."""
    if not where.startswith("segue "):
        return where.format(folder=folder)
    return build_command(*(word.format(folder=folder, agent=agent) for word in where.split()[1:]))


def _find_agent(folder: Path) -> str:
    """The first member of the new folder's team."""
    try:
        team = read_business(folder).policy.team
    except BadInput:
        return ""
    return next((agent.id for agent in team if agent.role == "agent"), "")
