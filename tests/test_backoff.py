"""Whether what failed is sent again: all that PostHog, ingest and the network can say, for each kind of request."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hogkit import Backoff
from hogkit.backoff import FINAL, LOST, REFUSED, Kind
from hogkit.problem import Problem, problem_from
from hogkit.verdicts import judge, judge_failure
from request_kinds import REQUESTS, of, request


def said(code: str, detail: str = "said", type: str = "server_error") -> dict[str, Any]:
    """PostHog's own body (drf-exceptions-hog)."""
    return {"type": type, "code": code, "detail": detail, "attr": None}


def v1(error: str) -> dict[str, Any]:
    return {"error": error, "error_description": "said", "error_uri": "https://posthog.com"}


PAGE = "<html><title>502 Bad Gateway</title></html>"
MEMORY = "clickhouse_memory_limit_exceeded"
WAIT = {"retry-after": "7"}
THROTTLED = "Request was throttled. Expected available in 49 seconds."
HEAVY = "Query exceeded memory: ClickHouse is under heavy load."
# How each answer is to be taken: "refused" by all, "lost" what is harmless, "once" a 500, "final".
# Then, what it asks to wait.
ROWS: list[tuple[str, int, Any, dict[str, str], str, float | None]] = [
    # 429 of posthog/rate_limit.py, clickhouse/client/limit.py, api_queries_budget.py
    ("throttled", 429, said("throttled", type="throttled_error"), WAIT, "refused", 7.0),
    ("throttled, in words", 429, said("throttled", THROTTLED), {}, "refused", 49.0),
    ("the header counts", 429, said("throttled", THROTTLED), WAIT, "refused", 7.0),
    ("too many at once", 429, said("throttled", "concurrency"), {}, "refused", None),
    ("bytes", 429, said("api_queries_budget_exceeded"), {"retry-after": "3600"}, "final", None),
    ("429 of flags", 429, {"code": "rate_limit_exceeded"}, {}, "refused", None),
    ("429 page", 429, PAGE, {}, "refused", None),
    # posthog/exceptions.py, posthog/errors.py
    ("SQL", 400, said("unknown_function", type="validation_error"), {}, "final", None),
    ("reads too much", 400, said("too_many_bytes"), {}, "final", None),
    ("quota", 402, said("quota_limit_exceeded"), {}, "final", None),
    ("query quota", 402, said("api_queries_quota_exceeded"), WAIT, "final", None),
    ("payment", 402, said("payment_required"), {}, "final", None),
    ("conflict", 409, said("conflict"), WAIT, "final", None),
    ("internal", 500, said("error", "A server error occurred."), {}, "once", None),
    ("too large", 500, said("error", "query size exceeded"), {}, "once", None),
    ("500 page", 500, PAGE, WAIT, "once", 7.0),
    ("cluster busy", 503, said("error", "too busy"), {}, "refused", None),
    ("database", 503, said("database_unavailable"), {"retry-after": "1"}, "refused", 1.0),
    ("503 that says when", 503, PAGE, WAIT, "refused", 7.0),
    ("503 page", 503, PAGE, {}, "lost", None),
    ("503 page that says when in words", 503, "<title>Retry after 1 second</title>", {}, "lost", None),
    ("cluster busy, when in words", 503, said("error", "Try again in 9 seconds."), {}, "refused", 9.0),
    ("503 of another form", 503, {"detail": "busy"}, {}, "lost", None),
    ("query time-out", 504, said("clickhouse_timeout"), {}, "timed out", None),
    ("query time-out, when", 504, said("clickhouse_timeout"), WAIT, "timed out", 7.0),
    ("504 page", 504, PAGE, {}, "lost", None),
    ("504 page that says when", 504, PAGE, WAIT, "lost", 7.0),
    ("estimated too slow", 512, said("estimated_too_long"), WAIT, "final", None),
    ("memory", 513, said(MEMORY), WAIT, "final", None),
    ("memory of the cluster", 513, said(MEMORY, HEAVY), {}, "lost", None),
    ("memory of the cluster, when", 513, said(MEMORY, HEAVY), WAIT, "lost", 7.0),
    ("513 page", 513, PAGE, {}, "final", None),
    ("memory, earlier", 512, said(MEMORY), {}, "final", None),
    ("memory, earliest", 504, said("error", "max memory limit"), {}, "final", None),
    # the four-field errors
    ("required", 400, said("required", type="validation_error"), {}, "final", None),
    ("project", 400, said("invalid_project", type="validation_error"), {}, "final", None),
    ("payload", 400, said("invalid_payload", type="validation_error"), {}, "final", None),
    ("OFFSET", 400, said("invalid_input", type="validation_error"), WAIT, "final", None),
    ("key", 401, said("authentication_failed", type="authentication_error"), {}, "final", None),
    ("scope", 403, said("permission_denied", type="authentication_error"), {}, "final", None),
    ("absent", 404, said("not_found", type="invalid_request"), {}, "final", None),
    ("method", 405, said("method_not_allowed", type="invalid_request"), {}, "final", None),
    # rust/capture: v0 in plain text, v1 in a form of its own
    ("v0 400", 400, "empty batch", {}, "final", None),
    ("v0 401", 401, "no token", {}, "final", None),
    ("v0 408", 408, "body read timed out", {}, "lost", None),
    ("v0 413", 413, "too big", {}, "final", None),
    ("v0 429", 429, "slow down", WAIT, "refused", 7.0),
    ("v0 500", 500, "internal", {}, "once", None),
    ("v0 503", 503, "sink is not available", {}, "lost", None),
    ("v1 402", 402, v1("billing_limit"), {}, "final", None),
    ("v1 408", 408, v1("timeout"), {}, "lost", None),
    ("v1 415", 415, v1("unsupported_encoding"), {}, "final", None),
    ("v1 500", 500, v1("internal"), {}, "once", None),
    ("v1 503", 503, v1("unavailable"), {}, "lost", None),
    # what lies between
    ("proxy 502", 502, PAGE, {}, "lost", None),
    ("proxy 502 that says when", 502, PAGE, WAIT, "lost", 7.0),
    *((f"Cloudflare {n}", n, PAGE, {}, "lost", None) for n in range(520, 525)),
    *((f"other {n}", n, PAGE, {}, "final", None) for n in (418, 422, 451, 501, 505, 525, 599)),
]  # fmt: skip


