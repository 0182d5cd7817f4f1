"""HogQL as it runs on ClickHouse, against the same computed from the same rows in Python."""

from __future__ import annotations

import json
import statistics
from collections import Counter
from collections.abc import Callable, Generator
from datetime import UTC, datetime, timedelta

import pytest
from engine_rows import EVENTS, START, Event, iso, person_id, ran, rows, setting
from engine_rows import filled as filled_database
from hogkit.sandbox.engine.database import Database
from hogkit.sandbox.engine.printing.translate import translate


@pytest.fixture(scope="module")
def database() -> Generator[Database]:
    made = filled_database()
    yield made
    made.drop()


def times(name: str) -> int:
    return Counter(row.event for row in EVENTS)[name]


def those(test: Callable[[Event], object]) -> list[Event]:
    return [row for row in EVENTS if test(row)]


def paid() -> list[float]:
    return [row.properties["amount"] for row in EVENTS if "amount" in row.properties]


def viewed(session: str) -> list[Event]:
    return those(lambda row: row.session == session and row.event == "$pageview")


MIDDLE = EVENTS[60].time
LOCAL = MIDDLE.astimezone(EVENTS[0].local.tzinfo).strftime("%Y-%m-%d %H:%M:%S.%f")
SESSIONS = sorted({row.session for row in EVENTS})
ORDERED = sorted(EVENTS, key=lambda row: (row.time, row.number))

