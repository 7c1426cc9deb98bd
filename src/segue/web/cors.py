"""Firms' own sites: from where the widget may call, never with a cookie."""

from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from segue.web.errors import build_error, respond_json
from segue.web.options import WebSettings
from segue.web.security import is_own_origin

_PREFIX: Final = "/api/v1/"
_PREFLIGHT: Final = {
    "Access-Control-Allow-Methods": "GET, POST",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, Idempotency-Key",
    "Access-Control-Max-Age": "7200",
}
_EXPOSED: Final = "Idempotent-Replayed, Retry-After"
_REFUSAL: Final = (
    "Pages of this site may not call here; add its origin to SEGUE_SITES where the server runs."
)


def is_listed(connection: HTTPConnection, settings: WebSettings) -> bool:
    """Whether the calling page may use the widget's part of the interface. Where no site is
    listed every one may; programs that are no browser send no origin and pass."""
    origin = connection.headers.get("origin")
    if origin is None or not settings.sites or origin in settings.sites:
        return True
    return is_own_origin(connection, settings)


def build_site_headers(connection: HTTPConnection, settings: WebSettings) -> dict[str, str]:
    """The headers that let a firm's page read an answer. Credentials are never allowed."""
    if not settings.sites:
        return {"Access-Control-Allow-Origin": "*"}
    origin = connection.headers.get("origin", "")
    return {"Access-Control-Allow-Origin": origin} if origin in settings.sites else {}


class Sites:
    """Lets other sites call without a cookie, answers what browsers ask before that, and turns
    away pages of a site that is not listed."""

    def __init__(self, app: ASGIApp, settings: WebSettings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one call."""
        path = scope.get("path", "")
        is_call = scope["type"] == "http" and path.startswith(_PREFIX)
        if not is_call and scope["type"] != "websocket":
            await self._app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        if not is_listed(connection, self._settings):
            await _refuse(scope, receive, send)
        elif is_call:
            await self._serve(connection, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _serve(self, connection: HTTPConnection, receive: Receive, send: Send) -> None:
        scope, headers = connection.scope, connection.headers
        with_cookie, from_page = "cookie" in headers, "origin" in headers
        shown = {} if with_cookie else build_site_headers(connection, self._settings)
        if scope["method"] == "OPTIONS" and "access-control-request-method" in headers:
            told = shown | _PREFLIGHT | {"Vary": "Origin"}
            await Response(None, 204, told)(scope, receive, send)
            return

        async def send_shown(message: Message) -> None:
            if message["type"] == "http.response.start":
                _mark(MutableHeaders(scope=message), shown if from_page else {})
            await send(message)

        await self._app(scope, receive, send_shown)


def _mark(answer: MutableHeaders, shown: dict[str, str]) -> None:
    answer.add_vary_header("Origin")
    answer.update(shown)
    if shown:
        answer["Access-Control-Expose-Headers"] = _EXPOSED


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1008})
        return
    await respond_json(build_error("cross_site", _REFUSAL, {}), 403)(scope, receive, send)
