"""No text makes lint crash, or hang; and its places are in the text."""

from __future__ import annotations

import time

import pytest
from hogkit.hogql.parsing import bounded
from hogkit.lint import check
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from linting import SHOP
from test_lint_queries import PROJECT, QUERIES

TEXTS = ["'", '"', "`", "{", "}", "(", ")", "[", "]", "--", "/*", "*/", "#", ";", ",", ".", "*", "\n", "\r\n", "\0", "é", "😀", "f'", "<a>"]  # fmt: skip
WORDS = ["SELECT", "FROM", "WHERE", "AND", "OR", "NOT", "UNION ALL", "WITH", "AS", "LIMIT 5", "OFFSET 3", "JOIN", "ON", "events", "timestamp", ">", "BETWEEN", "IN", "noqa", "{filters}", "x ->", "ARRAY JOIN", "PIVOT", "VALUES (1)", "EXCEPT", "RECURSIVE"]  # fmt: skip
PIECES = st.one_of(st.sampled_from(TEXTS), st.sampled_from(WORDS), st.text(max_size=3))
CHANGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), PIECES), min_size=1, max_size=4)
FEW = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def changed(sql: str, changes: list[tuple[float, int, str]]) -> str:
    """With something else in place of a few letters."""
    for where, length, piece in changes:
        at = int(where * len(sql))
        sql = f"{sql[:at]} {piece} {sql[at + length :]}"
    return sql


def looked_at(sql: str) -> None:
    for one in check(sql, values=["since"], project=PROJECT):
        assert 0 <= one.offset <= len(sql)
        assert one.end is None or one.offset <= one.end <= len(sql)
        before = sql[: one.offset]
        assert (one.line, one.column) == (before.count("\n") + 1, one.offset - before.rfind("\n"))
        line, caret = one.text(sql).split("\n")[:2]
        assert line.isprintable()
        assert caret.strip("~ ") == "^"


@FEW
@given(st.sampled_from(sorted(QUERIES)), CHANGES)
def test_queries_with_mistakes(name: str, changes: list[tuple[float, int, str]]) -> None:
    looked_at(changed(QUERIES[name], changes))


@FEW
@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_any_text(sql: str) -> None:
    looked_at(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT '\ud800' FROM events",
        "WITH a AS (SELECT * FROM b), b AS (SELECT * FROM a) SELECT * FROM a",
        "WITH RECURSIVE a AS (SELECT * FROM a) SELECT * FROM a WHERE timestamp > 1",
        "WITH b AS a, a AS b SELECT a FROM events WHERE a > timestamp",
        "SELECT a AS b, b AS a FROM events WHERE timestamp > a AND b",
        "SELECT x AS x FROM events WHERE x > x",
        "<a href='1'>{1}</a>",
        "SELECT <a>{(SELECT * FROM events)}</a>",
        "SELECT 1 FROM (SELECT * FROM events) PIVOT (count() FOR x IN (1)) LIMIT 1",
        "SELECT events.*, *.events FROM events LIMIT 1",
        "SELECT -timestamp, (timestamp).1 FROM events WHERE (timestamp) > (1)",
        "SELECT not(), and(), or(), minus(), dateDiff(), in(), toDateTime() FROM events WHERE not() OR and() AND minus() > 1",
        "SELECT 1 FROM events LIMIT -1 BY 1 LIMIT true",
        "SELECT {[1}, {x} FROM events",
        "SELECT 1e999 FROM events LIMIT 99999999999999999999999",
        "SELECT f'{f'{timestamp}'}' FROM events",
    ],
)
def test_what_is_odd(sql: str) -> None:
    assert isinstance(check(sql, project=SHOP, values=[]), list)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT " + " AND ".join(["(timestamp > 1 OR x)"] * 200) + " FROM events",
        "SELECT 1 FROM events WHERE " + "not (" * 30 + "timestamp > 1" + ")" * 30,
        "SELECT 1 FROM " + "(SELECT * FROM " * 30 + "events" + ")" * 30,
        "SELECT " + ", ".join(f"properties.nothing{n}" for n in range(300)) + " FROM events",
        " UNION ALL ".join(["SELECT event FROM events"] * 100),
        "SELECT 1 FROM events" + " JOIN persons ON 1" * 400,
        "SELECT 1 FROM events" + ",a" * 400,
        "SELECT " + "1 + " * 400 + "1 FROM events",
        "SELECT event FROM events -- " + "-" * 100_000,
        "SELECT '" + "x" * 200_000,
    ],
    ids=range(10),
)
def test_what_is_long_is_looked_at_soon(sql: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As soon as its parser is stopped, if it has to be: some would take minutes."""
    monkeypatch.setattr(bounded, "SECONDS", 3.0)
    began = time.monotonic()
    assert check(sql, project=SHOP)
    assert time.monotonic() - began < 15
