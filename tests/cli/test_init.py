"""`segue init`: a folder that passes the check, and never over what is there."""

import json

import pytest
import typer
from typer.testing import CliRunner

from segue.business import starting
from segue.business.reading import find_faults
from segue.cli.init import init

app = typer.Typer()
app.command()(init)
runner = CliRunner()


def test_the_starter_passes_the_check_without_a_fault(tmp_path):
    result = runner.invoke(app, [str(tmp_path / "new")])

    assert result.exit_code == 0
    assert find_faults(tmp_path / "new") == ()
    assert f"segue check {tmp_path / 'new'}" in result.stdout


def test_a_folder_that_is_there_and_empty_is_filled(tmp_path):
    result = runner.invoke(app, [str(tmp_path)])

    assert result.exit_code == 0
    assert (tmp_path / "playbook.yaml").is_file()


def test_a_folder_that_holds_something_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("x")

    result = runner.invoke(app, [str(tmp_path)])

    assert result.exit_code == 2
    assert "name a folder that is new or empty" in result.stderr
    assert [entry.name for entry in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_in_the_way_is_left_alone(tmp_path):
    (tmp_path / "taken").write_text("x")

    result = runner.invoke(app, [str(tmp_path / "taken")])

    assert result.exit_code == 2
    assert "is a file" in result.stderr


def test_json_names_the_files_and_what_comes_next(tmp_path):
    result = runner.invoke(app, [str(tmp_path / "new"), "--json"])

    found = json.loads(result.stdout)
    assert "playbook.yaml" in found["files"]
    assert found["next"][-1].endswith(f"segue serve --business {tmp_path / 'new'}")
    assert found["next"][-2].endswith(f"segue sign-in alex --business {tmp_path / 'new'}")


def test_an_example_is_copied_whole(tmp_path):
    result = runner.invoke(app, [str(tmp_path / "new"), "--from", "travel"])

    assert result.exit_code == 0
    assert "Halden & Rowe" in (tmp_path / "new" / "playbook.yaml").read_text()


def test_an_example_that_is_none_is_not_found(tmp_path):
    result = runner.invoke(app, [str(tmp_path / "new"), "--from", "travle"])

    assert result.exit_code == 2
    assert "Did you mean 'travel'?" in result.stderr
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("name", ["../src", "/etc", "."])
def test_an_example_cannot_be_a_path(tmp_path, name):
    result = runner.invoke(app, [str(tmp_path / "new"), "--from", name])

    assert result.exit_code == 2


def test_outside_a_checkout_the_examples_are_said_to_be_missing(tmp_path, monkeypatch):
    monkeypatch.setattr(starting, "_find_examples_folder", lambda: tmp_path / "none")

    result = runner.invoke(app, [str(tmp_path / "new"), "--from", "travel"])

    assert result.exit_code == 2
    assert "checkout" in result.stderr
