"""A simulated customer answers what is asked, says each thing once, and never waits for ever."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random

import pytest
from msgspec.structs import replace

from segue.simulation import customers
from segue.simulation.customers import Customer, choose_first
from segue.simulation.pace import Pace
from segue.simulation.phrasebook import Manner, read_phrasebook
from segue.simulation.stories import Story
from tests.simulation.faking import FakeClient

pytestmark = pytest.mark.anyio
BOOK = read_phrasebook()
STEADY = Manner(thanks=1.0, survey=1.0, score=(6, 6), ends=1.0, leaves=0.0)


@asynccontextmanager
async def visit(
    client: FakeClient, kind_id: str, manner: Manner = STEADY
) -> AsyncIterator[tuple[Customer, "asyncio.Task[None]"]]:
    """A customer of that kind in a conversation, once the first message is sent."""
    kind = replace(BOOK.find_kind(kind_id), manner=manner)
    story = Story(kind, kind.matters[0], BOOK, Random(1))
    customer = Customer(client, story, Pace(100), {"tom"}, Random(1), set())
    living = asyncio.create_task(customer.run())
    await client.wait_for("/messages")
    try:
        yield customer, living
    finally:
        living.cancel()
        await asyncio.gather(living, return_exceptions=True)


def list_said(client: FakeClient) -> list[str]:
    """The messages of the customer."""
    return [str(body["text"]) for path, body in client.posted if path.endswith("/messages")]


async def say(client: FakeClient, count: int, text: str, kind: str = "AiReplied") -> None:
    """Let the other side say this, and wait until the customer has written so often."""
    author = "agent" if kind == "AgentReplied" else "ai"
    client.hear(kind, text=text, author_kind=author)
    async with asyncio.timeout(5):
        while len(list_said(client)) < count:  # noqa: ASYNC110  # the client has no event for it
            await asyncio.sleep(0.005)


async def test_an_answer_leads_to_the_next_question_thanks_and_the_end() -> None:
    client = FakeClient()

    async with visit(client, "calm") as (_, living):
        await say(client, 2, "The deposit is due at once.")
        await say(client, 3, "The fee is counted towards it.")
        await say(client, 4, "You are welcome.")
        await asyncio.wait_for(living, 5)

    said = list_said(client)
    assert "planning fee" in said[1]
    assert "/conversations/c/end" in [path for path, _ in client.posted]
    assert (await client.wait_for("/c/survey"))["score"] == 6


async def test_what_the_ai_asks_is_answered() -> None:
    client = FakeClient()

    async with visit(client, "organised"):
        await say(client, 2, "Which booking is it? The reference stands at the top.")

    assert "HR-" in list_said(client)[1]


async def test_who_waits_too_long_asks_once_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(customers, "LEAST_PATIENCE_SECONDS", 0.1)
    client = FakeClient()

    async with visit(client, "person") as (customer, living):
        client.hear("Escalated")
        await asyncio.wait_for(living, 5)

    assert customer.voice.floor == "nobody"
    assert len(list_said(client)) == 3
    assert client.posted[-2][0].endswith("/end") or client.posted[-1][0].endswith("/survey")


async def test_a_person_is_given_the_patience_that_people_need(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(customers, "LEAST_PATIENCE_SECONDS", 0.1)
    client = FakeClient()

    async with visit(client, "person") as (_, living):
        client.hear("AgentJoined", agent_id="elena")
        await say(client, 2, "Good day, Elena here.", "AgentReplied")
        await asyncio.sleep(0.5)

        assert not living.done()


async def test_after_a_wrap_up_nothing_is_ended_again() -> None:
    client = FakeClient()

    async with visit(client, "person") as (_, living):
        client.hear("AgentJoined", agent_id="tom")
        await say(client, 2, "Good day.", "AgentReplied")
        client._seq += 50
        client.hear("WrappedUp")
        await asyncio.wait_for(living, 5)

    assert not [path for path, _ in client.posted if path.endswith("/end")]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Is this about a voucher, or about an invoice?", "It is about a voucher."),
        ("Which one?", "The first."),
    ],
)
def test_of_two_topics_the_first_is_meant(question: str, answer: str) -> None:
    assert choose_first(question) == answer
