"""Opening hours of the business, with holidays, in its own time zone."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct


class Span(Struct, frozen=True):
    """Open from `start` to `end` on one day, local time; `end` after `start`."""

    start: time
    end: time


class Hours(Struct, frozen=True):
    """`week` holds seven days from Monday, each with its spans; `holidays` are closed."""

    timezone: str
    week: tuple[tuple[Span, ...], ...]
    holidays: tuple[date, ...] = ()


def _find_spans(hours: Hours, day: date) -> tuple[tuple[datetime, datetime], ...]:
    if day in hours.holidays:
        return ()
    zone = ZoneInfo(hours.timezone)
    return tuple(
        (datetime.combine(day, s.start, zone), datetime.combine(day, s.end, zone))
        for s in hours.week[day.weekday()]
    )


def is_open(hours: Hours, now: datetime) -> bool:
    """Whether the business is open at `now` (aware)."""
    local = now.astimezone(ZoneInfo(hours.timezone))
    return any(start <= local < end for start, end in _find_spans(hours, local.date()))


def find_next_opening(hours: Hours, now: datetime, horizon_days: int = 60) -> datetime | None:
    """The next moment from `now` on at which the business opens; `now` itself when it is open;
    None when it does not open within the horizon. Local time of the business."""
    local = now.astimezone(ZoneInfo(hours.timezone))
    for offset in range(horizon_days + 1):
        for start, end in sorted(_find_spans(hours, local.date() + timedelta(days=offset))):
            if end > local:
                return max(start, local)
    return None


def add_open_time(hours: Hours, now: datetime, minutes: int) -> datetime | None:
    """The moment at which `minutes` of open time have passed since `now`; None beyond 60 days.
    Minutes are real ones, so that days of 23 and 25 hours count right."""
    left = timedelta(minutes=minutes)
    at = find_next_opening(hours, now)
    while at is not None:
        spans = _find_spans(hours, at.date())
        end = next((e for s, e in spans if s <= at < e), None)
        if end is None:
            at = find_next_opening(hours, at)
            continue
        room = end.timestamp() - at.timestamp()
        if left.total_seconds() <= room:
            return datetime.fromtimestamp(at.timestamp() + left.total_seconds(), at.tzinfo)
        left -= timedelta(seconds=room)
        at = find_next_opening(hours, end)
    return None
