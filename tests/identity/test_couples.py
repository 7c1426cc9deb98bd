"""Couples, namesakes and one person three times, over the public interface."""

from contextlib import AsyncExitStack

import pytest

from segue.simulation.client import Json
from tests.faults.people import Caller, arrive, finish, listen, on_duty, staff
from tests.faults.server import Server
from tests.identity.clients import sign

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

SECRET = "I am planning a surprise for our anniversary, please keep it between us"


async def read_known(agent: Caller, conversation_id: str, contact_id: str) -> Json:
    """What an agent who serves this person may read of them."""
    return await agent.get(f"/people/{contact_id}", conversation_id=conversation_id)


async def test_a_couple_shares_the_booking_and_neither_sees_the_others_words(
    server: Server,
) -> None:
    async with (
        arrive(server, sign("c003")) as charlotte,
        arrive(server, sign("c004")) as james,
        listen(james) as heard,
        on_duty(server, "tom") as team,
        staff(server, "henrik") as supervisors,
    ):
        hers = (await charlotte.say(SECRET))["conversation_id"]
        his = (await james.say("What is the status of my booking HR-50877?"))["conversation_id"]
        await heard.wait(lambda f: f.is_message and f.author_kind != "customer")
        refused = await james.http.get(f"/api/v1/conversations/{hers}", headers=james.own_headers())
        listed = await james.get("/conversations")
        read = await james.get(f"/conversations/{his}")
        frames = "\n".join(f"{f.conversation_id} {f.data}" for f in heard.frames)
        known = []
        for conversation_id, contact_id in ((hers, "c003"), (his, "c004")):
            await team["tom"].act(conversation_id, "take-over")
            known.append(await read_known(team["tom"], conversation_id, contact_id))
        crossed = await team["tom"].http.get(
            f"/api/v1/people/c003?conversation_id={his}", headers=team["tom"].own_headers()
        )
        await finish(supervisors["henrik"], hers, his)

    assert hers != his
    assert refused.status_code == 404
    assert [c["conversation_id"] for c in listed["conversations"]] == [his]
    assert SECRET not in str(read) + frames
    assert hers not in str(read) + frames
    assert [{"HR-50877"} <= {b["booking_ref"] for b in k["bookings"]} for k in known] == [True] * 2
    assert [hers in str(k["history"]) for k in known] == [True, False]
    assert crossed.status_code == 404


async def test_two_people_of_one_name_never_cross(server: Server) -> None:
    async with (
        arrive(server, sign("c010")) as keller,
        arrive(server, sign("c011")) as namesake,
        on_duty(server, "tom") as team,
        staff(server, "henrik") as supervisors,
    ):
        one = (await keller.say("This is Thomas Keller"))["conversation_id"]
        other = (await namesake.say("This is Thomas Keller"))["conversation_id"]
        known = []
        for conversation_id, contact_id in ((one, "c010"), (other, "c011")):
            await team["tom"].act(conversation_id, "take-over")
            known.append(await read_known(team["tom"], conversation_id, contact_id))
        listed = [await c.get("/conversations") for c in (keller, namesake)]
        await finish(supervisors["henrik"], one, other)

    refs = [{b["booking_ref"] for b in k["bookings"]} for k in known]
    assert refs == [{"HR-50233", "HR-51155"}, {"HR-52340"}]
    assert [k["contact"]["email"] for k in known] == [
        "thomas.keller@example.ch",
        "t.keller@example.net",
    ]
    assert [[c["conversation_id"] for c in each["conversations"]] for each in listed] == [
        [one],
        [other],
    ]
    assert [len(k["history"]) for k in known] == [1, 1]


async def test_a_wrong_merge_is_undone_and_all_histories_are_as_before(server: Server) -> None:
    ids = ("c007", "c008", "c009")
    async with AsyncExitStack() as stack:
        (henrik,) = (await stack.enter_async_context(staff(server, "henrik"))).values()
        conversations = {}
        for contact_id in ids:
            customer = await stack.enter_async_context(arrive(server, sign(contact_id)))
            ack = await customer.say(f"Hello from record {contact_id}")
            conversations[contact_id] = ack["conversation_id"]
        before = [await henrik.get(f"/people/{contact_id}") for contact_id in ids]

        for contact_id in ids[1:]:
            merge = {"contact_id": contact_id, "into": "c007", "reason": "duplicate"}
            await henrik.post("/people/merge", merge)
        merged = await henrik.get("/people/c007")
        for contact_id in reversed(ids[1:]):
            part = {"contact_id": contact_id, "was": "c007", "reason": "mistake"}
            await henrik.post("/people/part", part)
        after = [await henrik.get(f"/people/{contact_id}") for contact_id in ids]
        await finish(henrik, *conversations.values())

    assert list_ids(merged) == set(conversations.values())
    assert [list_ids(known) for known in before] == [{c} for c in conversations.values()]
    assert after == before


def list_ids(known: Json) -> set[str]:
    """The conversations of a person's history."""
    return {past["conversation_id"] for past in known["history"]}
