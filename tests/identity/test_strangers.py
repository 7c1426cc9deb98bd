"""A visitor who types a client's name, e-mail, phone or booking learns nothing, not even that
there is such a client (ASVS V8; O12)."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random
from statistics import median

import pytest

from tests.faults.people import Caller, arrive, on_duty, staff
from tests.faults.server import SEED, Server
from tests.identity.clients import list_clients, list_secrets
from tests.identity.twins import WORDINGS, visit_both

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

AGENTS = ("elena", "kenji", "camille", "layla", "beatriz", "tom", "pieter", "giulia", "ruth")
SLOWER_SECONDS = 0.5
"""Further apart than this the two kinds of answer would be told apart by their time."""


@pytest.mark.timeout(1800)
async def test_what_a_visitor_reads_is_the_same_whether_there_is_such_a_client_or_not(
    fresh_server: Server, empty_server: Server, soak: bool
) -> None:
    chance, clients = Random(SEED), list_clients()
    attempts = 50 if soak else len(WORDINGS)
    differing: list[object] = []
    leaks: list[object] = []
    times: list[tuple[float, float]] = []
    async with open_desk(fresh_server) as team, open_desk(empty_server) as other_team:
        for number in range(attempts):
            wording = WORDINGS[number % len(WORDINGS)]
            contact_id, typed = clients[chance.randrange(len(clients))]

            there, nowhere = await visit_both(
                (fresh_server, empty_server), (team, other_team), wording, typed
            )

            differing += [(wording, typed)] * (there.screens != nowhere.screens)
            differing += [(wording, there.offered)] * (there.offered != nowhere.offered)
            spoken = wording.format(**vars(typed)) + typed.name
            leaks += [(wording, s) for s in list_secrets(contact_id, spoken) if s in there.raw]
            times.append((there.seconds, nowhere.seconds))
    known, unknown = (median(each) for each in zip(*times, strict=True))

    print(f"\nseed {SEED}: {attempts} attempts, {len(differing)} differ, {len(leaks)} leak")
    print(f"first answer: a client {known * 1000:.0f} ms, nobody {unknown * 1000:.0f} ms (median)")
    assert differing == []
    assert leaks == []
    assert abs(known - unknown) <= SLOWER_SECONDS


@asynccontextmanager
async def open_desk(server: Server) -> AsyncIterator[dict[str, Caller]]:
    """Everybody at the desk, and a supervisor."""
    async with on_duty(server, *AGENTS) as agents, staff(server, "henrik") as supervisors:
        yield {**agents, **supervisors}


async def call(caller: Caller, method: str, path: str, body: object = None) -> tuple[int, str]:
    """The status and the body of an answer."""
    answer = await caller.http.request(
        method,
        f"/api/v1{path}",
        headers=caller.own_headers(Idempotency_Key=f"{method}-{len(path)}"),
        json=body,
    )
    return answer.status_code, answer.text


async def test_refusals_do_not_tell_whether_a_client_or_a_conversation_exists(
    server: Server,
) -> None:
    async with arrive(server) as client, arrive(server) as visitor:
        there = (await client.say("Hello"))["conversation_id"]
        nowhere = there[:-4] + "0000"

        pairs = [
            [await call(visitor, "GET", f"/people/{i}") for i in ("c003", "c999")],
            [await call(visitor, "GET", f"/conversations/{i}") for i in (there, nowhere)],
            [await call(visitor, "GET", f"/conversations/{i}/events") for i in (there, nowhere)],
            [await call(visitor, "GET", f"/conversations/{i}/passed-on") for i in (there, nowhere)],
            [await call(visitor, "POST", f"/conversations/{i}/end") for i in (there, nowhere)],
            [
                await call(visitor, "POST", f"/conversations/{i}/messages", {"text": "Hi"})
                for i in (there, nowhere)
            ],
            [
                await call(
                    visitor,
                    "POST",
                    "/conversations/new/messages",
                    {"text": "Hi", "contact_id": i},
                )
                for i in ("c003", "c999")
            ],
        ]

    assert [one == other for one, other in pairs] == [True] * len(pairs)
    assert [one[0] for one, _ in pairs] == [403, 404, 404, 404, 404, 404, 403]


async def test_previews_and_packages_are_for_the_team_only(server: Server) -> None:
    async with arrive(server) as client, arrive(server) as visitor:
        ack = await client.say("This is Charlotte Ashworth")
        listed = await visitor.get("/conversations", tab="all")
        package = await call(client, "GET", f"/conversations/{ack['conversation_id']}/package")

    assert listed == {"conversations": []}
    assert package[0] == 403
