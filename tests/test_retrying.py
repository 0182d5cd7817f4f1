"""What is sent again and when, over a socket, on both clients, counted by the server."""

from __future__ import annotations

import http.server
import threading
import time
from typing import Any

import pytest
from answering import BOTH, Ask, Host, Request, encoded, hosting, serving
from hogkit import (
    ApiError,
    Backoff,
    Budget,
    BudgetSpent,
    BytesSpent,
    EventsRefused,
    NotFound,
    PostHog,
    QueryOutOfMemory,
    QueryReadsTooMuch,
    QueryTimeout,
    QueryTooSlow,
    QuotaExceeded,
    Rate,
    RateLimited,
    ServerError,
    Unreachable,
    Window,
)  # fmt: skip
from resending import PAGE, SURVEYS, asking_quickly, said, send, sending

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking_quickly)


def timed(server: Host) -> list[float]:
    """When each request came, from now on."""
    came: list[float] = []

    class Asked(list[Any]):
        def append(self, asked: Any) -> None:
            came.append(time.monotonic())
            super().append(asked)

    server.asked = Asked()
    return came


# Refused: sent again, whatever it is.


@pytest.mark.parametrize("method", ["GET", "POST", "PATCH", "PUT", "DELETE"])
@pytest.mark.parametrize("status", [429, 503])
def test_what_was_refused_is_sent_again(server: Host, ask: Ask, method: str, status: int) -> None:
    server.will_answer(status, said("throttled"))
    server.will_answer(status, said("throttled"))
    server.will_answer(200, {"id": 1})
    assert send(ask, method, content=b"body").json() == {"id": 1}
    assert [(asked.method, asked.body) for asked in server.asked] == [(method, b"body")] * 3


@pytest.mark.parametrize("retry_after", [True, False])
def test_a_write_waits_as_long_as_posthog_says(server: Host, ask: Ask, retry_after: bool) -> None:
    came = timed(server)
    words = "Request was throttled. Expected available in 1 second."
    header = {"retry-after": "1"} if retry_after else {}
    server.will_answer(429, said("throttled", "" if retry_after else words), header)
    server.will_answer(201, {"id": 1})
    assert send(ask, "POST", json={"name": "n"}).status_code == 201
    assert len(came) == 2
    assert came[1] - came[0] >= 1.0


def test_a_503_page_that_says_when_was_refused(server: Host, ask: Ask) -> None:
    server.will_answer(503, PAGE, {"retry-after": "0"}, kind="text/html")
    server.will_answer(201, {})
    send(ask, "POST")
    assert len(server.asked) == 2


def test_a_server_that_is_not_there_yet_gets_it_when_it_is(ask: Ask) -> None:
    asked: list[bytes] = []

    class Handler(Request):
        def do_POST(self) -> None:
            asked.append(self.rfile.read(int(self.headers["content-length"])))
            self.wfile.write(encoded(200, {"content-length": "0"}, b""))

        def log_message(self, *_: object) -> None: ...

    with http.server.HTTPServer(("127.0.0.1", 0), Handler, bind_and_activate=False) as later:
        later.server_bind()
        thread = threading.Thread(target=later.handle_request)

        def back(event: Any) -> None:
            assert isinstance(event.error, Unreachable)
            if event.tries == 3:
                later.server_activate()
                thread.start()

        ask.options |= {"backoff": Backoff(tries=5, base=0.01), "on_retry": back}
        ask.options["host"] = f"http://127.0.0.1:{later.server_address[1]}"
        assert send(ask, "POST", content=b"once").extensions["effort"].tries == 4
        thread.join(5)
    assert asked == [b"once"]


# Lost: sent again only if that is harmless.


@pytest.mark.parametrize("method", ["POST", "PATCH"])
@pytest.mark.parametrize("status", [408, 500, 502, 503, 504])
def test_a_write_that_was_lost_is_not_sent_again(
    server: Host, ask: Ask, method: str, status: int
) -> None:
    server.will_answer(status, PAGE, kind="text/html")
    error = sending(ask, method)
    assert (error.status, error.tries) == (status, 1)  # type: ignore[union-attr]
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "fault", ["will_reset", "will_hang_up", "will_break_off", "will_say_nothing"]
)
@pytest.mark.parametrize(
    ("method", "tries"), [("POST", 1), ("PATCH", 1), ("GET", 4), ("PUT", 4), ("DELETE", 4)]
)
def test_what_broke_on_the_way_is_sent_again_if_that_is_harmless(
    server: Host, ask: Ask, fault: str, method: str, tries: int
) -> None:
    ask.options["timeout"] = 0.2
    getattr(server, fault)()
    error = sending(ask, method)
    assert isinstance(error, Unreachable)
    assert (error.tries, error.reached) == (tries, True)
    assert len(server.asked) == tries


@pytest.mark.parametrize("status", [408, 502, 503, 504])
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_what_was_lost_and_is_harmless_is_sent_again(
    server: Host, ask: Ask, method: str, status: int
) -> None:
    server.will_answer(status, PAGE, kind="text/html")
    server.will_answer(200, {})
    assert send(ask, method).extensions["effort"].tries == 2


def test_a_read_that_fails_inside_is_repeated_once(server: Host, ask: Ask) -> None:
    server.will_answer(500, said("error"))
    error = sending(ask, "GET")
    assert isinstance(error, ServerError)
    assert (error.tries, len(server.asked)) == (2, 2)


