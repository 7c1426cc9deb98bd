"""What every body of an event is."""

from msgspec import Struct


class Body(Struct, frozen=True, tag=True):
    """What every body is; the tag is the class name."""
