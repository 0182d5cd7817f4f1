"""The sandbox among broken connections, web pages, lost readers and many persons."""

from __future__ import annotations

import json
import logging
import socket
import time
from typing import Any

import httpx
import pytest
from hogkit.sandbox import Sandbox
from hogkit.sandbox.calls import Call
from hogkit.sandbox.messages import Request
from hogkit.sandbox.paging import paged
from hogkit.sandbox.people import Person
from sandbox_calls import KEY, TOKEN, Caller, calling, event, fields, serving

sandbox = pytest.fixture(name="sandbox", scope="module")(serving)
ask = pytest.fixture(name="ask")(calling)
FLAGS = "/api/projects/1/feature_flags/"


def connected(sandbox: Sandbox) -> socket.socket:
    return socket.create_connection(("127.0.0.1", int(sandbox.url.rpartition(":")[2])), timeout=10)


def heard(connection: socket.socket) -> bytes:
    pieces = []
    try:
        while piece := connection.recv(65536):
            pieces.append(piece)
    except ConnectionError:  # Closed with something of ours unread.
        pass
    return b"".join(pieces)


def test_a_request_that_broke_off_never_came(ask: Caller) -> None:
    ask.sandbox.will_answer(503)
    body = json.dumps(event(token=TOKEN)).encode()
    with connected(ask.sandbox) as connection:
        head = b"POST /e/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n"
        connection.sendall(head + body)
        connection.shutdown(socket.SHUT_WR)
        assert heard(connection) == b""

    assert (ask.sandbox.events, ask.sandbox.requests) == ([], [])
    assert ask.batch(event()).status_code == 503


def test_a_whole_request_counts_though_nobody_waits_for_its_answer(ask: Caller) -> None:
    body = json.dumps(event(token=TOKEN)).encode()
    with connected(ask.sandbox) as connection:
        head = b"POST /e/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n" % len(body)
        connection.sendall(head + body)
    limit = time.monotonic() + 10
    while not ask.sandbox.events and time.monotonic() < limit:
        time.sleep(0.01)

    assert len(ask.sandbox.events) == 1


@pytest.mark.parametrize(
    "kind",
    [None, "text/plain", "application/x-www-form-urlencoded", "text/plain; application/json"],
)
def test_a_web_page_cannot_write(ask: Caller, kind: str | None) -> None:
    body = json.dumps({"key": "a", "personal_api_key": KEY}).encode()
    headers = {"origin": "https://evil.example"} | ({} if kind is None else {"content-type": kind})
    before = len(ask.sandbox.feature_flags)

    for answer in (
        ask.http.post(FLAGS, content=body, headers=headers),
        ask.api("POST", FLAGS, content=body, headers=headers),
    ):
        assert fields(answer) == (415, "invalid_request", "unsupported_media_type", None)
    assert len(ask.sandbox.feature_flags) == before
    right = {"content-type": "Application/JSON; charset=utf-8"}
    assert ask.http.post(FLAGS, content=body, headers=right).status_code == 201
    empty = ask.api("PATCH", FLAGS + "1/", headers={"content-type": "text/plain"})
    assert empty.status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost@evil", "[::]"]
)
def test_a_name_that_is_not_of_loopback_is_refused_everywhere(ask: Caller, host: str) -> None:
    for path in ("/api/users/@me/", "/api/schema/", "/batch/", "/flags/", "/"):
        refused = ask.api("GET", path, headers={"host": host})
        assert (refused.status_code, refused.text[:11]) == (400, "Bad Request")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8010", "LOCALHOST", "[::1]:8010"])
def test_names_of_loopback_are_answered(ask: Caller, host: str) -> None:
    page = ask.api("GET", FLAGS + "?limit=1", headers={"host": host}).json()

    assert page["next"].startswith(f"http://{host}{FLAGS}")


def test_http_1_0_need_not_say_a_name(ask: Caller) -> None:
    with connected(ask.sandbox) as connection:
        connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
        assert heard(connection).startswith(b"HTTP/1.1 404 ")


@pytest.mark.parametrize("error", [BrokenPipeError(), OSError(5, "gone"), ValueError("closed")])
def test_requests_are_answered_though_nobody_hears_of_them(
    sandbox: Sandbox, error: Exception
) -> None:
    def announce(line: str) -> None:
        raise error

    with Caller(sandbox).http as http, sandbox.announcing(announce):
        assert [http.get("/").status_code for _ in range(2)] == [404, 404]


def test_a_bug_of_who_hears_of_requests_is_raised_at_the_end() -> None:
    def announce(line: str) -> None:
        raise LookupError("a bug")

    server = Sandbox()
    with pytest.raises(LookupError, match="a bug"), server.announcing(announce), server:
        assert httpx.get(server.url).status_code == 404


