"""The shifted clock shows its start and then goes on like every other."""

import time
from datetime import UTC, datetime, timedelta

from segue.adapters.clock import ShiftedClock, SystemClock

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_it_begins_at_its_start_in_utc() -> None:
    begun = ShiftedClock(START.astimezone()).now()

    assert timedelta() <= begun - START < timedelta(seconds=5)
    assert begun.tzinfo is UTC


def test_it_goes_at_the_rate_of_the_clock_of_the_machine() -> None:
    shifted, system = ShiftedClock(START), SystemClock()
    before = system.now() - shifted.now()

    time.sleep(0.05)

    after = system.now() - shifted.now()
    assert abs(after - before) < timedelta(milliseconds=20)
