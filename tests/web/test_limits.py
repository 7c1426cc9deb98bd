"""Buckets of tries."""

import pytest

from segue.web.errors import TooMany
from segue.web.limits import Limiter, Rate


class Hand:
    """A monotonic clock that is turned by hand."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


def test_a_burst_passes_and_the_next_waits_as_long_as_it_says() -> None:
    hand = Hand()
    limiter, rate = Limiter(hand), Rate(3, 0.5)
    for _ in range(3):
        limiter.take("key", rate)

    with pytest.raises(TooMany) as refused:
        limiter.take("key", rate)
    hand.at += refused.value.retry_after

    limiter.take("key", rate)
    assert refused.value.retry_after == 2


def test_keys_do_not_know_one_another() -> None:
    limiter = Limiter(Hand())
    limiter.take("one", Rate(1, 1))

    limiter.take("other", Rate(1, 1))


def test_a_try_given_back_may_be_taken_again() -> None:
    limiter, rate = Limiter(Hand()), Rate(1, 0.01)
    limiter.take("key", rate)
    limiter.give_back("key")
    limiter.give_back("never seen")

    limiter.take("key", rate)


def test_waiting_never_saves_more_than_a_burst() -> None:
    hand = Hand()
    limiter, rate = Limiter(hand), Rate(2, 1)
    limiter.take("key", rate)
    hand.at += 1000
    limiter.take("key", rate)
    limiter.take("key", rate)

    with pytest.raises(TooMany):
        limiter.take("key", rate)