@pytest.mark.parametrize(
    ("status", "content", "headers", "why"),
    [
        (204, b"a", {}, "status 204 has no body"),
        (304, {}, {}, "status 304 has no body"),
        (200, b"", {"a b": "c"}, "'a b' is no name of a header"),
        (200, b"", {"": "c"}, "'' is no name of a header"),
        (200, b"", {"ä": "c"}, "'ä' is no name of a header"),
        (200, b"", {"a": "b\r\nc: d"}, "cannot be sent in a header"),
        (200, b"", {"a": "b\x7f"}, "cannot be sent in a header"),
        (200, b"", {"a": "€"}, "cannot be sent in a header"),
        (200, {"a": float("nan")}, {}, "JSON"),
    ],
)
def test_an_answer_that_cannot_be_sent_is_refused_when_it_is_ordered(
    sandbox: Sandbox, status: int, content: Any, headers: dict[str, str], why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        sandbox.will_answer(status, content, headers=headers)


def test_odd_but_possible_headers_and_empty_answers_are_sent(ask: Caller) -> None:
    ask.sandbox.will_answer(204, headers={"X-Odd!": "\té~"})

    answer = ask.http.get("/")
    assert (answer.status_code, answer.headers["x-odd!"]) == (204, "é~")


def test_nothing_is_printed_of_a_broken_request(
    ask: Caller, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with connected(ask.sandbox) as connection:
        connection.sendall(b"no http\r\n\r\n")
        assert heard(connection).startswith(b"HTTP/1.1 400 ")

    assert (capfd.readouterr().err, caplog.records) == ("", [])


def test_the_loggers_of_uvicorn_are_left_to_the_program() -> None:
    access, handler = logging.getLogger("uvicorn.access"), logging.NullHandler()
    access.addHandler(handler)
    try:
        with Sandbox() as server:
            httpx.get(server.url)
        assert (access.handlers, access.propagate) == ([handler], True)
    finally:
        access.removeHandler(handler)


CHUNKED = b"POST /e/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("begun", "filling"),
    [
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ", b"x" * 65536),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n", b"X-Many: x\r\n" * 6000),
        (b"GET /", b"x" * 65536),
        (CHUNKED + b"1\r\n1\r\n0\r\nX-Trailer: ", b"x" * 65536),
    ],
    ids=["value", "many", "path", "trailer"],
)
def test_a_head_has_an_end(ask: Caller, begun: bytes, filling: bytes) -> None:
    sent = 0
    with connected(ask.sandbox) as connection:
        try:
            connection.sendall(begun)
            while sent < 1000:
                connection.sendall(filling)
                sent += 1
        except ConnectionError:
            pass
        said = heard(connection)
    assert sent < 1000
    assert said[:12] in (b"HTTP/1.1 431", b"")  # A reset may overtake the answer.
    assert (ask.sandbox.requests, ask.http.get("/").status_code) == ([], 404)


def test_a_long_body_in_many_chunks_is_no_long_head(ask: Caller) -> None:
    body = json.dumps(event(token=TOKEN, properties={"text": "x" * 200_000})).encode()
    pieces = (body[start : start + 10] for start in range(0, len(body), 10))

    assert ask.http.post("/e/", content=pieces).status_code == 200


def test_of_many_persons_only_a_page_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[int] = []
    as_json = Person.as_json

    def watched(person: Person) -> dict[str, Any]:
        shown.append(person.id)
        return as_json(person)

    monkeypatch.setattr(Person, "as_json", watched)
    with Sandbox(seed=False) as server, Caller(server).http as http:
        for number in range(50):
            server.add_person(f"p{number}")
        headers = {"authorization": f"Bearer {KEY}"}
        page = http.get("/api/projects/1/persons/?limit=1&offset=2", headers=headers).json()

    assert [person["distinct_ids"] for person in page["results"]] == [["p47"]]
    assert page["next"]
    assert shown == [48]


def test_without_a_count_no_more_is_looked_at_than_needed(ask: Caller) -> None:
    asked = Request("GET", "/", "limit=2&offset=1", {}, b"", "app")
    numbers = iter(range(100))

    page = paged(Call(asked, ask.sandbox._world), numbers, lambda n: {"n": n}, counted=False)

    assert json.loads(page.content)["results"] == [{"n": 1}, {"n": 2}]
    assert next(numbers) == 4


def test_what_is_read_is_copied_without_holding_the_store(
    ask: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hogkit.sandbox import contents

    lock, held = ask.sandbox._store.lock, []
    copied = contents.copied

    def watched(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        held.append(lock._is_owned())  # type: ignore[attr-defined]
        return copied(rows)

    monkeypatch.setattr(contents, "copied", watched)
    flags, dashboards, persons = (
        ask.sandbox.feature_flags,
        ask.sandbox.dashboards,
        ask.sandbox.persons,
    )
    assert held == [False] * 3
    flags[0]["created_by"]["email"] = dashboards[0]["name"] = persons[0]["name"] = "changed"
    flags[0]["filters"]["groups"].clear()
    assert ask.sandbox.feature_flags[0]["filters"]["groups"]
    assert ask.sandbox.dashboards[0]["created_by"]["email"] == "sandbox@example.com"
