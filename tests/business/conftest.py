"""A starter folder to break on purpose."""

from datetime import date
from pathlib import Path

import pytest

from segue.business.faults import Fault
from segue.business.reading import find_faults
from segue.business.starting import write_starter

TODAY = date(2026, 11, 23)


class Patched:
    """The starter folder with changes; `find_faults` reads it again each time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def replace(self, file: str, old: str, new: str) -> None:
        text = (self.folder / file).read_text()
        assert old in text, f"{old!r} is no longer in the starter's {file}"
        (self.folder / file).write_text(text.replace(old, new, 1))

    def append(self, file: str, text: str) -> None:
        with (self.folder / file).open("a") as stream:
            stream.write(text)

    def write(self, file: str, content: str | bytes) -> None:
        data = content.encode() if isinstance(content, str) else content
        (self.folder / file).write_bytes(data)

    def remove(self, file: str) -> None:
        (self.folder / file).unlink()

    def find_line(self, file: str, text: str) -> int:
        lines = (self.folder / file).read_text().splitlines()
        return next(number for number, line in enumerate(lines, 1) if text in line)

    def find_faults(self) -> tuple[Fault, ...]:
        return find_faults(self.folder, TODAY)

    def expect(self, file: str, at: str | int, problem: str, remedy: str, level: str) -> None:
        """The one fault is at the line that holds `at`, with these words in it."""
        faults = self.find_faults()

        assert len(faults) == 1, faults
        line = at if isinstance(at, int) else self.find_line(file, at)
        assert (faults[0].file, faults[0].line, faults[0].level) == (file, line, level)
        assert problem in faults[0].problem
        assert remedy in faults[0].remedy


@pytest.fixture
def patched(tmp_path: Path) -> Patched:
    write_starter(tmp_path / "business")
    return Patched(tmp_path / "business")
