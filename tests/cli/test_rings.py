"""Several rings: the one that waits longest is first, and is named."""

from datetime import UTC, datetime

from segue.cli.rings import Ring, Rings, build_ring


def at(minute: int) -> datetime:
    """A time."""
    return datetime(2026, 11, 23, 9, minute, tzinfo=UTC)


def test_the_one_that_waits_longest_is_first_whatever_rang_first() -> None:
    rings = Rings()
    rings.add(Ring("c2", at(5), "Two of us"))
    rings.add(Ring("c1", at(1), "I need help"))

    assert rings.first == Ring("c1", at(1), "I need help")
    assert "2 ring; Enter accepts the one that waits longest: “I need help” (c1)" in (
        rings.describe()
    )


def test_a_ring_that_ends_is_gone() -> None:
    rings = Rings()
    rings.add(Ring("c1", at(1), ""))

    assert (rings.end("c1"), rings.end("c1"), len(rings)) == (True, False, 0)
    assert "nothing rings" in rings.describe()


def test_without_a_package_the_conversation_is_named() -> None:
    assert build_ring(None, "c1", at(1)).describe() == "c1"
