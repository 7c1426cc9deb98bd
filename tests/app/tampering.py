"""Single changes to a log, as somebody with the file in hand would make them."""

import sqlite3
from collections.abc import Callable
from random import Random
from typing import Any, TypeAlias

from segue.core.conversation.chain import hash_event
from segue.core.values import Stream

Where: TypeAlias = tuple[str, int] | None
"""The first bad position, where one change has exactly one."""
Change: TypeAlias = Callable[[sqlite3.Connection, Random], Where]


def pick(db: sqlite3.Connection, rng: Random, table: str = "events") -> sqlite3.Row:
    return rng.choice(db.execute(f"SELECT * FROM {table}").fetchall())


def put(db: sqlite3.Connection, row: sqlite3.Row, column: str, value: Any) -> Where:
    db.execute(f"UPDATE events SET {column} = ? WHERE position = ?", (value, row["position"]))
    return row["stream"], row["seq"]


def flip(value: str | bytes, rng: Random) -> Any:
    """The value with one byte changed."""
    raw = bytearray(value.encode() if isinstance(value, str) else value)
    place = rng.randrange(len(raw))
    raw[place] = rng.choice([b for b in range(33, 127) if b != raw[place]])
    return raw.decode() if isinstance(value, str) else bytes(raw)


def change_column(column: str) -> Change:
    def change(db: sqlite3.Connection, rng: Random) -> Where:
        row = pick(db, rng)
        return put(db, row, column, flip(row[column], rng))

    change.__name__ = f"change_{column}"
    return change


def add_to_column(column: str) -> Change:
    def change(db: sqlite3.Connection, rng: Random) -> Where:
        row = pick(db, rng)
        return put(db, row, column, row[column] + rng.choice((-2, -1, 1, 2, 40)))

    change.__name__ = f"add_to_{column}"
    return change


def change_seq(db: sqlite3.Connection, rng: Random) -> Where:
    row = pick(db, rng)
    put(db, row, "seq", rng.choice((0, -1, row["seq"] + 1000)))
    return None


def rename_stream(db: sqlite3.Connection, rng: Random) -> Where:
    row = pick(db, rng)
    put(db, row, "stream", flip(row["stream"], rng))
    return None


def delete_one(db: sqlite3.Connection, rng: Random) -> Where:
    db.execute("DELETE FROM events WHERE position = ?", (pick(db, rng)["position"],))
    return None


def cut_an_end(db: sqlite3.Connection, rng: Random) -> Where:
    row = pick(db, rng)
    db.execute("DELETE FROM events WHERE stream = ? AND seq >= ?", (row["stream"], row["seq"]))
    return row["stream"], row["seq"]


def swap_bodies(db: sqlite3.Connection, rng: Random) -> Where:
    one, other = pick(db, rng), pick(db, rng)
    while one["body"] == other["body"]:
        other = pick(db, rng)
    put(db, one, "body", other["body"])
    put(db, other, "body", one["body"])
    return None


def swap_rows(db: sqlite3.Connection, rng: Random) -> Where:
    one = pick(db, rng)
    db.execute(
        "UPDATE events SET seq = -1 WHERE stream = ? AND seq = ?", (one["stream"], one["seq"])
    )
    moved = db.execute(
        "UPDATE events SET seq = ? WHERE stream = ? AND seq = ?",
        (one["seq"], one["stream"], one["seq"] % 3 + 1),
    )
    if moved.rowcount:
        put(db, one, "seq", one["seq"] % 3 + 1)
    return None


def add_a_copy(db: sqlite3.Connection, rng: Random) -> Where:
    row = pick(db, rng)
    last = db.execute("SELECT max(seq) FROM events WHERE stream = ?", (row["stream"],)).fetchone()
    end = db.execute("SELECT max(position) FROM events").fetchone()
    values = dict(row) | {"seq": last[0] + 1, "position": end[0] + 1}
    db.execute("INSERT INTO events VALUES (?,?,?,?,?,?,?,?,?,?)", tuple(values.values()))
    return row["stream"], last[0] + 1


def _rehash(row: dict[str, Any], previous: str) -> str:
    return hash_event(
        previous,
        Stream(row["stream"]),
        row["seq"],
        row["owner_epoch"],
        row["type"],
        row["v"],
        row["at"],
        row["body"],
    )


def rewrite_one(db: sqlite3.Connection, rng: Random) -> Where:
    """A change that mends the row's own hash."""
    row = pick(db, rng)
    changed = dict(row) | {"at": "2026-11-23T05:00:00.000000Z"}
    put(db, row, "at", changed["at"])
    put(db, row, "hash", _rehash(changed, row["previous_hash"]))
    return None


def rewrite_to_the_end(db: sqlite3.Connection, rng: Random) -> Where:
    """A change that mends every hash that follows, and forgets the table of streams."""
    row = pick(db, rng)
    put(db, row, "at", "2026-11-23T05:00:00.000000Z")
    previous = row["previous_hash"]
    for later in db.execute(
        "SELECT * FROM events WHERE stream = ? AND seq >= ? ORDER BY seq",
        (row["stream"], row["seq"]),
    ).fetchall():
        put(db, later, "previous_hash", previous)
        previous = _rehash(dict(later), previous)
        put(db, later, "hash", previous)
    return None


def change_stream(column: str) -> Change:
    def change(db: sqlite3.Connection, rng: Random) -> Where:
        row = pick(db, rng, "streams")
        old = row[column]
        new = flip(old, rng) if isinstance(old, str) else old + rng.choice((1, 7))
        new = 1 - old if column == "open" else new
        db.execute(f"UPDATE streams SET {column} = ? WHERE stream = ?", (new, row["stream"]))
        return None

    change.__name__ = f"change_streams_{column}"
    return change


def delete_stream(db: sqlite3.Connection, rng: Random) -> Where:
    db.execute("DELETE FROM streams WHERE stream = ?", (pick(db, rng, "streams")["stream"],))
    return None


def delete_stream_and_events(db: sqlite3.Connection, rng: Random) -> Where:
    """All but the newest stream: of a whole end cut away only a checkpoint tells."""
    rows = db.execute("SELECT stream FROM streams ORDER BY position DESC").fetchall()
    stream = rng.choice(rows[1:])[0]
    db.execute("DELETE FROM streams WHERE stream = ?", (stream,))
    db.execute("DELETE FROM events WHERE stream = ?", (stream,))
    return None


def change_text(column: str) -> Change:
    def change(db: sqlite3.Connection, rng: Random) -> Where:
        row = pick(db, rng, "texts")
        db.execute(
            f"UPDATE texts SET {column} = ? WHERE id = ?", (flip(row[column], rng), row["id"])
        )
        return None

    change.__name__ = f"change_texts_{column}"
    return change


def replace_text(db: sqlite3.Connection, rng: Random) -> Where:
    row = pick(db, rng, "texts")
    db.execute("UPDATE texts SET text = x'78', salt = x'' WHERE id = ?", (row["id"],))
    return None


CHANGES: tuple[Change, ...] = (
    *map(change_column, ("body", "at", "type", "previous_hash", "hash")),
    *map(add_to_column, ("v", "owner_epoch")),
    change_seq,
    rename_stream,
    delete_one,
    cut_an_end,
    swap_bodies,
    swap_rows,
    add_a_copy,
    rewrite_one,
    rewrite_to_the_end,
    *map(change_stream, ("stream", "seq", "hash", "owner", "owner_epoch", "message_seq", "open")),
    delete_stream,
    delete_stream_and_events,
    *map(change_text, ("text", "salt", "hash")),
    replace_text,
)
