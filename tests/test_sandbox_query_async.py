"""The sandbox's queries in the background: started, looked at, cancelled, forgotten."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any

import httpx
import pytest
from hogkit.sandbox import Limits, QueryLimits, Sandbox
from sandbox_calls import Caller, calling, event, fields, serving
from sandbox_queries import LONG, answer, post, rows, settled, status

pytest.importorskip("chdb")

# The fields of QueryStatus in the schema.
FIELDS = {
    "complete",
    "dashboard_id",
    "end_time",
    "error",
    "error_message",
    "expiration_time",
    "id",
    "insight_id",
    "labels",
    "pickup_time",
    "query_async",
    "query_progress",
    "results",
    "start_time",
    "task_id",
    "team_id",
}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    yield from serving()


@pytest.fixture
def ask(sandbox: Sandbox) -> Iterator[Caller]:
    sandbox.limits = None
    yield from calling(sandbox)


def cancel(ask: Caller, query_id: str, **asked: str) -> httpx.Response:
    return ask.api("DELETE", f"/api/projects/1/query/{query_id}/", params=asked)


def told(came: httpx.Response) -> dict[str, Any]:
    """The status in an answer that has nothing else."""
    body = came.json()
    assert set(body) == {"query_status"}, body
    assert set(body["query_status"]) == FIELDS
    return dict(body["query_status"])


@pytest.mark.parametrize("refresh", ["async", "force_async", "lazy_async"])
def test_a_query_runs_while_nobody_waits(ask: Caller, refresh: str) -> None:
    started = post(ask, "SELECT 1 AS one", refresh=refresh, client_query_id="mine")
    assert started.status_code == 202
    assert (told(started)["id"], told(started)["complete"]) == ("mine", False)
    assert told(started)["results"] is None

    done = settled(ask, "mine")
    assert done.status_code == 200
    ended = told(done)
    assert (ended["complete"], ended["error"], ended["error_message"]) == (True, False, None)
    assert ended["results"]["results"] == [[1]]
    assert ended["results"]["columns"] == ["one"]
    times = [ended[name] for name in ("start_time", "pickup_time", "end_time", "expiration_time")]
    assert times == sorted(times)
    kept = datetime.fromisoformat(times[3]) - datetime.fromisoformat(times[2])
    assert kept.total_seconds() == 600


def test_the_older_spelling_runs_in_the_background_too(ask: Caller) -> None:
    started = post(ask, "SELECT 1", **{"async": True})
    assert started.status_code == 202
    assert settled(ask, told(started)["id"]).status_code == 200


def test_what_is_in_the_cache_is_answered_at_once_unless_forced(ask: Caller) -> None:
    assert rows(ask, "SELECT 1") == [[1]]
    for refresh in ("async", "lazy_async"):
        cached = post(ask, "SELECT 1", refresh=refresh)
        assert (cached.status_code, cached.json()["is_cached"]) == (200, True)
    assert post(ask, "SELECT 1", refresh="force_async").status_code == 202


def test_what_ran_in_the_background_is_in_the_cache(ask: Caller) -> None:
    settled(ask, told(post(ask, "SELECT 1", refresh="force_async"))["id"])
    assert answer(ask, "SELECT 1")["is_cached"]


def test_an_id_that_is_used_again_tells_the_status_there_is(ask: Caller) -> None:
    post(ask, "SELECT 1", refresh="force_async", client_query_id="same")
    settled(ask, "same")
    again = post(ask, "SELECT 2", refresh="force_async", client_query_id="same")
    assert again.status_code == 200
    assert told(again)["results"]["results"] == [[1]]
    assert ask.sandbox.queries == 1


@pytest.mark.parametrize(
    ("sql", "limits", "code", "said"),
    [
        ("SELECT nonsense FROM events", QueryLimits(), 400, "nonsense"),
        (LONG, QueryLimits(async_seconds=0.2), 400, "timeout"),
        ("SELECT 1 FROM events OFFSET 1", QueryLimits(), 400, "OFFSET"),
        ("SELECT 1 + 1 + 1", QueryLimits(sql=8), 400, "query size exceeded"),
    ],
)
def test_an_error_is_told_by_the_status(
    ask: Caller, sql: str, limits: QueryLimits, code: int, said: str
) -> None:
    ask.sandbox.query_limits = limits
    started = post(ask, sql, refresh="force_async")
    assert started.status_code == 202
    failed = settled(ask, told(started)["id"])
    assert failed.status_code == code
    assert (told(failed)["complete"], told(failed)["error"]) == (True, True)
    assert said in told(failed)["error_message"]
    assert told(failed)["results"] is None


def test_of_an_error_inside_nothing_is_told(
    ask: Caller, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hogkit.sandbox.engine.database import Database
    from hogkit.sandbox.engine.errors import ClickHouseError

    def broken(*_: object, **__: object) -> None:
        raise ClickHouseError(49, "LOGICAL_ERROR", "Block structure mismatch")

    monkeypatch.setattr(Database, "run", broken)
    failed = settled(ask, told(post(ask, "SELECT 1", refresh="force_async"))["id"])
    assert failed.status_code == 500
    assert (told(failed)["error"], told(failed)["error_message"]) == (True, None)


def test_nobody_knows_of_a_query_that_never_was_or_is_over(ask: Caller) -> None:
    assert fields(status(ask, "never")) == (404, "invalid_request", "not_found", None)
    ask.sandbox.query_limits = QueryLimits(kept=0.3)
    post(ask, "SELECT 1", refresh="force_async", client_query_id="over")
    assert settled(ask, "over").status_code == 200
    time.sleep(0.35)
    assert status(ask, "over").status_code == 404
    # The id is free again.
    again = post(ask, "SELECT 2", refresh="force_async", client_query_id="over")
    assert again.status_code == 202
    assert told(settled(ask, "over"))["results"]["results"] == [[2]]


def running(ask: Caller, query_id: str) -> None:
    """Returns when ClickHouse is at work on it."""
    until = time.monotonic() + 20
    while True:
        progress = told(status(ask, query_id, show_progress="true"))["query_progress"]
        if progress is not None and progress["rows_read"]:
            return
        assert time.monotonic() < until
        time.sleep(0.01)


def test_progress_is_told_if_asked_for(ask: Caller) -> None:
    post(ask, LONG, refresh="force_async", client_query_id="long")
    running(ask, "long")
    progress = told(status(ask, "long", showProgress="true"))["query_progress"]
    assert set(progress) == {
        *("active_cpu_time", "bytes_read", "estimated_rows_total", "rows_read", "time_elapsed")
    }
    assert all(type(value) is int for value in progress.values())
    assert told(status(ask, "long"))["query_progress"] is None
    cancel(ask, "long")


def test_a_query_is_cancelled_and_really_stops(ask: Caller) -> None:
    ask.sandbox.limits = Limits(at_once=1)
    post(ask, LONG, refresh="force_async", client_query_id="long")
    running(ask, "long")
    began = time.monotonic()
    cancelled = cancel(ask, "long")
    assert (cancelled.status_code, set(cancelled.json())) == (200, {"message"})
    assert status(ask, "long").status_code == 404
    # Its slot is free again.
    assert post(ask, "SELECT 1").status_code == 200
    assert time.monotonic() - began < 5


def test_a_query_that_answers_at_once_is_cancelled_by_its_id(ask: Caller) -> None:
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(post, ask, LONG, client_query_id="mine")
        while not ask.sandbox.queries:
            time.sleep(0.005)
        assert cancel(ask, "mine").status_code == 200
        failed = waiting.result()
    assert fields(failed) == (500, "server_error", "error", None)


def test_what_is_done_stays_and_the_unknown_is_cancelled_all_the_same(ask: Caller) -> None:
    post(ask, "SELECT 1", refresh="force_async", client_query_id="done")
    settled(ask, "done")
    assert cancel(ask, "done").json() == {"message": "Query already complete"}
    assert status(ask, "done").status_code == 200
    assert cancel(ask, "never").status_code == 200


def test_dequeuing_leaves_a_running_query_alone(ask: Caller) -> None:
    with ThreadPoolExecutor(1) as pool:
        ask.sandbox.query_limits = QueryLimits(seconds=1)
        waiting = pool.submit(post, ask, LONG, client_query_id="mine")
        while not ask.sandbox.queries:
            time.sleep(0.005)
        assert cancel(ask, "mine", dequeue_only="true").status_code == 200
        assert waiting.result().status_code == 504


def test_a_query_in_the_background_takes_a_slot_and_waits_for_it(ask: Caller) -> None:
    ask.sandbox.limits = Limits(at_once=1, queue_seconds=0.1)
    post(ask, LONG, refresh="force_async", client_query_id="first")
    running(ask, "first")
    # To start one needs no slot, to answer at once does.
    assert post(ask, "SELECT 1", refresh="force_async", client_query_id="second").status_code == 202
    assert post(ask, "SELECT 2").status_code == 429
    assert told(status(ask, "second"))["pickup_time"] is None
    cancel(ask, "first")
    assert told(settled(ask, "second"))["results"]["results"] == [[1]]


def test_one_that_is_cancelled_in_the_queue_never_runs(ask: Caller) -> None:
    ask.sandbox.limits = Limits(at_once=1)
    post(ask, LONG, refresh="force_async", client_query_id="first")
    running(ask, "first")
    post(ask, "SELECT 1", refresh="force_async", client_query_id="second")
    cancel(ask, "second", dequeue_only="true")
    cancel(ask, "first")
    assert post(ask, "SELECT 2").status_code == 200
    assert ask.sandbox.queries == 2


def test_what_is_read_in_the_background_is_spent(ask: Caller) -> None:
    ask.batch(*(event(properties={"text": "x" * 100}) for _ in range(50)))
    ask.sandbox.limits = Limits(
        bytes_per_hour=36_000
    )  # 864 kB are kept, 10 bytes a second refilled
    sql = "SELECT event, properties FROM events"
    settled(ask, told(post(ask, sql, refresh="force_async"))["id"])
    left = int(post(ask, "SELECT 1").headers["x-posthog-query-budget-remaining-bytes"])
    assert 864_000 - 50 * 300 < left < 864_000 - 50 * 100


def test_the_end_does_not_wait_for_a_query() -> None:
    with Sandbox() as sandbox:
        ask = Caller(sandbox)
        post(ask, LONG, refresh="force_async", client_query_id="long")
        running(ask, "long")
        began = time.monotonic()
        ask.http.close()
    assert time.monotonic() - began < 5
    with sandbox:
        again = Caller(sandbox)
        assert status(again, "long").status_code == 404
        assert rows(again, "SELECT 1") == [[1]]
        again.http.close()


def test_a_reset_forgets_them(ask: Caller) -> None:
    post(ask, LONG, refresh="force_async", client_query_id="long")
    running(ask, "long")
    ask.sandbox.reset()
    assert status(ask, "long").status_code == 404
    assert rows(ask, "SELECT 1") == [[1]]
