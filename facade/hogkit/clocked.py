"""Ends a try when its time is over, however slowly its answer drips.

httpx's time-outs are for each wait for the network. asyncio can end a call from outside; blocking
code cannot, so here each wait gets no more than what the try has left. A handshake that is ended
from outside leaves its connection open, so here it is closed.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from typing import Any

import httpcore
import httpx

# Bytes that are read at once, if they are there. httpcore asks for 64 KiB; a page of rows has 8 MB, and
# what h11 does for each piece is a third of reading it.
MOST = 1_048_576
PIECE = 65_536  # bytes that are written before the time is looked at again

NUMERIC = socket.NI_NUMERICHOST | socket.NI_NUMERICSERV


class _Ends(threading.local):
    at: float | None = None  # on the clock of time.monotonic


_ends = _Ends()


@contextmanager
def within(seconds: float | None) -> Generator[None]:
    """Meanwhile, this thread's connects, reads and writes end so many seconds from now."""
    before = _ends.at
    _ends.at = None if seconds is None else time.monotonic() + seconds
    try:
        yield
    finally:
        _ends.at = before


def clocked(transport: httpx.HTTPTransport) -> httpx.HTTPTransport:
    """The same transport, which keeps to `within`."""
    pool = transport._pool  # pyright: ignore[reportPrivateUsage] - httpx takes no network backend
    inner = pool._network_backend  # pyright: ignore[reportPrivateUsage]
    if not isinstance(inner, _Backend):
        pool._network_backend = _Backend(inner)  # pyright: ignore[reportPrivateUsage]
    return transport


def _left(timeout: float | None, error: Callable[[], Exception]) -> float | None:
    if _ends.at is None:
        return timeout
    left = _ends.at - time.monotonic()
    if left <= 0:
        raise error()
    return left if timeout is None else min(timeout, left)


def _share(of: int) -> float | None:
    """An equal part of the time that is left to connect."""
    left = _left(None, httpcore.ConnectTimeout)
    return None if left is None else left / of


class _Backend(httpcore.NetworkBackend):
    """Another backend, whose streams keep to the time."""

    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self.inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """The first address that answers. Each has its share of the time that those before have left."""
        options: Any = {"local_address": local_address, "socket_options": socket_options}
        with within(_left(timeout, httpcore.ConnectTimeout)):
            *first, last = _addresses(host, port)
            for at, place in enumerate(first):
                with suppress(httpcore.ConnectError, httpcore.ConnectTimeout):
                    share = _share(len(first) + 1 - at)
                    return _Stream(self.inner.connect_tcp(place, port, share, **options))
            return _Stream(self.inner.connect_tcp(last, port, _share(1), **options))

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        timeout = _left(timeout, httpcore.ConnectTimeout)
        return _Stream(self.inner.connect_unix_socket(path, timeout, socket_options=socket_options))

    def sleep(self, seconds: float) -> None:
        self.inner.sleep(seconds)


def _addresses(host: str, port: int) -> list[str]:
    """All addresses of a host, in the order in which they are to be tried."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise httpcore.ConnectError(str(error)) from error
    return [socket.getnameinfo(at, NUMERIC)[0] for *_, at in found]


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self.inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.inner.read(max(max_bytes, MOST), _left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), PIECE):
            piece = buffer[start : start + PIECE]
            self.inner.write(piece, _left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self.inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        timeout = _left(timeout, httpcore.ConnectTimeout)
        return _Stream(self.inner.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return self.inner.get_extra_info(info)


def closing(transport: httpx.AsyncHTTPTransport) -> httpx.AsyncHTTPTransport:
    """The same transport, which closes a connection whose handshake is cancelled."""
    pool = transport._pool  # pyright: ignore[reportPrivateUsage] - as in `clocked`
    inner = pool._network_backend  # pyright: ignore[reportPrivateUsage]
    if not isinstance(inner, _AsyncBackend):
        pool._network_backend = _AsyncBackend(inner)  # pyright: ignore[reportPrivateUsage]
    return transport


class _AsyncBackend(httpcore.AsyncNetworkBackend):
    """Another backend, whose streams are closed if they do not come to speak TLS."""

    def __init__(self, inner: httpcore.AsyncNetworkBackend) -> None:
        self.inner = inner

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        return _AsyncStream(
            await self.inner.connect_tcp(
                host, port, timeout, local_address=local_address, socket_options=socket_options
            )
        )

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        return await self.inner.connect_unix_socket(path, timeout, socket_options=socket_options)

    async def sleep(self, seconds: float) -> None:
        await self.inner.sleep(seconds)


class _AsyncStream(httpcore.AsyncNetworkStream):
    """A connection that does not speak TLS yet, or never will."""

    def __init__(self, inner: httpcore.AsyncNetworkStream) -> None:
        self.inner = inner

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return await self.inner.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self.inner.write(buffer, timeout)

    async def aclose(self) -> None:
        await self.inner.aclose()

    def get_extra_info(self, info: str) -> Any:
        return self.inner.get_extra_info(info)

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.AsyncNetworkStream:
        try:
            return await self.inner.start_tls(ssl_context, server_hostname, timeout)
        except BaseException:  # httpcore closes it after an Exception, which a cancellation is not
            await self.inner.aclose()
            raise
