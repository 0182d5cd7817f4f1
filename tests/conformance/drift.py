"""Answers that have moved away from their schema, as a newer server's will."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from .dialect import discriminated
from .document import Document, Schema, json_type, members

STRANGE = {"from": "a newer server", "nested": [{"value": None}, 1.5]}


@dataclass(frozen=True)
class Site:
    """A value inside a body, the way to it, and the flat schema it was declared with."""

    path: tuple[str | int, ...]
    value: Any
    flat: Schema


class Drift:
    """Mutates the answers of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def drifts(self, value: Any, schema: Schema, rng: Random) -> list[tuple[str, Any]]:
        """Mutations of each kind the value has a place for: at the outermost, and one by `rng`."""
        sites = list(self._sites(value, schema, ()))
        mutations: list[tuple[str, Any]] = [
            ("body is a list", [copy.deepcopy(value), "more"]),
            ("body is text", "another answer"),
            ("body is a number", 7),
            ("body is null", None),
            ("extra keys", extended(value)),
        ]
        for kind, change in CHANGES.items():
            changed = [(site, new) for site in sites for new in change(self._document, site)]
            if changed:
                for site, new in (changed[0], rng.choice(changed)):
                    mutations.append((kind, replaced(value, site.path, new)))
        missing = [site for site in sites if removable(site)]
        if missing:
            site = rng.choice(missing)
            name = rng.choice(removable(site))
            rest = {key: kept for key, kept in site.value.items() if key != name}
            mutations.append(("required key missing", replaced(value, site.path, rest)))
        return [(kind, new) for kind, new in mutations if new != value]

    def _sites(
        self, value: Any, schema: Schema | bool, path: tuple[str | int, ...]
    ) -> Iterator[Site]:
        flat = self._document.flatten(schema)
        yield Site(path, value, flat)
        if members(flat):
            flat = self._member(value, flat)
            yield Site(path, value, flat)
        if isinstance(value, dict):
            properties = flat.get("properties", {})
            rest = flat.get("additionalProperties", {})
            for name, inner in value.items():
                yield from self._sites(inner, properties.get(name, rest), (*path, name))
        elif isinstance(value, list):
            for place, inner in enumerate(value):
                yield from self._sites(inner, flat.get("items", {}), (*path, place))

    def _member(self, value: Any, flat: Schema) -> dict[str, Any]:
        """The member of a union that knows most of what the value holds."""
        if "discriminator" in flat and isinstance(value, dict):
            name, mapping = discriminated(flat)
            return self._document.flatten({"$ref": mapping[value[name]]})
        return max(map(self._document.flatten, members(flat)), key=lambda it: kinship(value, it))


def kinship(value: Any, flat: Schema) -> int:
    kinds = flat.get("type", ())
    fits = json_type(value) in ([kinds] if isinstance(kinds, str) else kinds)
    shared = set(flat.get("properties", ())) & set(value if isinstance(value, dict) else ())
    return fits + len(shared)


def replaced(value: Any, path: tuple[str | int, ...], new: Any) -> Any:
    if not path:
        return copy.deepcopy(new)
    result = copy.deepcopy(value)
    inner = result
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = copy.deepcopy(new)
    return result


def extended(value: Any, depth: int = 0) -> Any:
    """A key more in every object down to the fourth level."""
    if isinstance(value, list):
        return [extended(inner, depth) for inner in value]
    if not isinstance(value, dict) or depth > 3:
        return value
    longer = {key: extended(inner, depth + 1) for key, inner in value.items()}
    return {**longer, "$new key": STRANGE}


def removable(site: Site) -> list[str]:
    if not isinstance(site.value, dict):
        return []
    return [name for name in site.flat.get("required", ()) if name in site.value]


def closed(flat: Schema, kind: type) -> bool:
    """Whether the schema lists the values it admits, all of one kind."""
    listed = flat.get("enum", [flat["const"]] if "const" in flat else [])
    return bool(listed) and all(
        isinstance(value, kind) and not isinstance(value, bool) for value in listed
    )


def unknown_text(_: Document, site: Site) -> list[Any]:
    return ["not yet listed"] if closed(site.flat, str) else []


def unknown_number(_: Document, site: Site) -> list[Any]:
    return [99] if closed(site.flat, int) or closed(site.flat, float) else []


def null(document: Document, site: Site) -> list[Any]:
    kinds = document.types(site.flat)
    return [None] if site.path and kinds and "null" not in kinds else []


def number(document: Document, site: Site) -> list[Any]:
    kinds = document.types(site.flat)
    text_alone = "string" in kinds and not kinds & {"number", "integer"}
    return [5, 0.25] if site.path and text_alone else []


def text(document: Document, site: Site) -> list[Any]:
    kinds = document.types(site.flat)
    textless = kinds & {"number", "integer", "boolean"} and "string" not in kinds
    return ["12", "true"] if site.path and textless else []


def object_for_text(document: Document, site: Site) -> list[Any]:
    return [STRANGE] if site.path and document.types(site.flat) == {"string"} else []


def listed(_: Document, site: Site) -> list[Any]:
    return [[site.value]] if site.path and isinstance(site.value, dict) else []


def unlisted(_: Document, site: Site) -> list[Any]:
    return [STRANGE] if site.path and isinstance(site.value, list) else []


def unknown_member(_: Document, site: Site) -> list[Any]:
    if not members(site.flat):
        return []
    return [{**STRANGE, "kind": "FutureQuery", "type": "future"}, [[STRANGE]]]


def unreadable(_: Document, site: Site) -> list[Any]:
    dated = site.flat.get("format") in ("date-time", "date", "time", "uuid")
    return (
        ["the day before", "2025-13-45T99:00:00Z", "2025-01-01T00:00:00.123456789Z"]
        if dated
        else []
    )


CHANGES: dict[str, Callable[[Document, Site], list[Any]]] = {
    "unknown enum value": unknown_text,
    "enum number out of range": unknown_number,
    "undeclared null": null,
    "number for text": number,
    "text for number or boolean": text,
    "object for text": object_for_text,
    "list for object": listed,
    "object for list": unlisted,
    "unknown union member": unknown_member,
    "unreadable date or uuid": unreadable,
}
WHOLE = ("body is a list", "body is text", "body is a number", "body is null")
KINDS = (*CHANGES, *WHOLE, "extra keys", "required key missing")
