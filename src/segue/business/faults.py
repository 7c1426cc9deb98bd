"""Faults of a business folder: where, what and how to mend it; all of them are collected."""

from collections.abc import Iterable
from difflib import get_close_matches

from msgspec import Struct

from segue.core.errors import BadInput


class Fault(Struct, frozen=True):
    """One fault. `file` is relative to the folder; `line` counts from 1 and is 0 when the fault
    is the absence of the file; `thing` names what it is about. An "error" keeps the folder from
    being used, a "warning" does not."""

    file: str
    line: int
    thing: str
    problem: str
    remedy: str
    level: str = "error"


class FolderFaults(BadInput):
    """The folder cannot be used; `faults` holds every one of them, warnings too."""

    code = "folder_faults"

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        lines = [f"{f.file}:{f.line}: {f.problem} {f.remedy}" for f in faults if f.level == "error"]
        count = "1 fault" if len(lines) == 1 else f"{len(lines)} faults"
        super().__init__(f"The business folder has {count}.\n" + "\n".join(lines), faults=faults)
        self.faults = faults


class Mention(Struct, frozen=True):
    """A name where it is given or used: `kind` is topic, skill, article, agent, language …"""

    kind: str
    name: str
    file: str
    line: int
    thing: str


class Report(Struct, frozen=True):
    """What reading gathers beside the values: faults, the names given and the names used."""

    faults: list[Fault] = []
    given: list[Mention] = []
    used: list[Mention] = []

    def names(self, kind: str) -> tuple[str, ...]:
        """The names of a kind that the folder gives, in order."""
        return tuple(mention.name for mention in self.given if mention.kind == kind)


class Place(Struct, frozen=True):
    """A spot in a file that faults are reported at; `thing` grows as the reading goes inward."""

    file: str
    thing: str
    report: Report

    def within(self, part: str) -> "Place":
        """The place one step further in."""
        return Place(self.file, f"{self.thing}.{part}" if self.thing else part, self.report)

    def fault(self, line: int, problem: str, remedy: str, level: str = "error") -> None:
        """Adds a fault at `line` of this place."""
        self.report.faults.append(
            Fault(self.file, line, self.thing or self.file, problem, remedy, level)
        )

    def give(self, kind: str, name: str, line: int) -> None:
        """Notes that this place gives the name of a thing."""
        self.report.given.append(Mention(kind, name, self.file, line, self.thing))

    def use(self, kind: str, name: str, line: int) -> None:
        """Notes that this place speaks of a thing by its name."""
        self.report.used.append(Mention(kind, name, self.file, line, self.thing))


def suggest(name: str, known: Iterable[str]) -> str:
    """The remedy for a name that is not known: the nearest one, else all there are.

    >>> suggest("titel", ["title", "kind"])
    "Did you mean 'title'?"
    >>> suggest("zzz", ["title", "kind"])
    'Use one of: kind, title.'
    >>> suggest("zzz", [])
    'There is none yet.'
    """
    names = sorted({str(each) for each in known})
    near = get_close_matches(name, names, n=1, cutoff=0.6)
    if near:
        return f"Did you mean {near[0]!r}?"
    return f"Use one of: {', '.join(names)}." if names else "There is none yet."
