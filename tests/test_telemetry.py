"""Logs never hold what people wrote."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from segue.telemetry import set_up_logs

CANARY = "canary-7f3a"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that the logs of this test go to; the root logger is put back afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    set_up_logs(tmp_path, level=logging.DEBUG)
    yield tmp_path
    for handler in root.handlers:
        handler.close()
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


def read_log(folder: Path) -> str:
    """Everything that was logged to the file."""
    return (folder / "segue.jsonl").read_text()


def test_private_fields_are_hidden(folder: Path) -> None:
    structlog.get_logger("t").warning("wrote", text=CANARY, password=CANARY, seq=4)

    entry = json.loads(read_log(folder))
    assert entry["seq"] == 4
    assert CANARY not in read_log(folder)


def test_an_exception_is_logged_by_type_and_place_without_its_words(folder: Path) -> None:
    try:
        raise ValueError(CANARY)
    except ValueError:
        structlog.get_logger("t").exception("failed")

    entry = json.loads(read_log(folder))
    assert entry["error"] == "ValueError"
    assert "test_telemetry.py" in entry["places"][0]
    assert CANARY not in read_log(folder)


def test_exceptions_of_other_libraries_lose_their_words_too(folder: Path) -> None:
    try:
        raise ValueError(CANARY)
    except ValueError:
        logging.getLogger("uvicorn.error").exception("Exception in ASGI application")

    entry = json.loads(read_log(folder))
    assert entry["error"] == "ValueError"
    assert CANARY not in read_log(folder)
