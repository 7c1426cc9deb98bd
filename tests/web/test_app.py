"""The application as a whole: headers, errors, health, and what nobody expected."""

from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from segue.core import errors as core_errors
from segue.core.errors import SegueError
from segue.web import errors as web_errors
from segue.web.app import build_app
from segue.web.errors import STATUS, find_status
from segue.web.options import WebSettings
from tests.web.web_rig import IDENTITY_KEY, Socket, WebRig

pytestmark = pytest.mark.anyio


async def test_every_answer_carries_the_headers_that_keep_a_browser_honest(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        answers = [await rig.http.get(path) for path in ("/", "/api/v1/me", "/nowhere", "/healthz")]

    for answer in answers:
        policy = answer.headers["content-security-policy"]
        assert "unsafe-inline" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert "strict-transport-security" not in answer.headers


async def test_what_is_not_there_and_a_wrong_method_are_json(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        missing = await rig.http.get("/api/v1/nowhere")
        method = await rig.http.delete("/api/v1/me")

    assert (missing.status_code, missing.json()["error"]["code"]) == (404, "not_found")
    assert (method.status_code, method.json()["error"]["code"]) == (405, "bad_input")


async def test_alive_ready_and_counted(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        alive = await rig.http.get("/healthz")
        ready = await rig.http.get("/readyz")
        metrics = (await rig.http.get("/metrics")).text

    assert alive.json() == {"status": "ok"}
    assert (ready.status_code, ready.json()) == (200, {"ready": True, "reasons": []})
    assert 'segue_requests_total{method="GET",status="200"} 2.0' in metrics


async def test_not_ready_says_why(tmp_path: Path) -> None:
    rig = WebRig(tmp_path)

    async def check_encoder() -> tuple[str, ...]:
        return ("the encoder is not built; run `segue models install`",)

    rig.app = build_app(rig.world, rig.turns, checks=(check_encoder,))
    async with rig.connect("192.0.2.1") as http:
        answer = await http.get("/readyz")

    assert answer.status_code == 503
    assert answer.json()["reasons"] == [(await check_encoder())[0]]


class BrokenStore:
    """Falls over, and says words of a customer while doing so."""

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError("my card is 4111 1111 1111 1111")


async def test_what_nobody_expected_is_a_reference_and_none_of_the_words(tmp_path: Path) -> None:
    rig = WebRig(tmp_path)
    broken: Any = BrokenStore()
    world = type(rig.world)(
        **{n: getattr(rig.world, n) for n in rig.world.__slots__} | {"store": broken}
    )
    rig.app = build_app(world, rig.turns)

    with capture_logs() as logs:
        async with rig.connect("192.0.2.1") as http:
            answer = await http.post("/api/v1/visitors", json={})
        socket = Socket(rig.app, {})
        await socket.open()
        await socket.send({"op": "auth", "token": "some-token"})
        closed = await socket.read()
        await socket.leave()

    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "internal")
    assert answer.json()["error"]["fields"]["reference"] == logs[0]["reference"]
    assert "4111" not in answer.text
    assert closed == {"closed": 1011}
    assert [log["event"] for log in logs] == ["call_failed", "call_failed"]


def test_every_kind_of_error_has_a_status() -> None:
    kinds = {
        kind
        for module in (core_errors, web_errors)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, SegueError) and kind is not SegueError
    }

    assert kinds == set(STATUS)
    assert find_status(SegueError("unknown")) == 500


def test_settings_hide_the_key() -> None:
    assert "identity" not in repr(WebSettings(identity_key=IDENTITY_KEY))


async def test_a_refusal_takes_as_long_whether_or_not_the_thing_exists(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        foreign = await rig.begin(await rig.arrive())
        customer = await rig.arrive()
        clock = []
        for conversation_id in (foreign, "00000000-0000-7000-8000-999999999999", "../x", "a b"):
            answer = await rig.get(f"/conversations/{conversation_id}", customer)
            clock.append((answer.elapsed.total_seconds() > 0.015, answer.status_code))

    assert clock[:2] == [(True, 404)] * 2
    assert {status for _, status in clock} == {404}
