"""aiohttp in place of httpx's own async transport: a fraction of the CPU for a call (extra `aiohttp`).

aiohttp is told to do nothing of its own: it repeats no request (by itself it repeats a GET, PUT or
DELETE on a kept connection that breaks), follows no redirect, keeps no cookie, reads no netrc or
environment, unpacks no answer, and sends the path and the headers as httpx has them.

What differs from httpx's own: a connection that is not had in time is always a ConnectTimeout, after
the time-outs of pool and connect together; `max_keepalive_connections` has no effect; a DELETE without
a body says so with `content-length: 0`; an answer may have 128 headers; SOCKS is refused.
"""

from __future__ import annotations

import asyncio
import math
import ssl
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import TYPE_CHECKING
from weakref import finalize

import httpx

from .errors import ConfigurationError, MissingExtra

try:
    import aiohttp
    from aiohttp.abc import AbstractStreamWriter
    from aiohttp.http_writer import StreamWriter
    from yarl import URL
except ImportError as error:
    raise MissingExtra("aiohttp", 'transport="aiohttp"') from error

if TYPE_CHECKING:
    from aiohttp import ClientHandlerType
    from aiohttp.connector import Connection
    from aiohttp.tracing import Trace

LIMITS = httpx.Limits(max_connections=100, keepalive_expiry=5.0)  # httpx's own; seconds
LONGEST_HEADER = 65_536  # bytes; h11 allows 100 KiB for all headers, aiohttp 8,190 bytes for each
PIECE = 65_536  # bytes of a body for which one write time-out counts, as in httpcore
# Headers that aiohttp adds where they are missing.
ADDED = ("accept", "accept-encoding", "content-type", "user-agent")

# The first that fits. ClientConnectionError and its kin say nothing about whether a request was sent.
_KINDS: tuple[tuple[type[Exception], type[httpx.TransportError]], ...] = (
    (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
    (aiohttp.ServerTimeoutError, httpx.ReadTimeout),
    (aiohttp.ClientHttpProxyError, httpx.ProxyError),
    (aiohttp.ClientConnectorError, httpx.ConnectError),
    (aiohttp.ClientConnectionResetError, httpx.WriteError),
    (aiohttp.ClientOSError, httpx.ReadError),
    (aiohttp.ClientError, httpx.RemoteProtocolError),
    (TimeoutError, httpx.WriteTimeout),
    (OSError, httpx.ReadError),
    (ValueError, httpx.LocalProtocolError),  # a header with a line break
)


def transport(
    *, verify: ssl.SSLContext, proxy: httpx.Proxy | None = None, limits: httpx.Limits = LIMITS
) -> httpx.AsyncBaseTransport:
    """What carries the calls of one event loop at a time; it opens connections when it is first used.

    Raises:
        ConfigurationError: The proxy speaks SOCKS.
    """
    if proxy is not None and proxy.url.scheme not in ("http", "https"):
        raise ConfigurationError('transport="aiohttp" cannot use a SOCKS proxy; httpx\'s own can')
    return AiohttpTransport(verify, proxy, limits)


class AiohttpTransport(httpx.AsyncBaseTransport):
    """Carries requests over an aiohttp session; after `aclose` the next request opens a new one."""

    def __init__(
        self, verify: ssl.SSLContext, proxy: httpx.Proxy | None, limits: httpx.Limits
    ) -> None:
        self.verify = verify
        self.proxy = proxy
        self.limits = limits
        self._session: aiohttp.ClientSession | None = None
        self._ending: finalize[..., AiohttpTransport] | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        content = await request.aread()
        times = request.extensions.get("timeout", {})
        headers, over_proxy = self._headers(request)
        answer = await self._opened().request(
            request.method,
            URL(str(request.url), encoded=True),
            data=_Body(content, times.get("write")) if content else None,
            headers=headers,
            allow_redirects=False,
            timeout=_timeout(times),
            server_hostname=request.extensions.get("sni_hostname"),
            proxy=str(self.proxy.url) if self.proxy else None,
            proxy_headers=over_proxy,
        )
        return _response(answer, request)

    def _headers(self, request: httpx.Request) -> tuple[list[tuple[str, str]], dict[str, str]]:
        """What is for the server, and what is for the proxy only, which a tunnel hides from the server.

        The body is known whole, so that it goes with its length. aiohttp would believe the header.
        """
        known = request.headers.multi_items()
        headers = [(name, value) for name, value in known if name != "transfer-encoding"]
        over_proxy = _for_proxy(self.proxy) if self.proxy else {}
        if request.url.scheme == "https":
            return headers, over_proxy
        return [*headers, *over_proxy.items()], {}

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = _Connector(
                ssl=self.verify,
                limit=self.limits.max_connections or 0,
                keepalive_timeout=self.limits.keepalive_expiry,
            )
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                skip_auto_headers=ADDED,
                auto_decompress=False,
                max_line_size=LONGEST_HEADER,
                max_field_size=LONGEST_HEADER,
                middlewares=(_once,),
            )
            # No __del__, which the garbage collector may call after the session's own.
            self._ending = finalize(self, _let_go, self._session, asyncio.get_running_loop())
        return self._session

    async def aclose(self) -> None:
        session, self._session = self._session, None
        if self._ending is not None:
            self._ending.detach()
        if session is not None:
            await session.close()


