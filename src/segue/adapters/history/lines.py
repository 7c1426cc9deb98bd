"""Bytes and lines of a file, gzipped or not, with a limit to each line."""

import gzip
import zlib
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import Final, cast

from segue.core.conversation.past import PastFault, Problem
from segue.core.errors import BadInput, NotFound

LONGEST_LINE: Final = 5_000_000
"""Bytes; a conversation of a thousand long messages has about one million."""
BOM: Final = b"\xef\xbb\xbf"

UNREADABLE: Final = (EOFError, OSError, zlib.error)
"""What reading on may raise when a file is cut off or damaged."""


def open_bytes(file: Path) -> BufferedReader:
    """The file's bytes; those of a `.gz` unpacked.

    Raises:
        NotFound: there is no such file.
        BadInput: it cannot be opened.
    """
    if not file.exists():
        raise NotFound(f"There is no file {str(file)!r}; check the name.")
    try:
        if file.suffix == ".gz":
            return cast(BufferedReader, gzip.open(file, "rb"))
        return file.open("rb")
    except OSError as error:
        raise BadInput(f"{file} cannot be read ({error.strerror}); name a readable file") from error


def read_lines(file: Path) -> Iterator[tuple[int, bytes | PastFault]]:
    """The lines with their numbers, from 1, without their ends; blank ones are passed over. A
    line that is too long, and the place where a damaged file breaks off, come as a fault."""
    number = 0
    with open_bytes(file) as stream:
        try:
            while line := stream.readline(LONGEST_LINE + 1):
                number += 1
                if len(line) > LONGEST_LINE:
                    size = _skip_rest(stream, line)
                    yield number, _build_too_long(file, number, size)
                    continue
                line = line.removeprefix(BOM) if number == 1 else line
                if line.strip():
                    yield number, line.rstrip(b"\r\n")
        except UNREADABLE as error:
            yield number + 1, build_broken(file, number + 1, error)


def count_lines(file: Path) -> int:
    """The lines that are not blank; as many as can be read."""
    count = 0
    with open_bytes(file) as stream:
        try:
            for line in stream:
                count += not line.isspace()
        except UNREADABLE:
            return count
    return count


def build_broken(file: Path, line: int, error: BaseException) -> PastFault:
    """The fault of a file that breaks off."""
    problem = Problem(
        "", f"The file cannot be read any further: {error}.", "Copy or export it again."
    )
    return PastFault(str(file), line, (problem,))


def _skip_rest(stream: BufferedReader, start: bytes) -> int:
    size, piece = len(start), start
    while piece and not piece.endswith(b"\n"):
        piece = stream.readline(LONGEST_LINE)
        size += len(piece)
    return size


def _build_too_long(file: Path, line: int, size: int) -> PastFault:
    problem = Problem(
        "",
        f"The line has {size:,} bytes; at most {LONGEST_LINE:,} are read.",
        "Part the conversation, or take files out of it.",
    )
    return PastFault(str(file), line, (problem,))
