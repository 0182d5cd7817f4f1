"""aiohttp behind the seam: it does what httpx's own transport does, and nothing of its own."""

from __future__ import annotations

import asyncio
import gzip
import importlib
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import hogkit
import httpx
import pytest
from aiohttp_sending import ours, own, send
from answering import Host, hosting, serving

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)


# What is sent.


async def _pieces() -> AsyncIterator[bytes]:
    yield b"a" * 10
    yield b"b"


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize(
    "options",
    [{}, {"content": b"abc"}, {"json": {"a": [1]}}, {"content": b"a" * 3_000_000}, {"data": {"a": "b"}},
     {"headers": {"host": "other.example", "user-agent": "me", "accept-encoding": "identity", "x-a": "e"}},
     {"headers": [("x-a", "1"), ("x-a", "2")]}, {"headers": {"accept": "text/plain", "cookie": "a=b"}}],
    ids=range(8),
)  # fmt: skip
def test_the_same_goes_over_the_wire(server: Host, method: str, options: dict[str, Any]) -> None:
    for make in (own, ours):
        send(make, server.url, method, **options)
    theirs, sent = server.asked
    if method == "DELETE" and not theirs.body:
        assert sent.headers.pop("content-length") == "0"  # allowed by RFC 9110, 8.6
    assert sent == theirs


@pytest.mark.parametrize(
    "path",
    ["/", "/a", "/a/", "/a%2Fb/%7E/c%20d/é/", "/%40me/%25", "/a//b", "/a:b;c=d,e", "/x?a=%2b+%20&b=%2F&b=é&c", "/x?a=[1]#f"],
)  # fmt: skip
def test_a_path_is_sent_as_it_is(server: Host, path: str) -> None:
    for make in (own, ours):
        send(make, server.url, path=path)
    assert server.asked[1].target == server.asked[0].target


def test_a_body_that_was_a_stream_is_sent_whole(server: Host) -> None:
    answer = send(ours, server.url, "POST", content=_pieces())
    assert (answer.status_code, server.asked[0].body) == (200, b"a" * 10 + b"b")
    assert "transfer-encoding" not in server.asked[0].headers


def test_a_line_break_in_a_header_is_refused(server: Host) -> None:
    for make in (own, ours):
        assert type(send(make, server.url, headers={"x": "a\r\nb: c"})) is httpx.LocalProtocolError
    assert server.asked == []


def test_nothing_is_taken_from_the_environment(
    server: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login me password pw\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    made = ours()
    assert send(lambda: made, server.url).status_code == 200
    assert "authorization" not in server.asked[0].headers


def test_cookies_are_not_kept_and_redirects_not_followed(server: Host) -> None:
    server.will_answer(302, b"", {"location": "/y", "set-cookie": "a=b; Path=/"})

    async def twice() -> list[int]:
        inner = ours()
        url = f"http://localhost:{server.port}/x"  # of an address aiohttp keeps no cookies
        requests = [httpx.Request("GET", url) for _ in range(2)]
        answers = [await inner.handle_async_request(request) for request in requests]
        for answer in answers:
            await answer.aclose()
        await inner.aclose()
        return [answer.status_code for answer in answers]

    assert asyncio.run(twice()) == [302, 302]
    assert [asked.path for asked in server.asked] == ["/x", "/x"]
    assert "cookie" not in server.asked[1].headers


# What comes back.


@pytest.mark.parametrize(
    ("method", "raw"),
    [
        ("GET", b"HTTP/1.1 204 No Content\r\n\r\n"),
        ("GET", b"HTTP/1.1 304 Not Modified\r\ncontent-length: 9\r\n\r\n"),
        ("HEAD", b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n"),
        ("GET", b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"),
        ("GET", b"HTTP/1.1 200 OK\r\n\r\nuntil the end"),
        ("GET", b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"),
        ("GET", b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\na"),
        ("GET", b"HTTP/1.1 512 \xff\xfe\r\nX-A: 1\r\nx-a: 2\r\nset-cookie: \xe9\r\ncontent-length: 1\r\n\r\na"),
        ("GET", b"HTTP/1.1 200\r\nx-a: " + b"b" * 20_000 + b"\r\ncontent-length: 1\r\n\r\na"),
    ],
    ids=range(9),
)  # fmt: skip
def test_an_answer_is_the_same(server: Host, method: str, raw: bytes) -> None:
    server.will_send(raw, then_close=True)
    theirs, answer = (send(make, server.url, method) for make in (own, ours))
    assert answer.content == theirs.content
    assert answer.headers.multi_items() == theirs.headers.multi_items()
    assert (answer.status_code, answer.reason_phrase) == (theirs.status_code, theirs.reason_phrase)


def test_an_answer_is_unpacked_once(server: Host) -> None:
    packed = gzip.compress(b"hello")
    server.will_answer(200, packed, {"content-encoding": "gzip"})
    server.will_answer(200, gzip.compress(packed), {"content-encoding": "gzip"})
    server.will_answer(200, b"not gzip", {"content-encoding": "gzip"})
    assert [send(ours, server.url).content for _ in range(2)] == [b"hello", packed]
    assert isinstance(send(ours, server.url), httpx.DecodingError)


# The extra.


def test_without_aiohttp_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "hogkit.aiohttp_transport")
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    with pytest.raises(hogkit.MissingExtra, match=r"pip install 'hogkit\[aiohttp\]'"):
        importlib.import_module("hogkit.aiohttp_transport")
