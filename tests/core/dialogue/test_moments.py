"""Moments as the customer reads them."""

from datetime import UTC, datetime

import pytest

from segue.core.dialogue.moments import say_moment
from segue.core.values import Language

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
"""09:00 in Zurich."""


@pytest.mark.parametrize(
    ("at", "language", "said"),
    [
        (datetime(2026, 11, 24, 10, 0, tzinfo=UTC), "en", "11:00 today"),
        (datetime(2026, 11, 25, 8, 0, tzinfo=UTC), "en", "09:00 tomorrow"),
        (datetime(2026, 12, 1, 8, 0, tzinfo=UTC), "en", "09:00 on 1 December"),
        (datetime(2026, 11, 24, 23, 30, tzinfo=UTC), "en", "00:30 tomorrow"),
        (datetime(2026, 12, 1, 8, 0, tzinfo=UTC), "de", "1.12., 09:00 Uhr"),
        (datetime(2026, 11, 24, 10, 0, tzinfo=UTC), "ja", "本日11:00"),
        (datetime(2026, 11, 24, 10, 0, tzinfo=UTC), "sv", "11:00 today"),
    ],
)
def test_a_moment_is_said_from_now(at: datetime, language: str, said: str) -> None:
    assert say_moment(at, NOW, "Europe/Zurich", Language(language)) == said
