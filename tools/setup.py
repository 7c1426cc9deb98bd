"""Set Segue up: environment, packages, encoder, pages; and nothing at all when that is done already.

Reason: a newcomer has Python and make and wants to see Segue run. Only the standard library is
used here, so that any Python 3.11 or 3.12 can begin. What was done is stamped with the hash of
the lock and of pyproject.toml; a second start reads two files and is silent.

    python3.11 tools/setup.py            what running needs (requirements.lock)
    python3.11 tools/setup.py --dev      what working on Segue needs (requirements-dev.lock)

SEGUE_UI=skip leaves the pages out.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "segue-setup.json"
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
BEGUN = time.monotonic()

REMEDIES = (
    (
        r"THESE PACKAGES DO NOT MATCH THE HASHES|Hashes are required|unpinned",
        "a package is not the one that the lock names. If you changed pyproject.toml, run "
        "`make lock`. Otherwise your package index served another file: clear pip's cache "
        "(`.venv/bin/python -m pip cache purge`), try again, and report it if it stays.",
    ),
    (
        r"No space left on device",
        "the disk is full: setup needs about 1.2 GB here, and 100 MB in the cache.",
    ),
    (
        r"Permission denied|Read-only file system",
        "a folder cannot be written: run setup as the owner of this checkout.",
    ),
    (
        r"NewConnectionError|NameResolution|Temporary failure in name|Connection refused"
        r"|ConnectTimeout|ReadTimeout|Connection reset|ProxyError|SSLError|Network is unreachable",
        "the package index cannot be reached. Check the network; behind a proxy set HTTPS_PROXY; "
        "for a mirror or a folder of wheels set PIP_INDEX_URL or PIP_FIND_LINKS. Then try again: "
        "what has arrived is kept.",
    ),
    (
        r"No matching distribution|Could not find a version",
        "your package index lacks this package for this machine (Linux or macOS on x86-64 or "
        "ARM64, CPython 3.11 or 3.12), or it cannot be reached: check the network, HTTPS_PROXY, "
        "PIP_INDEX_URL. What has arrived is kept.",
    ),
)


def say(line: str) -> None:
    """One line of progress, with the seconds since the start."""
    print(f"[{time.monotonic() - BEGUN:5.1f} s] {line}", flush=True)


def stop(what: str, remedy: str, detail: str = "") -> None:
    """End with what failed and how to mend it."""
    tail = "\n".join(line for line in detail.splitlines() if "is ignored" not in line)[-1500:]
    if tail:
        print(tail, file=sys.stderr)
    print(f"\nsetup: {what}\n  remedy: {remedy}", file=sys.stderr)
    sys.exit(1)


def run(what: str, *command: str, remedy: str = "see the lines above") -> None:
    """Run a step; its output is shown only when it fails, with the remedy that fits."""
    say(f"{what} …")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        output = done.stdout + done.stderr
        fitting = (cure for pattern, cure in REMEDIES if re.search(pattern, output))
        stop(f"{what} failed", next(fitting, remedy), output)


def build_mark(kind: str) -> str:
    """The hash of all that decides what is installed."""
    files = {
        "run": [LOCKS["run"], ROOT / "pyproject.toml"],
        "dev": [LOCKS["dev"], ROOT / "pyproject.toml"],
        "encoder": sorted((ROOT / "src/segue/adapters/models").glob("*encoder*.py")),
    }
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files[kind])).hexdigest()


def read_marks() -> dict[str, str]:
    """What was set up here, by kind; empty when nothing was, or the checkout was moved."""
    try:
        marks = dict(json.loads(STAMP.read_text())) if PYTHON.exists() else {}
    except (OSError, ValueError):
        return {}
    return marks if marks.get("root") == str(ROOT) else {}


def check_python() -> None:
    """Stop unless this Python will do."""
    if not (3, 11) <= sys.version_info[:2] < (3, 13):
        stop(
            f"this is Python {sys.version.split()[0]}; Segue needs 3.11 or 3.12",
            "install Python 3.11 (Debian, Ubuntu: `apt install python3.11 python3.11-venv`; "
            "macOS: `brew install python@3.11`), then `make setup PYTHON=python3.11`",
        )


def make_environment() -> None:
    """A virtual environment in .venv, unless a working one of this very place is there."""
    probe = "import sys, pip; print(sys.version_info[:2], sys.prefix)"
    fit = (
        subprocess.run([str(PYTHON), "-c", probe], capture_output=True, text=True, check=False)
        if PYTHON.exists()
        else None
    )
    if fit and fit.stdout.strip() in {f"(3, {minor}) {VENV}" for minor in (11, 12)}:
        return
    run(
        f"making the environment .venv with Python {sys.version.split()[0]}",
        *(sys.executable, "-m", "venv", "--clear", str(VENV)),
        remedy="Python's venv module is missing or broken. Debian, Ubuntu: "
        f"`apt install python3.{sys.version_info[1]}-venv`; else install Python from python.org",
    )


def install_packages(kind: str) -> None:
    """The packages of the lock as they stand there, then Segue itself."""
    lock = LOCKS[kind]
    count = len(re.findall(r"^[a-z0-9]", lock.read_text(), re.MULTILINE))
    pip = (str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install")
    quiet = ("--quiet", "--no-deps")
    run(
        f"installing {count} packages from {lock.name} (about 350 MB, once)",
        *(*pip, *quiet, "--require-hashes", "--only-binary=:all:", "-r", str(lock)),
    )
    run("installing Segue", *pip, *quiet, "--no-build-isolation", "-e", str(ROOT))


def has_encoder() -> bool:
    """Whether the encoder is in the cache; as find_encoder() of segue.adapters.models does."""
    named = os.environ.get("SEGUE_CACHE")
    cache = Path(named).expanduser() if named else Path.home() / ".cache" / "segue"
    return any(cache.glob("encoder/*/card.json"))


def has_pages() -> bool:
    """Whether the pages are made from their source as it is now. The module that knows is loaded
    here, because only a Python that has been checked can read it."""
    if str(ROOT / "src") not in sys.path:
        sys.path.insert(0, str(ROOT / "src"))
    return bool(import_module("segue.cli.ui_building").is_current())


def main() -> None:
    """Do what is still to do."""
    check_python()
    kind = "dev" if "--dev" in sys.argv else "run"
    marks = read_marks()
    fresh = {each: build_mark(each) for each in ("run", "dev", "encoder")}
    installed = any(marks.get(each) == fresh[each] for each in {kind, "dev"})
    encoded = marks.get("encoder") == fresh["encoder"] and has_encoder()
    paged = os.environ.get("SEGUE_UI") == "skip" or has_pages()
    if installed and encoded and paged:
        return
    if not installed:
        make_environment()
        install_packages(kind)
        marks |= {kind: fresh[kind], "root": str(ROOT)}
    STAMP.unlink(missing_ok=True)  # should it fail, the next start looks at the packages again
    build_rest(encoder=not (installed and encoded), pages=not paged)
    STAMP.write_text(json.dumps({**marks, "encoder": fresh["encoder"]}))
    say("ready")


def build_rest(*, encoder: bool, pages: bool) -> None:
    """What the packages build: the encoder, and the pages by Node from the packages."""
    command = (str(PYTHON), "-m", "segue.cli.app")
    if encoder:
        run(
            "building the encoder (once)",
            *(*command, "models", "install"),
            remedy="the lines above say what is missing",
        )
    if pages:
        run(
            "building the pages (about 200 MB of packages, once for each change)",
            *(*command, "ui", "build"),
            remedy="the lines above say what is wrong; SEGUE_UI=skip goes on without pages",
        )


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        stop("stopped", "start it again; what is done is kept")
    except OSError as fault:
        stop(
            f"{fault.strerror} ({fault.filename})", "make that folder writable, or free disk space"
        )
