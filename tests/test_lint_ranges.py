"""HQ101: events and sessions are read from some day on, or that is said."""

from __future__ import annotations

import pytest
from linting import about

RECENT = "timestamp > now() - INTERVAL 7 DAY"


def unbounded(sql: str) -> list[str]:
    return about("HQ101", sql)


@pytest.mark.parametrize(
    "where",
    [
        RECENT,
        "events.timestamp >= '2026-01-01'",
        "now() - INTERVAL 7 DAY < timestamp",
        "timestamp BETWEEN '2026-01-01' AND '2026-02-01'",
        "toDate(timestamp) = today()",
        "toDate(timestamp) IN ('2026-01-01', '2026-01-02')",
        "timestamp IN (SELECT max(created_at) FROM persons)",
        "toStartOfMonth(timestamp) = toStartOfMonth(now())",
        "toStartOfInterval(timestamp, INTERVAL 1 HOUR) >= now() - INTERVAL 1 DAY",
        "dateTrunc('week', timestamp) >= dateTrunc('week', now())",
        "toYYYYMM(timestamp) = 202601",
        "timestamp::date >= '2026-01-01'",
        "toTimeZone(timestamp, 'UTC') > {since}",
        "dateDiff('minute', timestamp, now()) < 30",
        "date_diff('day', '2026-01-01', timestamp) > 3",
        "now() - timestamp < 86400",
        "timestamp + INTERVAL 1 DAY > now()",
        "timestamp - toIntervalDay(1) > '2026-01-01'",
        "event = 'a' AND (properties.x = 1 AND timestamp > {since})",
        "(timestamp > '2026-01-01' AND event = 'a') OR (timestamp > '2026-02-01' AND event = 'b')",
        "NOT timestamp < '2026-01-01'",
        "NOT (timestamp < '2026-01-01' OR event = 'a')",
        "NOT (event = 'a' AND timestamp < '2026-01-01') AND timestamp > '2026-01-01'",
        "NOT timestamp NOT BETWEEN '2026-01-01' AND '2026-02-01'",
        "and(greaterOrEquals(timestamp, {since}), equals(event, 'a'))",
        "not(less(timestamp, {since}))",
        "timestamp > (SELECT min(created_at) FROM persons)",
        "timestamp > toDateTime(arrayMax(x -> x, [1, 2]))",
        "{filters}",
        "event = 'a' AND {filters}",
        "timestamp > {variables.since}",
    ],
)
def test_a_lower_bound_is_one(where: str) -> None:
    assert unbounded(f"SELECT event FROM events WHERE {where}") == []
    assert unbounded(f"SELECT event FROM events PREWHERE {where}") == []


@pytest.mark.parametrize(
    "where",
    [
        "1",
        "event = 'a'",
        "timestamp < now()",
        "toDate(timestamp) <= today()",
        "dateDiff('minute', timestamp, now()) > 30",
        "now() - timestamp > 86400",
        "timestamp > '2026-01-01' OR event = 'a'",
        "NOT timestamp > '2026-01-01'",
        "NOT (timestamp < '2026-01-01' AND event = 'a')",
        "timestamp NOT BETWEEN '2026-01-01' AND '2026-02-01'",
        "timestamp != '2026-01-01'",
        "timestamp > created_at",
        "timestamp > timestamp - INTERVAL 1 DAY",
        "properties.timestamp > '2026-01-01'",
        "person.created_at > '2026-01-01'",
        "created_at > '2026-01-01'",
        "toHour(timestamp) > 8",
        "formatDateTime(timestamp, '%Y-%m-%d') > '2026-01-01'",
        "(timestamp, uuid) > ('2026-01-01', '')",  # ClickHouse leaves out no day by it
        "if(timestamp > '2026-01-01', 1, 0) = 1",
        "{where}",
        "NOT {filters}",
        "uuid = '01990000-0000-7000-8000-000000000000'",
    ],
)
def test_what_is_no_lower_bound(where: str) -> None:
    assert unbounded(f"SELECT event FROM events WHERE {where}") == ["events"]


@pytest.mark.parametrize(
    "sql",
    [
        f"SELECT 1 FROM persons p JOIN events e ON e.person_id = p.id WHERE e.{RECENT}",
        f"SELECT 1 FROM events AS e LEFT JOIN persons AS p ON p.id = e.person_id WHERE {RECENT}",
        f"SELECT 1 FROM persons AS p LEFT JOIN events AS e ON e.person_id = p.id AND e.{RECENT}",
        f"SELECT 1 FROM events AS e JOIN persons AS p ON p.id = e.person_id AND e.{RECENT}",
        f"SELECT 1 FROM persons WHERE id IN (SELECT person_id FROM events WHERE {RECENT})",
        f"SELECT (SELECT count() FROM events WHERE {RECENT}) AS n",
        f"WITH a AS (SELECT event FROM events WHERE {RECENT}) SELECT * FROM a JOIN a AS b ON 1 = 1",
        f"SELECT 1 FROM events WHERE {RECENT} UNION ALL SELECT 2 FROM events WHERE {RECENT}",
        f"WITH events AS (SELECT event FROM events WHERE {RECENT}) SELECT event FROM events",
        "WITH 7 AS days, now() - toIntervalDay(days) AS since SELECT 1 FROM events WHERE timestamp > since",
        "SELECT toDate(timestamp) AS day FROM events WHERE day > '2026-01-01'",
        "SELECT now() - INTERVAL 7 DAY AS since FROM events WHERE timestamp > since",
        f"SELECT {RECENT} AS recent FROM events WHERE recent",
        f"SELECT toDate(timestamp) AS timestamp FROM events WHERE {RECENT}",
        "SELECT 1 FROM sessions WHERE $start_timestamp > now() - INTERVAL 7 DAY",
        "SELECT 1 FROM sessions AS s WHERE s.$end_timestamp > now() - INTERVAL 7 DAY",
        "SELECT 1 FROM persons",
        "SELECT 1 FROM stripe.charges",
        f"SELECT 1 FROM posthog.events WHERE {RECENT}",
        # ClickHouse moves these bounds to where the rows are read.
        f"SELECT event FROM (SELECT event, timestamp FROM events) WHERE {RECENT}",
        f"SELECT event FROM (SELECT * FROM events) WHERE {RECENT}",
        "SELECT n FROM (SELECT toDate(timestamp) AS day, count() AS n FROM events GROUP BY day) WHERE day > '2026-01-01'",
        "WITH a AS (SELECT timestamp AS t FROM events), b AS (SELECT t FROM a) SELECT t FROM b WHERE t > '2026-01-01'",
        f"SELECT 1 FROM (SELECT timestamp FROM events UNION ALL SELECT timestamp FROM events) WHERE {RECENT}",
    ],
)
def test_a_bound_counts_where_the_rows_are_read(sql: str) -> None:
    assert unbounded(sql) == []


