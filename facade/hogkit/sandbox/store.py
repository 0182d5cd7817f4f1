"""What the sandbox knows; nothing of HTTP."""

from __future__ import annotations

import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from .kept import Kept
from .messages import Json
from .people import People, Person
from .planted import Planted
from .taxonomy import Taxonomy


def now() -> datetime:
    return datetime.now(UTC)


def is_number(text: str) -> bool:
    """Whether it can be read as a number of 64 bits; of thousands of digits, int() would raise."""
    return text.isdecimal() and len(text) < 19


class Rows:
    """JSON objects numbered from 1, in the order of their making; a number is never used again."""

    def __init__(self) -> None:
        self._rows: dict[int, Json] = {}
        self._made = 0

    def __iter__(self) -> Iterator[Json]:
        return iter(self._rows.values())

    def add(self, make: Callable[[int], Json], number: int | None = None) -> Json:
        """
        Args:
            number: One above all that there were makes those that follow begin after it.
        """
        wanted = self._made + 1 if number is None else number
        self._made = max(self._made, wanted)
        self._rows[wanted] = make(wanted)
        return self._rows[wanted]

    def find(self, number: str) -> Json | None:
        return self._rows.get(int(number)) if is_number(number) else None

    def remove(self, row: Json) -> None:
        self._rows = {number: kept for number, kept in self._rows.items() if kept is not row}


class Arrival(NamedTuple):
    """An event as it is kept, and its time; `personless` if it says nothing of persons."""

    event: Json
    when: datetime
    personless: bool = False


class Added(NamedTuple):
    """A person who was made known without an event, or deleted.

    Attributes:
        after: How many requests of events were kept before.
    """

    after: int
    distinct_ids: Sequence[str]
    properties: Json
    when: datetime
    gone: bool = False


class Store:
    """Events, persons, and all else that the one project has.

    Args:
        timezone: Of the project.

    Attributes:
        lock: Held by whoever reads or changes it; tests do so beside the server's thread.
        dropped: How many events were answered 200 and not kept, by reason.
        added: Persons made known without an event or deleted, in that order.
        taxonomy: The names of events and properties.
        rows: Objects of each resource, such as `feature_flags`.
        planted: How many events there are in the tables of queries alone.
        settings: What was changed of the user, of projects and of definitions, by their ids.
    """

    def __init__(self, timezone: str = "UTC") -> None:
        self.lock = threading.RLock()
        self.timezone = timezone
        self.clear()

    def clear(self) -> None:
        self.events = Kept()
        self.dropped: Counter[str] = Counter()
        self.people = People()
        self.taxonomy = Taxonomy()
        self.added: list[Added] = []
        self.planted = Planted()
        self.rows: defaultdict[str, Rows] = defaultdict(Rows)
        self.settings: defaultdict[str, Json] = defaultdict(dict)

    def add_person(
        self,
        distinct_ids: Sequence[str],
        properties: Json,
        when: datetime,
        number: int | None = None,
    ) -> None:
        """As events that identify someone would, without keeping an event."""
        self.people.add(distinct_ids, properties, when, number)
        self.added.append(Added(self.events.parts, distinct_ids, dict(properties), when))

    def remove_person(self, person: Person, when: datetime) -> None:
        self.people.remove(person)
        self.added.append(Added(self.events.parts, person.distinct_ids, {}, when, gone=True))

    def ingest(self, arrivals: Iterable[Arrival]) -> list[str]:
        """Keep the events of a request and what they say of persons; why some were dropped."""
        kept: list[Json] = []
        reasons: list[str] = []
        for event, when, personless in arrivals:
            reason = None if personless else self.people.take(event, when)
            if reason is None:
                kept.append(event)
            else:
                reasons.append(reason)
        self.events.add(kept)
        self.dropped.update(reasons)
        return reasons
