"""Finds places in messages: a gazetteer, and capitalised names after "in", "to", "from"."""

from collections.abc import Iterator, Mapping

import re2
from msgspec import Struct

from segue.core.understanding.dates_words import EASTERS, FEASTS, MONTHS, SEASONS, WEEKDAYS
from segue.core.understanding.gazetteer_cities import CITIES
from segue.core.understanding.gazetteer_countries import COUNTRIES
from segue.core.understanding.text import Pattern, flatten

_DOUBTFUL = frozenset(
    "nice us bath reading split male como cork mali chad jordan georgia island faro bergen gent "
    "york lech perth victoria cambridge darwin florence hue paro punjab turkey split vail champagne "
    "america reunion rodos ise uji bled nara java lima austin charleston savannah sofia alexandria hanover "
    "atlas soul medellin bari galle fez inde cina merida salta rom wien bale cap delphi".split()
)  # fmt: skip
"""Places that are other words too: they count only with a capital letter, and not at first."""


def _read_gazetteer(table: str) -> Mapping[str, str]:
    names: dict[str, str] = {}
    for entry in table.replace("\n", " ").split(";"):
        name, _, others = entry.strip().partition("=")
        names |= {
            flatten(name): name,
            **{other.strip(): name for other in others.split(",") if other},
        }
    return names


GAZETTEER = {**_read_gazetteer(CITIES), **_read_gazetteer(COUNTRIES)}
_LONGEST = max(name.count(" ") + 1 for name in GAZETTEER)
_WORD: Pattern = re2.compile(r"[\p{L}\p{M}][\p{L}\p{M}'.’-]*[\p{L}\p{M}]|\p{L}\.(?:\p{L}\.)+")
_NAMED: Pattern = re2.compile(
    r"\b(?:[Ii]n|[Tt]o|[Vv]ia|[Vv]isit|[Vv]isiting|[Aa]round|[Nn]ear|[Ss]ee|[Tt]hrough|[Nn]ach|[Aa]us|[Vv]on|[Ff]rom|"
    r"[Bb]ei|[Vv]ers|[Dd]epuis|[Pp]our|[Ee]n|[Dd]esde|[Hh]acia|[Dd]a|[Ee]m|[Nn]aar|[Vv]anuit|[Aa]b|[Uu]ber|[Ff]rom)\s+"
    r"(\p{Lu}[\p{Ll}'’-]{2,}(?:[ -](?:\p{Lu}[\p{Ll}'’-]+|de|do|del|la|di|am|upon)){0,3})"
)
_NO_PLACE = frozenset(
    "english german french spanish italian portuguese dutch japanese chinese arabic deutsch englisch "
    "francais italiano ingles monday mum dad mom mother father grandma grandpa person advance general "
    "particular fact case total time order addition god mr mrs ms dr herr frau madame monsieur euro "
    "euros chf usd gbp eur business economy first class easter christmas ordnung anfang ende mitte "
    "summe ihnen euch uns mir dir segue ai whatsapp zoom email mail bett zimmer flughafen hotel reise "
    "person personen familie urlaub rollstuhl".split()
) | frozenset((*MONTHS, *WEEKDAYS, *SEASONS, *FEASTS, *EASTERS))
_SKIPPED_AFTER = re2.compile(
    r"^(?:'s)?\s*(?:airlines?|air|airport visa|passports?|embassy|consulate|food|cuisine|restaurants?|yen|dollars?|"
    r"francs?|time|rail pass|express card|weiss|schmidt)\b"
)


class Place(Struct, frozen=True):
    """A place named in characters [start, end)."""

    name: str
    start: int
    end: int


def _find_known(text: str, flat: str) -> Iterator[Place]:
    words = [m.span() for m in _WORD.finditer(flat)]
    at = 0
    while at < len(words):
        for count in range(min(_LONGEST, len(words) - at), 0, -1):
            start, end = words[at][0], words[at + count - 1][1]
            name = GAZETTEER.get(flat[start:end]) or GAZETTEER.get(
                flat[start:end].removesuffix("'s")
            )
            if name and _is_meant(text, flat, start, end):
                yield Place(name, start, end)
                at += count - 1
                break
        at += 1


