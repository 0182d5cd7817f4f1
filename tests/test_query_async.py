"""Queries that PostHog runs by itself: asked for, waited for, cancelled."""

from __future__ import annotations

import asyncio
import logging
import signal
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

import hogkit
import pytest
from answering import BOTH, PROJECT, ROWS, Ask, Host, asking, hosting, serving
from hogkit import Backoff, Budget, PostHog
from hogkit.hogql import cancelling, waiting
from hogkit.hogql.waiting import Progress, QueryGone
from hogkit.limits.rates import Rate, Window
from hogkit_api.models.query_status_response import QueryStatusResponse
from hogkit_api.types import Response

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)
awaiting = pytest.fixture(name="awaiting", params=BOTH[1:])(asking)

QUERY = f"/api/projects/{PROJECT}/query/"
PAGE = "<html><title>502 Bad Gateway</title></html>"


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "FIRST_WAIT", 0.01)
    monkeypatch.setattr(waiting, "LONGEST_WAIT", 0.02)


def status(**told: Any) -> dict[str, Any]:
    return {"query_status": {"id": "1", "team_id": 7, "complete": False, "error": False, **told}}


def done(results: Any) -> dict[str, Any]:
    return status(complete=True, results=results)


def calls(server: Host) -> list[str]:
    return [asked.method for asked in server.asked]


def test_a_query_is_asked_for_until_it_is_done(server: Host, ask: Ask) -> None:
    server.will_answer(202, status())
    server.will_answer(202, status(pickup_time="2026-11-01T00:00:00Z"))
    read = {"X-PostHog-Query-Bytes-Read": "11"}
    server.will_answer(200, done({**ROWS, "hasMore": False, "is_cached": False}), read)
    result = ask("query", "SELECT 1", refresh="force_async", name="n")
    assert (result.raw, result.columns, result.types) == ([[1]], ("n",), ("UInt8",))
    assert (result.has_more, result.cached, result.bytes_read) == (False, False, 11)
    asked = server.asked[0].json
    made = asked["client_query_id"]
    assert UUID(made).version == 7
    assert asked == {
        "query": {"kind": "HogQLQuery", "query": "SELECT 1"}, "name": "n",
        "refresh": "force_async", "client_query_id": made,
    }  # fmt: skip
    assert [(asked.method, asked.path, asked.query) for asked in server.asked[1:]] == [
        ("GET", f"{QUERY}{made}/", {})
    ] * 2


@pytest.mark.parametrize("refresh", ["async", "async_except_on_cache_miss", "lazy_async"])
@pytest.mark.parametrize(
    "answer",
    [{**ROWS, "is_cached": True}, {**ROWS, "query_status": None},
     {**ROWS, **done(None)}, done({**ROWS, "is_cached": True}), done([[1]])],
)  # fmt: skip
def test_rows_of_the_cache_come_at_once(
    server: Host, ask: Ask, refresh: str, answer: dict[str, Any]
) -> None:
    server.will_answer(200, answer)
    result = ask("query", "SELECT 1", refresh=refresh)
    assert result.raw == [[1]]
    assert server.asked[0].json["refresh"] == refresh
    assert calls(server) == ["POST"]


def test_rows_of_an_older_run_are_not_taken_for_those_of_this_one(server: Host, ask: Ask) -> None:
    server.will_answer(202, {**ROWS, "is_cached": True, **status()})
    server.will_answer(200, done({**ROWS, "results": [[2]]}))
    assert ask("query", "SELECT 1", refresh="async").raw == [[2]]


@pytest.mark.parametrize(
    ("code", "told", "over"),
    [(200, {"complete": None}, True), (202, {"complete": None}, False), (200, {"complete": False}, False)],
)  # fmt: skip
def test_complete_says_whether_it_is_done_and_else_the_status(
    server: Host, ask: Ask, code: int, told: dict[str, Any], over: bool
) -> None:
    server.will_answer(202, status())
    server.will_answer(code, status(**told, results=ROWS))
    server.will_answer(200, done({**ROWS, "results": [[2]]}))
    assert ask("query", "SELECT 1", refresh="async").raw == ([[1]] if over else [[2]])


def test_progress_is_told_as_far_as_it_is_known(server: Host, ask: Ask) -> None:
    read = {
        "rows_read": 5,
        "bytes_read": 99,
        "estimated_rows_total": 50,
        "time_elapsed": 2,
        "active_cpu_time": 7,
    }
    server.will_answer(202, status())
    server.will_answer(202, status(pickup_time="2026-11-01T00:00:00Z", query_progress=None))
    server.will_answer(202, status(pickup_time="2026-11-01T00:00:00Z", query_progress=read))
    server.will_answer(202, status(query_progress={"rows_read": "many"}))
    server.will_answer(200, done(ROWS))
    told: list[Progress] = []
    ask("query", "SELECT 1", refresh="force_async", on_progress=told.append)
    assert [(one.begun, one.rows_read, one.bytes_read, one.rows_total, one.running) for one in told] == [
        (False, 0, 0, 0, 0), (True, 0, 0, 0, 0), (True, 5, 99, 50, 2), (False, 0, 0, 0, 0),
    ]  # fmt: skip
    assert [one.waited for one in told] == sorted(one.waited for one in told)
    assert {one.id for one in told} == {server.asked[0].json["client_query_id"]}
    assert all(asked.query == {"show_progress": ["true"]} for asked in server.asked[1:])


