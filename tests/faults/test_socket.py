"""A socket that is cut off goes on where it was: nothing is missing and nothing comes twice (G5)."""

import asyncio
from random import Random

import msgspec
import pytest
import websockets

from segue.simulation.client import Json
from tests.faults.people import Caller, arrive, finish, read_events, staff
from tests.faults.sending import open_socket
from tests.faults.server import SEED, Server

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

EVENTS = 300
LAST = "That was all."


async def read_some(caller: Caller, cursor: str, number: int) -> list[Json]:
    """Up to so many events after the cursor, up to the last one; then the line is cut."""
    events: list[Json] = []
    async with open_socket(caller, cursor) as socket:
        while len(events) < number and not is_last(events):
            frame = msgspec.json.decode(await socket.recv())
            assert frame["type"] != "resync"
            events += [frame] * ("seq" in frame)
        socket.transport.abort()
    return events


def is_last(events: list[Json]) -> bool:
    return bool(events) and events[-1]["data"].get("text") == LAST


async def write_many(agent: Caller, conversation_id: str) -> None:
    """Write so often that there is much to miss."""
    for number in range(EVENTS):
        await agent.act(conversation_id, "reply", text=f"Line {number}")
    await agent.act(conversation_id, "reply", text=LAST)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "trial", [0, pytest.param(1, marks=pytest.mark.soak), pytest.param(2, marks=pytest.mark.soak)]
)
async def test_a_socket_cut_off_again_and_again_gets_each_event_once_and_in_order(
    server: Server, trial: int
) -> None:
    chance, got, lives = Random(SEED + trial), list[Json](), 0
    async with arrive(server) as customer, staff(server, "elena", "henrik") as team:
        async with open_socket(customer) as socket:
            cursor = msgspec.json.decode(await socket.recv())["cursor"]
        ack = await customer.say("Hello")
        conversation_id = ack["conversation_id"]
        await team["elena"].act(conversation_id, "take-over")
        writing = asyncio.create_task(write_many(team["elena"], conversation_id))
        while not is_last(got):
            got += await read_some(
                customer, got[-1]["cursor"] if got else cursor, chance.randint(1, 60)
            )
            lives += 1
            await asyncio.sleep(chance.uniform(0, 0.2))
        await writing
        log = await read_events(customer, conversation_id)
        await finish(team["henrik"], conversation_id)

    print(f"\nseed {SEED + trial}: {len(got)} events over {lives} connections")
    assert [event["seq"] for event in got] == [event["seq"] for event in log]
    assert [event["data"] for event in got] == [event["data"] for event in log]
    assert len(got) > EVENTS


async def test_a_cursor_that_nobody_gave_is_answered_by_resync(server: Server) -> None:
    async with (
        arrive(server) as customer,
        open_socket(customer, "bm9ib2R5IGdhdmUgdGhpcw==") as socket,
    ):
        frames = [msgspec.json.decode(await socket.recv()) for _ in range(2)]

    assert [frame["type"] for frame in frames] == ["ready", "resync"]


async def test_a_wrong_token_closes_the_socket_as_not_signed_in(server: Server) -> None:
    async with arrive(server) as customer:
        customer.token = "nobody has this token"
        async with open_socket(customer) as socket:
            with pytest.raises(websockets.ConnectionClosed) as closed:
                await socket.recv()

    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4401
