"""What keeps a browser honest: headers on every answer, and where a changing call may come from."""

import hmac
from collections.abc import Sequence
from ipaddress import IPv6Address, ip_address
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from segue.web.errors import CrossSite
from segue.web.options import WebSettings
from segue.web.principals import Principal

_CONTENT_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'self'"
)


def build_policy(frame_ancestors: Sequence[str] = (), frames: Sequence[str] = ()) -> str:
    """What a page may load, what it may frame, and who may frame it."""
    inner = f"; frame-src {' '.join(frames)}" if frames else ""
    outer = " ".join(frame_ancestors) or "'none'"
    return f"{_CONTENT_POLICY}{inner}; frame-ancestors {outer}"


_HEADERS: Final = {
    "Content-Security-Policy": build_policy(),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
_HSTS: Final = "max-age=63072000; includeSubDomains"
SAFE_METHODS: Final = ("GET", "HEAD", "OPTIONS")


class SecurityHeaders:
    """Adds the headers to every answer that has not set its own."""

    def __init__(self, app: ASGIApp, https: bool) -> None:
        self._app = app
        self._headers = _HEADERS | ({"Strict-Transport-Security": _HSTS} if https else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one call."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers)


def cookie_name(settings: WebSettings) -> str:
    """The name of the session's cookie; browsers guard the prefix on https."""
    return "__Host-segue" if settings.https else "segue_session"


def is_own_origin(connection: HTTPConnection, settings: WebSettings) -> bool:
    """Whether the page that calls is ours; an absent or "null" origin is not."""
    origin = connection.headers.get("origin", "")
    if origin in settings.origins:
        return bool(origin)
    parts = urlsplit(origin)
    schemes = ("https",) if settings.https else ("http", "https")
    host = connection.headers.get("host", "")
    return parts.scheme in schemes and bool(host) and parts.netloc.lower() == host.lower()


def check_site(connection: HTTPConnection, settings: WebSettings) -> None:
    """Refuse a changing call that a browser says comes from elsewhere. Programs that are no
    browser send neither header and pass.

    Raises:
        CrossSite: another site called.
    """
    site = connection.headers.get("sec-fetch-site")
    foreign = site is not None and site not in ("same-origin", "none")
    listed = connection.headers.get("origin") in settings.origins
    if foreign and not listed:
        raise CrossSite("This call came from another site; call it from this server's pages.")
    if "origin" in connection.headers and not is_own_origin(connection, settings):
        raise CrossSite("This call came from another site; call it from this server's pages.")


def check_csrf(connection: HTTPConnection, principal: Principal, settings: WebSettings) -> None:
    """Refuse a changing call with a cookie that does not prove that our page made it.

    Raises:
        CrossSite: another site called, or the session's token is missing or wrong.
    """
    check_site(connection, settings)
    said = connection.headers.get("x-csrf-token", "")
    if not hmac.compare_digest(said.encode(), principal.csrf.encode()):
        raise CrossSite("X-CSRF-Token is missing or wrong; take it from GET /api/v1/me.")


def find_address(connection: HTTPConnection) -> str:
    """The address that limits count; of IPv6 the /64 that one household has."""
    host = connection.client.host if connection.client else "unknown"
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
        return f"{IPv6Address(int(address) >> 64 << 64)}/64"
    return str(address)
