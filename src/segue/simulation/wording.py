"""Sentences with a choice of words: "{Hello|Good day}, we are [party]."

Braces choose one of several wordings, also within one another; square brackets name a value that
stays the same throughout one story. The chance is seeded, so that a demo can be played again.
"""

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

from segue.core.errors import BadInput

_INNERMOST: Final = re.compile(r"\{([^{}]*)\}")
_VALUE: Final = re.compile(r"\[([a-z_]+)\]")


def word(template: str, chance: Random, values: Mapping[str, str] | None = None) -> str:
    """The template with every choice made and every value filled in.

    >>> word("{Good day|Good day}, [name].", Random(1), {"name": "Ana"})
    'Good day, Ana.'

    Raises:
        BadInput: a value is named that is not there.
    """
    text = template
    while choice := _INNERMOST.search(text):
        chosen = chance.choice(choice.group(1).split("|"))
        text = text[: choice.start()] + chosen + text[choice.end() :]
    return _VALUE.sub(lambda found: _fill(found.group(1), template, values or {}), text)


def _fill(name: str, template: str, values: Mapping[str, str]) -> str:
    if name not in values:
        raise BadInput(f"there is no value [{name}] for {template[:60]!r}")
    return values[name]


def draw_values(pools: Mapping[str, Sequence[str]], chance: Random) -> dict[str, str]:
    """One value of each pool; a value may be a template itself and name pools before it."""
    values: dict[str, str] = {}
    for name, pool in pools.items():
        values[name] = word(chance.choice(pool), chance, values)
    return values


def count_wordings(template: str) -> int:
    """How many texts the choices of a template make, values apart; the measure of variety.

    >>> count_wordings("{a|b|c} and {d|{e|f}}")
    9
    """
    count, text = 1, template
    ways: dict[str, int] = {}
    while choice := _INNERMOST.search(text):
        options = choice.group(1).split("|")
        here = sum(_multiply(option, ways) for option in options)
        mark = f"\0{len(ways)}\0"
        ways[mark] = here
        text = text[: choice.start()] + mark + text[choice.end() :]
    return count * _multiply(text, ways)


def _multiply(text: str, ways: Mapping[str, int]) -> int:
    product = 1
    for mark in re.findall(r"\0\d+\0", text):
        product *= ways[mark]
    return product
