"""Persons, made and changed by events.

Source: `posthog/models/person/missing_person.py` for ids, PostHog's ingestion for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from .messages import Json, as_array, as_object
from .timestamps import written

TEAM_ID = 1
NAMESPACE = UUID("932979b4-65c3-4424-8467-0b66ec27bc22")
# posthog/models/team/team.py: what a person is called by, if nothing else is set.
NAMES = ("email", "Email", "name", "Name", "username", "Username", "UserName")
# An event that is about a profile cannot also ask for none: ingestion drops it.
NEEDS_PROFILE = {"$identify", "$create_alias", "$groupidentify"}


@dataclass(slots=True)
class Person:
    id: int
    uuid: UUID
    created_at: datetime
    distinct_ids: list[str]
    properties: Json = field(default_factory=dict[str, Any])
    is_identified: bool = False

    @property
    def name(self) -> str:
        named = (self.properties.get(name) for name in NAMES)
        return next((str(name) for name in named if name), self.distinct_ids[0])

    def as_json(self) -> Json:
        return {
            "id": self.id,
            "name": self.name,
            "distinct_ids": list(self.distinct_ids),
            "properties": dict(self.properties),
            "created_at": written(self.created_at),
            "uuid": str(self.uuid),
        }


class People:
    """All persons, each found by any of its distinct ids."""

    def __init__(self) -> None:
        self._known: dict[str, Person] = {}
        self._made = 0

    def __iter__(self) -> Iterator[Person]:
        """The newest first, as the persons endpoint lists them."""
        persons = {person.id: person for person in self._known.values()}
        return iter(sorted(persons.values(), key=lambda person: -person.id))

    def find(self, distinct_id: str) -> Person | None:
        return self._known.get(distinct_id)

    def take(self, event: Json, when: datetime) -> str | None:
        """Change persons as the event says, or the reason why ingestion drops it."""
        properties: Json = event["properties"]
        if properties.get("$process_person_profile") is False:
            refused = event["event"] in NEEDS_PROFILE
            return "$process_person_profile is false" if refused else None
        person = self.ensure(event["distinct_id"], when)
        if event["event"] == "$identify":
            person = self.join(properties.get("$anon_distinct_id"), person, when)
        elif event["event"] == "$create_alias":
            person = self.join(properties.get("alias"), person, when)
        change(person.properties, properties)
        return None

    def ensure(self, distinct_id: str, when: datetime) -> Person:
        person = self._known.get(distinct_id)
        if person is None:
            self._made += 1
            uuid = uuid5(NAMESPACE, f"{TEAM_ID}:{distinct_id}")
            person = self._known[distinct_id] = Person(self._made, uuid, when, [distinct_id])
        return person

    def join(self, other_id: Any, person: Person, when: datetime) -> Person:
        """Make what `other_id` did the person's, who counts as identified from then on.

        Someone identified already is not merged into another.
        """
        person.is_identified = True
        if other_id is None or str(other_id) in person.distinct_ids:
            return person
        other = self._known.get(str(other_id))
        if other is None:
            person.distinct_ids.append(str(other_id))
            self._known[str(other_id)] = person
        elif not other.is_identified:
            self.merge(other, person)
        return person

    def merge(self, other: Person, person: Person) -> None:
        person.properties = {**other.properties, **person.properties}
        person.created_at = min(other.created_at, person.created_at)
        person.distinct_ids += other.distinct_ids
        self._known.update(dict.fromkeys(other.distinct_ids, person))


def change(known: Json, said: Json) -> None:
    """Apply `$set_once`, `$set` and `$unset` of an event's properties."""
    for name, value in (as_object(said.get("$set_once")) or {}).items():
        known.setdefault(name, value)
    known.update(as_object(said.get("$set")) or {})
    unset = said.get("$unset")
    for name in as_array(unset) or list(as_object(unset) or {}):
        known.pop(name, None)
