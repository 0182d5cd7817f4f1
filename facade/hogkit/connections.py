"""The httpx clients for one host, each made when it is first used."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

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
    _process: int = field(default=0, init=False, repr=False)
    _running: WeakKeyDictionary[asyncio.AbstractEventLoop, httpx.AsyncClient] = field(
        factory=WeakKeyDictionary, init=False, repr=False
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
        with self._lock:
            client = self._running.get(loop)
            if client is None or client.is_closed:
                from . import transport

                client = transport.async_client(self.access, self.timeout, self.inner)
                self._running[loop] = client
            return client

    def close(self) -> None:
        """Close what is open; a later call opens new connections."""
        if self._client is not None:
            self._client.close()

    async def aclose(self) -> None:
        """The same for the running event loop; others can close only their own."""
        import asyncio

        if client := self._running.pop(asyncio.get_running_loop(), None):
            await client.aclose()
