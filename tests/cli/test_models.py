"""`segue models install` builds the encoder once and says where it is."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


def run(*arguments: str, cache: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "segue.cli.app", "models", *arguments],
        env={"SEGUE_CACHE": str(cache), "NO_COLOR": "1", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    done = run("install", cache=folder)
    assert done.returncode == 0, done.stderr
    assert not done.stdout
    assert "building the encoder: 7/7" in done.stderr
    return folder


def test_the_second_time_nothing_is_built(cache: Path) -> None:
    said = json.loads(run("install", "--json", cache=cache).stdout)

    assert said["built"] is False
    assert said["seconds"] < 1
    assert (Path(said["encoder"]) / "model.onnx").exists()


def test_a_cache_that_cannot_be_written_ends_with_exit_code_2(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    done = run("install", cache=tmp_path / "file")

    assert done.returncode == 2
    assert "SEGUE_CACHE" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_help_has_an_example(cache: Path) -> None:
    assert "Example:" in run("install", "--help", cache=cache).stdout
