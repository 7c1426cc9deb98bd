"""The command line as a whole: the overview is quick, complete and helpful."""

import os
import subprocess
import sys
import time
from importlib.metadata import version

import pytest

from segue.cli.app import COMMANDS, load_command

HEAVY = ("sklearn", "onnxruntime", "fastapi", "uvicorn", "numpy", "segue.bootstrap")


def run(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run `segue` as a person would."""
    return subprocess.run(
        [sys.executable, "-m", "segue.cli.app", *arguments],
        env={**os.environ, "NO_COLOR": "1", **environ},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_overview_names_every_command() -> None:
    shown = run("--help").stdout

    assert [name for name in COMMANDS if name not in shown] == []


def test_the_overview_loads_nothing_heavy() -> None:
    code = "import sys, segue.cli.app; print(' '.join(sys.modules))"

    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()

    assert [name for name in HEAVY if name in loaded] == []


def test_the_overview_comes_quickly() -> None:
    seconds = []
    for _ in range(3):
        begun = time.monotonic()
        run("--help")
        seconds.append(time.monotonic() - begun)

    assert min(seconds) < 1.0


def test_a_mistyped_command_gets_the_nearest_one_and_exit_code_2() -> None:
    done = run("serv")

    assert done.returncode == 2
    assert "Did you mean 'serve'?" in done.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_can_be_loaded_and_has_help_with_an_example(name: str) -> None:
    assert load_command(name)

    shown = run(name, "--help")
    assert shown.returncode == 0
    assert "Example" in shown.stdout or name == "models"


def test_the_version_is_said() -> None:
    done = run("--version")

    assert done.returncode == 0
    assert done.stdout == f"segue {version('segue')}\n"
