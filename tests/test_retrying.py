"""What is sent again and when, over a socket, on both clients, counted by the server."""

from __future__ import annotations

import asyncio
import http.server
import json
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from answering import (
    BOTH,
    KEY,
    TOKEN,
    Answer,
    Ask,
    Host,
    Request,
    asking,
    connection,
    encoded,
    hosting,
    serving,
)
from hogkit import (
    ApiError,
    AsyncPostHog,
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

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
QUICK = Backoff(base=0.01)
PAGE = "<html><title>Bad Gateway</title></html>"
SURVEYS = "/api/projects/7/surveys/"


@pytest.fixture(name="ask", params=BOTH)
def _ask(request: pytest.FixtureRequest, server: Host, monkeypatch: pytest.MonkeyPatch) -> Ask:
    made = asking(request, server, monkeypatch)
    made.options["backoff"] = QUICK
    return made


def said(code: str, detail: str = "said") -> dict[str, Any]:
    return {"type": "server_error", "code": code, "detail": detail, "attr": None}


def send(ask: Ask, method: str, path: str = SURVEYS, **options: Any) -> httpx.Response:
    return ask.run(lambda client: connection(client).request(method, path, **options))


def sending(ask: Ask, method: str, path: str = SURVEYS, **options: Any) -> ApiError | Unreachable:
    """The error of a call that fails."""
    with pytest.raises((ApiError, Unreachable)) as caught:
        send(ask, method, path, **options)
    return caught.value


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


# Time.


@pytest.mark.parametrize("where", ["client", "options"])
@pytest.mark.parametrize("how", ["waits", "silent"])
def test_a_call_ends_by_its_deadline(server: Host, ask: Ask, where: str, how: str) -> None:
    if how == "silent":
        server.will_say_nothing()
    else:
        server.will_answer(503, said("error"), {"retry-after": "0.15"})
    ask.options["backoff"] = Backoff(tries=1_000, base=0.0)
    ask.options |= {"deadline": 0.5} if where == "client" else {}

    def call(client: Any) -> Any:
        return (client if where == "client" else client.with_options(deadline=0.5)).whoami()

    began = time.monotonic()
    with pytest.raises((ApiError, Unreachable)):
        ask.run(call)
    assert time.monotonic() - began < 1.5
    assert len(server.asked) in ((1,) if how == "silent" else (2, 3, 4))  # a slow machine has fewer


def test_a_deadline_counts_for_all_pages_of_a_call(server: Host, ask: Ask) -> None:
    ask.options["deadline"] = 0.6
    server._answers.append(slow_page)
    began = time.monotonic()
    with pytest.raises(Unreachable):
        ask("projects")
    assert time.monotonic() - began < 2.0
    assert 2 <= len(server.asked) <= 4


def slow_page(request: Request) -> None:
    """A page that is not the last, after 0.2 s."""
    time.sleep(0.2)
    offset = int(request.path.partition("offset=")[2].partition("&")[0] or 0)
    body = json.dumps(
        {"results": [{"id": 1, "name": "n"}], "next": f"http://x/?offset={offset + 100}"}
    ).encode()
    kind = {"content-type": "application/json", "content-length": str(len(body))}
    request.wfile.write(encoded(200, kind, body))


def test_a_deadline_of_one_call_is_not_that_of_the_next(server: Host, ask: Ask) -> None:
    ask.options["deadline"] = 0.4
    server.will_answer(200, {"email": "ada@example.com"})

    def blocking(client: PostHog) -> None:
        client.whoami()
        time.sleep(0.5)
        client.whoami()

    async def awaiting(client: AsyncPostHog) -> None:
        await client.whoami()
        await asyncio.sleep(0.5)
        await client.whoami()

    ask.run(blocking if ask.kind is PostHog else awaiting)
    assert len(server.asked) == 2


def test_a_try_ends_by_its_time_out_however_its_answer_drips(server: Host, ask: Ask) -> None:
    ask.options |= {"timeout": 0.3, "backoff": Backoff(tries=2, base=0.0)}
    server._answers.append(dripping)
    began = time.monotonic()
    error = sending(ask, "GET")
    assert 0.5 < time.monotonic() - began < 2.0
    assert isinstance(error, Unreachable)
    assert (error.tries, len(server.asked)) == (2, 2)


def dripping(request: Request) -> None:
    request.wfile.write(encoded(200, {"content-type": "text/plain", "content-length": "1000"}, b""))
    for _ in range(100):
        request.wfile.write(b".")
        time.sleep(0.05)


def test_a_wait_that_is_cancelled_ends_at_once(server: Host) -> None:
    server.will_answer(503, said("error"), {"retry-after": "30"})
    took: list[float] = []

    async def cancels() -> None:
        async with AsyncPostHog(KEY, 7, host=server.url) as posthog:
            task = asyncio.create_task(posthog.whoami())
            while not server.asked:
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.2)
            began = time.monotonic()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            took.append(time.monotonic() - began)
            assert len(asyncio.all_tasks()) == 1

    asyncio.run(cancels())
    assert took[0] < 0.05
    assert len(server.asked) == 1


