"""aiohttp behind the seam: it does what httpx's own transport does, and nothing of its own."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import gzip
import importlib
import os
import socket
import ssl
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import hogkit
import httpx
import pytest
from answering import KEY, ME, TOKEN, Host, hosting, serving
from hogkit import AsyncPostHog
from hogkit.network import tls
from seeking import frames, hidden, told
from test_network import certificate as certificate
from test_network import secure as secure

pytest.importorskip("aiohttp", reason="the extra aiohttp is not installed")
from hogkit.aiohttp_transport import transport

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)

Make = Callable[[], httpx.AsyncBaseTransport]
TIMES = httpx.Timeout(5, read=0.3)


def own() -> httpx.AsyncBaseTransport:
    return httpx.AsyncHTTPTransport(verify=tls())


def ours(**options: Any) -> httpx.AsyncBaseTransport:
    return transport(verify=tls(), **options)


def send(make: Make, url: str, method: str = "GET", path: str = "/x", **options: Any) -> Any:
    """The answer, or httpx's error."""

    async def sending() -> Any:
        async with httpx.AsyncClient(transport=make(), base_url=url, timeout=TIMES) as client:
            try:
                return await client.request(method, path, **options)
            except httpx.RequestError as error:
                return error

    return asyncio.run(sending())


def posthog(url: str, **options: Any) -> AsyncPostHog:
    return AsyncPostHog(KEY, 7, project_api_key=TOKEN, host=url, transport=ours(**options))


def refused(client: AsyncPostHog) -> hogkit.Unreachable:
    async def asking() -> None:
        async with client:
            await client.whoami()

    with pytest.raises(hogkit.Unreachable) as caught:
        asyncio.run(asking())
    return caught.value


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


# What goes wrong.

FAULTS: dict[str, Callable[[Host], None]] = {
    "reset": Host.will_reset,
    "hang up": Host.will_hang_up,
    "half": Host.will_break_off,
    "silence": Host.will_say_nothing,
    **{
        repr(raw[:40]): lambda host, raw=raw: host.will_send(raw, then_close=True)
        for raw in (
            b"\x00" * 40 + b"\r\n\r\n", b"SSH-2.0-OpenSSH_9.6\r\n\r\n", b"HTTP/1.1 2x0 OK\r\n\r\n", b"x" * 30_000 + b"\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nbad header\r\n\r\n", b"HTTP/1.1 200 OK\r\ncontent-length: -5\r\n\r\n",
            b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}",
            b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
            b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab",
        )
    },
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("method", ["GET", "PUT", "POST", "DELETE"])
def test_a_fault_is_the_same_error_and_nothing_is_sent_again(
    server: Host, fault: str, method: str
) -> None:
    FAULTS[fault](server)
    theirs, error = (send(make, server.url, method) for make in (own, ours))
    assert type(error) is type(theirs)
    assert isinstance(error, httpx.RequestError)
    assert len(server.asked) == 2


def test_nothing_is_sent_again_over_a_kept_connection_that_breaks(server: Host) -> None:
    server.will_answer(200, {})
    server.will_hang_up()

    async def twice() -> None:
        async with httpx.AsyncClient(transport=ours(), base_url=server.url) as client:
            await client.get("/x")
            with pytest.raises(httpx.RemoteProtocolError, match="disconnected without"):
                await client.put("/x", content=b"a")

    asyncio.run(twice())
    assert ([asked.method for asked in server.asked], server.connections) == (["GET", "PUT"], 1)


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("where", ["127.0.0.1:1", "localhost:1", "nowhere.invalid"])
def test_no_connection_is_a_connect_error_that_says_why(scheme: str, where: str) -> None:
    error = refused(posthog(f"{scheme}://{where}"))
    assert type(error.__cause__) is httpx.ConnectError
    assert error.reason.startswith(("connection refused;", "no such host;", "its name cannot be"))


def test_tls_where_none_is_spoken_and_a_certificate_that_is_not_trusted(
    server: Host, secure: Host
) -> None:
    error = refused(posthog(server.url.replace("http:", "https:")))
    assert error.reason.startswith("it does not speak TLS there;")
    assert type(error.__cause__) is httpx.ConnectError
    error = refused(posthog(secure.url))
    assert error.reason.startswith("its TLS certificate is not trusted;")
    assert type(error.__cause__) is httpx.ConnectError
    secure.forget()


