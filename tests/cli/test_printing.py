"""Printing: results apart from progress, JSON alone on standard output."""

import json

import pytest

from segue.cli import printing
from segue.core.errors import BadInput


def test_json_is_one_line_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    printing.print_json({"name": "Elena Marković", "n": 1})

    assert json.loads(capsys.readouterr().out) == {"name": "Elena Marković", "n": 1}


def test_what_is_said_goes_to_standard_error_as_plain_text(
    capsys: pytest.CaptureFixture[str],
) -> None:
    printing.say("[bold]not markup[/bold]")

    out, err = capsys.readouterr()
    assert (out, err) == ("", "[bold]not markup[/bold]\n")


def test_on_a_terminal_lines_are_wrapped_at_words_and_commands_not_at_all(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("FORCE_COLOR", "1"), ("COLUMNS", "20"), ("TERM", "xterm")):
        monkeypatch.setenv(name, value)

    printing.say("one word after another word")
    printing.say_command("segue chat --url http://127.0.0.1:9000")

    assert [line.rstrip() for line in capsys.readouterr().err.splitlines()] == [
        "one word after",
        "another word",
        "segue chat --url http://127.0.0.1:9000",
    ]


def test_failing_ends_with_code_2_and_the_message(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        printing.fail(BadInput("the port is in use"))

    assert ended.value.code == 2
    assert "the port is in use" in capsys.readouterr().err


def test_numbers_stand_to_the_right() -> None:
    table = printing.build_table(("name", "n"), [("a", 1), ("b", 1234)])

    assert [column.justify for column in table.columns] == ["left", "right"]


def test_without_a_terminal_long_work_says_lines_and_not_bars(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "LINE_EVERY_SECONDS", 0.0)

    with printing.show_progress("reading", 3) as advance:
        advance(1)
        advance(2)

    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("reading: 1/3")
    assert lines[-1].startswith("reading: 3/3 in ")