WAITS = """
import sys, hogkit
def told(event):
    print("waits", flush=True)
client = hogkit.PostHog(sys.argv[1], 7, host=sys.argv[2], on_retry=told)
try:
    client.whoami()
except KeyboardInterrupt:
    print("interrupted", [s.running + s.waiting for s in client.budget.state()], flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_ctrl_c_ends_a_wait(server: Host) -> None:
    server.will_answer(503, said("error"), {"retry-after": "30"})
    code = f"import signal; signal.signal(signal.SIGINT, signal.default_int_handler){WAITS}"
    path = os.pathsep.join(sys.path)
    environment = {**os.environ, "PYTHONPATH": path, "HOGKIT_BUDGET": "process"}
    with subprocess.Popen(
        [sys.executable, "-c", code, KEY, server.url], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "waits\n"
        time.sleep(0.1)
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        assert process.stdout.readline() == f"interrupted {[0] * 6}\n"
        assert time.monotonic() - began < 1.0
    assert process.returncode == 0


# Other bounds, over the same connections.


def test_other_bounds_leave_the_client_as_it_was(server: Host, ask: Ask) -> None:
    server.will_answer(502, PAGE, kind="text/html")

    def counted(client: Any) -> Any:
        return client.with_options(backoff=Backoff(tries=2, base=0.0)).whoami()

    with pytest.raises(ServerError) as caught:
        ask.run(counted)
    assert (caught.value.tries, len(server.asked)) == (2, 2)
    with pytest.raises(ServerError) as caught:
        ask("whoami")
    assert (caught.value.tries, len(server.asked)) == (4, 6)


def test_other_bounds_go_over_the_same_connection(server: Host) -> None:
    server.will_answer(200, {"email": "ada@example.com"})
    with PostHog(KEY, 7, host=server.url) as posthog:
        posthog.whoami()
        posthog.with_options(timeout=5.0, deadline=9.0).whoami()
        posthog.whoami()
    assert (len(server.asked), server.connections) == (3, 1)


# Who is told.


def test_hooks_are_told_of_each_wait(server: Host, ask: Ask) -> None:
    told: list[Any] = []
    server.will_answer(503, said("error"))
    server.will_answer(429, said("throttled"), {"retry-after": "0.1"})
    server.will_answer(200, {"email": "ada@example.com"})
    ask.options["on_retry"] = told.append
    ask("whoami")
    assert [(e.method, e.path, e.operation, e.tries) for e in told] == [
        ("GET", "/api/users/@me/", "users_retrieve", 1),
        ("GET", "/api/users/@me/", "users_retrieve", 2),
    ]
    assert [(type(e.error), e.error.tries) for e in told] == [(ServerError, 1), (RateLimited, 2)]
    assert 0 <= told[0].wait <= 0.01
    assert 0.1 <= told[1].wait <= 0.11


def test_hooks_are_told_of_turns(server: Host, ask: Ask) -> None:
    told: list[Any] = []
    server.will_answer(200, {})
    budget = Budget(rates={"crud": Rate((Window(1, 0.4),))})
    ask.options |= {"on_wait": told.append, "budget": budget}
    first, second = send(ask, "GET", f"{SURVEYS}?limit=5"), send(ask, "GET", f"{SURVEYS}?limit=5")
    assert first.extensions["effort"].waited == ()
    (event,) = told
    assert (event.method, event.path, event.operation, event.tries) == ("GET", SURVEYS, "", 1)
    assert event.rate_class == "crud"
    assert 0 < event.wait <= 0.4
    (waited,) = second.extensions["effort"].waited
    assert event.wait <= waited < 2.0
    assert second.extensions["effort"].tries == 1


class Enough(Exception): ...


@pytest.mark.parametrize("hook", ["on_retry", "on_wait"])
def test_what_a_hook_raises_ends_the_call_and_leaves_nothing(
    server: Host, ask: Ask, hook: str
) -> None:
    def refuses(event: Any) -> None:
        raise Enough

    budget = Budget(rates={"crud": Rate((Window(1, 50.0),), at_once=1)})
    ask.options |= {hook: refuses, "budget": budget}
    server.will_answer(503 if hook == "on_retry" else 200, said("error"))
    if hook == "on_wait":
        send(ask, "GET")
    with pytest.raises(Enough):
        send(ask, "GET")
    assert len(server.asked) == 1
    state = next(state for state in budget.state(server.url) if state.rate_class == "crud")
    assert (state.running, state.waiting) == (0, 0)


def test_what_an_answer_took_stands_beside_it(server: Host, ask: Ask) -> None:
    server.will_answer(503, said("error"), {"retry-after": "0.05"})
    server.will_answer(503, said("error"))
    server.will_answer(200, {})
    effort = send(ask, "POST").extensions["effort"]
    assert (effort.tries, len(effort.waited)) == (3, 2)
    assert 0.05 <= effort.waited[0] <= 0.06
    assert send(ask, "GET").extensions["effort"].waited == ()


SECRET = "the-body-and-the-query-are-nobodys-business"


def test_the_log_is_structured_and_says_nothing_that_is_secret(
    server: Host, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    budget = Budget(rates={"crud": Rate((Window(1, 0.3),))})
    ask.options["budget"] = budget
    server.will_answer(503, said("error", f"of {KEY} and {TOKEN}"), {"retry-after": "0"})
    server.will_answer(200, {})
    path = f"{SURVEYS}?q={SECRET}"
    with caplog.at_level(logging.DEBUG, "hogkit"):
        send(ask, "POST", path, content=SECRET.encode())
    ours = [record for record in caplog.records if record.name == "hogkit"]
    told = {record.event: record for record in ours if hasattr(record, "event")}
    assert told.keys() == {"retry", "wait"}
    for record in told.values():
        assert (record.method, record.path, record.operation) == ("POST", SURVEYS, "")  # type: ignore[attr-defined]
    assert (told["retry"].tries, told["wait"].tries) == (1, 2)  # type: ignore[attr-defined]
    assert 0 <= told["retry"].wait <= 0.01  # type: ignore[attr-defined]
    assert told["wait"].wait > 0  # type: ignore[attr-defined]
    assert told["wait"].rate_class == "crud"  # type: ignore[attr-defined]
    for record in ours:
        everything = f"{record.getMessage()} {vars(record)}"
        assert not any(secret in everything for secret in (KEY, TOKEN, SECRET, "?"))
        assert len(record.getMessage().splitlines()) == 1


# Bodies.


def pieces() -> Iterator[bytes]:
    yield from (b"one", b"two", b"three")


async def pieces_async() -> Any:
    for piece in pieces():
        yield piece


def test_a_body_that_is_made_on_the_way_is_sent_again_whole(server: Host, ask: Ask) -> None:
    server.will_answer(429, said("throttled"))
    server.will_reset()
    server.will_answer(200, {})
    content: Any = pieces() if ask.kind is PostHog else pieces_async()
    send(ask, "PUT", content=content)
    assert [asked.body for asked in server.asked] == [b"onetwothree"] * 3


def test_a_form_with_files_is_sent_again_whole(server: Host, ask: Ask) -> None:
    server.will_answer(503, said("error"))
    server.will_answer(200, {})
    send(ask, "POST", files={"file": ("a.csv", b"a,b\n1,2\n", "text/csv")}, data={"name": "n"})
    first, second = server.asked
    assert first.body == second.body
    assert b"a,b\n1,2\n" in first.body
    assert first.headers["content-type"] == second.headers["content-type"]


def test_key_and_headers_are_the_same_in_each_try(server: Host, ask: Ask) -> None:
    server.will_answer(503, said("error"))
    send_all: Callable[[], Any] = lambda: send(ask, "GET", headers={"x-mine": "1"})  # noqa: E731
    with pytest.raises(ServerError):
        send_all()
    assert len(server.asked) == 4
    assert len({tuple(asked.headers.items()) for asked in server.asked}) == 1
    assert server.asked[0].headers["authorization"] == f"Bearer {KEY}"


def test_an_answer_of_another_kind_is_no_reason_to_try_again(server: Host, ask: Ask) -> None:
    answers: list[Answer] = server._answers
    server.will_answer(200, PAGE, kind="text/html")
    with pytest.raises(Exception, match="not PostHog's API"):
        send(ask, "GET")
    assert len(server.asked) == len(answers) == 1
