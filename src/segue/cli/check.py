"""`segue check DIR`: every fault of a business folder at once, with file, line and remedy."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from msgspec import to_builtins
from rich.markup import escape
from rich.table import Table

from segue.bootstrap import SystemClock
from segue.business.faults import Fault
from segue.business.reading import find_faults
from segue.cli.printing import FINDING, build_console, build_table, fail, print_json
from segue.core.errors import NotFound


def check(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The business folder.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Check a business folder whole: every fault at once, with file, line and remedy.

    Exits 0 when the folder can be used, 1 when it has errors, 2 when it is not there.

    Example: [bold]segue check examples/travel[/bold]
    """
    try:
        faults = find_faults(folder, SystemClock().now().date())
    except NotFound as error:
        fail(error)
    counts = Counter(fault.level for fault in faults)
    if as_json:
        print_json(_build_json(folder, faults, counts))
    else:
        _print_faults(folder, faults, counts)
    if counts["error"]:
        raise typer.Exit(FINDING)


def _build_json(folder: Path, faults: tuple[Fault, ...], counts: Counter[str]) -> dict[str, object]:
    return {
        "folder": str(folder),
        "ok": counts["error"] == 0,
        "errors": counts["error"],
        "warnings": counts["warning"],
        "faults": [to_builtins(fault) for fault in faults],
    }


def _print_faults(folder: Path, faults: tuple[Fault, ...], counts: Counter[str]) -> None:
    console = build_console()
    if faults and console.is_terminal:
        console.print(_build_table(faults), "")
    else:
        for fault in faults:
            line = f"{_write_place(fault)}: {_write_problem(fault)} {fault.remedy}"
            console.print(line, markup=False, soft_wrap=True)
    console.print(_write_summary(folder, counts), markup=False, soft_wrap=True)


def _build_table(faults: tuple[Fault, ...]) -> Table:
    rows = [(_write_place(f), _write_problem(f), f.remedy) for f in faults]
    escaped = [[escape(cell) for cell in row] for row in rows]
    table = build_table(("where", "what", "remedy"), escaped)
    for column in table.columns:
        column.overflow = "fold"
    return table


def _write_problem(fault: Fault) -> str:
    level = "warning: " if fault.level == "warning" else ""
    thing = "" if fault.thing == fault.file else f"{fault.thing}: "
    return f"{level}{thing}{fault.problem}"


def _write_place(fault: Fault) -> str:
    return f"{fault.file}:{fault.line}" if fault.line else fault.file


def _write_summary(folder: Path, counts: Counter[str]) -> str:
    found = ", ".join(
        f"{count} {level}" + ("" if count == 1 else "s")
        for level, count in sorted(counts.items())
        if count
    )
    verdict = "cannot be used yet" if counts["error"] else "can be used"
    return f"{folder} {verdict}: {found or 'no fault'}."
