"""The rule that makes one schema of allOf; it needs to look into other components."""

from __future__ import annotations

from collections import Counter
from typing import Any

from .keywords import FLAGS, NULL, PROSE
from .schema_rules import unions
from .walk import Object, components, is_object, rebuild_document, target

OBJECT = {"type", "properties", "required", "additionalProperties"}


DEEPEST = 100  # members inside one another; PostHog has 2


def intersect(document: Object, counts: Counter[str]) -> Object:
    """Replace every allOf by one schema of the normal form."""
    shapes = _Shapes(components(document))

    def visit(schema: Any, _: str) -> Any:
        if "allOf" not in schema:
            return schema
        counts["intersections"] += 1
        return shapes.merged(schema)

    return rebuild_document(document, visit)


class _Shapes:
    """What schemas say, looked up once for each component."""

    def __init__(self, known: Object) -> None:
        self.known = known
        self.found: dict[str, Object] = {}
        self.looking: list[str] = []

    def merged(self, schema: Object) -> Object:
        outer = {key: value for key, value in schema.items() if key in (*FLAGS, *PROSE)}
        own = {key: value for key, value in schema.items() if key not in (*FLAGS, *PROSE, "allOf")}
        members = [m for m in [*schema["allOf"], own] if set(m) - {*FLAGS, *PROSE}]
        shapes = [(member, self.shape(member)) for member in members]
        shapes = [(member, shape) for member, shape in shapes if shape]
        objects = [shape for _, shape in shapes if _is_object(shape)]
        if not shapes:
            return outer
        if len(members) == 1 or not _is_object(shapes[0][1]):
            return {**shapes[0][0], **outer}
        return {**_all_of(objects), **outer}

    def shape(self, schema: Object) -> Object:
        """What a member says, through references and nested allOf; {} in a circle."""
        if "$ref" in schema:
            return self.component(target(schema["$ref"]))
        if "allOf" in schema:
            return self.merged(schema)
        members = [m for m in schema.get("anyOf", ()) if m != NULL]
        return self.shape(members[0]) if len(members) == 1 else schema

    def component(self, name: str) -> Object:
        if name in self.looking or len(self.looking) > DEEPEST:
            return {}
        if name not in self.found:
            self.looking.append(name)
            self.found[name] = self.shape(self.known.get(name, {}))
            self.looking.pop()
        return self.found[name]


def _is_object(shape: Object) -> bool:
    return bool(set(shape) & OBJECT) and shape.get("type", "object") == "object"


def _all_of(objects: list[Object]) -> Object:
    properties: Object = {}
    required: list[str] = []
    for shape in objects:
        for name, schema in shape.get("properties", {}).items():
            if name not in properties or (schema and "const" not in properties[name]):
                properties[name] = schema
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
