"""The pages: the staff app, the widget on a firm's own site, its framed form, the demo."""

from typing import Final

from starlette.responses import HTMLResponse, RedirectResponse, Response

from segue.core.errors import NotFound
from segue.web.access import PUBLIC
from segue.web.cors import build_site_headers
from segue.web.options import WebSettings
from segue.web.routing import Call, Routes
from segue.web.security import build_policy
from segue.web.static import respond_file

routes = Routes()

NOT_BUILT: Final = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Segue is running</title></head>
<body><main>
<h1>Segue is running here</h1>
<p>The web UI is not built. Run <code>segue ui build</code>.</p>
<p>What can be done without it:</p>
<ul>
<li>Be a customer in a terminal: <code>segue chat</code></li>
<li>Be a colleague, in a second terminal: <code>segue chat --as AGENT_ID</code></li>
<li>Write a program: <a href="/openapi.json">the interface in OpenAPI form</a></li>
<li>See whether it is ready: <a href="/readyz">/readyz</a></li>
</ul>
</main></body>
</html>
"""
LICENCES: Final = "THIRD_PARTY_LICENSES.txt"
"""The notices that the licences of what is bundled ask for."""


@routes.route("GET", "/", access=PUBLIC, plain=True)
async def read_start(call: Call) -> Response:
    """On to the demo where this is one, else to the desk."""
    return RedirectResponse("/demo" if is_demo(call) else "/desk", 307)


@routes.route("GET", "/desk", access=PUBLIC, plain=True)
@routes.route("GET", "/desk/{place:path}", access=PUBLIC, plain=True)
async def read_desk(call: Call) -> Response:
    """The staff app; it finds its own way by the address."""
    return await _respond_page(call, "desk/index.html")


@routes.route("GET", "/assets/{place:path}", access=PUBLIC, plain=True)
async def read_asset(call: Call) -> Response:
    """Scripts, styles and fonts of the staff app."""
    return await _respond(call, f"desk/assets/{_find_place(call)}")


@routes.route("GET", "/w.js", access=PUBLIC, plain=True)
async def read_loader(call: Call) -> Response:
    """The one script that a firm puts on its pages."""
    return await _respond(call, "w.js", _build_widget_headers(call))


@routes.route("GET", "/widget/{place:path}", access=PUBLIC, plain=True)
async def read_widget(call: Call) -> Response:
    """What that script loads."""
    return await _respond(call, f"widget/{_find_place(call)}", _build_widget_headers(call))


@routes.route("GET", "/frame", access=PUBLIC, plain=True)
async def read_frame(call: Call) -> Response:
    """The panel as a page of our own origin, which only the listed sites may frame."""
    settings = call.shared.settings
    sites = (*settings.sites, *(("'self'",) if is_demo(call) else ()))
    policy = build_policy(frame_ancestors=sites)
    return await _respond_page(call, "frame/index.html", {"Content-Security-Policy": policy})


@routes.route("GET", "/frame/{place:path}", access=PUBLIC, plain=True)
async def read_frame_file(call: Call) -> Response:
    """Script and style of the framed panel."""
    return await _respond(call, f"frame/{_find_place(call)}")


@routes.route("GET", "/demo", access=PUBLIC, plain=True)
async def read_demo(call: Call) -> Response:
    """The demo firm's page; only in a demo."""
    _check_demo(call)
    policy = build_policy(frames=("'self'",))
    return await _respond_page(call, "demo/index.html", {"Content-Security-Policy": policy})


@routes.route("GET", "/demo/{place:path}", access=PUBLIC, plain=True)
async def read_demo_file(call: Call) -> Response:
    """Script, style and pictures of the demo firm's page."""
    _check_demo(call)
    return await _respond(call, f"demo/{_find_place(call)}")


@routes.route("GET", f"/{LICENCES}", access=PUBLIC, plain=True)
async def read_licences(call: Call) -> Response:
    """The licences of what the pages are made of."""
    return await _respond(call, LICENCES)


def is_demo(call: Call) -> bool:
    """Whether this server runs a demo."""
    return call.shared.settings.demo is not None


def _check_demo(call: Call) -> None:
    if not is_demo(call):
        raise NotFound("no demo runs here")


def _find_place(call: Call) -> str:
    return str(call.request.path_params["place"])


def _build_widget_headers(call: Call) -> dict[str, str]:
    settings: WebSettings = call.shared.settings
    return build_site_headers(call.request, settings) | {
        "Cross-Origin-Resource-Policy": "cross-origin",
        "Vary": "Accept-Encoding, Origin",
    }


async def _respond_page(call: Call, place: str, headers: dict[str, str] | None = None) -> Response:
    """The page, or the plain one that says how the pages are built."""
    if not (call.shared.settings.ui / place).is_file():
        return HTMLResponse(NOT_BUILT, 503, {"Cache-Control": "no-store"})
    return await _respond(call, place, headers)


async def _respond(call: Call, place: str, headers: dict[str, str] | None = None) -> Response:
    return await respond_file(call.request, call.shared.settings.ui, place, headers)
