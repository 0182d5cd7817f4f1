"""aiohttp behind the seam: what breaks is the error that httpx has for it, and nothing is sent again."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from aiohttp_sending import ours, own, posthog, refused, send
from answering import KEY, TOKEN, Host, hosting, serving
from certifying import certifying, securing
from seeking import frames, hidden, told

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
certificate = pytest.fixture(name="certificate", scope="module")(certifying)
secure = pytest.fixture(name="secure", scope="module")(securing)

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
