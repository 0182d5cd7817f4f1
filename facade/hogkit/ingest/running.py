"""What lanes run on: threads that block, or one event loop in a thread of its own."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from .._flow import Flow, run, run_async
from ..context import Context

if TYPE_CHECKING:
    import asyncio

NAME = "hogkit-ingest"


class Crew(Protocol):
    """Runs lanes."""

    @property
    def alive(self) -> bool:
        """Whether a thread of it still runs."""
        ...

    def start(self, flow: Flow[None]) -> None: ...
    def end(self) -> None:
        """All lanes have ended: close their connections."""
        ...


class Threads:
    """A thread for each lane. They are daemons: what waits at the end of the process is for `exits`."""

    def __init__(self, client: Context, *, closing: bool) -> None:
        self.client = client
        self.closing = closing
        self._threads: list[threading.Thread] = []

    def start(self, flow: Flow[None]) -> None:
        thread = threading.Thread(target=run, args=(flow,), name=NAME, daemon=True)
        self._threads = [*filter(threading.Thread.is_alive, self._threads), thread]
        thread.start()

    @property
    def alive(self) -> bool:
        return any(thread.is_alive() for thread in self._threads)

    def end(self) -> None:
        if self.closing:
            self.client.public.close()


class Loop:
    """One thread with an event loop, whose tasks are the lanes; it ends with the last of them."""

    def __init__(self, client: Context, *, closing: bool) -> None:
        self.client = client
        self.closing = closing
        self._lock = threading.RLock()
        self._flows: list[Flow[None]] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._running = False
        self._thread: threading.Thread | None = None

    @property
    def alive(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def start(self, flow: Flow[None]) -> None:
        with self._lock:
            self._flows.append(flow)
            if not self._running:
                self._running = True
                self._thread = threading.Thread(target=self._run, name=NAME, daemon=True)
                self._thread.start()
            elif self._loop is not None:
                self._loop.call_soon_threadsafe(self._begin)

    def _run(self) -> None:
        import asyncio

        asyncio.run(self._all())

    async def _all(self) -> None:
        import asyncio

        self._tasks: set[asyncio.Task[None]] = set()
        with self._lock:
            self._loop = asyncio.get_running_loop()
        self._begin()
        try:
            while self._left():
                await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
                self._tasks = {task for task in self._tasks if not task.done()}
        finally:
            if self.closing:
                await self.client.public.aclose()

    def _begin(self) -> None:
        import asyncio

        while self._flows:
            flow = self._flows.pop()
            self._tasks.add(asyncio.get_running_loop().create_task(_lane(flow)))

    def _left(self) -> bool:
        """Whether there are lanes; if not, the next one begins a loop of its own."""
        with self._lock:
            if self._flows:
                self._begin()
            if not self._tasks:
                self._running, self._loop = False, None
            return bool(self._tasks)

    def end(self) -> None:
        """The loop closes its connections when the last lane has ended."""


async def _lane(flow: Flow[None]) -> None:
    await run_async(flow)
