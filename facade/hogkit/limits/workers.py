"""A thread for what an event loop must not wait for."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from attrs import define, field

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor


@define(eq=False)
class Worker:
    """Does one thing after the other, in a thread of its own: the loop's belong to its user, and may
    all be busy with calls that wait for what is to be done here."""

    _pool: ThreadPoolExecutor | None = field(default=None, init=False)
    _process: int = field(default=0, init=False)

    def submit(self, action: Callable[[], Any]) -> Future[Any] | None:
        """What will come of it; None if the interpreter is ending, and no thread can begin."""
        from concurrent.futures import ThreadPoolExecutor

        if self._pool is None or self._process != os.getpid():  # threads do not outlive a fork
            self._pool = ThreadPoolExecutor(1, thread_name_prefix="hogkit-budget")
            self._process = os.getpid()
        try:
            return self._pool.submit(action)
        except RuntimeError:
            return None

    def aside(self, action: Callable[[], Any]) -> None:
        """Do it, now; but where an event loop would have to wait for it, soon."""
        import asyncio

        try:
            asyncio.get_running_loop()
        except RuntimeError:
            action()
            return
        if self.submit(action) is None:
            action()

    def close(self) -> None:
        if self._pool is not None and self._process == os.getpid():
            self._pool.shutdown(wait=False)
        self._pool = None
