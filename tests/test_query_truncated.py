"""Rows that PostHog may have left out are never left out in silence."""

from __future__ import annotations

import asyncio
import json
import linecache
import pickle
import warnings
from collections.abc import Callable
from typing import Any

import hogkit
import pytest
from answering import BOTH, Ask, Host, asking, hosting, serving
from hogkit import AsyncPostHog, PostHog
from hogkit.hogql.clauses import has_limit
from hogkit.hogql.truncation import ResultTruncated, Truncated
from hypothesis import assume, given
from hypothesis import strategies as st

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)
blocking = pytest.fixture(name="blocking", params=BOTH[:1])(asking)
awaiting = pytest.fixture(name="awaiting", params=BOTH[1:])(asking)

DEFAULT = "PostHog's default LIMIT is 100"
CAP = "PostHog gives 50,000 at most"
# The statement, how many rows came, `hasMore`, what is said.
CASES = [
    ("SELECT 1", 100, True, f"100 rows: {DEFAULT}, so there are more; write LIMIT"),
    ("SELECT 1", 100, None, f"100 rows: {DEFAULT}, so there may be more; write LIMIT"),
    ("SELECT 1", 100, False, ""),
    ("SELECT 1", 99, None, ""),
    ("SELECT 1", 0, None, ""),
    ("SELECT 1", 7, True, "7 rows, and there are more: write a higher LIMIT"),
    ("SELECT 1 LIMIT 100", 100, None, ""),
    ("SELECT 1 LIMIT 100", 100, True, "100 rows, and there are more: write a higher LIMIT"),
    ("SELECT 1 LIMIT 500", 100, None, ""),
    ("SELECT * FROM (SELECT 1 LIMIT 7)", 100, None, DEFAULT),
    ("SELECT 1 LIMIT 1 BY event", 100, None, DEFAULT),
    ("WITH x AS (SELECT 1 LIMIT 9) SELECT * FROM x", 100, None, DEFAULT),
    # PostHog puts its default into each SELECT of a UNION (posthog/hogql/query.py)
    ("SELECT 1 UNION ALL SELECT 2", 100, None, DEFAULT),
    ("SELECT 1 UNION ALL SELECT 2", 105, None, f"105 rows: {DEFAULT}, so there may be more"),
    ("SELECT 1 UNION ALL SELECT 2 LIMIT 1000", 104, None, DEFAULT),
    ("SELECT 1 LIMIT 900 UNION ALL SELECT 2 LIMIT 1000", 104, None, ""),
    ("SELECT 1 LIMIT 50000", 50_000, None, f"50,000 rows: {CAP}, whatever LIMIT says, so there may"),
    ("SELECT 1 LIMIT 70000", 50_000, None, CAP),
    ("SELECT 1 LIMIT 70000", 49_999, None, ""),
    ("SELECT 1 LIMIT 50000 UNION ALL SELECT 2 LIMIT 50000", 60_000, None, CAP),
]  # fmt: skip


def rows(count: int, more: bool | None = None) -> dict[str, Any]:
    return {"columns": ["a"], "types": ["UInt8"], "results": [[1]] * count, "hasMore": more}


@pytest.mark.parametrize(("sql", "count", "more", "said"), CASES)
def test_a_result_that_may_lack_rows_warns_once_and_says_what_to_do(
    server: Host, ask: Ask, sql: str, count: int, more: bool | None, said: str
) -> None:
    server.will_answer(200, rows(count, more))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = ask("query", sql)
    assert result.truncated == bool(said)
    assert len(result) == count
    assert [warning.category for warning in caught] == ([Truncated] if said else [])
    assert all(said in str(warning.message) for warning in caught)


@pytest.mark.parametrize(("sql", "count", "more", "said"), CASES)
def test_it_is_an_error_if_asked_with_the_rows_that_came(
    server: Host, ask: Ask, sql: str, count: int, more: bool | None, said: str
) -> None:
    server.will_answer(200, rows(count, more))
    if not said:
        assert len(ask("query", sql, truncated="error")) == count
        return
    with pytest.raises(ResultTruncated) as caught:
        ask("query", sql, truncated="error")
    assert said in str(caught.value)
    assert isinstance(caught.value, hogkit.PostHogError)
    assert (len(caught.value.result), caught.value.result.truncated) == (count, True)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_it_is_only_an_attribute_if_asked(server: Host, ask: Ask) -> None:
    server.will_answer(200, rows(100))
    assert ask("query", "SELECT 1", truncated="ignore").truncated is True


