"""`segue check`: calm, complete, and with an exit code that scripts can trust."""

import json
from pathlib import Path

import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner

from segue.business.starting import write_starter
from segue.cli import check as command
from segue.cli.check import check

app = typer.Typer()
app.command()(check)
runner = CliRunner()


@pytest.fixture
def folder(tmp_path):
    write_starter(tmp_path / "business")
    return tmp_path / "business"


def break_it(folder):
    team = folder / "team.yaml"
    team.write_text(team.read_text().replace("topics: [appointment]", "topics: [apointment]"))
    (folder / "notes.txt").write_text("x")


def test_a_folder_without_a_fault_exits_with_0(folder):
    result = runner.invoke(app, [str(folder)])

    assert result.exit_code == 0
    assert result.stdout == f"{folder} can be used: no fault.\n"


def test_an_error_exits_with_1_and_names_file_line_and_remedy(folder):
    break_it(folder)

    result = runner.invoke(app, [str(folder)])

    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "notes.txt: warning: This does not belong to a business folder and is not read."
        " Move it elsewhere.",
        "team.yaml:9: agents.alex.topics: There is no topic 'apointment'."
        " Did you mean 'appointment'? Or add a file under topics/.",
        f"{folder} cannot be used yet: 1 error, 1 warning.",
    ]


def test_a_warning_alone_exits_with_0(folder):
    (folder / "notes.txt").write_text("x")

    result = runner.invoke(app, [str(folder)])

    assert result.exit_code == 0
    assert "can be used: 1 warning." in result.stdout


def test_a_folder_that_is_not_there_exits_with_2(tmp_path):
    result = runner.invoke(app, [str(tmp_path / "nowhere")])

    assert result.exit_code == 2
    assert result.stdout == ""
    assert "segue init" in result.stderr


def test_json_is_one_object_with_every_fault(folder):
    break_it(folder)

    result = runner.invoke(app, [str(folder), "--json"])

    assert result.exit_code == 1
    found = json.loads(result.stdout)
    assert (found["ok"], found["errors"], found["warnings"]) == (False, 1, 1)
    assert found["faults"][1] == {
        "file": "team.yaml",
        "line": 9,
        "thing": "agents.alex.topics",
        "problem": "There is no topic 'apointment'.",
        "remedy": "Did you mean 'appointment'? Or add a file under topics/.",
        "level": "error",
    }


def test_the_example_of_the_page_on_triggers_passes_in_a_fresh_folder(folder):
    page = (Path(__file__).parents[2] / "docs/how-to/add-a-trigger.md").read_text()
    rule = page.partition("```yaml\n")[2].partition("```")[0]
    playbook = folder / "playbook.yaml"
    playbook.write_text(f"{playbook.read_text().rstrip()}\n{rule}")

    result = runner.invoke(app, [str(folder)])

    assert (result.exit_code, result.stdout) == (0, f"{folder} can be used: no fault.\n")


def test_a_terminal_shows_a_table_in_which_nothing_is_cut(folder, monkeypatch):
    team = folder / "team.yaml"
    team.write_text(team.read_text().replace("skills: [appointments, complaints]", "skills: all"))
    console = Console(force_terminal=True, width=70, color_system=None, record=True)
    monkeypatch.setattr(command, "build_console", lambda: console)

    result = runner.invoke(app, [str(folder)])

    shown = console.export_text()
    assert result.exit_code == 1
    assert "where" in shown
    assert "remedy" in shown
    assert "Write it as [a, b]." in " ".join(shown.split())
    assert "…" not in shown
