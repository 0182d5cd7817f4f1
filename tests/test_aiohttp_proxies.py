"""aiohttp behind the seam: proxies, and what each side is told."""

from __future__ import annotations

import asyncio
import ssl
from pathlib import Path

import hogkit
import httpx
import pytest
from aiohttp_sending import ours, posthog, refused, send, transport
from answering import KEY, ME, Host, hosting, serving
from certifying import certifying, securing
from hogkit import AsyncPostHog
from hogkit.network import tls
from seeking import hidden, told

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
certificate = pytest.fixture(name="certificate", scope="module")(certifying)
secure = pytest.fixture(name="secure", scope="module")(securing)


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