def shown(call: Callable[[], object]) -> str:
    """The line of this file that its one warning points at."""
    with pytest.warns(Truncated) as caught:
        call()
    [warning] = caught
    assert warning.filename == __file__
    return linecache.getline(warning.filename, warning.lineno).strip()


@pytest.mark.parametrize("refresh", ["blocking", "force_async"])
def test_a_warning_points_at_the_line_of_a_blocking_call(
    server: Host, blocking: Ask, refresh: Any
) -> None:
    def call() -> None:
        with PostHog(**blocking.options) as posthog:
            posthog.query("SELECT 1", refresh=refresh)  # here

    server.will_answer(200, rows(100))
    assert shown(call).endswith("# here")


@pytest.mark.parametrize("refresh", ["blocking", "force_async"])
def test_a_warning_points_at_the_line_of_an_awaited_call(
    server: Host, awaiting: Ask, refresh: Any
) -> None:
    async def call() -> None:
        async with AsyncPostHog(**awaiting.options) as posthog:
            await posthog.query("SELECT 1", refresh=refresh)  # here

    server.will_answer(200, rows(100))
    assert shown(lambda: asyncio.run(call())).endswith("# here")


def test_a_warning_of_a_task_points_at_whoever_runs_the_loop(server: Host, awaiting: Ask) -> None:
    async def call() -> None:
        async with AsyncPostHog(**awaiting.options) as posthog:
            await asyncio.gather(posthog.query("SELECT 1"))

    server.will_answer(200, rows(100))
    assert shown(lambda: asyncio.run(call())).startswith("assert shown(lambda")


# Whether a statement has a LIMIT.

LIMITED = [
    "select 1 limit 5",
    "SELECT 1 LIMIT {n}",
    "SELECT 1 LIMIT/**/5",
    "SELECT 1 LIMIT -1",
    "SELECT 1 limit (2)",
    "SELECT 1 LIMIT toInt('5')",
    "SELECT 1 LIMIT 5;",
    "SELECT 1 LIMIT 5 -- x",
    "SELECT 1 --\nLIMIT 5",
    "SELECT 1 // x\nLIMIT 5",
    "SELECT 1 /* limit\n */ LIMIT 3",
    "SELECT count(a(1)) FROM (SELECT 1 LIMIT 5) LIMIT 2",
    "SELECT 'it''s' LIMIT 1",
    "SELECT 'it\\'s' LIMIT 1",
    "SELECT * FROM t LIMIT 1",
    "SELECT [1, 2] LIMIT 1",
    "SELECT {a} LIMIT 1",
    "SELECT `a`` b` LIMIT 1",
    "SELECT 1 LIMIT 5 OFFSET 3",
    "SELECT 1 LIMIT 5, 3",
    "SELECT 1 OFFSET 3 LIMIT 5",
    "SELECT 1 LIMIT 5 WITH TIES",
    "SELECT 1 LIMIT 2 BY a LIMIT 3",
    "SELECT 1 LIMIT 2 OFFSET 1 BY a, b LIMIT 1 OFFSET 3",
    "SELECT a FROM t ORDER BY a DESC LIMIT 3",
    "SELECT case when a then b end LIMIT 3",
    "SELECT a FROM t WHERE a IS NOT NULL LIMIT 3",
    "SELECT 1 FROM t AS limit LIMIT 3",
    "SELECT limit FROM t LIMIT 3",
    "SELECT 1 GROUP BY ALL LIMIT 3",
    "(SELECT 1 LIMIT 2)",
    "((SELECT 1 LIMIT 2))",
    "(SELECT 1) LIMIT 3",
    "((SELECT 1) LIMIT 3)",
    "WITH x AS (SELECT 1) SELECT * FROM x LIMIT 3",
    "WITH 3 AS x SELECT x LIMIT x",
    "SELECT 1 LIMIT 2 UNION ALL SELECT 2 LIMIT 3",
    "SELECT 1 LIMIT 2 UNION DISTINCT (SELECT 2 LIMIT 3)",
    "(SELECT 1 LIMIT 2) UNION ALL (SELECT 2 LIMIT 3) LIMIT 9",
    "SELECT 1 LIMIT 2 EXCEPT SELECT 2 LIMIT 3",
    "SELECT * EXCLUDE (a) FROM t LIMIT 2",
]
UNLIMITED = [
    "SELECT 1",
    "SELECT 'no limit 5'",
    "SELECT 'it\\' limit 5'",
    "SELECT 1 -- limit 5",
    "SELECT 1 // limit 5",
    "SELECT 1 /* limit 5 */",
    "SELECT `x limit 5` FROM x",
    'SELECT "x limit 5" FROM x',
    "SELECT unlimited",
    "SELECT limit FROM t",
    "SELECT limit x FROM t",
    "SELECT a, limit x FROM t",
    "SELECT t.limit x FROM t",
    "SELECT 1 AS limit FROM t",
    "SELECT a FROM t WHERE limit > 3",
    "SELECT a FROM t WHERE b AND limit > 3",
    "SELECT a FROM t ORDER BY limit DESC",
    "SELECT limit(1) FROM t",
    "SELECT [limit, 2]",
    "SELECT {limit} FROM t",
    "SELECT 1 LIMIT 2 BY a",
    "SELECT 1 LIMIT 2, 1 BY a",
    "SELECT 1 LIMIT 2 OFFSET 1 BY a",
    "SELECT * FROM (SELECT 1 LIMIT 7)",
    "SELECT a IN (SELECT 1 LIMIT 7)",
    "WITH x AS (SELECT 1 LIMIT 3) SELECT * FROM x",
    "SELECT a UNION ALL SELECT b LIMIT 3",
    "SELECT a LIMIT 3 UNION ALL SELECT b",
    "(SELECT 1 LIMIT 2) UNION ALL (SELECT 2)",
    "(SELECT 1) UNION ALL (SELECT 2) LIMIT 3",
    "(SELECT 1 LIMIT 2 UNION ALL SELECT 2) LIMIT 3",
    "SELECT a INTERSECT SELECT b LIMIT 3",
]


