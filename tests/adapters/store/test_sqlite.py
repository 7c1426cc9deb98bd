"""What SQLite alone promises: durable groups, one server, readable by its owner, honest faults."""

import asyncio
import os
import sqlite3
import stat
from pathlib import Path

import pytest

from segue.adapters.store.sqlite import SqliteStore, open_sqlite
from segue.adapters.store.sqlite_file import SCHEMA, open_for_writing
from segue.core.errors import BadInput, LogBroken, SegueError, StoreUnavailable
from segue.core.values import Stream
from segue.ports import Receipt
from tests.adapters.store.samples import (
    NOW,
    ONE,
    TWO,
    new_text,
    request,
    started,
    write,
    wrote,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
async def store(tmp_path):
    opened = await open_sqlite(tmp_path)
    yield opened
    await opened.close()


def test_the_writer_flushes_every_commit(tmp_path) -> None:
    db = open_for_writing(tmp_path / "segue.db")

    pragmas = {
        name: db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "secure_delete")
    }

    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}
    db.close()


def test_a_new_file_is_in_its_folder_for_good(tmp_path, monkeypatch) -> None:
    flushed = []
    flush = os.fsync

    def note(descriptor: int) -> None:
        flushed.append(os.readlink(f"/proc/self/fd/{descriptor}"))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", note)

    open_for_writing(tmp_path / "segue.db").close()

    assert flushed == [str(tmp_path), str(tmp_path.parent)]


async def test_only_the_owner_may_read_the_file(store: SqliteStore, tmp_path) -> None:
    await store.commit((write(started()),))

    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}

    assert modes
    assert set(modes.values()) == {0o600}


async def test_a_second_server_is_refused_by_name(store: SqliteStore, tmp_path) -> None:
    with pytest.raises(BadInput, match=r"in use by another Segue \(process \d+\)"):
        await open_sqlite(tmp_path)


async def test_a_closed_store_lets_the_next_one_in(store: SqliteStore, tmp_path) -> None:
    await store.commit((write(started()),))
    await store.close()

    again = await open_sqlite(tmp_path)

    assert (await again.get_head(ONE)).seq == 1
    await again.close()


async def test_a_reader_may_look_while_a_server_writes(store: SqliteStore, tmp_path) -> None:
    reader = await open_sqlite(tmp_path, read_only=True)
    await store.commit((write(started()),))

    assert (await reader.get_head(ONE)).seq == 1
    with pytest.raises(StoreUnavailable, match="reading only"):
        await reader.commit((write(wrote()),))
    await reader.close()


async def test_reading_only_makes_no_file(tmp_path) -> None:
    with pytest.raises(BadInput, match=r"there is no .*segue\.db"):
        await open_sqlite(tmp_path, read_only=True)

    assert list(tmp_path.iterdir()) == []


async def test_a_newer_schema_is_refused_with_the_remedy(store: SqliteStore, tmp_path) -> None:
    await store.close()
    db = sqlite3.connect(tmp_path / "segue.db")
    with db:
        db.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (str(SCHEMA + 1),))
    db.close()

    for read_only in (False, True):
        with pytest.raises(BadInput, match="upgrade Segue"):
            await open_sqlite(tmp_path, read_only=read_only)


async def test_what_is_no_database_is_refused(tmp_path) -> None:
    (tmp_path / "segue.db").write_bytes(b"this is no database" * 100)

    with pytest.raises(LogBroken, match="restore"):
        await open_sqlite(tmp_path)


async def test_a_database_without_our_tables_keeps_what_it_has(tmp_path) -> None:
    db = sqlite3.connect(tmp_path / "segue.db")
    db.execute("CREATE TABLE events (x)")
    db.close()

    with pytest.raises(SegueError):
        await open_sqlite(tmp_path)

    db = sqlite3.connect(tmp_path / "segue.db")
    assert db.execute("SELECT name FROM sqlite_schema").fetchall() == [("events",)]
    db.close()


