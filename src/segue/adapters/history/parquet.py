"""Past conversations from Parquet: one conversation a row, or one message a row as in CSV.

DuckDB reads it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import duckdb
import msgspec

from segue.adapters.history.gathering import Gathering
from segue.adapters.history.tables import build_conversations
from segue.core.conversation.past import PastFault, PastRow, parse_past
from segue.core.errors import BadInput, NotFound

_BATCH: Final = 1000


def read_parquet(file: Path) -> Iterator[tuple[int, PastRow]]:
    """Each row's number with its conversation, or its fault; rows are counted from 1.

    Raises:
        NotFound: there is no such file.
        BadInput: this is no Parquet file.
    """
    if not file.is_file():
        raise NotFound(f"There is no file {str(file)!r}; check the name.")
    with Gathering() as gathering:
        for number, row in enumerate(_read_rows(file), start=1):
            if "messages" in row:
                yield number, _parse(str(file), number, row)
            else:
                gathering.add(str(row.get("conversation_id") or ""), number, _name(row))
        yield from build_conversations(str(file), gathering)


def _read_rows(file: Path) -> Iterator[dict[str, object]]:
    """Each row by way of JSON, so that nested values and times come as they do from JSONL."""
    with duckdb.connect() as db:
        try:
            db.execute("SET TimeZone = 'UTC'")
            found = db.execute("SELECT to_json(t) FROM read_parquet(?) AS t", [str(file)])
            while batch := found.fetchmany(_BATCH):
                for (text,) in batch:
                    yield without_nulls(msgspec.json.decode(text, type=dict[str, object]))
        except duckdb.Error as error:
            raise BadInput(f"{file} is no Parquet file: {error}") from error


def without_nulls(value: dict[str, object]) -> dict[str, object]:
    """The row without what is null: Parquet gives every struct all its fields."""
    return {k: _without_nulls(v) for k, v in value.items() if v is not None}


def _without_nulls(value: object) -> object:
    match value:
        case dict():
            return without_nulls(value)
        case list():
            return [_without_nulls(v) for v in value]
        case _:
            return value


def _parse(file: str, number: int, row: dict[str, object]) -> PastRow:
    found = parse_past(row)
    return PastFault(file, number, found, str(row)) if isinstance(found, tuple) else found


def _name(row: dict[str, object]) -> dict[str, object]:
    return {name.strip().lower(): value for name, value in row.items() if value is not None}
