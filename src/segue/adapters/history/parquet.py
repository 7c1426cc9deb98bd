"""Past conversations from Parquet: one conversation a row, or one message a row as in CSV.

Reading Parquet needs pyarrow, which Segue does not install by itself: it is larger than all the
rest together. Without it, the error says what to do.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from segue.adapters.history.gathering import Gathering
from segue.adapters.history.tables import build_conversations
from segue.core.conversation.past import PastFault, PastRow, parse_past
from segue.core.errors import BadInput, NotFound

try:  # optional, see above
    from pyarrow import ArrowException  # type: ignore[import-not-found]  # optional
    from pyarrow import parquet as arrow
except ImportError:
    arrow = None

_BATCH: Final = 1000


def read_parquet(file: Path) -> Iterator[tuple[int, PastRow]]:
    """Each row's number with its conversation, or its fault; rows are counted from 1.

    Raises:
        NotFound: there is no such file.
        BadInput: pyarrow is not installed, or this is no Parquet file.
    """
    if arrow is None:
        raise BadInput(
            f"{file}: reading Parquet needs the package pyarrow, which is not installed; "
            "install it beside Segue, or write the table as JSONL or CSV"
        )
    if not file.is_file():
        raise NotFound(f"There is no file {str(file)!r}; check the name.")
    try:
        table = arrow.ParquetFile(file)
    except (ArrowException, OSError) as error:
        raise BadInput(f"{file} is no Parquet file: {error}") from error
    with table, Gathering() as gathering:
        number = 0
        for batch in table.iter_batches(_BATCH):
            for row in batch.to_pylist():
                number += 1
                if "messages" in row:
                    yield number, _parse(str(file), number, row)
                else:
                    gathering.add(str(row.get("conversation_id") or ""), number, _plain(row))
        yield from build_conversations(str(file), gathering)


def _parse(file: str, number: int, row: dict[str, object]) -> PastRow:
    found = parse_past(row)
    return PastFault(file, number, found, str(row)) if isinstance(found, tuple) else found


def _plain(row: dict[str, object]) -> dict[str, object]:
    return {name.strip().lower(): value for name, value in row.items() if value is not None}
