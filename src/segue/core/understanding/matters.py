"""A table of matters by their words: the shape that needs and sensitive matters share."""

from collections.abc import Iterable, Mapping

import re2
from msgspec import Struct

from segue.core.understanding.raw import Need
from segue.core.understanding.text import Match, Pattern


class Matters(Struct, frozen=True):
    """Patterns by name over flattened text; what `masks` matches only looks like a matter."""

    finders: tuple[tuple[str, Pattern], ...]
    masks: Pattern
    any_of: Pattern


def build_matters(words: Mapping[str, Iterable[str]], masks: Iterable[str]) -> Matters:
    """The table, compiled. Each word is a pattern that must stand between other letters."""
    patterns = {name: "|".join(f"(?:{word})" for word in some) for name, some in words.items()}
    return Matters(
        finders=tuple((name, _compile(pattern)) for name, pattern in patterns.items()),
        masks=_compile("|".join(f"(?:{mask})" for mask in masks)),
        any_of=_compile("|".join(patterns.values())),
    )


def _compile(pattern: str) -> Pattern:
    compiled: Pattern = re2.compile(rf"(?:\b|^)(?:{pattern})(?:\b|$)")
    return compiled


def _blank(match: Match) -> str:
    return "_" * len(match.group())


def find_matters(flat: str, matters: Matters) -> tuple[Need, ...]:
    """Each matter of the table that a flattened message shows, once, by its first words."""
    seen = matters.masks.sub(_blank, flat)
    if not matters.any_of.search(seen):
        return ()
    found = ((name, pattern.search(seen)) for name, pattern in matters.finders)
    return tuple((name, *match.span()) for name, match in found if match)
