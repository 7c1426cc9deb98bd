"""Finds how long a journey lasts, and days counted from today ("next Friday", "in two weeks")."""

from collections.abc import Iterator
from datetime import date, timedelta

import re2

from segue.core.understanding.calendars import find_next_month, find_next_weekday, make_date
from segue.core.understanding.counting import NUMBER, parse_number
from segue.core.understanding.dates import alternate
from segue.core.understanding.dates_words import DAY_WORDS, SPANS, WEEKDAYS
from segue.core.understanding.text import Match, Pattern

_SPAN = alternate(SPANS)
_DURATION: Pattern = re2.compile(
    rf"(?P<before>\b(?:in|within|every|all|last|past|previous|first|alle|innerhalb von|vor|il y a|dans|hace|fa|ha|"
    rf"dentro de|fra|tra|over|binnen|per|after|nach|apres|the next|twice|once|times|add|adding|extra|another|additional|days?|nights?|hours?|mal|fois|veces|volte|vezes|keer)\s+(?:about |around |roughly |circa |etwa )?)?"
    rf"\b(?P<n>{NUMBER})(?:\s*(?:-|to|or|bis|oder|a|ou|o)\s*(?P<m>{NUMBER}))?"
    rf"(?P<half>\s+and a half)?[\s-]*(?:of\s+|full\s+|whole\s+|more\s+)?(?P<span>{_SPAN})\b"
    rf"(?P<after>\s+(?:ago|before|prior|notice|in advance|earlier|later|after|from now|old|vorher|avant|"
    rf"antes|prima|fa|atras|geleden|zuvor|long before|pass|tickets?))?"
)
_WEEKLY: Pattern = re2.compile(r"\b(?P<n>ein|zwei|drei|vier)wochig")
_WEEKDAY = alternate(WEEKDAYS)
_NEXT = r"next|nachste[nr]?|kommende[nr]?|proximo|prossim[oa]|prochaine?|volgende?|proxima"
_THIS = r"this|coming|on|diese[nrs]?|am|ce|cette|este|esta|quest[oa]|deze|op|il|le|el|na|no|until|till|by|to"
_RELATIVE: Pattern = re2.compile(
    rf"\b(?P<day>{alternate(DAY_WORDS)})\b"
    rf"|\b(?:(?P<next>{_NEXT})\s+)?(?:(?:{_THIS})\s+)?(?P<weekday>{_WEEKDAY})\b(?P<later>\s+(?:prochaine?|que viene|"
    rf"prossimo|que vem|proximo|week))?"
    rf"|\bin\s+(?:about |around |roughly )?(?P<n>{NUMBER})\s+(?P<span>{_SPAN})\b"
    rf"|\b(?P<this_end>this|dieses|ce|este|questo|dit)\s+(?:weekend|wochenende|week-end|fin de semana)\b"
    rf"|\b(?P<next_end>{_NEXT}s?)\s+(?:weekend|wochenende|week-end|fin de semana)\b"
    rf"|\b(?P<week>(?:{_NEXT})\s+(?:week|woche|semana|settimana)|(?:la )?semaine prochaine|semana que vem|"
    rf"la semana que viene)\b"
    rf"|\b(?P<month>(?:{_NEXT})\s+(?:month|monat|mes|mese|maand)|(?:le )?mois prochain|mes que viene|mes que vem)\b"
    rf"|\b(?P<year>(?:{_NEXT}s?)\s+(?:year|jahr|anno|ano|jaar)|l'an(?:nee)? prochaine?|ano que viene|ano que vem)\b"
    rf"|\bthe\s+(?P<first>\d{{1,2}})(?:st|nd|rd|th)(?:\s*(?:-|to|until|till)\s*(?:the\s+)?(?P<last>\d{{1,2}})"
    rf"(?:st|nd|rd|th)?)?\b(?P<other>\s+(?:birthday|anniversary|floor|time|person|night|day|century|wedding|of|"
    rf"largest|booking|room|message|attempt))?"
)
_CONTACT: Pattern = re2.compile(
    r"\b(?:call|ring|phone|reply|answer|respond|speak|talk|hear|email|write|meeting|anruf\w*|ruckruf|rappel\w*|"
    r"appel\w*|llam\w*|chiam\w*|richiam\w*|lig[au]\w*|bel|bellen|terugbel\w*|contact|pay|deadline|wait\w*)\b"
)


