"""From the normal form to what the generator makes good code of: `lower`.

The generator sees only shapes that it handles well, under names that cannot clash. What it
cannot carry (keys on the wire, flags, encodings, several content types, prose) goes into
`Facts`, for the templates.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from attrs import field, frozen
from openapi_python_client.strings import ClassName, pascal_case

from . import kept, names
from .lower_operations import MAP, TAG, OperationFacts, lowered_operation, operation_modules
from .walk import (
    Object,
    components,
    distinct,
    is_object,
    numbered,
    operations,
    reference,
    references,
    target,
    with_operations,
)

DEEPEST = 50  # components inlined inside one another; PostHog has 2

WHY = {
    "unreachable-components": "a component that no operation needs is not generated",
    "component-names": "components that fold to one class or module, or have no identifier as name",
    "attribute-names": "two properties that fold to one attribute, or one that hides a method",
    "inline-objects": "an inline object gets a name of its own, that meets no other",
    "free-objects": "an inline object without properties is a dict, not a class of its own",
    "inline-enums": "an inline enum is a Literal in place, not a module of its own",
    "inlined-components": "a component that is neither object nor enum is put in place; one that"
    " contains itself is any value there",
    "read-only": "what only PostHog sets is not asked for when building",
}


@frozen
class ModelFacts:
    """What the generator cannot carry about one class."""

    source: str
    wire: dict[str, str]
    read_only: frozenset[str]
    required: frozenset[str]
    deprecated: frozenset[str]
    prose: str = ""
    property_prose: dict[str, str] = field(factory=dict)


@frozen
class Facts:
    """By class name, and by (folder, module) of an operation."""

    models: dict[str, ModelFacts] = field(factory=dict)
    operations: dict[tuple[str, str], OperationFacts] = field(factory=dict)


def lower(document: Object, counts: Counter[str]) -> tuple[Object, Facts]:
    """The document for the generator, and the facts for the templates."""
    return _Lowering(document, counts).run()


class _Lowering:
    def __init__(self, document: Object, counts: Counter[str]) -> None:
        self.document = document
        self.counts = counts
        self.known = components(document)
        self.facts = Facts()
        self.inlined: dict[str, Object] = {}
        needed = _reachable(document)
        counts["unreachable-components"] += len(self.known) - len(needed)
        self.classes = [
            name for name in self.known if name in needed and _is_class(self.known[name])
        ]
        self.names = names.component_names(self.classes)
        counts["component-names"] += sum(ClassName(n, "") != self.names[n] for n in self.classes)
        self.used = {key for name in self.names.values() for key in names.class_keys(name)}
        self.used |= set(names.TAKEN_CLASSES)
        self.result: Object = {}

    def run(self) -> tuple[Object, Facts]:
        for name in self.classes:
            self.define(self.names[name], self.known[name], name)
        modules = operation_modules(self.document)

        def change(place: Any) -> Object:
            operation, facts = lowered_operation(
                place, modules[place.operation["operationId"]], self
            )
            self.facts.operations[facts.folder, facts.module] = facts
            return operation

        lowered = with_operations(self.document, change)
        paths: Object = {}
        for place in operations(lowered):
            paths.setdefault(place.operation.pop("x-path"), {})[place.method] = place.operation
        security = {"key": {"type": "http", "scheme": "bearer"}}
        held = {"schemas": self.result, "securitySchemes": security}
        info = {"title": "hogkit_api", "version": "0"}
        return {"openapi": "3.1.0", "info": info, "paths": paths, "components": held}, self.facts

    def define(self, name: str, schema: Object, source: str) -> None:
        """Make a class of an object or enum."""
        if "enum" in schema:
            self.result[name] = {"type": schema["type"], "enum": schema["enum"]}
            return
        self.result[name] = {}  # keeps the place: inline classes come after the one they stand in
        class_name = str(ClassName(name, names.PREFIX))
        properties = schema.get("properties", {})
        wanted = kept.attributes(schema)
        chosen = names.attribute_names(wanted.values(), names.TAKEN_ATTRIBUTES)
        aliases = {key: chosen[name] for key, name in wanted.items()}
        self.counts["attribute-names"] += sum(chosen[name] != name for name in wanted.values())
        self.facts.models[class_name] = _model_facts(schema, source, aliases)
        required = [k for k in schema.get("required", ()) if not properties[k].get("readOnly")]
        self.counts["read-only"] += len(schema.get("required", ())) - len(required)
        self.result[name] = {
            "type": "object",
            "required": [aliases[key] for key in required],
            "properties": {
                aliases[k]: self.schema(p, class_name + pascal_case(aliases[k]))
                for k, p in properties.items()
            },
        }
        extra = schema.get("additionalProperties")
        if is_object(extra):
            lowered_extra = self.schema(extra, f"{class_name}AdditionalProperty")
            self.result[name]["additionalProperties"] = lowered_extra

    def schema(self, schema: Object, name: str, inside: frozenset[str] = frozenset()) -> Object:
        """A schema for the generator; `name` is for a class, if it needs one."""
        if "$ref" in schema:
            return self.ref(target(schema["$ref"]), inside)
        if "anyOf" in schema:
            return self.union(schema, name, inside)
        if "enum" in schema:
            self.counts["inline-enums"] += 1
            return {"anyOf": [{"const": value} for value in schema["enum"]]}
        if schema.get("type") == "array":
            return {"type": "array", "items": self.schema(schema["items"], f"{name}Item", inside)}
        if _is_class(schema):
            self.counts["inline-objects"] += 1
            return reference(self.hoist(schema, name))
        if schema.get("type") == "object":
            self.counts["free-objects"] += 1
            extra = schema.get("additionalProperties", {})
            items = self.schema(extra, f"{name}AdditionalProperty", inside)
            return {"type": "array", "items": items, "description": MAP}
        return {key: schema[key] for key in ("type", "format", "const", "default") if key in schema}

    def ref(self, component: str, inside: frozenset[str]) -> Object:
        if component in self.names:
            return reference(self.names[component])
        self.counts["inlined-components"] += 1
        if component in inside or len(inside) > DEEPEST:
            return {}
        if component in self.inlined:
            return self.inlined[component]
        own = str(ClassName(names.plain(component, "Model"), ""))
        self.inlined[component] = self.schema(self.known[component], own, inside | {component})
        return self.inlined[component]

    def union(self, schema: Object, name: str, inside: frozenset[str]) -> Object:
        members = enumerate(schema["anyOf"])
        lowered = [self.schema(m, f"{name}Type{i}", inside) for i, m in members]
        flat = [inner for member in lowered for inner in member.get("anyOf", [member])]
        # The generator tells members apart by their type as it knows it, and it knows no dict.
        arrays = [
            m["items"] for m in flat if m.get("type") == "array" and m.get("description") != MAP
        ]
        flat = [
            Object() if m.get("description") == MAP and m["items"] in arrays else m for m in flat
        ]
        once: list[Object] = distinct(flat)
        return {"anyOf": once, **self.tag(schema)} if len(once) > 1 else once[0]

    def tag(self, schema: Object) -> Object:
        """The mark of a union whose discriminator says which value means which class."""
        told = schema.get("discriminator")
        mapping = told.get("mapping") if is_object(told) else None
        if not is_object(told) or not is_object(mapping):
            return {}
        named = {value: self.names.get(target(str(to))) for value, to in mapping.items()}
        table = {v: str(ClassName(n, names.PREFIX)) for v, n in named.items() if n}
        text = json.dumps([str(told.get("propertyName")), table])
        return {"description": TAG + text} if table else {}

    def hoist(self, schema: Object, name: str) -> str:
        def is_taken(free: str) -> bool:
            return bool(self.used & set(names.class_keys(free)))

        free = numbered(names.plain(name, "Model"), is_taken)
        self.used |= set(names.class_keys(free))
        self.define(free, schema, "")
        return free


def _model_facts(schema: Object, source: str, aliases: dict[str, str]) -> ModelFacts:
    properties = schema.get("properties", {})

    def marked(flag: str) -> frozenset[str]:
        return frozenset(key for key, inner in properties.items() if inner.get(flag))

    return ModelFacts(
        source=source,
        wire={alias: key for key, alias in aliases.items()},
        read_only=marked("readOnly"),
        required=frozenset(schema.get("required", ())),
        deprecated=marked("deprecated"),
        prose=schema.get("description", ""),
        property_prose={k: p["description"] for k, p in properties.items() if "description" in p},
    )


def _is_class(schema: Object) -> bool:
    """Whether a component is a class: an object with properties, or an enum."""
    if "enum" in schema:
        return True
    return (
        "properties" in schema and schema.get("type", "object") == "object" and "$ref" not in schema
    )


def _reachable(document: Object) -> set[str]:
    """Components that some operation needs."""
    known = components(document)
    found: set[str] = set()
    queue = [target(r) for place in operations(document) for r in references(place.operation)]
    while queue:
        name = queue.pop()
        if name not in found and name in known:
            found.add(name)
            queue.extend(target(r) for r in references(known[name]))
    return found
