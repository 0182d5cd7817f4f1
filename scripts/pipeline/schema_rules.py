"""Rules on one schema: OpenAPI 3.0 and 3.1 in, one form out.

The normal form of a schema is one of
  {}                                          any value
  {"$ref": component}
  {"type": T, …}                              T is one name; `object` with `properties`,
                                              `required`, `additionalProperties`; `array`
                                              with `items`; `string` with `format`
  {"type": "string" | "integer", "enum": […]} two values or more, all of one type
  {"const": scalar, "default": the same}
  {"anyOf": […]}                              flat, no doubles, {"type": "null"} last
each with `readOnly`, `writeOnly` and `deprecated` where they are true.

A rule is a pure function of one schema whose inner schemas are normal already. It returns
the schema itself if there is nothing to do; `WHY` says which kind of fault it mends.
"""

from __future__ import annotations

import json
from typing import Any

from . import keywords
from .keywords import FLAGS, NULL, PROSE, Rule, only, without
from .walk import Object, is_list, is_object

WHY = {
    **keywords.WHY,
    "type-lists": "3.1 writes `type: [T, null]`; one form for both versions: a union",
    "nullable": "3.0 writes `nullable: true`, PostHog beside a $ref too; one form for both:"
    " a union with null",
    "null-enums": "null among the values of an enum is a union with null",
    "float-enums": "the generator refuses enums of numbers; whole ones are integers, others go",
    "mixed-enums": "the generator refuses enums of several types, of booleans and empty ones",
    "constants": "an enum of one value with the same default is a constant, as 3.1 writes it",
    "defaults": "a default would be sent with every request and seen in answers that lack the"
    " field, and a wrong one drops the operation; only a constant keeps its own",
    "single-members": "a union or intersection of one schema is that schema",
    "unions": "oneOf and anyOf in one flat form without doubles, null last",
    "intersections": "allOf of objects is one object, of anything else the first that says more",
    "array-items": "an array must say what its items are",
    "tuples": "the generator needs `items` beside `prefixItems`",
    "reference-siblings": "keywords beside a $ref, other than flags, do not count in 3.0",
    "required-names": "a name in `required` without a property, or twice, says nothing",
    "required-constants": "a required property with one possible text is a constant",
}


def type_lists(schema: Object) -> Object:
    names = schema.get("type")
    if not is_list(names):
        return schema
    rest = without(schema, "type", *FLAGS, *PROSE)
    members = [{"type": name, **_for_type(name, rest)} for name in dict.fromkeys(names)]
    return {**only(schema, *FLAGS, *PROSE), "anyOf": members}


_OF_TYPE = {
    "object": ("properties", "required", "additionalProperties"),
    "array": ("items", "prefixItems"),
}
_IS: dict[str, type | tuple[type, ...]] = {
    "string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None),
    "object": dict, "array": list,
}  # fmt: skip


def _for_type(name: str, rest: Object) -> Object:
    """The keywords that say something about a value of one of several types."""
    foreign = {key for kind, keys in _OF_TYPE.items() if kind != name for key in keys}
    kept = {key: value for key, value in rest.items() if key not in foreign}
    if name != "string":
        kept.pop("format", None)
    if "enum" in kept:
        kept["enum"] = [
            v
            for v in kept["enum"]
            if isinstance(v, _IS[name]) and (name == "boolean") == isinstance(v, bool)
        ]
    if "const" in kept and not isinstance(kept["const"], _IS[name]):
        del kept["const"]
    return {key: value for key, value in kept.items() if key != "enum" or value}


def nullable(schema: Object) -> Object:
    if "nullable" not in schema:
        return schema
    inner = without(schema, "nullable", *FLAGS, *PROSE)
    return (
        {**only(schema, *FLAGS, *PROSE), "anyOf": [inner, NULL]}
        if inner
        else only(schema, *FLAGS, *PROSE)
    )


def null_enums(schema: Object) -> Object:
    if None not in schema.get("enum", ()) or schema.get("type") == "null":
        return (
            without(schema, "enum") if schema.get("type") == "null" and "enum" in schema else schema
        )
    listed = [value for value in schema["enum"] if value is not None]
    inner = {**without(schema, *FLAGS, *PROSE), "enum": listed}
    return {**only(schema, *FLAGS, *PROSE), **({"anyOf": [inner, NULL]} if listed else NULL)}


def float_enums(schema: Object) -> Object:
    listed = schema.get("enum", ())
    if not any(isinstance(value, float) for value in listed):
        return schema
    if all(float(v).is_integer() for v in listed if type(v) in (int, float)) and all(
        type(v) in (int, float) for v in listed
    ):
        return {**schema, "type": "integer", "enum": list(dict.fromkeys(int(v) for v in listed))}
    return without(schema, "enum")


