"""Reading the fields of a body, with the errors of Django REST framework."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .messages import Json, as_array, as_object, invalid

KINDS: dict[type, str] = {
    str: "Not a valid string.",
    bool: "Must be a valid boolean.",
    dict: "Expected a dictionary.",
    list: "Expected a list of items.",
}


def given(fields: Json, writable: Mapping[str, type], nullable: tuple[str, ...] = ()) -> Json:
    """Those of `fields` that may be written, each of its kind; the others are ignored."""
    found = {name: fields[name] for name in writable if name in fields}
    for name, value in found.items():
        if value is None and name in nullable:
            continue
        if value is None:
            raise invalid("null", "This field may not be null.", name)
        if not isinstance(value, writable[name]):
            raise invalid("invalid_input", KINDS[writable[name]], name)
    return found


def required(fields: Json, name: str) -> Any:
    if name not in fields:
        raise invalid("required", "This field is required.", name)
    return fields[name]


def objects(value: Any, attr: str, what: str) -> list[Json]:
    """A list of JSON objects, or of nothing if it is null."""
    items = as_array([] if value is None else value)
    found = [as_object(item) for item in items or []]
    if items is None or None in found:
        raise invalid("invalid_input", f"{what} must be a list of objects.", attr)
    return [item for item in found if item is not None]