def test_a_server_that_does_not_read_is_a_write_time_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:

        async def sending() -> None:
            async with httpx.AsyncClient(
                transport=ours(), timeout=httpx.Timeout(5, write=0.2)
            ) as it:
                url = f"http://127.0.0.1:{deaf.getsockname()[1]}/"
                with pytest.raises(httpx.WriteTimeout):
                    await it.post(url, content=b"a" * 30_000_000)

        asyncio.run(asyncio.wait_for(sending(), 5))
        peer = deaf.accept()[0]
        with peer, contextlib.suppress(ConnectionResetError):
            peer.settimeout(1)
            while peer.recv(1_000_000):  # until it is closed: else a TimeoutError
                pass


def test_a_connection_that_is_not_free_in_time_is_a_connect_time_out(server: Host) -> None:
    server.will_say_nothing()
    times = httpx.Timeout(0.5, connect=0.1, pool=0.1)

    async def both() -> list[Any]:
        made = ours(limits=httpx.Limits(max_connections=1))
        async with httpx.AsyncClient(transport=made, timeout=times) as client:
            calls = (client.get(server.url) for _ in range(2))
            return await asyncio.gather(*calls, return_exceptions=True)

    assert [type(error) for error in asyncio.run(both())] == [
        httpx.ReadTimeout,
        httpx.ConnectTimeout,
    ]


@pytest.mark.parametrize(
    "form",
    ["{}\r\n\r\n", "HTTP/1.1 200 OK\r\n{} x\r\n\r\n", "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n",
     "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{}\r\n", "HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{}"],
    ids=range(5),
)  # fmt: skip
def test_no_error_knows_a_key(server: Host, form: str) -> None:
    server.will_send(form.format(KEY).encode(), then_close=True)
    error = refused(posthog(server.url))
    hidden(told(error), KEY, TOKEN)
    hidden(frames(error), KEY)


# Connections that are kept.

Act = Callable[[int], object]
LATE = b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 1\r\n\r\nZ"


def _finish(descriptor: int) -> None:
    with socket.socket(fileno=os.dup(descriptor)) as half:
        half.shutdown(socket.SHUT_WR)


