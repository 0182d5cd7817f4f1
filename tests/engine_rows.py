"""A project's rows, in ClickHouse and beside it, so that what a query answers can be computed twice."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hogkit.sandbox.engine.database import Database
from hogkit.sandbox.engine.printing.translate import Setting, Translated, translate

BERLIN = ZoneInfo("Europe/Berlin")
# In this night Berlin's clocks go from 02:00 to 03:00.
START = datetime(2026, 3, 28, 21, 0, 0, 123_456, tzinfo=UTC)
NAMES = ("$pageview", "signed up", "paid")
BROWSERS = ("Firefox", "Chrome", None)
PEOPLE = 6
TABLES = {
    "stripe.charges": {
        "id": "Int64",
        "paid_at": "DateTime64(6, 'UTC')",
        "customer": "Nullable(String)",
    }
}


@dataclass(frozen=True)
class Event:
    number: int
    uuid: str
    event: str
    distinct_id: str
    time: datetime
    properties: dict[str, Any]

    @property
    def person(self) -> str:
        return person_id(int(self.distinct_id[1:]))

    @property
    def session(self) -> str:
        return str(self.properties["$session_id"])

    @property
    def local(self) -> datetime:
        return self.time.astimezone(BERLIN)


def person_id(number: int) -> str:
    """The last two are one person."""
    return f"00000000-0000-4000-8000-{min(number, PEOPLE - 2):012d}"


def properties(number: int) -> dict[str, Any]:
    found: dict[str, Any] = {
        "$session_id": f"019d36a0-0000-7000-8000-{number % 8:012d}",
        "$current_url": f"https://shop.example/{'abc'[number % 3]}?page={number}",
        "number": number,
        "text": ["plain", 'it\'s "quoted"', "back\\slash", "", "ünï 😀"][number % 5],
        "nothing": None,
        "member": number % 2 == 0,
        "deep": {"list": [number, {"x": "y"}]},
    }
    if browser := BROWSERS[number % 3]:
        found["$browser"] = browser
    if NAMES[number % 3] == "paid":
        found["amount"] = number * 1.25
    return found


def event(number: int) -> Event:
    return Event(
        number,
        f"{(number * 7919) % 9973:08d}-0000-4000-{8000 + number % 7:04d}-{number:012d}",
        NAMES[number % 3],
        f"u{number % PEOPLE}",
        START + timedelta(minutes=17 * (number // 2)),  # Each time twice.
        properties(number),
    )


EVENTS: Sequence[Event] = tuple(map(event, range(120)))


def filled() -> Database:
    database = Database()
    database.insert("events", (_line(row) for row in _events()))
    database.insert("person", (_line(row) for row in _persons()))
    database.insert("person_distinct_id2", (_line(row) for row in _distinct_ids()))
    database.insert("groups", (_line(row) for row in _groups()))
    database.add_table("stripe.charges", TABLES["stripe.charges"], ["id"], _charges())
    return database


def _line(row: dict[str, Any]) -> bytes:
    return json.dumps(row).encode()


def _events() -> Iterator[dict[str, Any]]:
    for row in EVENTS:
        yield {
            "team_id": 1,
            "uuid": row.uuid,
            "event": row.event,
            "distinct_id": row.distinct_id,
            "timestamp": row.time.isoformat(),
            "created_at": (row.time + timedelta(seconds=2)).isoformat(),
            "properties": json.dumps(row.properties),
            "event_person_id": row.person,
            "person_properties": json.dumps({"email": f"{row.distinct_id}@example.org"}),
            "person_created_at": START.isoformat(),
            "$group_0": f"company {row.number % 2}",
        }


def _persons() -> Iterator[dict[str, Any]]:
    for number in range(PEOPLE - 1):
        for version in (1, 2):
            yield {
                "team_id": 1,
                "id": person_id(number),
                "created_at": START.isoformat(),
                "properties": json.dumps({"email": f"{number}@v{version}.example"}),
                "is_identified": number % 2,
                "version": version,
            }
    gone = {
        "team_id": 1,
        "id": "00000000-0000-4000-8000-000000000099",
        "created_at": START.isoformat(),
    }
    yield {**gone, "properties": "{}", "is_identified": 0, "version": 1}
    yield {**gone, "properties": "{}", "is_identified": 0, "version": 2, "is_deleted": 1}


def _distinct_ids() -> Iterator[dict[str, Any]]:
    for number in range(PEOPLE):
        wrong = {"team_id": 1, "distinct_id": f"u{number}", "person_id": person_id(0), "version": 0}
        yield {**wrong, "is_deleted": 0}
        yield {**wrong, "person_id": person_id(number), "version": 1, "is_deleted": 0}


def _groups() -> Iterator[dict[str, Any]]:
    for number in range(2):
        yield {
            "team_id": 1,
            "group_type_index": 0,
            "group_key": f"company {number}",
            "created_at": START.isoformat(),
            "group_properties": json.dumps({"name": f"Firm {number}"}),
        }


def _charges() -> Iterator[dict[str, Any]]:
    for number in range(4):
        yield {"id": number, "paid_at": START, "customer": f"u{number}" if number else None}


def setting(database: Database, **changes: Any) -> Setting:
    given: dict[str, Any] = {"zone": "Europe/Berlin", "tables": TABLES, "default_limit": 1000}
    return Setting(database.name, **(given | changes))


def rows(database: Database, query: str, **changes: Any) -> list[list[Any]]:
    """What a query answers, in a project in Berlin unless said otherwise; times come in UTC."""
    return ran(database, translate(query, setting(database, **changes)))


def ran(database: Database, translated: Translated) -> list[list[Any]]:
    found: list[list[Any]] = json.loads(database.run(translated.sql).content)["data"]
    return found


def iso(time: datetime) -> str:
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
