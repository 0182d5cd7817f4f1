"""Rules on references: everything but schemas is put in place, schemas become components."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from .refusal import Refused
from .walk import (
    COMPONENT,
    METHODS,
    Object,
    components,
    is_list,
    is_object,
    objects,
    rebuild_document,
    reference,
    target,
)

LONGEST = 80  # characters of a name made of a pointer; `names` allows 100 and adds to some

WHY = {
    "inline-references": "parameters, bodies, answers and path items behind a $ref are put in"
    " place: the generator reads some of these and refuses others",
    "path-parameters": "parameters of a whole path belong to each of its operations",
    "hoisted-references": "a $ref into $defs or another schema points to no component, which is all"
    " that the generator follows; what it points to becomes one",
    "dangling-references": "a $ref that leads nowhere, in a circle or out of the document stands"
    " for any value",
}


def inline(document: Object, counts: Counter[str]) -> Object:
    """Resolve every reference outside schemas; give path-level parameters to operations."""
    paths: Object = {}
    for path, item in objects(document.get("paths")):
        if "$ref" in item and not _resolved(document, item, Counter()):
            raise Refused(
                f"paths/{path} refers to {item['$ref']!s:.80}, which is not in the document"
            )
        item = _resolved(document, item, counts)
        shared = _list(item.get("parameters"))
        new: Object = {}
        for method in METHODS:
            operation = item.get(method)
            if is_object(operation):
                counts["path-parameters"] += len(shared)
                new[method] = _operation(document, operation, shared, counts)
        paths[path] = new
    return {**document, "paths": paths}


def _operation(
    document: Object, operation: Object, shared: list[Any], counts: Counter[str]
) -> Object:
    new = dict(operation)
    own = [_resolved(document, p, counts) for p in _list(operation.get("parameters"))]
    rest = [_resolved(document, p, counts) for p in shared]
    taken = [(p.get("in"), p.get("name")) for p in own]
    new["parameters"] = own + [p for p in rest if (p.get("in"), p.get("name")) not in taken]
    if "requestBody" in operation:
        new["requestBody"] = _resolved(document, operation["requestBody"], counts)
    answers = operation.get("responses")
    new["responses"] = {
        str(status): _resolved(document, answer, counts)
        for status, answer in (answers.items() if is_object(answers) else ())
    }
    return new


def _list(value: Any) -> list[Any]:
    return [item for item in value if is_object(item)] if is_list(value) else []


def _resolved(document: Object, value: Any, counts: Counter[str]) -> Object:
    """`value`, or what it refers to through any number of references; {} if that is nothing."""
    seen: set[str] = set()
    while is_object(value) and isinstance(value.get("$ref"), str):
        ref = value["$ref"]
        counts["inline-references"] += 1
        value = None if ref in seen else pointed(document, ref)
        seen.add(ref)
    return value if is_object(value) else {}


def pointed(document: Object, ref: str) -> Any:
    """What a local reference points to; None if nothing."""
    if not ref.startswith("#/"):
        return None
    value: Any = document
    for raw in ref[2:].split("/"):
        token = unquote(raw).replace("~1", "/").replace("~0", "~")
        if is_list(value) and token.isdecimal() and int(token) < len(value):
            value = value[int(token)]
        elif is_object(value) and token in value:
            value = value[token]
        else:
            return None
    return value


def to_components(document: Object, counts: Counter[str]) -> Object:
    """Make every `$ref` of a schema name an existing component that is more than a `$ref`."""
    found: Object = {}
    queue = list(_schema_references(document))
    names: dict[str, str | None] = {}
    while queue:
        ref = queue.pop()
        if ref in names:
            continue
        names[ref] = name = _component(document, ref, found)
        if name in found:
            queue.extend(_schema_references({"components": {"schemas": {name: found[name]}}}))

    def rewrite(schema: Any, _: str) -> Any:
        if not is_object(schema) or "$ref" not in schema:
            return schema
        ref = schema["$ref"]
        name = names.get(ref) if isinstance(ref, str) else None
        if name is None:
            counts["dangling-references"] += 1
            return {key: value for key, value in schema.items() if key != "$ref"}
        counts["hoisted-references"] += name in found
        return {**schema, **reference(name)}

    held = document.get("components")
    schemas = {**components(document), **found}
    return rebuild_document(
        {
            **document,
            "components": {**(held if is_object(held) else {}), "schemas": schemas},
        },
        rewrite,
    )


def _schema_references(document: Object) -> Iterator[str]:
    refs: list[str] = []

    def note(schema: Any, _: str) -> Any:
        if is_object(schema) and isinstance(schema.get("$ref"), str):
            refs.append(schema["$ref"])
        return schema

    rebuild_document(document, note)
    return iter(refs)


def _component(document: Object, ref: str, found: Object) -> str | None:
    """The component that `ref` shall name: an existing one, or one put into `found`."""
    seen: set[str] = set()
    while ref not in seen:
        seen.add(ref)
        value = pointed(document, ref)
        if isinstance(value, bool):
            value = {}
        if not is_object(value):
            return None
        inner = value.get("$ref")
        if not isinstance(inner, str):
            break
        ref = inner
    else:
        return None
    if ref.startswith(COMPONENT) and "/" not in ref.removeprefix(COMPONENT):
        return target(ref) if target(ref) in components(document) else target(unquote(ref))
    words = re.findall(r"[A-Za-z0-9]+", unquote(ref).removeprefix("#/components/schemas"))
    name = "".join(
        word[:1].upper() + word[1:] for word in words if word not in ("defs", "properties")
    )
    name = (name or "Schema")[:LONGEST]
    while name in components(document) or (name in found and found[name] is not value):
        name += "_"
    found[name] = value
    return name
