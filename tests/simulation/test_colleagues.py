"""A simulated colleague takes what rings, answers, wraps up, and steps aside for a person."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random

import pytest

from segue.simulation.actions import Actions
from segue.simulation.attending import Seat
from segue.simulation.colleagues import Colleague
from segue.simulation.frames import Frame
from segue.simulation.pace import Pace
from tests.simulation.faking import PACKAGE, FakeClient

pytestmark = pytest.mark.anyio
QUICK = Pace(100)


@asynccontextmanager
async def at_work(client: FakeClient, seed: int = 1) -> AsyncIterator[Colleague]:
    """Tom at his desk, as long as the block lasts."""
    seat = Seat(
        client=client,
        actions=Actions(client, "tom"),
        pace=QUICK,
        chance=Random(seed),
        agent_id="tom",
        name="Tom",
        ai="Aria",
        dispositions=("solved", "proposal_promised", "no_answer"),
        ours={"c", "d"},
    )
    colleague = Colleague(seat, capacity=1)
    working = asyncio.create_task(colleague.work("password"))
    await asyncio.wait_for(colleague.present.wait(), 5)
    try:
        yield colleague
    finally:
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)


def build_client() -> FakeClient:
    """A client that knows the packages of two conversations."""
    return FakeClient({f"/conversations/{name}/package": PACKAGE for name in ("c", "d")})


async def test_a_ring_is_taken_greeted_answered_and_wrapped_up() -> None:
    client = build_client()

    async with at_work(client):
        client.hear("AgentOffered", agent_id="tom")
        await client.wait_for("/c/accept")
        greeting = await client.wait_for("/c/reply")
        client.posted.clear()
        client.hear("ContactWrote", text="Would the trains be a problem?", author_kind="customer")
        answer = await client.wait_for("/c/reply")
        client.posted.clear()
        client.hear("ContactWrote", text="Lovely, thank you.", author_kind="customer")
        await client.wait_for("/c/reply")
        client.hear("ContactWrote", text="Bye.", author_kind="customer")
        wrapped = await client.wait_for("/c/wrap-up", 15)

    assert greeting["text"]
    assert answer["text"]
    assert wrapped == {"disposition": "proposal_promised"}
    assert "typing" in client.told


async def test_a_ring_for_somebody_else_is_left_to_them() -> None:
    client = build_client()

    async with at_work(client):
        client.hear("AgentOffered", agent_id="ruth")
        await asyncio.sleep(0.2)

    assert not [path for path, _ in client.posted if path.endswith("accept")]


@pytest.mark.parametrize(
    "frame",
    [
        Frame("AgentReplied", "d", 90, data={"agent_id": "tom"}),
        Frame("AgentTookOver", "d", 90, data={"agent_id": "tom"}),
        Frame("presence", event="AgentWentOff", about="tom"),
    ],
)
async def test_who_sees_a_person_in_the_same_seat_steps_aside(frame: Frame) -> None:
    client = build_client()

    async with at_work(client) as tom:
        client.hear_frame(frame)
        client.hear("AgentOffered", agent_id="tom")
        await asyncio.sleep(0.2)
        aside = tom.aside
        await tom.resume()
        client.hear("AgentOffered", agent_id="tom")
        await client.wait_for("/c/accept")

    assert aside
    assert [path for path, _ in client.posted].count("/conversations/c/accept") == 1


async def test_what_rang_before_the_socket_was_there_is_found() -> None:
    client = build_client()
    client._answers["/conversations"] = {"rows": [{"conversation_id": "c", "offered_to": "tom"}]}

    async with at_work(client):
        await client.wait_for("/c/accept")


async def test_who_goes_home_is_away_and_comes_with_a_capacity() -> None:
    client = build_client()

    async with at_work(client):
        pass

    states = [body for path, body in client.posted if path == "/presence"]
    assert states == [{"state": "on", "capacity": 1}, {"state": "off", "reason": "end"}]
