"""What is sent again is the same in each try: its body, key and headers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from answering import BOTH, KEY, Answer, Ask, Host, hosting, serving
from hogkit import PostHog, ServerError
from resending import PAGE, asking_quickly, said, send

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking_quickly)


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
