"""When a demo plays: on a Tuesday at ten in the morning of its business."""

from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from segue.bootstrap import open_store
from segue.core.playbook.hours import Hours, is_open
from segue.settings import Settings

TUESDAY: Final = 1
TEN: Final = time(10)
WEEKS: Final = 60
"""How far a Tuesday is looked for that is no holiday."""
LAST_EVENTS: Final = 500
"""How far back the latest time of a log is looked for: what was imported bears earlier ones."""


def find_demo_start(hours: Hours, now: datetime, after: datetime | None = None) -> datetime:
    """The Tuesday at 10:00 on which a demo begins, in the zone of the business: the last one
    before `now` that is no holiday, or the first one after `after` where a demo goes on."""
    zone = ZoneInfo(hours.timezone)
    local = (after or now).astimezone(zone)
    step = 7 if after else -7
    offset = (TUESDAY - local.weekday()) % 7 if after else -((local.weekday() - TUESDAY) % 7)
    first = local.date() + timedelta(days=offset)
    days = [first + timedelta(days=step * week) for week in range(WEEKS)]
    starts = [start for start in (_at_ten(day, zone) for day in days) if _fits(start, local, after)]
    return next((start for start in starts if is_open(hours, start)), starts[0])


def _at_ten(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, TEN, zone)


def _fits(start: datetime, local: datetime, after: datetime | None) -> bool:
    return start > local if after else start <= local


async def find_last_event(settings: Settings) -> datetime | None:
    """The time of the last event in the data directory; None while there is no log."""
    if not (settings.data / "segue.db").exists():
        return None
    store = await open_store(settings.data, read_only=True)
    try:
        end = await store.get_position()
        last = await store.read_after(max(0, end - LAST_EVENTS), LAST_EVENTS)
        return max((event.at for _, event in last), default=None)
    finally:
        await store.close()
