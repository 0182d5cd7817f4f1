"""How the limits of requests and bytes meet the sandbox's queries."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from hogkit.sandbox import Limits, QueryLimits, Sandbox, Window
from sandbox_calls import Caller, calling, event, fields, serving
from sandbox_queries import LONG, post, rows, settled, status

pytest.importorskip("chdb")

QUERY = "/api/projects/1/query/"
READ = "x-posthog-query-bytes-read"
LEFT = "x-posthog-query-budget-remaining-bytes"
ALL = "SELECT event, properties FROM events"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    yield from serving()


@pytest.fixture
def ask(sandbox: Sandbox) -> Iterator[Caller]:
    sandbox.limits = None
    yield from calling(sandbox)


def fill(ask: Caller, events: int, size: int = 1_000) -> None:
    ask.batch(*(event(properties={"text": "x" * size}) for _ in range(events)))


def test_an_answer_says_how_much_was_read(ask: Caller) -> None:
    fill(ask, 100)
    read = int(post(ask, ALL).headers[READ])
    assert 100_000 < read < 150_000
    assert int(post(ask, "SELECT event FROM events").headers[READ]) < 10_000
    assert LEFT not in post(ask, ALL, refresh="force_blocking").headers  # there is no budget


def test_what_was_really_read_is_spent(ask: Caller) -> None:
    fill(ask, 100)
    ask.sandbox.limits = Limits(bytes_per_hour=10_000)  # 240 kB are kept
    first = post(ask, ALL)
    assert 0 <= int(first.headers[LEFT]) - (240_000 - int(first.headers[READ])) < 1_000
    second = post(ask, ALL, refresh="force_blocking")
    third = post(ask, ALL, refresh="force_blocking")
    assert (second.status_code, third.status_code) == (200, 200)  # who crosses zero is answered
    assert third.headers[LEFT] == "-10000"  # debts end at an hour's refill
    refused = post(ask, ALL, refresh="force_blocking")
    assert fields(refused) == (429, "throttled_error", "api_queries_budget_exceeded", None)
    assert 3_590 < int(refused.headers["retry-after"]) <= 3_600


def test_the_cache_answers_when_the_budget_is_spent(ask: Caller) -> None:
    fill(ask, 300)
    ask.sandbox.limits = Limits(bytes_per_hour=10_000)
    assert int(post(ask, ALL).headers[LEFT]) < 0
    cached = post(ask, ALL)
    assert (cached.status_code, cached.json()["is_cached"]) == (200, True)
    assert READ not in cached.headers
    assert LEFT not in cached.headers
    assert post(ask, ALL, refresh="async").status_code == 200
    assert post(ask, ALL, refresh="force_async").status_code == 429
    assert post(ask, "SELECT 1").status_code == 429


def together(ask: Caller, count: int, sql: str, **more: object) -> list[httpx.Response]:
    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(lambda _: post(ask, sql, **more), range(count)))


def test_three_run_at_once_and_the_fourth_waits(ask: Caller) -> None:
    ask.sandbox.limits = Limits()
    ask.sandbox.query_limits = QueryLimits(seconds=0.5)
    with ThreadPoolExecutor(5) as pool:
        running = [pool.submit(post, ask, LONG) for _ in range(3)]
        while ask.sandbox.queries < 3:
            time.sleep(0.005)
        began = time.monotonic()
        assert post(ask, "SELECT 1").status_code == 200
        assert time.monotonic() - began > 0.1
        assert {one.result().status_code for one in running} == {504}


def test_who_waits_in_vain_is_refused_and_the_cache_waits_for_nobody(ask: Caller) -> None:
    assert rows(ask, "SELECT 1") == [[1]]
    ask.sandbox.limits = Limits(at_once=1, queue_seconds=0.1)
    ask.sandbox.query_limits = limits = QueryLimits(seconds=1)
    assert rows(ask, "SELECT 1") == [[1]]  # in the cache with these limits
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(post, ask, LONG)
        while ask.sandbox.queries < 3:
            time.sleep(0.005)
        refused = post(ask, "SELECT 2")
        assert fields(refused) == (429, "throttled_error", "throttled", None)
        assert "retry-after" not in refused.headers
        assert post(ask, "SELECT 1").json()["is_cached"]
        assert running.result().status_code == 504
    assert limits == ask.sandbox.query_limits


def test_without_limits_as_many_run_as_are_asked(ask: Caller) -> None:
    came = together(ask, 8, "SELECT 1", refresh="force_blocking")
    assert [one.status_code for one in came] == [200] * 8
    assert ask.sandbox.queries == 8


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_a_look_at_a_query_counts_as_a_query(ask: Caller, method: str) -> None:
    ask.sandbox.limits = Limits({"query": (Window(2, 60),)})
    path = f"{QUERY}some/"
    assert [ask.api(method, path).status_code for _ in range(3)] == [
        *[404 if method == "GET" else 200] * 2,
        429,
    ]
    assert ask.sandbox.admitted["query"] == 2


def test_a_refused_request_does_not_run(ask: Caller) -> None:
    ask.sandbox.limits = Limits({"query": (Window(1, 60),)})
    assert [post(ask, "SELECT 1", refresh="force_blocking").status_code for _ in range(3)] == [
        200,
        429,
        429,
    ]
    assert ask.sandbox.queries == 1


def test_a_key_without_the_scope_asks_nothing() -> None:
    with Sandbox(keys={"phx_other": ["feature_flag:read"]}) as sandbox:
        ask = Caller(sandbox)
        for method in ("POST", "GET", "DELETE"):
            path = QUERY if method == "POST" else f"{QUERY}some/"
            assert ask.api(method, path, "phx_other").status_code == 403
        ask.http.close()
        assert sandbox.queries == 0


@pytest.mark.parametrize("how", ["half body", "close before answer", "reset"])
def test_a_broken_connection_frees_the_slot(ask: Caller, how: str) -> None:
    ask.sandbox.limits = Limits(at_once=1)
    ask.sandbox.will_break(how, path=QUERY)
    with pytest.raises(httpx.TransportError):
        post(ask, "SELECT 1")
    assert ask.sandbox.queries == (1 if how == "half body" else 0)
    assert post(ask, "SELECT 2").status_code == 200


def test_who_is_gone_leaves_the_query_to_its_end(ask: Caller) -> None:
    """PostHog does not notice either: the slot is taken until ClickHouse has done."""
    ask.sandbox.limits = Limits(at_once=1, queue_seconds=5)
    ask.sandbox.query_limits = QueryLimits(seconds=0.5)
    with pytest.raises(httpx.ReadTimeout):
        ask.api("POST", QUERY, json={"query": {"kind": "HogQLQuery", "query": LONG}}, timeout=0.1)
    began = time.monotonic()
    assert post(ask, "SELECT 1").status_code == 200
    assert time.monotonic() - began > 0.1


def test_a_job_that_is_started_in_half_an_answer_runs(ask: Caller) -> None:
    ask.sandbox.will_break("half body", path=QUERY)
    with pytest.raises(httpx.TransportError):
        post(ask, "SELECT 1", refresh="force_async", client_query_id="mine")
    assert settled(ask, "mine").json()["query_status"]["results"]["results"] == [[1]]
    assert status(ask, "mine").status_code == 200
