"""`segue verify-log` exits 0 on a whole log, 1 with the first bad position on a changed one."""

import asyncio
import json
import sqlite3
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from segue.adapters.store.sqlite import open_sqlite
from segue.cli.verify_log import verify_log
from tests.adapters.store.samples import new_text, started, write, wrote

app = typer.Typer()
app.command()(verify_log)


@pytest.fixture
def data(tmp_path) -> Path:
    async def fill() -> None:
        store = await open_sqlite(tmp_path / "data")
        text = new_text("x1", "hello")
        await store.commit((write(started(), wrote("m1", text.ref), texts=(text,)),))
        await store.close()

    asyncio.run(fill())
    return tmp_path / "data"


def run(data: Path, *flags: str) -> Result:
    return CliRunner().invoke(app, ["--data", str(data), *flags])


def change(data: Path, sql: str) -> None:
    db = sqlite3.connect(data / "segue.db")
    with db:
        db.execute(sql)
    db.close()


def test_a_whole_log_exits_0(data) -> None:
    result = run(data)

    assert result.exit_code == 0
    assert "The log is unchanged: 2 events in 1 streams, 1 texts, root " in result.stdout


def test_a_changed_log_exits_1_and_names_the_first_bad_position(data) -> None:
    change(data, "UPDATE events SET at = '2026-11-23T07:00:00.000000Z' WHERE seq = 2")

    result = run(data)

    assert result.exit_code == 1
    assert "conversation/1 seq 2" in result.stdout


def test_a_text_that_is_not_there_is_counted_and_said(data) -> None:
    assert "not there" not in run(data).stdout
    change(data, "DELETE FROM texts")

    result = run(data)

    assert result.exit_code == 0
    assert "1 text is not there (erased or lost)." in result.stdout
    assert json.loads(run(data, "--json").stdout)["texts_missing"] == 1


def test_json_is_one_object(data) -> None:
    whole = json.loads(run(data, "--json").stdout)
    change(data, "DELETE FROM events WHERE seq = 2")
    result = run(data, "--json")
    changed = json.loads(result.stdout)

    assert (whole["ok"], whole["events"], whole["first_bad"]) == (True, 2, None)
    assert len(whole["root"]) == 64
    assert result.exit_code == 1
    assert (changed["ok"], changed["first_bad"]["stream"], changed["first_bad"]["seq"]) == (
        False,
        "conversation/1",
        2,
    )


def test_a_directory_without_a_log_is_wrong_use(tmp_path) -> None:
    result = run(tmp_path)

    assert result.exit_code == 2
    assert "there is no log" in result.stderr
    assert list(tmp_path.iterdir()) == []
