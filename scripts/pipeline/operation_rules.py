"""Rules on one operation. A rule returns the operation itself if there is nothing to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from .keywords import NULL
from .media import ANSWERS, BODIES, answer_kind, body_kind, is_type
from .walk import Object, Place, distinct, is_list, is_object, numbered, operations

WHY = {
    "operation-ids": "an operation without an id, or with another one's, gets one of its own",
    "one-tag": "the first tag is the folder of an operation; doubled and further ones are left out",
    "one-body": "with JSON, form and multipart declared the generator sends multipart: JSON, else"
    " multipart, else form, else the first",
    "uploads": "a body with a file in it cannot be JSON: multipart, if that is declared too",
    "any-content": "`*/*` alone is JSON; beside others it says nothing",
    "successes-only": "answers outside 2xx would be part of every result's type, but are errors",
    "json-first": "the types of an answer in the order JSON, text, binary: the first decides",
    "malformed-parameters": "a parameter needs a name, a place and a schema",
    "duplicate-parameters": "the generator drops an operation whose parameter stands twice",
    "header-names": "Accept, Content-Type and Authorization are no parameters (OpenAPI 4.8.12)",
    "path-variables": "the variables of a path and its path parameters must be the same",
    "path-types": "a variable of a path is a required scalar, never null; a uuid may also be a word"
    " such as @me",
    "one-security": "what an operation says of credentials, once; `[{}]` and nothing mean none",
}

Rule = Callable[[Place], Object]
VARIABLE = re.compile(r"\{([^{}]*)\}")
NOT_PARAMETERS = ("accept", "content-type", "authorization")


def one_tag(place: Place) -> Object:
    tags = [tag for tag in _list(place.operation.get("tags")) if isinstance(tag, str) and tag]
    first = tags[:1] or ["default"]
    return _with(place.operation, tags=first)


def any_content(place: Place) -> Object:
    body = place.operation.get("requestBody")
    content = body.get("content") if is_object(body) else None
    if not is_object(body) or not is_object(content) or "*/*" not in content:
        return place.operation
    rest = {kind: media for kind, media in content.items() if kind != "*/*"}
    chosen = rest or {"application/json": content["*/*"]}
    return _with(place.operation, requestBody={**body, "content": chosen})


def one_body(place: Place) -> Object:
    body = place.operation.get("requestBody")
    if body is None:
        return place.operation
    content = body.get("content") if is_object(body) else None
    content = (
        {kind: media for kind, media in content.items() if is_type(kind)}
        if is_object(content)
        else None
    )
    if not is_object(body) or not content:
        return {key: value for key, value in place.operation.items() if key != "requestBody"}
    kind = min(content, key=lambda name: BODIES.index(body_kind(name)))
    schema = _schema(content[kind])
    return _with(
        place.operation,
        requestBody={
            "content": {kind: {"schema": schema}},
            **({"required": True} if body.get("required") is True else {}),
        },
    )


def _schema(media: Any) -> Any:
    return media.get("schema", {}) if is_object(media) else {}


def successes_only(place: Place) -> Object:
    answers = place.operation.get("responses")
    answers = answers if is_object(answers) else {}
    named = {str(status): answer for status, answer in answers.items() if _success(str(status))}
    kept = {status: answer for status, answer in named.items() if status != "2XX"}
    if "2XX" in named:  # the others are more particular
        kept.setdefault("200", named["2XX"])
    if not kept and is_object(answers.get("default")):
        kept = {"200": answers["default"]}
    if set(map(str, answers)) == {"405"}:  # kept, so that the operation can be left out by it
        kept = {"405": {"description": ""}}
    return _with(place.operation, responses=kept or {"200": {"description": ""}})


def _success(status: str) -> bool:
    return bool(re.fullmatch(r"2[0-9]{2}|2XX", status))


def json_first(place: Place) -> Object:
    answers = {}
    for status, answer in place.operation["responses"].items():
        content = answer.get("content") if is_object(answer) else None
        content = content if is_object(content) else Object()
        media = {
            kind: {"schema": _schema(value)}
            for kind, value in sorted(
                content.items(), key=lambda item: ANSWERS.index(answer_kind(item[0]))
            )
            if is_type(kind)
        }
        answers[status] = {"description": "", **({"content": media} if media else {})}
    return _with(place.operation, responses=answers)


def malformed_parameters(place: Place) -> Object:
    kept: list[Object] = []
    for parameter in _list(place.operation.get("parameters")):
        if not isinstance(parameter.get("name"), str) or parameter.get("in") not in (
            "query",
            "path",
            "header",
            "cookie",
        ):
            continue
        content = parameter.get("content")
        schema = parameter.get("schema", {})
        if "schema" not in parameter and is_object(content):
            schema = _schema(next(iter(content.values()), None))
        kept.append({**{k: v for k, v in parameter.items() if k != "content"}, "schema": schema})
    return _with(place.operation, parameters=kept)


def duplicate_parameters(place: Place) -> Object:
    first = {(p["in"], p["name"]): p for p in reversed(place.operation["parameters"])}
    return _with(place.operation, parameters=list(reversed(first.values())))


def header_names(place: Place) -> Object:
    kept = [
        p
        for p in place.operation["parameters"]
        if p["in"] != "header" or p["name"].lower() not in NOT_PARAMETERS
    ]
    return _with(place.operation, parameters=kept)


def path_variables(place: Place) -> Object:
    names = list(dict.fromkeys(VARIABLE.findall(place.path)))
    declared = {p["name"]: p for p in place.operation["parameters"] if p["in"] == "path"}
    if set(names) == set(declared):
        return place.operation
    missing = {"in": "path", "required": True, "schema": {"type": "string"}}
    path = [declared.get(name, {"name": name, **missing}) for name in names]
    rest = [p for p in place.operation["parameters"] if p["in"] != "path"]
    return _with(place.operation, parameters=path + rest)


def path_types(place: Place) -> Object:
    return _with(
        place.operation,
        parameters=[
            {**p, "required": True, "schema": _scalar(p["schema"])} if p["in"] == "path" else p
            for p in place.operation["parameters"]
        ],
    )


def _scalar(schema: Any) -> Object:
    """A schema for text in a path: scalars only, without null, uuids as text."""
    if "anyOf" in schema:
        kept = [_scalar(member) for member in schema["anyOf"] if member != NULL]
        once = distinct(kept)
        return {"anyOf": once} if len(once) > 1 else (once or [{"type": "string"}])[0]
    if (
        schema.get("format") == "uuid"
        or schema.get("type") in ("object", "array", "null")
        or not schema
    ):
        return {"type": "string"}
    return dict(schema)


def one_security(place: Place) -> Object:
    security = _list(place.operation.get("security"))
    named = [entry for entry in security if is_object(entry) and entry]
    optional = len(named) < len(security)
    return _with(place.operation, security=[] if optional else distinct(named))


# Before schemas are normal: what must be there for them to be found.
EARLY: dict[str, Rule] = {
    "one-tag": one_tag,
    "malformed-parameters": malformed_parameters,
    "duplicate-parameters": duplicate_parameters,
    "header-names": header_names,
    "path-variables": path_variables,
    "any-content": any_content,
    "one-body": one_body,
    "successes-only": successes_only,
    "json-first": json_first,
    "one-security": one_security,
}
# After: what looks into schemas.
LATE: dict[str, Rule] = {"path-types": path_types}


def ids(document: Object) -> list[tuple[Place, str, str]]:
    """(place, its own unique id, the id under which it is accounted for) of each operation."""
    places = list(operations(document))
    given = [place.operation.get("operationId") for place in places]
    taken = {name for name in given if isinstance(name, str) and name}
    left = set(taken)
    found: list[tuple[Place, str, str]] = []
    for place, name in zip(places, given, strict=True):
        own = name if isinstance(name, str) and name else _made(place)
        source = own
        if own in left:
            left.remove(own)
        else:
            if own in taken and name:
                source = f"{own} ({place})"
                own = f"{own}_{place.method}"
            own = numbered(own, taken.__contains__)
            source = numbered(source if name else own, taken.__contains__)
            taken |= {own, source}
        found.append((place, own, source))
    return found


def _made(place: Place) -> str:
    return "_".join([place.method, *re.findall(r"[A-Za-z0-9]+", place.path)])


def _list(value: Any) -> list[Any]:
    return value if is_list(value) else []


def _with(operation: Object, **changes: Any) -> Object:
    return (
        operation
        if all(operation.get(k) == v for k, v in changes.items())
        else {**operation, **changes}
    )
