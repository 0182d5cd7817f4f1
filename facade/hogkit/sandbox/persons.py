"""The persons of the private API; they come into being by events."""

from __future__ import annotations

from .calls import Call
from .messages import Answer, json_answer, not_found
from .paging import paged, without
from .people import Person


def list_persons(call: Call) -> Answer:
    """The newest first, and without a count as PostHog lists them."""
    without(call, "properties")
    wanted = [person for person in call.store.people if meets(call, person)]
    return paged(call, [person.as_json() for person in wanted], counted=False)


def meets(call: Call, person: Person) -> bool:
    distinct_id, address = call.query.get("distinct_id"), call.query.get("email")
    if distinct_id and distinct_id not in person.distinct_ids:
        return False
    if address and person.properties.get("email") != address:
        return False
    search = call.query.get("search", "").lower()
    return any(search in text.lower() for text in [person.name, *person.distinct_ids])


def get_person(call: Call) -> Answer:
    """By number or by uuid."""
    for person in call.store.people:
        if call.parts["id"] in (str(person.id), str(person.uuid)):
            return json_answer(person.as_json())
    raise not_found()
