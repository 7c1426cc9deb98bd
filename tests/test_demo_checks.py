"""The checks of a soaked demo find what they look for, and leave whole conversations alone."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from segue.app.desk import accept_offer, reply, wrap_up
from segue.core.conversation.events import (
    AgentJoined,
    AgentReplied,
    AiReplied,
    AnyBody,
    DecisionMade,
    DisclosureShown,
    Event,
    TimerSet,
    WrappedUp,
)
from segue.core.values import AgentId, TextRef, conversation_stream
from tests.rig import Rig
from tools.demo_checks import CHECKS

LONG = timedelta(minutes=10)
Change = Callable[[list[Event]], list[Event]]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Event, ...]:
    """A whole conversation, from the first message to the wrap-up."""
    return asyncio.run(play(tmp_path_factory.mktemp("rig")))


async def play(folder: Path) -> tuple[Event, ...]:
    """An answer of the AI, then a person who is asked for, answers and wraps up."""
    rig, elena = Rig(folder), AgentId("elena")
    await rig.come_on("elena")
    await rig.say("Hello")
    c = await rig.say("a person please")
    await accept_offer(rig.world, c.id, elena, rig.request())
    await reply(rig.world, c.id, elena, "Here I am.", (), None, rig.request())
    await wrap_up(rig.world, c.id, elena, "solved", "", rig.request())
    return await rig.store.read(conversation_stream(c.id))


def find(events: list[Event]) -> set[str]:
    """The names of the checks that find something long after the last event."""
    end = events[-1].at + LONG
    return {name for name, check in CHECKS.items() if list(check(events, end))}


def drop(*kinds: type) -> Change:
    """The conversation without these events, its numbers closed up."""

    def change(events: list[Event]) -> list[Event]:
        kept = [event for event in events if not isinstance(event.body, kinds)]
        return [replace(event, seq=seq) for seq, event in enumerate(kept, start=1)]

    return change


def cut_before(kind: type) -> Change:
    """The conversation up to the first event of the kind."""

    def change(events: list[Event]) -> list[Event]:
        first = next(i for i, event in enumerate(events) if isinstance(event.body, kind))
        return events[:first]

    return change


def alter(kind: type, **changes: object) -> Change:
    """The conversation with the bodies of a kind changed."""

    def change(events: list[Event]) -> list[Event]:
        return [
            replace(event, body=replace(event.body, **changes))
            if isinstance(event.body, kind)
            else event
            for event in events
        ]

    return change


def add(body: AnyBody) -> Change:
    """The conversation with one more event."""
    return lambda events: [
        *events,
        replace(events[-1], seq=events[-1].seq + 1, body=body),
    ]


def test_a_whole_conversation_has_no_finding(whole: tuple[Event, ...]) -> None:
    assert find(list(whole)) == set()


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (cut_before(WrappedUp), "stuck"),
        (lambda events: events[1:], "no beginning"),
        (drop(DisclosureShown), "not disclosed"),
        (cut_before(AgentJoined), "escalated in vain"),
        (cut_before(AgentJoined), "offer left open"),
        (alter(WrappedUp, disposition=""), "no disposition"),
        (drop(DecisionMade, WrappedUp), "not decided"),
        (drop(AiReplied), "draft lost"),
        (add(AgentReplied("m", AgentId("ruth"), TextRef("t", "h"))), "not on the floor"),
    ],
)
def test_what_is_missing_is_found(change: Change, found: str, whole: tuple[Event, ...]) -> None:
    assert found in find(change(list(whole)))


def test_a_timer_that_nobody_fires_is_found(whole: tuple[Event, ...]) -> None:
    late = TimerSet("t", "promise", whole[-1].at, "p")

    assert "timer late" in find(add(late)(list(whole)))
