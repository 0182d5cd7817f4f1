"""Asynchronous queries on the sandbox's real engine."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any, get_args

import hogkit
import pytest
from answering import BOTH, VARIABLES, Ask
from hogkit.hogql import waiting
from hogkit.hogql.asking import Refresh
from hogkit.hogql.truncation import Truncated
from hogkit.hogql.waiting import Progress, QueryGone
from hogkit.sandbox import QueryLimits, Sandbox
from hogkit_api.api.query import query_destroy, query_retrieve
from sandbox_calls import KEY

pytest.importorskip("chdb")

THOUSAND = "(SELECT arrayJoin(range(1000)) AS {name}) AS {name}s"
# A million million rows: more than any test waits for.
LONG = "SELECT count() FROM " + " CROSS JOIN ".join(THOUSAND.format(name=n) for n in "abcd")
LONG += " WHERE (a + 3 * b + 7 * c + 11 * d) % 1000 = 7"


@pytest.fixture(scope="module", name="sandbox")
def the_sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


@pytest.fixture(name="ask", params=BOTH)
def asking(
    request: pytest.FixtureRequest, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Ask]:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(waiting, "FIRST_WAIT", 0.02)
    ask = Ask(request.param, sandbox.url)
    ask.options |= {"api_key": KEY, "project_id": 1, "timeout": 20}
    yield ask
    sandbox.query_limits = QueryLimits()


def gone(ask: Ask, sandbox: Sandbox) -> bool:
    """Whether the last request cancelled a query that PostHog does not know any more."""
    last = sandbox.requests[-1]
    assert last.method == "DELETE"
    with pytest.raises(hogkit.NotFound):
        ask.operation(query_retrieve, "1", last.path.strip("/").rpartition("/")[2])
    return True


@pytest.mark.parametrize("refresh", get_args(Refresh))
def test_every_kind_gives_the_same_rows(ask: Ask, refresh: str) -> None:
    sql = "SELECT number, toUUID('0190b6e0-0000-7000-8000-000000000001') AS id FROM (SELECT arrayJoin(range(3)) AS number) ORDER BY number LIMIT 9"
    result = ask("query", sql, refresh=refresh)
    plain = ask("query", sql, refresh="force_blocking")
    assert (result.columns, result.types, result.raw) == (plain.columns, plain.types, plain.raw)
    assert list(result) == list(plain)
    assert len(result) == 3


def test_values_and_has_more_come_through_as_well(ask: Ask) -> None:
    sql = "SELECT number + {n} FROM (SELECT arrayJoin(range(200)) AS number) ORDER BY number"
    with pytest.warns(Truncated, match="so there are more"):
        result = ask("query", sql, values={"n": 5}, refresh="force_async")
    assert (result.raw[0], len(result), result.has_more) == ([5], 100, True)


WRONG = [
    "SELECT nothing FROM events LIMIT 1",
    "SELECT 1 FROM nowhere LIMIT 1",
    "SELECT frobnicate(1) LIMIT 1",
    "SELECT toDateTime('x') + 'y' LIMIT 1",
    "SELEC",
]


def error(ask: Ask, sql: str, refresh: str) -> Any:
    with pytest.raises(hogkit.ApiError) as caught:
        ask("query", sql, refresh=refresh)
    return caught.value


@pytest.mark.parametrize("sql", WRONG)
def test_a_mistake_is_the_same_error_as_of_a_blocking_query(ask: Ask, sql: str) -> None:
    plain, later = (error(ask, sql, refresh) for refresh in ("force_blocking", "force_async"))
    assert type(later) is type(plain)
    assert (later.detail, later.status) == (plain.detail, plain.status)


@pytest.mark.parametrize(
    ("limits", "kind"),
    [
        (QueryLimits(seconds=0.2, async_seconds=0.2), hogkit.QueryTimeout),
        (QueryLimits(memory=1_000_000), hogkit.QueryOutOfMemory),
    ],
)
def test_too_heavy_a_query_is_so_in_both_ways(
    ask: Ask, sandbox: Sandbox, limits: QueryLimits, kind: type[hogkit.ApiError]
) -> None:
    sandbox.query_limits = limits
    heavy = "SELECT length(groupArray(a * 1000 + b)) FROM " + " CROSS JOIN ".join(
        THOUSAND.format(name=n) for n in "abc"
    )
    for refresh in ("force_blocking", "force_async"):
        assert type(error(ask, heavy, refresh)) is kind, refresh


def test_a_long_query_tells_its_progress_until_it_is_cancelled(ask: Ask, sandbox: Sandbox) -> None:
    told: list[Progress] = []

    def hook(progress: Progress) -> None:
        told.append(progress)
        if progress.waited > 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as caught:
        ask("query", LONG, refresh="force_async", on_progress=hook)
    assert any(progress.begun for progress in told)
    assert len(caught.value.__notes__) == 1
    assert gone(ask, sandbox)


def test_a_query_that_somebody_else_cancels_is_gone(ask: Ask) -> None:
    def hook(progress: Progress) -> None:
        other = Ask(hogkit.PostHog, ask.options["host"])
        other.options |= ask.options
        other.operation(query_destroy, "1", progress.id)

    with pytest.raises(QueryGone):
        ask("query", LONG, refresh="force_async", on_progress=hook)


def test_a_deadline_ends_it_here_and_there(ask: Ask, sandbox: Sandbox) -> None:
    ask.options["deadline"] = 0.7
    started = time.monotonic()
    with pytest.raises(hogkit.Unreachable, match="deadline"):
        ask("query", LONG, refresh="force_async")
    assert time.monotonic() - started < 5
    assert gone(ask, sandbox)
