"""Days of the calendar: the next month, the next weekday, Easter."""

from datetime import date, timedelta


def make_date(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_year(month: int, day: int, today: date) -> int:
    """The year in which this day of a year comes next, today included.

    >>> find_year(5, 1, date(2026, 11, 23))
    2027
    """
    return today.year if (month, day) >= (today.month, today.day) else today.year + 1


def find_next_month(months: int, today: date) -> str:
    """The month so many months from now, as "2027-01".

    >>> find_next_month(2, date(2026, 11, 23))
    '2027-01'
    """
    count = today.year * 12 + today.month - 1 + months
    return f"{count // 12}-{count % 12 + 1:02d}"


def find_next_weekday(weekday: int, today: date, *, skip_week: bool = False) -> date:
    """The next such weekday after today; with `skip_week` the one of the week that follows.

    Monday is 0. On a Monday, "Friday" is in four days and "next Friday" in eleven.
    """
    ahead = (weekday - today.weekday() - 1) % 7 + 1
    same_week = today.weekday() + ahead < 7
    return today + timedelta(days=ahead + (7 if skip_week and same_week else 0))


def find_easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar.

    Source: Meeus (1991), Astronomical Algorithms, chapter 8.

    >>> find_easter(2027)
    datetime.date(2027, 3, 28)
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)
