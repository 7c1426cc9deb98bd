"""Customers: their token, their proof, their messages, and what they may see."""

import asyncio
from pathlib import Path

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey

from segue.core.values import ConversationId, conversation_stream
from segue.web.options import WebSettings
from tests.web.web_rig import IDENTITY_KEY, WebRig, sign_identity

pytestmark = pytest.mark.anyio


async def test_a_customer_arrives_without_a_name(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        answer = await rig.post("/visitors")

    assert answer.status_code == 201
    assert answer.json()["contact_id"] is None
    assert answer.json()["proof_level"] == 0
    assert answer.json()["expires_at"].startswith("2026-12-24")


async def test_a_signed_identity_proves_the_person_once(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        token = sign_identity(rig)

        first = await rig.post("/visitors", body={"identity": token})
        again = await rig.post("/visitors", body={"identity": token})

    assert (first.json()["contact_id"], first.json()["proof_level"]) == ("c001", 2)
    assert (again.json()["contact_id"], again.json()["proof_level"]) == (None, 0)


BROKEN = {
    "missing": lambda rig: None,
    "empty": lambda rig: "",
    "wrong": lambda rig: "no.such.token",
    "a number": lambda rig: 7,
    "an object": lambda rig: {"sub": "c001"},
    "truncated": lambda rig: sign_identity(rig)[:-4],
    "other case": lambda rig: sign_identity(rig).swapcase(),
    "huge": lambda rig: "a" * 10_000,
    "expired": lambda rig: sign_identity(rig, iat=0, exp=300),
    "of tomorrow": lambda rig: sign_identity(rig, iat=NOW + 86_400, exp=NOW + 86_700),
    "for ever": lambda rig: sign_identity(rig, exp=NOW + 10**6),
    "without sub": lambda rig: sign_identity(rig, sub=None),
    "without exp": lambda rig: sign_identity(rig, exp=None),
    "without iat": lambda rig: sign_identity(rig, iat=None),
    "without jti": lambda rig: sign_identity(rig, jti=None),
    "with a path as sub": lambda rig: sign_identity(rig, sub="../business"),
    "with true as exp": lambda rig: sign_identity(rig, exp=True),
    "foreign key": lambda rig: forge(
        {"alg": "HS256"}, b"another key of more than 32 bytes, really"
    ),
    "other algorithm": lambda rig: forge({"alg": "HS512"}, IDENTITY_KEY),
    "no algorithm": lambda rig: "eyJhbGciOiJub25lIn0.eyJzdWIiOiJjMDAxIn0.",
}
NOW = 1_795_510_800
"""The time of the rig's clock."""


def forge(header: dict[str, object], key: bytes) -> str:
    claims = {"sub": "c001", "iat": NOW, "exp": NOW + 300, "jti": "forged"}
    known = ["HS256", "HS384", "HS512"]
    return jwt.encode(header, claims, OctKey.import_key(key), algorithms=known)


@pytest.mark.parametrize("name", BROKEN)
async def test_a_proof_that_does_not_hold_is_an_anonymous_customer(
    name: str, tmp_path: Path
) -> None:
    async with WebRig(tmp_path) as rig:
        assert rig.world.clock.now().timestamp() == NOW

        answer = await rig.post("/visitors", body={"identity": BROKEN[name](rig)})

    assert answer.status_code == 201
    assert answer.json()["contact_id"] is None
    assert answer.json()["proof_level"] == 0
    assert set(answer.json()) == {
        *("token", "visitor_id", "contact_id", "proof_level", "expires_at"),
    }


async def test_without_a_key_nobody_can_be_proved(tmp_path: Path) -> None:
    async with WebRig(tmp_path, WebSettings()) as rig:
        answer = await rig.post("/visitors", body={"identity": sign_identity(rig)})

    assert answer.json()["proof_level"] == 0


async def test_an_anonymous_customer_who_proves_who_they_are_goes_on(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        anonymous = await rig.arrive()
        conversation_id = await rig.begin(anonymous)

        answer = await rig.post("/visitors", anonymous, {"identity": sign_identity(rig)})
        proved = {"Authorization": f"Bearer {answer.json()['token']}"}
        message = await rig.write(proved, "It is me", conversation_id=conversation_id)
        conversation = await rig.rig.read(ConversationId(conversation_id))

    assert message.status_code == 201
    assert (conversation.proof.contact_id, conversation.proof.level) == ("c001", 2)


async def test_who_was_somebody_does_not_become_somebody_else(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        anna = await rig.arrive(sign_identity(rig))
        conversation_id = await rig.begin(anna)

        answer = await rig.post("/visitors", anna, {"identity": sign_identity(rig, sub="c003")})
        charlotte = {"Authorization": f"Bearer {answer.json()['token']}"}
        seen = await rig.get(f"/conversations/{conversation_id}", charlotte)

    assert seen.status_code == 404


async def test_a_proof_runs_out_and_the_token_lives_on(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        anna = await rig.arrive(sign_identity(rig))
        rig.rig.clock.pass_seconds(13 * 3600)

        me = (await rig.get("/me", anna)).json()

    assert (me["kind"], me["contact_id"], me["proof_level"]) == ("customer", None, 0)


async def test_a_token_ends_after_thirty_days(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        rig.rig.clock.pass_seconds(30 * 86_400)

        assert (await rig.get("/me", customer)).status_code == 401


async def test_the_person_sees_their_conversations_from_another_device(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        phone = await rig.arrive(sign_identity(rig))
        conversation_id = await rig.begin(phone)

        desk = await rig.arrive(sign_identity(rig, jti="second"))
        husband = await rig.arrive(sign_identity(rig, sub="c002", jti="third"))
        listed = (await rig.get("/conversations", desk)).json()["conversations"]

        assert [row["conversation_id"] for row in listed] == [conversation_id]
        assert (await rig.get(f"/conversations/{conversation_id}", desk)).status_code == 200
        assert (await rig.get(f"/conversations/{conversation_id}", husband)).status_code == 404
        assert (await rig.get("/conversations", husband)).json()["conversations"] == []


async def test_a_claim_that_nobody_checked_shows_nothing_to_the_person(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        conversation_id = await rig.begin(await rig.arrive())
        agent = await rig.sign_in_as("elena")
        await rig.post(f"/conversations/{conversation_id}/take-over", agent)
        body = {"contact_id": "c001", "level": 1, "method": "says so"}
        attested = await rig.post(f"/conversations/{conversation_id}/identity", agent, body)
        anna = await rig.arrive(sign_identity(rig))

        seen = await rig.get(f"/conversations/{conversation_id}", anna)

    assert attested.status_code == 200
    assert seen.status_code == 404


async def test_the_same_key_and_body_is_one_message_and_ten_equal_answers(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        headers = customer | {"Idempotency-Key": "same"}
        path = "/api/v1/conversations/new/messages"

        answers = await asyncio.gather(
            *(rig.http.post(path, headers=headers, json={"text": "Hello"}) for _ in range(10))
        )
        conversation_id = answers[0].json()["conversation_id"]
        conversation = await rig.rig.read(conversation_id)

    assert {(a.status_code, a.content) for a in answers} == {(201, answers[0].content)}
    assert [a.headers.get("idempotent-replayed") for a in answers].count("true") == 9
    assert len(conversation.customer_messages()) == 1


async def test_the_same_key_with_another_body_is_refused_and_nothing_stored(
    tmp_path: Path,
) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        first = await rig.write(customer, "Hello", key="same")

        second = await rig.write(customer, "Goodbye", key="same")
        conversation = await rig.rig.read(first.json()["conversation_id"])

    assert (second.status_code, second.json()["error"]["code"]) == (422, "key_reused")
    assert "Goodbye" not in second.text
    assert len(conversation.customer_messages()) == 1


async def test_the_same_key_of_another_customer_is_another_message(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        first = await rig.write(await rig.arrive(), "Hello", key="same")
        second = await rig.write(await rig.arrive(), "Hello", key="same")

    assert second.status_code == 201
    assert first.json()["conversation_id"] != second.json()["conversation_id"]


@pytest.mark.parametrize("key", ["", "a b", "é", "x" * 129])
async def test_a_message_needs_a_key(key: str, tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        headers = [(name.encode(), value.encode()) for name, value in customer.items()]
        headers += [(b"Idempotency-Key", key.encode())] if key else []

        answer = await rig.http.post(
            "/api/v1/conversations/new/messages", headers=headers, json={"text": "Hello"}
        )

    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "bad_input")


BAD_BODIES = (
    b"",
    b"[]",
    b"{",
    b'{"text": 7}',
    b'{"text": ""}',
    b'{"text": "  "}',
    b'{"text": "Hello", "owner": "elena"}',
    b'{"text": "Hello", "contact_id": "c001"}',
    b'{"text": "\xff"}',
    b'{"text": "' + b"x" * 8001 + b'"}',
    b"[" * 100_000,
)


@pytest.mark.parametrize("body", BAD_BODIES, ids=range(len(BAD_BODIES)))
async def test_a_bad_body_is_refused_with_its_place(body: bytes, tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        headers = await rig.arrive() | {"Idempotency-Key": "one"}

        answer = await rig.http.post(
            "/api/v1/conversations/new/messages", headers=headers, content=body
        )

    assert answer.status_code in (403, 422)
    assert answer.json()["error"]["message"]


async def test_a_body_over_the_limit_is_not_read(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        headers = await rig.arrive() | {"Idempotency-Key": "one"}

        answer = await rig.http.post(
            "/api/v1/conversations/new/messages", headers=headers, content=b"x" * 200_000
        )

    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")


async def test_a_customer_who_writes_faster_than_anybody_can_is_told_to_wait(
    tmp_path: Path,
) -> None:
    settings = WebSettings(message_burst=3, messages_per_second=0.1)
    async with WebRig(tmp_path, settings) as rig:
        customer = await rig.arrive()

        answers = [await rig.write(customer, f"Message {n}") for n in range(4)]

    assert [a.status_code for a in answers] == [201, 201, 201, 429]
    assert int(answers[-1].headers["retry-after"]) >= 1


async def test_a_hundred_arrivals_from_one_address_end_in_429_and_not_for_others(
    tmp_path: Path,
) -> None:
    async with WebRig(tmp_path) as rig:
        answers = [await rig.post("/visitors") for _ in range(100)]
        async with rig.connect("198.51.100.7") as other:
            elsewhere = await other.post("/api/v1/visitors", json={})

    assert answers[-1].status_code == 429
    assert elsewhere.status_code == 201


async def test_what_a_customer_reads_holds_no_decision_note_or_reading(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        conversation_id, agent = await rig.hand_over(customer)
        path = f"/conversations/{conversation_id}"
        await rig.post(f"{path}/notes", agent, {"text": "secret of the team"})
        body = {"disposition": "secret disposition", "summary": "secret summary"}
        await rig.post(f"{path}/wrap-up", agent, body)

        view = (await rig.get(path, customer)).text
        events = (await rig.get(f"{path}/events", customer)).text

    assert "secret" not in view + events
    assert '"state"' not in view
    assert "DecisionMade" not in events
    assert "MessageUnderstood" not in events


async def test_events_after_a_seq_are_the_rest_in_order(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        path = f"/conversations/{await rig.begin(customer)}/events"
        whole = (await rig.get(path, customer)).json()["events"]

        rest = (await rig.get(f"{path}?after={whole[0]['seq']}", customer)).json()["events"]
        first = (await rig.get(f"{path}?limit=1", customer)).json()

    assert rest == whole[1:]
    assert first["events"] == whole[:1]
    assert first["seq"] == whole[0]["seq"]
    assert [e["prev_seq"] for e in whole[1:]] == [e["seq"] for e in whole[:-1]]


async def test_a_program_writes_for_a_contact_and_must_name_it(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        program = await rig.issue_key()

        named = await rig.write(program, "Hello", contact_id="c001")
        unnamed = await rig.write(program, "Hello")
        other = await rig.write(program, "Hello", contact_id="c003")

    assert (named.status_code, unnamed.status_code, other.status_code) == (201, 422, 201)
    assert named.json()["conversation_id"] != other.json()["conversation_id"]


async def test_a_key_for_reading_cannot_write(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        program = await rig.issue_key(may_write=False)

        answer = await rig.write(program, "Hello", contact_id="c001")

    assert answer.status_code == 403


async def test_no_secret_lies_in_the_store(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer, program = await rig.arrive(), await rig.issue_key()
        agent = await rig.sign_in_as("elena")
        now = rig.world.clock.now()
        kept = [
            row
            for kind in ("customer", "session", "api_key")
            for row in await rig.world.store.list_records(kind, now)
        ]

    secrets = [h["Authorization"].split()[1] for h in (customer, program)]
    secrets.append(agent["Cookie"].split("=")[1])
    assert len(kept) == 3
    assert not any(s in f"{key}{body!r}" for s in secrets for key, body in kept)


async def test_the_token_of_a_customer_never_comes_back(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        conversation_id = await rig.begin(customer)
        agent = await rig.sign_in_as("elena")

        shown = [
            (await rig.get(path, caller)).text
            for caller in (customer, agent)
            for path in ("/me", f"/conversations/{conversation_id}", "/conversations?tab=all")
        ]
        events = await rig.world.store.read(conversation_stream(ConversationId(conversation_id)))

    token = customer["Authorization"].split()[1]
    assert not any(token in text for text in [*shown, repr(events)])