async def test_a_group_shares_one_transaction(store: SqliteStore, tmp_path) -> None:
    await asyncio.gather(
        *(store.commit((write(wrote(str(n)), to=Stream(f"c/{n}")),)) for n in range(100))
    )

    reader = sqlite3.connect(tmp_path / "segue.db")
    changes = reader.execute("PRAGMA data_version").fetchone()[0]
    await asyncio.gather(
        *(store.commit((write(wrote(str(n)), to=Stream(f"c/{n}")),)) for n in range(100))
    )

    assert reader.execute("PRAGMA data_version").fetchone()[0] == changes + 1
    reader.close()


async def test_another_programs_lock_is_waited_for(store: SqliteStore, tmp_path) -> None:
    blocker = sqlite3.connect(tmp_path / "segue.db", isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    commits = [asyncio.ensure_future(store.commit((write(wrote(str(n))),))) for n in range(5)]
    await asyncio.sleep(0.2)
    assert not any(commit.done() for commit in commits)

    blocker.execute("ROLLBACK")

    receipts = await asyncio.gather(*commits)
    assert [receipt.seqs[0][1] for receipt in receipts] == [1, 2, 3, 4, 5]
    blocker.close()


async def test_a_lock_held_too_long_refuses_and_the_store_goes_on(
    store: SqliteStore, tmp_path
) -> None:
    await store.commit((write(started()),))
    set_busy_timeout(store, 50)
    blocker = sqlite3.connect(tmp_path / "segue.db", isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")

    outcomes = await asyncio.gather(
        *(store.commit((write(wrote(str(n))),), request(str(n))) for n in range(5)),
        return_exceptions=True,
    )

    assert {type(outcome) for outcome in outcomes} == {StoreUnavailable}
    assert (await store.get_head(ONE)).seq == 1, "reading goes on"
    blocker.execute("ROLLBACK")
    blocker.close()
    receipt = await store.commit((write(wrote("0")),), request("0"))
    assert (receipt.seqs, receipt.repeated) == (((ONE, 2, 2),), False)


async def test_a_commit_that_fails_at_the_end_leaves_no_trace_in_memory(
    store: SqliteStore,
) -> None:
    """A deferred constraint lets every statement pass and COMMIT fail."""
    await store.commit((write(started()),))
    db = store._writer._db
    db.executescript(
        "PRAGMA foreign_keys = ON; CREATE TABLE a (x PRIMARY KEY); CREATE TABLE b (x REFERENCES "
        "a DEFERRABLE INITIALLY DEFERRED); CREATE TRIGGER t AFTER INSERT ON events WHEN "
        "NEW.stream = 'conversation/2' BEGIN INSERT INTO b VALUES (1); END;"
    )

    outcomes = await asyncio.gather(
        store.commit((write(wrote("1")),)),
        store.commit((write(wrote("2"), to=TWO),)),
        store.commit((write(wrote("3")),)),
        return_exceptions=True,
    )

    assert [type(outcome).__name__ for outcome in outcomes] == ["Receipt", "BadInput", "Receipt"]
    assert [event.seq for event in await store.read(ONE)] == [1, 2, 3]
    assert await store.read(TWO) == ()
    assert await store.get_position() == 3


async def test_a_full_disk_refuses_and_the_store_goes_on(store: SqliteStore) -> None:
    await store.commit((write(started()),))
    full = store._writer._db.execute("PRAGMA page_count").fetchone()[0]
    store._writer._db.execute(f"PRAGMA max_page_count = {full}")
    long = "x" * 20_000

    outcomes = await asyncio.gather(
        *(
            store.commit((write(wrote(str(n)), texts=(new_text(f"x{n}", long),)),))
            for n in range(10)
        ),
        return_exceptions=True,
    )

    assert {type(outcome) for outcome in outcomes} == {StoreUnavailable}
    assert "disk is full" in str(outcomes[0])
    assert len(await store.read(ONE)) == 1
    store._writer._db.execute(f"PRAGMA max_page_count = {2**31}")
    receipt = await store.commit((write(wrote(), texts=(new_text("x1", long),)),))
    assert receipt.seqs == ((ONE, 2, 2),)


async def test_an_erased_text_leaves_no_byte_behind(store: SqliteStore, tmp_path) -> None:
    for n in range(50):
        text = f"PLANTED-{n} my mother's name is Rosalind"
        await store.commit((write(wrote(str(n)), texts=(new_text(f"x{n}", text),)),))
    assert b"PLANTED" in read_all(tmp_path)

    await store.erase_texts(tuple(f"x{n}" for n in range(1, 50)))
    await store.replace_text("x0", "cut")

    assert b"PLANTED" not in read_all(tmp_path)
    assert b"Rosalind" not in read_all(tmp_path)
    assert await store.read_texts(ONE) == {"x0": "cut"}


async def test_erasing_says_so_when_a_reader_keeps_the_old_pages(
    store: SqliteStore, tmp_path
) -> None:
    set_busy_timeout(store, 50)
    await store.commit((write(wrote(), texts=(new_text("x1", "secret"),)),))
    reader = sqlite3.connect(tmp_path / "segue.db", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM texts").fetchall()

    with pytest.raises(StoreUnavailable, match="erase it again"):
        await store.erase_texts(("x1",))

    reader.close()
    await store.erase_texts(("x1",))
    assert b"secret" not in read_all(tmp_path)


async def test_what_was_handed_in_before_closing_is_finished(store: SqliteStore, tmp_path) -> None:
    commits = [asyncio.ensure_future(store.commit((write(wrote(str(n))),))) for n in range(500)]
    await asyncio.sleep(0)

    await store.close()

    receipts = await asyncio.gather(*commits)
    assert [receipt.seqs[0][1] for receipt in receipts] == list(range(1, 501))
    with pytest.raises(StoreUnavailable, match="closed"):
        await store.commit((write(wrote()),))
    with pytest.raises(StoreUnavailable, match="closed"):
        await store.read(ONE)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
async def test_nobody_waits_for_a_writer_that_broke(store: SqliteStore, monkeypatch) -> None:
    def break_down(*_: object) -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr("segue.adapters.store.sqlite_writer.write_group", break_down)

    outcomes = await asyncio.gather(
        *(store.commit((write(wrote(str(n))),)) for n in range(5)), return_exceptions=True
    )

    assert {type(outcome) for outcome in outcomes} == {StoreUnavailable}
    with pytest.raises(StoreUnavailable):
        await store.commit((write(wrote()),))


def test_loops_of_two_threads_may_share_a_store(tmp_path) -> None:
    store = asyncio.run(open_sqlite(tmp_path))

    async def send(sender: str) -> list[Receipt]:
        commits = (store.commit((write(wrote(f"{sender}{n}")),)) for n in range(200))
        return list(await asyncio.gather(*commits))

    async def send_from_both() -> list[Receipt]:
        elsewhere = asyncio.to_thread(lambda: asyncio.run(send("a")))
        here, there = await asyncio.gather(send("b"), elsewhere)
        return here + there

    receipts = asyncio.run(send_from_both())

    assert sorted(receipt.seqs[0][1] for receipt in receipts) == list(range(1, 401))
    asyncio.run(store.close())


async def test_a_record_is_as_durable_as_an_event(store: SqliteStore, tmp_path) -> None:
    await store.put_record("r", "k", b"v")

    reader = sqlite3.connect(tmp_path / "segue.db")
    assert reader.execute("SELECT body FROM records").fetchall() == [(b"v",)]
    reader.close()
    assert await store.get_record("r", "k", NOW) == b"v"


def set_busy_timeout(store: SqliteStore, millis: int) -> None:
    store._writer._db.execute(f"PRAGMA busy_timeout = {millis}")


def read_all(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
