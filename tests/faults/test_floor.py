"""The floor in real races: an AI never speaks over an agent (G7, O03)."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from random import Random

import pytest

from tests.faults.people import arrive, finish, on_duty, staff
from tests.faults.races import QUESTIONS, RACES, Race, race_takeover
from tests.faults.server import SEED, SLOW, Server, prepare_travel, serve

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

AGENTS = ("elena", "kenji", "camille", "layla", "beatriz", "tom", "pieter", "giulia", "ruth")
AT_ONCE = 6


@pytest.fixture(scope="module")
def slow_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server on which up to 100 ms pass between an AI's draft and its reply."""
    with serve(prepare_travel().copy(tmp_path_factory.mktemp("slow")), SLOW) as running:
        yield running


async def run_races(server: Server, races: list[Race]) -> Counter[str]:
    """Run them, some at once; what was seen over all of them."""
    free, chance = asyncio.Semaphore(AT_ONCE), Random(SEED)
    async with on_duty(server, *AGENTS) as agents, staff(server, "henrik") as supervisors:
        team = {**agents, **supervisors}

        async def run(race: Race, seed: float) -> Counter[str]:
            async with free:
                seen = await race(server, Random(seed), team)
                return Counter({k: v if isinstance(v, int) else len(v) for k, v in seen.items()})

        tasks = [asyncio.create_task(run(race, chance.random())) for race in races]
        return sum(await asyncio.gather(*tasks), Counter[str]())


@asynccontextmanager
async def crowd(server: Server, number: int) -> AsyncIterator[None]:
    """So many customers who ask without end, so that the AI has much to do."""
    stop = asyncio.Event()

    async def ask(seed: int) -> str:
        chance = Random(seed)
        async with arrive(server) as customer:
            ack = await customer.say("Hello")
            while not stop.is_set():
                await customer.say(chance.choice(QUESTIONS))
                await asyncio.sleep(chance.uniform(0.2, 0.6))
        return str(ack["conversation_id"])

    tasks = [asyncio.create_task(ask(SEED + each)) for each in range(number)]
    try:
        yield
    finally:
        stop.set()
        asked = await asyncio.gather(*tasks)
        async with staff(server, "henrik") as team:
            await finish(team["henrik"], *asked)


@pytest.mark.timeout(1200)
async def test_an_ai_never_speaks_after_a_takeover_in_races_with_a_busy_server(
    server: Server, soak: bool
) -> None:
    races = [RACES[number % len(RACES)] for number in range(200 if soak else 20)]

    async with crowd(server, 12 if soak else 4):
        seen = await run_races(server, races)

    print(f"\nseed {SEED}: {len(races)} races with a busy server: {dict(seen)}")
    assert (seen["violations"], seen["heard_late"]) == (0, 0)
    assert seen["takes"] >= len(races)


@pytest.mark.timeout(1200)
async def test_a_draft_that_a_takeover_overtakes_is_dropped_and_never_sent(
    slow_server: Server, soak: bool
) -> None:
    races: list[Race] = [race_takeover] * (200 if soak else 12)

    seen = await run_races(slow_server, races)

    print(f"\nseed {SEED}: {len(races)} races with slow drafts: {dict(seen)}")
    assert (seen["violations"], seen["heard_late"]) == (0, 0)
    assert seen["dropped"] > 0
