"""Makes rows of what the store has taken in.

Source: PostHog's ingestion (`nodejs/src/worker/ingestion/`) for what becomes which column.
"""

from __future__ import annotations

import threading
from collections import deque
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

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
AT_ONCE = 16 * 1024 * 1024  # bytes of events that are inserted together, and one request more
OWN_COLUMNS = ("$session_id", "$window_id", *(f"$group_{n}" for n in range(5)))


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
        self._events: list[bytes] = []
        self._size = 0
        self._waiting: deque[tuple[str, list[bytes]]] = deque()

    def catch_up(self) -> int:
        """Insert what is new, and return how many events that were; some µs if there is nothing.

        What others put into the database directly stays, until the store is cleared: that empties it.

        Raises:
            ClickHouseError: Something could not be inserted; the next call tries that again.
        """
        with self._lock:
            parts, added = self._news()
            count = self._insert()
            for part in parts:
                self._add_persons(added)
                self._take(part)
                if self._size > AT_ONCE:
                    count += self._prepared()
            self._add_persons(added)
            return count + self._prepared()

    def _news(self) -> tuple[list[bytes], deque[Added]]:
        """The requests of events and the persons that the store has got since the last time."""
        with self._store.lock:
            if self._store.events is not self._source:
                self._database.clear()
                self._begin()
            return self._store.events.since(self._parts), deque(self._store.added[self._added :])

    def _add_persons(self, added: deque[Added]) -> None:
        """Those who were there before the next request."""
        while added and added[0].after <= self._parts:
            self._persons.add(added.popleft())
            self._added += 1

    def _take(self, part: bytes) -> None:
        lines = [as_line(self._row(event)) for event in unpacked(part)]
        self._events += lines
        self._size += sum(map(len, lines))
        self._parts += 1

    def _prepared(self) -> int:
        """Insert the rows of all that was taken."""
        self._waiting.append(("events", self._events))
        self._events, self._size = [], 0
        tables = self._persons.rows()
        tables["groups"] = self._groups.rows(written(datetime.now(UTC))[:19])
        for table, rows in tables.items():
            self._waiting.append((table, list(map(as_line, rows))))
        return self._insert()

    def _insert(self) -> int:
        """ClickHouse takes so few rows together or not at all, so what fails can wait as it is."""
        count = 0
        while self._waiting:
            table, lines = self._waiting[0]
            inserted = self._database.insert(table, lines) if lines else 0
            count += inserted if table == "events" else 0
            self._waiting.popleft()
        return count

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


def as_line(row: Row) -> bytes:
    return as_json_text(row).encode(errors="replace")


def own(value: Any) -> str:
    """A property as the text of a column of its own; what is missing is empty."""
    if value is None:
        return ""
    return value if isinstance(value, str) else as_json_text(value)
