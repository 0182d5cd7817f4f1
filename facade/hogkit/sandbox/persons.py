"""The persons of the private API; they come into being by events."""

from __future__ import annotations

from collections.abc import Iterable

from .calls import Call
from .messages import Answer, json_answer, not_found
from .paging import paged
from .people import Person
from .store import is_number


def list_persons(call: Call) -> Answer:
    """The newest first, and without a count as PostHog lists them."""
    wanted = (person for person in candidates(call) if meets(call, person))
    return paged(call, wanted, Person.as_json, counted=False)


def candidates(call: Call) -> Iterable[Person]:
    distinct_id = call.query.get("distinct_id")
    if not distinct_id:
        return call.store.people
    person = call.store.people.find(distinct_id)
    return [] if person is None else [person]


def meets(call: Call, person: Person) -> bool:
    address = call.query.get("email")
    if address and person.properties.get("email") != address:
        return False
    search = call.query.get("search", "").lower()
    return any(search in text.lower() for text in [person.name, *person.distinct_ids])


def get_person(call: Call) -> Answer:
    """By number or by uuid."""
    wanted = call.parts["id"]
    if is_number(wanted):
        person = call.store.people.numbered(int(wanted))
    else:
        found = (person for person in call.store.people if str(person.uuid) == wanted)
        person = next(found, None)
    if person is None:
        raise not_found()
    return json_answer(person.as_json())
