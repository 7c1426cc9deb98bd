"""The pages as they are served: what each address answers, for how long it is kept, who may frame it."""

import gzip
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from segue.web import pages
from segue.web.options import Demo, WebSettings
from tests.web.web_rig import WebRig

pytestmark = pytest.mark.anyio

FIRM = "https://www.firm.example"
DEMO = Demo("demo", datetime(2026, 11, 24, 9, tzinfo=UTC), "a password")
PLACES = {
    "desk/index.html": "the desk",
    "desk/assets/index-Bx3kL_9a.js": "script of the desk",
    "w.js": "the loader",
    "widget/panel-7QX2M4ZA.js": "the panel",
    "frame/index.html": "the framed panel",
    "frame/frame.js": "script of the frame",
    "demo/index.html": "the demo",
    "demo/demo.css": "style of the demo",
    "THIRD_PARTY_LICENSES.txt": "licences",
    ".stamp": "made of",
    "widget/notes.map": "a kind that is not served",
}


def build_ui(folder: Path) -> Path:
    """Pages as a build leaves them."""
    for place, content in PLACES.items():
        path = folder / "ui" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return folder / "ui"


def start(folder: Path, demo: Demo | None = None, sites: tuple[str, ...] = ()) -> WebRig:
    return WebRig(folder, WebSettings(ui=build_ui(folder), demo=demo, sites=sites))


async def get(rig: WebRig, place: str, **headers: str) -> httpx.Response:
    shown = {name.replace("_", "-"): value for name, value in headers.items()}
    return await rig.http.get(place, headers={"Accept-Encoding": "identity"} | shown)


@pytest.mark.parametrize(
    ("place", "file", "media"),
    [
        ("/desk", "desk/index.html", "text/html; charset=utf-8"),
        ("/desk/c/one?tab=mine", "desk/index.html", "text/html; charset=utf-8"),
        (
            "/assets/index-Bx3kL_9a.js",
            "desk/assets/index-Bx3kL_9a.js",
            "text/javascript; charset=utf-8",
        ),
        ("/w.js", "w.js", "text/javascript; charset=utf-8"),
        ("/widget/panel-7QX2M4ZA.js", "widget/panel-7QX2M4ZA.js", "text/javascript; charset=utf-8"),
        ("/frame", "frame/index.html", "text/html; charset=utf-8"),
        ("/frame/frame.js", "frame/frame.js", "text/javascript; charset=utf-8"),
        ("/demo", "demo/index.html", "text/html; charset=utf-8"),
        ("/demo/demo.css", "demo/demo.css", "text/css; charset=utf-8"),
        ("/THIRD_PARTY_LICENSES.txt", "THIRD_PARTY_LICENSES.txt", "text/plain; charset=utf-8"),
    ],
)
async def test_every_address_answers_its_file(
    place: str, file: str, media: str, tmp_path: Path
) -> None:
    async with start(tmp_path, DEMO) as rig:
        answer = await get(rig, place)

    assert (answer.status_code, answer.text) == (200, PLACES[file])
    assert answer.headers["content-type"] == media
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_every_page_that_is_declared_is_tried_above() -> None:
    declared = {spec.path for spec in pages.routes.specs}

    assert declared == {
        *("/", "/desk", "/desk/{place:path}", "/assets/{place:path}", "/w.js"),
        *("/widget/{place:path}", "/frame", "/frame/{place:path}"),
        *("/demo", "/demo/{place:path}", "/THIRD_PARTY_LICENSES.txt"),
    }
    assert all(spec.plain and spec.access.public for spec in pages.routes.specs)


async def test_the_start_leads_to_the_demo_where_this_is_one(tmp_path: Path) -> None:
    async with start(tmp_path) as rig:
        plain = await rig.http.get("/")
    async with start(tmp_path / "demo", DEMO) as rig:
        demo = await rig.http.get("/")

    assert (plain.status_code, plain.headers["location"]) == (307, "/desk")
    assert (demo.status_code, demo.headers["location"]) == (307, "/demo")


async def test_where_no_demo_runs_there_is_no_page_of_it(tmp_path: Path) -> None:
    async with start(tmp_path) as rig:
        answers = [await rig.http.get(place) for place in ("/demo", "/demo/demo.css")]

    assert [answer.status_code for answer in answers] == [404, 404]


@pytest.mark.parametrize("place", ["/desk", "/desk/c/one", "/frame"])
async def test_pages_that_are_not_built_say_how_they_are(place: str, tmp_path: Path) -> None:
    async with WebRig(tmp_path, WebSettings(ui=tmp_path / "none")) as rig:
        answer = await rig.http.get(place)
        loader = await rig.http.get("/w.js")

    assert answer.status_code == 503
    assert "Run <code>segue ui build</code>" in answer.text
    assert "segue chat" in answer.text
    assert 'href="/openapi.json"' in answer.text
    assert loader.status_code == 404


@pytest.mark.parametrize(
    "place",
    [
        "/widget/%2e%2e/desk/index.html",
        "/widget/..%2fdesk%2findex.html",
        "/widget/..%5cdesk",
        "/assets/%2e%2e/%2e%2e/%2e%2e/secret.txt",
        "/widget//etc/passwd",
        "/widget/%00",
        "/widget/.hidden.js",
        "/widget/",
        "/widget/notes.map",
        "/widget/panel-7QX2M4ZA.js.gz",
        "/widget/outside.js",
        "/.stamp",
        "/assets/nothing.js",
    ],
)
async def test_nothing_else_of_the_machine_is_served(place: str, tmp_path: Path) -> None:
    ui = build_ui(tmp_path)
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "secret.js").write_text("secret")
    (ui / "widget/outside.js").symlink_to(tmp_path / "secret.js")
    (ui / "widget/.hidden.js").write_text("secret")
    (ui / "widget/panel-7QX2M4ZA.js.gz").write_bytes(gzip.compress(b"packed"))

    async with WebRig(tmp_path, WebSettings(ui=ui)) as rig:
        raw = httpx.URL("http://segue.test").copy_with(raw_path=place.encode())
        answer = await rig.http.get(raw)

    assert answer.status_code == 404
    assert "secret" not in answer.text


