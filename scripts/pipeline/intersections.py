"""The rule that makes one schema of allOf; it needs to look into other components."""

from __future__ import annotations

from collections import Counter
from typing import Any

from .keywords import FLAGS, NULL, PROSE
from .schema_rules import unions
from .walk import Object, components, is_object, rebuild_document, target

OBJECT = {"type", "properties", "required", "additionalProperties"}


def intersect(document: Object, counts: Counter[str]) -> Object:
    """Replace every allOf by one schema of the normal form."""
    known = components(document)

    def visit(schema: Any, _: str) -> Any:
        if "allOf" not in schema:
            return schema
        counts["intersections"] += 1
        return merged(schema, known, frozenset())

    return rebuild_document(document, visit)


def merged(schema: Object, known: Object, seen: frozenset[str]) -> Object:
    outer = {key: value for key, value in schema.items() if key in (*FLAGS, *PROSE)}
    own = {key: value for key, value in schema.items() if key not in (*FLAGS, *PROSE, "allOf")}
    members = [m for m in [*schema["allOf"], own] if set(m) - {*FLAGS, *PROSE}]
    shapes = [(member, _shape(member, known, seen)) for member in members]
    shapes = [(member, shape) for member, shape in shapes if shape]
    objects = [shape for _, shape in shapes if _is_object(shape)]
    if not shapes:
        return outer
    if len(members) == 1 or not _is_object(shapes[0][1]):
        return {**shapes[0][0], **outer}
    return {**_all_of(objects), **outer}


def _is_object(shape: Object) -> bool:
    return bool(set(shape) & OBJECT) and shape.get("type", "object") == "object"


def _shape(schema: Object, known: Object, seen: frozenset[str]) -> Object:
    """What a member says, through references and nested allOf; {} in a circle."""
    if "$ref" in schema:
        name = target(schema["$ref"])
        if name in seen:
            return {}
        return _shape(known.get(name, {}), known, seen | {name})
    if "allOf" in schema:
        return merged(schema, known, seen)
    members = [m for m in schema.get("anyOf", ()) if m != NULL]
    return _shape(members[0], known, seen) if len(members) == 1 else schema


def _all_of(objects: list[Object]) -> Object:
    properties: Object = {}
    required: list[str] = []
    for shape in objects:
        for name, schema in shape.get("properties", {}).items():
            properties[name] = schema if schema or name not in properties else properties[name]
        required += shape.get("required", ())
    result: Object = {"type": "object", "properties": properties}
    if required := [name for name in dict.fromkeys(required) if name in properties]:
        result["required"] = required
    extras = [
        s["additionalProperties"] for s in objects if is_object(s.get("additionalProperties"))
    ]
    if extras:
        result["additionalProperties"] = unions({"anyOf": extras}) if len(extras) > 1 else extras[0]
    return result
