"""Which keywords of a schema count, and the rules that leave out the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .walk import MANY, NAMED, ONE, Object, is_list, is_object

NULL: Object = {"type": "null"}
FLAGS = ("readOnly", "writeOnly", "deprecated")
TYPES = ("string", "integer", "number", "boolean", "object", "array", "null")
PROSE = ("description", "title")
VOCABULARY = {
    "$ref", "type", "properties", "required", "additionalProperties", "items", "prefixItems",
    "anyOf", "oneOf", "allOf", "enum", "const", "default", "format", "nullable", "discriminator",
    *FLAGS, *PROSE,
}  # fmt: skip

WHY = {
    "boolean-schemas": "`true` and `false` are schemas in 3.1, and the generator stops at them",
    "malformed-keywords": "a keyword whose value has the wrong shape stops the generator",
    "open-and-closed": "`additionalProperties: true` says nothing, and false would drop new keys",
    "other-keywords": "keywords that cannot change a Python type (bounds, patterns, conditions)",
}

Rule = Callable[[Any], Any]


def boolean_schemas(schema: Any) -> Any:
    return schema if is_object(schema) else {}


def malformed_keywords(schema: Object) -> Object:
    return _kept(schema, {key for key, value in schema.items() if _well_formed(key, value)})


def _well_formed(key: str, value: Any) -> bool:
    if key == "type":
        names = value if is_list(value) else [value]
        return bool(names) and all(isinstance(n, str) and n in TYPES for n in names)
    if key in NAMED:
        return is_object(value)
    if key in ONE:
        return isinstance(value, dict | bool)
    if key in MANY or key == "enum":
        return is_list(value) and bool(value)
    if key == "required":
        return is_list(value) and all(isinstance(name, str) for name in value)
    if key in ("format", "$ref", *PROSE):
        return isinstance(value, str)
    if key in ("nullable", *FLAGS):
        return isinstance(value, bool)
    return key != "discriminator" or is_object(value)


def open_and_closed(schema: Object) -> Object:
    closed = isinstance(schema.get("additionalProperties"), bool)
    return without(schema, "additionalProperties") if closed else schema


def other_keywords(schema: Object) -> Object:
    keep = {key for key in schema if key in VOCABULARY or key.startswith("x-hogkit-")}
    keep -= {key for key in (*FLAGS, "nullable") if schema.get(key) is False}
    if "string" not in schema.get("type", "string"):
        keep.discard("format")
    return _kept(schema, keep)


def _kept(schema: Object, keep: set[str]) -> Object:
    return schema if len(keep) == len(schema) else {k: v for k, v in schema.items() if k in keep}


RULES: dict[str, Rule] = {
    "boolean-schemas": boolean_schemas,
    "malformed-keywords": malformed_keywords,
    "open-and-closed": open_and_closed,
    "other-keywords": other_keywords,
}


def without(schema: Object, *keys: str) -> Object:
    return {key: value for key, value in schema.items() if key not in keys}


def only(schema: Object, *keys: str) -> Object:
    return {key: value for key, value in schema.items() if key in keys}
