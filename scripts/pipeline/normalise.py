"""Any OpenAPI 3.0.x or 3.1.x document in, one form out: `normalise`.

Each rule mends one kind of fault, wherever it stands; none knows an operation. The counts
say how many schemas or operations a rule changed. Normalising twice changes nothing.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from . import intersections, operation_rules, references, schema_rules
from .keywords import Rule
from .media import STANDARD, body_kind
from .schema_rules import LATE
from .walk import (
    Object,
    Place,
    components,
    is_object,
    rebuild,
    rebuild_document,
    target,
    with_operations,
)
from .walk import references as references_in

WHY: dict[str, str] = {**references.WHY, **operation_rules.WHY, **schema_rules.WHY}


def normalise(document: Object, *, again: bool = False) -> tuple[Object, Counter[str]]:
    """The normal form of `document`, and how often each rule had something to do.

    Only a normal form that is normalised `again` is believed what it says of the ids it came with.
    """
    counts: Counter[str] = Counter()
    new = references.inline(document, counts)
    new = _identified(new, counts, again)
    new = with_operations(new, lambda place: _without_json_uploads(place, new, counts))
    new = with_operations(new, lambda place: _by_rules(place, operation_rules.EARLY, counts))
    new = references.to_components(new, counts)
    new = rebuild_document(new, lambda schema, _: _by_schema_rules(schema, counts))
    new = intersections.intersect(new, counts)
    new = rebuild_document(new, lambda schema, _: _by_schema_rules(schema, counts, LATE))
    new = with_operations(new, lambda place: _by_rules(place, operation_rules.LATE, counts))
    held = {"schemas": components(new)}
    if is_object(security := new["components"].get("securitySchemes")):
        held["securitySchemes"] = security
    given = document.get("info")
    info = given if is_object(given) else {}
    title, version = (
        info.get(key) if isinstance(info.get(key), str) else "" for key in ("title", "version")
    )
    return {
        "openapi": "3.1.0",
        "info": {"title": title or "API", "version": version or "0"},
        "paths": {path: item for path, item in new["paths"].items() if item},
        "components": held,
    }, counts


def normal_schema(schema: Any) -> Object:
    """One schema by the schema rules alone."""
    early = rebuild(schema, lambda inner, _: _by_schema_rules(inner, Counter()), "")
    late: Object = rebuild(early, lambda inner, _: _by_schema_rules(inner, Counter(), LATE), "")
    return late


def _by_schema_rules(
    schema: Any, counts: Counter[str], rules: dict[str, Rule] = schema_rules.RULES
) -> Any:
    for name, rule in rules.items():
        new = rule(schema)
        if new is schema or new == schema:
            continue
        counts[name] += 1
        if new.get("anyOf") != (schema.get("anyOf") if is_object(schema) else None):
            new = {**new, "anyOf": [_by_schema_rules(m, counts) for m in new.get("anyOf", ())]}
            new = new if new["anyOf"] else {k: v for k, v in new.items() if k != "anyOf"}
        schema = new
    return schema


def _by_rules(place: Place, rules: dict[str, operation_rules.Rule], counts: Counter[str]) -> Object:
    for name, rule in rules.items():
        new = rule(place)
        if new != place.operation:
            counts[name] += 1
            place = Place(place.path, place.method, new)
    return place.operation


def _without_json_uploads(place: Place, document: Object, counts: Counter[str]) -> Object:
    """JSON is not taken for a body with a file in it, if multipart is there too."""
    body = place.operation.get("requestBody")
    content = body.get("content") if is_object(body) else None
    if not is_object(body) or not is_object(content) or STANDARD["multipart"] not in content:
        return place.operation
    kept = {
        kind: media
        for kind, media in content.items()
        if body_kind(kind) != "json" or not _has_file(media, document)
    }
    counts["uploads"] += len(kept) < len(content)
    return {**place.operation, "requestBody": {**body, "content": kept}}


def _has_file(media: Any, document: Object) -> bool:
    """Whether a file is anywhere in the schema of a body."""
    known = components(document)
    seen: set[str] = set()
    queue = [media]
    while queue:
        value = queue.pop()
        if '"format": "binary"' in json.dumps(value, default=str):
            return True
        new = {target(ref) for ref in references_in(value)} - seen
        seen |= new
        queue.extend(known[name] for name in new if name in known)
    return False


def _identified(document: Object, counts: Counter[str], again: bool) -> Object:
    """Give every operation a unique id, and remember the one it came with."""
    names = {
        (p.path, p.method): (name, p.operation.get("x-hogkit-id", source) if again else source)
        for p, name, source in operation_rules.ids(document)
    }

    def identify(place: Place) -> Object:
        name, source = names[place.path, place.method]
        counts["operation-ids"] += name != place.operation.get("operationId")
        inherited = {"security": document["security"]} if "security" in document else {}
        return {**inherited, **place.operation, "operationId": name, "x-hogkit-id": source}

    return with_operations(document, identify)
