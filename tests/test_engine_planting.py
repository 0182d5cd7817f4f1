"""Made-up events: always the same, as many as asked, and with all that makes paging hard."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hogkit.sandbox.engine import planting_events, planting_people
from hogkit.sandbox.engine.database import Database
from hogkit.sandbox.engine.filling import Filling
from hogkit.sandbox.engine.planting import CHUNK, plant_events
from hogkit.sandbox.store import Store

NOW = datetime(2026, 11, 20, 12, 30, tzinfo=UTC)
COUNT = 24_000
SAME = (
    "uuid, event, properties, timestamp, distinct_id, created_at, person_id, person_properties, "
    "person_created_at, `$session_id`, `$window_id`, _timestamp, inserted_at"
)


class Garden:
    """Planted events, and whose they are."""

    def __init__(self, seed: int = 7, events: int = COUNT, ties: Any = "bulk", **more: Any) -> None:
        self.store = Store()
        self.database = Database()
        self.steps: list[int] = []
        given = {"now": NOW, **more}
        plant_events(
            *(self.database, self.store), seed=seed, events=events, ties=ties,
            progress=self.steps.append, **given,
        )  # fmt: skip
        Filling(self.database, self.store).catch_up()

    def rows(self, sql: str) -> list[Any]:
        ran = self.database.run(sql.replace("events", f"{self.database.name}.events"))
        rows: list[Any] = json.loads(ran.content)["data"]
        return rows

    def hash(self) -> Any:
        return self.rows(f"SELECT count(), sum(cityHash64({SAME})) FROM events")


@pytest.fixture(scope="module")
def bulk() -> Garden:
    return Garden()


@pytest.fixture(scope="module")
def some() -> Garden:
    return Garden(ties="some")


@pytest.fixture(scope="module")
def none() -> Garden:
    return Garden(ties="none")


def test_the_same_seed_gives_the_same_events(bulk: Garden) -> None:
    assert Garden().hash() == bulk.hash()
    for other in (Garden(seed=8), Garden(events=COUNT + 1), Garden(days=89)):
        assert other.hash() != bulk.hash()


@pytest.mark.parametrize("events", [1, 4, 299, 301, 2_000, 10_001])
@pytest.mark.parametrize("ties", ["none", "some", "bulk"])
def test_there_are_as_many_as_asked_for(events: int, ties: str) -> None:
    garden = Garden(events=events, ties=ties)
    assert garden.database.count() == events
    assert garden.steps == [events]


def test_more_than_one_chunk_is_told_of(monkeypatch: pytest.MonkeyPatch, some: Garden) -> None:
    monkeypatch.setattr("hogkit.sandbox.engine.planting.CHUNK", 10_000)
    garden = Garden(ties="some")
    assert garden.steps == [10_000, 20_000, COUNT]
    assert garden.hash() == some.hash()
    assert some.steps == [COUNT]
    assert CHUNK > COUNT


def shared(garden: Garden) -> Counter[int]:
    """How many instants have so many events, of which none are copies of others."""
    distinct = "SELECT DISTINCT uuid, event, distinct_id, timestamp FROM events"
    each = f"SELECT count() AS c FROM ({distinct}) GROUP BY timestamp HAVING c > 1"
    return Counter(dict(garden.rows(f"SELECT c, count() FROM ({each}) GROUP BY c")))


def largest(garden: Garden) -> int:
    """How many rows there are at one instant, copies included."""
    each = "SELECT count() AS c FROM events GROUP BY timestamp"
    most: int = garden.rows(f"SELECT max(c) FROM ({each})")[0][0]
    return most


def test_instants_are_shared_as_asked(none: Garden, some: Garden, bulk: Garden) -> None:
    assert shared(none) == {}
    tied = {many: times for many, times in shared(some).items() if many > 2}
    events = sum(many * times for many, times in tied.items())
    assert 0.01 * COUNT < events < 0.03 * COUNT
    assert 30 < events / sum(tied.values()) < 70
    assert max(tied) < 200
    assert largest(bulk) == planting_events.IMPORT
    assert sum(many * times for many, times in shared(bulk).items()) > planting_events.IMPORT


@pytest.mark.full
def test_an_import_of_many_takes_several_instants() -> None:
    garden = Garden(events=300_000)
    assert largest(garden) == 5_000
    assert sum(times for many, times in shared(garden).items() if many > 4_900) == 3


def test_uuids_are_shared_by_other_events(none: Garden, bulk: Garden) -> None:
    for garden in (none, bulk):
        found = garden.rows(
            "SELECT uniqExact(event), uniqExact(distinct_id), uniqExact(timestamp), count() FROM "
            "(SELECT DISTINCT uuid, event, distinct_id, timestamp FROM events) "
            "GROUP BY uuid HAVING count() > 1"
        )
        instants = 2 if garden is none else 1
        assert Counter(map(tuple, found)) == {(2, 1, instants, 2): 12, (1, 2, instants, 2): 12}


def test_copies_are_there_until_they_are_merged() -> None:
    garden = Garden(ties="some")
    every = f"SELECT count(), uniqExact(tuple({SAME})) FROM events"
    assert garden.rows(every) == [[COUNT, COUNT - COUNT // 1000]]
    garden.database.merge()
    assert garden.rows(every) == [[COUNT - COUNT // 1000] * 2]


def test_users_come_back_and_some_pay(bulk: Garden) -> None:
    persons = bulk.rows("SELECT uniqExact(person_id) FROM events")[0][0]
    assert COUNT / 50 < persons < COUNT / 20
    assert (
        persons
        <= len(list(bulk.store.people))
        == planting_events.Plan(7, COUNT, "bulk", 0, 1).users
    )
    funnel = (
        "SELECT windowFunnel(99999999)(toDateTime(timestamp), event = '$pageview', "
        "event = 'user signed up', event = 'onboarding step completed', event = 'subscription paid')"
        " AS level, count() FROM events GROUP BY person_id"
    )
    levels = dict(bulk.rows(f"SELECT level, count() FROM ({funnel}) GROUP BY level"))
    reached = [sum(times for level, times in levels.items() if level >= step) for step in (2, 3, 4)]
    shares = [part / persons for part in reached]
    assert 0.25 < shares[0] < planting_people.SIGNED_UP + 0.05
    assert 0.12 < shares[1] < shares[0]
    assert 0.01 < shares[2] < shares[1]


def test_persons_are_those_of_the_store(bulk: Garden) -> None:
    people = {str(person.uuid): person for person in bulk.store.people}
    rows = bulk.rows("SELECT DISTINCT person_id, distinct_id, person_created_at FROM events")
    assert len(rows) > len(people) * 0.9
    for person_id, distinct_id, created in rows:
        person = people[person_id]
        assert distinct_id in person.distinct_ids
        assert abs(datetime.fromisoformat(created) - person.created_at) < timedelta(milliseconds=1)
    known = [person for person in people.values() if person.properties.get("email")]
    assert 0.4 < len(known) / len(people) < 0.5
    assert all(len(person.distinct_ids) == 2 for person in known)
    assert {"email", "name", "plan", "country", "city"} == set(known[0].properties)
    assert bulk.rows("SELECT count() FROM events WHERE person_properties LIKE '%email%'") != [[0]]


def test_browsers_tell_much(bulk: Garden) -> None:
    rows = bulk.rows(
        "SELECT properties, `$session_id` FROM events WHERE event = '$pageview' LIMIT 200"
    )
    told = [json.loads(text) for text, _ in rows]
    assert all(24 <= len(one) <= 32 for one in told)
    assert 700 < sum(len(text) for text, _ in rows) / len(rows) < 1300
    assert [one["$session_id"] for one in told] == [session for _, session in rows]
    assert len({one["$browser"] for one in told}) > 2
    assert bulk.rows("SELECT count() FROM events WHERE NOT isValidJSON(properties)") == [[0]]


def test_sessions_are_of_one_user_and_short(bulk: Garden) -> None:
    sql = (
        "SELECT max(people), max(length), avg(many) FROM (SELECT uniqExact(person_id) AS people, "
        "dateDiff('second', min(timestamp), max(timestamp)) AS length, count() AS many "
        "FROM events WHERE `$session_id` != '' GROUP BY `$session_id`)"
    )
    people, length, many = bulk.rows(sql)[0]
    assert people <= 2  # someone else's, if it has the uuid of this one's
    assert length < 3_600
    assert 2 < many < 8
    sessions = f"SELECT count() FROM {bulk.database.name}.sessions"
    distinct = bulk.rows("SELECT uniqExact(`$session_id`) FROM events WHERE `$session_id` != ''")
    assert json.loads(bulk.database.run(sessions).content)["data"] == distinct


@pytest.mark.parametrize("days", [1, 90])
def test_events_lie_in_the_days_before_now(days: int) -> None:
    garden = Garden(days=days)
    times = "min(timestamp), max(timestamp), max(created_at), min(created_at - timestamp)"
    first, last, arrived, lag = garden.rows(f"SELECT {times} FROM events")[0]
    assert datetime.fromisoformat(first) >= NOW - timedelta(days=days)
    assert datetime.fromisoformat(last) < NOW
    assert datetime.fromisoformat(arrived) <= NOW
    assert float(lag) >= 0


def test_some_events_are_late_and_nights_are_quiet(some: Garden) -> None:
    late = some.rows("SELECT countIf(created_at - timestamp > 60) / count() FROM events")[0][0]
    assert 0.02 < late < 0.04
    hours = dict(some.rows("SELECT toHour(timestamp) AS h, count() FROM events GROUP BY h"))
    assert len(hours) == 24
    assert sum(hours[h] for h in range(13, 17)) > 3 * sum(hours[h] for h in range(4))
    days = dict(some.rows("SELECT toDayOfWeek(timestamp) AS d, count() FROM events GROUP BY d"))
    assert max(days[6], days[7]) < min(days[d] for d in range(1, 6))


def test_a_day_is_a_small_part_of_what_there_is() -> None:
    garden = Garden(events=200_000, ties="some")
    sql = f"SELECT max(properties) FROM {garden.database.name}.events"
    whole = garden.database.run(sql)
    day = "WHERE timestamp >= '2026-11-05 00:00:00' AND timestamp < '2026-11-06 00:00:00'"
    assert garden.database.run(f"{sql} {day}").bytes_read < whole.bytes_read / 5


def test_more_can_be_planted_and_captured_beside_it(bulk: Garden) -> None:
    garden = Garden(events=1_000, ties="none")
    plant_events(garden.database, garden.store, seed=8, events=500, ties="none", now=NOW)
    assert garden.database.count() == 1_499  # the one copy of the first is merged
    assert garden.rows("SELECT count() = uniqExact(uuid) + 1 FROM events") == [[1]]


@pytest.mark.parametrize(
    "asked",
    [{"events": 0}, {"events": 100_000_001}, {"days": 0}, {"days": 3_651}, {"ties": "many"}],
)
def test_what_makes_no_sense_is_refused(asked: dict[str, Any]) -> None:
    (name,) = asked
    with pytest.raises(ValueError, match=f"^{name} is "):
        Garden(**asked)
