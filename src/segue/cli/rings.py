"""The conversations that ring at a colleague's desk, the one that waits longest first."""

from datetime import UTC, datetime

from msgspec import Struct

from segue.simulation.packages import Package

LONGEST_WORDS = 60


class Ring(Struct, frozen=True):
    """A conversation that is offered: since when the customer waits, and their last words."""

    conversation_id: str
    since: datetime
    words: str

    def describe(self) -> str:
        """Whom it is about, for a person."""
        return f"“{self.words}” ({self.conversation_id})" if self.words else self.conversation_id


class Rings:
    """What rings now."""

    def __init__(self) -> None:
        self._rings: dict[str, Ring] = {}

    def __len__(self) -> int:
        return len(self._rings)

    @property
    def first(self) -> Ring | None:
        """The one that waits longest; None when nothing rings."""
        return min(self._rings.values(), key=lambda ring: ring.since, default=None)

    def add(self, ring: Ring) -> None:
        """It rings."""
        self._rings[ring.conversation_id] = ring

    def end(self, conversation_id: str) -> bool:
        """It rings no longer; whether it did."""
        return self._rings.pop(conversation_id, None) is not None

    def describe(self) -> str:
        """What Enter does now, and how much else rings."""
        first = self.first
        if first is None:
            return "-- nothing rings now"
        if len(self) == 1:
            return f"-- Enter accepts {first.describe()}, p passes"
        return (
            f"-- {len(self)} ring; Enter accepts the one that waits longest: "
            f"{first.describe()}, p passes it"
        )


def build_ring(package: Package | None, conversation_id: str, asked_at: datetime) -> Ring:
    """The ring behind an offer; the package is None when it could not be read."""
    said = [m for m in package.transcript if m.author_kind == "customer"] if package else []
    reason = package.reason if package else None
    asked = [m.at for m in said if reason and m.seq == reason.seq]
    words = " ".join(said[-1].text.split()) if said else ""
    if len(words) > LONGEST_WORDS:
        words = words[:LONGEST_WORDS].rsplit(" ", 1)[0] + " …"
    return Ring(conversation_id, asked[0] if asked else asked_at, words)


def parse_time(at: str) -> datetime:
    """The time of an event; the end of all times where it cannot be read.

    >>> parse_time("2026-11-23T09:00:00Z").hour
    9
    >>> parse_time("noon").year
    9999
    """
    try:
        return datetime.fromisoformat(at).astimezone(UTC)
    except (ValueError, OverflowError):
        return datetime.max.replace(tzinfo=UTC)
