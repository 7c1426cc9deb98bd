"""Races between an AI that answers and an agent who steps in, and what their log must show."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from random import Random
from typing import Final

from segue.simulation.client import Json
from segue.simulation.frames import Frame
from tests.faults.people import (
    Caller,
    Heard,
    arrive,
    finish,
    list_of,
    listen,
    read_events,
    wait_for_events,
)
from tests.faults.server import Server

MOST_SECONDS: Final = 0.05
QUESTIONS: Final = (
    "When is a journey paid?",
    "Which insurance do you recommend?",
    "How much luggage may I take?",
    "How do I cancel a booking?",
    "Hello",
)
TAKES: Final = ("AgentTookOver", "AgentJoined")

Race = Callable[[Server, Random, dict[str, Caller]], Awaitable[Json]]


def find_violations(events: Sequence[Json]) -> list[int]:
    """The seqs of what the AI said while an agent held the floor."""
    held, found = False, []
    for event in events:
        held = (held or event["type"] in TAKES) and event["type"] != "HandedBack"
        found += [event["seq"]] * (held and event["type"] == "AiReplied")
    return found


def find_heard_late(frames: Sequence[Frame]) -> list[int]:
    """The seqs of what the AI said on the customer's screen after an agent was introduced there,
    in the order in which the frames came."""
    held, found = False, []
    for frame in frames:
        joined = frame.type == "AgentJoined" or frame.key.startswith("introduction")
        held = (held or joined) and frame.type != "HandedBack"
        found += [frame.seq] * (held and frame.author_kind == "ai")
    return found


def is_settled(events: Sequence[Json]) -> bool:
    """Whether every message was read and every draft has met its end."""
    read = {e["data"]["reading"]["seq"] for e in list_of(events, "MessageUnderstood")}
    written = {e["seq"] for e in list_of(events, "ContactWrote")}
    drafts = list_of(events, "ReplyDrafted")
    return written <= read and len(drafts) == len(list_of(events, "AiReplied", "DraftDropped"))


async def race_takeover(server: Server, chance: Random, team: dict[str, Caller]) -> Json:
    """A customer writes and, 0 to 50 ms later, an agent steps in."""
    agent = team[chance.choice(("elena", "kenji", "camille"))]
    async with arrive(server) as customer, listen(customer) as heard:
        ack = await customer.say(chance.choice(QUESTIONS))
        await asyncio.sleep(chance.uniform(0, MOST_SECONDS))
        await agent.act(ack["conversation_id"], "take-over")
        return await end_race(team["henrik"], heard, ack["conversation_id"])


async def race_accept(server: Server, chance: Random, team: dict[str, Caller]) -> Json:
    """A customer who waits for a person writes on while the agent who is asked accepts."""
    async with arrive(server) as customer, listen(customer) as heard:
        ack = await customer.say("I want to speak to a person")
        conversation_id = ack["conversation_id"]
        events = await wait_for_events(
            team["henrik"], conversation_id, lambda log: bool(list_of(log, "AgentOffered"))
        )
        offered = list_of(events, "AgentOffered")[-1]["data"]["agent_id"]
        writing = asyncio.create_task(customer.say(chance.choice(QUESTIONS)))
        await asyncio.sleep(chance.uniform(0, MOST_SECONDS))
        await team[offered].act(conversation_id, "accept")
        await writing
        return await end_race(team["henrik"], heard, conversation_id)


async def race_hand_back(server: Server, chance: Random, team: dict[str, Caller]) -> Json:
    """An agent hands back while the customer writes, and another steps in on the answer."""
    async with arrive(server) as customer, listen(customer) as heard:
        ack = await customer.say(chance.choice(QUESTIONS))
        conversation_id = ack["conversation_id"]
        await team["elena"].act(conversation_id, "take-over")
        writing = asyncio.create_task(customer.say(chance.choice(QUESTIONS)))
        await asyncio.sleep(chance.uniform(0, MOST_SECONDS))
        await team["elena"].act(conversation_id, "hand-back")
        await writing
        await asyncio.sleep(chance.uniform(0, MOST_SECONDS))
        await team["kenji"].act(conversation_id, "take-over")
        return await end_race(team["henrik"], heard, conversation_id)


RACES: Final[tuple[Race, ...]] = (race_takeover, race_accept, race_takeover, race_hand_back)


async def end_race(supervisor: Caller, heard: Heard, conversation_id: str) -> Json:
    """End the conversation when all has settled; what was seen of it."""
    await wait_for_events(supervisor, conversation_id, is_settled)
    await finish(supervisor, conversation_id)
    await heard.wait(lambda frame: frame.type == "WrappedUp")
    events = await read_events(supervisor, conversation_id)
    return {
        "violations": find_violations(events),
        "heard_late": find_heard_late(heard.frames),
        "dropped": len(list_of(events, "DraftDropped")),
        "replied": len(list_of(events, "AiReplied")),
        "takes": len(list_of(events, *TAKES)),
    }
