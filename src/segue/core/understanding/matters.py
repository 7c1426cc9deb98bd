"""A table of matters by their words: the shape that needs and sensitive matters share."""

from collections.abc import Iterable, Mapping

import re2
from msgspec import Struct

from segue.core.understanding.raw import Need
from segue.core.understanding.text import Match, Pattern

_BREAK: Pattern = re2.compile(
    r"[.,;:!?\n]|\s(?:but|because|since|aber|mais|pero|porque|mas|maar|weil|denn|omdat|perche)\s"
)
_IF: Pattern = re2.compile(
    r"\b(?:if|in case|suppose|supposing|what happens when|wenn|falls|im falle|en cas|caso|se|si|s'il|"
    r"indien|stel dat|should (?:i|we|he|she|they|one|someone|somebody|anyone|my))\s(?:[^\s]+\s){0,5}$"
)
"""Says of the words behind it that they are only supposed, up to six words on."""


class Matters(Struct, frozen=True):
    """Patterns by name over flattened text; what `masks` matches only looks like a matter."""

    finders: tuple[tuple[str, Pattern], ...]
    masks: Pattern
    any_of: Pattern
    supposable: frozenset[str] = frozenset()


def build_matters(
    words: Mapping[str, Iterable[str]],
    masks: Iterable[str],
    *,
    supposable: frozenset[str] = frozenset(),
) -> Matters:
    """The table, compiled. Each word is a pattern that must stand between other letters.

    A matter in `supposable` does not count where its clause only supposes it ("if I fall ill").
    """
    patterns = {name: "|".join(f"(?:{word})" for word in some) for name, some in words.items()}
    return Matters(
        finders=tuple((name, _compile(pattern)) for name, pattern in patterns.items()),
        masks=_compile("|".join(f"(?:{mask})" for mask in masks)),
        any_of=_compile("|".join(patterns.values())),
        supposable=supposable,
    )


def _compile(pattern: str) -> Pattern:
    options = re2.Options()
    options.max_mem = _MEMORY
    compiled: Pattern = re2.compile(rf"(?:\b|^)(?:{pattern})(?:\b|$|\W)", options)
    return compiled


_MEMORY = 256 << 20
"""Bytes that the automaton of a pattern may grow to: many words in many languages."""


def _blank(match: Match) -> str:
    return "_" * len(match.group())


def find_matters(flat: str, matters: Matters) -> tuple[Need, ...]:
    """Each matter of the table that a flattened message shows, once, by its first words."""
    if not matters.any_of.search(flat):
        return ()
    seen = matters.masks.sub(_blank, flat)
    found = (_find_one(seen, name, pattern, matters) for name, pattern in matters.finders)
    return tuple(need for need in found if need)


def _find_one(seen: str, name: str, pattern: Pattern, matters: Matters) -> Need | None:
    for match in pattern.finditer(seen):
        if name not in matters.supposable or not _is_supposed(seen, match.start()):
            words = match.group()
            start = match.start() + len(words) - len(words.lstrip())
            return name, start, start + len(words.strip(" ,;.!?\n\t"))
    return None


def _is_supposed(seen: str, start: int) -> bool:
    clause = seen[:start]
    for stop in _BREAK.finditer(clause):
        clause = seen[stop.end() : start]
    return bool(_IF.search(clause))
