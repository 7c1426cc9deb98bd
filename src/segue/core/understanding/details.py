"""Finds the details that a message gives, in normal forms; the names stand in names.py."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

import re2
from msgspec.structs import replace

from segue.core.understanding import names
from segue.core.understanding.answers import find_bare_answers
from segue.core.understanding.corrections import mark_corrections
from segue.core.understanding.dates import find_dates
from segue.core.understanding.keywords import find_keywords
from segue.core.understanding.money import find_budgets
from segue.core.understanding.parties import find_party, find_party_size
from segue.core.understanding.places import find_places, is_origin
from segue.core.understanding.raw import Found
from segue.core.understanding.reach import (
    find_bookings,
    find_emails,
    find_flights,
    find_names,
    find_phones,
    find_times,
)
from segue.core.understanding.spans import find_relative_dates, find_whole_duration
from segue.core.understanding.text import Pattern, flatten

VERSION = "details@1"
Spanned = Iterable[tuple[str, int, int]]
_BETWEEN: Pattern = re2.compile(
    r"^.{0,30}\b(?:to|until|till|(?:and )?(?:com(?:e|es|ing) (?:back|home)|leav\w+|return\w*|fly\w*|depart\w*|back|go(?:ing)? home)|back|leav\w+|return\w*|"
    r"depart\w*|bis|zuruck|retour|vuelta|ritorno|volta|terug|fly home|flying (?:home|back))\b.{0,20}$"
)


def find_details(text: str, today: date, asked: tuple[str, ...] = ()) -> tuple[Found, ...]:
    """The details of a message, in the order of its words.

    `asked` are the names that the last question asked for: a bare answer ("seven", "Zurich")
    counts for them. Relative dates are counted from `today`; a year not named is the next one.
    """
    flat = flatten(text)
    found = [*_find_reach(text, asked), *_find_when(text, flat, today, asked)]
    found += _free(_find_who(text, flat, asked), found)
    found += [
        d for d in _find_where(text, flat, asked) if not _meets(d, found, (names.NAME, names.EMAIL))
    ]
    found += [Found(*keyword) for keyword in find_keywords(flat)]
    bare = find_bare_answers(text, flat, asked, {d.name for d in found})
    if bare:
        found = [*(d for d in found if not any(_touch(d, b) for b in bare)), *bare]
    ordered = sorted(set(found), key=lambda d: (d.start, d.end))
    return _join_dates(flat, mark_corrections(flat, ordered))


def _build(name: str, spans: Spanned) -> Iterator[Found]:
    return (Found(name, value, start, end) for value, start, end in spans)


def _touch(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def _meets(one: Found, others: Iterable[Found], kinds: tuple[str, ...]) -> bool:
    return any(_touch(one, other) for other in others if other.name in kinds)


def _free(details: Iterable[Found], taken: Iterable[Found]) -> list[Found]:
    """Those whose characters no date, time or money claimed before."""
    kinds = (names.DATES, names.TIME, names.DURATION, names.PHONE, names.BOOKING_REF, names.EMAIL)
    taken = tuple(taken)
    return [d for d in details if not _meets(d, taken, kinds)]


def _find_reach(text: str, asked: tuple[str, ...]) -> Iterator[Found]:
    finders: tuple[tuple[str, Callable[[], Spanned]], ...] = (
        (names.EMAIL, lambda: find_emails(text)),
        (names.PHONE, lambda: find_phones(text, asked=names.PHONE in asked)),
        (names.BOOKING_REF, lambda: find_bookings(text, asked=names.BOOKING_REF in asked)),
        (names.FLIGHT_NUMBER, lambda: find_flights(text, asked=names.FLIGHT_NUMBER in asked)),
        (names.NAME, lambda: find_names(text)),
    )
    taken: list[Found] = []
    for name, find in finders:
        fresh = [d for d in _build(name, find()) if not any(_touch(d, t) for t in taken)]
        taken += fresh
        yield from fresh


def _find_when(text: str, flat: str, today: date, asked: tuple[str, ...]) -> list[Found]:
    dated = list(_build(names.DATES, find_dates(text, flat, today)))
    # "from 14 April … home on the 28th" means April, so days alone are counted from the first day.
    days = [d.value[:10] for d in dated if d.value[:10].count("-") == 2]
    start = date.fromisoformat(days[0]) if days else today
    relative = _build(
        names.DATES, find_relative_dates(flat, today, start, asked=names.DATES in asked)
    )
    dated += [d for d in relative if not any(_touch(d, other) for other in dated)]
    whole = find_whole_duration(flat)
    longest = Found(names.DURATION, *whole) if whole else None
    if longest:
        dated = [_add_duration(d, longest.value) for d in dated]
    times = [
        d for d in _build(names.TIME, find_times(text)) if not any(_touch(d, o) for o in dated)
    ]
    return [*dated, *((longest,) if longest else ()), *times]


def _add_duration(found: Found, duration: str) -> Found:
    open_ended = "/" not in found.value or found.value.count("-") == 2
    return replace(found, value=f"{found.value};{duration}") if open_ended else found


def _find_who(text: str, flat: str, asked: tuple[str, ...]) -> Iterator[Found]:
    money = list(_build(names.BUDGET, find_budgets(flat, asked=names.BUDGET in asked)))
    sizes = _build(names.PARTY_SIZE, find_party_size(flat))
    yield from money
    yield from (d for d in sizes if not any(_touch(d, m) for m in money))
    yield from _build(names.PARTY, ((text[s:e], s, e) for _, s, e in find_party(flat)))


def _find_where(text: str, flat: str, asked: tuple[str, ...]) -> Iterator[Found]:
    for place in find_places(text, flat):
        home = is_origin(flat, place) or (names.ORIGIN in asked and names.PLACES not in asked)
        yield Found(names.ORIGIN if home else names.PLACES, place.name, place.start, place.end)


def _join_dates(flat: str, details: tuple[Found, ...]) -> tuple[Found, ...]:
    """ "We arrive on 3 June and leave on 12 June" is one journey from the third to the twelfth."""
    days = [
        d
        for d in details
        if d.name == names.DATES and d.value[:10].count("-") == 2 and "/" not in d.value
    ]
    if len(days) != 2 or any(d.denies for d in days):
        return details
    first, last = days
    if first.value >= last.value or not _BETWEEN.match(flat[first.end : last.start]):
        return details
    joined = replace(first, value=f"{first.value[:10]}/{last.value[:10]}", end=last.end)
    return tuple(joined if d is first else d for d in details if d is not last)
