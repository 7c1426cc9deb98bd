"""One changed byte in the log of a real server is found by `segue verify-log`, with its place."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.faults.people import arrive, finish, has, staff, wait_for_events
from tests.faults.server import SEED, House, Server, run_segue

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

COLUMNS = ("stream", "at", "type", "body", "previous_hash", "hash")


@pytest.fixture(scope="module")
async def served(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The log of a server that served a conversation, copied from under it."""
    data: Path = tmp_path_factory.mktemp("tampering")
    async with arrive(server) as customer, staff(server, "henrik") as team:
        ack = await customer.say("When is a journey paid?")
        await wait_for_events(team["henrik"], ack["conversation_id"], has("AiReplied"))
        await finish(team["henrik"], ack["conversation_id"])
    source = sqlite3.connect(server.house.data / "segue.db")
    with closing(source), closing(sqlite3.connect(data / "segue.db")) as copy:
        source.backup(copy)
    return data


def verify(data: Path) -> tuple[int, dict[str, Any]]:
    done = run_segue("verify-log", "--data", str(data), "--json")
    return done.returncode, json.loads(done.stdout)


def pick(database: Path, chance: Random) -> sqlite3.Row:
    """A row of the log, drawn by chance."""
    with closing(sqlite3.connect(database)) as db:
        db.row_factory = sqlite3.Row
        row: sqlite3.Row = chance.choice(db.execute("SELECT * FROM events").fetchall())
        return row


def change_byte(raw: bytes, place: int) -> bytes:
    """The bytes with one of them changed to another letter."""
    other = b"x" if raw[place : place + 1] != b"x" else b"y"
    return raw[:place] + other + raw[place + 1 :]


async def test_the_log_of_a_server_is_whole(served: Path) -> None:
    code, found = verify(served)

    assert (code, found["ok"]) == (0, True)
    assert found["events"] > 5


@pytest.mark.parametrize("column", COLUMNS)
async def test_one_changed_byte_of_a_row_is_found_with_its_place(
    served: Path, tmp_path: Path, column: str
) -> None:
    chance = Random(f"{SEED} {column}")
    data = Path(shutil.copytree(served, tmp_path / "data"))
    row = pick(data / "segue.db", chance)
    old = row[column] if isinstance(row[column], bytes) else row[column].encode()
    new = change_byte(old, chance.randrange(len(old)))
    value = new if isinstance(row[column], bytes) else new.decode()
    with closing(sqlite3.connect(data / "segue.db")) as db, db:
        db.execute(f"UPDATE events SET {column} = ? WHERE position = ?", (value, row["position"]))

    code, found = verify(data)

    print(f"\nseed {SEED}: {column} of {row['stream']} seq {row['seq']}: {found['first_bad']}")
    assert (code, found["ok"]) == (1, False)
    assert found["first_bad"]["stream"]
    assert found["first_bad"]["seq"] >= 1


@pytest.mark.parametrize("column", ["body", "hash", "at"])
async def test_one_changed_byte_in_the_raw_file_is_found_at_its_event(
    served: Path, tmp_path: Path, column: str
) -> None:
    chance = Random(f"{SEED} raw {column}")
    data = Path(shutil.copytree(served, tmp_path / "data"))
    database = data / "segue.db"
    row, raw = pick(database, chance), database.read_bytes()
    record = row["body"] + row["previous_hash"].encode() + row["hash"].encode()
    assert raw.count(record) == 1
    places = {
        "body": raw.index(record) + chance.randrange(len(row["body"])),
        "hash": raw.index(record) + len(record) - 1 - chance.randrange(64),
        "at": raw.index(row["at"].encode() + record) + chance.randrange(len(row["at"])),
    }
    database.write_bytes(change_byte(raw, places[column]))

    code, found = verify(data)

    print(f"\nseed {SEED}: byte {places[column]} ({column}): {found['first_bad']}")
    assert (code, found["ok"]) == (1, False)
    assert found["first_bad"]["stream"] == row["stream"]
    assert found["first_bad"]["seq"] == row["seq"]


async def test_a_house_that_was_only_prepared_verifies(house: House) -> None:
    code, found = verify(house.data)

    assert (code, found["ok"]) == (0, True)
