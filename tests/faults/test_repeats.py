"""One key, one message; one customer, one open conversation (G4, D03, D04, D07)."""

import asyncio
from contextlib import AsyncExitStack
from random import Random

import httpx
import pytest

from tests.faults.people import Caller, arrive, finish, list_of, read_events, staff
from tests.faults.server import SEED, Server

pytestmark = [pytest.mark.anyio, pytest.mark.slow]


async def share(stack: AsyncExitStack, customer: Caller, number: int) -> list[Caller]:
    """The same customer on so many connections of their own."""
    callers = [await stack.enter_async_context(Caller(customer.url)) for _ in range(number)]
    for caller in callers:
        caller.token = customer.token
    return callers


async def post(caller: Caller, text: str, key: str) -> httpx.Response:
    return await caller.http.post(
        "/api/v1/conversations/new/messages",
        headers=caller.own_headers(Idempotency_Key=key),
        json={"text": text},
    )


async def test_ten_calls_with_one_key_are_one_message_with_ten_equal_answers(
    server: Server, soak: bool
) -> None:
    async with AsyncExitStack() as stack:
        (henrik,) = (await stack.enter_async_context(staff(server, "henrik"))).values()
        for number in range(50 if soak else 5):
            customer = await stack.enter_async_context(arrive(server))
            callers, key = await share(stack, customer, 10), f"key-{number}"

            answers = await asyncio.gather(*(post(c, "Hello there", key) for c in callers))

            bodies = [answer.json() for answer in answers]
            fresh = [a for a in answers if "idempotent-replayed" not in a.headers]
            log = await read_events(henrik, bodies[0]["conversation_id"])
            await finish(henrik, bodies[0]["conversation_id"])
            assert {answer.status_code for answer in answers} == {201}
            assert bodies == [bodies[0]] * 10
            assert len(fresh) == 1
            assert len(list_of(log, "ContactWrote")) == 1


async def test_the_same_key_with_another_body_is_refused_and_stores_nothing(
    server: Server,
) -> None:
    async with arrive(server) as customer, staff(server, "henrik") as team:
        first = await post(customer, "Hello there", "key")

        other = await post(customer, "Hello yonder", "key")

        log = await read_events(team["henrik"], first.json()["conversation_id"])
        await finish(team["henrik"], first.json()["conversation_id"])
    assert (other.status_code, other.json()["error"]["code"]) == (422, "key_reused")
    assert [e["data"]["text"] for e in list_of(log, "ContactWrote")] == ["Hello there"]


async def test_the_same_key_from_another_customer_is_another_message(server: Server) -> None:
    async with arrive(server) as one, arrive(server) as other, staff(server, "henrik") as team:
        first, second = await post(one, "Hello there", "key"), await post(other, "Hi", "key")

        bodies = [first.json(), second.json()]
        await finish(team["henrik"], *(body["conversation_id"] for body in bodies))
    assert (first.status_code, second.status_code) == (201, 201)
    assert len({body["message_id"] for body in bodies}) == 2
    assert len({body["conversation_id"] for body in bodies}) == 2


@pytest.mark.timeout(600)
async def test_two_first_messages_in_five_milliseconds_make_one_conversation(
    server: Server, soak: bool
) -> None:
    chance, trials = Random(SEED), 100 if soak else 15
    async with AsyncExitStack() as stack:
        (henrik,) = (await stack.enter_async_context(staff(server, "henrik"))).values()
        for _ in range(trials):
            async with arrive(server) as customer, AsyncExitStack() as two:
                callers = await share(two, customer, 2)
                first = asyncio.create_task(post(callers[0], "The first", "a"))
                await asyncio.sleep(chance.uniform(0, 0.005))
                second = await post(callers[1], "The second", "b")
                acks = [(await first).json(), second.json()]
                listed = await customer.get("/conversations")
                await finish(henrik, acks[0]["conversation_id"])
            assert acks[0]["conversation_id"] == acks[1]["conversation_id"]
            assert len({ack["seq"] for ack in acks}) == 2
            assert len(listed["conversations"]) == 1
    print(f"\nseed {SEED}: {trials} trials, one conversation each")
