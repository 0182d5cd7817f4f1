"""What the tests of the sandbox's query endpoint ask it."""

from __future__ import annotations

import time
from typing import Any

import httpx
from sandbox_calls import Caller

# As much work as is wanted, which ClickHouse can be made to stop in the middle of.
ROWS = "(SELECT arrayJoin(range(1000)) AS {name}) AS {name}s"
LONG = (
    f"SELECT count() FROM {ROWS.format(name='a')} CROSS JOIN {ROWS.format(name='b')}"
    f" CROSS JOIN {ROWS.format(name='c')} CROSS JOIN {ROWS.format(name='d')}"
    " WHERE (a * b + c * d) % 1000 = 7"
)


def query(sql: str, **more: Any) -> dict[str, Any]:
    """The node; `more` are its fields beside the SQL."""
    return {"kind": "HogQLQuery", "query": sql, **more}


def post(ask: Caller, sql: str, **more: Any) -> httpx.Response:
    """`more` are fields of the request."""
    return ask.project("POST", "query/", {"query": query(sql), **more})


def answer(ask: Caller, sql: str, **more: Any) -> dict[str, Any]:
    """The answer's body; `more` are fields of the node."""
    came = ask.project("POST", "query/", {"query": query(sql, **more)})
    assert came.status_code == 200, came.text
    return dict(came.json())


def rows(ask: Caller, sql: str, **more: Any) -> list[Any]:
    return list(answer(ask, sql, **more)["results"])


def status(ask: Caller, query_id: str, **asked: str) -> httpx.Response:
    path = f"/api/projects/1/query/{query_id}/"
    return ask.api("GET", path, params=asked)


def settled(ask: Caller, query_id: str) -> httpx.Response:
    """The status as soon as it is not 202."""
    until = time.monotonic() + 30
    while (came := status(ask, query_id)).status_code == 202:
        assert time.monotonic() < until, came.text
        time.sleep(0.005)
    return came
