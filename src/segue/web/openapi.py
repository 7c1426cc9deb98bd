"""The description of the interface that other programs are generated from: routes and socket."""

import inspect
import re
from typing import Any, Final

from msgspec import Struct

from segue.web.openapi_schemas import build_schemas, refer
from segue.web.principals import KINDS
from segue.web.routing import JSON, Answer, RouteSpec

_PLACE = re.compile(r"\{(\w+)\}")
_QUERY: Final[dict[str, dict[str, Any]]] = {
    "after": {"type": "integer", "minimum": 0},
    "limit": {"type": "integer", "minimum": 0},
    "before": {"type": "string", "format": "date-time"},
}
"""What stands in a query; a text where nothing is said here."""


def build_openapi(specs: tuple[RouteSpec, ...], version: str) -> dict[str, Any]:
    """The OpenAPI document; `x-access` says who may call each route and how far. What the socket
    carries stands among the schemas: `CustomerFrame` and `StaffFrame`."""
    bodies = {spec.body for spec in specs if spec.body}
    answers = {kind for spec in specs for kind in list_answers(spec.answer)}
    paths: dict[str, dict[str, Any]] = {}
    for spec in specs:
        paths.setdefault(spec.path, {})[spec.method.lower()] = _describe(spec)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Segue", "version": version},
        "paths": paths,
        "components": {
            "schemas": build_schemas(bodies, answers),
            "securitySchemes": {
                "bearer": {"type": "http", "scheme": "bearer"},
                "session": {"type": "apiKey", "in": "cookie", "name": "segue_session"},
            },
        },
    }


def list_answers(answer: Answer | None) -> tuple[type[Struct], ...]:
    """Every kind of answer of a route."""
    if answer is None:
        return ()
    return answer if isinstance(answer, tuple) else (answer,)


def _describe(spec: RouteSpec) -> dict[str, Any]:
    places = [_parameter(name, "path", required=True) for name in _PLACE.findall(spec.path)]
    places += [_parameter(name, "query") for name in spec.query]
    if spec.method != "GET":
        places.append(_parameter("Idempotency-Key", "header", required=spec.allows_new))
    described: dict[str, Any] = {
        "operationId": spec.handler.__name__,
        "summary": (inspect.getdoc(spec.handler) or "").splitlines()[0],
        "parameters": places,
        "responses": {
            str(spec.status): {"description": "Done."} | _describe_answer(spec),
            "default": {
                "description": "Refused.",
                "content": {JSON: {"schema": refer("Error")}},
            },
        },
        "security": [] if spec.access.public else [{"bearer": []}, {"session": []}],
        "x-access": {
            kind: spec.access.find_scope(kind) for kind in KINDS if spec.access.find_scope(kind)
        },
    }
    if spec.body:
        content = {spec.takes: {"schema": refer(spec.body.__name__)}}
        described["requestBody"] = {"required": True, "content": content}
    return described


def _describe_answer(spec: RouteSpec) -> dict[str, Any]:
    if spec.status == 204:
        return {}
    kinds = [refer(kind.__name__) for kind in list_answers(spec.answer)]
    if spec.media != JSON:
        return {"content": {spec.media: {"schema": {"type": "string", "format": "binary"}}}}
    schema = {"anyOf": kinds} if len(kinds) > 1 else kinds[0] if kinds else {}
    return {"content": {JSON: {"schema": schema}}}


def _parameter(name: str, place: str, *, required: bool = False) -> dict[str, Any]:
    schema = _QUERY.get(name, {"type": "string"}) if place == "query" else {"type": "string"}
    return {"name": name, "in": place, "required": required, "schema": schema}
