"""Finds the bare answer to a question that was just asked: "seven", "Zurich", "her knees are bad"."""

from collections.abc import Collection
from itertools import takewhile
from typing import Final

import re2

from segue.core.understanding import names
from segue.core.understanding.acts import find_acts
from segue.core.understanding.counting import NUMBER, parse_number
from segue.core.understanding.money import find_budgets
from segue.core.understanding.places import find_places
from segue.core.understanding.raw import Found
from segue.core.understanding.text import Pattern

_LONGEST_ANSWER = 160
"""Characters; a longer message is no bare answer."""
_COUNT: Pattern = re2.compile(
    rf"^(?:\W*(?:yes|ja|oui|si|sim|it's|it is|that's|we'd|would be|we're|we|are|there|will|be|about|around|just|only|ok|well|i think|probably|es|sind|wir|so|roughly|the|all|hm+|oh)\b[\s,]*)*"
    rf"\W*(?P<n>{NUMBER})(?:\s+(?:of us|people|persons?|please|in total|altogether|travell?ers|adults|guests|bitte|svp|"
    rf"personen|personnes|personas|persone|pessoas|all together|now|i think|total))*[\s.!]*$"
)
_BOTH: Pattern = re2.compile(
    r"^\W*(?:both of us|the two of us|us two|two of us|a couple|wir zwei|nous deux)\W*$"
)
_NAME: Pattern = re2.compile(r"^\s*((?:\p{L}[\p{L}'’.\-]*\s+){0,4}\p{L}[\p{L}'’\-]+)\s*[.!]?\s*$")
_LEAD: Pattern = re2.compile(
    r"^\W*(?:(?:yes|sure|ok|okay|of course|well|it is|it's|its|ja|oui|si|sim|certo|bien sur|claro|naturlich|gerne?|that's|that is|my name is|"
    r"the name is|it would be|for|to|from|in|to go to|i'm|i am)\b[\s,:]*)+"
)
_REFERENCE: Pattern = re2.compile(r"\b(?:[A-Za-z0-9]{1,4}-)?[A-Za-z]{0,3}\d[A-Za-z0-9]{3,9}\b")
_WORDED = (names.PARTY, names.ACCESS_NEED, names.OCCASION, names.DIET, names.ROOM)
_TOLD = frozenset({names.DATES, names.DURATION, names.PARTY_SIZE, names.BUDGET, names.EMAIL})
"""Where a message gives one of these, what is left of it is no place ("in May, for two weeks")."""
_FEELING: Pattern = re2.compile(
    r"(?i)\b(?:somewhere|anywhere|irgendwo(?:hin)?|quelque part)(?:\s+[\p{L}'’\-]+){1,5}"
)
_ELSE: Final = frozenset(
    "at avec en for from für im in maybe mit next on please pour this vielleicht with".split()
)
"""Words at which a feeling for a place ends and something else begins."""
_NOTHING: Pattern = re2.compile(
    r"^\W*(?:no|none|nothing|nope|nein|nichts|keine?|non|rien|aucune?|nada|ninguno|niente|nessuno|nao|nenhum|nee|geen|niets|not really|"
    r"nothing special|no special\b.*|n/?a|not that i know|i don't know|don't know|weiss nicht|not sure|skip|no idea|open|flexible|"
    r"everything is fine|all fine|no,? .*|nicht wirklich|pas vraiment|later|spater)\W*$"
)


def find_bare_answers(
    text: str, flat: str, asked: tuple[str, ...], known: Collection[str]
) -> tuple[Found, ...]:
    """The answers to the names `asked` for which nothing was found otherwise (`known`)."""
    if not asked or len(text) > _LONGEST_ANSWER or not text.strip():
        return ()
    open_names = [name for name in asked if name not in known]
    answers = (_find_one(text, flat, name, known) for name in open_names)
    return tuple(answer for answer in answers if answer)


def _find_one(text: str, flat: str, name: str, known: Collection[str]) -> Found | None:
    if name == names.PARTY_SIZE:
        return _find_count(flat)
    if name == names.BUDGET:
        return next((Found(name, v, s, e) for v, s, e in find_budgets(flat, asked=True)), None)
    if name == names.BOOKING_REF:
        match = _REFERENCE.search(text)
        return Found(name, match.group().upper(), *match.span()) if match else None
    if name in (names.PLACES, names.ORIGIN):
        return _find_feeling(text, name) if set(known) & _TOLD else _find_place(text, flat, name)
    if name == names.NAME:
        return _find_name(text, flat)
    if name in (
        names.DATES,
        names.DURATION,
        names.EMAIL,
        names.PHONE,
        names.TIME,
        names.FLIGHT_NUMBER,
    ):
        return None
    return _find_worded(text, flat, name, known)


def _find_count(flat: str) -> Found | None:
    if match := _COUNT.match(flat):
        word = match.group("n")
        count = parse_number(word)
        start = match.start() + match.group().rindex(word)
        return Found(names.PARTY_SIZE, str(count), start, start + len(word)) if count else None
    match = _BOTH.match(flat)
    return Found(names.PARTY_SIZE, "2", *match.span()) if match else None


def _is_plain(text: str) -> bool:
    """Whether a message says something of its own: no question, no yes, no, or courtesy."""
    acts = find_acts(text)
    return not (acts.asks or acts.unreadable or acts.greets or acts.thanks or acts.closes)


def _find_place(text: str, flat: str, name: str) -> Found | None:
    """A place that no gazetteer knows, even in small letters: "zermatt", "somewhere warm"."""
    lead = _LEAD.match(flat)
    start = lead.end() if lead else 0
    words = text[start:].strip(" .!")
    plain = (
        3 <= len(words) <= 40
        and len(words.split()) <= 4
        and _is_plain(text)
        and not find_acts(text).says
    )
    if (
        not plain
        or _NOTHING.match(flat)
        or any(char.isdecimal() for char in words)
        or find_places(words, words.lower())
    ):
        return None
    start = text.index(words, start)
    return Found(name, words, start, start + len(words))


def _find_feeling(text: str, name: str) -> Found | None:
    """A place that is only a feeling, beside something else: "somewhere warm, next summer"."""
    match = _FEELING.search(text)
    if not match or not _is_plain(text):
        return None
    words = match.group().split()
    kept = " ".join(takewhile(lambda word: word.casefold() not in _ELSE, words))
    plain = len(kept.split()) > 1 and kept in text
    return Found(name, kept, match.start(), match.start() + len(kept)) if plain else None


def _find_name(text: str, flat: str) -> Found | None:
    lead = _LEAD.match(flat)
    start = lead.end() if lead else 0
    match = _NAME.match(text[start:])
    if not match or _NOTHING.match(flat) or not _is_plain(text) or find_acts(text[start:]).says:
        return None
    value = match.group(1)
    return Found(
        names.NAME,
        value if not value.islower() else value.title(),
        start + match.start(1),
        start + match.end(1),
    )


def _find_worded(text: str, flat: str, name: str, known: Collection[str]) -> Found | None:
    """An answer in the customer's own words, when nothing else was made of the message."""
    acts = find_acts(text)
    words = text.strip()
    if (
        _NOTHING.match(flat)
        or acts.asks
        or acts.unreadable
        or acts.thanks
        or acts.closes
        or len(words) < 3
    ):
        return None
    if known or ((acts.says or acts.greets) and len(words.split()) <= 3):
        return None
    start = text.index(words)
    return Found(name, words, start, start + len(words))