# A query, and its rows.
ANSWERS: list[tuple[str, object]] = [
    ("SELECT count() FROM events", [[120]]),
    ("SELECT count(*) FROM events", [[120]]),
    ("SELECT COUNT(DISTINCT event) FROM events", [[3]]),
    ("SELECT event, count() AS c FROM events GROUP BY event ORDER BY event", [[n, times(n)] for n in ("$pageview", "paid", "signed up")]),
    ("SELECT event FROM events GROUP BY event HAVING count() > 40", []),
    ("SELECT distinct_id AS k FROM events GROUP BY k HAVING count() > 1 ORDER BY k LIMIT 2", [["u0"], ["u1"]]),
    ("SELECT DISTINCT properties.$browser FROM events ORDER BY 1", [["Chrome"], ["Firefox"], [None]]),
    ("SELECT count() FROM events WHERE properties.$browser = 'Chrome'", [[40]]),
    ("SELECT count() FROM events WHERE properties.$browser != 'Chrome'", [[80]]),
    ("SELECT count() FROM events WHERE properties.$browser IS NULL", [[40]]),
    ("SELECT count() FROM events WHERE properties.$browser = NULL", [[40]]),
    ("SELECT count() FROM events WHERE properties['$browser'] IS NOT NULL", [[80]]),
    ("SELECT count() FROM events WHERE NOT (properties.$browser = 'Chrome')", [[80]]),
    ("SELECT count() FROM events WHERE properties.nothing IS NULL AND properties.missing IS NULL", [[120]]),
    ("SELECT count() FROM events WHERE properties.nothing = properties.missing", [[120]]),
    ("SELECT count() FROM events WHERE properties.$browser LIKE 'F%'", [[40]]),
    ("SELECT count() FROM events WHERE properties.$browser NOT ILIKE 'f%'", [[80]]),
    ("SELECT count() FROM events WHERE event =~ '^p' OR event =~* '^SIGN'", [[80]]),
    ("SELECT count() FROM events WHERE event !~ '^p'", [[80]]),
    ("SELECT properties.text FROM events ORDER BY timestamp, distinct_id LIMIT 1", [["plain"]]),
    ("SELECT properties.deep.list.1, properties.deep.list[2].x, properties['deep']['list'][2] FROM events WHERE properties.number = 7", [["7", "y", '{"x":"y"}']]),
    ("SELECT count() FROM events WHERE properties.number > 99.5", [[20]]),
    ("SELECT count() FROM events WHERE properties.number BETWEEN 10 AND 19", [[10]]),
    ("SELECT count() FROM events WHERE properties.member = true", [[60]]),
    ("SELECT count() FROM events WHERE properties.text = ''", [[24]]),
    ("SELECT sum(properties.amount), avg(toFloat(properties.amount)) FROM events", [[sum(paid()), statistics.fmean(paid())]]),
    ("SELECT quantile(0.5)(toFloat(properties.amount)) FROM events", [[statistics.median(paid())]]),
    ("SELECT max(properties.amount * 2) FROM events", [[max(paid()) * 2]]),
    ("SELECT sumIf(1, event = 'paid'), countIf(event = 'paid') FROM events", [[40, 40]]),
    ("SELECT uniqExact(distinct_id), uniq(person_id), uniqExact(person.id) FROM events", [[6, 5, 5]]),
    ("SELECT argMax(event, timestamp) IN ('paid', 'signed up'), argMin(properties.number, (timestamp, uuid)) != '' FROM events", [[1, 1]]),
    ("SELECT count() FILTER (WHERE event = 'paid') FROM events", [[40]]),
    ("SELECT length(groupArray(event)), arraySort(groupUniqArray(event)) FROM events", [[120, ["$pageview", "paid", "signed up"]]]),
    ("SELECT topK(1)(event) IS NOT NULL, any(event) != '' FROM events", [[1, 1]]),
    ("SELECT min(timestamp), max(timestamp) FROM events", [[iso(START), iso(EVENTS[-1].time)]]),
    (f"SELECT count() FROM events WHERE timestamp >= '{LOCAL}'", [[len(those(lambda row: row.time >= MIDDLE))]]),
    (f"SELECT count() FROM events WHERE '{LOCAL}' > timestamp", [[len(those(lambda row: row.time < MIDDLE))]]),
    (f"SELECT count() FROM events WHERE timestamp = '{LOCAL}'", [[2]]),
    (f"SELECT countIf(timestamp < '{LOCAL}') FROM events", [[len(those(lambda row: row.time < MIDDLE))]]),
    ("SELECT count() FROM events WHERE timestamp >= '2026-03-29'", [[len(those(lambda row: row.local.day >= 29))]]),
    ("SELECT count() FROM events WHERE toDate(timestamp) = '2026-03-29'", [[len(those(lambda row: row.local.day == 29))]]),
    (f"SELECT count() FROM events WHERE timestamp = toDateTime64('{MIDDLE:%Y-%m-%d %H:%M:%S.%f}', 6, 'UTC')", [[2]]),
    (f"SELECT count() FROM events WHERE timestamp > toDateTime('{MIDDLE:%Y-%m-%dT%H:%M:%S.%fZ}')", [[len(those(lambda row: row.time > MIDDLE))]]),
    ("SELECT toHour(timestamp) AS h, count() FROM events GROUP BY h ORDER BY h", [[h, n] for h, n in sorted(Counter(row.local.hour for row in EVENTS).items())]),
    ("SELECT toString(timestamp) FROM events ORDER BY timestamp LIMIT 1", [["2026-03-28 22:00:00.123456"]]),
    ("SELECT formatDateTime(max(timestamp), '%Y/%m') FROM events", [["2026/03"]]),
    ("SELECT dateDiff('minute', min(timestamp), max(timestamp)) FROM events", [[17 * 59]]),
    ("SELECT min(timestamp) + INTERVAL 1 DAY, min(timestamp) - toIntervalHour(1) FROM events", [[iso(EVENTS[0].local + timedelta(days=1)), iso(START - timedelta(hours=1))]]),
    ("SELECT toStartOfDay(timestamp) AS d, count() FROM events GROUP BY d ORDER BY d LIMIT 1", [["2026-03-27T23:00:00Z", len(those(lambda row: row.local.day == 28))]]),
    ("SELECT count() FROM events WHERE timestamp > now() - INTERVAL 1 DAY AND timestamp < now()", [[len(those(lambda row: datetime.now(UTC) - timedelta(days=1) < row.time < datetime.now(UTC)))]]),
    ("SELECT intDiv(toUnixTimestamp64Milli(timestamp) - 1767225600000, 3600000) AS bucket, count() FROM events GROUP BY bucket ORDER BY bucket LIMIT 50000",
     [[b, n] for b, n in sorted(Counter((int(row.time.timestamp() * 1000) - 1767225600000) // 3600000 for row in EVENTS).items())]),
    ("SELECT event FROM events WHERE event IN ('paid') LIMIT 1", [["paid"]]),
    ("SELECT count() FROM events WHERE event NOT IN ('paid', '$pageview')", [[40]]),
    ("SELECT count() FROM events WHERE event IN ['paid']", [[40]]),
    ("SELECT count() FROM events WHERE (event, distinct_id) IN (('paid', 'u2'), ('paid', 'u5'), ('paid', 'u0'))", [[40]]),
    ("SELECT count() FROM events WHERE (event, distinct_id) = ('paid', 'u2')", [[20]]),
    ("SELECT count() FROM events WHERE distinct_id IN (SELECT distinct_id FROM person_distinct_ids WHERE person_id = toUUID('00000000-0000-4000-8000-000000000004'))", [[40]]),
    ("SELECT DISTINCT person.id, person.properties.email FROM events WHERE distinct_id = 'u5'", [[person_id(5), "u5@example.org"]]),
    ("SELECT DISTINCT poe.properties.email, pdi.person_id, pdi.person.properties.email FROM events WHERE distinct_id = 'u5'", [["u5@example.org", person_id(5), "4@v2.example"]]),
    ("SELECT DISTINCT pdi.person.properties.email FROM events WHERE distinct_id = 'u5'", [["4@v2.example"]]),
    ("SELECT person.properties.email FROM person_distinct_ids WHERE distinct_id = 'u5'", [["4@v2.example"]]),
    ("SELECT id, properties.email, is_identified FROM persons ORDER BY id", [[person_id(n), f"{n}@v2.example", n % 2] for n in range(5)]),
    ("SELECT count() FROM persons", [[5]]),
    ("SELECT count() FROM persons WHERE id > toUUID('00000000-0000-4000-8000-000000000002')", [[2]]),
    ("SELECT distinct_id, person_id FROM person_distinct_ids ORDER BY distinct_id", [[f"u{n}", person_id(n)] for n in range(6)]),
    ("SELECT p.properties.email, count() FROM events e JOIN persons p ON e.person_id = p.id GROUP BY 1 ORDER BY 1", [[f"{n}@v2.example", 40 if n == 4 else 20] for n in range(5)]),
    ("SELECT p.id, count(pdi.distinct_id) FROM persons p GROUP BY p.id ORDER BY p.id", [[person_id(n), 2 if n == 4 else 1] for n in range(5)]),
    ("SELECT group_0.properties.name AS firm, count() FROM events GROUP BY firm ORDER BY firm", [["Firm 0", 60], ["Firm 1", 60]]),
    ("SELECT key, index, properties.name FROM groups ORDER BY key", [["company 0", 0, "Firm 0"], ["company 1", 0, "Firm 1"]]),
    ("SELECT session_id, $start_timestamp, $pageview_count FROM sessions ORDER BY session_id",
     [[s, iso(min(row.time for row in EVENTS if row.session == s)), len(viewed(s))] for s in SESSIONS]),
    ("SELECT DISTINCT session.id, session.$start_timestamp <= timestamp, session.$entry_pathname FROM events WHERE $session_id = '019d36a0-0000-7000-8000-000000000003'", [[SESSIONS[3], 1, "/a"]]),
    ("SELECT count() FROM events WHERE session.$session_duration > 0", [[120]]),
    ("SELECT id, customer FROM stripe.charges WHERE paid_at <= '2026-03-28 22:00:00.123456' ORDER BY id", [[0, None], [1, "u1"], [2, "u2"], [3, "u3"]]),
    ("SELECT c.id, count() FROM stripe.charges c JOIN events e ON e.distinct_id = c.customer GROUP BY c.id ORDER BY c.id", [[n, 20] for n in (1, 2, 3)]),
    ("SELECT a.event FROM events a JOIN events b USING (uuid) WHERE a.event = 'paid' LIMIT 1", [["paid"]]),
    ("SELECT count() FROM events a, (SELECT 1 AS x UNION ALL SELECT 2) b", [[240]]),
    ("WITH paying AS (SELECT distinct_id, sum(properties.amount) AS total FROM events GROUP BY distinct_id) SELECT count() FROM paying WHERE total > 0", [[2]]),
    ("WITH 'paid' AS wanted SELECT count() FROM events WHERE event = wanted", [[40]]),
    ("WITH one AS (SELECT 1 AS n), two AS (SELECT n + 1 AS n FROM one) SELECT n FROM one UNION ALL SELECT n FROM two ORDER BY n", [[1], [2]]),
    ("SELECT sum(c) FROM (SELECT event, count() AS c FROM events GROUP BY event)", [[120]]),
    ("SELECT x.`count()` FROM (SELECT count() FROM events) AS x", [[120]]),
    ("SELECT t.p.number FROM (SELECT properties AS p FROM events WHERE properties.number = 3) AS t", [["3"]]),
    ("SELECT number, count() FROM events ARRAY JOIN [1, 2] AS number GROUP BY number ORDER BY number", [[1, 120], [2, 120]]),
    ("SELECT arrayMap(x -> x * 2, [1, 2]), arrayFilter((x, y) -> x > y, [1, 5], [3, 3])", [[[2, 4], [5]]]),
    ("SELECT event, count() OVER () AS n FROM events WHERE event = 'paid' LIMIT 1", [["paid", 40]]),
    ("SELECT distinct_id, row_number() OVER (PARTITION BY distinct_id ORDER BY timestamp, uuid) AS n FROM events QUALIFY n = 20 ORDER BY distinct_id", [[f"u{n}", 20] for n in range(6)]),
    ("SELECT n, lag(n) OVER (ORDER BY n), sum(n) OVER w FROM (SELECT arrayJoin([1, 2, 3]) AS n) WINDOW w AS (ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) ORDER BY n", [[1, None, 1], [2, 1, 3], [3, 2, 6]]),
    ("SELECT CASE WHEN event = 'paid' THEN 'yes' ELSE 'no' END AS x, CASE event WHEN 'paid' THEN 1 ELSE 0 END FROM events WHERE event = 'paid' LIMIT 1", [["yes", 1]]),
    ("SELECT multiIf(1 = 2, 'a', 2 = 2, 'b', 'c'), if(true, 1, 2), coalesce(NULL, 'x'), ifNull(NULL, 'y'), NULL ?? 'z'", [["b", 1, "x", "y", "z"]]),
    ("SELECT concat('a', NULL, 1), 'a' || 'b', f'{1 + 1} is two', substring('hello', 2, 3), splitByChar(',', 'a,b')", [["a1", "ab", "2 is two", "ell", ["a", "b"]]]),
    ("SELECT toFloat('1.5'), toInt('7'), toInt('x'), toUUID('x'), toString(1), '5'::int, toBool('true')", [[1.5, 7, None, None, "1", 5, True]]),
    ("SELECT 1 IS DISTINCT FROM NULL, NULL IS NOT DISTINCT FROM NULL, NULL = NULL, 1 != NULL", [[1, 1, 1, 1]]),
    ("SELECT true, false, NULL, 1.5, -3, [1, 2], (1, 'a'), tuple(1, 2).1, [5, 6][1]", [[1, 0, None, 1.5, -3, [1, 2], [1, "a"], 1, 5]]),
    ("SELECT JSONExtractInt(properties, 'number'), JSONHas(properties, 'amount'), JSONExtractRaw(properties, 'deep') FROM events WHERE properties.number = 4", [[4, 0, '{"list":[4,{"x":"y"}]}']]),
    ("SELECT event FROM events WHERE event = 'paid' LIMIT 2 BY distinct_id LIMIT 10", [["paid"]] * 4),
    ("SELECT toString(uuid) FROM events ORDER BY timestamp, properties.number LIMIT 1 OFFSET 1", [[ORDERED[1].uuid]]),
    ("SELECT 1 AS a UNION ALL SELECT 1 UNION DISTINCT SELECT 1", [[1]]),
    ("SELECT domain('https://a.example/x?y=1'), path('https://a.example/x'), extractURLParameter('https://a/?y=1', 'y')", [["a.example", "/x", "1"]]),
    ("SELECT count() FROM (SELECT distinct_id, windowFunnel(86400)(toDateTime(timestamp), event = '$pageview', event = 'paid') AS steps FROM events GROUP BY distinct_id) WHERE steps = 0", [[4]]),
    ("SELECT timestamp AS at, toStartOfHour(timestamp) AS timestamp FROM events WHERE timestamp = '2026-03-28 22:00:00' ORDER BY at LIMIT 1", [[iso(START), "2026-03-28T21:00:00Z"]]),
    ("SELECT upper(event) AS event FROM events WHERE event = 'PAID' LIMIT 1", [["PAID"]]),
    ("SELECT arrayReduce('sum', [1, 2]), range(3), has([1, 2], 2), indexOf(['a', 'b'], 'b')", [[3, [0, 1, 2], 1, 2]]),
    ("SELECT date_trunc('day', toDateTime('2026-01-02 03:04:05')), toYear(toDate('2026-01-02')), toDate('nonsense')", [["2026-01-01T23:00:00Z", 2026, None]]),
    ("SELECT elements_chain_href, elements_chain_texts, $window_id FROM events LIMIT 1", [["", [], ""]]),
    ("SELECT count() FROM events WHERE {filters}", [[120]]),
]  # fmt: skip


@pytest.mark.parametrize(("query", "expected"), ANSWERS)
def test_answers(database: Database, query: str, expected: object) -> None:
    assert rows(database, query) == expected


def test_a_sample_is_of_people(database: Database) -> None:
    """Each person is in it with all events, or not at all."""
    halves = [
        rows(
            database,
            f"SELECT distinct_id, count() FROM events SAMPLE 1/2 OFFSET {offset} GROUP BY 1",
        )
        for offset in ("0", "1/2")
    ]
    assert sorted(name for half in halves for name, _ in half) == [f"u{n}" for n in range(6)]
    assert {count for half in halves for _, count in half} == {20}


def key(row: Event) -> str:
    return f"{row.time:%Y-%m-%d %H:%M:%S.%f}"


PAGE = """
SELECT uuid, event, distinct_id, timestamp, properties, count() OVER () FROM events
WHERE timestamp >= toDateTime64('{since}', 6, 'UTC') AND timestamp < toDateTime64('{until}', 6, 'UTC')
AND (timestamp > toDateTime64('{time}', 6, 'UTC') OR (timestamp = toDateTime64('{time}', 6, 'UTC')
AND (uuid > toUUID('{uuid}') OR (uuid = toUUID('{uuid}')
AND (event > '{event}' OR (event = '{event}' AND distinct_id > '{distinct_id}'))))))
ORDER BY timestamp, uuid, event, distinct_id LIMIT {limit}
"""


@pytest.mark.parametrize("convert_zone", [True, False])
@pytest.mark.parametrize("limit", [7, 50_000])
def test_pages_by_key_lose_and_double_nothing(
    database: Database, limit: int, convert_zone: bool
) -> None:
    edges = {
        "since": key(EVENTS[0]),
        "until": f"{EVENTS[-1].time + timedelta(seconds=1):%Y-%m-%d %H:%M:%S.%f}",
    }
    last = {
        "time": "2026-01-01 00:00:00.000000",
        "uuid": "0" * 8 + "-0000-0000-0000-" + "0" * 12,
        "event": "",
        "distinct_id": "",
    }
    seen: list[str] = []
    while True:
        query = PAGE.format(limit=limit, **edges, **last)
        page = rows(database, query, convert_zone=convert_zone)
        if not page:
            break
        assert page[0][5] == len(EVENTS) - len(seen)
        seen += [row[0] for row in page]
        uuid, event, distinct_id, time, *_ = page[-1]
        last = {
            "time": time.replace("T", " ").removesuffix("Z"),
            "uuid": uuid,
            "event": event,
            "distinct_id": distinct_id,
        }
    assert sorted(seen) == sorted(row.uuid for row in EVENTS)


def test_properties_come_as_they_were_sent(database: Database) -> None:
    found = rows(database, "SELECT properties, uuid FROM events")
    sent = {row.uuid: row.properties for row in EVENTS}
    assert all(json.loads(text) == sent[uuid] for text, uuid in found)


def test_everything_is_posthogs_columns_in_its_order(database: Database) -> None:
    columns = translate("SELECT * FROM events", setting(database)).columns
    assert columns[:8] == (
        "uuid", "event", "properties", "timestamp", "distinct_id", "elements_chain", "created_at", "$session_id",
    )  # fmt: skip
    assert "team_id" not in columns
    assert translate("SELECT * FROM persons", setting(database)).columns == (
        "id", "created_at", "properties", "is_identified",
    )  # fmt: skip
    for table in (
        "events",
        "persons",
        "sessions",
        "groups",
        "person_distinct_ids",
        "stripe.charges",
    ):
        translated = translate(f"SELECT * FROM {table} LIMIT 1", setting(database))
        assert len(ran(database, translated)[0]) == len(translated.columns)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("event", "event"),
        ("event AS e", "e"),
        ("properties.$browser", "$browser"),
        ("properties['$browser']", "properties.$browser"),
        ("person.properties.email", "email"),
        ("count()", "count()"),
        ("count(*)", "count(*)"),
        ("count(DISTINCT event)", "count(DISTINCT event)"),
        ("quantile(0.5)(toFloat(properties.x))", "quantile(0.5)(toFloat(properties.x))"),
        ("max(1) + 1", "plus(max(1), 1)"),
        ("1", "1"),
        ("'it''s'", "'it\\'s'"),
        ("true", "true"),
        ("NULL", "NULL"),
        (
            "event = 'a' AND event IN ('b', 'c')",
            "and(equals(event, 'a'), in(event, tuple('b', 'c')))",
        ),
        ("{x}", "'given'"),
        ("count() OVER (ORDER BY event)", "count() OVER (ORDER BY event ASC)"),
        ("arrayMap(x -> x, [1])", "arrayMap(x -> x, [1])"),
        ("`weird name`", "weird name"),
    ],
)
def test_columns_are_named_as_posthog_names_them(
    database: Database, written: str, name: str
) -> None:
    table = (
        "(SELECT event, properties, 1 AS `weird name` FROM events)"
        if "weird" in written
        else "events"
    )
    query = f"SELECT {written} FROM {table}"
    assert translate(query, setting(database, values={"x": "given"})).columns == (name,)


def test_names_may_repeat(database: Database) -> None:
    query = (
        "SELECT properties.a, person.properties.a, event, upper(event) AS event FROM events LIMIT 1"
    )
    translated = translate(query, setting(database))
    assert translated.columns == ("a", "a", "event", "event")
    assert len(ran(database, translated)[0]) == 4


@pytest.mark.parametrize(
    ("query", "limit", "paged", "offset", "count"),
    [
        ("SELECT event FROM events", None, True, False, 101),
        ("SELECT event FROM events LIMIT 5", 5, False, False, 5),
        ("SELECT event FROM events LIMIT 100000", 50, False, False, 50),
        ("SELECT event FROM events LIMIT {n}", 7, False, False, 7),
        ("SELECT event FROM events LIMIT 2 + 1", None, False, False, 3),
        ("SELECT event FROM events LIMIT 30 + 30", None, False, False, 50),
        ("SELECT event FROM events LIMIT 5 OFFSET 118", 5, False, True, 2),
        ("SELECT event FROM events OFFSET 118", None, True, True, 2),
        ("SELECT event FROM events LIMIT 1 OFFSET 1 BY event LIMIT 9", 9, False, True, 3),
        ("SELECT event FROM (SELECT event FROM events LIMIT 60 OFFSET 0)", None, True, True, 60),
        ("SELECT event FROM events UNION ALL SELECT event FROM events", None, False, False, 200),
        (
            "SELECT event FROM events LIMIT 3 UNION ALL SELECT event FROM events LIMIT 4",
            None,
            False,
            False,
            7,
        ),
        ("SELECT event FROM events SAMPLE 1 OFFSET 0 LIMIT 5", 5, False, False, 5),
        ("SELECT timestamp FROM events ORDER BY timestamp LIMIT 1 WITH TIES", 1, False, False, 2),
    ],
)
def test_limits(
    database: Database, query: str, limit: int | None, paged: bool, offset: bool, count: int
) -> None:
    translated = translate(
        query, setting(database, default_limit=100, max_limit=50, values={"n": 7})
    )
    assert (translated.limit, translated.paged, translated.offset_used) == (limit, paged, offset)
    assert len(ran(database, translated)) == count


def test_a_query_says_which_tables_it_reads(database: Database) -> None:
    query = "WITH a AS (SELECT 1) SELECT session.id FROM events JOIN persons ON person_id = persons.id JOIN a ON true"
    assert translate(query, setting(database)).tables == {"events", "persons", "sessions"}


def test_without_conversion_everything_is_in_utc(database: Database) -> None:
    query = f"SELECT toHour(min(timestamp)), countIf(timestamp < '{key(EVENTS[60])}') FROM events"
    assert rows(database, query, convert_zone=False) == [
        [21, len(those(lambda row: row.time < MIDDLE))]
    ]
    assert "toTimeZone" not in translate(query, setting(database, convert_zone=False)).sql
    assert rows(database, query) != rows(database, query, convert_zone=False)


@pytest.mark.parametrize("convert_zone", [True, False])
def test_a_day_of_a_month_is_read_alone(convert_zone: bool) -> None:
    """A time in WHERE is compared as stored: through `toTimeZone` ClickHouse's index finds nothing."""
    database = Database()
    database.execute(
        f"INSERT INTO {database.name}.events (team_id, event, timestamp) SELECT 1, 'x',"
        " toDateTime64('2026-01-01 00:00:00', 6, 'UTC') + number * 27 FROM numbers(100000)"
    )
    query = (
        "SELECT count() FROM events WHERE timestamp >= '2026-01-10' AND timestamp < '2026-01-11'"
    )
    translated = translate(query, setting(database, convert_zone=convert_zone))
    found = database.run(translated.sql)
    assert json.loads(found.content)["data"] == [[3200]]
    assert found.rows_read < 30_000
    database.drop()
