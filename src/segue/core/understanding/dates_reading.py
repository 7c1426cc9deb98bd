"""Writes what a date pattern found in its normal form; what lies in the past gives None."""

from datetime import date, timedelta

from segue.core.understanding.calendars import find_easter, find_year, make_date
from segue.core.understanding.dates_words import EASTERS, FEASTS, MONTHS, SEASONS
from segue.core.understanding.text import Match

LONGEST = 200
"""Days of a journey; what seems longer was typed the wrong way round."""


def _year(named: str | None, month: int, day: int, today: date) -> int:
    if named is None:
        return find_year(month, day, today)
    if named[-2:].isdecimal():
        return 2000 + int(named[-2:])
    return today.year if named.startswith("this") else today.year + 1


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".")]


def _day(day: str, month: int, named: str | None, today: date) -> date | None:
    found = make_date(_year(named, month, int(day), today), month, int(day))
    return found if found and found >= today else None


def _span(first: date | None, last: date | None) -> str | None:
    if first is None or last is None or not 0 <= (last - first).days <= LONGEST:
        return None
    return f"{first}/{last}"


def read_iso(m: Match, today: date) -> str | None:
    """The normal form of "2027-05-10", also with an end."""
    days = [make_date(*(int(p) for p in m.group(g).split("-"))) for g in (1, 2) if m.group(g)]
    if days[0] is None or days[-1] is None or days[-1] < today:
        return None
    return _span(days[0], days[1]) if len(days) == 2 else str(days[0])


def _numeric(day: str, month: str, year: str | None, today: date) -> date | None:
    if int(month) > 12 >= int(day):  # month first, as in the United States
        day, month = month, day
    if not 1 <= int(month) <= 12:
        return None
    return _day(day, int(month), year, today)


def read_numeric(m: Match, today: date) -> str | None:
    """The normal form of "10.05.2027", "5/24/2027", "on 12/06"."""
    found = _numeric(m.group("d"), m.group("m"), m.group("y"), today)
    return str(found) if found else None


def read_numeric_span(m: Match, today: date) -> str | None:
    """The normal form of "10.05. - 24.05.2027"."""
    month = m.group("m1") or m.group("m2")
    first = _numeric(m.group("d1"), month, m.group("y1") or m.group("y2"), today)
    return _span(first, _numeric(m.group("d2"), m.group("m2"), m.group("y2"), today))


def read_day_span(m: Match, today: date) -> str | None:
    """Days of one month or two: "12 to 20 June", "28 May - 4 June", "June 12-20"."""
    named = m.groupdict()
    last_month = _month(named.get("m2") or named["m1"] or "")
    first_month = _month(named.get("m1") or named["m2"] or "")
    last = _day(named["d2"] or "", last_month, named["y"], today)
    if last is None:
        return None
    day = int(named["d1"] or "")
    earlier = (first_month, day) > (last.month, last.day)  # "28 December to 3 January 2027"
    return _span(make_date(last.year - int(earlier), first_month, day), last)


def read_day(m: Match, today: date) -> str | None:
    """The normal form of "3 June", "June 3rd"."""
    found = _day(m.group("d"), _month(m.group("m")), m.group("y"), today)
    return str(found) if found else None


def _write_month(year: int, month: int, today: date) -> str | None:
    return f"{year}-{month:02d}" if (year, month) >= (today.year, today.month) else None


def read_month(m: Match, today: date) -> str | None:
    """The normal form of "May", "May 2028"."""
    month = _month(m.group("m"))
    coming = _year(m.group("y"), month, 31, today)
    later = m.groupdict().get("sign") == "next" and (coming, month) == (today.year, today.month)
    return _write_month(coming + later, month, today)


def read_months(m: Match, today: date) -> str | None:
    """The normal form of "May or June"."""
    first, last = _month(m.group("m1")), _month(m.group("m2"))
    end = _year(m.group("y"), last, 31, today)
    start = _year(m.group("y"), first, 31, today)
    if (start, first) > (end, last):
        start, end = (start - 1, end) if m.group("y") else (start, end + 1)
    return (
        f"{start}-{first:02d}/{end}-{last:02d}"
        if (end, last) >= (today.year, today.month)
        else None
    )


def read_part(m: Match, today: date) -> str | None:
    """The normal form of "early May", "mid-June", "end of July": ten days each."""
    month = _month(m.group("m"))
    year = _year(m.group("y"), month, 31, today)
    next_month = date(year + month // 12, month % 12 + 1, 1)
    if m.group("early"):
        first, last = date(year, month, 1), date(year, month, 10)
    elif m.group("mid"):
        first, last = date(year, month, 11), date(year, month, 20)
    else:
        first, last = date(year, month, 21), next_month - timedelta(days=1)
    return f"{first}/{last}" if last >= today else None


_WEEKS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "last": 4,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}


def read_share(m: Match, today: date) -> str | None:
    """The days of "the second week of June", "the first half of May", "the last two weeks of July"."""
    month = _month(m.group("m"))
    year = _year(m.group("y"), month, 31, today)
    length = (date(year + month // 12, month % 12 + 1, 1) - date(year, month, 1)).days
    at, unit = _WEEKS[m.group("which")], m.group("unit")
    days = 15 if unit == "half" else 14 if m.group("two") else 7
    first = length - days + 1 if at == 4 else 1 + (at - 1) * days
    last = length if at == 4 or (unit == "half" and at == 2) else first + days - 1
    end = date(year, month, last)
    return f"{date(year, month, first)}/{end}" if end >= today else None


def read_season(m: Match, today: date) -> str | None:
    """The normal form of "next spring", as its three months."""
    month = SEASONS[m.group("season")]
    year = _year(m.group("y"), month, 31, today)
    end = date(year, month, 1) + timedelta(days=70)
    return f"{year}-{month:02d}/{end.year}-{end.month:02d}" if end >= today else None


def read_feast(m: Match, today: date) -> str | None:
    """The normal form of "Easter", "Christmas", with the free days around."""
    name = m.group("feast")
    if name in EASTERS:
        year = _year(m.group("y"), 4, 25, today)
        easter = find_easter(year)
        if m.group("y") is None and easter < today:
            easter = find_easter(year + 1)
        return f"{easter - timedelta(days=2)}/{easter + timedelta(days=1)}"
    first_month, first_day, last_month, last_day = FEASTS[name]
    first = _day(str(first_day), first_month, m.group("y"), today)
    return _span(first, make_date(first.year, last_month, last_day)) if first else None
