"""Calls from a firm's own site: allowed without a cookie, never with one."""

from pathlib import Path

import pytest

from segue.web.options import WebSettings
from tests.web.web_rig import IDENTITY_KEY, ORIGIN, Socket, WebRig

pytestmark = pytest.mark.anyio

FIRM, OTHER = "https://www.firm.example", "https://other.example"
LISTED = WebSettings(identity_key=IDENTITY_KEY, sites=(FIRM,))
ASK = {
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "authorization,content-type,idempotency-key",
}


async def test_a_page_of_any_site_is_a_customer_without_a_cookie(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        from_page = {"Origin": FIRM, "Sec-Fetch-Site": "cross-site"}
        arrived = await rig.http.post("/api/v1/visitors", json={}, headers=from_page)
        caller = {"Authorization": f"Bearer {arrived.json()['token']}"} | from_page
        wrote = await rig.write(caller, "Hello")
        refused = await rig.get("/conversations/none", caller)

    assert (arrived.status_code, wrote.status_code, refused.status_code) == (201, 201, 404)
    for answer in (arrived, wrote, refused):
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "Retry-After" in answer.headers["access-control-expose-headers"]
        assert "Origin" in answer.headers["vary"]


async def test_browsers_are_told_beforehand_what_they_may_send(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        told = await rig.http.options("/api/v1/visitors", headers={"Origin": FIRM} | ASK)
        unknown = await rig.http.options("/api/v1/nowhere", headers={"Origin": FIRM} | ASK)

    assert (told.status_code, unknown.status_code) == (204, 204)
    assert told.headers["access-control-allow-origin"] == "*"
    assert told.headers["access-control-allow-methods"] == "GET, POST"
    allowed = told.headers["access-control-allow-headers"]
    assert allowed == "Authorization, Content-Type, Idempotency-Key"


@pytest.mark.parametrize("settings", [WebSettings(), LISTED], ids=["every site", "one site"])
async def test_credentials_are_never_allowed(settings: WebSettings, tmp_path: Path) -> None:
    async with WebRig(tmp_path, settings) as rig:
        agent = await rig.sign_in_as("elena")
        cookie = {"Cookie": agent["Cookie"]}
        answers = [
            await rig.http.request(method, path, headers={"Origin": origin} | more)
            for method, path in (("GET", "/api/v1/me"), ("OPTIONS", "/api/v1/me"), ("GET", "/desk"))
            for origin in (FIRM, OTHER, ORIGIN, "null")
            for more in ({}, cookie, ASK, cookie | ASK)
        ]

    for answer in answers:
        assert "access-control-allow-credentials" not in answer.headers
        if "cookie" in answer.request.headers:
            assert "access-control-allow-origin" not in answer.headers


async def test_a_cookie_from_a_foreign_page_is_still_refused(tmp_path: Path) -> None:
    async with WebRig(tmp_path, LISTED) as rig:
        agent = await rig.sign_in_as("elena")
        foreign = {"Origin": FIRM, "Sec-Fetch-Site": "cross-site"}
        changed = await rig.post("/presence", agent | foreign, {"state": "on"})
        own = await rig.post("/presence", agent, {"state": "on"})

    assert (changed.status_code, changed.json()["error"]["code"]) == (403, "cross_site")
    assert "access-control-allow-origin" not in changed.headers
    assert own.status_code == 200


async def test_where_sites_are_listed_pages_of_others_are_turned_away(tmp_path: Path) -> None:
    async with WebRig(tmp_path, LISTED) as rig:
        answers = {
            origin: await rig.http.post("/api/v1/visitors", json={}, headers={"Origin": origin})
            for origin in (FIRM, OTHER, ORIGIN, "null")
        }
        asked = await rig.http.options("/api/v1/visitors", headers={"Origin": OTHER} | ASK)
        program = await rig.http.post("/api/v1/visitors", json={})

    statuses = {origin: answer.status_code for origin, answer in answers.items()}
    assert statuses == {FIRM: 201, OTHER: 403, ORIGIN: 201, "null": 403}
    assert answers[FIRM].headers["access-control-allow-origin"] == FIRM
    assert "access-control-allow-origin" not in answers[ORIGIN].headers
    assert "SEGUE_SITES" in answers[OTHER].json()["error"]["message"]
    assert (asked.status_code, program.status_code) == (403, 201)


@pytest.mark.parametrize(("origin", "opens"), [(FIRM, True), (ORIGIN, True), (OTHER, False)])
async def test_the_socket_opens_to_pages_of_the_listed_sites(
    origin: str, opens: bool, tmp_path: Path
) -> None:
    async with WebRig(tmp_path, LISTED) as rig:
        socket = Socket(rig.app, {"Origin": origin})
        answer = await socket.open()
        await socket.leave()

    assert (answer["type"] == "websocket.accept") is opens


async def test_what_is_no_call_carries_no_such_header(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        answers = [
            await rig.http.get(path, headers={"Origin": FIRM})
            for path in ("/openapi.json", "/readyz", "/metrics", "/")
        ]

    assert all("access-control-allow-origin" not in answer.headers for answer in answers)
