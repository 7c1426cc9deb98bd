"""A command that is printed can be copied: the program's path and the server's address."""

import sys
from pathlib import Path

import pytest

from segue.cli.calling import DEFAULT_URL, build_command, find_program


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A `segue` in a virtual environment under the current directory."""
    found = tmp_path / ".venv" / "bin" / "segue"
    found.parent.mkdir(parents=True)
    found.write_text("#!/bin/sh\n")
    found.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    return found


def test_started_by_its_path_it_is_named_by_its_path(script: Path) -> None:
    assert find_program([".venv/bin/segue", "demo"], {"PATH": ""}) == ".venv/bin/segue"


def test_another_segue_in_the_path_is_not_meant(script: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "segue"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\n")
    other.chmod(0o755)

    assert find_program([str(script)], {"PATH": str(other.parent)}) == ".venv/bin/segue"


def test_found_in_the_path_the_name_is_enough(script: Path) -> None:
    assert find_program([str(script)], {"PATH": str(script.parent)}) == "segue"


def test_run_as_a_module_it_is_the_script_beside_this_python(monkeypatch, tmp_path: Path) -> None:
    python = tmp_path / "bin" / "python"
    monkeypatch.setattr(sys, "executable", str(python))

    assert find_program(["app.py"], {"PATH": ""}) == f"{python} -m segue.cli.app"


def test_the_address_is_there_when_it_is_not_the_default() -> None:
    assert build_command("chat", url=DEFAULT_URL).endswith("segue chat")
    assert build_command("chat", url="http://127.0.0.1:1").endswith("--url http://127.0.0.1:1")
