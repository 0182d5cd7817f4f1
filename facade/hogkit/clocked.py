"""Ends a try when its time is over, however slowly its answer drips.

httpx's time-outs are for each wait for the network. asyncio can end a call from outside; blocking
code cannot, so here each wait gets no more than what the try has left. A handshake that is ended
from outside leaves its connection open, so here it is closed.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore
import httpx


class _Ends(threading.local):
    at: float | None = None  # on the clock of time.monotonic


_ends = _Ends()


def within(seconds: float | None) -> None:
    """Until called again, this thread's reads and writes end so many seconds from now."""
    _ends.at = None if seconds is None else time.monotonic() + seconds


def clocked(transport: httpx.HTTPTransport) -> httpx.HTTPTransport:
    """The same transport, which keeps to `within`."""
    pool = transport._pool  # pyright: ignore[reportPrivateUsage] - httpx takes no network backend
    pool._network_backend = _Backend(pool._network_backend)  # pyright: ignore[reportPrivateUsage]
    return transport


def _left(timeout: float | None, error: Callable[[], Exception]) -> float | None:
    if _ends.at is None:
        return timeout
    left = _ends.at - time.monotonic()
    if left <= 0:
        raise error()
    return left if timeout is None else min(timeout, left)


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
        timeout = _left(timeout, httpcore.ConnectTimeout)
        return _Stream(
            self.inner.connect_tcp(
                host, port, timeout, local_address=local_address, socket_options=socket_options
            )
        )

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


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self.inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.inner.read(max_bytes, _left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.inner.write(buffer, _left(timeout, httpcore.WriteTimeout))

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
    pool._network_backend = _AsyncBackend(pool._network_backend)  # pyright: ignore[reportPrivateUsage]
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
