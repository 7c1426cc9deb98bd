"""Readers: each turns one YAML node into a typed value, or reports what is wrong with it.

A reader returns None after it has reported a fault; `fields.py` puts a stand-in there, and
the folder is refused in the end, so that no stand-in is ever used.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import TypeAlias, TypeVar

from segue.business.faults import Place, suggest
from segue.business.yaml_nodes import Mapping, Node, Scalar, Sequence
from segue.core.playbook.flows import Wording
from segue.core.values import Language

T = TypeVar("T")
Reader: TypeAlias = Callable[[Node, Place], T | None]

_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d{1,15})?")
_WHOLE = re.compile(r"[+-]?\d{1,15}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
_LANGUAGE = re.compile(r"[a-z]{2}")
BRACES = re.compile(r"\{([^{}]*)\}")


def _describe(node: Node) -> str:
    if isinstance(node, Scalar):
        return "nothing" if node.is_null() else repr(node.text[:60])
    return "a list" if isinstance(node, Sequence) else "keys with values"


def _read_scalar(node: Node, place: Place, wanted: str, remedy: str) -> Scalar | None:
    if isinstance(node, Scalar) and not node.is_null():
        return node
    place.fault(node.line, f"Expected {wanted}, found {_describe(node)}.", remedy)
    return None


def text(node: Node, place: Place) -> str | None:
    """A text that is not empty."""
    scalar = _read_scalar(node, place, "a text", "Write a text after the colon.")
    if scalar is None:
        return None
    if not scalar.text.strip():
        place.fault(scalar.line, "The text is empty.", "Write it or take the key away.")
        return None
    return scalar.text.strip()


def line_of_text(node: Node, place: Place) -> str | None:
    """A text of one line."""
    value = text(node, place)
    if value is not None and "\n" in value:
        place.fault(node.line, "Expected one line, found several.", "Join the lines.")
        return None
    return value


def flag(node: Node, place: Place) -> bool | None:
    """true or false."""
    scalar = _read_scalar(node, place, "true or false", "Write true or false.")
    if scalar is None or scalar.text in ("true", "false"):
        return scalar.text == "true" if scalar else None
    place.fault(
        node.line, f"Expected true or false, found {scalar.text[:60]!r}.", "Write true or false."
    )
    return None


def _read_number(
    node: Node, place: Place, pattern: re.Pattern[str], low: float, high: float
) -> float | None:
    kind = "a whole number" if pattern is _WHOLE else "a number"
    wanted = f"{kind} from {low:g} to {high:g}"
    scalar = _read_scalar(node, place, wanted, "Write the number, without quotes.")
    if scalar is None:
        return None
    if not scalar.plain or not pattern.fullmatch(scalar.text):
        found = scalar.text[:60]
        remedy = "Write the number, without quotes or units."
        place.fault(node.line, f"Expected {wanted}, found {found!r}.", remedy)
        return None
    if not low <= float(scalar.text) <= high:
        remedy = f"Write a number from {low:g} to {high:g}."
        place.fault(node.line, f"Expected {wanted}, found {scalar.text}.", remedy)
        return None
    return float(scalar.text)


def number(low: float, high: float) -> Reader[float]:
    """A reader of numbers from `low` to `high`, both included."""
    return lambda node, place: _read_number(node, place, _NUMBER, low, high)


def whole(low: int, high: int) -> Reader[int]:
    """A reader of whole numbers from `low` to `high`, both included."""

    def read(node: Node, place: Place) -> int | None:
        value = _read_number(node, place, _WHOLE, low, high)
        return None if value is None else int(value)

    return read


def day(node: Node, place: Place) -> date | None:
    """A day as YYYY-MM-DD."""
    scalar = _read_scalar(node, place, "a date", "Write it as 2027-03-01.")
    return parse_day(scalar.text, node.line, place) if scalar else None


def parse_day(value: str, line: int, place: Place) -> date | None:
    """The day that `value` writes as YYYY-MM-DD, or None after a fault."""
    try:
        if _DAY.fullmatch(value):
            return date.fromisoformat(value)
        problem = f"Expected a date as YYYY-MM-DD, found {value[:60]!r}."
    except ValueError:
        problem = f"There is no day {value!r} in the calendar."
    place.fault(line, problem, "Write it as 2027-03-01.")
    return None


def choice(*known: str) -> Reader[str]:
    """A reader of one word out of `known`."""

    def read(node: Node, place: Place) -> str | None:
        value = line_of_text(node, place)
        if value is None or value in known:
            return value
        place.fault(node.line, f"{value[:60]!r} is not known here.", suggest(value, known))
        return None

    return read


def _read_id(node: Node, place: Place) -> str | None:
    value = line_of_text(node, place)
    if value is None or _ID.fullmatch(value):
        return value
    remedy = "Use letters a-z, digits, '_', '-' and '.', at most 64, a letter or digit first."
    place.fault(node.line, f"{value[:60]!r} cannot be a name.", remedy)
    return None


def given(kind: str) -> Reader[str]:
    """A reader of the name that a thing gives itself."""

    def read(node: Node, place: Place) -> str | None:
        value = _read_id(node, place)
        if value is not None:
            place.give(kind, value, node.line)
        return value

    return read


def used(kind: str) -> Reader[str]:
    """A reader of a name that something else must give; `checking.py` looks it up."""

    def read(node: Node, place: Place) -> str | None:
        value = line_of_text(node, place)
        if value is not None:
            place.use(kind, value, node.line)
        return value

    return read


def language(node: Node, place: Place) -> Language | None:
    """A language code such as "en"."""
    value = line_of_text(node, place)
    return parse_language(value, node.line, place) if value else None


def parse_language(value: str, line: int, place: Place) -> Language | None:
    """The language code that `value` is, or None after a fault."""
    if _LANGUAGE.fullmatch(value):
        return Language(value)
    remedy = "Write the two small letters of ISO 639-1, such as en or de."
    place.fault(line, f"{value[:60]!r} is not a language code.", remedy)
    return None


def spoken(node: Node, place: Place) -> Language | None:
    """A language code that `languages.speak` must hold."""
    value = language(node, place)
    if value is not None:
        place.use("language", value, node.line)
    return value


def list_of(reader: Reader[T], at_least: int = 0) -> Reader[tuple[T, ...]]:
    """A reader of lists; a repeated value is a fault."""

    def read(node: Node, place: Place) -> tuple[T, ...] | None:
        if not isinstance(node, Sequence):
            found = _describe(node)
            place.fault(node.line, f"Expected a list, found {found}.", "Write it as [a, b].")
            return None
        if len(node.items) < at_least:
            problem = f"Expected at least {at_least}, found {len(node.items)}."
            place.fault(node.line, problem, "Add what is missing.")
        values: list[T] = []
        for item in node.items:
            value = reader(item, place)
            if value is not None and value in values:
                place.fault(item.line, f"{_describe(item)} is there twice.", "Keep one.")
            elif value is not None:
                values.append(value)
        return tuple(values)

    return read


def wording(*fills: str) -> Reader[Wording]:
    """A reader of a wording: a text in English or a map from language to text. In its texts only
    the names `fills` may stand in braces; "detail" stands for every detail."""

    def read(node: Node, place: Place) -> Wording | None:
        if not isinstance(node, Mapping):
            value = text(node, place)
            if value is not None:
                find_placeholders(value, node.line, place, fills)
            return None if value is None else {Language("en"): value}
        words: Wording = {}
        for key, item in node.entries:
            within = place.within(key.text)
            code, value = spoken(key, within), text(item, within)
            if code is not None and value is not None:
                find_placeholders(value, item.line, within, fills)
                words[code] = value
        if not any(key.text == "en" for key, _ in node.entries):
            place.fault(node.line, "The English text is missing.", "Add `en:` with the text.")
            return None
        return words

    return read


def find_placeholders(
    value: str, line: int, place: Place, fills: tuple[str, ...]
) -> tuple[str, ...]:
    """The names in braces in `value`; those that `fills` does not hold are faults."""
    names = tuple(BRACES.findall(value))
    rest = BRACES.sub("", value)
    if "{" in rest or "}" in rest:
        place.fault(line, "A brace stands alone.", "Write {name}, or take the brace away.")
    for name in names:
        if "detail" in fills:
            place.use("detail", name, line)
        elif name not in fills:
            remedy = suggest(name, fills) if fills else "Nothing is filled in here: write it out."
            place.fault(line, f"The placeholder {{{name}}} is not known here.", remedy)
    return names
