"""Past conversations from JSONL: one object a line."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from segue.adapters.history.lines import read_lines
from segue.core.conversation.past import PastFault, PastRow, Problem, parse_past


def read_jsonl(file: Path) -> Iterator[tuple[int, PastRow]]:
    """Each line's number with its conversation, or its fault."""
    for number, line in read_lines(file):
        found = line if isinstance(line, PastFault) else parse_line(str(file), number, line)
        yield number, found


def parse_line(file: str, number: int, line: bytes) -> PastRow:
    """The conversation of one line, or its fault."""
    try:
        found = parse_past(msgspec.json.decode(line))
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        problem = f"This is no JSON: {error}." if str(error) else "This is no JSON."
        found = (Problem("", problem, "Write one object a line, in UTF-8."),)
    if isinstance(found, tuple):
        return PastFault(file, number, found, line.decode(errors="replace"))
    return found
