"""What customers do with their own conversation by HTTP and socket, and what others may not."""

from pathlib import Path

import pytest

from segue.core.values import ConversationId, conversation_stream
from tests.web.web_rig import WebRig

pytestmark = pytest.mark.anyio


async def test_the_survey_is_seen_by_the_customer_without_and_by_staff_with_its_comment(
    tmp_path: Path,
) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        conversation_id, agent = await rig.hand_over(customer)
        async with (
            rig.open_socket(customer) as theirs,
            rig.open_socket(agent, "inbox=1") as ours,
        ):
            body = {"score": 6, "comment": "Quick and kind"}
            answer = await rig.post(f"/conversations/{conversation_id}/survey", customer, body)
            told = [(await s.read_until("SurveyAnswered"))[-1] for s in (theirs, ours)]

    assert answer.json() == {"conversation_id": conversation_id}
    assert told[0]["data"] == {"score": 6}
    assert told[1]["data"] == {"score": 6, "comment": "Quick and kind"}
    assert {frame["author_kind"] for frame in told} == {"customer"}


@pytest.mark.parametrize(
    "body",
    [{}, {"score": 0}, {"score": 8}, {"score": 5.5}, {"score": "6"}, {"score": 6, "stars": 5},
     {"score": 6, "comment": "x" * 2001}],
)  # fmt: skip
async def test_a_wrong_answer_to_the_survey_is_refused(body: object, tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        conversation_id, _ = await rig.hand_over(customer)

        answer = await rig.post(f"/conversations/{conversation_id}/survey", customer, body)

    assert answer.status_code == 422


async def test_the_same_answer_under_the_same_key_is_one(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        conversation_id, _ = await rig.hand_over(customer)
        path, keyed = f"/conversations/{conversation_id}/survey", {"Idempotency-Key": "one"}
        first = await rig.post(path, customer | keyed, {"score": 6})
        again = await rig.post(path, customer | keyed, {"score": 6})
        other = await rig.post(path, customer | keyed, {"score": 5})
        events = await rig.world.store.read(conversation_stream(ConversationId(conversation_id)))

    assert [first.status_code, again.status_code, other.status_code] == [200, 200, 422]
    assert sum(type(e.body).__name__ == "SurveyAnswered" for e in events) == 1


async def test_the_survey_is_closed_while_the_ai_still_leads(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        conversation_id = await rig.begin(customer)

        answer = await rig.post(f"/conversations/{conversation_id}/survey", customer, {"score": 7})

    assert answer.status_code == 403
    assert "survey opens" in answer.json()["error"]["message"]


async def test_a_customer_ends_it_and_both_sides_see_that(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        conversation_id, agent = await rig.hand_over(customer)
        async with (
            rig.open_socket(customer) as theirs,
            rig.open_socket(agent, "inbox=1") as ours,
        ):
            answer = await rig.post(f"/conversations/{conversation_id}/end", customer)
            told = [(await s.read_until("WrappedUp"))[-1] for s in (theirs, ours)]
        view = (await rig.get(f"/conversations/{conversation_id}", customer)).json()
        me = (await rig.get("/agents/me", agent)).json()

    assert answer.status_code == 200
    assert told[0]["data"] == {}
    assert told[1]["data"]["disposition"] == "ended_by_customer"
    assert told[1]["author_kind"] == "customer"
    assert view["open"] is False
    assert me["free"] == me["capacity"]


async def test_the_customer_sees_what_was_passed_on_and_mends_it(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        rig.rig.reader.details = {"seven": (("party_size", "7"),)}
        customer = await rig.arrive()
        conversation_id = await rig.begin(customer, "We are seven")
        path = f"/conversations/{conversation_id}"
        before = (await rig.get(f"{path}/passed-on", customer)).json()
        body = {"name": "party_size", "value": "8", "was": "seven"}
        mended = await rig.post(f"{path}/details", customer, body)
        made_up = await rig.post(f"{path}/details", customer, {"name": "tier", "value": "royal"})
        after = (await rig.get(f"{path}/passed-on", customer)).json()

    assert before == {
        "facts": [
            {"name": "party_size", "title": "the size of your party", "value": "seven", "seq": 2,
             "confirmed": False}
        ],
        "attachments": [],
        "passed": False,
    }  # fmt: skip
    assert (mended.status_code, made_up.status_code) == (200, 422)
    assert [(f["value"], f["confirmed"]) for f in after["facts"]] == [("8", True)]


async def test_another_customer_reaches_none_of_it(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        conversation_id, _ = await rig.hand_over(await rig.arrive())
        stranger, path = await rig.arrive(), f"/conversations/{conversation_id}"
        answers = [
            await rig.get(f"{path}/passed-on", stranger),
            await rig.post(f"{path}/survey", stranger, {"score": 1}),
            await rig.post(f"{path}/end", stranger),
            await rig.post(f"{path}/details", stranger, {"name": "dates", "value": "June"}),
        ]
        seen = await rig.rig.read(ConversationId(conversation_id))

    assert {a.status_code for a in answers} == {404}
    assert not seen.is_closed()


async def test_a_customer_cannot_mend_without_end(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        conversation_id = await rig.begin(customer)
        path = f"/conversations/{conversation_id}/details"
        body = {"name": "dates", "value": "June"}
        answers = {(await rig.post(path, customer, body)).status_code for _ in range(130)}

    assert answers == {200, 429}


async def test_seen_reaches_the_others_and_a_customer_only_from_the_floor(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        conversation_id = await rig.begin(customer)
        elena, kenji = await rig.sign_in_as("elena"), await rig.sign_in_as("kenji")
        async with (
            rig.open_socket(customer) as theirs,
            rig.open_socket(elena, "inbox=1") as ours,
            rig.open_socket(kenji, "inbox=1") as colleague,
        ):
            about = {"conversation_id": conversation_id, "data": {"seq": 2}}
            looked = await ours.ask("seen", **about)
            heard = [await theirs.drain(), await colleague.drain()]
            await rig.post(f"/conversations/{conversation_id}/take-over", elena)
            await theirs.drain()
            await ours.ask("seen", conversation_id=conversation_id, data={"seq": 10_000})
            heard.append(await theirs.drain())
            await ours.drain()
            await theirs.ask("seen", **about)
            heard.append(await ours.drain())
            wrong = [await ours.ask("seen", **about | {"data": d}) for d in ({}, {"seq": 0})]
        last = (await rig.rig.read(ConversationId(conversation_id))).seq

    assert looked["type"] == "ack"
    assert heard[0] == []
    assert heard[1] == [
        {"type": "seen", "conversation_id": conversation_id, "author_kind": "agent",
         "author_id": "elena", "seq": 2}
    ]  # fmt: skip
    assert [(f["author_id"], f["seq"]) for f in heard[2]] == [("elena", last)]
    assert [f["author_kind"] for f in heard[3]] == ["customer"]
    assert [w["code"] for w in wrong] == ["bad_input", "bad_input"]


async def test_an_agent_sees_how_busy_the_team_is_and_not_with_whom(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        conversation_id, kenji = await rig.hand_over(await rig.arrive(), "kenji")
        callers = {
            "elena": await rig.sign_in_as("elena"),
            "kenji": kenji,
            "supervisor": await rig.sign_in_as(rig.role("supervisor")),
        }
        seen = {}
        for name, caller in callers.items():
            agents = (await rig.get("/team", caller)).json()["agents"]
            seen[name] = next(a for a in agents if a["agent_id"] == "kenji")

    assert {row["capacity"] - row["free"] for row in seen.values()} == {1}
    assert {name: row["state"]["slots"] for name, row in seen.items()} == {
        "elena": [],
        "kenji": [conversation_id],
        "supervisor": [conversation_id],
    }
