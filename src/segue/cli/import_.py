"""`segue import FILE…`: past conversations into the log, each once; bad rows counted and kept."""

import asyncio
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from msgspec import to_builtins

from segue.app.importing import MOST_SHOWN, ImportTotals, ImportWatch, import_history
from segue.bootstrap import (
    SystemClock,
    UuidIds,
    check_history,
    count_history,
    open_store,
    read_history,
)
from segue.cli.printing import (
    FINDING,
    build_console,
    build_table,
    fail,
    print_json,
    say,
    show_progress,
)
from segue.core.conversation.past import PastFault
from segue.core.errors import SegueError
from segue.settings import Settings, read_settings

Reject = Callable[[PastFault], None]


def import_(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE…", help="JSONL, CSV, mbox or Parquet; .gz is read as it is."),
    ],
    data: Annotated[
        Path | None, typer.Option(help="Where everything is kept (default ./segue-data).")
    ] = None,
    database: Annotated[
        str | None, typer.Option(help="postgresql://…; left out: SQLite in the data directory.")
    ] = None,
    ours: Annotated[
        list[str] | None,
        typer.Option(help="Mail: an address or domain of the business; may be repeated."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at the first bad row.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Bring past conversations into the log. A conversation that is there already is passed over.

    Exits 0 when every row was good, 1 when some were bad (they are listed, and all of them
    written to DATA/logs/import-rejects-….jsonl), 2 on wrong use.

    Example: [bold]segue import chats.jsonl.gz mail.mbox --data segue-data[/bold]
    """
    begun = time.monotonic()
    try:
        settings = read_settings({"data": data, "database": database})
        check_history(files)
        totals, rejects = asyncio.run(_run(settings, files, tuple(ours or ()), strict))
    except SegueError as error:
        fail(error)
    report = _build_report(files, totals, rejects, time.monotonic() - begun)
    if as_json:
        print_json(report)
    else:
        _print_report(report, totals)
    if totals.bad:
        raise typer.Exit(FINDING)


async def _run(
    settings: Settings, files: list[Path], ours: tuple[str, ...], strict: bool
) -> tuple[ImportTotals, Path | None]:
    clock = SystemClock()
    total = count_history(files)
    store = await open_store(settings.data, settings.database)
    path = _find_rejects(settings.data, clock.now())
    try:
        with show_progress("importing", total) as advance, _keep_rejects(path) as reject:
            totals = await import_history(
                store,
                clock,
                UuidIds(clock),
                read_history(files, ours),
                strict=strict,
                watch=ImportWatch(advance, reject),
            )
    finally:
        await store.close()
    return totals, path if totals.bad else None


def _find_rejects(data: Path, now: datetime) -> Path:
    return data / "logs" / f"import-rejects-{now.strftime('%Y%m%dT%H%M%S')}.jsonl"


@contextmanager
def _keep_rejects(path: Path) -> Iterator[Reject]:
    """Writes each bad row to the file, which is made with the first one; for its owner's eyes."""
    opened: list[Any] = []

    def reject(fault: PastFault) -> None:
        if not opened:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch(0o600)
            opened.append(path.open("a", encoding="utf-8"))
        opened[0].write(json.dumps(to_builtins(fault), ensure_ascii=False) + "\n")

    try:
        yield reject
    finally:
        for file in opened:
            file.close()


def _build_report(
    files: list[Path], totals: ImportTotals, rejects: Path | None, seconds: float
) -> dict[str, Any]:
    rows = totals.added + totals.already + totals.bad
    return {
        "files": [str(file) for file in files],
        "rows": rows,
        "added": totals.added,
        "already_there": totals.already,
        "bad_rows": totals.bad,
        "messages": totals.messages,
        "cards_cut": totals.cards,
        "stopped": totals.stopped,
        "faults": to_builtins(totals.faults),
        "rejects": str(rejects) if rejects else None,
        "seconds": round(seconds, 2),
        "per_second": round(rows / max(seconds, 1e-6), 1),
    }


def _print_report(report: dict[str, Any], totals: ImportTotals) -> None:
    for fault in totals.faults:
        say(fault.describe())
    if totals.bad > MOST_SHOWN:
        say(f"… and {totals.bad - MOST_SHOWN:,} more")
    rows = [
        ("added", report["added"]),
        ("already there", report["already_there"]),
        ("bad rows", report["bad_rows"]),
        ("messages added", report["messages"]),
        ("card numbers cut out", report["cards_cut"]),
    ]
    console = build_console()
    console.print(build_table(("conversations", "n"), rows))
    console.print(f"{report['seconds']:,} s, {report['per_second']:,.0f} rows/s")
    if totals.stopped:
        console.print("Stopped at the first bad row, as --strict asks.")
    if report["rejects"]:
        console.print(f"Bad rows: {report['rejects']}", markup=False, soft_wrap=True)
