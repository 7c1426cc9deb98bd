"""The wish for a person by what its words do, clause by clause: one grammar for all languages.

Every word of a clause becomes one sign for its part (P a person who serves, S speak, …; see
wish_frames_words.py), and the frames below are written over these signs. So "talk things through
with one of your planners" and "handing this over to a person" need no pattern of their own.
"""

from collections.abc import Iterator, Mapping

import re2
from msgspec import Struct

from segue.core.understanding.text import Pattern
from segue.core.understanding.wish_frames_more import MORE
from segue.core.understanding.wish_frames_words import FRAMES

_ORDER = "VPMHTnQZDNAhKSCIJtRbywaeg"
"""A word with several parts takes the first of these; a longer phrase comes before a word."""
_G = "[gaRyJtIewx]"
_SMALL = "[gayJtewR]"
_OPEN = r"(?:$|[eTygwKIJtRSCQh])"
_STATED = (
    rf"S{_G}{{0,4}}[wb]{_G}{{0,3}}[PA]",
    rf"[SKT]{_SMALL}{{0,5}}P",
    r"[ae]P(?:Ia?e|I?aI?e)",
    rf"I{_SMALL}{{0,3}}Cw{_SMALL}{{0,2}}A(?:$|[eIRT])",
    rf"K{_SMALL}{{0,2}}w{_SMALL}{{0,3}}A",
    rf"C{_G}{{0,4}}w{_G}{{0,3}}P",
    rf"C[ga]?[Jt]{_G}{{0,2}}w{_SMALL}{{0,3}}A",
    rf"C[Jt]?{_SMALL}{{0,3}}P{_OPEN}",
    rf"CJ{_SMALL}{{0,3}}A(?:$|[eRTwyISKhD])",
    rf"I{_G}{{0,3}}P{_OPEN}",
    rf"I{_SMALL}{{0,4}}A(?:$|[eIRT])",
    rf"I{_SMALL}{{0,4}}R{{1,2}}[PA]",
    rf"I{_G}{{0,5}}[PA]{_G}{{0,4}}(?:K{_SMALL}{{0,2}}J|JK|J{_SMALL}{{0,3}}K|KT|K$)",
    rf"(?:^|e)[ga]?[PA]{_G}{{0,3}}I{_G}{{0,3}}(?:K{_SMALL}{{0,2}}J|J{_SMALL}{{0,3}}K)",
    r"(?:^|e)[Igew]{0,5}KJ(?:$|[eIgTw])",
    rf"I{_SMALL}{{0,3}}(?:Ky|yK)(?:$|[eIT])",
    rf"Q{_SMALL}{{0,2}}T",
    r"KwJ(?:$|[eITb])",
    rf"I{_SMALL}{{0,4}}JK(?:$|[egTwI])",
    r"I[gw]{0,3}(?:K|T)(?:$|[eI])",
    r"I[gawt]{0,2}S$",
    rf"h{_SMALL}{{0,3}}(?:P|A(?:$|[eIRT]))",
    rf"I{_SMALL}{{0,3}}S{_SMALL}{{0,2}}A",
    rf"[PA]{_G}{{0,2}}I{_G}{{0,2}}h{_SMALL}{{0,2}}(?:[Jt]|$)",
    r"AI[gyt]{0,4}[SK](?:$|[eI])",
    rf"[ISh]{_SMALL}{{0,5}}T",
    rf"(?:[SK]{_G}{{0,2}}[IS]?|[Jt])T(?:$|[eSIw])",
    rf"I{_G}{{0,6}}[hSCKD][ga]{{0,2}}b{_SMALL}{{0,3}}P",
    rf"I{_G}{{0,6}}[hSCKD][ga]{{0,2}}b[ga]{{0,2}}R?A(?:$|[eIRTSK])",
    rf"I{_G}{{0,6}}b{_SMALL}{{0,3}}[PA]{_SMALL}{{0,3}}[SKCh]",
    rf"I{_G}{{0,3}}P{_G}{{0,3}}h",
    rf"P{_G}{{0,3}}hI",
    rf"I{_SMALL}{{0,3}}A{_SMALL}{{0,3}}h{_SMALL}{{0,2}}(?:[Jt]|T|$)",
    rf"Q[aegRy]{{0,2}}[PA]{_SMALL}{{0,3}}$",
    rf"Q{_SMALL}{{0,3}}R{{1,2}}[PA]",
    rf"Q{_SMALL}{{0,3}}[PA]{_G}{{0,5}}[SKh]",
    rf"I{_G}{{0,3}}V(?:T|{_G}){{0,4}}(?:K{_SMALL}{{0,2}}J|J{_G}{{0,3}}[KS]|K$)",
    rf"V{_G}{{0,2}}I{_G}{{0,3}}(?:K{_SMALL}{{0,2}}J|J{_SMALL}{{0,3}}[KS])",
    r"(?:^|e)[gw]{0,2}J?KJ?V",
    rf"I{_G}{{0,3}}S{_G}{{0,3}}w{_SMALL}{{0,2}}V",
    rf"I{_G}{{0,3}}wV{_SMALL}{{0,3}}S",
    rf"C[Jt]{_G}{{0,3}}w?{_SMALL}{{0,1}}V",
    rf"[ISt]{_G}{{0,6}}Sw{_G}{{0,5}}[PA]{_OPEN}",
    rf"Ih{_G}{{0,2}}P{_OPEN}",
    rf"I{_G}{{0,4}}K{_SMALL}{{0,2}}[PV]{_OPEN}",
    rf"I{_G}{{0,2}}KJ{_SMALL}{{0,2}}[PAV]",
    rf"I{_G}{{0,4}}[PAV]{_G}{{0,4}}T(?:$|[eIgtT])",
)
_VERB_LAST = (
    rf"w{_G}{{0,4}}[PA]{_G}{{0,4}}[SKT]",
    rf"I{_G}{{0,4}}[PA]{_SMALL}{{0,3}}[SKC]",
)
_REFUSED = (
    rf"H{_G}{{0,2}}S?{_G}{{0,5}}M(?:$|[egItJwPH])",
    rf"N{_G}{{0,3}}S{_G}{{0,4}}[wb]?{_SMALL}{{0,3}}M(?:$|[egItJwPH])",
    rf"N{_SMALL}{{0,1}}w{_SMALL}{{0,3}}M(?:$|[egItJwPH])",
)
_BARE = (
    r"^[egaRyIw]*P[eIRT]*$",
    r"^[egaRyIw]*A[ReI]+T?$",
    r"^[egaR]*R+[PA][eIRT]*$",
    r"^(?:Pe*){2,}$",
    r"^[ew]?A[ea]{0,2}h(?:$|[eJtT])",
)
_BLOCK_BEFORE: Pattern = re2.compile(
    r"(?:N[gaJtyIRewxCShK]{0,4}|D[gaJyx]{0,2}|Z|D[gaJyx]{0,2}w?[ga]?)$"
)
_BLOCK_AFTER: Pattern = re2.compile(r"^(?:[gayJw]{0,2}Z|[gJ]?D|[ga]?N)")
_ENDS = frozenset(".!?;:,")
_BREAKS = frozenset("but because aber weil mais car pero porque ma perche mas maar".split())
_MASKED = "#"
_TITLE = "V"
_PARTICLES = frozenset("de der den van von da di del della la le el zu dos du".split())
_SHORT_TITLES = frozenset("mr mrs ms dr prof sr sra srta sig dott dra mevr dhr hr fr m".split())


