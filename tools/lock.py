"""Write requirements.lock and requirements-dev.lock from pyproject.toml.

Reason: what is installed must be the same on every machine, complete and hashed, and must name
no address, so that a mirror or a folder of wheels serves as well as the public registry. uv
resolves; pip installs (`--no-deps --require-hashes`), so nothing unlisted ever comes in. The
development lock is made first and binds the other: one version of everything in both.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HEADER = """\
# Made by `make lock` from pyproject.toml: every package that {what}, with its hashes.
# Install with: pip install --no-deps --require-hashes -r {name}
"""
UV = (
    shutil.which("uv", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    or "uv"
)
COMPILE = [
    *(UV, "pip", "compile", "pyproject.toml", "--python-version", "3.11", "--quiet"),
    *("--no-emit-index-url", "--no-header", "--no-annotate", "--generate-hashes"),
]


def compile_lock(draft: Path, *options: str) -> str:
    """The pinned and hashed packages as uv resolves them; versions found in `draft` are kept."""
    command = [*COMPILE, *options, "--output-file", str(draft)]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        sys.exit("uv makes the locks and is missing: .venv/bin/python -m pip install uv")
    if done.returncode:
        sys.exit(f"uv could not resolve pyproject.toml:\n{done.stderr}")
    return "".join(x for x in draft.read_text().splitlines(keepends=True) if x[0] != "#")


def main() -> None:
    """Write both locks; `--upgrade` takes the newest versions instead of keeping the old ones."""
    run, dev = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "dev.txt"
        if dev.exists() and "--upgrade" not in sys.argv:
            draft.write_text(dev.read_text())
        groups = ("--group", "build", "--group", "dev")
        body = compile_lock(draft, *groups)
        dev.write_text(HEADER.format(what="work on Segue needs", name=dev.name) + body)
        small = Path(folder) / "run.txt"
        body = compile_lock(small, "--group", "build", "--constraints", str(draft))
        run.write_text(HEADER.format(what="running Segue needs", name=run.name) + body)


if __name__ == "__main__":
    main()
