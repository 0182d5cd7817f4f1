"""Names that stay what they were though upstream's are others by now; overlays say which.

`x-hogkit-name` is on an operation `folder.module`, on a component its class; `x-hogkit-names` has an operation's
arguments, or a component's attributes, by their names on the wire.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from .walk import (
    Object,
    Place,
    components,
    is_object,
    operations,
    rebuild_document,
    reference,
    target,
    with_operations,
)

NAME, NAMES = "x-hogkit-name", "x-hogkit-names"
FROM = "x-hogkit-from"  # the actions that keep them
IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,99}")

Say = Callable[[str], None]


def keep(document: Object) -> tuple[Object, list[str]]:
    """The document under names that are kept, and which names cannot be, a sentence each.

    Attributes stay marked, and parameters are, for `lower`.
    """
    faults: list[str] = []
    new = _operations(document, faults.append)
    new = with_operations(new, lambda place: _parameters(place, faults.append))
    return _components(new, faults.append), faults


def argument(parameter: Object) -> str:
    """What an argument is made of: the name on the wire, or the one that is kept."""
    return str(parameter.get(NAME, parameter["name"]))


def attributes(schema: Object) -> dict[str, str]:
    """What each attribute is made of, by its name on the wire."""
    kept = schema.get(NAMES, {})
    return {key: str(kept.get(key, key)) for key in schema.get("properties", {})}


def _operations(document: Object, say: Say) -> Object:
    taken = {p.operation["operationId"] for p in operations(document) if NAME not in p.operation}

    def named(place: Place) -> Object:
        rest, name = _without(place.operation, NAME)
        folder, _, module = str(name).partition(".")
        if name is None:
            return rest
        where = rest.get(FROM, {}).get(NAME, place)
        if not (_fits(folder) and _fits(module)):
            say(f"{where}: {NAME} {name!r} is not folder.module")
        elif rest["operationId"] == module and rest["tags"] == [folder]:
            say(f"{where}: it is {name} by itself: delete the action")
        elif module in taken:
            say(f"{where}: {NAME} {name} is the name of another operation by now")
        else:
            taken.add(module)
            return {**rest, "operationId": module, "tags": [folder]}
        return rest

    return with_operations(document, named)


def _parameters(place: Place, say: Say) -> Object:
    operation, origins = _signed(place.operation)
    rest, given = _without(operation, NAMES)
    if given is None:
        return rest
    listed: list[Object] = rest["parameters"]
    kept = _fitting(str(place), given, origins, [parameter["name"] for parameter in listed], say)
    marked = [{**p, NAME: kept[p["name"]]} if p["name"] in kept else p for p in listed]
    return {**rest, "parameters": marked}


def _components(document: Object, say: Say) -> Object:
    known = components(document)
    table: dict[str, str] = {}
    held: Object = {}
    for component, schema in known.items():
        named, origins = _signed(schema) if is_object(schema) else (schema, Object())
        rest, name = _without(named, NAME) if is_object(named) else (named, None)
        if name is not None and _fits(name) and name not in known and name not in table.values():
            table[component] = name
        elif name is not None:
            where = origins.get(NAME, f"component {component}")
            say(f"{where}: {NAME} {name!r}: {_reason(name)}")
        held[table.get(component, component)] = _attributes(component, rest, origins, say)
    if held == known:
        return document
    new = {**document, "components": {**document["components"], "schemas": held}}
    return rebuild_document(new, lambda schema, _: _referring(schema, table)) if table else new


def _attributes(component: str, schema: Any, origins: Object, say: Say) -> Any:
    if not is_object(schema) or NAMES not in schema:
        return schema
    rest, given = _without(schema, NAMES)
    there = list(schema.get("properties", {}))
    kept = _fitting(f"component {component}", given, origins, there, say)
    return {**rest, NAMES: kept} if kept else rest


def _fitting(place: str, given: Any, origins: Object, there: list[str], say: Say) -> dict[str, str]:
    """Those of the names that can be kept."""
    kept: dict[str, str] = {}
    for wire, name in given.items() if is_object(given) else ():
        where = origins.get(NAMES, {}).get(wire, place)
        if wire not in there:
            say(f"{where}: {NAMES} {name!r} of {wire}: there is no such thing by now")
        elif not _fits(name) or name in there or name in kept.values():
            say(f"{where}: {NAMES} {name!r} of {wire}: {_reason(name)}")
        else:
            kept[wire] = name
    return kept


def _referring(schema: Any, table: dict[str, str]) -> Any:
    """A schema that refers to components by the names that they keep."""

    def to(given: Any) -> Any:
        named = table.get(target(given)) if isinstance(given, str) else None
        return reference(named)["$ref"] if named else given

    if not is_object(schema):
        return schema
    told = schema.get("discriminator")
    if is_object(told) and is_object(mapping := told.get("mapping")):
        mapped = {value: to(given) for value, given in mapping.items()}
        schema = {**schema, "discriminator": {**told, "mapping": mapped}}
    return {**schema, "$ref": to(schema["$ref"])} if "$ref" in schema else schema


def _without(value: Object, key: str) -> tuple[Object, Any]:
    if key not in value:
        return value, None
    return {name: item for name, item in value.items() if name != key}, value[key]


def _signed(value: Object) -> tuple[Object, Object]:
    """What is left, and which actions named it."""
    rest, origins = _without(value, FROM)
    return rest, origins if is_object(origins) else {}


def _fits(name: Any) -> bool:
    return isinstance(name, str) and IDENTIFIER.fullmatch(name) is not None


def _reason(name: Any) -> str:
    return "it is taken by now" if _fits(name) else "it is no identifier"
