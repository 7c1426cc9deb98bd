"""The web application: every route that was declared, and nothing else.

One of the two places where `except Exception` may stand; the other is the worker's loop.
"""

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Final

import structlog
from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket

from segue.app.world import World
from segue.core.errors import SegueError
from segue.web import health, pages
from segue.web.access import PUBLIC
from segue.web.api import (
    agents,
    conversations,
    customers,
    desk,
    files,
    own,
    people,
    signing_in,
    surfaces,
    switches,
)
from segue.web.cors import Sites
from segue.web.errors import NOTHING_HERE, build_error, respond_error, respond_json
from segue.web.openapi import build_openapi
from segue.web.options import WebSettings
from segue.web.routing import Call, RouteSpec
from segue.web.security import SecurityHeaders
from segue.web.shared import Check, Shared, Waker, build_shared
from segue.web.socket import serve_socket

_LOG = structlog.get_logger(__name__)
SOCKET_PATH: Final = "/ws"

API_VERSION: Final = "1"
"""The version of the interface, as in its paths; the program's own is not told to strangers."""
_INTERFACE: Final = (
    conversations,
    customers,
    desk,
    own,
    files,
    agents,
    people,
    switches,
    signing_in,
    surfaces,
    health,
)


def describe_interface() -> dict[str, Any]:
    """The OpenAPI document of every route, and of what the socket carries."""
    return build_openapi(_list_specs(), API_VERSION)


def list_routes() -> tuple[RouteSpec, ...]:
    """Every route as it was declared."""
    document = describe_interface()

    async def read_openapi(call: Call) -> dict[str, Any]:
        """This description."""
        return document

    own = RouteSpec("GET", "/openapi.json", PUBLIC, read_openapi)
    return (*_list_specs(), own, *pages.routes.specs)


def _list_specs() -> tuple[RouteSpec, ...]:
    return tuple(spec for module in _INTERFACE for spec in module.routes.specs)


def build_app(
    world: World,
    turns: Waker,
    settings: WebSettings | None = None,
    checks: tuple[Check, ...] = (),
) -> FastAPI:
    """The application around a world. `turns` is woken after each message of a customer; who
    starts the application also resumes and closes it. `checks` are asked by /readyz.

    Raises:
        RuntimeError: a route is there that nobody declared.
    """
    settings = settings or WebSettings()
    shared = build_shared(world, turns, settings, checks)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await shared.hub.start()
        yield
        await shared.hub.close()

    app = FastAPI(
        title="Segue",
        version=API_VERSION,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.shared = shared
    specs = list_routes()
    # Plain routes: FastAPI's own would solve dependencies that there are none of, for half of
    # the time of a call; what they would describe is in openapi.py.
    app.router.routes.extend(
        Route(spec.path, _serve(shared, spec), methods=[spec.method]) for spec in specs
    )
    app.router.routes.append(WebSocketRoute(SOCKET_PATH, _serve_socket(shared)))
    app.add_exception_handler(SegueError, _refuse)
    app.add_exception_handler(HTTPException, _refuse_plain)
    check_declared(app.router.routes, specs)
    app.add_middleware(Sites, settings=settings)
    app.add_middleware(SecurityHeaders, https=settings.https)
    app.add_middleware(Shield, shared=shared)
    return app


create_app = build_app


def check_declared(routes: list[BaseRoute], specs: tuple[RouteSpec, ...]) -> None:
    """Refuse to start with a route that nobody declared.

    Raises:
        RuntimeError: names the route.
    """
    declared = {(spec.method, spec.path) for spec in specs} | {("WEBSOCKET", SOCKET_PATH)}
    declared |= {("HEAD", path) for method, path in declared if method == "GET"}
    for route in routes:
        path = getattr(route, "path", repr(route))
        for method in getattr(route, "methods", None) or ("WEBSOCKET",):
            if (method, path) not in declared:
                raise RuntimeError(
                    f"{method} {path} declares no access; add it with Routes.route(…, access=…)"
                )


class Shield:
    """Counts calls and catches what nobody expected: an answer with a reference, and a log entry
    that says where, but none of the words that people wrote."""

    def __init__(self, app: ASGIApp, shared: Shared) -> None:
        self._app = app
        self._shared = shared

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one call."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        status, start = 0, time.monotonic()

        async def watch(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, watch)
        except Exception:
            status = await self._fail(scope, receive, send, started=status != 0)
        if scope["type"] == "http":
            metrics = self._shared.metrics
            metrics.requests.labels(_find_method(scope), str(status)).inc()
            metrics.seconds.observe(time.monotonic() - start)

    async def _fail(self, scope: Scope, receive: Receive, send: Send, *, started: bool) -> int:
        reference = self._shared.world.ids.new()
        self._shared.metrics.failures.inc()
        _LOG.error("call_failed", reference=reference, kind=scope["type"], exc_info=True)
        if scope["type"] == "http" and not started:
            body = build_error(
                "internal",
                "Something went wrong here; tell us the reference.",
                {"reference": reference},
            )
            await respond_json(body, 500)(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1011})
        return 500


def _serve(shared: Shared, spec: RouteSpec) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        return await spec.serve(shared, request)

    return endpoint


def _serve_socket(shared: Shared) -> Callable[[WebSocket], Awaitable[None]]:
    async def endpoint(socket: WebSocket) -> None:
        with shared.metrics.sockets.track_inprogress():
            await serve_socket(shared, socket)

    return endpoint


async def _refuse(request: Request, error: Exception) -> Response:
    assert isinstance(error, SegueError), "registered for this kind of error only"
    return respond_error(error)


async def _refuse_plain(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status == 404:
        return respond_json(build_error("not_found", NOTHING_HERE, {}), 404)
    return respond_json(build_error("bad_input", "This call is not understood.", {}), status)


def _find_method(scope: Scope) -> str:
    method: str = scope.get("method", "")
    return method if method in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD") else "other"
