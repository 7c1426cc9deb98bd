"""`segue doctor`: says what is ready here and what to do about the rest."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from msgspec import Struct

from segue.bootstrap import find_encoder
from segue.business.faults import FolderFaults
from segue.business.reading import read_business
from segue.cli.printing import FINDING, build_console, build_table, fail, print_json
from segue.cli.ui_building import OUT, SOURCE, is_current, read_stamp
from segue.core.errors import BadInput, SegueError
from segue.settings import Settings, find_unknown, read_settings


class Finding(Struct, frozen=True):
    """One thing that was looked at; `remedy` is empty when it is as it should be. What is `ok`
    and still has a remedy is a warning: `segue serve` runs with it."""

    thing: str
    ok: bool
    found: str
    remedy: str = ""

    def mark(self) -> str:
        """One word for a table."""
        return "!!" if not self.ok else "warning" if self.remedy else "ok"


def doctor(
    data: Annotated[Path | None, typer.Option(help="The data directory.")] = None,
    business: Annotated[Path | None, typer.Option(help="The business folder.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Say what is ready here, and what to do about the rest; changes nothing.

    Exits 1 when something would keep `segue serve` from running.

    Example: [bold]segue doctor --business examples/travel[/bold]
    """
    try:
        settings = read_settings({"data": data, "business": business})
    except SegueError as error:
        fail(error)
    findings = [look(settings) for look in LOOKS]
    ready = all(finding.ok for finding in findings)
    if as_json:
        rows = [{f: getattr(x, f) for f in Finding.__struct_fields__} for x in findings]
        print_json({"ready": ready, "findings": rows})
    else:
        marks = [(f.mark(), f.thing, f.found, f.remedy) for f in findings]
        build_console().print(build_table(("", "thing", "found", "remedy"), marks))
    if not ready:
        raise typer.Exit(FINDING)


def _look_at_python(_settings: Settings) -> Finding:
    version = ".".join(str(part) for part in sys.version_info[:3])
    ok = (3, 11) <= sys.version_info[:2] < (3, 13)
    return Finding("Python", ok, version, "" if ok else "use Python 3.11 or 3.12")


def _look_at_encoder(settings: Settings) -> Finding:
    folder = find_encoder(settings.cache)
    if folder is None:
        return Finding("encoder", False, "not installed", "run `segue models install`")
    return Finding("encoder", True, str(folder))


def _look_at_pages(_settings: Settings) -> Finding:
    if not read_stamp():
        return Finding("pages", True, "not built", "run `segue ui build`")
    if SOURCE.is_dir() and not is_current():
        return Finding("pages", True, "older than ui/", "run `segue ui build`")
    return Finding("pages", True, str(OUT))


def _look_at_data(settings: Settings) -> Finding:
    data = settings.data
    if not data.exists():
        return Finding("data directory", True, f"{data} will be made")
    if not data.is_dir() or not os.access(data, os.W_OK | os.X_OK):
        return Finding("data directory", False, f"{data} is not writable", "choose with --data")
    return Finding("data directory", True, str(data))


def _look_at_business(settings: Settings) -> Finding:
    if settings.business is None:
        return Finding("business folder", True, "none named")
    try:
        read = read_business(settings.business)
    except FolderFaults as faults:
        remedy = f"run `segue check {settings.business}`"
        return Finding("business folder", False, str(faults).splitlines()[0], remedy)
    except BadInput as error:
        return Finding("business folder", False, str(error), "name it with --business")
    return Finding("business folder", True, read.policy.business)


def _look_at_settings(_settings: Settings) -> Finding:
    unknown = find_unknown()
    remedy = "mend or remove them" if unknown else ""
    return Finding("settings", True, "; ".join(unknown) or "all known", remedy)


LOOKS: tuple[Callable[[Settings], Finding], ...] = (
    _look_at_python,
    _look_at_encoder,
    _look_at_pages,
    _look_at_data,
    _look_at_business,
    _look_at_settings,
)
