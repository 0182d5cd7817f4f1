"""The httpx clients for one host, each made when it is first used."""

from __future__ import annotations

import os
import threading
import weakref
from typing import TYPE_CHECKING

from attrs import define, field

from .access import Access

if TYPE_CHECKING:
    import asyncio

    import httpx


@define(eq=False)
class Connections:
    """Makes, keeps and closes what requests go through. Safe to share between threads.

    Attributes:
        access: Where to, and with which key.
        timeout: Seconds for each try.
        inner: What carries requests in place of httpx's own transports.
    """

    access: Access
    timeout: float
    inner: httpx.BaseTransport | httpx.AsyncBaseTransport | None = None
    _client: httpx.Client | None = field(default=None, init=False, repr=False)
    _async_client: httpx.AsyncClient | None = field(default=None, init=False, repr=False)
    _process: int = field(default=0, init=False, repr=False)
    _loop: weakref.ref[asyncio.AbstractEventLoop] | None = field(
        default=None, init=False, repr=False
    )
    _lock: threading.Lock = field(factory=threading.Lock, init=False, repr=False)

    def blocking(self) -> httpx.Client:
        """The client of this process: after a fork the parent's connections are not the child's."""
        with self._lock:
            if self._client is None or self._client.is_closed or self._process != os.getpid():
                from . import transport

                self._process = os.getpid()

                self._client = transport.client(self.access, self.timeout, self.inner)
            return self._client

    def running(self) -> httpx.AsyncClient:
        """The client of the running event loop: another loop's connections cannot be used."""
        import asyncio

        loop = asyncio.get_running_loop()
        known = self._loop() if self._loop is not None else None
        if self._async_client is None or self._async_client.is_closed or known is not loop:
            from . import transport

            self._async_client = transport.async_client(self.access, self.timeout, self.inner)
            self._loop = weakref.ref(loop)
        return self._async_client

    def close(self) -> None:
        """Close what is open; a later call opens new connections."""
        if self._client is not None:
            self._client.close()

    async def aclose(self) -> None:
        if self._async_client is not None:
            await self._async_client.aclose()
