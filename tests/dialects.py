"""The pinned document as other versions of PostHog would serve it."""

from __future__ import annotations

import copy
from typing import Any

NULL = {"type": "null"}


def to_31(document: dict[str, Any]) -> dict[str, Any]:
    """OpenAPI 3.1 as PostHog writes it since May 2026: null types, const, shared parameters."""
    new = copy.deepcopy(document)
    new["openapi"] = "3.1.0"
    new["servers"] = [{"url": "https://us.posthog.com"}, {"url": "https://eu.posthog.com"}]
    schemas = new["components"]["schemas"]
    for name, schema in schemas.items():
        schemas[name] = _schema(schema)
    shared = {}
    for item in new["paths"].values():
        for operation in item.values():
            for index, parameter in enumerate(operation.get("parameters", [])):
                parameter["schema"] = _schema(parameter["schema"])
                if parameter["name"] == "project_id":
                    shared["ProjectIdPath"] = parameter
                    operation["parameters"][index] = {
                        "$ref": "#/components/parameters/ProjectIdPath"
                    }
            for holder in [operation.get("requestBody", {}), *operation["responses"].values()]:
                for media in holder.get("content", {}).values():
                    media["schema"] = _schema(media.get("schema", {}))
            operation["security"] = operation.get("security", []) * 2
            operation["x-product"] = ["analytics"]
    new["components"]["parameters"] = shared
    return new


def _schema(schema: Any) -> Any:
    if not isinstance(schema, dict):
        return schema
    new = dict(schema)
    for key in ("items", "additionalProperties"):
        if isinstance(new.get(key), dict):
            new[key] = _schema(new[key])
    for key in ("anyOf", "oneOf", "allOf"):
        if key in new:
            new[key] = [_schema(member) for member in new[key]]
    if "properties" in new:
        new["properties"] = {name: _schema(inner) for name, inner in new["properties"].items()}
    if len(new.get("enum", ())) == 1 and new.get("default") == new["enum"][0]:
        new["const"] = new.pop("enum")[0]
    return _null(new) if new.pop("nullable", False) else new


def _null(schema: dict[str, Any]) -> dict[str, Any]:
    if isinstance(schema.get("type"), str):
        schema["type"] = [schema["type"], "null"]
        if "enum" in schema:
            schema["enum"] = [*schema["enum"], None]
        return schema
    outer = {
        k: schema.pop(k) for k in ("readOnly", "writeOnly", "default", "deprecated") if k in schema
    }
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return {**outer, **schema, key: [*schema[key], NULL]}
    if "allOf" in schema:
        return {**outer, "oneOf": [*schema["allOf"], NULL]}
    return {**outer, "anyOf": [schema, NULL]} if schema else outer