def find_durations(flat: str) -> Iterator[tuple[str, int, int]]:
    """Each length of time, as "14d" or "14-21d", and its characters; not "in two weeks"."""
    for match in _DURATION.finditer(flat):
        count, more = parse_number(match.group("n")), match.group("m")
        days = SPANS[match.group("span")]
        idle = (
            match.group("n") in ("a", "an", "una", "um", "un", "ein", "eine", "une") and days == 1
        )
        if match.group("before") or match.group("after") or idle or not count:
            continue
        least = count * days + (days // 2 if match.group("half") else 0)
        most = (parse_number(more) or 0) * days if more else 0
        yield (f"{least}-{most}d" if most > least else f"{least}d"), *match.span()
    for match in _WEEKLY.finditer(flat):
        yield f"{7 * (parse_number(match.group('n')) or 1)}d", *match.span()


_NIGHT: Pattern = re2.compile(
    r"\b(?:nights?|nacht|nachte|nachten|nuits?|noches?|notte|notti|noites?)"
)


def find_whole_duration(flat: str) -> tuple[str, int, int] | None:
    """How long the journey lasts: the longest time named, or all nights of its places together."""
    found = tuple(find_durations(flat))
    if len(found) > 1 and all(_NIGHT.search(flat[start:end]) for _, start, end in found):
        nights = sum(int(value.rstrip("d").split("-")[-1]) for value, _, _ in found)
        return f"{nights}d", found[0][1], found[-1][2]
    return max(found, key=lambda f: int(f[0].rstrip("d").split("-")[-1]), default=None)


def _read_relative(m: Match, today: date, start: date) -> str | None:
    monday = today - timedelta(days=today.weekday())
    if m.group("day"):
        return str(today + timedelta(days=DAY_WORDS[m.group("day")]))
    if m.group("weekday"):
        skip = m.group("next") in ("next", "nachsten", "nachster", "volgende")
        return str(find_next_weekday(WEEKDAYS[m.group("weekday")], today, skip_week=skip))
    if m.group("n"):
        count, days = parse_number(m.group("n")) or 0, SPANS[m.group("span")]
        return (
            find_next_month(count, today)
            if days == 30
            else str(today + timedelta(days=count * days))
        )
    if m.group("this_end") or m.group("next_end") or m.group("week"):
        first = monday + timedelta(
            days=5 if m.group("this_end") else 12 if m.group("next_end") else 7
        )
        return f"{first}/{first + timedelta(days=6 if m.group('week') else 1)}"
    if m.group("month"):
        return find_next_month(1, today)
    return str(today.year + 1) if m.group("year") else _read_days_alone(m, start)


def _read_days_alone(m: Match, today: date) -> str | None:
    """ "the 12th to the 20th": of this month, or of the next when that day has passed."""
    if m.group("other"):
        return None
    first, last = int(m.group("first")), int(m.group("last") or 0)
    month = find_next_month(0 if first >= today.day else 1, today)
    year, number = (int(part) for part in month.split("-"))
    start, end = make_date(year, number, first), make_date(year, number, last or first)
    if not start or not end:
        return None
    return f"{start}/{end}" if last else str(start)


def find_relative_dates(
    flat: str, today: date, start: date, *, asked: bool
) -> Iterator[tuple[str, int, int]]:
    """Each date counted from today and its characters; "the 12th" is the next one after `start`.

    A sentence about a call or an answer ("ring me tomorrow") gives none, unless `asked`.
    """
    for match in _RELATIVE.finditer(flat):
        begin, end = match.span()
        first = max(flat.rfind(stop, 0, begin) for stop in ".!?") + 1
        sentence = flat[first:end]
        if not asked and not match.group("year") and _CONTACT.search(sentence):
            continue
        if value := _read_relative(match, today, start):
            yield value, begin, end
