"""The cohorts of the private API, and who is in them.

Source: `posthog/api/cohort.py`, `posthog/models/property/property.py` for nested filters.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .calls import Call
from .collection import Resource, authored
from .fields import ANYTHING, NAMES, array, flag, optional, text
from .messages import Answer, Json, as_array, as_object, child, invalid, not_found
from .operators import KNOWN, matches, operator_of
from .paging import paged
from .people import Person
from .store import Store, now
from .timestamps import written

KINDS = ("static", "person_property", "behavioral", "analytical", "")


def new_cohort(_: int) -> Json:
    return {
        **authored(),
        "is_calculating": False,
        "last_calculation": written(now()),
        "errors_calculating": 0,
        "experiment_set": [],
    }


def shown(store: Store, row: Json) -> Json:
    """With its size, which is null where it needs what the sandbox lacks."""
    told = {name: value for name, value in row.items() if not name.startswith("_")}
    return {**told, "count": sum(1 for _ in members(store, row)) if counts(row) else None}


def check(_: Store, fields: Json, __: Json | None) -> None:
    """Refuse filters that no evaluation could read."""
    filters = fields.get("filters")
    if filters is None:
        return
    if not is_readable((as_object(filters) or {}).get("properties")):
        detail = "Must contain a 'properties' key with type and values."
        raise invalid("invalid_input", detail, "filters")


def is_readable(wanted: Any) -> bool:
    """Whether it is a filter, or a group of them, on whatever."""
    group = as_object(wanted)
    if group is None:
        return False
    if "values" not in group:
        return type(group.get("key")) in (str, int)  # An action is named by its number.
    values = as_array(group["values"])
    return (
        values is not None and group.get("type") in ("AND", "OR") and all(map(is_readable, values))
    )


def counts(row: Json) -> bool:
    return bool(row["is_static"]) or is_known(child(row, "filters").get("properties"))


def members(store: Store, row: Json) -> Iterator[Person]:
    """The newest first."""
    wanted = child(child(row, "filters"), "properties")
    chosen = set(row.get("_create_static_person_ids") or ())
    for person in store.people:
        if is_chosen(person, chosen) if row["is_static"] else meets(wanted, person.properties):
            yield person


def is_chosen(person: Person, chosen: set[Any]) -> bool:
    return str(person.uuid) in chosen or not chosen.isdisjoint(person.distinct_ids)


def is_known(wanted: Any) -> bool:
    """Whether a filter is about nothing but properties of persons."""
    group = as_object(wanted) or {}
    if (values := as_array(group.get("values"))) is not None:
        return all(map(is_known, values))
    of_person = group.get("type", "person") == "person" and isinstance(group.get("key"), str)
    return of_person and operator_of(group) in KNOWN


def meets(wanted: Json, properties: Json) -> bool:
    """Whether properties satisfy a filter, or a group of them (AND, OR); an empty group is met by
    nobody."""
    values = as_array(wanted.get("values"))
    if values is None:
        met = bool(wanted) and is_known(wanted) and matches(wanted, properties)
        return met != bool(wanted.get("negation"))
    some = [meets(value, properties) for value in values]
    return any(some) if wanted.get("type") == "OR" else bool(some) and all(some)


def list_members(call: Call) -> Answer:
    row = COHORTS.found(call)
    if row["deleted"]:
        raise not_found()
    return paged(call, members(call.store, row), Person.as_json, counted=False)


COHORTS = Resource(
    name="cohorts",
    scope="cohort",
    logged="Cohort",
    made=new_cohort,
    lasting=True,
    newest=True,
    show=shown,
    check=check,
    fields={
        "name": optional(400),
        "description": text(longest=1000),
        "groups": array(),
        "deleted": flag(),
        "filters": ANYTHING,
        "query": ANYTHING,
        "is_static": flag(),
        "cohort_type": optional(choices=KINDS),
        "_create_static_person_ids": NAMES,
    },
)
