"""Hypothesis strategies for every kind of event, drawn from the types of its fields."""

from datetime import UTC, datetime
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from msgspec import Struct

from segue.core.conversation.events import AnyBody, Event
from segue.core.values import Stream

KINDS: tuple[type[Struct], ...] = get_args(AnyBody)

_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    int: st.integers(-(2**53), 2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    NoneType: st.none(),
    datetime: st.datetimes(timezones=st.just(UTC)),
}


def build_strategy(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type that a field of an event may have."""
    if hasattr(kind, "__supertype__"):
        return build_strategy(kind.__supertype__)
    if get_origin(kind) in (Union, UnionType):
        return st.one_of(*map(build_strategy, get_args(kind)))
    if get_origin(kind) is tuple:
        inner, more = get_args(kind)
        assert more is ...
        return st.lists(build_strategy(inner), max_size=3).map(tuple)
    if isinstance(kind, type) and issubclass(kind, Struct):
        hints = get_type_hints(kind)
        fields = [name for name in kind.__struct_fields__ if name in hints]
        return st.builds(kind, **{name: build_strategy(hints[name]) for name in fields})
    return _PLAIN[kind]


BODIES: dict[type[Struct], st.SearchStrategy[Any]] = {k: build_strategy(k) for k in KINDS}


def build_events(kinds: tuple[type[Struct], ...] = KINDS) -> st.SearchStrategy[Event]:
    """Events of these kinds."""
    return st.builds(
        Event,
        stream=st.text(max_size=20).map(Stream),
        seq=st.integers(1, 2**53),
        owner_epoch=st.integers(0, 2**53),
        at=_PLAIN[datetime],
        body=st.one_of(*(BODIES[kind] for kind in kinds)),
        v=st.just(1),
    )


def build_histories(kinds: tuple[type[Struct], ...]) -> st.SearchStrategy[tuple[Event, ...]]:
    """What may stand in one conversation's log, in order of `seq`."""
    return st.lists(build_events(kinds), max_size=12).map(_number)


def _number(events: list[Event]) -> tuple[Event, ...]:
    stream = Stream("conversation/1")
    return tuple(
        Event(stream, seq, event.owner_epoch, event.at, event.body)
        for seq, event in enumerate(events, 1)
    )
