"""Finds dates in messages and writes them in one normal form; a year not named is the next."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

import re2

from segue.core.understanding.dates_reading import (
    read_day,
    read_day_span,
    read_feast,
    read_iso,
    read_month,
    read_months,
    read_numeric,
    read_numeric_span,
    read_part,
    read_season,
    read_share,
)
from segue.core.understanding.dates_words import (
    DOUBTFUL,
    EASTERS,
    FEASTS,
    MONTHS,
    SEASONS,
)
from segue.core.understanding.text import Match, Pattern

Rule = tuple[Pattern, Callable[[Match, date], str | None]]


def alternate(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_M = alternate(MONTHS) + r"\.?"
_OF = r"(?:\s+of|\s+de|\s+di|\s+van)?\s+(?:the\s+)?"
_Y = (
    r"(?:,?\s+(?:of\s+|de\s+|del\s+)?(?P<y>20\d\d|'\d\d|next year|this year|nachste[sn] jahr(?:es)?|kommendes jahr|"
    r"l'annee prochaine|l'an prochain|ano que vem|(?:el )?(?:proximo ano|ano proximo|ano que viene)|"
    r"(?:il |l')?(?:prossimo anno|anno prossimo)|volgend jaar)\b)?"
)
_TO = (
    r"\s*(?:-|/|to|until|till|til|through|thru|bis(?:\s+zum)?|au|jusqu'au|al|hasta(?:\s+el)?|ate|a|"
    r"tot(?:\s+en\s+met)?|fino al|and|und|et|y|e|en)\s*(?:the\s+|den\s+|el\s+|le\s+|il\s+)?"
)
_OR = _TO.replace("|and|", "|or|oder|ou|of|and|")
_SIGN = (
    r"in|by|for|from|around|during|of|until|till|since|this|next|im|fur|en|em|de|du|di|a|per|voor|"
    r"begin|eind|om|not|nicht|prefer|or|and|oder|und|ou|et|before|after|than|to|about|be|is|was|"
    r"ab|bis|vers|rather|no|pas|non|nao|niet|statt"
)
_EARLY = r"early(?:\s+in)?|(?:the\s+)?(?:beginning|start) of|anfang|debut|principios de|a principios de|inizio|inicio de|begin"
_MIDDLE = r"mid|(?:the\s+)?middle of|mitte|mi|mediados de|a mediados de|meta|meados de|half|midden"
_LATE = r"late(?:\s+in)?|(?:the\s+)?end of|ende|fin|finales de|a finales de|fine|final de|eind"


def _build_day(group: str) -> str:
    return rf"(?P<{group}>\d{{1,2}})(?:st|nd|rd|th|er|\.|º|°|ª|o\b|e\b)?"


def _rule(pattern: str, read: Callable[[Match, date], str | None]) -> Rule:
    return re2.compile(pattern), read


_ISO = r"(20\d\d-\d\d?-\d\d?)"
_SEP = r"[./-]"
RULES: tuple[Rule, ...] = (
    _rule(rf"\b{_ISO}(?:{_TO}{_ISO})?\b", read_iso),
    _rule(
        rf"\b(?P<d1>\d\d?)(?:{_SEP}(?P<m1>\d\d?))?(?:{_SEP}(?P<y1>20\d\d)?)?{_TO}"
        rf"(?P<d2>\d\d?){_SEP}(?P<m2>\d\d?){_SEP}(?P<y2>20\d\d)\b",
        read_numeric_span,
    ),
    _rule(
        r"\b(?P<d1>\d\d?)\.(?P<m1>\d\d?)?(?P<y1>xx)?\.?\s*(?:-|bis)\s*(?:zum\s+)?"
        r"(?P<d2>\d\d?)\.(?P<m2>\d\d?)\.(?P<y2>xx)?",
        read_numeric_span,
    ),
    _rule(rf"\b(?P<d>\d\d?){_SEP}(?P<m>\d\d?){_SEP}(?P<y>20\d\d)\b", read_numeric),
    _rule(
        rf"\b(?P<d1>\d\d?)/(?P<m1>\d\d?)(?P<y1>xx)?{_TO}(?P<d2>\d\d?)/(?P<m2>\d\d?)(?P<y2>xx)?\b",
        read_numeric_span,
    ),
    _rule(r"\b(?P<d>\d\d?)\.\s?(?P<m>1[0-2]|0?[1-9])\.(?P<y>xx)?(?:\s|$|[,!?)])", read_numeric),
    _rule(
        r"\b(?:on|from|until|till|by|before|after|le|du|au|el|del|al|il|dal|vom|am|bis|op|van|em|de)\s+"
        r"(?P<d>[0-3]?\d)/(?P<m>[0-3]?\d)(?P<y>xx)?\b",
        read_numeric,
    ),
    _rule(
        rf"\b{_build_day('d1')}{_OF}(?P<m1>{_M}){_TO}{_build_day('d2')}{_OF}"
        rf"(?P<m2>{_M}){_Y}",
        read_day_span,
    ),
    _rule(
        rf"\b{_build_day('d1')}{_TO}{_build_day('d2')}{_OF}(?P<m2>{_M})\b"
        rf"{_Y}",
        read_day_span,
    ),
    _rule(
        rf"\b(?P<m1>{_M})\s+(?:the\s+)?{_build_day('d1')}{_TO}(?P<m2>{_M})\s+(?:the\s+)?"
        rf"{_build_day('d2')}{_Y}",
        read_day_span,
    ),
    _rule(
        rf"\b(?P<m1>{_M})\s+(?:the\s+)?{_build_day('d1')}{_TO}"
        rf"{_build_day('d2')}\b{_Y}",
        read_day_span,
    ),
    _rule(
        rf"\b{_build_day('d')}{_OF}(?P<m>{_M})\b{_Y}",
        read_day,
    ),
    _rule(
        rf"\b(?P<m>{_M})\s+(?:the\s+)?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b{_Y}",
        read_day,
    ),
    _rule(
        rf"\b(?:(?P<early>{_EARLY})|(?P<mid>{_MIDDLE})|(?P<late>{_LATE}))[\s-]+(?:de\s+|di\s+)?(?P<m>{_M})\b"
        rf"{_Y}",
        read_part,
    ),
    _rule(
        rf"\b(?P<which>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+(?P<two>two\s+)?(?P<unit>weeks?|half)\s+"
        rf"(?:of|in)\s+(?P<m>{_M})\b{_Y}",
        read_share,
    ),
    _rule(
        rf"\b(?P<m1>{_M}){_OR}(?P<m2>{_M})\b{_Y}",
        read_months,
    ),
    _rule(
        rf"(?:\b(?P<sign>{_SIGN})\s+(?:the month of\s+|mois de\s+|mes de\s+)?)?\b(?P<m>{_M})\b"
        rf"{_Y}",
        read_month,
    ),
    _rule(
        rf"\b(?:in|this|next|im|en|en el|in the|em|au|for|during|im nachsten|nachsten|over the|no|nel|in|of|de|"
        rf"la|l'|d'|diesen|kommenden|coming|late|early|for the|op|volgende?)\s*(?:late |early |mid[ -])?"
        rf"(?P<season>{alternate(SEASONS)})\b{_Y}",
        read_season,
    ),
    _rule(
        rf"\b(?P<feast>{alternate([*FEASTS, *EASTERS])})\b{_Y}",
        read_feast,
    ),
)
_PRONOUN = re2.compile(
    r"\s+(?:i|we|you|they|he|she|it|the|my|our|not|be|be|also|have|need|add|as)\b"
)
_PAST = re2.compile(
    r"\b(?:last|past|previous|since|ago|letzten|vergangenen|dernier|pasado|scorso|passado)\s+(?:in\s+)?$"
)
_BIRTH = re2.compile(r"\b(?:born|birthday is|turns \d+|geboren|nee?)\s+(?:on|in|le|am)?\s*$")


def _find_month_start(match: Match) -> int:
    """Where the month stands, behind the small word that shows it to be one."""
    name = match.groupdict().get("m")
    signed = name and match.groupdict().get("sign")
    return match.start() + (match.group().rindex(name) if name and signed else 0)


def _is_real(match: Match, text: str, flat: str) -> bool:
    """Whether a month is no other word: "may I", "a march", "il mare"."""
    groups = match.groupdict()
    name = (groups.get("m") or "").rstrip(".")
    before = flat[: match.start()]
    if _PAST.search(before) or _BIRTH.search(before):
        return False
    if "sign" not in groups or name not in DOUBTFUL or groups["sign"] or groups["y"]:
        return True
    if len(flat.split()) <= 2:
        return True
    capital = text[_find_month_start(match)].isupper() and name in ("may", "march")
    return capital and not _PRONOUN.match(flat[match.end() :])


def find_dates(text: str, flat: str, today: date) -> Iterator[tuple[str, int, int]]:
    """Each date named by its place in the calendar: normal form and characters [start, end).

    `flat` is `flatten(text)`. What lies in the past is left out.
    """
    taken: list[tuple[int, int]] = []
    for pattern, read in RULES:
        for match in pattern.finditer(flat):
            start, end = match.span()
            free = all(end <= s or start >= e for s, e in taken)
            if free and _is_real(match, text, flat) and (value := read(match, today)):
                taken.append((start, end))
                yield value, _find_month_start(match), end
