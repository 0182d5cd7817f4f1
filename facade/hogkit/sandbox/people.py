"""Persons, made and changed by events.

Source: `posthog/models/person/missing_person.py` for ids, PostHog's ingestion for the rest
(`nodejs/src/common/persons/person-utils.ts` for ids that join nobody).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from .messages import Json, as_array, as_object
from .strict import as_text
from .timestamps import written

TEAM_ID = 1
NAMESPACE = UUID("932979b4-65c3-4424-8467-0b66ec27bc22")
# posthog/models/team/team.py: what a person is called by, if nothing else is set.
NAMES = ("email", "Email", "name", "Name", "username", "Username", "UserName")
# An event that is about a profile cannot also ask for none: ingestion drops it.
NEEDS_PROFILE = {"$identify", "$create_alias", "$merge_dangerously", "$groupidentify"}
# The property that names whom an event joins to its person.
JOINING = {
    "$identify": "$anon_distinct_id",
    "$create_alias": "alias",
    "$merge_dangerously": "alias",
}
# Names of nobody, which stem from a mistake: they would make one person of strangers.
NOBODY_IN_ANY_CASE = {
    *("anonymous", "guest", "distinctid", "distinct_id", "id", "not_authenticated", "email"),
    *("undefined", "true", "false"),
}
NOBODY = {"[object Object]", "NaN", "None", "none", "null", "0"}


@dataclass(slots=True)
class Person:
    id: int
    created_at: datetime
    distinct_ids: list[str]
    properties: Json = field(default_factory=dict[str, Any])
    is_identified: bool = False

    @property
    def uuid(self) -> UUID:
        """Made of the first id, which stays the first; of most persons nobody asks for it."""
        return uuid5(NAMESPACE, f"{TEAM_ID}:{self.distinct_ids[0]}")

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
        self._persons: dict[int, Person] = {}
        self._made = 0

    def __iter__(self) -> Iterator[Person]:
        """The newest first, as the persons endpoint lists them."""
        return reversed(self._persons.values())

    def find(self, distinct_id: str) -> Person | None:
        return self._known.get(distinct_id)

    def numbered(self, number: int) -> Person | None:
        return self._persons.get(number)

    def remove(self, person: Person) -> None:
        """Their ids are of nobody from then on, until an event comes with one."""
        del self._persons[person.id]
        for distinct_id in person.distinct_ids:
            del self._known[distinct_id]

    def add(
        self,
        distinct_ids: Sequence[str],
        properties: Json,
        when: datetime,
        number: int | None = None,
    ) -> None:
        """Someone identified, by one or more distinct ids; of who is known, more properties."""
        person = self.ensure(distinct_ids[0], when, number)
        for other in distinct_ids[1:]:
            self.join(other, distinct_ids[0], forced=False)
        person.is_identified = True
        person.properties.update(properties)

    def take(self, event: Json, when: datetime) -> str | None:
        """Change persons as the event says, or the reason why ingestion drops it."""
        properties: Json = event["properties"]
        if properties.get("$process_person_profile") is False:
            refused = event["event"] in NEEDS_PROFILE
            return "$process_person_profile is false" if refused else None
        person = self.ensure(event["distinct_id"], when)
        if event["event"] in JOINING:
            self.join_named(event)
        if "$set" in properties or "$set_once" in properties or "$unset" in properties:
            change(person.properties, properties)
        return None

    def join_named(self, event: Json) -> None:
        other_id = event["properties"].get(JOINING[event["event"]])
        if other_id is not None and not isinstance(other_id, dict):
            forced = event["event"] == "$merge_dangerously"
            self.join(as_text(other_id), event["distinct_id"], forced=forced)

    def ensure(self, distinct_id: str, when: datetime, number: int | None = None) -> Person:
        person = self._known.get(distinct_id)
        if person is None:
            wanted = self._made + 1 if number is None else number
            self._made = max(self._made, wanted)
            person = self._known[distinct_id] = Person(wanted, when, [distinct_id])
            self._persons[person.id] = person
        return person

    def join(self, other_id: str, distinct_id: str, *, forced: bool) -> None:
        """Make what `other_id` did the person's, who counts as identified from then on.

        Someone identified already is not merged into another, unless forced. An id of nobody
        joins nothing, on either side.
        """
        if other_id == distinct_id or is_nobody(other_id) or is_nobody(distinct_id):
            return
        person, other = self._known[distinct_id], self._known.get(other_id)
        person.is_identified = True
        if other is None:
            person.distinct_ids.append(other_id)
            self._known[other_id] = person
        elif other is not person and (forced or not other.is_identified):
            self.merge(other, person)

    def merge(self, other: Person, person: Person) -> None:
        person.properties = {**other.properties, **person.properties}
        person.created_at = min(other.created_at, person.created_at)
        person.distinct_ids += other.distinct_ids
        self._known.update(dict.fromkeys(other.distinct_ids, person))
        del self._persons[other.id]


def is_nobody(distinct_id: str) -> bool:
    """Also in single or double quotes."""
    bare = distinct_id
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "'\"":
        bare = bare[1:-1]
    return not distinct_id.strip() or bare.lower() in NOBODY_IN_ANY_CASE or bare in NOBODY


def change(known: Json, said: Json) -> None:
    """Apply `$set_once`, `$set` and `$unset` of an event's properties."""
    for name, value in (as_object(said.get("$set_once")) or {}).items():
        known.setdefault(name, value)
    known.update(as_object(said.get("$set")) or {})
    unset = said.get("$unset")
    for name in as_array(unset) or list(as_object(unset) or {}):
        if isinstance(name, str):
            known.pop(name, None)