async def test_what_carries_a_hash_is_kept_for_ever_and_the_rest_asked_for_again(
    tmp_path: Path,
) -> None:
    async with start(tmp_path) as rig:
        kept = [
            await get(rig, p) for p in ("/assets/index-Bx3kL_9a.js", "/widget/panel-7QX2M4ZA.js")
        ]
        asked = [await get(rig, p) for p in ("/desk", "/w.js", "/frame", "/frame/frame.js")]

    assert {a.headers["cache-control"] for a in kept} == {"public, max-age=31536000, immutable"}
    assert {a.headers["cache-control"] for a in asked} == {"no-cache"}


async def test_a_file_that_the_caller_has_is_not_sent_again(tmp_path: Path) -> None:
    async with start(tmp_path) as rig:
        first = await get(rig, "/w.js")
        same = await get(rig, "/w.js", If_None_Match=f'W/"other", {first.headers["etag"]}')
        (rig.settings.ui / "w.js").write_text("a newer loader")
        newer = await get(rig, "/w.js", If_None_Match=first.headers["etag"])

    assert (same.status_code, same.content) == (304, b"")
    assert same.headers["etag"] == first.headers["etag"]
    assert (newer.status_code, newer.text) == (200, "a newer loader")


async def test_what_the_build_packed_goes_to_who_can_unpack_it(tmp_path: Path) -> None:
    ui = build_ui(tmp_path)
    (ui / "w.js.gz").write_bytes(gzip.compress(b"the loader"))

    async with WebRig(tmp_path, WebSettings(ui=ui)) as rig:
        packed = await get(rig, "/w.js", Accept_Encoding="br, gzip")
        plain = await get(rig, "/w.js")

    assert (packed.headers["content-encoding"], packed.text) == ("gzip", "the loader")
    assert "content-encoding" not in plain.headers
    assert packed.headers["etag"] != plain.headers["etag"]
    assert "Accept-Encoding" in packed.headers["vary"]


async def test_a_packed_file_of_an_older_build_is_not_sent(tmp_path: Path) -> None:
    ui = build_ui(tmp_path)
    (ui / "w.js.gz").write_bytes(gzip.compress(b"an older loader"))
    os.utime(ui / "w.js.gz", ns=(1, 1))

    async with WebRig(tmp_path, WebSettings(ui=ui)) as rig:
        answer = await get(rig, "/w.js", Accept_Encoding="gzip")

    assert "content-encoding" not in answer.headers
    assert answer.text == (ui / "w.js").read_text()


async def test_only_the_listed_sites_may_frame_and_only_the_frame(tmp_path: Path) -> None:
    listed = WebSettings(ui=build_ui(tmp_path), sites=(FIRM, "https://shop.firm.example"))
    frames = {}
    for name, settings in {
        "listed": listed,
        "none": replace(listed, sites=()),
        "demo": replace(listed, sites=(), demo=DEMO),
    }.items():
        async with WebRig(tmp_path / name, settings) as rig:
            frames[name] = (await get(rig, "/frame")).headers["content-security-policy"]
            desk = (await get(rig, "/desk")).headers["content-security-policy"]
            assert desk.endswith("frame-ancestors 'none'")

    assert frames["listed"].endswith(f"frame-ancestors {FIRM} https://shop.firm.example")
    assert frames["none"].endswith("frame-ancestors 'none'")
    assert frames["demo"].endswith("frame-ancestors 'self'")
    assert all("unsafe" not in policy for policy in frames.values())


async def test_the_page_of_the_demo_may_hold_the_frame(tmp_path: Path) -> None:
    async with start(tmp_path, DEMO) as rig:
        policy = (await get(rig, "/demo")).headers["content-security-policy"]

    assert "frame-src 'self';" in policy
    assert policy.endswith("frame-ancestors 'none'")


@pytest.mark.parametrize("place", ["/w.js", "/widget/panel-7QX2M4ZA.js"])
async def test_the_widget_may_be_read_by_other_sites_and_nothing_else_may(
    place: str, tmp_path: Path
) -> None:
    async with start(tmp_path) as rig:
        widget = await get(rig, place, Origin=FIRM)
        others = [await get(rig, p, Origin=FIRM) for p in ("/desk", "/frame", "/frame/frame.js")]

    assert widget.headers["access-control-allow-origin"] == "*"
    assert widget.headers["cross-origin-resource-policy"] == "cross-origin"
    for answer in others:
        assert "access-control-allow-origin" not in answer.headers
        assert "cross-origin-resource-policy" not in answer.headers


async def test_where_sites_are_listed_only_these_may_read_the_widget(tmp_path: Path) -> None:
    async with start(tmp_path, sites=(FIRM,)) as rig:
        firm = await get(rig, "/widget/panel-7QX2M4ZA.js", Origin=FIRM)
        other = await get(rig, "/widget/panel-7QX2M4ZA.js", Origin="https://other.example")

    assert firm.headers["access-control-allow-origin"] == FIRM
    assert "access-control-allow-origin" not in other.headers
    assert "Origin" in firm.headers["vary"]


async def test_a_page_comes_even_when_the_store_does_not_answer(tmp_path: Path) -> None:
    async with start(tmp_path) as rig:
        answer = await get(rig, "/desk", Cookie="segue_session=stale", Authorization="Bearer wrong")

    assert answer.status_code == 200
