"""Brings the messages of each conversation together, on disk, however they are mixed."""

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final, Self

import msgspec

Fields = dict[str, object]
Row = tuple[int, Fields]
"""The line that a message began on, and its fields."""

_EACH: Final = (
    "SELECT m.name, m.line, m.fields FROM messages m "
    "JOIN (SELECT name, min(line) AS first FROM messages GROUP BY name) f ON f.name = m.name "
    "ORDER BY f.first, m.name, m.line"
)


class Gathering:
    """A private, temporary table on disk, so that a file larger than memory can be sorted."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("")
        self._db.execute("CREATE TABLE messages (name TEXT, line INTEGER, fields BLOB)")
        self._db.execute("CREATE INDEX by_name ON messages (name, line)")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def add(self, name: str, line: int, fields: Fields) -> None:
        """Keep one message of the conversation `name`."""
        values = (name, line, msgspec.json.encode(fields))
        self._db.execute("INSERT INTO messages VALUES (?, ?, ?)", values)

    def rename(self, old: str, new: str) -> None:
        """Two conversations turn out to be one."""
        self._db.execute("UPDATE messages SET name = ? WHERE name = ?", (new, old))

    def list_each(self) -> Iterator[tuple[str, list[Row]]]:
        """Each conversation with its messages by line; those that began first come first."""
        for name, rows in groupby(self._db.execute(_EACH), key=itemgetter(0)):
            yield name, [(line, msgspec.json.decode(fields)) for _, line, fields in rows]