def _is_meant(text: str, flat: str, start: int, end: int) -> bool:
    if _SKIPPED_AFTER.match(flat[end:]) or flat[:start].endswith("air "):
        return False
    if flat[start:end] not in _DOUBTFUL:
        return True
    alone = not flat[:start].strip() and not flat[end:].strip(" .!?")
    inside = bool(flat[:start].strip()) and flat[:start].rstrip()[-1] not in ".!?"
    return (
        text[start].isupper()
        and (alone or inside)
        and (len(flat[start:end]) > 2 or text[start:end].isupper())
    )


def _find_named(text: str) -> Iterator[Place]:
    for match in _NAMED.finditer(text):
        start, end = match.span(1)
        name = text[start:end]
        for tail in (" de", " do", " del", " la", " di", " am", " upon"):
            name = name.removesuffix(tail)
        if flatten(name).split()[0].removesuffix("'s") not in _NO_PLACE:
            yield Place(name, start, start + len(name))


def find_places(text: str, flat: str) -> tuple[Place, ...]:
    """The places named, in the order of the message. `flat` is `flatten(text)`."""
    known = tuple(_find_known(text, flat))
    named = tuple(
        place
        for place in _find_named(text)
        if all(place.end <= k.start or place.start >= k.end for k in known)
    )
    return tuple(sorted((*known, *named), key=lambda place: place.start))


_FROM: Pattern = re2.compile(
    r"(?:\b(?P<leave>fly|flying|flight|flights|depart|departing|departure|leave|leaving|travel|travelling|traveling|start|starting|"
    r"come|coming|live|based|home|fliegen|flug|abflug|reisen|starten|partir|partons|depart|vol|volar|salir|salimos|"
    r"partire|partiamo|volo|vertrekken|vliegen|sair|viajamos|viajar|viaggiamo|voyageons|reizen|volamos|volons|we are|we're|i'm|i am)\b[^.!?]{0,25})?"
    r"\b(?P<from>from|ab|von|aus|depuis|de|desde|da|vanuit|van|out of|in|near|au depart de|from near)\s+$"
)
_TO: Pattern = re2.compile(
    r"^\s*(?:to|nach|a|vers|naar|para|hasta|bis|till|-|–|via|and on to)\s+\p{L}"
)


_HOME: Pattern = re2.compile(
    r"\b(?:live|living|based|reside|residents?|home is|home airport(?: is|:)?|wohnen|wohne|leben|habitons|habite|vivimos|vivo|abitiamo|viviamo|"
    r"moramos|wonen|wij wonen)\b[^.!?]{0,20}?(?:\b(?:in|near|is|a|en|em|at|bei)|:)?\s+$"
)


_START: Pattern = re2.compile(r"\bwe(?:'ll| will| would|'d)? (?:start|set out|begin) (?:in|at)\s+$")
_THEN: Pattern = re2.compile(
    r"^\s*,?\s*(?:and|then|before|with)\b[^.!?]{0,20}\b(?:end|finish|go|move|continue|then|on to)\b"
)


def is_origin(flat: str, place: Place) -> bool:
    """Whether the journey begins there: "from Zurich", "we live in Zurich".

    "from Tokyo to Kyoto" is a leg of the journey, unless it says that one flies or sets out there.
    """
    led = flat[max(0, place.start - 50) : place.start]
    before = _FROM.search(led)
    if _HOME.search(led):
        return True
    if _START.search(led) and not _THEN.match(flat[place.end :]):
        return True
    if not before:
        return False
    leave, word = before.groupdict()["leave"] or "", before.group("from")
    if word in ("in", "near"):
        return False
    if word in ("de", "van", "von", "da", "aus") and not leave:
        return (
            bool(flat[place.end :].lstrip().startswith("aus")) or not flat[: before.start()].strip()
        )
    return bool(leave) or not _TO.match(flat[place.end :])
