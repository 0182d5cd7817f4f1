"""How an answer was read: whether nothing of it is lost, and whether it has its types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

import attrs

from .dialect import Validators
from .document import Document, Schema, members

TYPED = {"date-time": datetime, "date": date, "uuid": UUID}


def dump(parsed: Any) -> Any:
    """A parsed answer as the JSON it came from; a file as its bytes, one character each."""
    if hasattr(parsed, "to_dict"):
        return parsed.to_dict()
    if isinstance(parsed, list):
        return [dump(item) for item in parsed]
    if hasattr(parsed, "payload"):
        return parsed.payload.read().decode("latin-1")
    if isinstance(parsed, date | UUID):
        return parsed.isoformat() if isinstance(parsed, date) else str(parsed)
    return parsed


class Types:
    """Tells where a valid answer was left as bare JSON although its schema says more.

    Without this a client that parses nothing would lose nothing, and pass.
    """

    def __init__(self, document: Document, validators: Validators) -> None:
        self._document = document
        self._validators = validators

    def missing(self, parsed: Any, body: Any, schema: Schema | bool, place: str = "$") -> str:
        """The first place without its type, or nothing."""
        flat = self._document.flatten(schema)
        if body is None:
            return ""
        if members(flat):
            return self._union(parsed, body, flat, place)
        if isinstance(body, list):
            if not isinstance(parsed, list):
                return f"{place}: a list became {type(parsed).__name__}"
            parts = [(parsed[at], body[at], flat.get("items", {}), at) for at in range(len(body))]
            return self._first(parts, place)
        if isinstance(body, dict) and flat.get("properties"):
            return self._object(parsed, body, flat["properties"], place)
        wanted = TYPED.get(flat.get("format", ""), object)
        return "" if isinstance(parsed, wanted) else f"{place}: {parsed!r} is no {wanted.__name__}"

    def _object(
        self, parsed: Any, body: dict[str, Any], properties: dict[str, Any], place: str
    ) -> str:
        if not hasattr(parsed, "to_dict"):
            return f"{place}: an object became {type(parsed).__name__}"
        if other := self._constant(parsed, body, properties):
            return f"{place}: {other} became {type(parsed).__name__}"
        kept = parsed.additional_properties
        if bare := sorted(kept.keys() & properties.keys()):
            return f"{place}: {bare} are declared and yet among the additional properties"
        spelt = Counter(map(plain, properties))
        read = {plain(field.name): field.name for field in attrs.fields(type(parsed))}
        parts = [
            (getattr(parsed, read[plain(key)]), body[key], properties[key], key)
            for key in body.keys() & properties.keys()
            if plain(key) in read and spelt[plain(key)] == 1
        ]
        return self._first(parts, place)

    def _constant(self, parsed: Any, body: dict[str, Any], properties: dict[str, Any]) -> str:
        """A tag of the object for which the model that was chosen has another constant."""
        defaults = {plain(field.name): field.default for field in attrs.fields(type(parsed))}
        for key in body.keys() & properties.keys():
            flat = self._document.flatten(properties[key])
            tagged = "const" in flat or len(flat.get("enum", ())) == 1
            default = defaults.get(plain(key))
            if tagged and isinstance(default, str) and default != body[key]:
                return f"{key} {body[key]!r}"
        return ""

    def _first(self, parts: Sequence[tuple[Any, Any, Any, str | int]], place: str) -> str:
        faults = (self.missing(*part[:3], f"{place}.{part[3]}") for part in parts)
        return next(filter(None, faults), "")

    def _union(self, parsed: Any, body: Any, flat: Schema, place: str) -> str:
        """What is missing by every member that the value is valid for."""
        valid = [it for it in members(flat) if self._validators.of(it, "answer").is_valid(body)]
        faults = [self.missing(parsed, body, member, place) for member in valid]
        return faults[0] if faults and all(faults) else ""


def plain(name: str) -> str:
    """What a name on the wire and its Python spelling have in common."""
    return "".join(filter(str.isalnum, name.lower()))
