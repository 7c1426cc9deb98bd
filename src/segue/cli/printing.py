"""What every command prints with: results to standard output, all else to standard error.

With `--json` standard output carries one JSON object and nothing else. Where standard error is
no terminal, long work says one line every 10 seconds instead of drawing bars.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table

from segue.core.errors import SegueError

FINDING = 1
WRONG_USE = 2
LINE_EVERY_SECONDS = 10.0

Advance = Callable[[int], None]
"""Called with the number of further items that are done."""


def build_console(*, to_errors: bool = False) -> Console:
    """A console for results, or for all else; Rich heeds NO_COLOR and a missing terminal. On a
    terminal lines are wrapped at words; elsewhere each stays one line."""
    console = Console(stderr=to_errors, highlight=False)
    console.soft_wrap = to_errors and not console.is_terminal
    return console


def print_json(value: Mapping[str, Any]) -> None:
    """One JSON object on standard output, on one line."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, default=str) + "\n")
    sys.stdout.flush()


def say(line: str, style: str = "") -> None:
    """A line for people on standard error; Rich markup in it is plain text."""
    build_console(to_errors=True).print(line, style=style, markup=False)


def say_command(command: str) -> None:
    """A command to copy, on standard error: alone on its line, and never broken."""
    build_console(to_errors=True).print(command, markup=False, soft_wrap=True)


def fail(error: SegueError | str, code: int = WRONG_USE) -> NoReturn:
    """End with the error on standard error.

    Raises:
        SystemExit: always, with `code`.
    """
    say(f"segue: {error}", "bold red")
    raise SystemExit(code)


def build_table(columns: Sequence[str], rows: Sequence[Sequence[object]], title: str = "") -> Table:
    """A quiet table; columns whose values are all numbers stand to the right."""
    table = Table(title=title or None, box=None, pad_edge=False, header_style="dim")
    for index, column in enumerate(columns):
        numbers = bool(rows) and all(isinstance(r[index], int | float) for r in rows)
        table.add_column(column, justify="right" if numbers else "left")
    for row in rows:
        table.add_row(*(_format(value) for value in row))
    return table


@contextmanager
def show_progress(stage: str, total: int | None = None) -> Iterator[Advance]:
    """Show a stage of long work; yields what to call with the number of items done."""
    console = build_console(to_errors=True)
    if not console.is_terminal:
        with _lines(stage, total) as advance:
            yield advance
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn())
    with Progress(
        *columns,
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=console,
    ) as progress:
        task = progress.add_task(stage, total=total, rate="")
        begun = time.monotonic()
        done = 0

        def advance_bar(count: int) -> None:
            nonlocal done
            done += count
            rate = done / max(time.monotonic() - begun, 1e-6)
            progress.update(task, advance=count, rate=f"{rate:,.0f}/s")

        yield advance_bar


@contextmanager
def _lines(stage: str, total: int | None) -> Iterator[Advance]:
    begun = said = time.monotonic()
    done = 0

    def advance(count: int) -> None:
        nonlocal done, said
        done += count
        now = time.monotonic()
        if now - said >= LINE_EVERY_SECONDS:
            said = now
            say(f"{stage}: {_count(done, total)}, {done / (now - begun):,.0f}/s")

    yield advance
    seconds = time.monotonic() - begun
    say(f"{stage}: {_count(done, total)} in {seconds:,.1f} s")


def _count(done: int, total: int | None) -> str:
    return f"{done:,}" if total is None else f"{done:,}/{total:,}"


def _format(value: object) -> str:
    match value:
        case bool() | str():
            return str(value)
        case int():
            return f"{value:,}"
        case float():
            return f"{value:,.3f}"
        case _:
            return str(value)
