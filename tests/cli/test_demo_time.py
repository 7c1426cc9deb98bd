"""A demo begins on a Tuesday at ten, on a day on which its business is open."""

from datetime import UTC, date, datetime, timedelta

import pytest

from segue.business.reading import read_business
from segue.cli.demo_time import find_demo_start
from segue.core.playbook.hours import Hours, is_open
from tests.rig import TRAVEL

HOURS = read_business(TRAVEL).policy.hours
FRIDAY = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)


def spell(at: datetime) -> str:
    """Day and time as a calendar has them."""
    return f"{at:%a %Y-%m-%d %H:%M}"


def test_it_is_the_last_tuesday_at_ten_in_the_zone_of_the_business() -> None:
    start = find_demo_start(HOURS, FRIDAY)

    assert spell(start) == "Tue 2026-11-24 10:00"
    assert start.utcoffset() == timedelta(hours=1)
    assert is_open(HOURS, start)


def test_early_on_a_tuesday_it_is_the_one_before() -> None:
    start = find_demo_start(HOURS, datetime(2026, 11, 24, 8, 0, tzinfo=UTC))

    assert spell(start) == "Tue 2026-11-17 10:00"


def test_a_holiday_is_passed_over() -> None:
    hours = Hours(HOURS.timezone, HOURS.week, (date(2026, 11, 24), date(2026, 11, 17)))

    assert spell(find_demo_start(hours, FRIDAY)) == "Tue 2026-11-10 10:00"


def test_a_kept_demo_goes_on_on_the_first_tuesday_after_its_last_event() -> None:
    last = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)

    assert spell(find_demo_start(HOURS, FRIDAY, last)) == "Tue 2026-12-01 10:00"


@pytest.mark.parametrize("last", [datetime(2026, 11, 24, 8, 59, tzinfo=UTC), FRIDAY])
def test_what_goes_on_is_never_before_what_was(last: datetime) -> None:
    assert find_demo_start(HOURS, FRIDAY, last) > last


def test_a_business_that_is_closed_on_tuesdays_has_its_demo_all_the_same() -> None:
    week = (*HOURS.week[:1], (), *HOURS.week[2:])

    assert spell(find_demo_start(Hours(HOURS.timezone, week), FRIDAY)) == "Tue 2026-11-24 10:00"