async def keeping(use: Callable[[str, list[int]], Awaitable[None]]) -> None:
    """A server on this loop, so that it is known when the client's loop had a turn."""
    descriptors: list[int] = []
    tasks: list[Any] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tasks.append(asyncio.current_task())
        descriptors.append(writer.get_extra_info("socket").fileno())
        while head := await reader.readline():
            await reader.readuntil(b"\r\n\r\n")
            if b"slow" in head:
                await asyncio.sleep(0.2)
            writer.write(
                b"HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n"
                + (b"S" if b"slow" in head else b"F")
            )
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        await use(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", descriptors)
        await asyncio.gather(*tasks)


@pytest.mark.parametrize("act", [lambda it: os.write(it, LATE), _finish], ids=["late", "finished"])
@pytest.mark.parametrize("pause", [None, 0.05], ids=["busy", "idle"])
def test_what_comes_unasked_is_no_answer_to_the_next_request(act: Act, pause: float | None) -> None:
    async def use(url: str, descriptors: list[int]) -> None:
        async with httpx.AsyncClient(transport=ours(), base_url=url) as client:
            await client.get("/a")
            act(descriptors[0])
            if pause is not None:
                await asyncio.sleep(pause)
            assert [(await client.post("/b")).text for _ in range(2)] == ["F", "F"]
        assert len(descriptors) == 2

    asyncio.run(keeping(use))


def test_a_cancelled_request_gives_its_connection_up(server: Host) -> None:
    async def use(url: str, descriptors: list[int]) -> None:
        async with httpx.AsyncClient(transport=ours(), base_url=url) as client:
            await client.get("/a")
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(client.get("/slow"), 0.05)
            assert (await client.get("/a")).text == "F"
            await asyncio.sleep(0.3)
            assert (await client.get("/a")).text == "F"
        assert len(descriptors) == 2

    asyncio.run(keeping(use))


def test_an_answer_that_is_not_read_gives_its_connection_up(server: Host) -> None:
    server.will_answer(200, b"a" * 5_000_000)
    server.will_answer(200, b"F")

    async def use() -> None:
        async with httpx.AsyncClient(transport=ours(), base_url=server.url) as client:
            async with client.stream("GET", "/big"):
                pass
            assert (await client.get("/x")).text == "F"

    asyncio.run(use())
    assert server.connections == 2


def test_many_at_once_keep_their_connections_and_share_no_answer(server: Host) -> None:
    async def use(url: str, descriptors: list[int]) -> None:
        async with httpx.AsyncClient(transport=ours(), base_url=url) as client:
            for _ in range(3):
                paths = ["/slow" if n % 3 else "/fast" for n in range(30)]
                answers = await asyncio.gather(*(client.get(path) for path in paths))
                assert [answer.text for answer in answers] == [path[1].upper() for path in paths]
        assert len(descriptors) == 30

    asyncio.run(keeping(use))


def test_it_can_be_used_after_it_was_closed_and_on_the_next_loop(server: Host) -> None:
    server.will_answer(200, ME)
    client = posthog(server.url)

    async def use() -> str:
        async with client:
            email = (await client.whoami()).email
            await client.flags.evaluate("ada")
        await client.aclose()
        return email

    assert [asyncio.run(use()) for _ in range(2)] == [ME["email"]] * 2
    gc.collect()


def test_a_loop_that_ended_before_it_was_closed_is_let_go_of_in_silence(
    server: Host, caplog: pytest.LogCaptureFixture
) -> None:
    server.will_answer(200, ME, {"connection": "close"})
    client = posthog(server.url)

    async def use(client: AsyncPostHog) -> None:
        await client.whoami()

    asyncio.run(use(client))
    del client
    gc.collect()
    assert "Unclosed" not in caplog.text


# Proxies.


def test_a_proxy_is_asked_with_its_password(server: Host) -> None:
    server.will_answer(200, ME)
    proxy = httpx.Proxy(server.url.replace("//", "//mé:p:w@"))
    theirs = httpx.AsyncHTTPTransport(verify=tls(), proxy=proxy)
    for made in (theirs, ours(proxy=proxy)):
        assert send(lambda made=made: made, "http://ph.example", "POST").status_code == 200
    assert server.asked[1] == server.asked[0]
    assert server.asked[0].target == "http://ph.example/x"


async def _tunnel(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, heads: list[bytes]
) -> None:
    """A proxy that connects to where it is told, and reads no more."""
    heads.append(await reader.readuntil(b"\r\n\r\n"))
    host, _, port = heads[-1].split()[1].decode().partition(":")
    to_reader, to_writer = await asyncio.open_connection(host, int(port))
    writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")

    async def pipe(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        while data := await source.read(65_536):
            target.write(data)
        target.close()

    await asyncio.gather(pipe(reader, to_writer), pipe(to_reader, writer), return_exceptions=True)


def test_a_tunnel_hides_the_key_from_the_proxy_and_the_password_from_the_server(
    secure: Host, certificate: Path
) -> None:
    secure.will_answer(200, ME)
    heads: list[bytes] = []
    verify = ssl.create_default_context(cafile=str(certificate))

    async def use() -> None:
        tunnels: list[asyncio.Task[None]] = []

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            tunnels.append(asyncio.ensure_future(_tunnel(reader, writer, heads)))

        async with await asyncio.start_server(serve, "127.0.0.1", 0) as proxy:
            where = f"http://me:pw@127.0.0.1:{proxy.sockets[0].getsockname()[1]}"
            made = transport(verify=verify, proxy=httpx.Proxy(where))
            async with AsyncPostHog(KEY, host=secure.url, transport=made) as client:
                for _ in range(2):
                    assert (await client.whoami()).email == ME["email"]
            await asyncio.gather(*tunnels)

    asyncio.run(use())
    [head] = heads
    assert head.startswith(b"CONNECT 127.0.0.1:")
    assert b"basic bwu6chc=" in head.lower()
    assert KEY.encode() not in head
    assert [asked.headers["authorization"] for asked in secure.asked] == [f"Bearer {KEY}"] * 2
    assert "proxy-authorization" not in secure.asked[0].headers
    secure.forget()


def test_a_proxy_that_refuses_is_a_proxy_error_that_hides_the_password(server: Host) -> None:
    server.will_answer(407, "no")
    proxy = httpx.Proxy(server.url.replace("//", "//me:sEcret-0123456789@"))
    error = refused(posthog("https://ph.example", proxy=proxy))
    assert type(error.__cause__) is httpx.ProxyError
    assert "407" in error.reason
    assert {asked.method for asked in server.asked} == {"CONNECT"}
    hidden(told(error), KEY, "sEcret", "bWU6c0VjcmV0LTAxMjM0NTY3ODk=")


def test_a_proxy_that_is_not_there_is_a_connect_error() -> None:
    error = refused(posthog("http://ph.example", proxy=httpx.Proxy("http://me:pw@127.0.0.1:1")))
    assert type(error.__cause__) is httpx.ConnectError
    assert error.reason.startswith("connection refused;")


def test_a_socks_proxy_is_refused() -> None:
    with pytest.raises(hogkit.ConfigurationError, match="SOCKS"):
        ours(proxy=httpx.Proxy("socks5://127.0.0.1:1"))


# The extra.


def test_without_aiohttp_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "hogkit.aiohttp_transport")
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    with pytest.raises(hogkit.MissingExtra, match=r"pip install 'hogkit\[aiohttp\]'"):
        importlib.import_module("hogkit.aiohttp_transport")
