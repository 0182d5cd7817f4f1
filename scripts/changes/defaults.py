"""Defaults, which the normal form leaves out: the server has them, the generated code does not."""

from __future__ import annotations

import json
from typing import Any

from pipeline.walk import Object, components, is_list, is_object

PARAMETERS = "#/components/parameters/"


def of_component(document: Object, component: str) -> dict[str, str]:
    """Those of a component's properties, by their names on the wire."""
    schema = components(document).get(component)
    held = schema.get("properties") if is_object(schema) else None
    return _of(held) if is_object(held) else {}


def of_parameters(document: Object, path: str, method: str) -> dict[str, str]:
    """Those of an operation's parameters, by their names on the wire."""
    paths = document["paths"]
    holders = [paths.get(path), paths[path].get(method) if is_object(paths.get(path)) else None]
    given = [holder.get("parameters") for holder in holders if is_object(holder)]
    listed = [_found(document, one) for many in given if is_list(many) for one in many]
    return _of({one["name"]: one.get("schema") for one in listed if _named(one)})


def _found(document: Object, parameter: Any) -> Any:
    """A parameter, or the component that it refers to."""
    reference = parameter.get("$ref") if is_object(parameter) else None
    held = document.get("components")
    known = held.get("parameters") if is_object(held) else None
    if not isinstance(reference, str) or not is_object(known):
        return parameter
    return known.get(reference.removeprefix(PARAMETERS))


def _named(parameter: Any) -> bool:
    return is_object(parameter) and isinstance(parameter.get("name"), str)


def _of(schemas: Object) -> dict[str, str]:
    return {
        name: _text(schema["default"])
        for name, schema in schemas.items()
        if is_object(schema) and "default" in schema and not _is_constant(schema)
    }


def _is_constant(schema: Object) -> bool:
    """Whether there is one value only, which nobody can leave out for another."""
    values = schema.get("enum")
    return "const" in schema or (is_list(values) and len(values) == 1)


def _text(default: Any) -> str:
    """As Python has it; what stands in a mapping always in the same order."""
    if is_object(default) or is_list(default):
        return json.dumps(default, sort_keys=True, ensure_ascii=False)
    return repr(default)