def mixed_enums(schema: Object) -> Object:
    if "enum" not in schema:
        return schema
    values: list[Any] = schema["enum"]
    kinds: set[type] = {type(value) for value in values}
    if kinds == {str} and schema.get("type", "string") == "string":
        return schema if "type" in schema else {**schema, "type": "string"}
    if kinds == {int} and schema.get("type", "integer") in ("integer", "number"):
        return {**schema, "type": "integer"} if schema.get("type") != "integer" else schema
    return without(schema, "enum")


def constants(schema: Object) -> Object:
    """A one-valued enum with its own default, or a const: both as const with default."""
    listed = schema.get("enum", ())
    if len(listed) == 1 and schema.get("default") == listed[0]:
        schema = {**without(schema, "enum"), "const": listed[0]}
    if "const" not in schema:
        return schema
    value = schema["const"]
    if value is None:
        return {**only(schema, *FLAGS, *PROSE), **NULL}
    if not isinstance(value, str | int):
        return without(schema, "const", "default")
    return {**only(schema, *FLAGS, *PROSE), "const": value, "default": value}


def defaults(schema: Object) -> Object:
    return schema if "const" in schema or "default" not in schema else without(schema, "default")


def reference_siblings(schema: Object) -> Object:
    if "$ref" not in schema:
        return schema
    kept = only(schema, "$ref", *FLAGS, *PROSE)
    return schema if len(kept) == len(schema) else kept


def single_members(schema: Object) -> Object:
    for key in ("allOf", "anyOf", "oneOf"):
        members = schema.get(key)
        if members and len(members) == 1 and not _says_more(without(schema, key)):
            return {**members[0], **only(schema, *FLAGS, *PROSE)}
    return schema


def _says_more(schema: Object) -> bool:
    return bool(set(schema) - {*FLAGS, *PROSE, "type", "discriminator"})


def unions(schema: Object) -> Object:
    if "anyOf" not in schema and "oneOf" not in schema:
        return schema
    if "properties" in schema:  # conditions on an object, such as which keys go together
        return without(schema, "anyOf", "oneOf", "discriminator")
    shared = only(schema, "type")
    members: list[Object] = []
    for member in [*schema.get("anyOf", ()), *schema.get("oneOf", ())]:
        typed = member if {"$ref", "type", "anyOf", "const"} & set(member) else {**shared, **member}
        members.extend(typed.get("anyOf", [typed]))
    flags = only(schema, *FLAGS, *PROSE, "discriminator")
    if any(not without(member, *PROSE) for member in members) and not any(
        "$ref" in m for m in members
    ):
        return only(schema, *FLAGS, *PROSE)
    distinct = {json.dumps(without(m, *FLAGS, *PROSE), sort_keys=True): m for m in members[::-1]}
    kept = [m for m in members if any(m is d for d in distinct.values())]
    ordered = [m for m in kept if m.get("type") != "null"]
    if len(ordered) < len(distinct):
        ordered.append(NULL)
    if len(ordered) == 1:
        return {**ordered[0], **only(schema, *FLAGS, *PROSE)}
    flags = (
        flags if any("$ref" in member for member in ordered) else without(flags, "discriminator")
    )
    return {**flags, "anyOf": [without(member, *FLAGS) for member in ordered]}


def tuples(schema: Object) -> Object:
    if "prefixItems" not in schema:
        return schema
    members = [
        *schema["prefixItems"],
        *([schema["items"]] if is_object(schema.get("items")) else []),
    ]
    items = unions({"anyOf": members})
    return {**without(schema, "prefixItems"), "type": "array", "items": items}


def array_items(schema: Object) -> Object:
    if schema.get("type") != "array" or is_object(schema.get("items")):
        return schema
    return {**schema, "items": {}}


def required_constants(schema: Object) -> Object:
    properties = schema.get("properties", {})
    single = {
        name: properties[name]
        for name in schema.get("required", ())
        if len(properties.get(name, {}).get("enum", ())) == 1 and "$ref" not in properties[name]
    }
    if not single:
        return schema
    fixed = {
        name: {**only(p, *FLAGS, *PROSE), "const": p["enum"][0], "default": p["enum"][0]}
        for name, p in single.items()
    }
    return {**schema, "properties": {**properties, **fixed}}


def required_names(schema: Object) -> Object:
    if "required" not in schema:
        return schema
    properties = schema.get("properties", {})
    named = [name for name in dict.fromkeys(schema["required"]) if name in properties]
    if named == schema["required"]:
        return schema
    return {**schema, "required": named} if named else without(schema, "required")


RULES: dict[str, Rule] = {
    **keywords.RULES,
    "nullable": nullable,
    "reference-siblings": reference_siblings,
    "type-lists": type_lists,
    "null-enums": null_enums,
    "float-enums": float_enums,
    "constants": constants,
    "mixed-enums": mixed_enums,
    "defaults": defaults,
    "single-members": single_members,
    "unions": unions,
    "tuples": tuples,
    "array-items": array_items,
}

# Once intersections are merged: what is required may be a property of another member.
LATE: dict[str, Rule] = {
    "required-names": required_names,
    "required-constants": required_constants,
}
