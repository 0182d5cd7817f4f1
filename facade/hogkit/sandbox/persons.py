"""The persons of the private API; they come into being by events.

Source: `posthog/api/person.py`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from uuid import uuid4

from .calls import Call
from .cohorts import is_known
from .cohorts import meets as in_group
from .fields import objects
from .messages import Answer, Json, as_object, invalid, json_answer, not_found
from .paging import paged
from .people import Person
from .store import Arrival, is_number, now
from .strict import loads
from .timestamps import written


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
    if not any(search in text.lower() for text in [person.name, *person.distinct_ids]):
        return False
    return has_all(person.properties, call.query.get("properties", ""))


def has_all(properties: Json, asked: str) -> bool:
    """Whether properties satisfy all filters of a JSON array, or of a group of them."""
    try:
        wanted = loads(asked or "[]")
    except ValueError:
        raise invalid("invalid_input", "Properties are unparsable!") from None
    group = as_object(wanted)
    filters = objects(wanted, "properties", "Properties") if group is None else [group]
    for given in filters:
        if not is_known(given):
            detail = f"This sandbox cannot filter persons by {json.dumps(given)}."
            raise invalid("invalid_input", detail, "properties")
    return all(in_group(given, properties) for given in filters if given)


def get_person(call: Call) -> Answer:
    return json_answer(found(call).as_json())


def change_person(call: Call) -> Answer:
    """Sets properties and leaves the others, by an event; answers with nothing."""
    told = as_object(call.fields.get("properties"))
    if told is None:  # The two are the wrong way round in PostHog's answer.
        raise invalid("This field is required.", "required", "properties")
    person, when = found(call), now()
    event = {
        "uuid": str(uuid4()),
        "event": "$set",
        "distinct_id": person.distinct_ids[0],
        "timestamp": written(when),
        "properties": {"$set": told},
        "received_at": written(when),
    }
    call.store.ingest([Arrival(event, when)])
    return Answer(202)


def delete_person(call: Call) -> Answer:
    """At once, where PostHog takes its time; what they did stays."""
    call.store.remove_person(found(call), now())
    return Answer(202)


def found(call: Call) -> Person:
    """By number or by uuid."""
    wanted = call.parts["id"]
    if is_number(wanted):
        person = call.store.people.numbered(int(wanted))
    else:
        named = (person for person in call.store.people if str(person.uuid) == wanted)
        person = next(named, None)
    if person is None:
        raise not_found()
    return person
