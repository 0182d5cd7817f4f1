"""JSON Schema 2020-12 validators for the schemas of an OpenAPI document.

The translation is written from the OpenAPI specification alone and shares nothing with the
pipeline that prepares the document for the generator: a misreading there is to show up here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import jsonschema_rs

from .document import HIDDEN, Document, Schema, members

SCHEMA_MAPS = ("properties", "patternProperties", "dependentSchemas")
SCHEMA_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
SCHEMAS = ("items", "additionalProperties", "not", "contains", "propertyNames", "if", "then")
ASSERTIONS = (
    *("enum", "const", "type", "required", "pattern", "minimum", "maximum", "exclusiveMinimum"),
    *("exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems"),
    *("uniqueItems", "minProperties", "maxProperties"),
)

# Django REST framework writes times without an offset, which JSON Schema's `time` demands.
TIME = re.compile(r"\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?")


class Validators:
    """Validators for one document, compiled when first asked for, one per direction."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._registry = jsonschema_rs.Registry(
            [(f"urn:{direction}", self._components(direction)) for direction in HIDDEN]
        )
        self._known: dict[tuple[int, str], tuple[Schema, jsonschema_rs.Draft202012Validator]] = {}

    def of(self, schema: Schema, direction: str) -> jsonschema_rs.Draft202012Validator:
        key = id(schema), direction
        if key not in self._known:  # the schema is kept beside, or its id could be reused
            self._known[key] = schema, self._compile(schema, direction)
        return self._known[key][1]

    def faults(self, value: object, schema: Schema, direction: str) -> list[str]:
        """What is wrong with a value, three faults at most."""
        validator = self.of(schema, direction)
        if validator.is_valid(value):
            return []
        errors = list(validator.iter_errors(value))
        return [f"{list(error.instance_path)}: {error.message[:200]}" for error in errors[:3]]

    def _compile(self, schema: Schema, direction: str) -> jsonschema_rs.Draft202012Validator:
        return jsonschema_rs.Draft202012Validator(
            self._translate(schema, direction),
            registry=self._registry,
            validate_formats=True,
            formats={"time": lambda text: TIME.fullmatch(text) is not None},
        )

    def _components(self, direction: str) -> dict[str, Any]:
        components = self._document.raw.get("components", {}).get("schemas", {})
        translated = {name: self._translate(part, direction) for name, part in components.items()}
        return {"components": {"schemas": translated}}

    def _translate(self, schema: Schema | bool, direction: str) -> dict[str, Any] | bool:
        if isinstance(schema, bool):
            return schema
        result: dict[str, Any] = {key: schema[key] for key in ASSERTIONS if key in schema}
        if isinstance(schema.get("format"), str):
            result["format"] = schema["format"]
        if "$ref" in schema:
            result["$ref"] = f"urn:{direction}{schema['$ref']}"
        self._translate_parts(schema, direction, result)
        self._hide(schema, direction, result)
        bound_exclusively(result)
        if "discriminator" in schema and members(schema):
            self._discriminate(schema, direction, result)
        return {"anyOf": [result, {"type": "null"}]} if schema.get("nullable") else result

    def _translate_parts(self, schema: Schema, direction: str, result: dict[str, Any]) -> None:
        for key in SCHEMA_MAPS:
            if key in schema:
                parts = schema[key].items()
                result[key] = {name: self._translate(part, direction) for name, part in parts}
        for key in SCHEMA_LISTS:
            if key in schema:
                result[key] = [self._translate(part, direction) for part in schema[key]]
        for key in SCHEMAS:
            if key in schema:
                result[key] = self._translate(schema[key], direction)

    def _hide(self, schema: Schema, direction: str, result: dict[str, Any]) -> None:
        properties = schema.get("properties", {})
        hidden = [key for key in properties if self._document.hidden(properties[key], direction)]
        for name in hidden:
            result["properties"][name] = False
        if "required" in result:
            result["required"] = [name for name in result["required"] if name not in hidden]

    def _discriminate(self, schema: Schema, direction: str, result: dict[str, Any]) -> None:
        """Let the discriminator alone choose: members overlap, so `oneOf` would refuse many."""
        name, mapping = discriminated(schema)
        for key in ("oneOf", "anyOf"):
            result.pop(key, None)
        result["type"] = "object"
        result["required"] = [*result.get("required", ()), name]
        result["properties"] = {**result.get("properties", {}), name: {"enum": [*mapping]}}
        result["allOf"] = [
            *result.get("allOf", ()),
            *(
                {
                    "if": {"properties": {name: {"const": tag}}},
                    "then": {"$ref": f"urn:{direction}{reference}"},
                }
                for tag, reference in mapping.items()
            ),
        ]


def discriminated(schema: Schema) -> tuple[str, Mapping[str, str]]:
    """The property that tells the members of a union apart, and the reference for each tag."""
    discriminator = schema["discriminator"]
    references = [member["$ref"] for member in members(schema) if "$ref" in member]
    implied = {reference.rpartition("/")[2]: reference for reference in references}
    return discriminator["propertyName"], discriminator.get("mapping") or implied


def bound_exclusively(result: dict[str, Any]) -> None:
    """OpenAPI 3.0 has a boolean beside the bound where JSON Schema has a bound of its own."""
    for bound in ("Minimum", "Maximum"):
        if isinstance(result.get(f"exclusive{bound}"), bool):
            exclusive = result.pop(f"exclusive{bound}")
            if exclusive:
                result[f"exclusive{bound}"] = result.pop(bound.lower())
