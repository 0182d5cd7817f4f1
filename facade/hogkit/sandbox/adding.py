"""What tests and demonstrations put into a sandbox by hand."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any

from . import activity, groups
from .collection import Resource
from .fields import given
from .insights import COMPUTED, INSIGHTS
from .messages import Json, Refused
from .resources import RESOURCES
from .store import Store, now
from .strict import dumps, loads


def add(store: Store, name: str, fields: Mapping[str, Any]) -> Json:
    """Made, and as the private API shows it; whoever calls holds the store's lock.

    Raises:
        ValueError: There is no such resource, or PostHog would refuse a field.
    """
    told: Json = loads(dumps(dict(fields)))
    if name in OTHERS:
        return copy.deepcopy(OTHERS[name](store, told))
    if name not in RESOURCES:
        known = ", ".join(sorted([*RESOURCES, *OTHERS]))
        raise ValueError(f"resource: one of {known} is wanted, not {name!r}")
    try:
        row = made(store, name, told)
    except Refused as refusal:
        said: Json = loads(refusal.answer.content)
        raise ValueError(f"{said['attr'] or name}: {said['detail']}") from None
    return copy.deepcopy(RESOURCES[name].shown(store, row))


def made(store: Store, name: str, told: Json) -> Json:
    resource = RESOURCES[name]
    check_identity(store, resource, told)
    row = resource.add(store, {**told, **given(told, resource.fields)})
    if resource is INSIGHTS:
        row[COMPUTED] = True
    return row


def check_identity(store: Store, resource: Resource, told: Json) -> None:
    """Whether one can be found by the id that is given."""
    for name in {"id", resource.key} & told.keys():
        kind = str if name in resource.made(1) else int
        check_new(name, told[name], kind, [row[name] for row in store.rows[resource.name]])


def check_new(name: str, given: Any, kind: type, known: Collection[object]) -> None:
    if type(given) is not kind or not given or str(given).startswith("-"):
        wanted = "a number from 1" if kind is int else "text"
        raise ValueError(f"{name}: {wanted} is wanted, not {given!r}")
    if given in known:
        raise ValueError(f"{name}: there is one with {given!r} already")


def add_person(store: Store, told: Json) -> Json:
    person = store.people.find(make_known(store, told))
    return {} if person is None else person.as_json()


def make_known(store: Store, told: Json) -> str:
    """Someone, or more of their properties; returns one of their ids."""
    names: list[Any] = told.get("distinct_ids") or [told.get("distinct_id")]
    if not all(isinstance(name, str) and name for name in names):
        raise ValueError("distinct_id: text is wanted")
    when = told.get("created_at")
    known = now() if when is None else datetime.fromisoformat(when)
    number = told.get("id")
    if number is not None:
        check_new("id", number, int, [person.id for person in store.people])
        if any(store.people.find(one) for one in names):
            raise ValueError(f"id: {names[0]!r} has one already")
    store.add_person(names, told.get("properties") or {}, known, number)
    name: str = names[0]
    return name


def add_group(store: Store, told: Json) -> Json:
    groups.learn(store)
    return groups.shown(groups.add(store, told))


OTHERS: Mapping[str, Callable[[Store, Json], Json]] = {
    "persons": add_person,
    "groups": add_group,
    "activity_log": activity.add,
}


def shown(store: Store, name: str) -> list[Json]:
    """All rows as the private API shows them, deleted ones too."""
    return [RESOURCES[name].shown(store, row) for row in store.rows[name]]
