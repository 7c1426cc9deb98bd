"""`segue init DIR`: starts a business folder that passes the check."""

from pathlib import Path
from typing import Annotated

import typer

from segue.business.starting import write_starter
from segue.cli.printing import build_console, fail, print_json
from segue.core.errors import BadInput, NotFound

_NEXT_STEPS = (
    ("Say who you are and when you are open", "{folder}/playbook.yaml"),
    ("Name your team", "{folder}/team.yaml"),
    ("Give each topic twenty examples or more", "{folder}/topics/"),
    ("Write what may be quoted", "{folder}/knowledge/"),
    ("Check it whole", "segue check {folder}"),
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
    steps = [(what, where.format(folder=folder)) for what, where in _NEXT_STEPS]
    if as_json:
        print_json({"folder": str(folder), "files": files, "next": [where for _, where in steps]})
        return
    console = build_console()
    console.print(f"{folder} holds {len(files)} files. What comes next:", markup=False)
    width = max(len(what) for what, _ in steps)
    for number, (what, where) in enumerate(steps, 1):
        console.print(f"  {number}. {what:<{width}}  {where}", markup=False, soft_wrap=True)