def _let_go(session: aiohttp.ClientSession, loop: asyncio.AbstractEventLoop) -> None:
    """Close what a loop that has ended left open: nothing can await it, and aiohttp would complain."""
    if loop.is_closed():
        with suppress(StopIteration):
            session.close().send(None)


class _Connector(aiohttp.TCPConnector):
    """Lets go of a kept connection on which something came that nobody asked for.

    aiohttp would take it for the answer to the next request, such as a late 408.
    """

    async def connect(
        self, req: aiohttp.ClientRequest, traces: list[Trace], timeout: aiohttp.ClientTimeout
    ) -> Connection:
        for _ in range(2):  # the loop reads, then acts on, what came while it was kept busy
            await asyncio.sleep(0)
        while True:
            found = await super().connect(req, traces, timeout)
            if found.protocol is None or not found.protocol.should_close:
                return found
            found.close()


class _Body(aiohttp.Payload):
    """A body that is known whole; aiohttp itself would wait for ever for a server that does not read it."""

    def __init__(self, content: bytes, seconds: float | None) -> None:
        super().__init__(content)
        self._size = len(content)
        self._content = content
        self._seconds = seconds

    async def write(self, writer: AbstractStreamWriter) -> None:
        """Nothing stays in asyncio's buffer: closing a connection would wait for that to be read."""
        assert isinstance(writer, StreamWriter)
        assert writer.transport is not None
        carrier = writer.transport
        carrier.set_write_buffer_limits(0)
        try:
            for start in range(0, len(self._content), PIECE):
                async with asyncio.timeout(self._seconds):
                    await writer.write(self._content[start : start + PIECE])
                    await writer.drain()
        except BaseException:
            carrier.abort()
            raise

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        return self._content.decode(encoding, errors)


class _Stream(httpx.AsyncByteStream):
    """The body of an answer, packed as it came."""

    def __init__(self, answer: aiohttp.ClientResponse) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for piece in self._answer.content.iter_any():
                yield piece
            return
        except (aiohttp.ClientError, OSError) as error:
            failed = _as_httpx(error)
        raise failed

    async def aclose(self) -> None:
        self._answer.close()  # the connection too, unless all was read: then it is already kept


async def _once(
    request: aiohttp.ClientRequest, handler: ClientHandlerType
) -> aiohttp.ClientResponse:
    """Send a request; aiohttp repeats one by itself only on its own errors."""
    try:
        return await handler(request)
    except (aiohttp.ClientError, OSError, ValueError) as error:
        failed = _as_httpx(error)
    raise failed  # outside, or aiohttp's error were its context: that holds headers, and so the key


def _as_httpx(error: Exception) -> httpx.TransportError:
    """httpx's error for aiohttp's, and the socket's own as its cause.

    Others are left behind: what the server sent stands in attributes of the parser's.
    """
    kind = next(ours for theirs, ours in _KINDS if isinstance(error, theirs))
    made = kind(_told(error))
    if isinstance(error.__cause__, OSError):
        made.__cause__ = error.__cause__
    return made


def _told(error: Exception) -> str:
    """What happened; for what a server broke off, in the words of httpx."""
    if isinstance(error, aiohttp.ServerDisconnectedError):
        return "Server disconnected without sending a response."
    if isinstance(error, aiohttp.ClientPayloadError):
        return "peer closed connection without sending complete message body"
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return f"{error.status} {error.message}"
    return error.message if isinstance(error, aiohttp.ClientResponseError) else str(error)


def _timeout(times: dict[str, float | None]) -> aiohttp.ClientTimeout:
    """`connect` counts from the wait for the pool to the end of the handshake."""
    pool, connect = times.get("pool"), times.get("connect")
    return aiohttp.ClientTimeout(
        connect=None if pool is None or connect is None else pool + connect,
        sock_connect=connect,
        sock_read=times.get("read"),
        ceil_threshold=math.inf,  # else those above 5 s are rounded up, and the try ends before
    )


def _for_proxy(proxy: httpx.Proxy) -> dict[str, str]:
    headers = dict(proxy.headers)
    if proxy.raw_auth is not None:
        headers["proxy-authorization"] = f"Basic {b64encode(b':'.join(proxy.raw_auth)).decode()}"
    return headers


def _response(answer: aiohttp.ClientResponse, request: httpx.Request) -> httpx.Response:
    reason = (answer.reason or "").encode("utf-8", "surrogateescape")
    return httpx.Response(
        answer.status,
        headers=answer.raw_headers,
        stream=_Stream(answer),
        request=request,
        extensions={"http_version": b"HTTP/1.1", "reason_phrase": reason},
    )
