"""The groups of the private API: from `$groupidentify`, from `POST`, or added.

Source: `ee/clickhouse/views/groups.py`; for the numbers of types,
`plugin-server/src/worker/ingestion/group-type-manager.ts`.
"""

from __future__ import annotations

import json
from itertools import chain

from .calls import Call
from .fields import Field, given, mapping, number, required, text
from .kept import unpacked
from .messages import Answer, Json, as_object, child, invalid, json_answer, not_found
from .paging import by_cursor
from .store import Store, is_number, now
from .strict import as_text
from .timestamps import written

NAME = "groups"
FILTERS = frozenset({"cursor", "group_type_index", "group_key", "search"})
FIELDS: dict[str, Field] = {
    "group_type_index": number(0, nullable=False),
    "group_key": text(longest=400, blank=False),
    "group_properties": mapping(nullable=True),
}
MOST_TYPES = 5


def list_groups(call: Call) -> Answer:
    """The newest first."""
    learn(call.store)
    index, key = asked_index(call), call.query.get("group_key", "").lower()
    search = call.query.get("search")
    found = [
        row
        for row in reversed(list(call.store.rows[NAME]))
        if str(row["group_type_index"]) == index
        and key in row["group_key"].lower()
        and (search is None or meets(row, search.lower()))
    ]
    return by_cursor(call, found, shown)


def asked_index(call: Call) -> str:
    if not call.query.get("group_type_index"):
        detail = (
            "You must pass ?group_type_index= in this URL. To get a list of valid group types, "
            "call /api/:project_id/groups_types/."
        )
        raise invalid("invalid_input", detail, "group_type_index")
    return call.query["group_type_index"]


def meets(row: Json, search: str) -> bool:
    return (
        search == row["group_key"].lower() or search in json.dumps(row["group_properties"]).lower()
    )


def find_group(call: Call) -> Answer:
    learn(call.store)
    index, key = asked_index(call), call.query.get("group_key")
    if not key:
        raise invalid("invalid_input", "This query parameter is required.", "group_key")
    row = find(call.store, int(index) if is_number(index) else -1, key)
    if row is None:
        raise not_found()
    return json_answer({**shown(row), "notebook": None})


def create_group(call: Call) -> Answer:
    for name in ("group_type_index", "group_key"):
        required(call.fields, name)
    fields = given(call.fields, FIELDS)
    learn(call.store)
    if find(call.store, fields["group_type_index"], fields["group_key"]) is not None:
        raise invalid("invalid_input", "A group with this key already exists", "detail")
    return json_answer(shown(add(call.store, fields)), 201)


def find(store: Store, index: int, key: str) -> Json | None:
    rows = (row for row in store.rows[NAME] if row["group_key"] == key)
    return next((row for row in rows if row["group_type_index"] == index), None)


def add(store: Store, fields: Json) -> Json:
    properties = child(fields, "group_properties")
    return store.rows[NAME].add(
        lambda number: {
            "id": number,
            "group_type_index": 0,
            "group_key": f"group-{number}",
            "created_at": written(now()),
            **fields,
            "group_properties": properties,
        }
    )


def learn(store: Store) -> dict[str, int]:
    """The numbers of the types of groups, after all events are read that came since the last time."""
    known = store.settings[NAME]
    types: dict[str, int] = known.setdefault("types", {})
    parts = store.events.since(known.get("parts", 0))
    known["parts"] = known.get("parts", 0) + len(parts)
    for event in chain.from_iterable(map(unpacked, parts)):
        properties: Json = event["properties"]
        if event["event"] == "$groupidentify":
            identify(store, properties, types)
        for kind in as_object(properties.get("$groups")) or {}:
            number_of(kind, types)
    return types


def number_of(kind: str, types: dict[str, int]) -> int | None:
    """As they are first met; of a sixth type, none."""
    if kind not in types and len(types) < MOST_TYPES:
        types[kind] = len(types)
    return types.get(kind)


def identify(store: Store, properties: Json, types: dict[str, int]) -> None:
    kind, key = properties.get("$group_type"), properties.get("$group_key")
    index = None if kind is None or key is None else number_of(as_text(kind), types)
    if index is None:
        return
    told = as_object(properties.get("$group_set")) or {}
    row = find(store, index, as_text(key))
    if row is None:
        fields = {"group_type_index": index, "group_key": as_text(key)}
        add(store, {**fields, "group_properties": dict(told)})
    else:
        row["group_properties"] = {**row["group_properties"], **told}


def shown(row: Json) -> Json:
    return {name: value for name, value in row.items() if name != "id"}