@pytest.mark.parametrize(
    ("sql", "found"), [*((sql, True) for sql in LIMITED), *((sql, False) for sql in UNLIMITED)]
)
def test_a_limit_is_seen_where_it_counts(sql: str, found: bool) -> None:
    assert has_limit(sql) == found
    assert has_limit(f"\n{sql}\n".replace(" ", "\t ")) == found


@pytest.mark.parametrize("sql", ["", " ", "(", ")", "limit", "SELECT 'open limit 5", "/* limit 5", "]}", "((", "union all", "{"])  # fmt: skip
def test_a_statement_that_cannot_be_has_none(sql: str) -> None:
    assert has_limit(sql) is False


def test_brackets_may_be_as_deep_as_a_statement_is_long() -> None:
    """Looking for deep tuples in a set would end the process."""
    assert has_limit(f"SELECT {'f(' * 200_000}1{')' * 200_000} LIMIT 5")


@given(st.text("(){}[]'\"`-/*,.; 1aé\\\n") | st.text())
def test_no_text_is_too_odd_to_look_at(text: str) -> None:
    assert has_limit(text) in (True, False)
    assume("*/" not in text)
    assert has_limit(f"SELECT 1 /*{text}*/ LIMIT 5")


# The same against PostHog's own parser.


def parsed(sql: str) -> Any:
    parser = pytest.importorskip("hogkit.hogql.parsing.parser")
    return parser.parse(sql)


def limited(node: Any) -> bool:
    """Whether each SELECT that gives rows has a limit, as posthog/hogql/query.py asks."""
    if node["node"] == "SelectQuery":
        return node.get("limit") is not None
    others = [inner["select_query"] for inner in node["subsequent_select_queries"]]
    return all(map(limited, [node["initial_select_query"], *others]))


NAMES = st.sampled_from(["a", "limit", "t.limit", "`limit 5`", "'x limit 5'", "count()", "limit(1)", "{limit}", "[limit]"])  # fmt: skip
LIMITS = st.sampled_from(["", " LIMIT 5", " LIMIT 5 OFFSET 2", " LIMIT 1 BY a", " LIMIT 1 BY a LIMIT 5", " limit {n}", " -- LIMIT 5\n"])  # fmt: skip
TAILS = st.sampled_from(["", " WHERE limit > 1", " WHERE a IN (SELECT 1 LIMIT 3)", " GROUP BY a", " ORDER BY limit"])  # fmt: skip
SELECTS = st.builds("SELECT {}, {} FROM t{}{}".format, NAMES, NAMES, TAILS, LIMITS)


def joined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    union = st.sampled_from(["UNION ALL", "UNION DISTINCT", "INTERSECT", "EXCEPT"])
    closed = st.builds("({})".format, inner)
    return st.one_of(
        closed,
        st.builds("{} LIMIT 7".format, closed),
        st.builds("{} {} {}".format, closed, union, closed),
        st.builds("{} {} {}".format, SELECTS, union, SELECTS),
        st.builds("WITH x AS {} {}".format, closed, SELECTS),
    )


@given(st.recursive(SELECTS, joined, max_leaves=4))
def test_a_limit_is_seen_where_the_parser_sees_it(sql: str) -> None:
    assert has_limit(sql) == limited(json.loads(json.dumps(parsed(sql)))), sql
