"""Words of a message, folded so that patterns need not know case, accents or typing errors."""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from typing import Protocol

import re2
from msgspec import Struct

_TOKEN = re2.compile(r"[\p{L}\p{M}\p{N}]+|[.!?;,:\n…。！？、，،؟]")
_STOPS = {
    "…": ".",
    "。": ".",
    "！": "!",
    "？": "?",
    "、": ",",
    "，": ",",
    "،": ",",
    "؟": "?",
    "\n": ".",
}
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})


class Match(Protocol):
    """What a pattern found; the part of re2's match that is used here."""

    def group(self, group: int | str = 0, /) -> str: ...
    def groupdict(self) -> dict[str, str | None]: ...
    def start(self, group: int = 0, /) -> int: ...
    def end(self, group: int = 0, /) -> int: ...
    def span(self, group: int = 0, /) -> tuple[int, int]: ...


class Pattern(Protocol):
    """A compiled pattern; re2 ships no types, and its patterns cannot hang."""

    def search(self, text: str, /) -> Match | None: ...
    def match(self, text: str, /) -> Match | None: ...
    def fullmatch(self, text: str, /) -> Match | None: ...
    def finditer(self, text: str, /) -> Iterator[Match]: ...
    def findall(self, text: str, /) -> list[str]: ...
    def sub(self, replace: Callable[[Match], str], text: str, /) -> str: ...


class Words(Struct, frozen=True):
    """A message as folded words joined by single blanks, and where each word stood.

    `folded` is lower case without accents; `starts[i]` is the place of word i in `folded`,
    `places[i]` its characters [start, end) in the message.
    """

    folded: str
    starts: tuple[int, ...]
    places: tuple[tuple[int, int], ...]

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the message that stand behind `folded[start:end]`."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, max(end - 1, start)) - 1
        return self.places[max(first, 0)][0], self.places[max(last, 0)][1]


def fold_word(word: str) -> str:
    """The word in lower case, without accents and in plain letters.

    >>> fold_word("Müßig")
    'mussig'
    """
    plain = word.lower().translate(_LETTERS)
    if plain.isascii():
        return plain
    if max(plain) > "\u0590":  # beyond Latin, Greek and Cyrillic a mark is part of the letter
        return unicodedata.normalize("NFKC", plain)
    parts = unicodedata.normalize("NFKD", plain)
    return unicodedata.normalize("NFC", "".join(p for p in parts if not unicodedata.combining(p)))


def keep_word(word: str) -> str:
    """The word itself: what to do with typing errors when nothing is to be done."""
    return word


def build_words(text: str, mend: Callable[[str], str] = keep_word) -> Words:
    """The folded words of a message; `mend` puts typing errors right.

    An apostrophe parts words ("don't" is "don t"), so that every typing of it reads the same.
    """
    pieces: list[str] = []
    starts: list[int] = []
    places: list[tuple[int, int]] = []
    at = 0
    for match in _TOKEN.finditer(text):
        word = _STOPS.get(match.group()) or mend(fold_word(match.group()))
        pieces.append(word)
        starts.append(at)
        places.append((match.start(), match.end()))
        at += len(word) + 1
    return Words(folded=" ".join(pieces), starts=tuple(starts), places=tuple(places))


def flatten(text: str) -> str:
    """The text in lower case, without accents, character for character as long as before.

    >>> flatten("Zürich, 12’000 für März")
    "zurich, 12'000 fur marz"
    """
    return "".join(_flatten_one(char) for char in text)


@cache
def _flatten_one(char: str) -> str:
    if char.isascii():
        return char.lower()
    if char in "’‘`´ʼ":
        return "'"
    if char in "–—−‐‑":
        return "-"
    if char in "\u00a0\u202f\u2009\u3000":
        return " "
    folded = fold_word(unicodedata.normalize("NFKC", char))
    return folded if len(folded) == 1 else char.lower()[:1]
