"""The event loop of a thread of ours, which goes on while the interpreter ends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import suppress
from typing import TypeVar, TypeVarTuple

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class LastingLoop(asyncio.SelectorEventLoop):
    """A loop that looks up names by itself when no thread can be started for it any more: at the end of
    the interpreter, where executors refuse, and what waits is still to be delivered."""

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*Ts], T], *args: *Ts
    ) -> asyncio.Future[T]:
        try:
            return super().run_in_executor(executor, func, *args)
        except RuntimeError:
            return self._done(func, *args)

    def _done(self, func: Callable[[*Ts], T], *args: *Ts) -> asyncio.Future[T]:
        future: asyncio.Future[T] = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:
            future.set_exception(error)
        return future

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:
        """Its threads end by themselves where there can be none that waits for them."""
        with suppress(RuntimeError):
            await super().shutdown_default_executor()
