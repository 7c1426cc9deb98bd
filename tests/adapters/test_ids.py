"""New ids sort by the time of their making, and secrets cannot be guessed."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from threading import Thread
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from segue.adapters.clock import SystemClock
from segue.adapters.ids import UuidIds

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


class HandClock:
    """A clock that stands where it is put."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


def test_an_id_is_a_uuid_of_version_7_with_its_time() -> None:
    made = UUID(UuidIds(HandClock(NOON)).new())

    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made.int >> 80 == int(NOON.timestamp() * 1000)


@given(st.lists(st.integers(-5, 5), max_size=50))
def test_ids_ascend_whatever_the_clock_does(steps: list[int]) -> None:
    clock = HandClock(NOON)
    ids = UuidIds(clock)
    made = [ids.new()]

    for step in steps:
        clock.at += timedelta(milliseconds=step)
        made += [ids.new(), ids.new()]

    assert made == sorted(set(made))


def test_ids_of_one_millisecond_are_many_and_far_apart() -> None:
    ids = UuidIds(HandClock(NOON))

    made = [UUID(ids.new()).int for _ in range(20_000)]

    gaps = [later - earlier for earlier, later in pairwise(made)]
    assert min(gaps) > 0
    assert len(set(gaps)) > 19_000


def test_a_full_millisecond_flows_over_into_the_next() -> None:
    ids = UuidIds(HandClock(NOON))
    first = ids.new()
    ids._random = (1 << 74) - 1

    assert ids.new() > first
    assert UUID(ids.new()).int >> 80 == int(NOON.timestamp() * 1000) + 1


def test_threads_never_get_the_same_id() -> None:
    ids = UuidIds(SystemClock())
    made: list[str] = []
    threads = [Thread(target=lambda: made.extend(ids.new() for _ in range(2000))) for _ in range(4)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(made)) == 8000


def test_salts_and_tokens_are_random() -> None:
    ids = UuidIds(SystemClock())

    assert len({ids.salt() for _ in range(100)}) == 100
    assert len(ids.salt()) == 16
    assert len({ids.token() for _ in range(100)}) == 100
    assert len(ids.token()) == 32
    assert ids.token().replace("-", "").replace("_", "").isalnum()


def test_the_clock_is_aware_and_in_utc() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)
