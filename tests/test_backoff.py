"""Whether a call that failed is sent again, and after how long: all that PostHog, its ingest
service and the network can say, for each kind of request."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import httpx
import pytest
from hogkit import Backoff, ConfigurationError
from hogkit.backoff import FINAL, LOST, REFUSED, Kind, Verdict
from hogkit.problem import Problem, problem_from
from hogkit.retry_after import LONGEST
from hogkit.traits import Traits, traits, with_query_id
from hogkit.verdicts import judge, judge_failure
from hypothesis import given
from hypothesis import strategies as st

PROJECT = "/api/projects/7"
# What each kind of request is: read, put (harmless to repeat), write or ingest.
REQUESTS = {
    "GET": ("read", "GET", f"{PROJECT}/insights/"),
    "HEAD": ("read", "HEAD", f"{PROJECT}/insights/"),
    "OPTIONS": ("read", "OPTIONS", f"{PROJECT}/insights/"),
    "PUT": ("put", "PUT", f"{PROJECT}/surveys/1/"),
    "DELETE": ("put", "DELETE", f"{PROJECT}/surveys/1/"),
    "PATCH": ("write", "PATCH", f"{PROJECT}/surveys/1/"),
    "create": ("write", "POST", f"{PROJECT}/surveys/"),
    "query": ("read", "POST", f"{PROJECT}/query/"),
    "flags": ("read", "POST", "/flags/"),
    "event": ("ingest", "POST", "/i/v0/e/"),
    "batch": ("ingest", "POST", "/batch/"),
    "v1": ("ingest", "POST", "/i/v1/analytics/events"),
}
PUBLIC = {"flags", "event", "batch", "v1"}


def request(name: str) -> httpx.Request:
    _, method, path = REQUESTS[name]
    return httpx.Request(method, f"https://ph.example{path}")


def of(name: str) -> Traits:
    return traits(request(name), private=name not in PUBLIC)


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
    ("flags 429", 429, {"code": "rate_limit_exceeded"}, {}, "refused", None),
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


# What a request is.


@pytest.mark.parametrize("name", REQUESTS)
def test_what_a_request_is(name: str) -> None:
    kind, what = REQUESTS[name][0], of(name)
    assert (what.reads, what.harmless, what.ingest) == (
        kind == "read", kind != "write", kind == "ingest",
    )  # fmt: skip
    assert what.query == (name == "query")
    assert (what.rate_class is None) == (name in PUBLIC)
    assert what.project == ("7" if name == "query" else None)


@pytest.mark.parametrize(
    ("path", "private", "harmless"),
    [
        ("/api/projects/7/query", True, True),
        ("/posthog/api/projects/7/query/", True, True),
        ("/api/projects/7/query/upgrade/", True, False),
        ("/api/projects/7/insights/", True, False),
        ("/api/projects/7/feature_flags/", True, False),
        ("/api/projects/7/batch/", True, False),  # ingest is on public endpoints only
        ("/api/projects/7/e/", True, False),
        ("/e", False, True),
        ("/capture", False, True),
        ("/track/", False, True),
        ("/engage/", False, True),
        ("/i/v0/e", False, True),
        ("/batch", False, True),
        ("/flags", False, True),
        ("/somebatch/", False, False),
        ("/s/", False, False),
        ("/", False, False),
        ("", False, False),
    ],
)
def test_a_post_is_harmless_by_its_path(path: str, private: bool, harmless: bool) -> None:
    asked = httpx.Request("POST", f"https://ph.example{path}")
    assert traits(asked, private=private).harmless == harmless


def test_an_operation_of_the_schema_says_its_rate_class() -> None:
    from hogkit_api.api.query.query_create import OPERATION

    asked = httpx.Request("GET", "https://ph.example/x", extensions={"operation": OPERATION})
    assert traits(asked, private=True).rate_class == "query"
    assert traits(asked, private=False).rate_class is None


# The id that makes an asynchronous query one, however often it is sent.

ID = UUID("0190b6e0-0000-7000-8000-000000000001")
ASYNC = ["async", "force_async", "async_except_on_cache_miss", "lazy_async"]


@pytest.mark.parametrize("refresh", ASYNC)
def test_an_asynchronous_query_gets_an_id(refresh: str) -> None:
    content = with_query_id(json.dumps({"query": {}, "refresh": refresh}).encode(), ID)
    assert content is not None
    assert json.loads(content) == {"query": {}, "refresh": refresh, "client_query_id": str(ID)}


def test_each_asynchronous_query_gets_an_id_of_its_own() -> None:
    made = {with_query_id(b'{"refresh": "force_async"}') for _ in range(100)}
    assert len(made) == 100
    assert None not in made


@pytest.mark.parametrize("body", [{"async": True}, {"refresh": "async", "client_query_id": None},
                                  {"refresh": "async", "client_query_id": ""}])  # fmt: skip
def test_an_id_that_is_not_given_is_given(body: dict[str, Any]) -> None:
    content = with_query_id(json.dumps(body).encode(), ID)
    assert content is not None
    assert json.loads(content) == body | {"client_query_id": str(ID)}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b'{"query": {"kind": "HogQLQuery", "query": "SELECT 1"}}',
        b'{"query": "SELECT async", "refresh": "blocking"}',
        b'{"refresh": "force_blocking", "name": "async"}',
        b'{"async": false}',
        b'{"async": "yes"}',
        b'{"refresh": "async", "client_query_id": "mine"}',
        b'["refresh", "async"]',
        b'"async"',
        b"async",
        b'{"refresh": "async"',
        b'{"refresh": "async", "x": \xff}',
        b'{"refresh":"async","x":' + b"9" * 5_000 + b"}",
        b'{"async":' + b"[" * 100_000,
        '{"refresh": "async"}'.encode("utf-16"),
        b"--boundary\r\nasync",
        b"\x1f\x8basync",
    ],
)
def test_every_other_body_stays_as_it_is(content: bytes) -> None:
    assert with_query_id(content, ID) is None


@pytest.mark.parametrize(
    "content",
    [
        b'{"refresh": "async", "x": 1e400}',
        b'{"refresh": "async", "x": 0.1000000000000000055511151231257827021181583404541015625}',
        b'{"x": 1, "refresh": "async", "x": 2}',
        b'{"refresh": "async", "x": "\\ud800"}',
        b'\xef\xbb\xbf{"refresh": "async"}',
        ' \n{"refresh": "async", "x": "é"} \t\r\n'.encode(),
    ],
)
def test_nothing_else_of_the_body_changes(content: bytes) -> None:
    """A body that is written anew may say something else: Infinity, which is no JSON, for 1e400."""
    told = with_query_id(content, ID)
    assert told is not None
    assert told.startswith(content.rstrip()[:-1])
    assert json.loads(told)["client_query_id"] == str(ID)


# How long.

SECONDS = st.floats(0, LONGEST)
DRAWS = st.floats(0, 1)


@given(
    st.integers(1, 10**6), SECONDS, SECONDS, st.none() | SECONDS, st.floats(0) | st.just(0.0), DRAWS
)
def test_full_jitter(
    tries: int, base: float, cap: float, told: float | None, room: float, draw: float
) -> None:
    backoff = Backoff(tries=10**7, base=base, cap=cap)
    wait = backoff.wait(
        of("GET"), Verdict(Kind.LOST, told), tries=tries, alike=0, room=room, draw=draw
    )
    ceiling = min(cap, base * 2.0 ** min(tries - 1, 60))
    if told is not None:
        assert (wait is None) == (told > room)
        assert wait is None or told <= wait <= min(room, told + base)
    else:
        assert wait == (draw * ceiling if draw * ceiling <= room else None)


@pytest.mark.parametrize(
    ("tries", "ceiling"), [(1, 0.5), (2, 1.0), (3, 2.0), (6, 16.0), (7, 30.0), (10**400, 30.0)]
)
def test_the_ceiling_doubles_up_to_the_cap(tries: int, ceiling: float) -> None:
    waits = [
        Backoff(tries=10**401).wait(of("GET"), LOST, tries=tries, alike=0, room=99.0, draw=draw)
        for draw in (0.0, 0.5, 1.0)
    ]
    assert waits == [0.0, ceiling / 2, ceiling]


@pytest.mark.parametrize(("tries", "again"), [(1, True), (3, True), (4, False), (5, False)])
def test_tries_are_counted(tries: int, again: bool) -> None:
    wait = Backoff(tries=4).wait(of("GET"), REFUSED, tries=tries, alike=0, room=99.0, draw=1.0)
    assert (wait is not None) == again


def test_one_try_is_never_followed_by_another() -> None:
    verdict = Verdict(Kind.REFUSED, 0.0)
    assert Backoff(tries=1).wait(of("GET"), verdict, tries=1, alike=0, room=99.0, draw=0.0) is None


@pytest.mark.parametrize(("told", "room", "again"), [(60.0, 60.0, True), (60.001, 60.0, False),
                                                     (0.0, 0.0, True), (LONGEST, 60.0, False)])  # fmt: skip
def test_a_wait_that_is_too_long_is_not_shortened_but_not_begun(
    told: float, room: float, again: bool
) -> None:
    for draw in (0.0, 1.0):
        wait = Backoff().wait(
            of("GET"), Verdict(Kind.REFUSED, told), tries=1, alike=0, room=room, draw=draw
        )
        assert wait == (told if again else None)


NOT_SECONDS = [-1, -0.001, math.nan, -math.inf, "1", b"1", [], 1j, True, 10**400, LONGEST * 2]


@pytest.mark.parametrize("name", ["base", "cap", "max_wait"])
@pytest.mark.parametrize("value", NOT_SECONDS)
def test_what_is_no_number_of_seconds_is_refused(name: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=name):
        Backoff(**{name: value})


@pytest.mark.parametrize("name", ["base", "cap"])
@pytest.mark.parametrize("value", [None, math.inf])
def test_a_wait_without_end_is_refused(name: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=name):
        Backoff(**{name: value})


@pytest.mark.parametrize("value", [0, -1, None, True, False, "4", 1.5, math.nan, math.inf])
def test_what_is_no_number_of_tries_is_refused(value: Any) -> None:
    with pytest.raises(ConfigurationError, match="tries"):
        Backoff(tries=value)


@pytest.mark.parametrize("given", [{"max_wait": None}, {"max_wait": 0}, {"max_wait": math.inf},
                                   {"base": 0}, {"cap": 0}, {"tries": 1}, {"base": 99, "cap": 1}])  # fmt: skip
def test_bounds_that_work(given: dict[str, Any]) -> None:
    backoff = Backoff(**given)
    assert all(getattr(backoff, name) == value for name, value in given.items())


def test_as_posthog_says_and_no_more() -> None:
    assert Backoff() == Backoff(tries=4, base=0.5, cap=30.0, max_wait=60.0)
    with pytest.raises(AttributeError):
        Backoff().tries = 5  # type: ignore[misc]
