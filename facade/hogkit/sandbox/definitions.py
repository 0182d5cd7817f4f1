"""The definitions of events and properties of the private API, made of what was captured and planted.

Sources: `posthog/api/property_definition.py`, `posthog/api/event_definition.py`.
"""

from __future__ import annotations

from uuid import UUID, uuid5

from .calls import Call
from .messages import Answer, Json, invalid
from .paging import PAGING, paged
from .people import NAMESPACE, TEAM_ID
from .taxonomy import Properties, Seen

PROPERTY_FILTERS = PAGING | {"type", "properties", "search"}
EVENT_FILTERS = PAGING | {"search"}
TYPES = ("event", "person", "group", "session")
# posthog/api/property_definition.py, ALWAYS_EXCLUDED_EVENT_PROPERTIES, but for those of sessions.
EXCLUDED = {
    *("distinct_id", "$set", "$set_once", "$initial_referrer", "$initial_referring_domain"),
    *("$groups", "$group_type", "$group_key", "$group_set"),
    *(f"$group_{index}" for index in range(5)),
}


def list_properties(call: Call) -> Answer:
    """By name. Definitions of groups are not kept here."""
    of = call.query.get("type", "event")
    if of not in TYPES:
        raise invalid("invalid_choice", f'"{of}" is not a valid choice.', "type")
    if of == "group":
        raise invalid("invalid_input", "This sandbox lacks the definitions of groups.", "type")
    known = {} if of == "session" else call.store.taxonomy.properties(call.store, of)
    if of == "event":
        known = {name: kind for name, kind in known.items() if name not in EXCLUDED}
    wanted = sorted(name for name in known if meets(call, name))
    return paged(call, wanted, lambda name: as_property(of, name, known))


def meets(call: Call, name: str) -> bool:
    names = call.query.get("properties")
    return found(call, name) and (not names or name in names.split(","))


def found(call: Call, name: str) -> bool:
    """Whether all words that are searched for are in the name, in any case of letters."""
    return all(word in name.lower() for word in call.query.get("search", "").lower().split())


def as_property(of: str, name: str, known: Properties) -> Json:
    return {
        "id": str(identity(of, name)),
        "name": name,
        "is_numerical": known[name] == "Numeric",
        "property_type": known[name],
        "tags": [],
        "is_seen_on_filtered_events": None,
    }


def list_events(call: Call) -> Answer:
    """The last seen first, by days; what is searched for, by the length of its name before that."""
    known = call.store.taxonomy.events(call.store)
    wanted = sorted(name for name in known if found(call, name))
    wanted.sort(key=lambda name: known[name].last[:10], reverse=True)
    if call.query.get("search", "").strip():
        wanted.sort(key=len)
    return paged(call, wanted, lambda name: as_event(name, known[name]))


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
