"""How the sandbox's queries fail: every row of PostHog's that it can bring about."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hogkit.sandbox import QueryLimits, Sandbox
from sandbox_calls import Caller, calling, event, fields, serving
from sandbox_queries import LONG, post, query, rows

pytest.importorskip("chdb")


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    yield from serving()


@pytest.fixture
def ask(sandbox: Sandbox) -> Iterator[Caller]:
    sandbox.limits = None
    yield from calling(sandbox)


# The SQL, the code of PostHog's answer, what its detail names.
HOGQL = [
    ("SELECT event form events", "invalid_input", "line 1, column "),
    ("SELECT 1 FROM", "invalid_input", "line 1, column "),
    ("SELECT nonsense FROM events", "invalid_input", "nonsense"),
    ("SELECT 1 FROM nowhere", "invalid_input", "nowhere"),
    ("SELECT file('/etc/passwd')", "invalid_input", "file"),
    ("SELECT * FROM url('http://127.0.0.1/')", "invalid_input", "url"),
    ("SELECT 1,\n  nonsense FROM events", "invalid_input", "(line 2, column 3)"),
    ("SELECT {missing}", "invalid_input", "missing"),
    ("SELECT [1, 'a']", "no_common_type", "no supertype"),
    ("SELECT sum('a')", "illegal_type_of_argument", "Illegal type"),
    ("SELECT event, count() FROM events", "not_an_aggregate", "GROUP BY"),
    ("SELECT sum(count()) FROM events", "invalid_input", "nested"),
    ("SELECT 1 FROM events WHERE count() > 1", "illegal_aggregation", "WHERE"),
]


@pytest.mark.parametrize(("sql", "code", "said"), HOGQL, ids=[sql for sql, _, _ in HOGQL])
def test_a_users_error_is_told_with_its_place(ask: Caller, sql: str, code: str, said: str) -> None:
    failed = post(ask, sql)
    assert fields(failed) == (400, "validation_error", code, None)
    assert said in failed.json()["detail"]
    assert "sandbox_" not in failed.json()["detail"]  # the name of the database


# ClickHouse's name of the error; what is answered.
CLICKHOUSE = [
    ("ILLEGAL_TYPE_OF_ARGUMENT", 400, "illegal_type_of_argument"),
    ("NO_COMMON_TYPE", 400, "no_common_type"),
    ("NOT_AN_AGGREGATE", 400, "not_an_aggregate"),
    ("UNKNOWN_FUNCTION", 400, "unknown_function"),
    ("TYPE_MISMATCH", 400, "type_mismatch"),
    ("ILLEGAL_AGGREGATION", 400, "illegal_aggregation"),
    ("NUMBER_OF_ARGUMENTS_DOESNT_MATCH", 400, "number_of_arguments_doesnt_match"),
    ("TOO_MANY_BYTES", 400, "too_many_bytes"),
    ("UNKNOWN_TABLE", 400, "unknown_table"),
    ("TIMEOUT_EXCEEDED", 504, "error"),
    ("TOO_SLOW", 512, "error"),
    ("MEMORY_LIMIT_EXCEEDED", 513, "clickhouse_memory_limit_exceeded"),
    ("TOO_MANY_ROWS_OR_BYTES", 513, "clickhouse_memory_limit_exceeded"),
    ("TOO_MANY_SIMULTANEOUS_QUERIES", 503, "error"),
    ("UNKNOWN_IDENTIFIER", 500, "error"),
    ("SYNTAX_ERROR", 500, "error"),
    ("LOGICAL_ERROR", 500, "error"),
    ("QUERY_WAS_CANCELLED", 500, "error"),
]


@pytest.mark.parametrize(
    ("name", "status", "code"), CLICKHOUSE, ids=[name for name, _, _ in CLICKHOUSE]
)
def test_an_error_of_clickhouse_is_posthogs(
    ask: Caller, monkeypatch: pytest.MonkeyPatch, name: str, status: int, code: str
) -> None:
    failing(monkeypatch, name)
    failed = post(ask, "SELECT 1")
    kind = "validation_error" if status == 400 else "server_error"
    assert fields(failed) == (status, kind, code, None)
    assert ("secret" in failed.json()["detail"]) is (status in (400, 512))
    assert "x-posthog-query-bytes-read" not in failed.headers


@pytest.mark.parametrize(
    "name", ["CANNOT_PARSE_UUID", "CANNOT_PARSE_DATETIME", "CANNOT_PARSE_NUMBER"]
)
def test_what_may_hold_data_is_not_told(
    ask: Caller, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    failing(monkeypatch, name)
    failed = post(ask, "SELECT 1")
    assert fields(failed) == (400, "validation_error", name.lower(), None)
    assert failed.json()["detail"] == f"{name.capitalize().replace('_', ' ')}."


def failing(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    from hogkit.sandbox.engine.database import Database
    from hogkit.sandbox.engine.errors import ClickHouseError

    def fail(*_: object, **__: object) -> None:
        raise ClickHouseError(1, name, "The secret is out.")

    monkeypatch.setattr(Database, "run", fail)


MEMORY = "SELECT length(groupUniqArray(toString(n))) FROM (SELECT arrayJoin(range(3000000)) AS n)"


@pytest.mark.parametrize(
    ("sql", "limits", "told"),
    [
        (LONG, QueryLimits(seconds=0.2), (504, "server_error", "error", None)),
        (
            "SELECT sum(length(properties)) FROM events",
            QueryLimits(rows_per_second=9),
            (512, "server_error", "error", None),
        ),
        (
            MEMORY,
            QueryLimits(memory=20_000_000),
            (513, "server_error", "clickhouse_memory_limit_exceeded", None),
        ),
        (
            "SELECT event, properties FROM events",
            QueryLimits(bytes_to_read=1_000),
            (400, "validation_error", "too_many_bytes", None),
        ),
        ("SELECT 1 + 1", QueryLimits(sql=11), (500, "server_error", "error", None)),
    ],
    ids=["seconds", "rows_per_second", "memory", "bytes_to_read", "sql"],
)
def test_a_query_that_takes_too_much_is_given_up(
    ask: Caller, sql: str, limits: QueryLimits, told: tuple[int, str, str, str | None]
) -> None:
    ask.batch(*(event(properties={"text": "x" * 1_000}) for _ in range(100)))
    ask.sandbox.query_limits = limits
    assert fields(post(ask, sql)) == told
    ask.sandbox.query_limits = QueryLimits()
    assert rows(ask, "SELECT 1") == [[1]]


def test_the_longest_query_is_a_mebibyte(ask: Caller) -> None:
    start = "SELECT 1 --"
    fits = post(ask, start + "x" * (1_048_576 - len(start)))
    assert fits.json()["results"] == [[1]]
    failed = post(ask, start + "x" * (1_048_577 - len(start)))
    assert fields(failed) == (500, "server_error", "error", None)
    assert "query size exceeded" in failed.json()["detail"]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT event FROM events LIMIT 10 OFFSET 10",
        "SELECT event FROM events OFFSET 10",
        "SELECT event FROM events LIMIT 1 OFFSET 1 BY event",
        "SELECT event FROM (SELECT event FROM events LIMIT 10 OFFSET 10)",
        "SELECT 1 UNION ALL (SELECT 2 LIMIT 1 OFFSET 1)",
        "(SELECT 1 LIMIT 1 OFFSET 1) UNION ALL SELECT 2",
        "WITH page AS (SELECT event FROM events LIMIT 10 OFFSET 10) SELECT event FROM page",
        "SELECT 1 WHERE 1 IN (SELECT 1 LIMIT 1 OFFSET 1)",
        "SELECT event FROM events LIMIT 10, 10",
    ],
)
def test_offset_is_refused_for_keys(ask: Caller, sql: str) -> None:
    failed = post(ask, sql)
    assert fields(failed) == (400, "validation_error", "invalid_input", None)
    assert "OFFSET" in failed.json()["detail"]
    assert ask.sandbox.queries == 0


def test_a_sample_may_have_an_offset(ask: Caller) -> None:
    assert rows(ask, "SELECT count() FROM events SAMPLE 1/10 OFFSET 1/2") == [[0]]


@pytest.mark.parametrize(
    "sql",
    [
        "",
        " ",
        ";",
        "DROP TABLE events",
        "INSERT INTO events VALUES (1)",
        "SELECT \ud800",
        "(" * 5_000,
    ],
)
def test_what_is_no_query_is_refused(ask: Caller, sql: str) -> None:
    said = {"content-type": "application/json"}
    asked = json.dumps({"query": query(sql)})
    assert fields(ask.api("POST", "/api/projects/1/query/", content=asked, headers=said)) == (
        *(400, "validation_error", "invalid_input"),
        None,
    )


def test_a_value_that_is_no_unicode_is_refused(ask: Caller) -> None:
    asked = json.dumps({"query": query("SELECT {text}", values={"text": "\ud800"})})
    said = {"content-type": "application/json"}
    failed = ask.api("POST", "/api/projects/1/query/", content=asked, headers=said)
    assert fields(failed) == (400, "validation_error", "invalid_input", None)
