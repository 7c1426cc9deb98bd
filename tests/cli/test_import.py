"""`segue import`: bad rows are counted, listed and kept; a second time adds nothing."""

import json

import pytest
import typer
from typer.testing import CliRunner

from segue.cli.import_ import import_

app = typer.Typer()
app.command()(import_)
runner = CliRunner()


def line(name):
    messages = [{"role": "customer", "text": f"I am {name}"}]
    return json.dumps({"conversation_id": name, "channel": "chat", "messages": messages}) + "\n"


@pytest.fixture
def run(tmp_path):
    def invoke(*arguments):
        return runner.invoke(app, [*map(str, arguments), "--data", str(tmp_path / "data")])

    return invoke


def write(tmp_path, *lines):
    file = tmp_path / "past.jsonl"
    file.write_text("".join(lines))
    return file


def test_good_rows_are_added_and_exit_with_0(tmp_path, run):
    result = run(write(tmp_path, line("a"), line("b")))

    assert result.exit_code == 0
    assert "added" in result.stdout
    assert "importing: 2/2" in result.stderr


def test_a_second_time_adds_nothing(tmp_path, run):
    file = write(tmp_path, line("a"), line("b"))
    run(file)

    found = json.loads(run(file, "--json").stdout)

    assert (found["added"], found["already_there"], found["rejects"]) == (0, 2, None)


def test_bad_rows_exit_with_1_and_are_all_kept_in_a_file_of_their_own(tmp_path, run):
    file = write(tmp_path, line("a"), *["{oops\n"] * 25, line("b"), line("a"))

    result = run(file, "--json")

    found = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (found["rows"], found["added"], found["bad_rows"]) == (28, 2, 26)
    assert len(found["faults"]) == 20
    (rejects,) = (tmp_path / "data" / "logs").glob("import-rejects-*.jsonl")
    kept = [json.loads(row) for row in rejects.read_text().splitlines()]
    assert found["rejects"] == str(rejects)
    assert [row["line"] for row in kept] == [*range(2, 27), 28]
    assert kept[0]["row"] == "{oops"
    assert rejects.stat().st_mode & 0o077 == 0


def test_people_read_file_line_field_and_remedy(tmp_path, run):
    file = write(tmp_path, line("a"), '{"conversation_id": "b", "messages": [{"role": "x"}]}\n')

    result = run(file)

    assert f"{file}:2: messages[0].role: It is 'x'. Write one of customer" in result.stderr
    assert "(and 1 more)" in result.stderr
    assert "import-rejects-" in result.stdout


def test_strict_stops_at_the_first_bad_row(tmp_path, run):
    result = run(write(tmp_path, line("a"), "{oops\n", line("b")), "--strict", "--json")

    found = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (found["added"], found["bad_rows"], found["stopped"]) == (1, 1, True)


@pytest.mark.parametrize("name", ["none.jsonl", "past.docx"])
def test_wrong_use_exits_with_2_and_one_line(tmp_path, run, name):
    result = run(tmp_path / name)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "data").exists()
