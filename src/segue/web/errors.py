"""Errors as callers read them: {"error": {"code", "message", "fields"}} and the right status."""

from typing import Final

import msgspec
from starlette.responses import Response

from segue.core.errors import (
    BadInput,
    FloorHeld,
    KeyReused,
    LogBroken,
    ModelUnavailable,
    NotAllowed,
    NotFound,
    SegueError,
    StoreUnavailable,
    StreamMoved,
)

NOTHING_HERE: Final = "There is nothing of that name here."


class NotSignedIn(SegueError):
    """Nobody is known to call, or what they proved themselves with has ended."""

    code = "not_signed_in"


class CrossSite(SegueError):
    """A changing call with a cookie came from elsewhere, or without its token."""

    code = "cross_site"


class TooMany(SegueError):
    """Too many calls; `retry_after` seconds from now there is room again."""

    code = "too_many"

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"Too many tries; wait {retry_after} seconds.", retry_after=retry_after)
        self.retry_after = retry_after


class TooLarge(SegueError):
    """The body or the file is over the limit."""

    code = "too_large"


STATUS: Final[dict[type[SegueError], int]] = {
    BadInput: 422,
    NotAllowed: 403,
    NotFound: 404,
    StreamMoved: 409,
    FloorHeld: 409,
    KeyReused: 422,
    ModelUnavailable: 503,
    StoreUnavailable: 503,
    LogBroken: 500,
    NotSignedIn: 401,
    CrossSite: 403,
    TooMany: 429,
    TooLarge: 413,
}
"""Every kind of error and its status; a test demands that none is missing."""


def find_status(error: SegueError) -> int:
    """The HTTP status of an error; 500 for one that no caller can act on."""
    return next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), 500)


def build_error(code: str, message: str, fields: dict[str, object]) -> dict[str, object]:
    """The body of an answer that refuses."""
    return {"error": {"code": code, "message": message, "fields": fields}}


def respond_json(body: object, status: int = 200) -> Response:
    """A JSON answer that no cache keeps."""
    headers = {"Cache-Control": "no-store"}
    return Response(msgspec.json.encode(body), status, headers, "application/json")


def respond_error(error: SegueError) -> Response:
    """The answer to an error. What is not there and what may not be seen read the same."""
    if isinstance(error, NotFound):
        return respond_json(build_error("not_found", NOTHING_HERE, {}), 404)
    fields = {name: _plain(value) for name, value in error.fields.items()}
    response = respond_json(build_error(error.code, error.message, fields), find_status(error))
    if isinstance(error, TooMany):
        response.headers["Retry-After"] = str(error.retry_after)
    if isinstance(error, NotSignedIn):
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def _plain(value: object) -> object:
    return value if isinstance(value, str | int | float | bool | None) else str(value)
