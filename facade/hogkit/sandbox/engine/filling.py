"""Makes rows of what the store has taken in.

Source: PostHog's ingestion (`nodejs/src/worker/ingestion/`) for what becomes which column.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from ..kept import unpacked
from ..messages import Json
from ..people import TEAM_ID
from ..strict import as_text
from ..timestamps import written
from .replaying import Groups, Persons, Row, as_json_text

if TYPE_CHECKING:
    from ..store import Added, Store
    from .database import Database

# The years of DateTime64 at PostHog. The engine here takes more, and its Date does not.
EARLIEST = "1900-01-01T00:00:00.000000Z"
LATEST = "2299-12-31T23:59:59.999999Z"
OWN_COLUMNS = ("$session_id", "$window_id", *(f"$group_{n}" for n in range(5)))


class News(NamedTuple):
    """What the store has got since the last time.

    Attributes:
        before: How many requests of events were taken before.
    """

    before: int
    parts: list[bytes]
    added: list[Added]


class Filling:
    """Fills one database from one store.

    Attributes:
        moved: How many events have happened outside of the years 1900 to 2299, which ClickHouse's
            times are limited to at PostHog: their rows are at the nearest end of them.
    """

    def __init__(self, database: Database, store: Store) -> None:
        self._database = database
        self._store = store
        self._lock = threading.Lock()
        self._begin()

    def _begin(self) -> None:
        self._source = self._store.events
        self._parts = 0
        self._added = 0
        self.moved = 0
        self._persons = Persons()
        self._groups = Groups()

    def catch_up(self) -> int:
        """Insert what is new, and return how many events that were; some µs if there is nothing.

        What others put into the database directly stays, until the store is cleared: that empties it.

        Raises:
            ClickHouseError: Something could not be inserted.
        """
        with self._lock:
            news = self._news()
            if not news.parts and not news.added:
                return 0
            count = self._database.insert("events", self._lines(news))
            self._insert_others()
            self._parts += len(news.parts)
            self._added += len(news.added)
            return count

    def _news(self) -> News:
        with self._store.lock:
            if self._store.events is not self._source:
                self._begin()
                self._database.clear()
            parts = self._store.events.since(self._parts)
            return News(self._parts, parts, self._store.added[self._added :])

    def _insert_others(self) -> None:
        tables = self._persons.rows()
        tables["groups"] = self._groups.rows(written(datetime.now(UTC))[:19])
        for table, rows in tables.items():
            self._database.insert(
                table, (as_json_text(row).encode(errors="replace") for row in rows)
            )

    def _lines(self, news: News) -> Iterator[bytes]:
        """The rows of events, after each person who was added before them."""
        added = iter(news.added)
        waiting = next(added, None)
        for number, part in enumerate(news.parts, news.before):
            while waiting is not None and waiting.after <= number:
                self._persons.add(waiting)
                waiting = next(added, None)
            for event in unpacked(part):
                yield as_json_text(self._row(event)).encode(errors="replace")
        while waiting is not None:
            self._persons.add(waiting)
            waiting = next(added, None)

    def _row(self, event: Json) -> Row:
        when = datetime.fromisoformat(event["timestamp"])
        personless = self._is_personless(event)
        seen = self._persons.nobody(event, when) if personless else self._persons.take(event, when)
        properties = self._groups.take(event)
        chain = properties.get("$elements_chain")
        if chain is not None:
            properties = {
                name: said for name, said in properties.items() if name != "$elements_chain"
            }
        row = {
            "uuid": event["uuid"],
            "event": event["event"],
            "properties": as_json_text(properties),
            "timestamp": self._within(event["timestamp"]),
            "team_id": TEAM_ID,
            "distinct_id": event["distinct_id"],
            "elements_chain": "" if chain is None else as_text(chain),
            "created_at": event["received_at"],
            "event_person_id": seen.person_id,
            "person_created_at": self._within(seen.created_at),
            "person_properties": seen.properties,
            "person_mode": "propertyless" if personless else "full",
        }
        return row | {name: own(properties.get(name)) for name in OWN_COLUMNS}

    def _is_personless(self, event: Json) -> bool:
        """It says so, or ingestion made no person of it (as of ids that are nobody's)."""
        if event["properties"].get("$process_person_profile") is False:
            return True
        return self._store.people.find(event["distinct_id"]) is None

    def _within(self, timestamp: str) -> str:
        if EARLIEST <= timestamp <= LATEST:
            return timestamp
        self.moved += 1
        return max(EARLIEST, min(timestamp, LATEST))


def own(value: Any) -> str:
    """A property as the text of a column of its own; what is missing is empty."""
    if value is None:
        return ""
    return value if isinstance(value, str) else as_json_text(value)
