"""Setup does nothing twice, and every step that fails says how to mend it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from segue.cli import ui_building
from tools import setup

FAILURES = (
    ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "make lock"),
    ("OSError: [Errno 28] No space left on device", "disk is full"),
    ("PermissionError: [Errno 13] Permission denied: 'x'", "owner of this checkout"),
    ("WARNING: Retrying after NewConnectionError\nERROR: No matching distribution", "HTTPS_PROXY"),
    ("ERROR: No matching distribution found for idna==3.20", "PIP_INDEX_URL"),
    ("ensurepip is not available", "the step's own remedy"),
)


@pytest.mark.parametrize(("said", "remedy"), FAILURES)
def test_a_failed_step_says_how_to_mend_it(
    said: str, remedy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    program = f"import sys; sys.exit({said!r})"

    with pytest.raises(SystemExit):
        setup.run("trying", sys.executable, "-c", program, remedy="the step's own remedy")

    shown = capsys.readouterr().err
    assert said.splitlines()[-1] in shown
    assert f"setup: trying failed\n  remedy: {shown.split('remedy: ')[-1]}" in shown
    assert remedy in shown.split("remedy: ")[-1]


def test_an_unfit_python_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 0))

    with pytest.raises(SystemExit):
        setup.check_python()

    assert "apt install python3.11" in capsys.readouterr().err


@pytest.fixture
def done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place where everything was set up, with a cache that holds an encoder."""
    stamp = tmp_path / "stamp.json"
    marks = {kind: setup.build_mark(kind) for kind in ("run", "encoder")}
    stamp.write_text(json.dumps({**marks, "root": str(setup.ROOT)}))
    (tmp_path / "encoder/one").mkdir(parents=True)
    (tmp_path / "encoder/one/card.json").touch()
    monkeypatch.setattr(setup, "STAMP", stamp)
    monkeypatch.setattr(setup, "PYTHON", Path(sys.executable))
    monkeypatch.setenv("SEGUE_CACHE", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["setup.py"])
    return stamp


def refuse(*command: str, **options: str) -> None:
    raise AssertionError(f"did {command[0]!r} again")


def test_a_second_start_does_nothing(done: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "run", refuse)
    before = done.read_text()

    setup.main()

    assert done.read_text() == before


def spoil(**marks: str) -> None:
    setup.STAMP.write_text(json.dumps(json.loads(setup.STAMP.read_text()) | marks))


@pytest.mark.parametrize(
    "change",
    [
        lambda: spoil(run="an older lock"),
        lambda: spoil(root="/elsewhere"),
        lambda: setup.STAMP.write_text("{"),
        lambda: setup.STAMP.unlink(),  # noqa: PLW0108  # STAMP is another one by then
        lambda: sys.argv.append("--dev"),
    ],
    ids=["lock", "moved", "broken stamp", "no stamp", "more wanted"],
)
def test_what_changed_is_installed_again(
    done: Path, change: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    monkeypatch.setattr(setup, "run", lambda what, *command, **more: steps.append(what))
    monkeypatch.setattr(setup, "make_environment", lambda: None)
    change()

    setup.main()

    assert [step.split()[0] for step in steps] == ["installing", "installing", "building"]
    assert json.loads(done.read_text())["encoder"] == setup.build_mark("encoder")


def test_only_the_encoder_is_built_when_only_that_is_missing(
    done: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    monkeypatch.setattr(setup, "run", lambda what, *command, **more: steps.append(what))
    (done.parent / "encoder/one/card.json").unlink()

    setup.main()

    assert steps == ["building the encoder (once)"]


@pytest.mark.parametrize(
    ("wish", "current", "steps"),
    [("auto", True, 0), ("auto", False, 1), ("skip", False, 0)],
)
def test_the_pages_are_built_when_their_source_has_changed(
    wish: str, current: bool, steps: int, done: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    monkeypatch.setattr(setup, "run", lambda what, *command, **more: ran.append(command[-1]))
    monkeypatch.setattr(ui_building, "is_current", lambda: current)
    monkeypatch.setenv("SEGUE_UI", wish)

    setup.main()

    assert ran == ["build"] * steps


def test_the_words_of_the_house_are_there() -> None:
    said = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=setup.ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout

    words = {line.split()[0] for line in said.splitlines()}

    assert {"setup", "demo", "check", "test", "soak", "bench", "shots"} <= words
