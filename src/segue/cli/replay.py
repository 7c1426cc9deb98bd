"""`segue replay`: runs a playbook over past conversations and shows who would have come when."""

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Annotated, Any

import typer

from segue.app.replay_figures import build_decision
from segue.app.replaying import (
    History,
    ReplayRun,
    ReplayWatch,
    replay_history,
)
from segue.bootstrap import (
    SystemClock,
    check_history,
    count_history,
    open_playbooks,
    read_history,
)
from segue.business.reading import read_business
from segue.cli.printing import fail, print_json, say, show_progress
from segue.cli.replay_view import build_report, print_report
from segue.core.errors import BadInput, SegueError
from segue.settings import read_settings

INTERRUPTED = 130


def replay(
    history: Annotated[
        list[Path],
        typer.Option(help="Past conversations: JSONL, CSV, mbox or Parquet; may be repeated."),
    ],
    business: Annotated[Path, typer.Option(help="The business folder to try.")],
    against: Annotated[
        Path | None, typer.Option(help="Another business folder: show what differs from it.")
    ] = None,
    decisions: Annotated[
        Path | None, typer.Option(help="Write one JSON line a conversation to this file.")
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help="Only so many rows of the history.")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes (default: one for each core).")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Run a playbook over past conversations: who would have come to a person, why and when.

    With --against: what differs, conversation by conversation. Nothing is stored.

    Example: [bold]segue replay --history past.jsonl.gz --business new --against old[/bold]
    """
    begun, folders = time.monotonic(), (business, against) if against else (business,)
    try:
        settings = read_settings()
        check_history(history)
        names = [read_business(folder).policy.hash for folder in folders]
        with _open_decisions(decisions) as write:
            run = replay_history(
                _build_history(history, limit),
                partial(open_playbooks, folders, settings.cache),
                now=SystemClock().now(),
                workers=workers or len(os.sched_getaffinity(0)),
                watch=_Watch().build(),
            )
            write(run)
    except SegueError as error:
        fail(error)
    report = build_report(run, folders, names, time.monotonic() - begun)
    if as_json:
        print_json(report)
    else:
        print_report(report)
    if run.stopped:
        say("stopped; the figures are of what was done")
        raise typer.Exit(INTERRUPTED)


def _build_history(files: list[Path], limit: int | None) -> History:
    total = count_history(files)
    known = [n for n in (total, limit) if n is not None]
    return History(
        lambda: islice(read_history(files), limit), min(known) if total is not None else None
    )


@contextmanager
def _open_decisions(path: Path | None) -> Iterator[Callable[[ReplayRun], None]]:
    """Opens the file before the work begins, so that a wrong name is known at once."""
    if path is None:
        yield lambda _run: None
        return
    try:
        file = path.open("w", encoding="utf-8")
    except OSError as error:
        raise BadInput(f"--decisions {path}: cannot be written ({error.strerror})") from error
    with file:
        yield lambda run: _write_decisions(run, file)


def _write_decisions(run: ReplayRun, file: Any) -> None:
    for results in run.results:
        file.write(json.dumps(build_decision(results[0]), ensure_ascii=False) + "\n")


class _Watch:
    """Shows one stage after the other."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._advance: Callable[[int], None] = lambda _count: None

    def build(self) -> ReplayWatch:
        """What a replay calls."""
        return ReplayWatch(self._begin, self._count, self._stack.close)

    def _count(self, done: int) -> None:
        self._advance(done)

    def _begin(self, name: str, total: int | None) -> None:
        self._stack.close()
        self._advance = self._stack.enter_context(show_progress(name, total))
