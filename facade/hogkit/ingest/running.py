"""What lanes run on: threads that block, or one event loop in a thread of its own."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from .._flow import Flow, run, run_async
from ..context import Context
from ..log import log

if TYPE_CHECKING:
    import asyncio

NAME = "hogkit-ingest"


class Crew(Protocol):
    """Runs lanes."""

    @property
    def alive(self) -> bool:
        """Whether a thread of it still runs."""
        ...

    def start(self, flow: Flow[None]) -> None:
        """Run a lane.

        Raises:
            RuntimeError: There can be no thread for it.
        """
        ...

    def alone(self, flow: Flow[None]) -> None:
        """Run a lane to its end on this thread."""
        ...

    def end(self) -> None:
        """All lanes have ended: close their connections."""
        ...


class Threads:
    """A thread for each lane. They are daemons: what waits at the end of the process is for `exits`."""

    def __init__(self, client: Context, *, closing: bool) -> None:
        self.client = client
        self.closing = closing
        self._lock = threading.RLock()
        self._threads: list[threading.Thread] = []

    def start(self, flow: Flow[None]) -> None:
        thread = threading.Thread(target=run, args=(flow,), name=NAME, daemon=True)
        thread.start()
        with self._lock:
            self._threads = [*filter(threading.Thread.is_alive, self._threads), thread]

    def alone(self, flow: Flow[None]) -> None:
        run(flow)

    @property
    def alive(self) -> bool:
        return any(thread.is_alive() for thread in self._threads)

    def end(self) -> None:
        if self.closing:
            self.client.public.close()


class Loop:
    """One thread with an event loop, whose tasks are the lanes; it ends with the last of them."""

    def __init__(self, client: Context, *, closing: bool) -> None:
        from . import loops

        self.client = client
        self.closing = closing
        self._kind = loops.LastingLoop
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
            if not self._running:
                self._begin_thread()
            self._flows.append(flow)
            try:
                if self._loop is not None:
                    self._loop.call_soon_threadsafe(self._begin)
            except RuntimeError:  # it was closed by an exception
                self._flows.remove(flow)
                raise

    def _begin_thread(self) -> None:
        """Under the lock, for which it waits before it looks for flows."""
        thread = threading.Thread(target=self._run, name=NAME, daemon=True)
        self._running = True
        try:
            thread.start()
        except RuntimeError:
            self._running = False
            raise
        self._thread = thread

    def alone(self, flow: Flow[None]) -> None:
        """On another loop, even if one runs here already, and waits meanwhile."""
        import asyncio

        outer = asyncio._get_running_loop()  # pyright: ignore[reportPrivateUsage]
        asyncio._set_running_loop(None)
        try:
            with asyncio.Runner(loop_factory=self._kind) as runner:
                runner.run(self._one(flow))
        finally:
            asyncio._set_running_loop(outer)

    async def _one(self, flow: Flow[None]) -> None:
        try:
            await run_async(flow)
        finally:
            if self.closing:
                await self.client.public.aclose()

    def _run(self) -> None:
        import asyncio

        try:
            with asyncio.Runner(loop_factory=self._kind) as runner:
                runner.run(self._all())
        except Exception:
            log.exception("the thread that delivers events ended; the next event begins another")
            with self._lock:
                if self._thread is threading.current_thread():
                    self._running, self._loop = False, None

    async def _all(self) -> None:
        import asyncio

        self._tasks: set[asyncio.Task[None]] = set()
        with self._lock:
            self._loop = asyncio.get_running_loop()
        try:
            while self._left():
                await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
                done = {task for task in self._tasks if task.done()}
                self._tasks -= done  # others may have come meanwhile
                _look(done)
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


def _look(tasks: set[asyncio.Task[None]]) -> None:
    for task in tasks:
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("events could not be sent", exc_info=error)
