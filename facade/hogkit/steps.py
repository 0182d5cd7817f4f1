"""What a generator that does no I/O asks to be done for it, blocking or awaited."""

from __future__ import annotations

import contextlib
import math
import threading
import time
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from attrs import frozen


class Step(Protocol):
    """One thing to do, in both ways."""

    def blocking(self) -> Any: ...
    def awaiting(self) -> Coroutine[Any, Any, Any]: ...


@frozen
class Pause:
    """Do nothing for so many seconds."""

    seconds: float

    def blocking(self) -> None:
        time.sleep(self.seconds)

    async def awaiting(self) -> None:
        import asyncio

        await asyncio.sleep(self.seconds)


class Waiter:
    """Somebody who sleeps until woken, from any thread. Being woken before counts.

    No lock is taken: `wake` may run in the middle of a `wake` of the same thread.

    Attributes:
        due: When it means to be awake again, for those who look after it.
    """

    def __init__(self) -> None:
        self.due = math.inf
        self._woken = False
        self._rouse: Callable[[], object] | None = None

    def wake(self) -> None:
        self._woken = True  # before the look at who sleeps, which sets that before the look here
        if (rouse := self._rouse) is not None:
            with contextlib.suppress(RuntimeError):  # awake already; or its loop was closed
                rouse()

    def blocking(self, seconds: float | None) -> None:
        gate = threading.Lock()
        gate.acquire()
        try:
            if not self._sleeps(gate.release):
                gate.acquire(timeout=-1 if seconds is None else seconds)
        finally:
            self._slept()

    async def awaiting(self, seconds: float | None) -> None:
        import asyncio

        loop, event = asyncio.get_running_loop(), asyncio.Event()
        try:
            if not self._sleeps(lambda: loop.call_soon_threadsafe(event.set)):
                async with asyncio.timeout(seconds):
                    await event.wait()
        except TimeoutError:
            pass
        finally:
            self._slept()

    def _sleeps(self, rouse: Callable[[], object]) -> bool:
        """Whether it was woken already."""
        self._rouse = rouse
        return self._woken

    def _slept(self) -> None:
        self._woken, self._rouse = False, None


@frozen
class Nap:
    """Sleep until woken, or for so many seconds; None for ever."""

    waiter: Waiter
    seconds: float | None

    def blocking(self) -> None:
        self.waiter.blocking(self.seconds)

    def awaiting(self) -> Coroutine[Any, Any, None]:
        return self.waiter.awaiting(self.seconds)
