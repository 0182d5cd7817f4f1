"""Which column of which table a field is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

from attrs import frozen

from ..hogql.parsing.parser import Node
from .selects import Select, Source, arguments

Of = Literal["event", "person"]
_EXTRACTS = re.compile(r"JSON(Extract\w*|Has|Length|Type)")
# What leads from a table to the properties of an event or a person (posthog/hogql/database/schema/events.py).
_PROPERTIES: dict[tuple[str, tuple[str, ...]], Of] = {
    ("events", ("properties",)): "event",
    ("events", ("person", "properties")): "person",
    ("events", ("poe", "properties")): "person",
    ("events", ("pdi", "person", "properties")): "person",
    ("persons", ("properties",)): "person",
}
_LONGEST = 3


@frozen
class Property:
    of: Of
    name: str
    node: Node


def properties(select: Select) -> Iterator[Property]:
    """The properties that a SELECT names by themselves, not in the queries within it."""
    for part, bound in select.parts():
        path = _path(part)
        if path and str(path[0]) not in bound and (found := _property(path, select)):
            yield Property(*found, part)


def _path(node: Node) -> list[Any]:
    """A field, with what is in brackets after it, or what a function for JSON takes out of it."""
    kind = node.get("node")
    if kind == "ArrayAccess":
        return _longer(node["array"], node["property"])
    given = arguments(node)
    if len(given) > 1 and _EXTRACTS.fullmatch(node["name"]):
        return _longer(*given[:2])
    chain: list[Any] = node["chain"] if kind == "Field" else []
    return chain


def _longer(base: Node, key: Node) -> list[Any]:
    """The path of a property that is named apart; what is within a property is not looked at."""
    path = _path(base) if base.get("node") == "Field" else []
    name = key.get("value") if key.get("node") == "Constant" else None
    return [*path, name] if path[-1:] == ["properties"] and isinstance(name, str) else []


def _property(path: list[Any], select: Select) -> tuple[Of, str] | None:
    """Whose property a path names, and which; the rest of it is within the property."""
    source, rest = resolved(path, select)
    for length in range(1, min(_LONGEST, len(rest) - 1) + 1):
        of = _PROPERTIES.get((source.table if source else "", tuple(map(str, rest[:length]))))
        if of and isinstance(rest[length], str):
            return of, rest[length]
    return None


def resolved(path: list[Any], select: Select) -> tuple[Source | None, list[Any]]:
    """The table that a path begins at, and the path from there on; None if that is not sure."""
    for source in select.sources:
        length = len(source.path)
        if length and tuple(map(str, path[:length])) == source.path and len(path) > length:
            return source, path[length:]
    if path[0] in select.aliases or path[0] in select.named:
        return None, path
    having = [source for source in select.sources if _has(source, str(path[0]))]
    return (having[0] if len(having) == 1 else None), path


def _has(source: Source, column: str) -> bool:
    """Whether a table has a column that properties are found by. What has none would make it ambiguous."""
    if column == "properties":
        return source.table in ("events", "persons", "groups")
    return source.table == "events" and column in ("person", "poe", "pdi", "event")
