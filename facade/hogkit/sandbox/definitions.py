"""The definitions of events and properties of the private API, made of what was captured and planted.

Sources: `posthog/api/property_definition.py`, `posthog/api/event_definition.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID, uuid5

from .calls import Call
from .collection import Filter, truth
from .fields import NAMES, Field, flag, given, number, optional
from .messages import Answer, Json, invalid, json_answer, not_found
from .paging import PAGING, paged
from .people import NAMESPACE, TEAM_ID
from .store import Store
from .taxonomy import Properties, Seen

TYPES = ("event", "person", "group", "session")
PROPERTY_TYPES = ("DateTime", "String", "Numeric", "Boolean", "Duration", "")
# posthog/api/property_definition.py, ALWAYS_EXCLUDED_EVENT_PROPERTIES, but for those of sessions.
EXCLUDED = {
    *("distinct_id", "$set", "$set_once", "$initial_referrer", "$initial_referring_domain"),
    *("$groups", "$group_type", "$group_key", "$group_set"),
    *(f"$group_{index}" for index in range(5)),
}
# What every edition of PostHog has of a definition, and its enterprise edition besides.
WRITABLE: dict[str, Field] = {
    "description": optional(),
    "owner": number(),
    "tags": NAMES,
    "verified": flag(),
    "hidden": flag(nullable=True),
}
OF_PROPERTIES: dict[str, Field] = {
    **WRITABLE,
    "property_type": optional(choices=PROPERTY_TYPES),
    "is_numerical": flag(),
}


def has_words(row: Json, value: str) -> bool:
    """Whether all words that are searched for are in the name, in any case of letters."""
    return all(word in row["name"].lower() for word in value.lower().split())


PROPERTY_TESTS: dict[str, Filter] = {
    "search": has_words,
    "properties": lambda row, value: not value or row["name"] in value.split(","),
    "excluded_properties": lambda row, value: row["name"] not in value.split(","),
    "is_numerical": lambda row, value: row["is_numerical"] == truth(value),
    "is_feature_flag": lambda row, value: row["name"].startswith("$feature/") == truth(value),
    "exclude_hidden": lambda row, value: not (truth(value) and row.get("hidden")),
}
EVENT_TESTS: dict[str, Filter] = {
    "search": has_words,
    "event_type": lambda row, value: is_of_type(row["name"], value),
    "exclude_hidden": lambda row, value: not (truth(value) and row.get("hidden")),
}
PROPERTY_FILTERS = PAGING | {"type"} | PROPERTY_TESTS.keys()
EVENT_FILTERS = PAGING | EVENT_TESTS.keys()


def is_of_type(name: str, kind: str) -> bool:
    """posthog/api/event_definition.py: PostHog's own events begin with a dollar sign."""
    return {"event_custom": not name.startswith("$"), "event_posthog": name.startswith("$")}.get(
        kind, True
    )


def list_properties(call: Call) -> Answer:
    """By name. Definitions of groups are not kept here."""
    of = call.query.get("type", "event")
    if of not in TYPES:
        raise invalid("invalid_choice", f'"{of}" is not a valid choice.', "type")
    if of == "group":
        raise invalid("invalid_input", "This sandbox lacks the definitions of groups.", "type")
    known = [] if of == "session" else properties(call.store, of)
    return paged(call, narrowed(call, known, PROPERTY_TESTS), dict)


def list_events(call: Call) -> Answer:
    """The last seen first, by days; what is searched for, by the length of its name before that."""
    wanted = narrowed(call, events(call.store), EVENT_TESTS)
    wanted.sort(key=lambda row: row["last_seen_at"][:10], reverse=True)
    if call.query.get("search", "").strip():
        wanted.sort(key=lambda row: len(row["name"]))
    return paged(call, wanted, dict)


def narrowed(call: Call, rows: list[Json], tests: dict[str, Filter]) -> list[Json]:
    asked = [(test, call.query[name]) for name, test in tests.items() if name in call.query]
    return [row for row in rows if all(test(row, value) for test, value in asked)]


def properties(store: Store, of: str) -> list[Json]:
    known = store.taxonomy.properties(store, of)
    skipped = EXCLUDED if of == "event" else set[str]()
    return present(store, [as_property(of, name, known) for name in sorted(known.keys() - skipped)])


def events(store: Store) -> list[Json]:
    known = store.taxonomy.events(store)
    return present(store, [as_event(name, known[name]) for name in sorted(known)])


def present(store: Store, rows: list[Json]) -> list[Json]:
    """As they were changed, without those that were deleted."""
    with store.lock:
        changed = [{**row, **store.settings.get(row["id"], {})} for row in rows]
    return [row for row in changed if not row.get("deleted")]


def as_property(of: str, name: str, known: Properties) -> Json:
    return {
        "id": str(identity(of, name)),
        "name": name,
        "is_numerical": known[name] == "Numeric",
        "property_type": known[name],
        "tags": [],
        "is_seen_on_filtered_events": None,
    }


def as_event(name: str, seen: Seen) -> Json:
    return {
        "id": str(identity("event definition", name)),
        "name": name,
        "created_at": seen.first,
        "last_seen_at": seen.last,
        "last_updated_at": seen.last,
        "tags": [],
        "is_action": False,
        "action_id": None,
        "is_calculating": False,
        "last_calculated_at": None,
        "created_by": None,
        "post_to_slack": False,
    }


def identity(kind: str, name: str) -> UUID:
    return uuid5(NAMESPACE, f"{TEAM_ID}:{kind}:{name}")


def all_properties(store: Store) -> list[Json]:
    return [*properties(store, "event"), *properties(store, "person")]


class Kept:
    """One definition, by its id.

    Args:
        rows: All that there are of its kind.
        writable: The fields that can be changed.
    """

    def __init__(self, rows: Callable[[Store], list[Json]], writable: dict[str, Field]) -> None:
        self._rows = rows
        self._writable = writable

    def get(self, call: Call) -> Answer:
        return json_answer(self.found(call))

    def change(self, call: Call) -> Answer:
        known, fields = self.found(call), given(call.fields, self._writable)
        with call.store.lock:
            call.store.settings[known["id"]].update(fields)
        return json_answer(self.found(call))

    def delete(self, call: Call) -> Answer:
        """For good; PostHog makes it anew when an event comes with the name."""
        known = self.found(call)
        with call.store.lock:
            call.store.settings[known["id"]]["deleted"] = True
        return Answer(204)

    def found(self, call: Call) -> Json:
        rows = (row for row in self._rows(call.store) if row["id"] == call.parts["id"])
        row = next(rows, None)
        if row is None:
            raise not_found()
        return row


EVENT = Kept(events, WRITABLE)
PROPERTY = Kept(all_properties, OF_PROPERTIES)
