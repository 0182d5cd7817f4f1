"""What events say of persons and groups, told again in their order.

The store knows persons as they are now; a row of events has what was known when it came
(`nodejs/src/worker/ingestion/event-pipeline/`, person_mode and person_properties).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from ...importing import LATE
from ..messages import Json, as_object
from ..people import JOINING, TEAM_ID, People, Person
from ..store import Added
from ..strict import as_text
from ..timestamps import written

MAX_GROUP_TYPES = 5  # GROUP_TYPES_LIMIT, posthog/models/group_type_mapping.py
CHANGING = ("$set", "$set_once", "$unset")
Row = dict[str, Any]


class Seen(NamedTuple):
    """A person as an event has it: the columns of that."""

    person_id: str
    properties: str
    created_at: str


class Persons:
    """Persons at the time of each event, and which rows of them are new.

    Attributes:
        people: As the store's were after the last event that was told.
    """

    def __init__(self) -> None:
        self.people = People()
        self._version = 0
        self._seen: dict[int, Seen] = {}
        self._changed: dict[int, Person] = {}
        self._joined: dict[int, Person] = {}
        self._gone: list[Person] = []

    def add(self, added: Added) -> None:
        if added.gone:
            self._remove(added)
            return
        self.people.add(added.distinct_ids, added.properties, added.when)
        person = self.people.find(added.distinct_ids[0])
        if person is not None:
            self._change(person)

    def _remove(self, added: Added) -> None:
        person = self.people.find(added.distinct_ids[0])
        if person is not None:
            self.people.remove(person)
            self._forget(person)

    def _forget(self, person: Person) -> None:
        self._gone.append(person)
        self._changed.pop(person.id, None)
        self._joined.pop(person.id, None)

    def take(self, event: Json, when: datetime) -> Seen:
        """What a row of this event has of its person, whom the event may change."""
        properties: Json = event["properties"]
        known = self.people.find(event["distinct_id"])
        if event["event"] in JOINING:
            self._join(event, when)
        else:
            self.people.take(event, when)
            if known is None or any(name in properties for name in CHANGING):
                self._change(self.people.find(event["distinct_id"]))
        person = self.people.find(event["distinct_id"])
        return self.nobody(event, when) if person is None else self._as_seen(person)

    def nobody(self, event: Json, when: datetime) -> Seen:
        """Of an event without a person profile: the person there would be, without properties."""
        person = self.people.find(event["distinct_id"])
        if person is not None:
            return self._as_seen(person)._replace(properties="{}")
        would_be = Person(0, when, [event["distinct_id"]])
        return Seen(str(would_be.uuid), "{}", written(when))

    def _join(self, event: Json, when: datetime) -> None:
        other = self.people.find(as_text(event["properties"].get(JOINING[event["event"]], "")))
        self.people.take(event, when)
        person = self.people.find(event["distinct_id"])
        if person is None:
            return
        self._change(person)
        self._joined[person.id] = person
        if other is not None and self.people.numbered(other.id) is None:
            self._forget(other)

    def _change(self, person: Person | None) -> None:
        if person is not None:
            self._changed[person.id] = person
            self._seen.pop(person.id, None)

    def _as_seen(self, person: Person) -> Seen:
        seen = self._seen.get(person.id)
        if seen is None:
            text = as_json_text(person.properties)
            seen = self._seen[person.id] = Seen(str(person.uuid), text, written(person.created_at))
        return seen

    def rows(self) -> dict[str, list[Row]]:
        """For each table what has become new since the last call."""
        self._version += 1
        changed, joined = list(self._changed.values()), list(self._joined.values())
        gone = [self._person(person, is_deleted=1) for person in self._gone]
        followed = [
            {"distinct_id": name, "person_id": str(person.uuid)}
            for person in joined
            for name in person.distinct_ids[1:]
        ]
        found = {
            "person": gone + [self._person(person) for person in changed],
            "person_distinct_id2": [row for person in changed for row in self._ids(person)],
            "followed": followed,
        }
        self._changed, self._joined, self._gone = {}, {}, []
        return found

    def _person(self, person: Person, is_deleted: int = 0) -> Row:
        return {
            "id": str(person.uuid),
            "created_at": written(person.created_at),
            "team_id": TEAM_ID,
            "properties": as_json_text(person.properties),
            "is_identified": int(person.is_identified),
            "is_deleted": is_deleted,
            "version": self._version,
        }

    def _ids(self, person: Person) -> Iterator[Row]:
        for distinct_id in person.distinct_ids:
            yield {
                "team_id": TEAM_ID,
                "distinct_id": distinct_id,
                "person_id": str(person.uuid),
                "is_deleted": 0,
                "version": self._version,
            }


class Groups:
    """Groups by the number of their type: types are numbered as they are first met, five at most."""

    def __init__(self) -> None:
        self._types: dict[str, int] = {}
        self._groups: dict[tuple[int, str], tuple[str, Json]] = {}
        self._changed: set[tuple[int, str]] = set()

    def number(self, kind: str) -> int | None:
        if kind not in self._types and len(self._types) < MAX_GROUP_TYPES:
            self._types[kind] = len(self._types)
        return self._types.get(kind)

    def take(self, event: Json) -> Json:
        """The properties of an event with `$group_0` and so on, after it has told of its group."""
        properties: Json = event["properties"]
        if event["event"] == "$groupidentify":
            self._identify(properties, event["timestamp"])
        of = as_object(properties.get("$groups"))
        if not of:
            return properties
        numbered = {self.number(kind): key for kind, key in of.items()}
        return properties | {f"$group_{n}": key for n, key in numbered.items() if n is not None}

    def _identify(self, properties: Json, when: str) -> None:
        kind, key = properties.get("$group_type"), properties.get("$group_key")
        number = None if kind is None or key is None else self.number(as_text(kind))
        if number is None:
            return
        place = number, as_text(key)
        created, known = self._groups.get(place, (when, {}))
        said = as_object(properties.get("$group_set")) or {}
        self._groups[place] = created, known | said
        self._changed.add(place)

    def rows(self, moment: str) -> list[Row]:
        changed, self._changed = sorted(self._changed), set()
        return [
            {
                "group_type_index": number,
                "group_key": key,
                "created_at": self._groups[number, key][0],
                "team_id": TEAM_ID,
                "group_properties": as_json_text(self._groups[number, key][1]),
                "_timestamp": moment,
            }
            for number, key in changed
        ]


def as_json_text(value: Any) -> str:
    """Compact, in the order of its keys, as JSON.stringify writes it."""
    dumps = with_orjson()
    if dumps is not None:
        with suppress(TypeError):  # of an integer over 64 bits, or half a surrogate pair
            return dumps(value).decode()
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@cache
def with_orjson() -> Callable[[Any], bytes] | None:
    """Of the extra `fast`: it takes a tenth of the time."""
    try:
        with LATE:
            orjson: Any = import_module("orjson")
    except ImportError:
        return None
    dumps: Callable[[Any], bytes] = orjson.dumps
    return dumps
