"""What is sent, where, and with which key."""

from __future__ import annotations

import pickle
from collections.abc import AsyncIterator, Iterator
from typing import Any

import hogkit
import pytest
from answering import (
    BOTH,
    KEY,
    ME,
    ROWS,
    TOKEN,
    Ask,
    Host,
    asking,
    connection,
    hosting,
    serving,
    serving_too,
)
from calling import PRIVATE, PUBLIC
from hogkit import PostHog

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
other = pytest.fixture(name="other")(serving_too)
ask = pytest.fixture(name="ask", params=BOTH)(asking)


@pytest.mark.parametrize("call", [pytest.param(call, id=call[0]) for call in PRIVATE])
def test_a_private_endpoint_gets_the_personal_key_and_nothing_else(
    server: Host, other: Host, ask: Ask, call: Any
) -> None:
    ask.options["ingest_host"] = other.url
    server.will_answer(200, ME | ROWS)
    ask(*call)
    [asked] = server.asked
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert asked.headers["user-agent"] == f"hogkit/{hogkit.__version__}"
    assert TOKEN not in f"{asked}"
    assert KEY not in f"{asked.target} {asked.body!r}"
    assert other.asked == []


@pytest.mark.parametrize("call", [pytest.param(call, id=call[0]) for call in PUBLIC])
def test_a_public_endpoint_gets_the_project_token_in_its_body_and_nothing_else(
    server: Host, other: Host, ask: Ask, call: Any
) -> None:
    ask.options["ingest_host"] = other.url
    ask(*call)
    [asked] = other.asked
    assert asked.json["api_key"] == TOKEN
    assert asked.headers["user-agent"] == f"hogkit/{hogkit.__version__}"
    assert "authorization" not in asked.headers
    assert TOKEN not in f"{asked.target} {asked.headers}"
    assert KEY not in f"{asked}"
    assert server.asked == []


def test_headers_of_the_caller_cannot_change_who_asks(server: Host, ask: Ask) -> None:
    ask.get(headers={"Authorization": "Bearer mine", "User-Agent": "me", "X-A": "1"})
    [asked] = server.asked
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert asked.headers["user-agent"] == f"hogkit/{hogkit.__version__}"
    assert asked.headers["x-a"] == "1"


def test_a_request_to_another_host_is_not_sent(server: Host, other: Host, ask: Ask) -> None:
    for url in (
        f"{other.url}/x",
        f"http://localhost:{server.port}/x",
        f"https://127.0.0.1:{server.port}/x",
    ):
        with pytest.raises(hogkit.ConfigurationError, match="refused to send to http"):
            ask.get(url)
    assert (server.connections, other.connections) == (0, 0)


def test_a_host_with_a_path_has_its_endpoints_below_it(server: Host, ask: Ask) -> None:
    ask.options["host"] = f"{server.url}/ph/"
    server.will_answer(200, ME)
    ask("whoami")
    ask("flags.evaluate", "ada")
    assert [asked.path for asked in server.asked] == ["/ph/api/users/@me/", "/ph/flags/"]


def test_what_httpx_objects_carry_holds_no_key(server: Host, ask: Ask) -> None:
    server.will_answer(307, b"", {"location": "/y"})
    server.will_answer(200, {"a": 1})
    answer = ask.get()
    held = [answer, answer.request, answer.headers, answer.request.headers, answer.history, answer.request.extensions,
            answer.url, answer.request.url, vars(answer.request)]  # fmt: skip
    assert KEY not in f"{held!r} {answer.request.headers.raw!r}"
    assert KEY.encode() not in pickle.dumps(answer) + pickle.dumps(answer.request)
    assert (answer.json(), answer.elapsed.total_seconds() > 0) == ({"a": 1}, True)
    assert str(answer.url) == f"{server.url}/x"


def test_cookies_are_not_kept(server: Host, ask: Ask) -> None:
    server.will_answer(200, {}, {"set-cookie": "sessionid=s; Path=/"})

    def twice(client: Any) -> Any:
        if ask.kind is PostHog:
            return [connection(client).get("/x") for _ in range(2)]

        async def gets() -> Any:
            return [await connection(client).get("/x") for _ in range(2)]

        return gets()

    ask.run(twice)
    assert ["cookie" in asked.headers for asked in server.asked] == [False, False]
    assert server.connections == 1


def pieces() -> Iterator[bytes]:
    yield from (b"a" * 70_000, b"b", b"c" * 70_000)


async def awaited_pieces() -> AsyncIterator[bytes]:
    for piece in pieces():
        yield piece


@pytest.mark.parametrize("redirected", [False, True])
def test_a_body_that_streams_is_sent_whole(server: Host, ask: Ask, redirected: bool) -> None:
    if redirected:
        server.will_answer(308, b"", {"location": "/y"})
    server.will_answer(200, {})
    body = pieces() if ask.kind is PostHog else awaited_pieces()
    ask.run(lambda it: connection(it).post("/x", content=body))
    assert [asked.body for asked in server.asked] == [b"".join(pieces())] * (1 + redirected)


@pytest.mark.parametrize("redirected", [False, True])
def test_a_multipart_body_is_sent_whole(server: Host, ask: Ask, redirected: bool) -> None:
    if redirected:
        server.will_answer(307, b"", {"location": "/y"})
    server.will_answer(200, {})
    ask.run(
        lambda it: connection(it).post(
            "/x", files={"file": ("a.bin", bytes(200_000), "a/b")}, data={"n": "1"}
        )
    )
    for asked in server.asked:
        boundary = asked.headers["content-type"].partition("boundary=")[2].encode()
        assert asked.body.count(b"--" + boundary) == 3
        assert bytes(200_000) in asked.body
    assert len(server.asked) == 1 + redirected


@pytest.mark.parametrize(
    ("missing", "calls", "said"),
    [
        ("api_key", PRIVATE, "there is no personal API key: set POSTHOG_PERSONAL_API_KEY"),
        ("project_api_key", PUBLIC, "there is no project token: set POSTHOG_PROJECT_API_KEY"),
    ],
)  # fmt: skip
def test_a_key_is_missed_only_by_the_calls_that_need_it(
    server: Host, ask: Ask, missing: str, calls: Any, said: str
) -> None:
    del ask.options[missing]
    for call in calls:
        with pytest.raises(hogkit.ConfigurationError, match=said):
            ask(*call)
    assert not server.asked
    server.will_answer(200, ME)
    ask(*(("capture_now", "e", "ada") if missing == "api_key" else ("whoami",)))
    assert len(server.asked) == 1
