"""The httpx clients for one host, each made when it is first used."""

from __future__ import annotations

import os
import threading
from importlib import import_module
from typing import TYPE_CHECKING, Literal

from attrs import define, field

from .access import Access
from .importing import LATE
from .policy import Policy

if TYPE_CHECKING:
    import asyncio

    import httpx


@define(eq=False)
class Connections:
    """Makes, keeps and closes what requests go through. Safe to share between threads.

    Attributes:
        access: Where to, and with which key.
        policy: What calls go by that bring none of their own.
        inner: What carries requests in place of httpx's own transports.
    """

    access: Access
    policy: Policy
    inner: httpx.BaseTransport | httpx.AsyncBaseTransport | Literal["aiohttp"] | None = None
    _client: httpx.Client | None = field(default=None, init=False, repr=False)
    _process: int = field(default=0, init=False, repr=False)
    _running: dict[asyncio.AbstractEventLoop, httpx.AsyncClient] = field(
        factory=dict["asyncio.AbstractEventLoop", "httpx.AsyncClient"], init=False, repr=False
    )
    _locks: int = field(factory=os.getpid, init=False, repr=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False, repr=False)

    def blocking(self) -> httpx.Client:
        """The client of this process: after a fork the parent's connections are not the child's."""
        known = self._client
        if known is not None and not known.is_closed and self._process == os.getpid():
            return known
        with LATE:
            import_module("encodings.idna")  # which `getaddrinfo` imports by itself

            from . import transport

            made = transport.client(self.access, self.policy, self.inner)
        with self._alone():
            if self._client is known:
                self._client, self._process = made, os.getpid()
            return self._client or made

    def running(self) -> httpx.AsyncClient:
        """The client of the running event loop: another loop's connections cannot be used."""
        import asyncio

        loop = asyncio.get_running_loop()
        known = self._running.get(loop)
        if known is not None and not known.is_closed:
            return known
        self._forget_ended_loops()
        with LATE:
            import_module("encodings.idna")

            import anyio

            from . import transport

            anyio.get_current_task()  # imports its way to asyncio, as the first request would
            made = transport.async_client(self.access, self.policy, self.inner)
        with self._alone():
            self._running[loop] = made
        return made

    def _forget_ended_loops(self) -> None:
        """Let go of clients whose loop has ended, and with it all that could close them in order."""
        with self._alone():
            for loop in [loop for loop in self._running if loop.is_closed()]:
                del self._running[loop]

    def _alone(self) -> threading.Lock:
        """Nothing is made under it, and after a fork it is another: one that a thread of the parent
        held would stay closed for ever."""
        if self._locks != os.getpid():
            self._lock, self._locks = threading.Lock(), os.getpid()
        return self._lock

    def close(self) -> None:
        """Close what is open; a later call opens new connections."""
        if self._client is not None:
            self._client.close()

    async def aclose(self) -> None:
        """The same for the running event loop; others can close only their own."""
        import asyncio

        with self._alone():
            client = self._running.pop(asyncio.get_running_loop(), None)
        if client is not None:
            await client.aclose()