def asked_again(draw: float, times: int) -> list[float]:
    """Seconds before each of so many questions, if it is never done."""
    told = QueryStatusResponse.from_dict(status())
    running = Response(status_code=202, content=b"", headers={}, parsed=told)
    context = PostHog("phx_waiting0123456789", PROJECT)._context
    flow = waiting.Waiting(context, "1", draw=lambda: draw).until_done(running)
    waits: list[float] = []
    step: Any = next(flow)
    for _ in range(times):
        waits.append(round(step.seconds, 2))
        assert isinstance(flow.send(None), waiting.Poll)
        step = flow.send(running)
    flow.close()
    return waits


def test_questions_come_less_and_less_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert asked_again(1.0, 10) == [0.3, 0.45, 0.67, 1.01, 1.52, 2.28, 3.42, 5.0, 5.0, 5.0]
    assert asked_again(0.0, 9) == [0.15, 0.22, 0.34, 0.51, 0.76, 1.14, 1.71, 2.5, 2.5]


def test_each_question_is_a_call_that_limits_count(server: Host, ask: Ask) -> None:
    ask.options["budget"] = Budget(rates={"query": Rate((Window(2, 60.0),))})
    ask.options["backoff"] = Backoff(tries=1, max_wait=0)
    server.will_answer(202, status())
    with pytest.raises(hogkit.BudgetSpent):
        ask("query", "SELECT 1", refresh="force_async")
    assert calls(server) == ["POST", "GET"]  # cancelling would have been one too many as well


# What goes wrong there is the error of a blocking query.

FAILED = [
    (400, "Unable to resolve field: foo", None, hogkit.Rejected),
    (400, "No.", "unknown_function", hogkit.Rejected),
    (400, "Too much.", "too_many_bytes", hogkit.QueryReadsTooMuch),
    (400, "Limit for (uncompressed) bytes to read exceeded, max bytes: 1.00 GiB", None, hogkit.QueryReadsTooMuch),
    (400, "Query has hit the max execution time before completing. See our docs.", None, hogkit.QueryTimeout),
    (400, "Estimated query execution time is too long. Try reducing its scope.", None, hogkit.QueryTooSlow),
    (400, "Query has hit the max memory limit before completing. See our docs.", None, hogkit.QueryOutOfMemory),
    (400, "Query has hit the max memory limit: the cluster is under heavy load.", None, hogkit.ServerError),
    (400, "Queries are a little too busy right now.", None, hogkit.ServerError),
    (400, "Query size exceeded.", None, hogkit.ServerError),
    (500, None, None, hogkit.ServerError),
    (500, "Out.", "clickhouse_memory_limit_exceeded", hogkit.QueryOutOfMemory),
]  # fmt: skip


@pytest.mark.parametrize(("code", "message", "name", "error"), FAILED)
@pytest.mark.parametrize("when", ["asked again", "with 200"])
def test_a_query_that_failed_is_the_error_of_a_blocking_one(
    server: Host, ask: Ask, code: int, message: str | None, name: str | None, error: Any, when: str
) -> None:
    server.will_answer(202, status())
    told = status(complete=True, error=True, error_message=message, error_code=name)
    server.will_answer(200 if when == "with 200" else code, told)
    with pytest.raises(hogkit.ApiError) as caught:
        ask("query", "SELECT 1", refresh="force_async")
    if when == "asked again":
        assert type(caught.value) is error
        assert caught.value.status == code
    assert caught.value.detail == (
        message or "PostHog could not run the query, and does not say why"
    )
    assert "DELETE" not in calls(server)


def test_a_query_that_posthog_forgot_says_so(server: Host, ask: Ask) -> None:
    server.will_answer(202, status())
    gone = {
        "type": "invalid_request",
        "code": "not_found",
        "detail": "Query 1 not found for team 7",
        "attr": None,
    }
    server.will_answer(404, gone)
    with pytest.raises(QueryGone) as caught:
        ask("query", "SELECT 1", refresh="force_async")
    assert str(caught.value).partition(": ")[2] == (
        "404 Query 1 not found for team 7. The query was cancelled, or PostHog has forgotten it: ask again."
    )
    assert isinstance(caught.value, hogkit.NotFound)
    assert calls(server) == ["POST", "GET"]


