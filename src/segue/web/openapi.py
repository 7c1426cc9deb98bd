"""The description of the routes that other programs are generated from."""

import inspect
import re
from typing import Any

import msgspec
from msgspec import Struct

from segue.web.principals import KINDS
from segue.web.routing import RouteSpec

_PLACE = re.compile(r"\{(\w+)\}")
_REF = "#/components/schemas/{name}"
_ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message", "fields"],
            "properties": {
                "code": {"type": "string"},
                "message": {"type": "string"},
                "fields": {"type": "object"},
            },
        }
    },
}


def build_openapi(specs: tuple[RouteSpec, ...], version: str) -> dict[str, Any]:
    """The OpenAPI document of the routes; `x-access` says who may call each and how far."""
    shapes = {kind for spec in specs for kind in (spec.body, spec.answer) if kind}
    ordered = sorted(shapes, key=lambda kind: kind.__name__)
    _, schemas = msgspec.json.schema_components(ordered, schema_hook=_hook, ref_template=_REF)
    paths: dict[str, dict[str, Any]] = {}
    for spec in specs:
        paths.setdefault(spec.path, {})[spec.method.lower()] = _describe(spec)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Segue", "version": version},
        "paths": paths,
        "components": {
            "schemas": {**schemas, "Error": _ERROR},
            "securitySchemes": {
                "bearer": {"type": "http", "scheme": "bearer"},
                "session": {"type": "apiKey", "in": "cookie", "name": "segue_session"},
            },
        },
    }


def _hook(kind: type) -> dict[str, Any]:
    """Anything may stand where a wrong value is no error."""
    if kind is not object:
        raise NotImplementedError(f"{kind!r} has no schema; add one here")
    return {}


def _describe(spec: RouteSpec) -> dict[str, Any]:
    places = [_parameter(name, "path", required=True) for name in _PLACE.findall(spec.path)]
    places += [_parameter(name, "query") for name in spec.query]
    if spec.method != "GET":
        places.append(_parameter("Idempotency-Key", "header", required=spec.allows_new))
    answer = _content(spec.answer) if spec.answer else {"application/json": {"schema": {}}}
    described: dict[str, Any] = {
        "operationId": f"{spec.method.lower()}_{spec.handler.__name__}_{_slug(spec.path)}",
        "summary": (inspect.getdoc(spec.handler) or "").splitlines()[0],
        "parameters": places,
        "responses": {
            str(spec.status): {"description": "Done.", "content": answer},
            "default": {
                "description": "Refused.",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}},
            },
        },
        "security": [] if spec.access.public else [{"bearer": []}, {"session": []}],
        "x-access": {
            kind: spec.access.find_scope(kind) for kind in KINDS if spec.access.find_scope(kind)
        },
    }
    if spec.body:
        described["requestBody"] = {"required": True, "content": _content(spec.body)}
    return described


def _content(kind: type[Struct]) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": _REF.format(name=kind.__name__)}}}


def _parameter(name: str, place: str, *, required: bool = False) -> dict[str, Any]:
    return {"name": name, "in": place, "required": required, "schema": {"type": "string"}}


def _slug(path: str) -> str:
    return re.sub(r"\W+", "_", path.removeprefix("/api/v1")).strip("_") or "root"
