"""YAML with positions: plain nodes that know their line, and nothing that runs or multiplies.

Scalars stay text, and who reads them says what they must be; so `no` can be a language and
`09:00` a time. Anchors, aliases and tags are refused: they hide what a file says.
"""

from collections.abc import Iterator
from typing import TypeAlias

import yaml
from msgspec import Struct

from segue.business.faults import Place

DEEPEST = 12
"""Nesting beyond this is refused; the schema needs five."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = ("", "~", "null", "Null", "NULL")


class Scalar(Struct, frozen=True):
    """A text as it was written; `plain` when it had no quotes."""

    text: str
    line: int
    plain: bool = True

    def is_null(self) -> bool:
        """Whether nothing was written."""
        return self.plain and self.text in _NULLS


class Sequence(Struct, frozen=True):
    """A list."""

    items: tuple["Node", ...]
    line: int


class Mapping(Struct, frozen=True):
    """Keys with their values, in order, each key once."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    line: int


Node: TypeAlias = Scalar | Sequence | Mapping


class _UnreadableError(Exception):
    """The file cannot be read any further; its fault is reported."""


def parse_yaml(text: str, place: Place, first_line: int = 1) -> Node | None:
    """The one document of `text`, or None when it cannot be read (the fault is reported).
    `first_line` is the line of the file at which `text` begins."""
    try:
        return _Builder(text, place, first_line).build_document()
    except _UnreadableError:
        return None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (mark.line if mark else 0) + first_line
        if _is_tab(text, mark):
            place.fault(line, "There is a tab here.", "Use spaces instead.")
            return None
        place.fault(line, f"This is not YAML: {error.problem}.", "Mend the line or the one above.")
    except (yaml.YAMLError, ValueError) as error:
        first = str(error).splitlines()[0] if str(error) else "it cannot be decoded"
        place.fault(first_line, f"This is not YAML: {first}.", "Save it as plain text in UTF-8.")
    return None


def _is_tab(text: str, mark: yaml.Mark | None) -> bool:
    """Whether the parser stopped at a line that a tab stands before."""
    lines = text.splitlines()
    if mark is None or not mark.line < len(lines):
        return False
    line = lines[mark.line]
    return "\t" in line[: len(line) - len(line.lstrip())] or line[mark.column :].startswith("\t")


class _Builder:
    """Builds nodes from the parser's events; lives for one document."""

    def __init__(self, text: str, place: Place, first_line: int) -> None:
        self._events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=_LOADER))
        self._place = place
        self._first_line = first_line

    def build_document(self) -> Node | None:
        event = next(self._events)
        while isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent)):
            event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            self._place.fault(self._first_line, "The file is empty.", "Fill it in or delete it.")
            return None
        root = self._build(event, 1)
        next(self._events)
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._fault(after, "A second document begins here.", "Keep one document a file.")
        return root

    def _build(self, event: yaml.Event, depth: int) -> Node:
        if depth > DEEPEST:
            self._fault(event, f"This is nested more than {DEEPEST} deep.", "Write it flatter.")
            raise _UnreadableError
        self._refuse_magic(event)
        match event:
            case yaml.ScalarEvent():
                return Scalar(event.value, self._line(event), not event.style)
            case yaml.SequenceStartEvent():
                return self._build_sequence(event, depth)
            case yaml.MappingStartEvent():
                return self._build_mapping(event, depth)
            case _:
                return Scalar("", self._line(event))

    def _build_sequence(self, start: yaml.Event, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._build(event, depth + 1))
        return Sequence(tuple(items), self._line(start))

    def _build_mapping(self, start: yaml.Event, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._build(event, depth + 1)
            value = self._build(next(self._events), depth + 1)
            if not isinstance(key, Scalar):
                self._fault(event, "A key must be a plain word.", "Write `key: value`.")
            elif key.text in entries:
                first = entries[key.text][0].line
                self._fault(
                    event,
                    f"The key {key.text!r} is there twice; the first is on line {first}.",
                    "Keep one of the two.",
                )
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), self._line(start))

    def _refuse_magic(self, event: yaml.Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            self._fault(event, f"The alias *{anchor} is refused.", "Write the value out.")
        elif anchor:
            self._fault(event, f"The anchor &{anchor} is refused.", "Write the value out.")
        if tag:
            self._fault(event, f"The tag {tag} is refused.", "Take the tag away.")

    def _line(self, event: yaml.Event) -> int:
        return (event.start_mark.line if event.start_mark else 0) + self._first_line

    def _fault(self, event: yaml.Event, problem: str, remedy: str) -> None:
        self._place.fault(self._line(event), problem, remedy)
