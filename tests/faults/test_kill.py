"""kill -9 under fifty customers: what was acknowledged is there, once and in order (G1, D01)."""

import asyncio
import time
from collections import Counter
from contextlib import AsyncExitStack
from itertools import pairwise
from random import Random

import pytest

from segue.simulation.client import Json
from tests.faults.people import Caller, arrive, listen, read_events, staff
from tests.faults.sending import Sender
from tests.faults.server import SEED, House, Server, run_segue, serve

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

CUSTOMERS = 50
START_SECONDS = 120


async def kill_and_start(server: Server, news: asyncio.Event, moment: float) -> float:
    """Kill the server after so many seconds; how many seconds pass from the next life's start to
    its first acknowledgement, loading of the models included."""
    await asyncio.sleep(moment)
    await asyncio.to_thread(server.kill)
    news.clear()
    start = time.monotonic()
    await asyncio.to_thread(server.start)
    async with asyncio.timeout(START_SECONDS):
        await news.wait()
    return time.monotonic() - start


def count_acked(senders: list[Sender]) -> int:
    return sum(len(sender.acked) for sender in senders)


async def check_sender(sender: Sender, supervisor: Caller) -> Counter[str]:
    """What is wrong with one customer's conversation; nothing, if all is well."""
    (conversation_id,) = {acked.conversation_id for acked in sender.acked}
    seen = await sender.caller.get(f"/conversations/{conversation_id}")
    written = [m for m in seen["messages"] if m["author_kind"] == "customer"]
    by_id = {m["message_id"]: (m["seq"], m["text"]) for m in written}
    texts = Counter(m["text"] for m in written)
    seqs = [acked.seq for acked in sender.acked]
    log = [event["seq"] for event in await read_events(supervisor, conversation_id)]
    return Counter(
        lost=sum(by_id.get(a.message_id) != (a.seq, a.text) for a in sender.acked),
        doubled=sum(times - 1 for times in texts.values()),
        unknown=len(texts.keys() - {a.text for a in sender.acked}),
        out_of_order=sum(a >= b for a, b in pairwise(seqs)),
        gaps=sum(a != b for a, b in zip(log, range(1, len(log) + 1), strict=True)),
    )


async def ask_again(sender: Sender) -> Json:
    """The answer to the last message, sent once more under its old key."""
    last = sender.acked[-1]
    return await sender.caller.say(last.text, to=last.to, key=last.key)


@pytest.mark.timeout(2400)
async def test_a_server_killed_under_fifty_customers_loses_doubles_and_swaps_nothing(
    house: House, soak: bool
) -> None:
    chance, kills = Random(SEED), 20 if soak else 3
    news = asyncio.Event()
    with serve(house) as server:
        async with AsyncExitStack() as stack:
            callers = [await stack.enter_async_context(arrive(server)) for _ in range(CUSTOMERS)]
            senders = [
                Sender(caller, f"c{number}", Random(SEED + number), news)
                for number, caller in enumerate(callers)
            ]
            stop = asyncio.Event()
            tasks = [asyncio.create_task(sender.run(stop)) for sender in senders]
            moments = [chance.uniform(0.0, 3.0) for _ in range(kills)]
            starts = [await kill_and_start(server, news, moment) for moment in moments]
            stop.set()
            await asyncio.gather(*tasks)

            (henrik,) = (await stack.enter_async_context(staff(server, "henrik"))).values()
            wrong = sum([await check_sender(s, henrik) for s in senders], Counter[str]())
            again = [await ask_again(sender) for sender in senders]
            answered = await ask_anew(server)

        acks, retries = count_acked(senders), sum(sender.retries for sender in senders)
        print(f"\nseed {SEED}: {kills} kills, {acks} acked, {retries} retries, wrong: {+wrong}")
        print(f"start to first ack: {min(starts):.1f} to {max(starts):.1f} s")
    verified = run_segue("verify-log", "--data", str(house.data), "--json")

    assert +wrong == Counter()
    assert [a["message_id"] for a in again] == [s.acked[-1].message_id for s in senders]
    assert acks > CUSTOMERS * kills
    assert retries > 0
    assert answered == "ai"
    assert verified.returncode == 0, verified.stdout + verified.stderr


async def ask_anew(server: Server) -> str:
    """Who answers a new customer."""
    async with arrive(server) as customer, listen(customer) as heard:
        await customer.say("When is a journey paid?")
        return (
            await heard.wait(lambda f: f.is_message and f.author_kind != "customer")
        ).author_kind
