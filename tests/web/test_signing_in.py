"""Staff sign in: cookies, CSRF, limits, and nothing that tells who exists."""

from pathlib import Path

import pytest
from argon2 import PasswordHasher

from segue.app.signing_in import Passwords, create_account
from segue.core.values import AgentId
from segue.web.options import WebSettings
from tests.web.web_rig import WebRig

pytestmark = pytest.mark.anyio

PASSWORD = "a long password of Elena"
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""Argon2id with the least memory: these tests are about everything around it."""


async def add_elena(rig: WebRig) -> None:
    passwords = Passwords(hasher=QUICK)
    rig.app.state.shared.passwords.__init__(hasher=QUICK)
    await create_account(rig.world, passwords, AgentId("elena"), "Elena", PASSWORD)


async def test_an_agent_signs_in_and_out(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        await add_elena(rig)

        answer = await rig.post("/sign-in", body={"name": " elena ", "password": PASSWORD})
        cookie = answer.headers["set-cookie"]
        me = (await rig.get("/me")).json()
        out = await rig.post("/sign-out", {"X-CSRF-Token": answer.json()["csrf"]})
        after = await rig.get("/me")

    assert answer.json()["role"] == "agent"
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= set(cookie.split("; "))
    assert "Secure" not in cookie
    assert (me["kind"], me["id"], me["csrf"]) == ("agent", "elena", answer.json()["csrf"])
    assert (out.status_code, after.status_code) == (204, 401)


async def test_on_https_the_cookie_is_secure_and_bound_to_the_host(tmp_path: Path) -> None:
    async with WebRig(tmp_path, WebSettings(https=True)) as rig:
        await add_elena(rig)
        body = {"name": "elena", "password": PASSWORD}

        answer = await rig.post("/sign-in", {"Origin": "https://segue.test"}, body)

    assert answer.headers["set-cookie"].startswith("__Host-segue=")
    assert "; Secure" in answer.headers["set-cookie"]
    assert answer.headers["strict-transport-security"].startswith("max-age=")


async def test_an_unknown_name_reads_like_a_wrong_password(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        await add_elena(rig)

        wrong = await rig.post("/sign-in", body={"name": "elena", "password": "not hers at all"})
        unknown = await rig.post("/sign-in", body={"name": "nobody", "password": PASSWORD})
        empty = await rig.post("/sign-in", body={"name": "", "password": ""})

    assert wrong.status_code == 401
    assert wrong.content == unknown.content == empty.content
    assert "set-cookie" not in wrong.headers


async def test_a_hundred_tries_end_in_429_and_lock_nobody_out(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        await add_elena(rig)
        body = {"name": "elena", "password": "guess"}

        tries = [await rig.post("/sign-in", body=body) for _ in range(100)]
        async with rig.connect("198.51.100.7") as hers:
            right = {"name": "elena", "password": PASSWORD}
            answer = await hers.post("/api/v1/sign-in", json=right)

    assert [t.status_code for t in tries[:10]] == [401] * 10
    assert {t.status_code for t in tries[10:]} == {429}
    assert answer.status_code == 200


async def test_colleagues_behind_one_address_are_not_locked_out_by_a_name(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        await add_elena(rig)
        for _ in range(12):
            await rig.post("/sign-in", body={"name": "kenji", "password": "guess"})

        answer = await rig.post("/sign-in", body={"name": "elena", "password": PASSWORD})

    assert answer.status_code == 200


async def test_a_hundred_names_from_one_address_end_in_429(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        await add_elena(rig)

        tries = [
            await rig.post("/sign-in", body={"name": f"name{n}", "password": "guess"})
            for n in range(100)
        ]

    assert tries[-1].status_code == 429


CROSS_SITE = {
    "no token": {"X-CSRF-Token": ""},
    "a wrong token": {"X-CSRF-Token": "0" * 64},
    "a token that is no text": {"X-CSRF-Token": "\u00e9"},
    "another site says the browser": {"Sec-Fetch-Site": "cross-site"},
    "a neighbour says the browser": {"Sec-Fetch-Site": "same-site"},
    "a foreign origin": {"Origin": "https://evil.test"},
    "no origin that it admits": {"Origin": "null"},
}


@pytest.mark.parametrize("case", CROSS_SITE)
async def test_a_changing_call_from_elsewhere_is_refused(case: str, tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        agent = await rig.sign_in_as("elena")

        answer = await rig.http.post(
            "/api/v1/presence",
            headers={k: v.encode() for k, v in (agent | CROSS_SITE[case]).items()},  # type: ignore[arg-type]  # httpx takes bytes
            json={"state": "on"},
        )

    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "cross_site")


async def test_reading_needs_no_token_and_a_listed_origin_may_change(tmp_path: Path) -> None:
    settings = WebSettings(origins=("https://desk.example",))
    async with WebRig(tmp_path, settings) as rig:
        agent = await rig.sign_in_as("elena")
        del agent["X-CSRF-Token"]
        assert (await rig.get("/agents/me", agent)).status_code == 200

        agent = await rig.sign_in_as("elena")
        listed = {"Origin": "https://desk.example", "Sec-Fetch-Site": "cross-site"}
        answer = await rig.post("/presence", agent | listed, {"state": "on"})

    assert answer.status_code == 200


async def test_another_site_cannot_sign_somebody_in(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        await add_elena(rig)
        body = {"name": "elena", "password": PASSWORD}

        answer = await rig.post("/sign-in", {"Sec-Fetch-Site": "cross-site"}, body)

    assert answer.status_code == 403


async def test_a_wrong_bearer_is_not_mended_by_a_cookie(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        agent = await rig.sign_in_as("elena")

        answer = await rig.get("/me", agent | {"Authorization": "Bearer wrong"})

    assert answer.status_code == 401


async def test_only_an_admin_issues_keys_and_the_key_works(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        admin = await rig.sign_in_as(rig.role("admin"))

        issued = await rig.post("/api-keys", admin, {"name": "crm", "may_write": True})
        program = {"Authorization": f"Bearer {issued.json()['key']}"}
        me = (await rig.get("/me", program)).json()

    assert issued.status_code == 201
    assert (me["kind"], me["name"]) == ("api_key", "crm")
