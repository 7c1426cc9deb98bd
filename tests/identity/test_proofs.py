"""Proofs of identity: only one that the firm signed, fresh and for the first time, proves."""

import time
from base64 import urlsafe_b64encode

import msgspec
import pytest
from joserfc import jwt
from joserfc.jwk import OctKey

from segue.simulation.client import Json
from tests.faults.people import Caller
from tests.faults.server import IDENTITY_KEY, Server
from tests.identity.clients import sign

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

NOW = int(time.time())
CLAIMS = {"sub": "c003", "iat": NOW, "exp": NOW + 300, "jti": "jti-of-a-forger"}
OTHER_KEY = OctKey.import_key("another key that the firm has never had, long")


def encode(part: object) -> str:
    return urlsafe_b64encode(msgspec.json.encode(part)).rstrip(b"=").decode()


FORGED = {
    "empty": "",
    "no JWT": "c003",
    "no object": ["c003"],
    "signed by another": jwt.encode({"alg": "HS256"}, CLAIMS, OTHER_KEY),
    "alg none": f"{encode({'alg': 'none'})}.{encode(CLAIMS)}.",
    "alg None": f"{encode({'alg': 'None', 'typ': 'JWT'})}.{encode(CLAIMS)}.",
    "no signature": sign("c003").rpartition(".")[0] + ".",
    "another body": ".".join(
        [sign("c001").split(".")[0], encode(CLAIMS), sign("c001").split(".")[2]]
    ),
    "expired": sign("c003", iat=NOW - 7200, exp=NOW - 3600),
    "valid for a day": sign("c003", exp=NOW + 86_400),
    "from the future": sign("c003", iat=NOW + 3000, exp=NOW + 3300),
    "without a number": sign("c003", jti=""),
    "a list as subject": sign("c003", sub=["c003"]),
    "an empty subject": sign(""),
    "very long": "x" * 5000,
    "the key itself": IDENTITY_KEY,
}


async def arrive_with(server: Server, identity: object) -> Json:
    async with Caller(server.url) as caller:
        return await caller.post("/visitors", {"identity": identity})


@pytest.mark.parametrize("name", FORGED)
async def test_a_proof_that_does_not_hold_is_answered_as_an_anonymous_visitor(
    server: Server, name: str
) -> None:
    async with Caller(server.url) as caller:
        plain = await caller.post("/visitors", {})

    forged = await arrive_with(server, FORGED[name])

    assert forged.keys() == plain.keys()
    assert (forged["contact_id"], forged["proof_level"]) == (None, 0)


async def test_a_proof_holds_once_and_a_replayed_one_is_anonymous(server: Server) -> None:
    identity = sign("c003")

    first, again = await arrive_with(server, identity), await arrive_with(server, identity)

    assert (first["contact_id"], first["proof_level"]) == ("c003", 2)
    assert (again["contact_id"], again["proof_level"]) == (None, 0)


async def test_a_visitor_cannot_become_somebody_else_with_a_second_proof(server: Server) -> None:
    async with Caller(server.url) as caller:
        first = await caller.become_customer(sign("c003"))
        second = await caller.become_customer(sign("c004"))

    assert (first["contact_id"], second["contact_id"]) == ("c003", "c004")
    assert first["visitor_id"] != second["visitor_id"]
