"""Puts one-letter typing errors right in the words that sensitive matters and needs turn on."""

from collections.abc import Iterator, Mapping

import re2

from segue.core.understanding.text import Pattern

_GRAVE_WORDS = (
    "suicide", "suicidal", "ambulance", "hospital", "emergency", "complaint", "complain",
    "lawyer", "solicitor", "attorney", "phishing", "scammed", "unacceptable", "disgraceful",
    "journalist", "wheelchair", "received", "unconscious", "disappointed", "overcharged",
    "breathe", "funeral", "threatened", "blackmailed", "accident", "passport", "pregnant",
)  # fmt: skip
_REAL_WORDS = frozenset(
    "hospitals lawyers complaints complains complained ambulances attorneys solicitors passports "
    "journalists accidents breathed breather breathes funerals wheelchairs relieved deceived "
    "hospitaal breath breathing receiver receives accidente suicides suicida suicidas ambulanz "
    "fishing slammed crammed spammed funerale funeraire funerali funerais sawyer phasing".split()
)
_LONG: Pattern = re2.compile(r"\p{L}{6,14}")


def _cut_one(word: str) -> Iterator[str]:
    yield word
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]


def _index() -> Mapping[str, str]:
    return {key: word for word in _GRAVE_WORDS for key in _cut_one(word)}


_BY_CUT = _index()
_KNOWN = frozenset(_GRAVE_WORDS) | _REAL_WORDS


def _mend(word: str) -> str:
    """The word that was meant: the same first letter, and one letter off at most."""
    if word in _KNOWN:
        return word
    return next((_BY_CUT[key] for key in _cut_one(word) if key in _BY_CUT), word)


def mend_slips(flat: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The flattened text put right, and where each word of another length ends: there, here.

    >>> mend_slips("an ambulence now")
    ('an ambulance now', ())
    >>> mend_slips("a complant")
    ('a complaint', ((11, 10),))
    """
    pieces: list[str] = []
    mended: list[tuple[int, int]] = []
    at = length = 0
    for match in _LONG.finditer(flat):
        word = match.group()
        meant = _mend(word)
        if meant == word:
            continue
        pieces += (flat[at : match.start()], meant)
        length += match.start() - at + len(meant)
        at = match.end()
        if len(meant) != len(word):
            mended.append((length, at))
    return "".join((*pieces, flat[at:])), tuple(mended)


def unmend(place: int, mended: tuple[tuple[int, int], ...]) -> int:
    """The place in the text as typed that stands behind a place in the text put right."""
    shift = 0
    for end, typed_end in mended:
        if place >= end:
            shift = typed_end - end
    return place + shift
