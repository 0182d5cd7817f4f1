"""What a result says of itself: sizes, budget, cache, times."""

from __future__ import annotations

import json
from typing import Any

import pytest
from answering import BOTH, ROWS, Ask, Host, asking, hosting, serving

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

READ, LEFT = "X-PostHog-Query-Bytes-Read", "X-PostHog-Query-Budget-Remaining-Bytes"


@pytest.mark.parametrize(
    ("headers", "read", "left"),
    [
        ({READ: "2048", LEFT: "19999997952"}, 2048, 19_999_997_952),
        ({READ.lower(): "0", LEFT.lower(): "-5"}, 0, -5),  # in debt (posthog/api_queries_budget.py)
        ({READ: "1"}, 1, None),
        ({LEFT: "1"}, None, 1),
        ({READ: "", LEFT: "many"}, None, None),
        ({}, None, None),
    ],
)
def test_bytes_are_of_the_headers(
    server: Host, ask: Ask, headers: dict[str, str], read: int | None, left: int | None
) -> None:
    server.will_answer(200, ROWS, headers)
    result = ask("query", "SELECT 1")
    assert (result.bytes_read, result.budget_left) == (read, left)


@pytest.mark.parametrize(
    ("told", "cached"), [({"is_cached": True}, True), ({"is_cached": False}, False), ({}, False)]
)
def test_rows_of_the_cache_are_called_so(
    server: Host, ask: Ask, told: dict[str, Any], cached: bool
) -> None:
    server.will_answer(200, ROWS | told)
    assert ask("query", "SELECT 1").cached is cached


def test_size_is_of_the_body_as_it_came(server: Host, ask: Ask) -> None:
    body = json.dumps(ROWS).encode() + b" \n"
    server.will_answer(200, body, kind="application/json")
    assert ask("query", "SELECT 1").size == len(body)


@pytest.mark.parametrize(
    ("timings", "read"),
    [
        ([{"k": "./parse", "t": 0.5}, {"k": ".", "t": 1}], {"./parse": 0.5, ".": 1}),
        ([], {}),
        (None, {}),
        ([{"k": "x", "t": None}, 5, {}], {}),
    ],
)
def test_timings_are_seconds_by_step(
    server: Host, ask: Ask, timings: Any, read: dict[str, float]
) -> None:
    server.will_answer(200, ROWS | {"timings": timings, "hogql": "SELECT 1 LIMIT 101"})
    result = ask("query", "SELECT 1")
    assert (result.timings, result.hogql) == (read, "SELECT 1 LIMIT 101")


def test_elapsed_has_all_that_was_waited_for(server: Host, ask: Ask) -> None:
    server.will_answer(200, ROWS)
    assert 0 < ask("query", "SELECT 1").elapsed < 10