@pytest.mark.parametrize(
    "answer", [{}, {"query_status": None}, {"query_status": 5}, {"results": [[1]]}]
)
def test_an_answer_without_a_status_is_none_of_a_query(server: Host, ask: Ask, answer: Any) -> None:
    server.will_answer(202, status())
    server.will_answer(200, answer)
    with pytest.raises(hogkit.UnexpectedAnswer, match="no status of a query"):
        ask("query", "SELECT 1", refresh="force_async")
    assert calls(server) == ["POST", "GET", "DELETE"]


@pytest.mark.parametrize("code", [400, 402, 403, 429, 512])
def test_what_posthog_refuses_was_never_begun(server: Host, ask: Ask, code: int) -> None:
    server.will_answer(
        code, {"type": "validation_error", "code": "x", "detail": "No.", "attr": None}
    )
    with pytest.raises(hogkit.ApiError):
        ask("query", "SELECT 1", refresh="force_async")
    assert calls(server) == ["POST"]


@pytest.mark.parametrize("missing", ["key", "host"])
def test_what_never_left_is_not_cancelled(
    ask: Ask, missing: str, caplog: pytest.LogCaptureFixture
) -> None:
    if missing == "key":
        del ask.options["api_key"]
    else:
        ask.options |= {"host": "http://127.0.0.1:1", "backoff": Backoff(tries=2, base=0.01)}
    expected = hogkit.ConfigurationError if missing == "key" else hogkit.Unreachable
    with pytest.raises(expected), caplog.at_level(logging.WARNING, "hogkit"):
        ask("query", "SELECT 1", refresh="force_async")
    assert [record.message for record in caplog.records if "cancelled" in record.message] == []


# Whoever stops waiting cancels it.


def cancelled(server: Host) -> bool:
    """Whether the last call cancelled the query of the first."""
    made = server.asked[0].json["client_query_id"]
    return [(asked.method, asked.path) for asked in server.asked if asked.method == "DELETE"] == [
        ("DELETE", f"{QUERY}{made}/")
    ]


def raising(error: BaseException) -> Callable[[object], None]:
    def hook(_: object) -> None:
        raise error

    return hook


@pytest.mark.parametrize(
    "error", [KeyboardInterrupt("mine"), RuntimeError("mine"), SystemExit("mine")]
)
def test_whatever_ends_the_call_cancels_the_query_and_stays(
    server: Host, ask: Ask, error: BaseException
) -> None:
    server.will_answer(202, status())
    server.will_answer(200, {"message": "Cancelled query on clickhouse"})
    with pytest.raises(type(error)) as caught:
        ask("query", "SELECT 1", refresh="force_async", on_progress=raising(error))
    assert caught.value is error
    assert cancelled(server)
    assert calls(server) == ["POST", "DELETE"]


@pytest.mark.parametrize("when", ["sending", "waiting"])
def test_ctrl_c_cancels_the_query(
    server: Host, monkeypatch: pytest.MonkeyPatch, ask: Ask, when: str
) -> None:
    monkeypatch.setattr(waiting, "FIRST_WAIT", 30.0)
    if when == "sending":
        server.will_say_nothing()
    else:
        server.will_answer(202, status())
    server.will_answer(200, {})
    main = threading.main_thread().ident
    timer = threading.Timer(0.3, signal.pthread_kill, (main, signal.SIGINT))
    started = time.monotonic()
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        ask("query", "SELECT 1", refresh="force_async")
    timer.join()
    assert time.monotonic() - started < 5
    assert cancelled(server)


async def given_up(query: Any) -> None:
    task = asyncio.ensure_future(query)
    await asyncio.sleep(0.2)
    task.cancel("mine")
    await task


async def timed_out(query: Any) -> None:
    async with asyncio.timeout(0.2):
        await query


async def in_a_group(query: Any) -> None:
    async def fails() -> None:
        await asyncio.sleep(0.2)
        raise OSError("other")

    async with asyncio.TaskGroup() as group:
        group.create_task(query)
        group.create_task(fails())


@pytest.mark.parametrize(
    ("how", "error"),
    [(given_up, asyncio.CancelledError), (timed_out, TimeoutError), (in_a_group, ExceptionGroup),
     (partial(asyncio.wait_for, timeout=0.2), TimeoutError)],
)  # fmt: skip
def test_a_task_that_is_cancelled_cancels_its_query(
    server: Host, awaiting: Ask, monkeypatch: pytest.MonkeyPatch, how: Any, error: Any
) -> None:
    monkeypatch.setattr(waiting, "FIRST_WAIT", 30.0)
    server.will_answer(202, status())
    server.will_answer(204)
    with pytest.raises(error) as caught:
        awaiting.run(lambda posthog: how(posthog.query("SELECT 1", refresh="force_async")))
    assert cancelled(server)
    assert str(caught.value).startswith({given_up: "mine", in_a_group: "unhandled"}.get(how, ""))


