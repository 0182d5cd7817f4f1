"""An OpenAPI document (3.0 or 3.1) as it was pulled: operations, references, flat schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Schema = Mapping[str, Any]

METHODS = ("get", "put", "post", "patch", "delete", "head", "options", "trace")


@dataclass(frozen=True)
class Parameter:
    name: str
    where: str
    schema: Schema
    required: bool
    explode: bool
    json: bool
    """Whether the parameter is declared by `content` rather than by a schema with a style."""


@dataclass(frozen=True)
class Operation:
    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    bodies: Mapping[str, Schema] = field(default_factory=dict)
    body_required: bool = False
    answers: Mapping[int, Mapping[str, Schema]] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.id} {self.method.upper()} {self.path}"

    def located(self, where: str) -> list[Parameter]:
        return [parameter for parameter in self.parameters if parameter.where == where]

    def successes(self) -> dict[int, Mapping[str, Schema]]:
        return {status: kinds for status, kinds in self.answers.items() if 200 <= status < 300}


class Document:
    """Reads a document without changing it."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self.raw = raw

    def operations(self) -> Iterator[Operation]:
        for path, item in self.raw["paths"].items():
            for method in METHODS:
                if method in item:
                    yield self._operation(path, method, item)

    def resolve(self, node: Schema) -> Schema:
        """Follow `$ref` to the end; keywords beside a reference win over its target's.

        OpenAPI 3.0 says such keywords are ignored, but PostHog's schema relies on them:
        hundreds of references carry `nullable` or `readOnly`.
        """
        while "$ref" in node:
            target: Any = self.raw
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step.replace("~1", "/").replace("~0", "~")]
            node = {**target, **{key: node[key] for key in node if key != "$ref"}}
        return node

    def flatten(self, schema: Schema | bool) -> dict[str, Any]:
        """The schema with its own `$ref` and `allOf` dissolved; what lies deeper is untouched."""
        if isinstance(schema, bool):
            return {}
        flat = dict(self.resolve(schema))
        for part in flat.pop("allOf", ()):
            merge(flat, self.flatten(part))
        return flat

    def types(self, schema: Schema | bool) -> set[str]:
        """The JSON types a schema admits; empty when it admits any."""
        flat = self.flatten(schema)
        declared = flat.get("type", ())
        found = {declared} if isinstance(declared, str) else set(declared)
        if flat.get("nullable"):
            found.add("null")
        if not found and "enum" in flat:
            found = {json_type(value) for value in flat["enum"]}
        for member in members(flat):
            found |= self.types(member)
        return found

    def hidden(self, schema: Schema | bool, direction: str) -> bool:
        """Whether a property has no place in a request (`readOnly`) or answer (`writeOnly`)."""
        if isinstance(schema, bool):
            return False
        return bool(self.flatten(schema).get(HIDDEN[direction]))

    def _operation(self, path: str, method: str, item: Mapping[str, Any]) -> Operation:
        raw = item[method]
        found = {}
        for node in [*item.get("parameters", ()), *raw.get("parameters", ())]:
            parameter = read_parameter(self.resolve(node))
            found[parameter.name, parameter.where] = parameter
        body = self.resolve(raw.get("requestBody", {}))
        answers = {
            int(status): schemas(self.resolve(answer))
            for status, answer in raw["responses"].items()
            if status.isdigit()
        }
        return Operation(
            id=raw.get("operationId") or f"{method} {path}",
            method=method,
            path=path,
            parameters=tuple(found.values()),
            bodies=schemas(body),
            body_required=bool(body.get("required")),
            answers=answers,
        )


HIDDEN = {"request": "readOnly", "answer": "writeOnly"}


def read_parameter(node: Mapping[str, Any]) -> Parameter:
    content = schemas(node)
    style = node.get("style", "form" if node["in"] in ("query", "cookie") else "simple")
    return Parameter(
        name=node["name"],
        where=node["in"],
        schema=next(iter(content.values()), node.get("schema", {})),
        required=bool(node.get("required")),
        explode=node.get("explode", style == "form"),
        json=bool(content),
    )


def schemas(node: Mapping[str, Any]) -> dict[str, Schema]:
    return {kind: media.get("schema", {}) for kind, media in node.get("content", {}).items()}


def members(flat: Schema) -> list[Schema]:
    """The alternatives of a flat schema."""
    return [*flat.get("oneOf", ()), *flat.get("anyOf", ())]


def merge(flat: dict[str, Any], part: Schema) -> None:
    """Add one member of `allOf`; what `flat` says already stands."""
    for key, value in part.items():
        if key == "properties":
            flat[key] = {**value, **flat.get(key, {})}
        elif key == "required":
            flat[key] = [*flat.get(key, ()), *value]
        else:
            flat.setdefault(key, value)


def json_type(value: object) -> str:
    names = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array"}
    return "null" if value is None else names.get(type(value), "object")


def is_json(content_type: str) -> bool:
    essence = content_type.partition(";")[0].strip().lower()
    return essence == "application/json" or essence.endswith("+json")
