"""Every refusal that PostHog is known for, as it sends it, and what becomes of it."""

from __future__ import annotations

import json
from datetime import timedelta

import hogkit
import pytest
from answering import BOTH, Ask, Host, asking, hosting, serving
from clock import AT
from error_rows import HOST, KINDS_OF_429, NARROW, OVERLOAD_AND_QUERIES, QUERY, ROWS, Row
from hogkit.errors import TABLE, error_for
from hogkit.problem import problem_from

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)


def made(row: Row) -> hogkit.ApiError:
    text = row.body if isinstance(row.body, str) else json.dumps(row.body)
    problem = problem_from(
        row.status, {"x-request-id": "r-1", **row.headers}, text.encode(), now=AT, method=row.method,
        path=row.path, host=HOST, operation="query_create", scopes=row.scopes, tries=2,
    )  # fmt: skip
    return error_for(problem)


@pytest.mark.parametrize(
    "row", ROWS, ids=[f"{row.status}-{row.kind.__name__}-{at}" for at, row in enumerate(ROWS)]
)
def test_a_refusal_becomes_its_error(row: Row) -> None:
    error = made(row)
    assert type(error) is row.kind
    assert {name: getattr(error, name) for name in row.told} == row.told
    assert (error.status, error.method, error.path) == (row.status, row.method, row.path)
    assert (error.request_id, error.tries) == ("r-1", 2)
    assert error.retry_after == row.wait
    assert error.retry_at == (None if row.wait is None else AT + timedelta(seconds=row.wait))
    assert error.problem.from_posthog is row.from_posthog


@pytest.mark.parametrize(
    "row", ROWS, ids=[f"{row.status}-{row.kind.__name__}-{at}" for at, row in enumerate(ROWS)]
)
def test_a_refusal_is_told_with_what_to_do(row: Row) -> None:
    error = made(row)
    field = f" ({error.attr})" if error.attr else ""
    start = f"{row.method} {row.path}, sent 2 times: {row.status} {error.detail}{field}"
    if row.advice:
        assert str(error).startswith(start.rstrip(".") + ". ")
        assert row.advice in str(error).removeprefix(start.rstrip("."))
        assert str(error).endswith(".")
    else:
        assert str(error) == start


def test_every_row_of_the_table_of_errors_is_reached() -> None:
    """BudgetSpent aside, which no answer makes."""
    reached = {type(made(row)) for row in ROWS}
    assert reached | {hogkit.BudgetSpent} == {kind for kind, _ in TABLE}


@pytest.mark.parametrize(
    "row",
    [
        row
        for row in ROWS
        if row.path == QUERY and row.status < 500 and row.status not in (408, 429) and row.scopes
    ],
    ids=lambda row: f"{row.status}-{row.kind.__name__}",
)
def test_it_is_the_same_over_a_socket(server: Host, ask: Ask, row: Row) -> None:
    server.will_answer(row.status, row.body, {"x-request-id": "r-1"})
    with pytest.raises(hogkit.ApiError) as caught:
        ask("query", "SELECT 1")
    error = caught.value
    assert type(error) is row.kind
    assert {name: getattr(error, name) for name in row.told} == row.told
    assert (error.method, error.path, error.request_id) == ("POST", QUERY, "r-1")
    assert len(str(error).splitlines()) == 1
    assert row.advice.replace(HOST, server.url) in str(error)


@pytest.mark.parametrize(
    "row",
    [row for row in OVERLOAD_AND_QUERIES if row.kind in (
        hogkit.QueryTooSlow, hogkit.QueryOutOfMemory, hogkit.QueryTimeout, hogkit.QueryReadsTooMuch,
    ) and row.path == QUERY],
    ids=lambda row: f"{row.status}-{row.kind.__name__}",
)  # fmt: skip
def test_a_query_that_is_too_heavy_is_caught_as_one(server: Host, ask: Ask, row: Row) -> None:
    server.will_answer(row.status, row.body)
    with pytest.raises(hogkit.QueryTooHeavy, match=NARROW) as caught:
        ask("query", "SELECT 1")
    assert type(caught.value) is row.kind
    assert len(server.asked) == 1


def test_spent_bytes_are_told_with_when_to_come_back(server: Host, ask: Ask) -> None:
    [row, _] = [row for row in KINDS_OF_429 if row.kind is hogkit.BytesSpent]
    server.will_answer(row.status, row.body, row.headers)
    with pytest.raises(
        hogkit.RateLimited, match=r"Come back at .*, in 58 min\. Or read less"
    ) as caught:
        ask("query", "SELECT 1")
    assert type(caught.value) is hogkit.BytesSpent
    assert caught.value.retry_at is not None


@pytest.mark.parametrize("where", ["error", "query_status"])
def test_a_success_that_tells_of_an_error_is_a_refusal(server: Host, ask: Ask, where: str) -> None:
    told = {"error": "Unable to resolve field: foo"}
    inner = {"query_status": {"error": True, "error_message": "Unable to resolve field: foo"}}
    server.will_answer(200, {"results": None, **(told if where == "error" else inner)})
    with pytest.raises(hogkit.Rejected, match=f"POST {QUERY}: 200 Unable to resolve") as caught:
        ask("query", "SELECT 1")
    assert caught.value.tries == 1