def problem(name: str, status: int, body: Any, headers: dict[str, str]) -> Problem:
    content = (body if isinstance(body, str) else json.dumps(body)).encode()
    asked = request(name)
    return problem_from(status, headers, content, method=asked.method, path=asked.url.path)


def expected(name: str, status: int, taken: str) -> float:
    """How often it may be sent again."""
    what = REQUESTS[name][0]
    if name == "flags":  # a page waits for them
        return math.inf if status in (502, 504) else 0
    if taken == "final" or (taken == "timed out" and name == "query"):
        return 0
    if taken == "refused":
        return 0 if status == 429 and name == "v1" else math.inf
    if taken == "once":
        return {"read": 1, "ingest": math.inf}.get(what, 0)
    return 0 if what == "write" else math.inf


@pytest.mark.parametrize("name", REQUESTS)
@pytest.mark.parametrize("row", [pytest.param(row[1:], id=row[0]) for row in ROWS])
def test_each_refusal_is_taken_as_what_it_is(row: Any, name: str) -> None:
    status, body, headers, taken, wait = row
    often, what = expected(name, status, taken), of(name)
    verdict = judge(what, problem(name, status, body, headers))
    again = [
        Backoff(base=1.0).wait(what, verdict, tries=1, alike=alike, room=99.0, draw=1.0)
        for alike in range(3)
    ]
    assert [told is not None for told in again] == [alike < often for alike in range(3)]
    assert again[0] is None or again[0] == (1.0 if wait is None else wait + 1.0)


def test_what_was_refused_was_not_done_and_what_was_lost_may_have_been() -> None:
    """For a DELETE that then finds nothing, this is the difference."""
    kinds = {
        row[0]: judge(of("DELETE"), problem("DELETE", row[1], row[2], row[3])).kind for row in ROWS
    }
    assert {row[0] for row in ROWS if row[4] == "refused"} == {
        name for name, kind in kinds.items() if kind is Kind.REFUSED
    }
    assert {row[0] for row in ROWS if row[4] in ("lost", "timed out")} == {
        name for name, kind in kinds.items() if kind is Kind.LOST
    }


# Requests that got no answer.


def subclasses(kind: type[httpx.RequestError]) -> Iterator[type[httpx.RequestError]]:
    for one in kind.__subclasses__():
        if one.__module__.startswith("httpx"):
            yield one
        yield from subclasses(one)


FAILURES = {
    httpx.ConnectError: REFUSED,
    httpx.ConnectTimeout: REFUSED,
    httpx.PoolTimeout: REFUSED,
    httpx.ProxyError: REFUSED,
    httpx.UnsupportedProtocol: FINAL,
    httpx.LocalProtocolError: FINAL,
    httpx.TransportError: LOST,
    httpx.TimeoutException: LOST,
    httpx.ReadTimeout: LOST,
    httpx.WriteTimeout: LOST,
    httpx.NetworkError: LOST,
    httpx.ReadError: LOST,
    httpx.WriteError: LOST,
    httpx.CloseError: LOST,
    httpx.ProtocolError: LOST,
    httpx.RemoteProtocolError: LOST,
    httpx.DecodingError: LOST,
    httpx.TooManyRedirects: LOST,
}


@pytest.mark.parametrize("kind", [httpx.RequestError, *subclasses(httpx.RequestError)])
def test_each_failure_is_taken_as_what_it_is(kind: type[httpx.RequestError]) -> None:
    assert judge_failure(kind("broke")) == FAILURES.get(kind, LOST)


def test_the_table_has_every_failure_of_httpx() -> None:
    assert set(subclasses(httpx.RequestError)) == FAILURES.keys()


def test_a_certificate_that_is_not_trusted_will_not_be_next_time() -> None:
    told = "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate"
    assert judge_failure(httpx.ConnectError(told)) == FINAL