def test_a_query_that_fails_inside_is_repeated_once(server: Host, ask: Ask) -> None:
    server.will_answer(500, said("error"))
    with pytest.raises(ServerError):
        ask("query", "SELECT 1")
    assert len(server.asked) == 2


@pytest.mark.parametrize("method", ["PUT", "DELETE", "POST", "PATCH"])
def test_a_write_that_fails_inside_is_not_repeated(server: Host, ask: Ask, method: str) -> None:
    server.will_answer(500, said("error"))
    assert sending(ask, method).tries == len(server.asked) == 1


def test_a_delete_that_was_lost_and_then_finds_nothing_is_done(server: Host, ask: Ask) -> None:
    server.will_reset()
    server.will_answer(404, said("not_found"))
    answer = send(ask, "DELETE", f"{SURVEYS}1/")
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.extensions["effort"].tries == 2


def test_a_delete_that_finds_nothing_at_once_is_not_done(server: Host, ask: Ask) -> None:
    server.will_answer(429, said("throttled"))
    server.will_answer(404, said("not_found"))
    assert isinstance(sending(ask, "DELETE", f"{SURVEYS}1/"), NotFound)


def test_an_event_is_sent_until_it_is_taken_with_one_uuid(server: Host, ask: Ask) -> None:
    for status in (500, 500, 503):
        server.will_answer(status, "sink is not available")
    server.will_answer(200, {"status": "Ok"})
    uuid = ask("capture_now", "e", "ada")
    assert len(server.asked) == 4
    assert len({asked.body for asked in server.asked}) == 1
    assert server.asked[0].json["uuid"] == str(uuid)


def test_an_asynchronous_query_is_one_however_often_it_is_sent(server: Host, ask: Ask) -> None:
    body = {"query": {"kind": "HogQLQuery", "query": "SELECT 1"}, "refresh": "force_async"}
    server.will_reset()
    server.will_answer(502, PAGE, kind="text/html")
    server.will_answer(202, {"query_status": {"id": "1"}})
    send(ask, "POST", "/api/projects/7/query/", json=body)
    ids = [asked.json["client_query_id"] for asked in server.asked]
    assert len(ids) == 3
    assert len(set(ids)) == 1


# Never: each an error of its own.


@pytest.mark.parametrize(
    ("status", "code", "error"),
    [
        (402, "quota_limit_exceeded", QuotaExceeded),
        (512, "estimated_query_execution_time_too_long", QueryTooSlow),
        (513, "clickhouse_memory_limit_exceeded", QueryOutOfMemory),
        (504, "clickhouse_timeout", QueryTimeout),
        (400, "too_many_bytes", QueryReadsTooMuch),
        (429, "api_queries_budget_exceeded", BytesSpent),
    ],
)
def test_a_query_that_cannot_end_well_is_sent_once(
    server: Host, ask: Ask, status: int, code: str, error: type[ApiError]
) -> None:
    server.will_answer(status, said(code), {"retry-after": "1"})
    with pytest.raises(error) as caught:
        ask("query", "SELECT 1")
    assert type(caught.value) is error
    assert len(server.asked) == caught.value.tries == 1


def test_a_cluster_without_memory_is_asked_again(server: Host, ask: Ask) -> None:
    server.will_answer(513, said("clickhouse_memory_limit_exceeded", "under heavy load"))
    server.will_answer(200, {"results": [[1]], "columns": ["n"]})
    assert ask("query", "SELECT 1").rows == [(1,)]


def test_v1_ingest_takes_no_for_an_answer(server: Host, ask: Ask) -> None:
    server.will_answer(
        429, {"error": "rate_limited", "error_description": "d"}, {"retry-after": "1"}
    )

    def post(client: Any) -> Any:
        public = client._context.public
        http = public.blocking() if isinstance(client, PostHog) else public.running()
        return http.post("/i/v1/analytics/events", json={"batch": []})

    with pytest.raises(EventsRefused):
        ask.run(post)
    assert len(server.asked) == 1


def test_a_wait_that_is_too_long_is_an_error_at_once(server: Host, ask: Ask) -> None:
    server.will_answer(429, said("throttled"), {"retry-after": "3600"})
    began = time.monotonic()
    error = sending(ask, "GET")
    assert time.monotonic() - began < 2
    assert isinstance(error, RateLimited)
    assert (error.retry_after, error.tries, len(server.asked)) == (3600.0, 1, 1)
    assert error.retry_at is not None
    assert abs(error.retry_at.timestamp() - time.time() - 3600) < 5


def test_waits_are_counted_together(server: Host, ask: Ask) -> None:
    ask.options["backoff"] = Backoff(tries=100, base=0.0, max_wait=0.5)
    server.will_answer(429, said("throttled"), {"retry-after": "0.2"})
    assert sending(ask, "GET").tries == 3


def test_a_budget_that_is_spent_sends_nothing(server: Host, ask: Ask) -> None:
    ask.options["budget"] = Budget(rates={"crud": Rate((Window(1, 100.0),))})
    send(ask, "GET")
    error = sending(ask, "GET")
    assert isinstance(error, BudgetSpent)
    assert (error.tries, len(server.asked)) == (0, 1)
