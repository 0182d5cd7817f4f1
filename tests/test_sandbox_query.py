"""The sandbox's query endpoint: what is asked, and what comes back."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hogkit.sandbox import QueryLimits, Sandbox
from sandbox_calls import Caller, calling, event, fields, serving
from sandbox_queries import LONG, answer, post, query, rows

pytest.importorskip("chdb")

NEW_YORK = "America/New_York"
# posthog/schema.py, CachedHogQLQueryResponse.
FIELDS = {
    "cache_key",
    "cache_target_age",
    "calculation_trigger",
    "clickhouse",
    "columns",
    "error",
    "explain",
    "hasMore",
    "hogql",
    "is_cached",
    "last_refresh",
    "limit",
    "metadata",
    "modifiers",
    "next_allowed_client_refresh",
    "offset",
    "query",
    "query_status",
    "resolved_date_range",
    "results",
    "timezone",
    "timings",
    "types",
}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    yield from serving()


@pytest.fixture
def ask(sandbox: Sandbox) -> Iterator[Caller]:
    sandbox.limits = None
    yield from calling(sandbox)


@pytest.fixture(scope="module")
def eastern() -> Iterator[Sandbox]:
    yield from serving(timezone=NEW_YORK)


@pytest.fixture
def ask_eastern(eastern: Sandbox) -> Iterator[Caller]:
    yield from calling(eastern)


def test_a_captured_event_is_a_row_at_once(ask: Caller) -> None:
    assert rows(ask, "SELECT event FROM events") == []
    ask.batch(event("seen", properties={"plan": "pro", "deep": {"n": 1}}))
    assert rows(ask, "SELECT event FROM events") == [["seen"]]
    [[properties]] = rows(ask, "SELECT properties FROM events")
    assert '"plan":"pro"' in properties
    assert rows(ask, "SELECT properties.plan, properties.deep.n FROM events") == [["pro", "1"]]


def test_an_answer_has_all_that_posthogs_has(ask: Caller) -> None:
    body = answer(ask, "SELECT 1 AS one, 'x' AS two")
    assert set(body) == FIELDS
    assert body["results"] == [[1, "x"]]
    assert body["columns"] == ["one", "two"]
    assert body["types"] == [["one", "UInt8"], ["two", "String"]]
    assert body["clickhouse"] is body["error"] is body["query_status"] is None
    assert body["query"] == body["hogql"] == "SELECT 1 AS one, 'x' AS two"
    assert all(set(timing) == {"k", "t"} for timing in body["timings"])
    assert (body["is_cached"], body["timezone"]) == (False, "UTC")


def test_columns_of_one_name_are_all_there(ask: Caller) -> None:
    body = answer(ask, "SELECT event, event FROM events")
    assert body["columns"] == ["event", "event"]
    assert [name for name, _ in body["types"]] == ["event", "event"]


RANGE = "FROM (SELECT arrayJoin(range({count})) AS n) ORDER BY n"


@pytest.mark.parametrize(
    ("sql", "count", "told"),
    [
        (f"SELECT n {RANGE.format(count=100)}", 100, (False, 100, 0)),
        (f"SELECT n {RANGE.format(count=101)}", 100, (True, 100, 0)),
        (f"SELECT n {RANGE.format(count=101)} LIMIT 100", 100, (None, None, None)),
        (f"SELECT n {RANGE.format(count=200)} LIMIT 101", 101, (None, None, None)),
        ("SELECT 1 UNION ALL SELECT 2", 2, (None, None, None)),
        ("SELECT event FROM events", 0, (False, 100, 0)),
        (f"SELECT n {RANGE.format(count=60_000)} LIMIT 50001", 50_000, (None, None, None)),
        (f"SELECT n {RANGE.format(count=60_000)} LIMIT 50000", 50_000, (None, None, None)),
    ],
)
def test_has_more_is_said_of_one_select_without_limit_alone(
    ask: Caller, sql: str, count: int, told: tuple[Any, ...]
) -> None:
    body = answer(ask, sql)
    assert len(body["results"]) == count
    assert (body["hasMore"], body["limit"], body["offset"]) == told


def test_the_cap_is_a_limit_that_a_test_sets(ask: Caller) -> None:
    sql = f"SELECT n {RANGE.format(count=50)} LIMIT 40"
    assert len(rows(ask, sql)) == 40
    ask.sandbox.query_limits = QueryLimits(rows=7)
    assert rows(ask, sql) == [[n] for n in range(7)]
    ask.sandbox.reset()
    assert ask.sandbox.query_limits == QueryLimits()


VALUES = [
    ("toDateTime64('2026-01-02 03:04:05.678901', 6, 'UTC')", "2026-01-02T03:04:05.678901Z"),
    ("toDateTime64('2026-01-02 03:04:05.000000', 6, 'UTC')", "2026-01-02T03:04:05Z"),
    (
        "toDateTime64('2026-01-02 03:04:05.5', 6, 'Asia/Kolkata')",
        "2026-01-02T03:04:05.500000+05:30",
    ),
    ("toDateTime64('2026-01-02 03:04:05', 6, 'Europe/London')", "2026-01-02T03:04:05Z"),
    ("toDate('2026-01-02')", "2026-01-02"),
    ("toUUID('01900000-0000-7000-8000-000000000001')", "01900000-0000-7000-8000-000000000001"),
    ("toDecimal('1.50', 2)", "1.5"),
    ("toInt('-9007199254740993')", -9007199254740993),
    ("toFloat('0.1')", 0.1),
    ("true", True),
    ("NULL", None),
    ("tuple(1, 'a')", [1, "a"]),
    ("[1, 2, 3]", [1, 2, 3]),
    ("[toDateTime64('2026-01-02 03:04:05', 6, 'UTC')]", ["2026-01-02T03:04:05Z"]),
    ("tuple('a', toDateTime64('2026-01-02 03:04:05', 6, 'UTC'))", ["a", "2026-01-02T03:04:05Z"]),
    ("toFloat('nan')", None),
    ("toFloat('inf')", None),
    ("'\"quoted\" \\n \u2028 \U0001f994'", '"quoted" \n \u2028 \U0001f994'),
]


@pytest.mark.parametrize(("sql", "value"), VALUES, ids=[sql for sql, _ in VALUES])
def test_values_are_what_posthogs_json_has(ask: Caller, sql: str, value: Any) -> None:
    assert rows(ask, f"SELECT {sql}") == [[value]]
    assert rows(ask, f"SELECT {sql} LIMIT 1") == [[value]]


def test_times_are_those_of_the_project(ask_eastern: Caller) -> None:
    at = "2026-07-01T12:00:00.250000Z"
    ask_eastern.batch(event(timestamp=at))
    sql = "SELECT timestamp FROM events"
    assert rows(ask_eastern, sql) == [["2026-07-01T08:00:00.250000-04:00"]]
    unconverted = answer(ask_eastern, sql, modifiers={"convertToProjectTimezone": False})
    assert unconverted["results"] == [[at]]
    assert unconverted["types"] == [["timestamp", "DateTime64(6, 'UTC')"]]
    assert unconverted["modifiers"] == {"convertToProjectTimezone": False}
    bare = "SELECT count() FROM events WHERE timestamp = '2026-07-01 08:00:00.25'"
    assert rows(ask_eastern, bare) == [[1]]


def test_the_project_says_its_time_zone(ask_eastern: Caller) -> None:
    assert ask_eastern.api("GET", "/api/projects/1/").json()["timezone"] == NEW_YORK
    assert ask_eastern.sandbox.timezone == NEW_YORK
    assert answer(ask_eastern, "SELECT 1")["timezone"] == NEW_YORK


def test_there_must_be_such_a_time_zone() -> None:
    with pytest.raises(ValueError, match="Mars/Olympus"):
        Sandbox(timezone="Mars/Olympus")


def test_placeholders_are_values_and_never_text(ask: Caller) -> None:
    values = {"text": "'; DROP", "number": 3, "yes": True, "nothing": None, "several": [1, 2]}
    sql = "SELECT {text}, {number}, {yes}, {nothing}, has({several}, 2)"
    assert rows(ask, sql, values=values) == [["'; DROP", 3, True, None, 1]]


def test_variables_stand_for_values_and_can_be_overridden(ask: Caller) -> None:
    variables = {"v1": {"variableId": "v1", "code_name": "plan", "value": "pro"}}
    asked = {"query": query("SELECT {variables.plan}", variables=variables)}
    assert ask.project("POST", "query/", asked).json()["results"] == [["pro"]]
    overrides = {"v1": {"variableId": "v1", "code_name": "plan", "value": "free"}}
    asked["variables_override"] = overrides
    assert ask.project("POST", "query/", asked).json()["results"] == [["free"]]


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({}, "query: Field required"),
    ({"query": None}, "query: Field required"),
    ({"query": "SELECT 1"}, "query: Input should be an object"),
    ({"query": {"kind": "HogQLQuery"}}, "query.query: Field required"),
    ({"query": {"query": "SELECT 1"}}, "query.kind"),
    ({"query": {"kind": "TrendsQuery", "series": []}}, "'TrendsQuery' is not 'HogQLQuery'"),
    ({"query": query("SELECT 1"), "limit": 5}, "limit: Extra inputs are not permitted"),
    ({"query": query("SELECT 1", rows=1)}, "query.rows: Extra inputs"),
    ({"query": query("SELECT 1", modifiers={"zone": 1})}, "query.modifiers.zone: Extra inputs"),
    ({"query": query("SELECT 1", filters={"since": 1})}, "query.filters.since: Extra inputs"),
    ({"query": query("SELECT 1", values=[1])}, "query.values: Input should be an object"),
    ({"query": query("SELECT 1", variables={"v": {}})}, "query.variables.v.code_name"),
    ({"query": query("SELECT 1", variables={"v": 1})}, "query.variables.v: Input"),
    ({"query": query("SELECT 1"), "refresh": "now"}, "refresh: Input should be one of"),
    ({"query": query("SELECT 1"), "refresh": 1}, "refresh: Input should be one of"),
    ({"query": query("SELECT 1"), "async": "yes"}, "async: Input should be a valid boolean"),
    ({"query": query("SELECT 1"), "client_query_id": 1}, "client_query_id: Input"),
    ({"query": query("SELECT 1"), "name": "n" * 129}, "at most 128"),
]


@pytest.mark.parametrize(("asked", "said"), REFUSED, ids=[said for _, said in REFUSED])
def test_a_request_that_the_schema_lacks_is_refused(
    ask: Caller, asked: dict[str, Any], said: str
) -> None:
    came = ask.project("POST", "query/", asked)
    assert fields(came) == (400, "invalid_request", "parse_error", None)
    assert said in came.json()["detail"]
    assert ask.sandbox.queries == 0


def test_a_body_that_is_no_json_is_refused(ask: Caller) -> None:
    said = {"content-type": "application/json"}
    broken = ask.api("POST", "/api/projects/1/query/", content="{", headers=said)
    assert fields(broken) == (400, "invalid_request", "parse_error", None)


@pytest.mark.parametrize(
    ("asked", "attr"),
    [
        (
            {"query": query("SELECT 1"), "filters_override": {"date_from": "-7d"}},
            "filters_override",
        ),
        ({"query": query("SELECT 1", explain=True)}, "query.explain"),
        (
            {
                "query": query(
                    "SELECT 1 FROM events WHERE {filters}", filters={"filterTestAccounts": True}
                )
            },
            "query.filters",
        ),
    ],
)
def test_what_the_sandbox_would_have_to_ignore_is_refused(
    ask: Caller, asked: dict[str, Any], attr: str
) -> None:
    came = ask.project("POST", "query/", asked)
    assert fields(came) == (400, "validation_error", "invalid_input", attr)


def test_all_that_may_be_empty_may_be_null(ask: Caller) -> None:
    names = ("explain", "filters", "modifiers", "name", "response", "tags", "values", "variables")
    node = query("SELECT 1", **dict.fromkeys(names), version=1)
    outer = (
        "async",
        "client_query_id",
        "filters_override",
        "name",
        "refresh",
        "variables_override",
    )
    came = ask.project("POST", "query/", {"query": node, **dict.fromkeys(outer)})
    assert (came.status_code, came.json()["results"]) == (200, [[1]])


def test_the_kind_in_the_path_is_that_of_the_body(ask: Caller) -> None:
    asked = {"query": query("SELECT 1")}
    assert ask.project("POST", "query/HogQLQuery/", asked).json()["results"] == [[1]]
    other = ask.project("POST", "query/TrendsQuery/", asked)
    assert fields(other) == (400, "validation_error", "invalid_input", None)
    assert fields(ask.project("POST", "query/some-id/", asked))[0] == 405


@pytest.mark.parametrize(
    ("refresh", "cached"),
    [
        (None, True),
        ("blocking", True),
        (False, True),
        ("force_cache", True),
        ("async_except_on_cache_miss", True),
        ("async", True),
        ("lazy_async", True),
        ("force_blocking", False),
        (True, False),
    ],
)
def test_the_cache_answers_unless_it_is_told_not_to(
    ask: Caller, refresh: str | bool | None, cached: bool
) -> None:
    first = post(ask, "SELECT 1")
    again = post(ask, "SELECT 1", refresh=refresh)
    assert again.status_code == 200
    assert again.json()["is_cached"] is cached
    assert again.json()["cache_key"] == first.json()["cache_key"]
    assert (again.json()["last_refresh"] == first.json()["last_refresh"]) is cached
    assert ("x-posthog-query-bytes-read" in again.headers) is not cached
    assert ask.sandbox.queries == (1 if cached else 2)


def test_the_cache_is_of_one_query_only(ask: Caller) -> None:
    keys = {
        answer(ask, "SELECT {n}", values={"n": 1})["cache_key"],
        answer(ask, "SELECT {n}", values={"n": 2})["cache_key"],
        answer(ask, "SELECT {n} ", values={"n": 1})["cache_key"],
        answer(ask, "SELECT {n}", values={"n": 1}, modifiers={"debug": False})["cache_key"],
    }
    assert len(keys) == ask.sandbox.queries == 4


def test_what_is_new_is_in_the_next_answer(ask: Caller) -> None:
    count = "SELECT count() FROM events"
    persons = "SELECT count() FROM persons"
    assert rows(ask, count) == [[0]]
    assert rows(ask, persons) == [[3]]
    ask.batch(event(uuid="01900000-0000-7000-8000-0000000000aa", timestamp="2026-07-01T12:00:00Z"))
    assert rows(ask, count) == [[1]]
    assert answer(ask, count)["is_cached"]
    ask.batch(event(uuid="01900000-0000-7000-8000-0000000000aa", timestamp="2026-07-01T12:00:00Z"))
    assert rows(ask, count) == [[2]]
    ask.sandbox.merge()
    assert rows(ask, count) == [[1]]
    ask.sandbox.add_person("new", {"plan": "pro"})
    assert rows(ask, persons) == [[4]]
    ask.sandbox.reset()
    assert (rows(ask, count), rows(ask, persons)) == ([[0]], [[3]])


def test_a_table_can_be_added_until_the_next_reset(ask: Caller) -> None:
    columns = {"id": "Int64", "paid_at": "DateTime64(6, 'UTC')", "note": "Nullable(String)"}
    paid = [{"id": n, "paid_at": f"2026-01-0{n} 00:00:00", "note": None} for n in (2, 1)]
    ask.sandbox.add_table("payments", columns, paid, key=["id"])
    sql = "SELECT id, paid_at, note FROM payments ORDER BY id"
    assert rows(ask, sql) == [
        [1, "2026-01-01T00:00:00Z", None],
        [2, "2026-01-02T00:00:00Z", None],
    ]
    ask.sandbox.reset()
    assert post(ask, sql).status_code == 400
    ask.sandbox.add_table("payments", columns)
    assert rows(ask, sql) == []


def test_planted_events_are_rows_until_the_next_reset(ask: Caller) -> None:
    assert rows(ask, "SELECT count() FROM events") == [[0]]
    ask.sandbox.plant(seed=7, events=2_000, ties="bulk", days=10)
    assert rows(ask, "SELECT count() FROM events") == [[2_000]]
    ask.batch(event())
    assert rows(ask, "SELECT count() FROM events") == [[2_001]]
    ask.sandbox.reset()
    assert rows(ask, "SELECT count() FROM events") == [[0]]


def test_others_are_answered_while_a_query_runs(ask: Caller) -> None:
    with ThreadPoolExecutor(1) as pool:
        ask.sandbox.query_limits = QueryLimits(seconds=1)
        running = pool.submit(post, ask, LONG)
        while not ask.sandbox.queries:
            time.sleep(0.005)
        began = time.monotonic()
        assert ask.api("GET", "/api/projects/1/").status_code == 200
        assert ask.batch(event()).status_code == 200
        assert rows(ask, "SELECT 1") == [[1]]
        assert time.monotonic() - began < 0.9
        assert not running.done()
        assert running.result().status_code == 504


def test_scripted_answers_and_faults_come_first(ask: Caller) -> None:
    path = "/api/projects/1/query/"
    ask.sandbox.will_answer(503, {"detail": "busy"}, path=path)
    assert post(ask, "SELECT 1").status_code == 503
    ask.sandbox.will_break("slow:0.2", path=path)
    began = time.monotonic()
    assert post(ask, "SELECT 1").status_code == 200
    assert time.monotonic() - began >= 0.2
    assert ask.sandbox.queries == 1


NO_ENGINE = """
import sys
sys.modules["chdb"] = None
from hogkit.errors import MissingExtra
from hogkit.sandbox import Sandbox
from sandbox_calls import Caller, event, fields
from sandbox_queries import post

with Sandbox() as sandbox:
    ask = Caller(sandbox)
    assert ask.batch(event()).status_code == 200
    assert len(sandbox.events) == 1
    for refresh in ("blocking", "force_async"):
        came = post(ask, "SELECT 1", refresh=refresh)
        assert fields(came) == (400, "validation_error", "invalid_input", None), came.text
        assert "pip install 'hogkit[engine]'" in came.json()["detail"]
    assert fields(post(ask, "SELECT 1", more=1))[2] == "parse_error"
    for use in (sandbox.merge, lambda: sandbox.add_table("t", {"n": "Int8"}), sandbox.plant):
        try:
            use()
        except MissingExtra as error:
            assert error.extra == "engine"
        else:
            raise AssertionError(use)
    assert sandbox.queries == 0
    sandbox.reset()
"""


def test_without_the_extra_there_is_no_engine_and_it_says_so() -> None:
    subprocess.run(
        [sys.executable, "-W", "error", "-c", NO_ENGINE], check=True, cwd=Path(__file__).parent
    )


def test_the_engine_is_imported_when_it_is_needed() -> None:
    code = (
        "import sys; from hogkit.sandbox import QueryLimits, Sandbox\n"
        "with Sandbox(): assert 'chdb' not in sys.modules"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
