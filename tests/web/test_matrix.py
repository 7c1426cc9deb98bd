"""Who may call what: role × route × own, free, foreign and missing object, made from the routes."""

from pathlib import Path

import httpx
import msgspec
import pytest
from msgspec import Struct

from segue.web import pages
from segue.web.access import SCOPES, Access
from segue.web.app import SOCKET_PATH, build_app, check_declared, list_routes
from segue.web.operations import OPERATIONS
from segue.web.principals import KINDS
from segue.web.routing import Routes, RouteSpec
from tests.web.web_rig import Headers, WebRig, sign_identity

pytestmark = pytest.mark.anyio

ROUTES = [spec for spec in list_routes() if not spec.access.public]
OBJECTS = ("elenas", "free", "foreign", "missing")
"""A conversation of customer A that Elena holds, one of A that the AI leads, one of customer B
that Kenji holds, and one that does not exist."""
REACHES = {
    "own": {"elenas", "free"},
    "assigned": {"elenas"},
    "team": {"elenas", "free"},
    "all": {"elenas", "free", "foreign"},
}
NAMES = [f"{spec.method} {spec.path}" for spec in ROUTES]


class Case:
    """All callers and all objects."""

    def __init__(self, rig: WebRig) -> None:
        self.rig = rig
        self.callers: dict[str, Headers] = {}
        self.objects: dict[str, str] = {"missing": "00000000-0000-7000-8000-999999999999"}

    async def fill(self) -> "Case":
        rig = self.rig
        anna = await rig.arrive(sign_identity(rig))
        anna_at_home = await rig.arrive(sign_identity(rig, jti="at-home"))
        self.callers["customer"] = anna
        for role in ("supervisor", "lead", "admin", "auditor"):
            self.callers[role] = await rig.sign_in_as(rig.role(role))
        self.callers["agent"] = await rig.sign_in_as("elena")
        self.callers["api_key"] = await rig.issue_key()
        self.objects["elenas"], _ = await rig.hand_over(anna, "elena")
        self.objects["free"] = await rig.begin(anna_at_home)
        self.objects["foreign"], _ = await rig.hand_over(await rig.arrive(), "kenji")
        return self

    async def call(
        self, spec: RouteSpec, role: str, thing: str, caller: Headers | None = None
    ) -> httpx.Response:
        path = spec.path.format(
            conversation_id=self.objects[thing],
            promise_id="none",
            contact_id="c001",
            file_id="0" * 40,
        )
        headers = (caller or self.callers.get(role, {})) | {"Idempotency-Key": "one-key"}
        return await self.rig.http.request(
            spec.method, path, headers=headers, json=build_body(spec)
        )


def build_body(spec: RouteSpec) -> object:
    """A body that fits the route."""
    if spec.body is None:
        return None
    return _fill(spec.body)


def _fill(kind: type[Struct]) -> dict[str, object]:
    given: dict[str, object] = {
        "text": "Hello",
        "disposition": "solved",
        "name": "places",
        "value": "Japan",
    }
    given |= {"contact_id": "c001", "into": "c002", "was": "c002", "reason": "other"}
    given |= {"state": "on", "scope": "*", "on": True, "outcome": "reached", "score": 6}
    if kind.__name__ == "SendMessage":
        return {"text": "Hello"}
    return {name: given[name] for name in kind.__struct_fields__ if name in given}


