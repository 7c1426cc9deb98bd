"""New ids and secrets from the random source of the operating system.

Source: RFC 9562 (Universally Unique IDentifiers, 2024), sections 5.7 and 6.2 (method 2:
the random part grows within a millisecond), by hand because Python 3.11 has no UUIDv7.
"""

import secrets
from threading import Lock
from typing import Final
from uuid import UUID

from segue.ports import Clock

_RANDOM_BITS: Final = 74
"""Bits of a UUIDv7 beside its time, version and variant."""
_STEP_BITS: Final = 32
"""Bits of the random step between two ids of one millisecond."""
_LOW_BITS: Final = 62
"""Bits of the random part that stand after the variant."""
_SALT_BYTES: Final = 16
_TOKEN_BYTES: Final = 24
"""192 bits: 64 more than the 128 that nobody can guess."""


class UuidIds:
    """UUIDv7 that ascend even within a millisecond and when the clock is set back."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = Lock()
        self._millis = 0
        self._random = 0

    def new(self) -> str:
        """A UUIDv7 as text, greater than every one before it."""
        millis = int(self._clock.now().timestamp() * 1000)
        with self._lock:
            self._advance(millis)
            return str(_build_uuid(self._millis, self._random))

    def salt(self) -> bytes:
        """16 random bytes."""
        return secrets.token_bytes(_SALT_BYTES)

    def token(self) -> str:
        """A secret of 192 random bits, safe in a URL."""
        return secrets.token_urlsafe(_TOKEN_BYTES)

    def _advance(self, millis: int) -> None:
        if millis > self._millis:
            self._millis, self._random = millis, secrets.randbits(_RANDOM_BITS)
            return
        self._random += 1 + secrets.randbits(_STEP_BITS)
        if self._random >> _RANDOM_BITS:
            self._millis, self._random = self._millis + 1, secrets.randbits(_RANDOM_BITS)


def _build_uuid(millis: int, random: int) -> UUID:
    high, low = random >> _LOW_BITS, random & ((1 << _LOW_BITS) - 1)
    return UUID(int=millis << 80 | 7 << 76 | high << 64 | 2 << 62 | low)
