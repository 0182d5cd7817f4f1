"""A thread for what an event loop must not wait for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from attrs import define, field

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


@define(eq=False)
class Worker:
    """Does one thing after the other, in a thread of its own: the loop's belong to its user, and may
    all be busy with calls that wait for what is to be done here.

    Attributes:
        remote: Whether it has to wait for a file or a network; else all is done at once.
    """

    remote: bool = True
    _pool: ThreadPoolExecutor | None = field(default=None, init=False)
    _process: int = field(default=0, init=False)

    def submit(self, action: Callable[[], T]) -> Future[T] | None:
        """What will come of it; None if it is to be done at once: nothing waits, or the interpreter
        is ending, and no thread can begin."""
        if not self.remote:
            return None
        from concurrent.futures import ThreadPoolExecutor

        if self._pool is None or self._process != os.getpid():  # threads do not outlive a fork
            self._pool = ThreadPoolExecutor(1, thread_name_prefix="hogkit-budget")
            self._process = os.getpid()
        try:
            return self._pool.submit(action)
        except RuntimeError:
            return None

    def aside(self, action: Callable[[], object]) -> None:
        """Do it, now; but where an event loop would have to wait for it, soon."""
        if not (self.remote and _looping() and self.submit(action)):
            action()

    async def awaited(self, action: Callable[[], T]) -> T:
        """What comes of it, where an event loop runs, which must not wait."""
        if (done := self.submit(action)) is None:
            return action()
        import asyncio

        return await asyncio.wrap_future(done)

    def close(self) -> None:
        if self._pool is not None and self._process == os.getpid():
            self._pool.shutdown(wait=False)
        self._pool = None


def _looping() -> bool:
    """Whether an event loop runs in this thread."""
    if "asyncio" not in sys.modules:  # importing it would take 20 ms
        return False
    import asyncio

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