def test_a_deadline_that_passes_cancels_the_query(
    server: Host, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "FIRST_WAIT", 30.0)
    ask.options["deadline"] = 0.4
    server.will_answer(202, status())
    server.will_answer(204)
    started = time.monotonic()
    with pytest.raises(hogkit.Unreachable, match="its deadline passed while PostHog ran the query"):
        ask("query", "SELECT 1", refresh="force_async")
    assert 0.3 < time.monotonic() - started < 3
    assert cancelled(server)


@pytest.mark.parametrize("lost", ["hang up", "say nothing", "page"])
def test_a_query_whose_answer_was_lost_is_cancelled_too(server: Host, ask: Ask, lost: str) -> None:
    ask.options["timeout"] = 0.3
    if lost == "page":
        server.will_answer(502, PAGE, kind="text/html")
    else:
        getattr(server, f"will_{lost.replace(' ', '_')}")()
    server.will_answer(204)
    with pytest.raises(hogkit.ServerError if lost == "page" else hogkit.Unreachable):
        ask("query", "SELECT 1", refresh="force_async")
    assert cancelled(server)


def test_a_query_that_is_sent_again_is_the_same_one(server: Host, ask: Ask) -> None:
    ask.options["backoff"] = Backoff(tries=3, base=0.01)
    server.will_hang_up()
    server.will_answer(502, PAGE, kind="text/html")
    server.will_answer(202, status())
    server.will_answer(200, done(ROWS))
    assert ask("query", "SELECT 1", refresh="force_async").raw == [[1]]
    sent = [asked.json["client_query_id"] for asked in server.asked if asked.method == "POST"]
    assert len(sent) == 3
    assert len(set(sent)) == 1
    assert server.asked[3].path == f"{QUERY}{sent[0]}/"


@pytest.mark.parametrize("how", ["refused", "page", "hang up", "say nothing"])
def test_cancelling_that_fails_hides_nothing_and_ends_soon(
    server: Host,
    ask: Ask,
    how: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(cancelling, "PATIENCE", 0.4)
    ask.options["backoff"] = Backoff(tries=4, base=0.01)
    server.will_answer(202, status())
    if how in ("refused", "page"):
        server.will_answer(403 if how == "refused" else 502, PAGE, kind="text/html")
    else:
        getattr(server, f"will_{how.replace(' ', '_')}")()
    mine, started = RuntimeError("mine"), time.monotonic()
    with pytest.raises(RuntimeError) as caught, caplog.at_level(logging.WARNING, "hogkit"):
        ask("query", "SELECT 1", refresh="force_async", on_progress=raising(mine))
    assert caught.value is mine
    assert time.monotonic() - started < 3
    assert calls(server) == ["POST", "DELETE"]
    assert ["could not be cancelled" in record.message for record in caplog.records] == [True]


def test_a_task_is_cancelled_even_if_its_query_cannot_be(
    server: Host, awaiting: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "FIRST_WAIT", 30.0)
    monkeypatch.setattr(cancelling, "PATIENCE", 0.4)
    server.will_answer(202, status())
    server.will_say_nothing()
    started = time.monotonic()
    with pytest.raises(asyncio.CancelledError, match="mine"):
        awaiting.run(lambda posthog: given_up(posthog.query("SELECT 1", refresh="force_async")))
    assert time.monotonic() - started < 3
    assert calls(server) == ["POST", "DELETE"]


def test_what_was_cancelled_stands_in_the_traceback(server: Host, ask: Ask) -> None:
    server.will_answer(202, status())
    server.will_answer(204)
    with pytest.raises(RuntimeError) as caught:
        ask("query", "SELECT 1", refresh="force_async", on_progress=raising(RuntimeError("mine")))
    made = server.asked[0].json["client_query_id"]
    assert caught.value.__notes__ == [f"the query {made} was cancelled"]


def test_a_blocking_query_has_no_id_and_is_not_cancelled(server: Host, ask: Ask) -> None:
    server.will_hang_up()
    with pytest.raises(hogkit.Unreachable):
        ask("query", "SELECT 1", refresh="blocking")
    assert calls(server) == ["POST"]
    assert "client_query_id" not in server.asked[0].json


def test_a_coroutine_that_nobody_awaits_any_more_ends_quietly(server: Host, awaiting: Ask) -> None:
    """It cannot cancel its query: what is thrown away may await nothing."""
    server.will_answer(202, status())

    async def left(posthog: Any) -> None:
        query = posthog.query("SELECT 1", refresh="force_async")
        query.send(None)
        query.close()

    awaiting.run(left)
    assert "DELETE" not in calls(server)