def _compile(patterns: tuple[str, ...]) -> Pattern:
    joined: Pattern = re2.compile("|".join(f"(?:{pattern})" for pattern in patterns))
    return joined


_STATES = _compile(_STATED)
_STATES_VERB_LAST = _compile((*_STATED, *_VERB_LAST))
_REFUSES = _compile(_REFUSED)
_NAMES_ALONE = _compile(_BARE)


class _Tongue(Struct, frozen=True):
    """One language: the part of every word and phrase, and how long a phrase from a word may be."""

    parts: Mapping[str, str]
    longest: Mapping[str, int]
    stated: Pattern
    joins_commas: bool


class _Clause(Struct, frozen=True):
    """The signs of a clause, one a word or phrase, and where each stood in the folded text."""

    signs: str
    places: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        return self.places[start][0], self.places[end - 1][1]


def _build_tongue(name: str, words: Mapping[str, str]) -> _Tongue:
    more = MORE[name]
    parts: dict[str, str] = {}
    longest: dict[str, int] = {}
    for tag in _ORDER:
        for phrase in [*words.get(tag, "").split("|"), *more.get(tag, "").split("|")]:
            if not phrase:
                continue
            parts.setdefault(phrase, tag)
            first = phrase.split()[0]
            longest[first] = max(longest.get(first, 1), phrase.count(" ") + 1)
    late = name in ("de", "nl")
    return _Tongue(parts, longest, _STATES_VERB_LAST if late else _STATES, name == "de")


