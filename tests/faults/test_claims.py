"""All agents reach for one conversation at once: one has it, the others are told (G6, O01)."""

import asyncio
from collections import Counter
from random import Random

import httpx
import pytest

from segue.simulation.client import Json
from tests.faults.people import (
    Caller,
    arrive,
    finish,
    list_of,
    on_duty,
    read_events,
    staff,
    wait_for_events,
)
from tests.faults.server import SEED, Server

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

AGENTS = ("elena", "kenji", "camille", "layla", "beatriz", "tom", "pieter", "giulia", "ruth")
REFUSALS = {404, 409}
"""409: somebody was quicker. 404: so much quicker that it is no longer this agent's to see."""


async def reach(caller: Caller, conversation_id: str, action: str, number: int) -> int:
    """The status with which one call is answered."""
    answer: httpx.Response = await caller.http.post(
        f"/api/v1/conversations/{conversation_id}/{action}",
        headers=caller.own_headers(Idempotency_Key=f"{conversation_id}-{number}"),
        json={},
    )
    return answer.status_code


async def reach_at_once(
    team: dict[str, Caller], conversation_id: str, actions: list[tuple[str, str]]
) -> list[int]:
    """The statuses of what these agents do at once."""
    calls = [
        reach(team[name], conversation_id, action, number)
        for number, (name, action) in enumerate(actions)
    ]
    return list(await asyncio.gather(*calls))


async def wait_for_offer(supervisor: Caller, conversation_id: str) -> str:
    """The agent who is asked."""
    events = await wait_for_events(
        supervisor, conversation_id, lambda log: bool(list_of(log, "AgentOffered"))
    )
    name: str = list_of(events, "AgentOffered")[-1]["data"]["agent_id"]
    return name


def count_takes(events: list[Json]) -> int:
    return len(list_of(events, "AgentJoined", "AgentTookOver"))


@pytest.mark.timeout(900)
@pytest.mark.parametrize("mixed", [False, True], ids=["accept", "accept and take over"])
async def test_of_all_agents_at_once_exactly_one_has_the_conversation(
    server: Server, soak: bool, mixed: bool
) -> None:
    chance, rounds = Random(SEED), 100 if soak else 8
    statuses: Counter[int] = Counter()
    async with on_duty(server, *AGENTS) as agents, staff(server, "henrik") as supervisors:
        henrik = supervisors["henrik"]
        for _ in range(rounds):
            async with arrive(server) as customer:
                ack = await customer.say("I want to speak to a person")
                conversation_id = ack["conversation_id"]
                asked = await wait_for_offer(henrik, conversation_id)
                others = "take-over" if mixed else "accept"
                actions = [(name, "accept" if name == asked else others) for name in AGENTS]
                actions += [(asked, "accept")] * 2
                chance.shuffle(actions)

                answers = await reach_at_once(agents, conversation_id, actions)

                events = await read_events(henrik, conversation_id)
                await finish(henrik, conversation_id)
            winners = answers.count(200)
            assert winners == 1, list(zip(actions, answers, strict=True))
            assert set(answers) <= {200} | REFUSALS
            assert count_takes(events) == 1
            statuses.update(answers)
    print(f"\nseed {SEED}: {rounds} rounds, {len(AGENTS) + 2} calls each: {dict(statuses)}")


@pytest.mark.timeout(900)
async def test_of_all_agents_who_take_over_from_the_ai_at_once_one_wins(
    server: Server, soak: bool
) -> None:
    rounds, statuses = 100 if soak else 8, Counter[int]()
    async with staff(server, *AGENTS, "henrik") as team:
        for _ in range(rounds):
            async with arrive(server) as customer:
                ack = await customer.say("When is a journey paid?")
                actions = [(name, "take-over") for name in AGENTS]

                answers = await reach_at_once(team, ack["conversation_id"], actions)

                events = await read_events(team["henrik"], ack["conversation_id"])
                await finish(team["henrik"], ack["conversation_id"])
            assert answers.count(200) == 1, answers
            assert set(answers) <= {200} | REFUSALS
            assert count_takes(events) == 1
            statuses.update(answers)
    print(f"\nseed {SEED}: {rounds} rounds of {len(AGENTS)} take-overs: {dict(statuses)}")
