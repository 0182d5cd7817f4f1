"""One operation per thing: aliases are folded, what can only refuse is left out."""

from __future__ import annotations

from urllib.parse import unquote

from attrs import field, frozen

from .operation_rules import VARIABLE
from .walk import Object, Place, operations

ALIAS = "/api/environments/"  # deprecated alias of projects (PostHog/posthog#68511, #72012)
REAL = "/api/projects/"
PREFIX = "environments_"


@frozen
class Account:
    """What became of each operation of the input, by its operationId there."""

    folded: dict[str, str] = field(factory=dict)
    left_out: dict[str, str] = field(factory=dict)


def fold(document: Object) -> tuple[Object, Account]:
    """Fold the environments aliases into their twins, move those without one, drop 405s."""
    account = Account()
    real = {_shape(place): place for place in operations(document) if not _is_alias(place)}
    taken = {place.operation["operationId"] for place in operations(document)}
    paths: Object = {}
    for place in operations(document):
        if _is_alias(place):
            moved = _moved(place, taken)
            twin = real.get(_shape(moved))
            if twin is not None:
                account.folded[_source(place)] = _source(twin)
                continue
            real[_shape(moved)] = place = moved
            taken.add(place.operation["operationId"])
        if {".", ".."} & set(unquote(place.path).split("/")):
            account.left_out[_source(place)] = "its path climbs: it has a segment . or .."
            continue
        if set(place.operation["responses"]) == {"405"}:
            account.left_out[_source(place)] = (
                "the schema declares no answer but 405 (method not allowed)"
            )
            continue
        paths.setdefault(place.path, {})[place.method] = place.operation
    return {**document, "paths": paths}, account


def _source(place: Place) -> str:
    return str(place.operation["x-hogkit-id"])


def _is_alias(place: Place) -> bool:
    return place.path.startswith(ALIAS)


def _shape(place: Place) -> tuple[str, str]:
    return VARIABLE.sub("{}", place.path), place.method


def _moved(place: Place, taken: set[str]) -> Place:
    """An alias under its real path and name."""
    path = REAL + place.path.removeprefix(ALIAS).replace("{environment_id}", "{project_id}", 1)
    name = place.operation["operationId"].removeprefix(PREFIX)
    tags = place.operation["tags"]
    operation = {
        **place.operation,
        "operationId": name if name not in taken else place.operation["operationId"],
        # Other operations are tagged by what stands below the project.
        "tags": [(path.split("/") + [""] * 5)[4] or "projects"]
        if tags == [ALIAS.split("/")[2]]
        else tags,
        "parameters": [
            {**p, "name": "project_id"}
            if p["in"] == "path" and p["name"] == "environment_id"
            else p
            for p in place.operation["parameters"]
        ],
    }
    return Place(path, place.method, operation)
