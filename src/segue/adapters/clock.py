"""The only module that reads the clock."""

from datetime import UTC, datetime


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """The time, aware, in UTC."""
        return datetime.now(UTC)


class ShiftedClock:
    """A clock that shows `start` at its making and goes on from there at the normal rate; for
    demonstrations, whose business is to be open whenever somebody looks."""

    def __init__(self, start: datetime) -> None:
        self._shift = start.astimezone(UTC) - datetime.now(UTC)

    def now(self) -> datetime:
        """The shifted time, aware, in UTC."""
        return datetime.now(UTC) + self._shift
