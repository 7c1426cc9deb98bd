"""`segue replay`: figures for people, one object for programs, one line a conversation."""

import json

import pytest
import typer
from typer.testing import CliRunner

from segue.adapters.history.files import read_history
from segue.cli import replay as command
from segue.cli.replay import replay
from tests.app.test_replay import open_travel, open_without_wishes
from tests.rig import TRAVEL

app = typer.Typer()
app.command()(replay)
runner = CliRunner()

KEYS = ["conversation_id", "verdict", "turn", "reason", "rule", "evidence"]
TALKS = {
    "a": ("I would like a journey", "Let me speak to a human [now], please"),
    "b": ("I would like a journey",),
    "c": ("This is awful",),
}


@pytest.fixture
def history(tmp_path):
    file = tmp_path / "past.jsonl"
    file.write_text("".join(build_line(name, said) for name, said in TALKS.items()) + "{oops\n")
    return file


def build_line(name, said):
    messages = [m for text in said for m in (speak("customer", text), speak("agent", "Hm."))]
    row = {"conversation_id": name, "channel": "chat", "messages": messages}
    return json.dumps(row) + "\n"


def speak(role, text):
    return {"role": role, "text": text, "at": "2020-05-13T13:00:00Z"}


@pytest.fixture
def run(history, monkeypatch):
    def invoke(*arguments):
        opened = open_without_wishes if "--against" in arguments else open_travel
        monkeypatch.setattr(command, "open_playbooks", lambda _folders, _cache: opened())
        always = ["--history", str(history), "--business", str(TRAVEL), "--workers", "1"]
        return runner.invoke(app, [*always, *map(str, arguments)])

    return invoke


def test_an_empty_history_is_said_in_words(run, history):
    history.write_text("")

    result = run()

    assert result.exit_code == 0
    assert result.stdout.strip() == ("There is no conversation in this history: nothing to replay.")


def test_people_read_how_many_by_what_when_and_an_example(run):
    result = run()

    assert result.exit_code == 0
    shown = " ".join(result.stdout.split())
    assert "2 of 3 conversations would have come to a person" in shown
    assert "explicit_request" in shown
    assert "[now]" in shown
    assert "past.jsonl:4: This is no JSON" in shown
    assert "replaying: 3/4" in result.stderr


def test_json_is_one_object_with_the_same_figures(run):
    found = json.loads(run("--json").stdout)

    assert (found["conversations"], found["handoffs"]["n"], found["bad_rows"]) == (3, 2, 1)
    assert [row["reason"] for row in found["by_reason"]] == ["explicit_request", "sentiment"]
    assert found["verdicts"]["answer"]["n"] == 1
    assert found["turns"] == {"1": 1, "2": 1}
    assert not found["stopped"]


def test_decisions_are_one_line_a_conversation_in_input_order(run, tmp_path):
    run("--decisions", tmp_path / "out.jsonl")

    rows = [json.loads(row) for row in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [list(row) for row in rows] == [KEYS] * 3
    assert [(r["conversation_id"], r["verdict"], r["turn"], r["reason"]) for r in rows] == [
        ("a", "handoff", 2, "explicit_request"),
        ("b", "answer", None, "none"),
        ("c", "handoff", 1, "sentiment"),
    ]


def test_against_another_folder_shows_what_differs(run):
    result = run("--against", TRAVEL)

    shown = " ".join(result.stdout.split())
    assert "1 conversations differ" in shown
    assert "1 no longer" in shown
    found = json.loads(run("--against", TRAVEL, "--json").stdout)["against"]
    assert found["kinds"]["no_longer_to_person"] == 1
    assert found["differences"][0]["conversation_id"] == "a"
    assert found["differences"][0]["was"]["rule"] == "R1"


def test_a_limit_takes_the_first_rows_only(run):
    assert json.loads(run("--limit", 1, "--json").stdout)["conversations"] == 1


def test_an_interrupt_prints_what_was_done_and_exits_with_130(run, monkeypatch):
    def read(files):
        yield next(read_history(files))
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "read_history", read)

    result = run("--json")

    assert result.exit_code == 130
    assert json.loads(result.stdout)["stopped"] is True
    assert json.loads(result.stdout)["conversations"] == 1


def test_wrong_use_exits_with_2_before_anything_is_read(run, tmp_path):
    for arguments in (
        ("--history", tmp_path / "none.jsonl"),
        ("--business", tmp_path / "nowhere"),
        ("--decisions", tmp_path / "nowhere" / "out.jsonl"),
    ):
        result = run(*arguments)

        assert result.exit_code == 2
        assert result.stdout == ""
        assert str(arguments[1]) in result.stderr.replace("\n", "")