_TONGUES = tuple(_build_tongue(name, words) for name, words in FRAMES.items())


def _split_clauses(words: list[str], joins_commas: bool) -> Iterator[tuple[int, int]]:
    """The words [first, end) of every clause."""
    first = 0
    for at, word in enumerate(words):
        if word == "." and at and words[at - 1] in _SHORT_TITLES:
            continue
        if (word in _ENDS and not (joins_commas and word == ",")) or word in _BREAKS:
            yield first, at
            first = at + 1
    yield first, len(words)


def _reach_name(tongue: _Tongue, words: list[str], at: int, end: int) -> int:
    """Behind the name that follows a title at `at`, or `at` where none does."""
    name = at + 1 if at < end and words[at] == "." else at
    while name + 1 < end and words[name] in _PARTICLES:
        name += 1
    return name + 1 if name < end and words[name] not in tongue.parts else at


def _sign(tongue: _Tongue, words: list[str], starts: list[int], first: int, end: int) -> _Clause:
    """What every word of the clause does; a word that was masked stops every frame."""
    signs: list[str] = []
    places: list[tuple[int, int]] = []
    at = first
    while at < end:
        length, sign = 1, "g" if words[at] == "," else "x"
        if words[at].startswith("_"):
            sign = _MASKED
        for tried in range(min(tongue.longest.get(words[at], 0), end - at), 0, -1):
            found = tongue.parts.get(" ".join(words[at : at + tried]))
            if found:
                length, sign = tried, found
                break
        signs.append(sign)
        if sign == _TITLE:
            length = _reach_name(tongue, words, at + length, end) - at
            sign = _TITLE if length > 1 else "x"
        last = at + length - 1
        places.append((starts[at], starts[last] + len(words[last])))
        at += length
    return _Clause("".join(signs), tuple(places))


def _find_in_clause(clause: _Clause, stated: Pattern) -> tuple[int, int] | None:
    signs = clause.signs
    if refused := _REFUSES.search(signs):
        return clause.span(*refused.span())
    if alone := _NAMES_ALONE.search(signs):
        return clause.span(*alone.span())
    for match in stated.finditer(signs):
        start, end = match.span()
        if not _BLOCK_BEFORE.search(signs[:start]) and not _BLOCK_AFTER.search(signs[end:]):
            return clause.span(start, end)
    return None


def _place_words(folded: str) -> tuple[list[str], list[int]]:
    words = folded.split(" ")
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    return words, starts


def read_signs(folded: str) -> str:
    """The signs of a folded text in the language that knows most of its words.

    >>> read_signs("can i speak with a real person")
    'IgSwaRA'
    """
    words, starts = _place_words(folded)
    told = (_sign(tongue, words, starts, 0, len(words)).signs for tongue in _TONGUES)
    return min(told, key=lambda signs: signs.count("x"))


def find_framed_wish(folded: str) -> tuple[int, int] | None:
    """The characters [start, end) of a folded text that ask for a person, by their frame."""
    words, starts = _place_words(folded)
    for tongue in _TONGUES:
        for first, end in _split_clauses(words, tongue.joins_commas):
            clause = _sign(tongue, words, starts, first, end)
            if clause.signs == "A" and end - first == len(words):
                return clause.span(0, 1)
            if clause.signs and (found := _find_in_clause(clause, tongue.stated)):
                return found
    return None
