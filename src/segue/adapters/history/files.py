"""Opens past conversations by the ending of their files, and finds those that come twice."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from segue.adapters.history.jsonl import read_jsonl
from segue.adapters.history.lines import count_lines
from segue.adapters.history.mbox import read_mbox
from segue.adapters.history.parquet import read_parquet
from segue.adapters.history.tables import read_csv
from segue.core.conversation.past import PastConversation, PastFault, PastRow, Problem
from segue.core.errors import BadInput, NotFound

_ENDINGS: Final = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "table",
    ".tsv": "table",
    ".mbox": "mbox",
    ".parquet": "parquet",
}


def check_history(files: Iterable[Path]) -> None:
    """See that every file is there and of a kind that can be read.

    Raises:
        NotFound: a file is not there.
        BadInput: a file's ending is unknown, or it is a folder.
    """
    for file in files:
        _find_kind(file)
        if not file.exists():
            raise NotFound(f"There is no file {str(file)!r}; check the name.")
        if file.is_dir():
            raise BadInput(f"{file} is a folder; name the files in it")


def read_history(files: Iterable[Path], ours: tuple[str, ...] = ()) -> Iterator[PastRow]:
    """Every conversation of the files in their order, and a fault for each row that cannot be
    read or that came before. `ours` are the business's own mail addresses or domains.

    Raises:
        NotFound: a file is not there.
        BadInput: a file's ending is unknown.
    """
    seen: set[bytes] = set()
    for file in files:
        for number, row in _read(file, ours):
            if isinstance(row, PastConversation):
                key = sha256(f"{row.channel}/{row.conversation_id}".encode()).digest()[:16]
                if key in seen:
                    yield _build_twice(file, number, row)
                    continue
                seen.add(key)
            yield row


def count_history(files: Iterable[Path]) -> int | None:
    """How many conversations the files hold, for a progress bar; None when only reading tells."""
    listed = tuple(files)
    if any(_find_kind(file) != "jsonl" for file in listed):
        return None
    return sum(count_lines(file) for file in listed)


def _read(file: Path, ours: tuple[str, ...]) -> Iterator[tuple[int, PastRow]]:
    match _find_kind(file):
        case "table":
            return read_csv(file)
        case "mbox":
            return read_mbox(file, ours)
        case "parquet":
            return read_parquet(file)
        case _:
            return read_jsonl(file)


def _find_kind(file: Path) -> str:
    name = file.name.lower().removesuffix(".gz")
    kind = next((kind for ending, kind in _ENDINGS.items() if name.endswith(ending)), None)
    if kind is None:
        raise BadInput(
            f"{file}: its ending names no format; call it {', '.join(_ENDINGS)}, "
            "each but .parquet also with .gz"
        )
    return kind


def _build_twice(file: Path, number: int, row: PastConversation) -> PastFault:
    problem = Problem(
        "conversation_id",
        f"{row.conversation_id!r} came before on channel {row.channel!r}.",
        "Give each conversation one id; only the first is taken.",
    )
    return PastFault(str(file), number, (problem,))
