"""Routes that declare who may call them, and the one way from a request to its handler."""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final, TypeVar

import msgspec
from msgspec import Struct
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from segue.app.world import World
from segue.core.errors import BadInput, NotAllowed, NotFound
from segue.core.values import ConversationId
from segue.ports import Request
from segue.web.access import Access, Opened, check_access
from segue.web.auth import find_principal
from segue.web.errors import NotSignedIn, TooLarge, respond_json
from segue.web.principals import KINDS, Principal
from segue.web.security import SAFE_METHODS, check_csrf
from segue.web.shared import Shared

MAX_BODY: Final = 128 * 1024
"""8,000 characters as JSON escapes are 96,000 bytes; the rest is for the other fields."""
NOT_FOUND_SECONDS: Final = 0.02
"""A refusal takes at least this long, so that time does not tell what exists."""
NEW: Final = "new"
_CONVERSATION_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,99}")
_KEY: Final = re.compile(r"[\x21-\x7e]{1,128}")

S = TypeVar("S", bound=Struct)


@dataclass(frozen=True, slots=True)
class Call:
    """One call, let through by its declaration. `principal` is None only on public routes."""

    shared: Shared
    request: HttpRequest
    caller: Principal | None
    opened: Opened | None
    conversation_id: ConversationId | None

    @property
    def world(self) -> World:
        """The world."""
        return self.shared.world

    @property
    def principal(self) -> Principal:
        """Who calls; on routes that are not public."""
        if self.caller is None:
            raise NotSignedIn("Nobody is signed in; send a token or sign in first.")
        return self.caller

    @property
    def conversation(self) -> Opened:
        """The conversation of the path, which this principal may see."""
        if self.opened is None:
            raise NotFound("no such conversation")
        return self.opened

    async def read(self, kind: type[S]) -> S:
        """The body.

        Raises:
            TooLarge: it is over the limit.
            BadInput: it is not of this kind; says where.
        """
        return parse_body(await read_body(self.request), kind)

    def build_request(self, name: str, *about: object) -> Request:
        """The request for the store, under the key of the header or one of its own."""
        key = self.request.headers.get("idempotency-key") or self.world.ids.new()
        return build_request(self.principal, key, name, *about)


Handler = Callable[[Call], Awaitable[object]]
Answer = type[Struct] | tuple[type[Struct], ...]
"""What a route answers; several, when it depends on who calls."""
JSON: Final = "application/json"


@dataclass(frozen=True, slots=True)
class RouteSpec:
    """A route as it was declared. A `plain` one is a page's file: who calls is not asked. `takes` and `media` are the types of a body and
    an answer that are not JSON."""

    method: str
    path: str
    access: Access
    handler: Handler
    status: int = 200
    body: type[Struct] | None = None
    answer: Answer | None = None
    query: tuple[str, ...] = ()
    allows_new: bool = False
    plain: bool = False
    takes: str = JSON
    media: str = JSON

    async def serve(self, shared: Shared, request: HttpRequest) -> Response:
        """The answer to one call."""
        start = time.monotonic()
        try:
            result = await self.handler(await self._let_in(shared, request))
        except NotFound:
            await asyncio.sleep(max(0.0, NOT_FOUND_SECONDS - (time.monotonic() - start)))
            raise
        return result if isinstance(result, Response) else respond_json(result, self.status)

    async def _let_in(self, shared: Shared, request: HttpRequest) -> Call:
        if self.plain:
            return Call(shared, request, None, None, None)
        principal = await find_principal(request, shared.world, shared.settings)
        if principal is not None:
            self._check_changing(shared, request, principal)
        check_access(principal, self.access)
        conversation_id = self._find_id(request)
        if principal is None or conversation_id is None:
            return Call(shared, request, principal, None, conversation_id)
        opened = None
        if not (self.allows_new and shared.beginnings.is_known_own(principal, conversation_id)):
            opened = await shared.beginnings.open(shared.world, conversation_id)
            check_access(principal, self.access, opened)
        return Call(shared, request, principal, opened, conversation_id)

    def _check_changing(self, shared: Shared, request: HttpRequest, principal: Principal) -> None:
        if self.method in SAFE_METHODS:
            return
        if principal.session:
            check_csrf(request, principal, shared.settings)
        if not principal.may_write:
            raise NotAllowed("This key may only read.")

    def _find_id(self, request: HttpRequest) -> ConversationId | None:
        given = request.path_params.get("conversation_id")
        if given is None or (given == NEW and self.allows_new):
            return None
        return parse_conversation_id(given)


class Routes:
    """Collects routes; one that does not say who may call it cannot be added."""

    def __init__(self) -> None:
        self.specs: list[RouteSpec] = []

    def route(
        self, method: str, path: str, *, access: Access, **more: Any
    ) -> Callable[[Handler], Handler]:
        """Add the function below as the handler of a route."""
        if not access.public and not any(access.find_scope(kind) for kind in KINDS):
            raise ValueError(f"{method} {path} says of nobody that they may call it")

        def add(handler: Handler) -> Handler:
            self.specs.append(RouteSpec(method, path, access, handler, **more))
            return handler

        return add


async def read_body(request: HttpRequest, limit: int = MAX_BODY) -> bytes:
    """The bytes of a body, read no further than the limit.

    Raises:
        TooLarge: there are more.
    """
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limit:
        raise TooLarge(f"The body is over {limit} bytes.", limit_bytes=limit)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise TooLarge(f"The body is over {limit} bytes.", limit_bytes=limit)
    return bytes(body)


def parse_body(body: bytes, kind: type[S]) -> S:
    """The body as a value; no body at all is an empty object.

    Raises:
        BadInput: it is not of this kind; says where, and not what stood there.
    """
    try:
        return msgspec.json.decode(body or b"{}", type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BadInput(f"The body does not fit: {error}") from error


def parse_conversation_id(given: object) -> ConversationId:
    """A conversation id that can exist.

    Raises:
        NotFound: nothing has such an id.
    """
    if not isinstance(given, str) or not _CONVERSATION_ID.fullmatch(given):
        raise NotFound("no such conversation")
    return ConversationId(given)


def parse_key(given: object) -> str:
    """An idempotency key.

    Raises:
        BadInput: it is missing or not 1 to 128 printable characters.
    """
    if not isinstance(given, str) or not _KEY.fullmatch(given):
        raise BadInput(
            "Idempotency-Key must have 1 to 128 printable characters without blanks.",
            field="Idempotency-Key",
        )
    return given


def build_request(principal: Principal, key: str, name: str, *about: object) -> Request:
    """The request for the store. The hash is over what is asked, in whichever way it came, so
    that a repeat over the socket of what was sent by HTTP is a repeat."""
    content = msgspec.json.encode((name, about))
    return Request(principal.key, parse_key(key), sha256(content).hexdigest())
