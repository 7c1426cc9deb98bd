"""The schemas of the OpenAPI document: bodies, answers, and every frame of the socket."""

from collections.abc import Mapping
from typing import Any, Final, get_args

import msgspec
from msgspec import Struct

from segue.core.conversation import others
from segue.core.conversation.events import AnyBody
from segue.core.conversation.state import Conversation
from segue.core.handoff.package import HandoffPackage
from segue.web.envelope import list_told
from segue.web.schemas_socket import FOR_ALL, FOR_STAFF, Addressed

Schema = dict[str, Any]

_REF: Final = "#/components/schemas/"
_TEXT: Final[Schema] = {
    "description": "A text in its place; null once it was erased.",
    "anyOf": [{"type": "string"}, {"type": "null"}],
}
_ERROR: Final[Schema] = {
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
BODIES: Final[tuple[type[Struct], ...]] = tuple(
    body for body in get_args(AnyBody) if body.__module__ != others.__name__
)
"""The bodies of a conversation's events; those of other streams do not leave the house."""


def refer(name: str) -> Schema:
    """A reference to a schema by its name."""
    return {"$ref": _REF + name}


def build_schemas(bodies: set[type[Struct]], answers: set[type[Struct]]) -> dict[str, Schema]:
    """Every schema by name. A body that a caller sends may leave out what has a default; in what
    the server tells, every field is there."""
    told = list_told()
    frames = {*FOR_ALL, *FOR_STAFF}
    spoken: set[type[Struct]] = {
        *answers,
        *BODIES,
        *told.values(),
        *frames,
        Addressed,
        Conversation,
        HandoffPackage,
    }
    schemas = _describe(bodies | spoken)
    sent = _find_parts(schemas, {kind.__name__ for kind in bodies})
    schemas = {n: s if n in sent else _complete(s) for n, s in schemas.items()}
    schemas |= {"TextRef": _TEXT, "Error": _ERROR}
    schemas["ConversationState"] = _leave_out(schemas.pop("Conversation"), "texts")
    envelopes = _build_envelopes(schemas, schemas.pop("Addressed"), told)
    held = set(_list_references([schemas, envelopes]))
    spare = {body.__name__ for body in BODIES} - held
    return {n: s for n, s in sorted((schemas | envelopes).items()) if n not in spare}


def _build_envelopes(
    schemas: Mapping[str, Schema], addressed: Schema, told: Mapping[type, type[Struct]]
) -> dict[str, Schema]:
    """The envelope of each event as staff and as customers read it, and all that may come over a
    socket of either; an event's own schema becomes that of its data."""
    found: dict[str, Schema] = {}
    for name in (body.__name__ for body in BODIES):
        found[f"{name}Data"] = _leave_out(schemas[name], "type")
        found[f"Staff{name}"] = _address(addressed, name, f"{name}Data")
    for kind, data in told.items():
        found[f"Customer{kind.__name__}"] = _address(addressed, kind.__name__, data.__name__)
    staff = {body.__name__: f"Staff{body.__name__}" for body in BODIES}
    own = {kind.__name__: f"Customer{kind.__name__}" for kind in told}
    passing = {frame: frame.__struct_config__.tag for frame in (*FOR_ALL, *FOR_STAFF)}
    for_all = {str(passing[frame]): frame.__name__ for frame in FOR_ALL}
    for_staff = {str(tag): frame.__name__ for frame, tag in passing.items()}
    return found | {
        "StaffEnvelope": _choose(staff),
        "CustomerEnvelope": _choose(own),
        "StaffFrame": _choose(staff | for_staff),
        "CustomerFrame": _choose(own | for_all),
    }


def _describe(kinds: set[type[Struct]]) -> dict[str, Schema]:
    """The schemas of these kinds and of all that they hold. Of two of one name, that of the web
    keeps it, and the other gets its module's before it (`StateNote`)."""
    ordered = sorted(kinds, key=lambda kind: (kind.__name__, kind.__module__))
    template = _REF + "{name}"
    _, found = msgspec.json.schema_components(ordered, schema_hook=_hook, ref_template=template)
    names = {_REF + name: _REF + _shorten(name) for name in found}
    return {_shorten(name): _refine(schema, names) for name, schema in found.items()}


def _shorten(name: str) -> str:
    *_, module, short = f".{name}".split(".")
    return f"{module.title()}{short}" if module and ".web." not in name else short


def _hook(kind: type) -> Schema:
    """Anything may stand where a wrong value is no error."""
    if kind is not object:
        raise NotImplementedError(f"{kind!r} has no schema; add one here")
    return {}


def _refine(part: Any, names: Mapping[str, str]) -> Any:
    """The part with references by their short names and descriptions on one line; what only
    refers says nothing else."""
    if isinstance(part, list):
        return [_refine(inner, names) for inner in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        given = str(part["$ref"])
        return {"$ref": names.get(given, given if given.startswith(_REF) else _REF + given)}
    plain = {key: _refine(inner, names) for key, inner in part.items()}
    said = plain.get("description")
    return plain | {"description": " ".join(said.split())} if isinstance(said, str) else plain


def _find_parts(schemas: Mapping[str, Schema], roots: set[str]) -> set[str]:
    """The names of these schemas and of all that they hold."""
    found, waiting = set[str](), list(roots)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _list_references(schemas[name])
    return found


def _list_references(part: Any) -> list[str]:
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    own = (
        [str(part["$ref"]).removeprefix(_REF)] if isinstance(part, dict) and "$ref" in part else []
    )
    return own + [name for each in inner for name in _list_references(each)]


def _complete(schema: Schema) -> Schema:
    """The schema of what the server tells: what has a default is there all the same."""
    fields: dict[str, Schema] = schema.get("properties", {})
    if not fields:
        return schema
    required = {*schema.get("required", ()), *(n for n, f in fields.items() if "default" in f)}
    plain = {n: {k: v for k, v in f.items() if k != "default"} for n, f in fields.items()}
    return schema | {"properties": plain, "required": sorted(required)}


def _leave_out(schema: Schema, name: str) -> Schema:
    fields = {n: f for n, f in schema["properties"].items() if n != name}
    required = [n for n in schema["required"] if n != name]
    return schema | {"properties": fields, "required": required}


def _address(addressed: Schema, kind: str, data: str) -> Schema:
    """An envelope: `kind` is its type, `data` the name of the schema of its data."""
    own: Schema = {"type": {"type": "string", "const": kind}, "data": refer(data)}
    return {
        "type": "object",
        "title": kind,
        "properties": own | addressed["properties"],
        "required": sorted({*own, *addressed["required"]}),
    }


def _choose(named: Mapping[str, str]) -> Schema:
    """One of several, told apart by `type`: type → name of the schema."""
    mapping = {kind: _REF + name for kind, name in sorted(named.items())}
    return {
        "oneOf": [{"$ref": place} for place in mapping.values()],
        "discriminator": {"propertyName": "type", "mapping": mapping},
    }
