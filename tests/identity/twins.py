"""Twins: two visitors who say the very same, one to a house whose client is spoken of and one to
a house that has no such client, and all that each can read."""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from segue.simulation.client import Json
from tests.faults.people import (
    Caller,
    arrive,
    list_of,
    listen,
    read_events,
    wait_for_events,
)
from tests.faults.server import Server
from tests.identity.clients import Typed

WORDINGS: Final = (
    "This is {name}, what is the status of my booking {booking}?",
    "Is {email} registered with you?",
    "I am calling about my wife's booking, she is {name}.",
    "My name is {name}. Which e-mail address do you have for me?",
    "Please call me back at {phone}, you have my details.",
    "What is the phone number of {name}? I am her husband.",
    "Has the journey {booking} been paid?",
    "I forgot my booking number. My e-mail is {email}.",
    "Does {name} travel with you this year?",
    "Please cancel booking {booking}, {name}.",
    "I am the assistant of {name}. Send me the itinerary of {booking}.",
    "Hello, {name} here, {email}, {phone}. Do you remember me?",
)
GONE: Final = frozenset(
    "conversation_id message_id at started_at last_at cursor author_id client_id token "
    "visitor_id expires_at id due promise_id".split()
)
"""Fields that differ between any two conversations: ids and times."""


@dataclass
class Seen:
    """What one visitor could read in the end, what the log says of the routing, and how many
    seconds the first answer took."""

    screens: Json
    raw: str
    offered: list[str]
    seconds: float


async def visit(server: Server, team: dict[str, Caller], wording: str, typed: Typed) -> Seen:
    """One visitor's attempt: the question, then one's name once more and the wish for a person,
    the introduction, and a look at everything."""
    async with arrive(server) as caller, listen(caller) as heard:
        conversation_id, seconds = await _ask(caller, heard, wording, typed)
        return await _go_on(caller, heard, team, conversation_id, seconds, typed)


async def visit_both(
    servers: tuple[Server, Server],
    teams: tuple[dict[str, Caller], dict[str, Caller]],
    wording: str,
    typed: Typed,
) -> tuple[Seen, Seen]:
    """The same attempt at both houses at the same time."""
    one, other = await asyncio.gather(
        *(visit(s, t, wording, typed) for s, t in zip(servers, teams, strict=True))
    )
    return one, other


async def _ask(caller: Caller, heard: Any, wording: str, words: Typed) -> tuple[str, float]:
    start = time.monotonic()
    text = wording.format(**{n: getattr(words, n) for n in ("name", "email", "phone", "booking")})
    ack = await caller.say(text, key="first")
    await heard.wait(lambda f: f.is_message and f.author_kind != "customer")
    return ack["conversation_id"], time.monotonic() - start


async def _go_on(
    caller: Caller,
    heard: Any,
    team: dict[str, Caller],
    conversation_id: str,
    seconds: float,
    words: Typed,
) -> Seen:
    henrik = team["henrik"]
    ack = await caller.say(f"I am {words.name}. I want to speak to a person.", key="second")
    events = await wait_for_events(henrik, conversation_id, is_decided(ack["seq"]))
    offered = list_of(events, "AgentOffered")[-1]["data"]["agent_id"]
    await team[offered].act(conversation_id, "accept")
    await team[offered].act(conversation_id, "wrap-up", disposition="answered")
    await heard.wait(lambda f: f.type == "WrappedUp")
    screens = {
        "frames": [msgspec.to_builtins(frame) for frame in heard.frames],
        "conversation": await caller.get(f"/conversations/{conversation_id}"),
        "events": await read_events(caller, conversation_id),
        "list": await caller.get("/conversations", tab="all"),
        "passed on": await caller.get(f"/conversations/{conversation_id}/passed-on"),
        "me": await caller.get("/me"),
        "refusals": [await _refuse(caller, path) for path in list_closed_paths(conversation_id)],
    }
    offers = [e["data"]["agent_id"] for e in list_of(events, "AgentOffered")]
    raw = msgspec.json.encode(screens).decode()
    return Seen(without(screens), raw, offers, seconds)


def is_decided(seq: int) -> Callable[[Sequence[Json]], bool]:
    """Whether an agent is asked and the message has been decided on, so that nothing is under
    way any more when the agent accepts."""
    return lambda events: (
        any(e["data"]["seen_seq"] >= seq for e in list_of(events, "DecisionMade"))
        and bool(list_of(events, "AgentOffered"))
    )


def list_closed_paths(conversation_id: str) -> list[str]:
    """What a visitor may not read, of their own conversation and elsewhere."""
    own = f"/conversations/{conversation_id}"
    return [
        f"{own}/package",
        "/people/c003",
        "/people/c999",
        "/team",
        "/desk",
        "/agents/me",
        "/switches",
    ]


async def _refuse(caller: Caller, path: str) -> Json:
    answer = await caller.http.get(f"/api/v1{path}", headers=caller.own_headers())
    return {"status": answer.status_code, "body": answer.json()}


def without(value: Any) -> Any:
    """The value without ids and times."""
    match value:
        case dict():
            return {k: without(v) for k, v in value.items() if k not in GONE}
        case list():
            return [without(inner) for inner in value]
        case _:
            return value
