"""How often somebody may try: a bucket of tries for each key, refilled as time goes by."""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from segue.web.errors import TooMany

_MAX_KEYS: Final = 100_000
"""Buckets kept; the one unused for longest makes room. About 200 bytes each."""


class Rate(Struct, frozen=True):
    """`burst` tries at once, then `per_second`."""

    burst: float
    per_second: float


SIGN_IN_PAIR: Final = Rate(10, 0.1)
"""Tries of one name from one address: ten, then one in ten seconds."""
SIGN_IN_ADDRESS: Final = Rate(50, 0.5)
"""Tries of any name from one address: an office signs in behind one address."""


class Limiter:
    """Buckets in memory; on a second process each counts for itself."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str, rate: Rate) -> None:
        """Use one try of `key`.

        Raises:
            TooMany: there is none left; says after how many seconds there is.
        """
        now = self._monotonic()
        left, since = self._buckets.pop(key, (rate.burst, now))
        left = min(rate.burst, left + (now - since) * rate.per_second)
        if left >= 1:
            self._keep(key, left - 1, now)
            return
        self._keep(key, left, now)
        raise TooMany(max(1, math.ceil((1 - left) / rate.per_second)))

    def give_back(self, key: str) -> None:
        """Return a try that did no harm."""
        if key in self._buckets:
            left, since = self._buckets[key]
            self._buckets[key] = (left + 1, since)

    def _keep(self, key: str, left: float, now: float) -> None:
        self._buckets[key] = (left, now)
        if len(self._buckets) > _MAX_KEYS:
            self._buckets.popitem(last=False)
