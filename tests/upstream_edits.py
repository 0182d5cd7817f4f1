"""How upstream's document is changed by hand: a document is changed in place, and found in by what PostHog calls it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.walk import COMPONENT, Place, components, operations, reference

Json = dict[str, Any]
PROJECT: Json = {"in": "path", "name": "project_id", "required": True, "schema": {"type": "string"}}
HERE = "/api/projects/{project_id}/"
JSON = "application/json"


def at(document: Json, name: str) -> Place:
    """The operation of an id."""
    return next(p for p in operations(document) if p.operation["operationId"] == name)


def operation(document: Json, name: str) -> Json:
    return at(document, name).operation


def parameter(document: Json, name: str, called: str) -> Json:
    """A parameter of an operation."""
    listed = operation(document, name)["parameters"]
    return next(one for one in listed if one.get("name") == called)


def add(document: Json, method: str, path: str, name: str, **more: Any) -> None:
    """A new operation below the project, which answers with nothing that is known, unless `more` says otherwise."""
    usual: Json = {
        "operationId": name,
        "parameters": [dict(PROJECT)],
        "responses": {"200": {"description": ""}},
        "security": [{"PersonalAPIKeyAuth": ["project:read"]}],
        "tags": [path.partition("/")[0]],
    }
    document["paths"].setdefault(HERE + path, {})[method] = {**usual, **more}


def remove(document: Json, name: str) -> None:
    take_out(document, at(document, name))


def take_out(document: Json, place: Place) -> None:
    item = document["paths"][place.path]
    del item[place.method]
    if not item:
        del document["paths"][place.path]


def move(document: Json, place: Place, path: str) -> None:
    """An operation to another path, whatever stands there."""
    take_out(document, place)
    document["paths"].setdefault(path, {})[place.method] = place.operation


def below(document: Json, path: str) -> list[Place]:
    """The operations of the paths that begin so."""
    return [place for place in operations(document) if place.path.startswith(path)]


def answer(schema: Json, kind: str = JSON, status: str = "200") -> Json:
    return {status: {"description": "", "content": {kind: {"schema": schema}}}}


def body(schema: Json, *kinds: str) -> Json:
    return {"required": True, "content": {kind: {"schema": schema} for kind in kinds or (JSON,)}}


def ref(name: str) -> Json:
    return reference(name)


def model(document: Json, name: str, *required: str, **fields: Json) -> None:
    """A new component, of which nothing is required unless it is named."""
    made: Json = {"type": "object", "properties": fields}
    components(document)[name] = {**made, "required": list(required)} if required else made


def rename(document: Json, names: dict[str, str]) -> None:
    """Components of old names under new ones, wherever they are referred to; all at once."""
    known = components(document)
    document["components"]["schemas"] = {
        names.get(name, name): item for name, item in known.items()
    }
    for holder, key in _texts(document):
        named = holder[key].removeprefix(COMPONENT)
        if named != holder[key] and named in names:
            holder[key] = COMPONENT + names[named]


def _texts(value: Any) -> Iterator[tuple[Any, Any]]:
    """Each place that holds a text."""
    todo = [value]
    while todo:
        item = todo.pop()
        inside = item.items() if isinstance(item, dict) else enumerate(item)
        for key, inner in list(inside):
            if isinstance(inner, str):
                yield item, key
            elif isinstance(inner, (dict, list)):
                todo.append(inner)
