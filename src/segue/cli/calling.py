"""Commands as they can be copied: by the name under which `segue` was started here."""

import os
import shlex
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

DEFAULT_URL = "http://127.0.0.1:8080"
"""Where `segue chat` looks for a server when it is told nothing."""
NAME = "segue"


def find_program(argv: Sequence[str] = sys.argv, environ: Mapping[str, str] = os.environ) -> str:
    """What to type for `segue` in this place: the name where it is found in PATH, else the path
    by which it was started, or that of the script beside this Python."""
    started = Path(argv[0]) if argv and argv[0] else Path()
    script = started if started.name == NAME else Path(sys.executable).with_name(NAME)
    found = shutil.which(NAME, path=environ.get("PATH", ""))
    if found and (not script.exists() or Path(found).absolute() == script.absolute()):
        return NAME
    if not script.exists():
        return f"{shlex.quote(sys.executable)} -m segue.cli.app"
    return shlex.quote(_shorten(script))


def _shorten(script: Path) -> str:
    """The path from here when the script lies under this directory."""
    absolute = script.absolute()
    if absolute.is_relative_to(Path.cwd()):
        return str(absolute.relative_to(Path.cwd()))
    return str(absolute)


def build_command(*words: str, url: str = "") -> str:
    """A command with `--url` where the server is not at the default address.

    >>> build_command("chat", url="http://127.0.0.1:1").endswith("chat --url http://127.0.0.1:1")
    True
    """
    address = ("--url", url) if url and url != DEFAULT_URL else ()
    return " ".join((find_program(), *map(shlex.quote, words), *address))
