"""What agents and supervisors do over HTTP."""

from pathlib import Path

import pytest

from segue.core.values import AgentId, ConversationId
from tests.web.web_rig import Headers, WebRig, sign_identity

pytestmark = pytest.mark.anyio


async def bring_in_person(rig: WebRig, agent_id: str = "elena") -> tuple[str, Headers, Headers]:
    """A conversation that is offered to this agent."""
    agent, customer = await rig.sign_in_as(agent_id), await rig.arrive()
    await rig.post("/presence", agent, {"state": "on"})
    answer = await rig.write(customer, "I would like to speak to a person")
    conversation_id: str = answer.json()["conversation_id"]
    return conversation_id, agent, customer


async def test_an_offer_is_seen_accepted_answered_and_wrapped_up(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        conversation_id, agent, customer = await bring_in_person(rig)
        path = f"/conversations/{conversation_id}"
        rows = (await rig.get("/conversations?tab=needs_you", agent)).json()["rows"]
        package = await rig.get(f"{path}/package", agent)

        accepted = await rig.post(f"{path}/accept", agent)
        said = await rig.post(f"{path}/reply", agent, {"text": "Elena here"})
        ended = await rig.post(f"{path}/wrap-up", agent, {"disposition": "solved"})
        view = (await rig.get(path, customer)).json()

    assert [row["conversation_id"] for row in rows] == [conversation_id]
    assert rows[0]["offered_to"] == "elena"
    assert package.status_code == 200
    assert [a.status_code for a in (accepted, said, ended)] == [200, 200, 200]
    assert said.json()["seq"] > 0
    assert view["open"] is False
    assert view["people"]["elena"]["name"] == "Elena Marković"
    kinds = [m["author_kind"] for m in view["messages"]]
    assert kinds[0] == "customer"
    assert kinds[-1] == "agent"


async def test_an_agent_who_was_only_asked_is_not_named_to_the_customer(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        conversation_id, _, customer = await bring_in_person(rig)

        view = (await rig.get(f"/conversations/{conversation_id}", customer)).json()

    assert view["waiting"] is True
    assert view["people"] == {}
    assert "elena" not in str(view).lower()


async def test_passing_asks_the_next_and_the_offer_is_gone(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        conversation_id, agent, _ = await bring_in_person(rig)
        path = f"/conversations/{conversation_id}"

        passed = await rig.post(f"{path}/decline", agent, {"reason": "busy"})
        late = await rig.post(f"{path}/accept", agent)

    assert passed.status_code == 200
    assert late.status_code in (404, 409)


async def test_a_reply_under_an_old_epoch_is_a_conflict(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        conversation_id, agent = await rig.hand_over(await rig.arrive())
        body = {"text": "Elena here", "owner_epoch": 0}

        answer = await rig.post(f"/conversations/{conversation_id}/reply", agent, body)

    assert answer.status_code == 409
    assert answer.json()["error"]["code"] in ("stream_moved", "floor_held")


async def test_after_a_colleague_took_over_the_reply_is_a_conflict_that_says_who(
    tmp_path: Path,
) -> None:
    async with WebRig(tmp_path) as rig:
        conversation_id, agent = await rig.hand_over(await rig.arrive())
        path = f"/conversations/{conversation_id}"
        supervisor = await rig.sign_in_as(rig.role("supervisor"))

        taken = await rig.post(f"{path}/take-over", supervisor, {"reason": "needs care"})
        lost = await rig.post(f"{path}/reply", agent, {"text": "Elena here"})
        noted = await rig.post(f"{path}/notes", agent, {"text": "I had promised a call"})

    assert (taken.status_code, lost.status_code, noted.status_code) == (200, 409, 200)
    assert lost.json()["error"]["fields"]["owner"] == f"agent:{rig.role('supervisor')}"


async def test_the_same_key_is_one_reply(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        conversation_id, agent = await rig.hand_over(await rig.arrive())
        path, keyed = f"/conversations/{conversation_id}/reply", agent | {"Idempotency-Key": "one"}

        answers = [await rig.post(path, keyed, {"text": "Elena here"}) for _ in range(3)]
        other = await rig.post(path, keyed, {"text": "Something else"})

    assert len({a.content for a in answers}) == 1
    assert (other.status_code, other.json()["error"]["code"]) == (422, "key_reused")


async def test_handing_back_lets_the_ai_go_on(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        conversation_id, agent = await rig.hand_over(customer)

        answer = await rig.post(f"/conversations/{conversation_id}/hand-back", agent)
        await rig.turns.settle()
        view = (await rig.get(f"/conversations/{conversation_id}", customer)).json()

    assert answer.status_code == 200
    assert view["owner"] == "ai"


async def test_details_identity_and_state_as_staff_see_them(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        conversation_id, agent = await rig.hand_over(await rig.arrive())
        path = f"/conversations/{conversation_id}"

        await rig.post(f"{path}/details", agent, {"name": "party", "value": "7"})
        body = {"contact_id": "c001", "level": 3, "method": "asked by phone"}
        await rig.post(f"{path}/identity", agent, body)
        view = (await rig.get(path, agent)).json()
        kept = await rig.post(f"{path}/promises/none/kept", agent, {"outcome": "reached"})

    assert {"name": "party", "value": "7"}.items() <= view["state"]["details"][-1].items()
    assert view["contact_id"] == "c001"
    assert view["state"]["proof"]["level"] == 3
    assert "'hash'" not in str(view)
    assert kept.status_code == 404


async def test_an_agent_reads_the_record_of_the_customer_they_serve(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        anna = await rig.arrive(sign_identity(rig))
        conversation_id, elena = await rig.hand_over(anna)
        kenji = await rig.sign_in_as("kenji")
        query = f"?conversation_id={conversation_id}"

        record = (await rig.get(f"/people/c001{query}", elena)).json()
        refused = [
            await rig.get(f"/people/c003{query}", elena),
            await rig.get("/people/c001", elena),
            await rig.get(f"/people/c001{query}", kenji),
            await rig.get("/people/c001?conversation_id=none", elena),
        ]
        customer = await rig.get(f"/people/c001{query}", anna)

    assert record["contact"]["name"] == "Anna Weiss"
    assert {b["account_id"] for b in record["bookings"]} == {"a001"}
    assert [h["conversation_id"] for h in record["history"]] == [conversation_id]
    assert [a.status_code for a in refused] == [404] * 4
    assert customer.status_code == 403


async def test_the_record_of_somebody_who_only_claims_to_be_them_stays_closed(
    tmp_path: Path,
) -> None:
    async with WebRig(tmp_path) as rig:
        conversation_id, elena = await rig.hand_over(await rig.arrive())
        body = {"contact_id": "c001", "level": 1, "method": "says so"}
        await rig.post(f"/conversations/{conversation_id}/identity", elena, body)

        answer = await rig.get(f"/people/c001?conversation_id={conversation_id}", elena)

    assert answer.status_code == 404


async def test_a_supervisor_merges_and_parts_people(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        supervisor = await rig.sign_in_as(rig.role("supervisor"))
        body = {"contact_id": "c001", "into": "c003", "reason": "duplicate"}

        merged = await rig.post("/people/merge", supervisor, body)
        record = (await rig.get("/people/c003", supervisor)).json()
        body = {"contact_id": "c001", "was": "c003", "reason": "mistake"}
        parted = await rig.post("/people/part", supervisor, body)
        unknown = {"contact_id": "nobody", "into": "c003", "reason": "duplicate"}
        refused = await rig.post("/people/merge", supervisor, unknown)

    assert merged.json()["person"]["merged_from"] == ["c001"]
    assert record["contact_ids"] == ["c003", "c001"]
    assert parted.json()["person"]["merged_into"] is None
    assert refused.status_code == 404


async def test_presence_and_the_team(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        elena = await rig.sign_in_as("elena")

        on = (await rig.post("/presence", elena, {"state": "on", "capacity": 2})).json()
        me = (await rig.get("/agents/me", elena)).json()
        team = await rig.get("/team", await rig.sign_in_as(rig.role("supervisor")))
        off = (await rig.post("/presence", elena, {"state": "off", "reason": "break"})).json()

    assert (on["present"], on["capacity"], on["free"]) == (True, 2, 2)
    assert me == on
    shown = next(a for a in team.json()["agents"] if a["agent_id"] == "elena")
    assert shown == on
    assert off["present"] is False


async def test_the_kill_switch_is_set_seen_and_ends_by_itself(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        supervisor = await rig.sign_in_as(rig.role("supervisor"))
        body = {"scope": "*", "on": False, "why": "drill", "until": "2026-11-24T10:00:00Z"}

        answer = await rig.post("/switches", supervisor, body)
        seen = (await rig.get("/switches", await rig.sign_in_as("elena"))).json()["switches"]
        rig.rig.clock.pass_seconds(3600)
        later = (await rig.get("/switches", supervisor)).json()["switches"]
        bad = await rig.post("/switches", supervisor, {"scope": "everything", "on": False})
        naive = await rig.post("/switches", supervisor, body | {"until": "2026-11-24T10:00:00"})

    assert answer.json()["switches"] == seen
    assert (seen[0]["scope"], seen[0]["on"], seen[0]["why"]) == ("*", False, "drill")
    assert later == []
    assert (bad.status_code, naive.status_code) == (422, 422)


HOSTILE = ("'; DROP TABLE events; --", '{"$gt": ""}', "$.owner", "-1", "1e9", "\u0000", "9" * 30)


@pytest.mark.parametrize("value", HOSTILE)
async def test_query_fields_take_hostile_values_without_falling_over(
    value: str, tmp_path: Path
) -> None:
    async with WebRig(tmp_path) as rig:
        conversation_id, elena = await rig.hand_over(await rig.arrive())
        paths = (
            ("/conversations", "tab"),
            ("/conversations", "limit"),
            ("/conversations", "before"),
            (f"/conversations/{conversation_id}/events", "after"),
            (f"/conversations/{conversation_id}/events", "limit"),
            ("/people/c001", "conversation_id"),
        )

        for path, name in paths:
            answer = await rig.http.get(
                f"/api/v1{path}", headers=elena, params={"tab": "mine", name: value}
            )
            assert answer.status_code in (200, 404, 422), (path, name, answer.text)


async def test_an_inbox_shows_an_agent_nothing_that_they_cannot_open(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        theirs, _ = await rig.hand_over(await rig.arrive(), "kenji")
        free = await rig.begin(await rig.arrive())
        elena = await rig.sign_in_as("elena")

        rows = (await rig.get("/conversations?tab=all", elena)).json()["rows"]
        seen = await rig.rig.read(ConversationId(theirs))
        supervisor = await rig.sign_in_as(rig.role("supervisor"))
        whole = (await rig.get("/conversations?tab=all", supervisor)).json()["rows"]

    assert [row["conversation_id"] for row in rows] == [free]
    assert seen.owner == f"agent:{AgentId('kenji')}"
    assert {row["conversation_id"] for row in whole} == {free, theirs}