@pytest.mark.parametrize("role", KINDS)
@pytest.mark.parametrize("spec", ROUTES, ids=NAMES)
async def test_only_declared_answers(spec: RouteSpec, role: str, tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        case = await Case(rig).fill()
        scope = spec.access.find_scope(role)
        things = OBJECTS if "{conversation_id}" in spec.path else ("elenas",)

        answers = {thing: await case.call(spec, role, thing) for thing in things}

    for thing, answer in answers.items():
        assert answer.status_code < 500, answer.text
        refused = answer.status_code == 403 and f"A {role} may not" in answer.text
        assert refused == (not scope), (thing, answer.text)
        if scope and len(things) > 1 and thing not in REACHES[scope]:
            assert answer.status_code == 404
            assert answer.content == answers["missing"].content
        elif scope and len(things) > 1 and "{promise_id}" not in spec.path:
            assert answer.status_code != 404, (thing, answer.text)


@pytest.mark.parametrize("spec", ROUTES, ids=NAMES)
async def test_nobody_unknown_gets_in(spec: RouteSpec, tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        case = await Case(rig).fill()

        answers = [await case.call(spec, "", thing) for thing in OBJECTS]
        wrong = await case.call(spec, "", "free", {"Authorization": "Bearer wrong"})

    assert {a.status_code for a in (*answers, wrong)} == {401}
    assert len({a.content for a in (*answers, wrong)}) == 1


@pytest.mark.parametrize("name", OPERATIONS)
async def test_a_foreign_conversation_is_refused_over_the_socket(name: str, tmp_path: Path) -> None:
    spec = OPERATIONS[name]
    data: dict[str, object] = {
        "text": "Hello",
        "disposition": "solved",
        "reason": "busy",
        "state": "on",
        "seq": 1,
    }
    async with WebRig(tmp_path) as rig:
        case = await Case(rig).fill()
        answers = {}
        for role in ("customer", "agent"):
            async with rig.open_socket(case.callers[role]) as socket:
                for thing in ("foreign", "missing"):
                    ask = {"conversation_id": case.objects[thing], "data": _trim(name, data)}
                    if name == "subscribe":
                        ask = {"data": {"conversation_ids": [case.objects[thing]]}}
                    answer = await socket.ask(name, **ask)
                    answers[role, thing] = (answer["type"], answer.get("code"))

    for role in ("customer", "agent"):
        expected = "not_found" if spec.access.find_scope(role) else "not_allowed"
        if spec.about or name == "subscribe":
            assert answers[role, "foreign"] == ("refused", expected)
        assert answers[role, "foreign"] == answers[role, "missing"]


def _trim(name: str, data: dict[str, object]) -> dict[str, object]:
    wanted = {
        "send": ("text",),
        "note": ("text",),
        "decline": ("reason",),
        "take_over": ("reason",),
        "wrap_up": ("disposition",),
        "presence": ("state",),
        "seen": ("seq",),
    }
    return {key: data[key] for key in wanted.get(name, ())}


def test_every_route_and_operation_declares_known_scopes() -> None:
    declared = [spec.access for spec in ROUTES] + [spec.access for spec in OPERATIONS.values()]

    for access in declared:
        scopes = {access.find_scope(kind) for kind in KINDS} - {""}
        assert scopes
        assert scopes <= set(SCOPES)


def test_a_route_that_says_of_nobody_that_they_may_call_it_cannot_be_added() -> None:
    with pytest.raises(ValueError, match="says of nobody"):
        Routes().route("GET", "/api/v1/new", access=Access())


async def test_an_undeclared_route_stops_the_start(tmp_path: Path) -> None:
    rig = WebRig(tmp_path)
    app = build_app(rig.world, rig.turns)
    app.add_api_route("/api/v1/sneaked-in", lambda: {"all": "conversations"})

    with pytest.raises(RuntimeError, match="/api/v1/sneaked-in declares no access"):
        check_declared(app.router.routes, list_routes())


async def test_the_openapi_document_tells_who_may_call(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        document = (await rig.http.get("/openapi.json")).json()

    for spec in list_routes():
        if spec.path != "/openapi.json" and spec not in pages.routes.specs:
            told = document["paths"][spec.path][spec.method.lower()]["x-access"]
            declared = {k: spec.access.find_scope(k) for k in KINDS if spec.access.find_scope(k)}
            assert told == declared
    assert not {SOCKET_PATH, "/desk"} & set(document["paths"])
    assert "SendMessage" in document["components"]["schemas"]
    assert msgspec.json.encode(document)
