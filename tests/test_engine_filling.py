"""Captured events as rows: what of them is in which column, and whose they are."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Generator, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hogkit.sandbox.engine import filling
from hogkit.sandbox.engine.database import Database
from hogkit.sandbox.engine.errors import ClickHouseError
from hogkit.sandbox.engine.filling import Filling
from hogkit.sandbox.people import Person
from hogkit.sandbox.store import Arrival, Store
from hogkit.sandbox.timestamps import written
from hogkit.uuid7 import uuid7

WHEN = datetime(2026, 3, 1, 12, tzinfo=UTC)
RECEIVED = "2026-03-01T12:00:05.000007Z"


class Sheet:
    """A store whose events are captured and looked at as rows."""

    def __init__(self) -> None:
        self.store = Store()
        self.database = Database()
        self.filling = Filling(self.database, self.store)

    def capture(
        self, event: str, distinct_id: str = "ada", when: datetime = WHEN, /, **properties: Any
    ) -> None:
        self.ingest([(event, distinct_id, when, properties)])

    def ingest(self, told: list[tuple[str, str, datetime, dict[str, Any]]]) -> None:
        arrivals = [
            Arrival(
                {
                    "uuid": str(uuid7()),
                    "event": event,
                    "distinct_id": distinct_id,
                    "timestamp": written(when),
                    "properties": {name.replace("__", "$"): v for name, v in properties.items()},
                    "received_at": RECEIVED,
                },
                when,
            )
            for event, distinct_id, when, properties in told
        ]
        with self.store.lock:
            self.store.ingest(arrivals)

    def rows(self, columns: str, source: str = "events", order: str = "") -> list[Any]:
        self.filling.catch_up()
        order = f" ORDER BY {order}" if order else ""
        ran = self.database.run(f"SELECT {columns} FROM {self.database.name}.{source}{order}")
        return [row[0] if len(row) == 1 else row for row in json.loads(ran.content)["data"]]

    def persons(self) -> list[Any]:
        """As PostHog reads them: the last version of each that is not deleted."""
        latest = "argMax(properties, version) AS p, argMax(is_identified, version)"
        where = "person GROUP BY id HAVING argMax(is_deleted, version) = 0"
        return [[id_, json.loads(p), known] for id_, p, known in self.rows(f"id, {latest}", where)]

    def ids(self) -> dict[str, str]:
        rows = self.rows(
            "distinct_id, argMax(person_id, version)", "person_distinct_id2 GROUP BY distinct_id"
        )
        return dict(rows)


@pytest.fixture
def sheet() -> Generator[Sheet]:
    made = Sheet()
    yield made
    made.database.drop()


def uuid_of(distinct_id: str) -> str:
    return str(Person(1, WHEN, [distinct_id]).uuid)


def test_an_event_is_a_row_as_soon_as_it_is_asked_for(sheet: Sheet) -> None:
    assert sheet.rows("count()") == [0]
    sheet.capture("e", plan="pro", wörd="ö / \n\"'", nested={"b": [1.5, None], "a": 2**70})
    (row,) = sheet.rows("event, distinct_id, timestamp, created_at, properties, person_id, team_id")
    assert row[:4] == ["e", "ada", "2026-03-01T12:00:00.000000Z", RECEIVED]
    assert row[4] == (
        '{"plan":"pro","wörd":"ö / \\n\\"\'","nested":{"b":[1.5,null],"a":1180591620717411303424}}'
    )
    assert row[5:] == [uuid_of("ada"), 1]
    sheet.capture("e")
    assert sheet.rows("count()") == [2]
    assert sheet.rows("count()") == [2]


def test_some_properties_are_columns_of_their_own(sheet: Sheet) -> None:
    sheet.capture("e", __session_id="s", __window_id=5, __elements_chain="a:href", other=1)
    sheet.capture("f")
    columns = "`$session_id`, `$window_id`, elements_chain, properties"
    assert sheet.rows(columns, order="event") == [
        ["s", "5", "a:href", '{"$session_id":"s","$window_id":5,"other":1}'],
        ["", "", "", "{}"],
    ]


def test_groups_are_numbered_as_they_come(sheet: Sheet) -> None:
    said = {"__group_type": "company", "__group_key": "acme"}
    sheet.capture("$groupidentify", **said, __group_set={"name": "Acme", "size": 1})
    sheet.capture("e", __groups={"project": "p", "company": "acme"})
    assert sheet.rows("`$group_0`, `$group_1`", "events WHERE event = 'e'") == [["acme", "p"]]
    sheet.capture("$groupidentify", **said, __group_set={"size": 2})
    columns = "group_type_index, group_key, group_properties"
    assert sheet.rows(columns, "groups FINAL") == [[0, "acme", '{"name":"Acme","size":2}']]
    sheet.capture("f", __groups={str(number): "x" for number in range(9)})
    last = sheet.rows("properties", "events WHERE event = 'f'")
    assert {name for name in json.loads(last[0]) if name.startswith("$group_")} == {
        *("$group_2", "$group_3", "$group_4")
    }


def test_properties_of_a_person_are_those_at_the_time(sheet: Sheet) -> None:
    """Several requests before one query are told apart too."""
    sheet.capture("first", "ada", WHEN)
    sheet.capture("second", "ada", WHEN + timedelta(seconds=1), __set={"plan": "free"})
    sheet.capture("third", "ada", WHEN + timedelta(seconds=2), __set={"plan": "pro"})
    told = ["{}", '{"plan":"free"}', '{"plan":"pro"}']
    assert sheet.rows("person_properties", order="timestamp") == told
    assert sheet.persons() == [[uuid_of("ada"), {"plan": "pro"}, 0]]
    sheet.capture("fourth", "ada", WHEN + timedelta(seconds=3), __unset=["plan"])
    assert sheet.rows("person_properties", order="timestamp") == [*told, "{}"]
    assert sheet.rows("DISTINCT person_created_at") == ["2026-03-01T12:00:00.000Z"]


def test_someone_who_was_added_without_an_event_is_known_to_later_ones(sheet: Sheet) -> None:
    sheet.capture("before", "eve")
    with sheet.store.lock:
        sheet.store.add_person(("eve", "eve@example.com"), {"plan": "pro"}, WHEN)
    sheet.capture("later", "eve@example.com")
    columns = "event, person_id, person_properties"
    assert sheet.rows(columns, order="event") == [
        ["before", uuid_of("eve"), "{}"],
        ["later", uuid_of("eve"), '{"plan":"pro"}'],
    ]
    assert sheet.persons() == [[uuid_of("eve"), {"plan": "pro"}, 1]]
    assert sheet.ids() == dict.fromkeys(("eve", "eve@example.com"), uuid_of("eve"))


@pytest.mark.parametrize("asked_between", [False, True])
def test_earlier_events_follow_whoever_is_merged(sheet: Sheet, asked_between: bool) -> None:
    sheet.capture("as nobody", "anon", WHEN, __set={"a": 1})
    sheet.capture("as ada", "ada", WHEN + timedelta(seconds=1), __set={"b": 2})
    if asked_between:
        assert sheet.rows("person_id", order="timestamp") == [uuid_of("anon"), uuid_of("ada")]
    when = WHEN + timedelta(seconds=2)
    sheet.capture("$identify", "ada", when, __anon_distinct_id="anon", __set={"c": 3})
    columns = "person_id, person_properties"
    assert sheet.rows(columns, order="timestamp") == [
        [uuid_of("ada"), '{"a":1}'],
        [uuid_of("ada"), '{"b":2}'],
        [uuid_of("ada"), '{"a":1,"b":2,"c":3}'],
    ]
    assert sheet.persons() == [[uuid_of("ada"), {"a": 1, "b": 2, "c": 3}, 1]]
    assert sheet.ids() == dict.fromkeys(("anon", "ada"), uuid_of("ada"))


def test_the_tables_agree_with_the_store(sheet: Sheet) -> None:
    with sheet.store.lock:
        sheet.store.add_person(("seeded",), {"x": 1}, WHEN)
    for number in range(40):
        sheet.capture("e", f"user {number % 7}", __set={"n": number})
        anonymous = f"user {(number * 3) % 11}"
        sheet.capture("$identify", f"user {number % 5}", __anon_distinct_id=anonymous)
        if number % 6 == 0:
            sheet.filling.catch_up()
    people = list(sheet.store.people)
    wanted = {str(p.uuid): (p.properties, int(p.is_identified)) for p in people}
    assert {id_: (told, known) for id_, told, known in sheet.persons()} == wanted
    ids = {name: str(person.uuid) for person in people for name in person.distinct_ids}
    assert sheet.ids() == ids
    assert all(ids[name] == person for name, person in sheet.rows("distinct_id, person_id"))


def test_events_without_a_person_profile_have_an_id_and_no_properties(sheet: Sheet) -> None:
    sheet.capture("e", "anon", __process_person_profile=False)
    columns = "person_id, person_properties, person_mode"
    assert sheet.rows(columns) == [[uuid_of("anon"), "{}", "propertyless"]]
    assert sheet.persons() == []
    sheet.capture("$identify", "ada", __anon_distinct_id="anon")
    assert sheet.rows("DISTINCT person_id") == [uuid_of("ada")]


@pytest.mark.parametrize(
    ("when", "stored"),
    [
        (datetime(1, 1, 1, tzinfo=UTC), "1900-01-01T00:00:00.000000Z"),
        (datetime(1899, 12, 31, 23, 59, 59, tzinfo=UTC), "1900-01-01T00:00:00.000000Z"),
        (datetime(1900, 1, 1, tzinfo=UTC), None),
        (datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC), None),
        (datetime(2299, 12, 31, 23, 59, 59, 999999, tzinfo=UTC), None),
        (datetime(9999, 12, 31, tzinfo=UTC), "2299-12-31T23:59:59.999999Z"),
    ],
)
def test_times_beyond_those_of_clickhouse_are_moved_to_their_end(
    sheet: Sheet, when: datetime, stored: str | None
) -> None:
    sheet.capture("e", "ada", when)
    assert sheet.rows("timestamp") == [stored or written(when)]
    assert (sheet.filling.moved > 0) == (stored is not None)


def test_odd_texts_arrive(sheet: Sheet) -> None:
    odd = "\ufffd \0 \\N \t`'\"\n" + "ü" * 1000
    sheet.capture(f"e {odd}", odd, **{"p\0": odd})
    sheet.capture("later")
    rows = sheet.rows("event, distinct_id, properties", order="length(event) DESC")
    assert rows[0][:2] == [f"e {odd}", odd]
    assert json.loads(rows[0][2]) == {"p\0": odd}


def test_a_store_that_was_cleared_empties_the_tables(sheet: Sheet) -> None:
    sheet.capture("$identify", "ada", __anon_distinct_id="anon")
    session = "0190a5c0-0000-7000-8000-000000000001"
    sheet.capture("e", "bob", __session_id=session, __groups={"company": "acme"})
    for table in ("events", "person", "person_distinct_id2", "sessions"):
        assert sheet.rows("count()", table) != [0]
    with sheet.store.lock:
        sheet.store.clear()
    for table in ("events", "person", "person_distinct_id2", "sessions", "followed"):
        assert sheet.rows("count()", table) == [0]
    sheet.capture("e", "anon")
    assert sheet.rows("person_id") == [uuid_of("anon")]


def test_each_event_is_a_row_once_whoever_asks(sheet: Sheet) -> None:
    ended = threading.Event()
    seen: list[int] = []

    def ask() -> None:
        while not ended.is_set():
            captured = len(sheet.store.events)
            seen.append(sheet.rows("count()")[0] - captured)

    def capture(number: int) -> None:
        for _ in range(25):
            sheet.capture("e", f"user {number}")

    with ThreadPoolExecutor(5) as pool:
        asking = [pool.submit(ask) for _ in range(2)]
        list(pool.map(capture, range(3)))
        ended.set()
        for one in asking:
            one.result()
    assert sheet.rows("count(), uniqExact(uuid)") == [[75, 75]]
    assert min(seen, default=0) >= 0


@pytest.mark.parametrize(
    "failing", ["events", "person", "person_distinct_id2", "followed", "groups"]
)
def test_what_could_not_be_inserted_is_there_once_in_the_end(
    sheet: Sheet, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    insert = sheet.database.insert

    def hindered(table: str, lines: Iterable[bytes]) -> int:
        if table == failing:
            raise ClickHouseError(243, "NOT_ENOUGH_SPACE", "The disk is full.")
        return insert(table, lines)

    monkeypatch.setattr(filling, "AT_ONCE", 1)
    for name in ("ada", "bob"):
        sheet.capture("$identify", name, __anon_distinct_id=f"anon {name}")
        sheet.capture("$groupidentify", name, __group_type="company", __group_key=name)
    for _ in range(2):
        with monkeypatch.context() as hindering:
            hindering.setattr(sheet.database, "insert", hindered)
            with pytest.raises(ClickHouseError):
                sheet.filling.catch_up()
        sheet.capture("e", "ada")
    assert sheet.rows("count(), uniqExact(uuid)") == [[6, 6]]
    assert sheet.rows("count(), uniqExact(group_key)", "groups") == [[2, 2]]
    assert sheet.rows("count()", "followed") == [2]
    assert len(sheet.persons()) == 2
    assert len(sheet.ids()) == 4


def test_tables_that_could_not_be_emptied_are_so_the_next_time(
    sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet.capture("e")
    assert sheet.rows("count()") == [1]
    with sheet.store.lock:
        sheet.store.clear()
    with monkeypatch.context() as hindering:
        hindering.setattr(sheet.database, "clear", None)
        with pytest.raises(TypeError):
            sheet.filling.catch_up()
    assert sheet.rows("count()") == [0]


def test_thousands_of_events_are_in_soon(sheet: Sheet) -> None:
    properties = {f"name {number}": f"value {number}" * 4 for number in range(20)}
    for start in range(0, 20_000, 1_000):
        numbers = range(start, start + 1_000)
        sheet.ingest([("e", f"user {n % 300}", WHEN, properties) for n in numbers])
    started = time.perf_counter()
    assert sheet.filling.catch_up() == 20_000
    assert time.perf_counter() - started < 10
    started = time.perf_counter()
    for _ in range(100):
        assert sheet.filling.catch_up() == 0
    assert time.perf_counter() - started < 0.1
    assert sheet.rows("count(), uniqExact(person_id)") == [[20_000, 300]]
    assert UUID(sheet.rows("any(uuid)")[0]).version == 7
