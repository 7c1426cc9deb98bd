"""Whether what the server says fits its own description; every answer in these tests is asked."""

import re
from functools import cache
from typing import Any

import httpx

from segue.web.app import describe_interface

Schema = dict[str, Any]
KINDS: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}


@cache
def read_document() -> Schema:
    """The description, once."""
    return describe_interface()


async def check_answer(answer: httpx.Response) -> None:
    """Fail when an answer is not as the document says.

    Raises:
        AssertionError: says what and where.
    """
    operation = _find_operation(answer.request.method, answer.request.url.path)
    if operation is None or "json" not in answer.headers.get("content-type", ""):
        return
    await answer.aread()
    found = operation["responses"].get(str(answer.status_code), operation["responses"]["default"])
    if answer.status_code < 400:
        assert str(answer.status_code) in operation["responses"], f"{answer.status_code} not told"
    if "/readyz" not in answer.request.url.path:
        schema = found["content"]["application/json"]["schema"]
        faults = list_faults(answer.json(), schema)
        assert not faults, f"{answer.request.method} {answer.request.url.path}: {faults[:5]}"


def check_frame(frame: Schema, kind: str) -> None:
    """Fail when a frame of the socket is not as the document says.

    Raises:
        AssertionError: says what and where.
    """
    name = "CustomerFrame" if kind == "customer" else "StaffFrame"
    faults = list_faults(frame, {"$ref": f"#/components/schemas/{name}"})
    assert not faults, f"{name} {frame.get('type')}: {faults[:5]}"


def list_faults(value: Any, schema: Schema, place: str = "") -> list[str]:
    """Where a value does not fit a schema; a field that no schema names is a fault too."""
    if "$ref" in schema:
        return list_faults(value, _find_schema(schema["$ref"]), place)
    if "discriminator" in schema:
        mapping = schema["discriminator"]["mapping"]
        if not isinstance(value, dict) or value.get("type") not in mapping:
            return [f"{place}: no such type"]
        return list_faults(value, {"$ref": mapping[value["type"]]}, place)
    if "anyOf" in schema:
        tried = [list_faults(value, inner, place) for inner in schema["anyOf"]]
        return min(tried, key=len)
    if value != schema.get("const", value) or value not in schema.get("enum", [value]):
        return [f"{place}: {value!r} is none of the values"]
    kind = schema.get("type")
    if kind and (not isinstance(value, KINDS[kind]) or (value is True and kind == "integer")):
        return [f"{place}: {value!r} is no {kind}"]
    match value:
        case dict():
            return _list_object_faults(value, schema, place)
        case list():
            items = schema.get("items", {})
            return [f for i, v in enumerate(value) for f in list_faults(v, items, f"{place}[{i}]")]
        case _:
            return []


def _list_object_faults(value: Schema, schema: Schema, place: str) -> list[str]:
    fields, more = schema.get("properties", {}), schema.get("additionalProperties")
    faults = [f"{place}.{n} is missing" for n in schema.get("required", ()) if n not in value]
    for name, inner in value.items():
        told = fields.get(name, more if isinstance(more, dict) else None)
        if told is not None:
            faults += list_faults(inner, told, f"{place}.{name}")
        elif fields or "properties" in schema:
            faults.append(f"{place}.{name} is not described")
    return faults


def _find_schema(reference: str) -> Schema:
    found: Schema = read_document()["components"]["schemas"][reference.rpartition("/")[2]]
    return found


def _find_operation(method: str, path: str) -> Schema | None:
    for told, operations in read_document()["paths"].items():
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", told), path) and method.lower() in operations:
            operation: Schema = operations[method.lower()]
            return operation
    return None
