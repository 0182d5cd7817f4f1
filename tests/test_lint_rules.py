"""Each rule of lint: what it finds, and where, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Collection

import pytest
from attrs import evolve
from hogkit.hogql.parsing import bounded
from hogkit.lint import RULES, Project, check
from hogkit.lint.aggregates import is_aggregate
from hogkit.sandbox.engine.printing.known import AGGREGATES, SCALARS
from linting import SHOP, about, found

RECENT = "timestamp > now() - INTERVAL 7 DAY"


@pytest.mark.parametrize(
    ("sql", "at", "said"),
    [
        ("SELECT event FORM events", "events", "HogQL does not expect `events` here"),
        ("SELECT\n  'é😀',\n  event\nFORM x events", "x", "HogQL does not expect `x` here"),
        ("SELECT 'abc", "'abc", "This ' opens a text or name that ends nowhere, or that may not stand here"),
        ("SELECT `a FROM events", "`a FROM events", "This ` opens a text or name that ends nowhere, or that may not stand here"),
        ("", "", "There is no query"),
        ("  -- nothing\n", "", "The query ends before it is complete"),
        ("SELECT (1", "", "The query ends before it is complete"),
        ("SELECT a FROM events WHERE\n\n", "", "The query ends before it is complete"),
        ("DROP TABLE events", "DROP", "HogQL does not expect `DROP` here"),
        ("SELECT 1; SELECT 2", "SELECT", "HogQL does not expect `SELECT` here"),
        ("SELECT a,, b FROM events", ",", "HogQL does not expect `,` here"),
        ("SELECT a FROM events WHERE a = 2)", ")", "HogQL does not expect `)` here"),
        ("SELECT a} FROM events", "}", "HogQL does not expect `}` here"),
        ("SELECT a FROM events WHERE a IN ('a' 'b'", "'b'", "This ' opens a text or name that ends nowhere, or that may not stand here"),
    ],
)  # fmt: skip
def test_text_that_is_no_hogql(sql: str, at: str, said: str) -> None:
    (one,) = check(sql)
    assert (one.code, one.message, one.severity) == ("HQ001", said, "error")
    assert sql[one.offset : one.end].startswith(at)


def test_what_the_parser_alone_knows_is_said_in_its_words() -> None:
    (one,) = check("SELECT date '2026-01-01'")
    assert one.code == "HQ001"
    assert "Date" in one.message


@pytest.mark.parametrize(
    "sql", ["SELECT 1", "SELECT 1;", "select 1 -- end", "(SELECT 1)", "SELECT a.1, LIMIT 1"]
)
def test_text_that_is_hogql(sql: str) -> None:
    assert about("HQ001", sql) == []


@pytest.mark.parametrize(
    "sql", ["SELECT " + "1+" * 5000 + "1", "SELECT " + "[" * 2000 + "]" * 2000]
)
def test_what_is_too_deep_is_no_mistake(sql: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "SECONDS", 1.0)
    (one,) = check(sql)
    assert (one.code, one.severity, one.line, one.column) == ("HQ002", "warning", 1, 1)


@pytest.mark.parametrize(
    ("sql", "values", "expected"),
    [
        ("SELECT {a}", None, []),
        ("SELECT {a}, {b}", ["a", "b"], []),
        ("SELECT {filters}, {variables.x}", [], []),
        ("SELECT '{a}', `{b}` -- {c}\n", [], []),
        ("SELECT 1", [], []),
        ("SELECT {a} + { b }", {"b": 1}, [("HQ003", "{a}")]),
        ("SELECT {a}, {a}", [], [("HQ003", "{a}"), ("HQ003", "{a}")]),
        ("SELECT {A}", ["a"], [("HQ004", ""), ("HQ003", "{A}")]),
        ("SELECT '{a}'", ["a"], [("HQ004", "")]),
        ("SELECT {a} FORM x y", [], [("HQ003", "{a}"), ("HQ001", "x")]),
    ],
)
def test_placeholders(
    sql: str, values: Collection[str] | None, expected: list[tuple[str, str]]
) -> None:
    got = [(code, text if code != "HQ004" else "") for code, text in found(sql, values=values)]
    assert sorted(got) == sorted(expected)


@pytest.mark.parametrize(
    ("sql", "at"),
    [
        ("SELECT * FROM events", ["*"]),
        ("SELECT e.*, p.id FROM events AS e JOIN persons AS p ON 1", ["e.*"]),
        ("SELECT * FROM persons", ["*"]),
        ("SELECT * FROM stripe.charges", ["*"]),
        ("SELECT count() FROM (SELECT * FROM events)", ["*"]),
        ("SELECT * FROM (SELECT * FROM persons)", ["*"]),
        ("WITH a AS (SELECT * FROM persons) SELECT * FROM a", ["*"]),
        ("SELECT id FROM persons UNION ALL SELECT * FROM persons", ["*"]),
        ("SELECT 1 FROM persons WHERE id IN (SELECT * FROM events)", ["*"]),
        ("SELECT *, e.* FROM events AS e", ["*", "e.*"]),
        ("SELECT count() FROM events", []),
        ("SELECT count(*) FROM events", []),
        ("SELECT 2 * 3 FROM events", []),
        ("SELECT * FROM (SELECT event FROM events)", []),
        ("WITH a AS (SELECT id FROM persons) SELECT * FROM a", []),
        ("WITH a AS (SELECT id FROM persons), b AS (SELECT * FROM a) SELECT a.*, b.* FROM a JOIN b ON 1", []),
        ("SELECT count() FROM (SELECT * FROM persons)", []),
        ("SELECT * EXCLUDE (properties) FROM events", []),
        ("SELECT 1 FROM (SELECT event FROM events) AS a JOIN (SELECT * FROM persons) AS b ON 1", []),
    ],
)  # fmt: skip
def test_star(sql: str, at: list[str]) -> None:
    assert about("HQ102", sql) == at


@pytest.mark.parametrize(
    ("sql", "times"),
    [
        ("SELECT event FROM events", 1),
        ("SELECT event, count() FROM events GROUP BY event", 1),
        ("SELECT arrayJoin([1, 2])", 1),
        ("SELECT arrayJoin(groupArray(event)) FROM events", 1),
        ("SELECT x FROM (SELECT 1 AS y) ARRAY JOIN [1, 2] AS x", 1),
        ("SELECT id FROM persons LIMIT 1 BY id", 1),
        ("SELECT row_number() OVER (ORDER BY id) FROM persons", 1),
        ("SELECT count() OVER () FROM persons", 1),
        ("SELECT id FROM (SELECT id FROM persons LIMIT 5)", 1),
        ("WITH a AS (SELECT 1) SELECT id FROM a, persons", 1),
        ("SELECT id FROM persons LIMIT 5 UNION ALL SELECT id FROM persons", 1),
        ("SELECT id FROM persons UNION ALL SELECT id FROM persons", 2),
        ("SELECT id FROM persons UNION ALL SELECT count() FROM persons", 1),
        ("SELECT id FROM persons LIMIT 100", 0),
        ("SELECT id FROM persons LIMIT {n}", 0),
        ("SELECT id FROM persons LIMIT 1 BY id LIMIT 100", 0),
        ("SELECT id FROM persons LIMIT 5 UNION ALL (SELECT id FROM persons LIMIT 5)", 0),
        ("SELECT count() FROM events", 0),
        ("SELECT COUNT(), Max(timestamp) FROM events", 0),
        ("SELECT 100 * countIf(event = 'a') / uniq(person_id) AS rate FROM events", 0),
        ("SELECT quantile(0.9)(toFloat(properties.x)) FROM events", 0),
        ("SELECT 1", 0),
        (
            "SELECT a / b FROM (SELECT count() AS a FROM events) AS x, (SELECT count() AS b FROM events) AS y",
            0,
        ),
        ("WITH a AS (SELECT count() AS n FROM events) SELECT n * 2 FROM a", 0),
        ("SELECT count() FROM (SELECT id FROM persons)", 0),
        ("SELECT count() FROM events UNION ALL SELECT count() FROM persons", 0),
    ],
)
def test_no_limit(sql: str, times: int) -> None:
    assert about("HQ201", sql) == ["WITH" if sql[0] == "W" else "SELECT"] * times


def test_every_aggregate_is_known() -> None:
    """Those that the sandbox has, and none of its other functions."""
    assert [name for name in AGGREGATES if not is_aggregate(name)] == []
    assert [name for name in SCALARS if is_aggregate(name)] == []


@pytest.mark.parametrize(
    ("sql", "at"),
    [
        ("SELECT id FROM persons LIMIT 50001", ["50001"]),
        ("SELECT id FROM persons LIMIT 1000000", ["1000000"]),
        ("SELECT id FROM persons LIMIT 1 UNION ALL SELECT id FROM persons LIMIT 60000", ["60000"]),
        ("(SELECT id FROM persons LIMIT 70000) UNION ALL (SELECT id FROM persons LIMIT 60000)", ["70000", "60000"]),
        ("SELECT id FROM persons LIMIT 1 BY id LIMIT 60000", ["60000"]),
        ("WITH a AS (SELECT 1) SELECT id FROM persons LIMIT 60000", ["60000"]),
        ("SELECT id FROM persons LIMIT 50000", []),
        ("SELECT id FROM persons LIMIT 1", []),
        ("SELECT id FROM persons LIMIT {n}", []),
        ("SELECT count() FROM (SELECT id FROM persons LIMIT 60000)", []),  # only what comes out is cut
        ("WITH a AS (SELECT id FROM persons LIMIT 60000) SELECT count() FROM a", []),
        ("SELECT id FROM persons LIMIT 60000 BY id LIMIT 5", []),
    ],
)  # fmt: skip
def test_high_limit(sql: str, at: list[str]) -> None:
    assert about("HQ202", sql) == at


@pytest.mark.parametrize(
    ("sql", "at"),
    [
        ("SELECT id FROM persons LIMIT 5 OFFSET 10", ["10"]),
        ("SELECT id FROM persons LIMIT 5 OFFSET 0", ["0"]),
        ("SELECT id FROM persons LIMIT 5, 10", ["10"]),
        ("SELECT id FROM persons LIMIT 1 OFFSET 2 BY id LIMIT 5", ["2"]),
        ("SELECT count() FROM (SELECT id FROM persons LIMIT 5 OFFSET {skip})", ["{skip}"]),
        ("WITH a AS (SELECT id FROM persons LIMIT 5 OFFSET 7) SELECT count() FROM a", ["7"]),
        ("SELECT 1 FROM persons WHERE id IN (SELECT id FROM persons LIMIT 5 OFFSET 7)", ["7"]),
        ("SELECT 1 UNION ALL SELECT 2 LIMIT 3 OFFSET 4", ["4"]),
        ("SELECT 1 UNION ALL (SELECT 2 LIMIT 3 OFFSET 4)", ["4"]),
        ("SELECT id FROM persons LIMIT 5", []),
        ("SELECT count() FROM events SAMPLE 1/10 OFFSET 1/2", []),
        ("SELECT properties.offset FROM events", []),
        ("SELECT 'OFFSET 5' -- OFFSET 5", []),
        ("SELECT offset FROM t LIMIT 1", []),
        ("SELECT lag(id) OVER (ORDER BY id) FROM persons LIMIT 5", []),
    ],
)
def test_offset(sql: str, at: list[str]) -> None:
    assert about("HQ203", sql) == at


ZONES = [
    ("timestamp > '2026-01-01 00:00:00'", "'2026-01-01 00:00:00'"),
    ("e.timestamp < '2026-01-01T10:00'", "'2026-01-01T10:00'"),
    ("'2026-01-01 00:00:00.5' <= timestamp", "'2026-01-01 00:00:00.5'"),
    ("timestamp > toDateTime('2026-01-01')", "'2026-01-01'"),
    ("timestamp > toDateTime('2026-01-01 00:00:00') - INTERVAL 1 DAY", "'2026-01-01 00:00:00'"),
    ("timestamp >= toDateTime64('2026-01-01 00:00:00', 6)", "'2026-01-01 00:00:00'"),
    ("timestamp BETWEEN '2026-01-01 00:00:00' AND now()", "'2026-01-01 00:00:00'"),
    ("timestamp IN ('2026-01-01 00:00:00')", "'2026-01-01 00:00:00'"),
    ("toStartOfHour(timestamp) = '2026-01-01 00:00:00'", "'2026-01-01 00:00:00'"),
    ("person.created_at > '2026-01-01 00:00:00'", "'2026-01-01 00:00:00'"),
    ("countIf(timestamp > '2026-01-01 00:00:00') > 1", "'2026-01-01 00:00:00'"),
]
ZONED = [
    "timestamp > '2026-01-01'",  # a day is one of the project's calendar
    "toDate(timestamp) = '2026-01-01'",
    "timestamp > '2026-01-01 00:00:00Z'",
    "timestamp > '2026-01-01T00:00:00+02:00'",
    "timestamp > toDateTime('2026-01-01 00:00:00', 'UTC')",
    "timestamp > toDateTime64('2026-01-01 00:00:00', 6, 'Europe/Berlin')",
    "timestamp > parseDateTimeBestEffort('2026-01-01 00:00:00', 'UTC')",
    "timestamp > {since}",
    "timestamp > now()",
    "toTimeZone(timestamp, 'UTC') > '2026-01-01 00:00:00'",
    "properties.created_at > '2026-01-01 00:00:00'",
    "event = '2026-01-01 00:00:00'",
    "properties.x = toDateTime('2026-01-01 00:00:00')",
]


@pytest.mark.parametrize(("where", "at"), ZONES)
def test_a_time_without_a_zone(where: str, at: str) -> None:
    sql = f"SELECT count() FROM events AS e WHERE {where}"
    assert about("HQ301", sql, SHOP) == [at[0] + at[1:]]
    for zone in ("UTC", "Etc/UTC", None):
        assert about("HQ301", sql, evolve(SHOP, timezone=zone)) == []


@pytest.mark.parametrize("where", ZONED)
def test_a_time_that_is_clear(where: str) -> None:
    assert about("HQ301", f"SELECT count() FROM events AS e WHERE {where}", SHOP) == []


@pytest.mark.parametrize(
    ("sql", "at"),
    [
        ("SELECT 1 FROM event", ["event"]),
        ("SELECT 1 FROM stripe.charge AS c", ["stripe.charge"]),
        ("SELECT 1 FROM events JOIN monthly_revenu AS m ON 1", ["monthly_revenu"]),
        ("WITH a AS (SELECT 1 FROM nowhere) SELECT 1 FROM a", ["nowhere"]),
        ("SELECT 1 FROM (SELECT 1 FROM nowhere)", ["nowhere"]),
        ("SELECT 1 FROM Events", ["Events"]),
        ("SELECT 1 FROM persons WHERE id IN (SELECT id FROM nowhere) UNION ALL SELECT 1 FROM nothing", ["nowhere", "nothing"]),
        ("SELECT 1 FROM events, persons, sessions, groups, cohort_people", []),
        ("SELECT 1 FROM stripe.charges, stripe_charges, monthly_revenue", []),
        ("WITH a AS (SELECT 1) SELECT 1 FROM a", []),
        ("WITH RECURSIVE a AS (SELECT 1 UNION ALL SELECT 1 FROM a) SELECT 1 FROM a", []),
        ("WITH a AS (SELECT 1) SELECT 1 WHERE 1 IN (SELECT 1 FROM a)", []),
        ("WITH a AS (SELECT 1) SELECT 1 FROM a UNION ALL SELECT 1 FROM a", []),
        ("SELECT 1 FROM numbers(10)", []),
        ("SELECT 1 FROM system.cohorts, raw_sessions, posthog.events, information_schema.tables", []),
        ("SELECT 1 FROM (VALUES (1)) AS v", []),
    ],
)  # fmt: skip
def test_unknown_tables(sql: str, at: list[str]) -> None:
    assert about("HQ401", sql, SHOP) == at
    assert about("HQ401", sql, Project()) == about("HQ401", sql) == []


@pytest.mark.parametrize(
    ("sql", "at"),
    [
        ("SELECT timestmp FROM events", ["timestmp"]),
        ("SELECT e.distinctid FROM events AS e", ["e.distinctid"]),
        ("SELECT amout FROM stripe.charges", ["amout"]),
        ("SELECT c.nonsense FROM stripe.charges AS c JOIN events AS e ON 1", ["c.nonsense"]),
        ("SELECT stripe.charges.amunt FROM stripe.charges", ["stripe.charges.amunt"]),
        ("SELECT 1 FROM stripe.charges WHERE amonut > 1 GROUP BY customer", ["amonut", "customer"]),
        ("SELECT event, timestamp, person.x, e.uuid FROM events AS e", []),
        ("SELECT elements_chain, $session_id, team_id, group_0.key, session.id FROM events", []),
        ("SELECT amount AS total, total * 2 FROM stripe.charges", []),
        ("WITH 5 AS five SELECT amount * five FROM stripe.charges", []),
        ("SELECT arrayMap(x -> x.1 + amount, [1]) FROM stripe.charges", []),
        ("SELECT day FROM stripe.charges ARRAY JOIN [1] AS day", []),
        ("SELECT nonsense FROM stripe.charges JOIN events ON 1", []),
        ("SELECT nonsense FROM monthly_revenue", []),
        ("SELECT nonsense FROM (SELECT 1 AS nonsense FROM stripe.charges)", []),
        ("SELECT count(*), {nonsense} FROM stripe.charges", []),
    ],
)
def test_unknown_columns(sql: str, at: list[str]) -> None:
    assert about("HQ402", sql, SHOP) == at
    assert about("HQ402", sql) == []


@pytest.mark.parametrize(
    ("sql", "at"),
    [
        ("SELECT properties.plam FROM events", ["properties.plam"]),
        ("SELECT e.properties.Plan.x FROM events AS e", ["e.properties.Plan.x"]),
        ("SELECT events.properties['amont'] FROM events", ["events.properties['amont']"]),
        ("SELECT JSONExtractFloat(properties, 'amont') FROM events", ["JSONExtractFloat(properties, 'amont')"]),
        ("SELECT 1 FROM persons WHERE id IN (SELECT person_id FROM events WHERE properties.x = 1)", ["properties.x"]),
        ("SELECT properties.$curent_url, properties.`$current_ulr` FROM events", ["properties.$curent_url", "properties.`$current_ulr`"]),
        ("SELECT properties.email FROM events AS e JOIN (SELECT 1) AS x ON 1", ["properties.email"]),
        ("SELECT countIf(properties.pla = 'x') AS n FROM events", ["properties.pla"]),
        ("SELECT properties.plan, e.properties.amount.x, properties['currency'] FROM events AS e", []),
        ("SELECT properties.$browser, properties.$feature/new, properties.$current_url FROM events", []),
        ("SELECT properties.$web_vitals_LCP_value FROM events", []),
        ("SELECT s.properties.x, properties.plan FROM events JOIN (SELECT 1 AS properties) AS s ON 1", []),
        ("SELECT a.properties.x FROM (SELECT properties FROM events) AS a", []),
        ("SELECT arrayMap(properties -> properties.x, [1]) FROM events", []),
        ("SELECT properties.x FROM groups", []),
        ("SELECT group_0.properties.x, session.properties.x FROM events", []),
        ("SELECT properties.x, e.properties.x FROM monthly_revenue AS e", []),
        ("SELECT properties[event], properties FROM events", []),
        ("SELECT '{}' AS properties, properties.x FROM events", []),
        ("SELECT properties.x FROM events AS a JOIN events AS b ON 1", []),
    ],
)  # fmt: skip
def test_unknown_properties_of_events(sql: str, at: list[str]) -> None:
    assert about("HQ403", sql, SHOP) == at
    assert about("HQ404", sql, SHOP) == []
    for nothing in (frozenset[str](), None):
        assert about("HQ403", sql, evolve(SHOP, event_properties=nothing)) == []


@pytest.mark.parametrize(
    ("sql", "at"),
    [
        ("SELECT person.properties.emial FROM events", ["person.properties.emial"]),
        ("SELECT e.person.properties['emial'] FROM events AS e", ["e.person.properties['emial']"]),
        ("SELECT poe.properties.amount, pdi.person.properties.amount FROM events", ["poe.properties.amount", "pdi.person.properties.amount"]),
        ("SELECT properties.amount FROM persons", ["properties.amount"]),
        ("SELECT p.properties.amount FROM persons AS p JOIN events AS e ON 1", ["p.properties.amount"]),
        ("SELECT JSONExtractString(person.properties, 'amount') FROM events", ["JSONExtractString(person.properties, 'amount')"]),
        ("SELECT person.properties.$initial_referer FROM events", ["person.properties.$initial_referer"]),
        ("SELECT person.properties.email, poe.properties.plan FROM events", []),
        ("SELECT p.properties.email, properties.$initial_browser FROM persons AS p", []),
        ("SELECT person.id, person.created_at FROM events", []),
        ("SELECT person.properties FROM events", []),
        ("SELECT person.properties.x FROM monthly_revenue", []),
        ("SELECT p.properties.x FROM (SELECT properties FROM persons) AS p", []),
    ],
)  # fmt: skip
def test_unknown_properties_of_persons(sql: str, at: list[str]) -> None:
    assert about("HQ404", sql, SHOP) == at
    assert about("HQ403", sql, SHOP) == []
    assert about("HQ404", sql) == []


@pytest.mark.parametrize(
    ("sql", "at"),
    [
        ("SELECT 1 FROM events WHERE event = 'signed up'", ["'signed up'"]),
        ("SELECT 1 FROM events AS e WHERE e.event IN ('purchase', 'purchased')", ["'purchased'"]),
        ("SELECT countIf(event = 'Purchase') FROM events", ["'Purchase'"]),
        ("SELECT 1 FROM events WHERE 'nothing' != event", ["'nothing'"]),
        ("SELECT 1 FROM events WHERE event NOT IN ['x', 'y']", ["'x'", "'y'"]),
        (
            "SELECT windowFunnel(60)(timestamp, event = 'purchase', event = 'x') FROM events",
            ["'x'"],
        ),
        ("SELECT 1 FROM events WHERE event = '$pagview'", ["'$pagview'"]),
        ("SELECT 1 FROM events WHERE event = 'purchase'", []),
        ("SELECT 1 FROM events WHERE event IN ('$pageview', '$pageleave', 'signed_up')", []),
        ("SELECT 1 FROM events WHERE event = {name}", []),
        ("SELECT 1 FROM events WHERE event LIKE 'nothing%'", []),
        ("SELECT 1 FROM events WHERE properties.event = 'nothing'", []),
        ("SELECT 1 FROM (SELECT 'x' AS event) WHERE event = 'x'", []),
        ("SELECT 1 FROM events WHERE distinct_id = 'nothing'", []),
        ("SELECT 'x' AS event FROM events WHERE event = 'x'", []),
    ],
)
def test_unknown_events(sql: str, at: list[str]) -> None:
    assert about("HQ405", sql, SHOP) == at
    assert about("HQ405", sql) == []


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("SELECT 1 FROM persns", "There is no table `persns`; perhaps `persons`"),
        ("SELECT 1 FROM xyz", "There is no table `xyz`"),
        ("SELECT count(properties.plam) FROM events", "No event ever had the property `plam`; perhaps `plan`"),
        ("SELECT count(properties.PLAN) FROM events", "No event ever had the property `PLAN`; perhaps `plan`"),
        ("SELECT count(1) FROM events WHERE event = 'purchse'", "There never was an event `purchse`; perhaps `purchase`"),
    ],
)  # fmt: skip
def test_what_may_be_meant(sql: str, said: str) -> None:
    assert said in [one.message for one in check(sql, project=SHOP)]


def test_the_rules_are_told_apart() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(codes)
    refused = [rule.code for rule in RULES if rule.severity == "error"]
    assert refused == ["HQ001", "HQ003", "HQ203", "HQ401"]