@pytest.mark.parametrize(
    ("sql", "times"),
    [
        ("SELECT 1 FROM events", 1),
        ("SELECT 1 FROM posthog.events", 1),
        (f"SELECT 1 FROM events AS a JOIN events AS b ON a.uuid = b.uuid WHERE a.{RECENT}", 1),
        (f"SELECT 1 FROM events AS a JOIN events AS b ON b.timestamp > a.timestamp WHERE a.{RECENT}", 1),
        (f"SELECT 1 FROM events AS e LEFT JOIN persons AS p ON p.id = e.person_id AND e.{RECENT}", 1),
        (f"SELECT 1 FROM persons AS p RIGHT JOIN events AS e ON p.id = e.person_id AND e.{RECENT}", 1),
        (f"SELECT 1 FROM events AS e FULL JOIN persons AS p ON p.id = e.person_id AND e.{RECENT}", 1),
        (f"SELECT 1 FROM events WHERE {RECENT} UNION ALL SELECT 2 FROM events", 1),
        ("SELECT 1 FROM events UNION ALL SELECT 2 FROM events", 2),
        ("SELECT 1 FROM persons WHERE id IN (SELECT person_id FROM events)", 1),
        (f"SELECT (SELECT count() FROM events) AS n FROM events WHERE {RECENT}", 1),
        ("WITH a AS (SELECT event FROM events) SELECT event FROM a", 1),
        (f"WITH a AS (SELECT person_id FROM events) SELECT 1 FROM events WHERE {RECENT} AND person_id IN (SELECT person_id FROM a)", 1),
        (f"SELECT event FROM (SELECT event, timestamp FROM events LIMIT 100) WHERE {RECENT}", 1),
        (f"SELECT event FROM (SELECT event, timestamp FROM events LIMIT 1 BY event) WHERE {RECENT}", 1),
        ("SELECT 1 FROM (SELECT max(timestamp) AS last FROM events GROUP BY event) WHERE last > '2026-01-01'", 1),
        (f"SELECT 1 FROM (SELECT timestamp, row_number() OVER (ORDER BY event) AS n FROM events) WHERE {RECENT}", 1),
        (f"WITH a AS (SELECT timestamp FROM events) SELECT 1 FROM a WHERE {RECENT} UNION ALL SELECT 2 FROM a", 1),
        ("SELECT event FROM events GROUP BY event HAVING max(timestamp) > '2026-01-01'", 1),
        ("SELECT countIf(timestamp > now() - INTERVAL 7 DAY) FROM events", 1),
        ("SELECT 1 FROM sessions", 1),
        ("SELECT 1 FROM sessions WHERE $start_timestamp < now()", 1),
        (f"SELECT 1 FROM sessions WHERE {RECENT}", 1),
        ("SELECT 1 FROM events SAMPLE 1/10", 1),
        ("SELECT a FROM (SELECT b AS a, a AS b FROM events WHERE a)", 1),
    ],
)  # fmt: skip
def test_a_bound_elsewhere_does_not_count(sql: str, times: int) -> None:
    assert len(unbounded(sql)) == times


def test_an_upper_bound_alone_is_named() -> None:
    from hogkit.lint import check

    one = check("SELECT count() FROM events AS e WHERE e.timestamp < now()")[0]
    assert (
        one.message
        == "`events` is read from the first day on: `e.timestamp` has no lower bound here, only an upper one"
    )
    assert "`e.timestamp >= now() - INTERVAL 7 DAY`" in one.fix


@pytest.mark.parametrize("names", [40])
def test_names_that_double_themselves_take_no_time(names: int) -> None:
    """Each is used twice in the next: written out, there would be 2**40."""
    doubled = ", ".join(f"(c{n} AND c{n}) AS c{n + 1}" for n in range(names))
    assert unbounded(f"SELECT 1 AS c0, {doubled} FROM events WHERE c{names}") == ["events"]
    queries = ", ".join(f"q{n + 1} AS (SELECT a.t AS t FROM q{n} AS a JOIN q{n} AS b ON a.t = b.t)" for n in range(names))  # fmt: skip
    sql = f"WITH q0 AS (SELECT timestamp AS t FROM events), {queries} SELECT t FROM q{names}"
    assert unbounded(sql) == ["events"]
