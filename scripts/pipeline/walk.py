"""Where schemas and operations stand in an OpenAPI document.

Everything here goes by position, never by name: a property called `type`, `items` or
`default` is a property, not a keyword.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeGuard, TypeVar

from attrs import frozen

Object = dict[str, Any]
T = TypeVar("T")

METHODS = ("get", "put", "post", "patch", "delete", "head", "options", "trace")
ONE = ("items", "additionalProperties")
MANY = ("anyOf", "oneOf", "allOf", "prefixItems")
NAMED = ("properties",)
COMPONENT = "#/components/schemas/"


@frozen
class Place:
    """One operation of a document."""

    path: str
    method: str
    operation: Object

    def __str__(self) -> str:
        return f"{self.method.upper()} {self.path}"


def is_object(value: Any) -> TypeGuard[Object]:
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def objects(value: Any) -> Iterator[tuple[str, Object]]:
    """The entries of a mapping that are mappings themselves."""
    if is_object(value):
        for key, item in value.items():
            if is_object(item):
                yield key, item


def operations(document: Object) -> Iterator[Place]:
    """Every operation, in the order of the document."""
    for path, item in objects(document.get("paths")):
        for method in METHODS:
            if is_object(item.get(method)):
                yield Place(path, method, item[method])


def components(document: Object) -> Object:
    """The named schemas; an empty mapping if there are none."""
    held = document.get("components")
    schemas = held.get("schemas") if is_object(held) else None
    return schemas if is_object(schemas) else {}


def distinct(items: Iterable[T]) -> list[T]:
    """Each of `items` once, where it first stands; they need not be hashable."""
    found: list[T] = []
    for item in items:
        if item not in found:
            found.append(item)
    return found


def numbered(name: str, is_taken: Callable[[str], bool]) -> str:
    """`name`, or if that is taken, with the first free number from 2."""
    free, number = name, 2
    while is_taken(free):
        free, number = f"{name}_{number}", number + 1
    return free


Visit = Callable[[Any, str], Any]


def rebuild(schema: Any, visit: Visit, at: str) -> Any:
    """`schema` with `visit` applied to it and all schemas inside, innermost first."""
    if not is_object(schema):
        return visit(schema, at)
    new: Object = {}
    for key, value in schema.items():
        if key in ONE and (is_object(value) or (key == "items" and isinstance(value, bool))):
            new[key] = rebuild(value, visit, f"{at}/{key}")
        elif key in MANY and is_list(value):
            new[key] = [rebuild(item, visit, f"{at}/{key}/{i}") for i, item in enumerate(value)]
        elif key in NAMED and is_object(value):
            new[key] = {
                name: rebuild(item, visit, f"{at}/{key}/{name}") for name, item in value.items()
            }
        else:
            new[key] = value
    return visit(new, at)


def rebuild_operation(operation: Object, visit: Visit, at: str) -> Object:
    """`operation` with `visit` applied to all its schemas."""
    new = dict(operation)
    if is_list(operation.get("parameters")):
        new["parameters"] = [
            _with_schema(parameter, visit, f"{at}/parameters/{parameter.get('name')}")
            for parameter in operation["parameters"]
        ]
    if is_object(operation.get("requestBody")):
        new["requestBody"] = _with_content(operation["requestBody"], visit, f"{at}/requestBody")
    if is_object(operation.get("responses")):
        new["responses"] = {
            status: _with_content(answer, visit, f"{at}/responses/{status}")
            for status, answer in operation["responses"].items()
        }
    return new


def _with_content(holder: Any, visit: Visit, at: str) -> Any:
    if not is_object(holder) or not is_object(holder.get("content")):
        return holder
    content = {
        kind: _with_schema(media, visit, f"{at}/{kind}")
        for kind, media in holder["content"].items()
    }
    return {**holder, "content": content}


def _with_schema(holder: Any, visit: Visit, at: str) -> Any:
    if not is_object(holder) or "schema" not in holder:
        return holder
    return {**holder, "schema": rebuild(holder["schema"], visit, at)}


def rebuild_document(document: Object, visit: Visit) -> Object:
    """`document` with `visit` applied to every schema, innermost first."""
    new = dict(document)
    held = dict(document["components"]) if is_object(document.get("components")) else {}
    held["schemas"] = {
        name: rebuild(schema, visit, f"components/schemas/{name}")
        for name, schema in components(document).items()
    }
    new["components"] = held
    return with_operations(new, lambda place: rebuild_operation(place.operation, visit, str(place)))


def with_operations(document: Object, change: Callable[[Place], Object]) -> Object:
    """`document` with every operation replaced by what `change` makes of it."""
    paths: Object = {}
    for path, item in objects(document.get("paths")):
        paths[path] = {
            key: change(Place(path, key, value)) if key in METHODS and is_object(value) else value
            for key, value in item.items()
        }
    return {**document, "paths": paths}


def references(value: Any) -> Iterator[str]:
    """Every `$ref` below `value`, in schemas of the normal form."""
    stack = [value]
    while stack:
        item = stack.pop()
        if is_object(item):
            if isinstance(item.get("$ref"), str):
                yield item["$ref"]
            stack.extend(item.values())
        elif is_list(item):
            stack.extend(item)


def target(reference: str) -> str:
    """The component that a normal reference names."""
    return reference.removeprefix(COMPONENT).replace("~1", "/").replace("~0", "~")


def reference(name: str) -> Object:
    return {"$ref": COMPONENT + name.replace("~", "~0").replace("/", "~1")}
