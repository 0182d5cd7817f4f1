"""What `query` sends, and what it reads of any answer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import hogkit
import pytest
from answering import BOTH, PROJECT, ROWS, Ask, Host, asking, hosting, serving

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)


def test_a_query_gives_rows_as_they_are(server: Host, ask: Ask) -> None:
    server.will_answer(200, {
        "columns": ["n", "n", "tags"], "types": [["n", "UInt8"], ["n", "Nullable(String)"], ["tags", "Array(String)"]],
        "results": [[1, None, ["a"]], [2, "x", []]], "hasMore": True,
    })  # fmt: skip
    result = ask("query", "SELECT 1", name="test", truncated="ignore")
    assert (result.columns, result.has_more) == (("n", "n", "tags"), True)
    assert result.types == ("UInt8", "Nullable(String)", "Array(String)")
    assert (list(result), len(result)) == ([(1, None, ["a"]), (2, "x", [])], 2)
    assert result.raw == [[1, None, ["a"]], [2, "x", []]]
    [asked] = server.asked
    assert (asked.method, asked.path, asked.query) == (
        "POST",
        f"/api/projects/{PROJECT}/query/",
        {},
    )
    assert asked.headers["content-type"] == "application/json"
    assert asked.json == {"query": {"kind": "HogQLQuery", "query": "SELECT 1"}, "name": "test"}


@pytest.mark.parametrize(
    ("answer", "columns", "types", "rows", "more"),
    [
        ({"columns": ["n"], "types": ["UInt8"], "results": [[1]]}, ("n",), ("UInt8",), [(1,)], None),
        ({"columns": ["n"], "types": [], "results": [[1]]}, ("n",), ("",), [(1,)], None),
        ({"columns": ["n"], "results": [], "hasMore": False}, ("n",), ("",), [], False),
        ({"columns": None, "types": None, "results": []}, (), (), [], None),
        ({"results": [[1], [2]], "hasMore": None}, (), (), [(1,), (2,)], None),
        ({"columns": ["n"], "results": [1, "x", None]}, ("n",), ("",), [(1,), ("x",), (None,)], None),
        ({"columns": ["n"], "results": [[]], "error": ""}, ("n",), ("",), [()], None),
        ({"columns": ["n"], "results": [[1]], "error": None}, ("n",), ("",), [(1,)], None),
    ],
)  # fmt: skip
def test_a_query_reads_every_form_of_an_answer(
    server: Host, ask: Ask, answer: Any, columns: Any, types: Any, rows: Any, more: Any
) -> None:
    server.will_answer(200, answer)
    result = ask("query", "SELECT 1")
    assert (result.columns, result.types, result.rows, result.has_more) == (
        columns,
        types,
        rows,
        more,
    )


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"results": None},
        {"results": {}},
        {"results": "x"},
        {"columns": ["n"]},
        {"query_status": None},
        {"query_status": {"complete": True}},
        {"query_status": {"complete": True, "results": "x"}},
        {"query_status": {"complete": True, "results": {"columns": []}}},
    ],
)
def test_an_answer_without_rows_is_no_answer_of_a_query(
    server: Host, ask: Ask, answer: Any
) -> None:
    server.will_answer(200, answer)
    with pytest.raises(hogkit.UnexpectedAnswer, match="without rows"):
        ask("query", "SELECT 1")


async def awaited(progress: object) -> None: ...


@pytest.mark.parametrize(
    ("sql", "options", "said"),
    [
        ("", {}, "sql: is empty"),
        (" \n", {}, "sql: is empty"),
        ("SELECT 1", {"name": "x" * 129}, "129 characters; PostHog takes 128"),
        ("SELECT 1", {"refresh": "sometimes"}, "refresh: 'sometimes' is none of blocking, force_blocking"),
        ("SELECT 1", {"truncated": "shout"}, "truncated: 'shout' is none of warn, error, ignore"),
        ("SELECT 1", {"on_progress": 1}, "on_progress: an ordinary function"),
        ("SELECT 1", {"on_progress": awaited}, "on_progress: an ordinary function"),
    ],
)  # fmt: skip
def test_a_query_that_cannot_be_is_not_sent(
    server: Host, ask: Ask, sql: str, options: dict[str, Any], said: str
) -> None:
    with pytest.raises(hogkit.InvalidArgument, match=said):
        ask("query", sql, **options)
    assert not server.asked


@pytest.mark.parametrize("refresh", ["force_blocking", "force_cache"])
def test_a_query_says_how_old_its_rows_may_be(server: Host, ask: Ask, refresh: str) -> None:
    server.will_answer(200, ROWS)
    ask("query", "SELECT 1", refresh=refresh)
    assert server.asked[0].json == {
        "query": {"kind": "HogQLQuery", "query": "SELECT 1"}, "name": "hogkit", "refresh": refresh,
    }  # fmt: skip


def test_values_are_sent_beside_the_sql(server: Host, ask: Ask) -> None:
    server.will_answer(200, ROWS)
    at = datetime(2026, 11, 1, 12, 0, 0, 1, tzinfo=UTC)
    ask("query", "SELECT {a} WHERE timestamp > {at}", values={"a": "x' OR 1", "at": at})
    assert server.asked[0].json["query"] == {
        "kind": "HogQLQuery",
        "query": "SELECT {a} WHERE timestamp > toDateTime64({at}, 6, 'UTC')",
        "values": {"a": "x' OR 1", "at": "2026-11-01 12:00:00.000001"},
    }


@pytest.mark.parametrize("values", [{"b": 1}, {"a": 1, "b": 1}])
def test_values_that_do_not_fit_are_not_sent(server: Host, ask: Ask, values: Any) -> None:
    with pytest.raises(hogkit.InvalidArgument, match="b"):
        ask("query", "SELECT {a}", values=values)
    assert not server.asked


def test_modifiers_are_sent_as_they_are(server: Host, ask: Ask) -> None:
    server.will_answer(200, ROWS)
    told = {"convertToProjectTimezone": False, "personsOnEventsMode": "disabled", "new": [1]}
    ask("query", "SELECT 1", modifiers=told)
    assert server.asked[0].json["query"] == {
        "kind": "HogQLQuery",
        "query": "SELECT 1",
        "modifiers": told,
    }


def test_a_name_of_the_longest_length_and_any_letter_of_sql_are_sent(
    server: Host, ask: Ask
) -> None:
    server.will_answer(200, ROWS)
    ask("query", "SELECT 'é\n\x00😀\"'", name="x" * 128)
    assert server.asked[0].json == {
        "query": {"kind": "HogQLQuery", "query": "SELECT 'é\n\x00😀\"'"}, "name": "x" * 128,
    }  # fmt: skip
