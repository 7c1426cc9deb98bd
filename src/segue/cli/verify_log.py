"""`segue verify-log`: prove that nobody changed the log."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from segue.app.verify import Verification
from segue.app.verify import verify_log as verify
from segue.bootstrap import open_store
from segue.cli.printing import FINDING, build_console, fail, print_json
from segue.core.errors import BadInput, SegueError
from segue.settings import Settings, read_settings


def verify_log(
    data: Annotated[Path | None, typer.Option("--data", help="The data directory.")] = None,
    database: Annotated[
        str | None, typer.Option("--database", help="PostgreSQL instead: postgresql://…")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Prove the log unchanged: every hash, every text, every end of a stream.

    Exits 0 when it is, 1 with the first bad position when the log was changed.

    Example: [bold]segue verify-log --data ./segue-data[/bold]
    """
    try:
        found = asyncio.run(_verify(read_settings({"data": data, "database": database})))
    except SegueError as error:
        fail(error)
    if as_json:
        print_json(_build_json(found))
    else:
        _print_found(found)
    if found.broken is not None:
        raise typer.Exit(FINDING)


async def _verify(settings: Settings) -> Verification:
    if settings.database is None and not (settings.data / "segue.db").exists():
        raise BadInput(f"there is no log in {settings.data}; name the data directory with --data")
    store = await open_store(settings.data, settings.database, read_only=True)
    try:
        return await verify(store)
    finally:
        await store.close()


def _build_json(found: Verification) -> dict[str, object]:
    broken = found.broken
    first = None if broken is None else {"message": broken.message, **broken.fields}
    return {
        "ok": broken is None,
        "streams": found.streams,
        "events": found.events,
        "texts": found.texts,
        "texts_missing": found.texts_missing,
        "root": found.root,
        "first_bad": first,
    }


def _print_found(found: Verification) -> None:
    console = build_console()
    seen = f"{found.events:,} events in {found.streams:,} streams, {found.texts:,} texts"
    if found.broken is None:
        line = f"The log is unchanged: {seen}, root {found.root}"
    else:
        line = f"The log was changed: {found.broken.message}. Unchanged before that: {seen}"
    console.print(line, markup=False, soft_wrap=True)
    if found.texts_missing:
        count = found.texts_missing
        are = "text is" if count == 1 else "texts are"
        console.print(f"{count:,} {are} not there (erased or lost).")
