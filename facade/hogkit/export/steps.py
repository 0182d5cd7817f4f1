"""What an export asks to be done for it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import wait as _wait
from typing import Any

from attrs import frozen


@frozen
class Done:
    """Wait for what another thread does: what it gives, or raises."""

    work: Future[Any]

    def blocking(self) -> Any:
        return self.work.result()

    async def awaiting(self) -> Any:
        import asyncio

        return await asyncio.wrap_future(self.work)


@frozen
class Soon:
    """Wait for it no longer than so many seconds; whether it is done."""

    work: Future[Any]
    seconds: float

    def blocking(self) -> bool:
        _wait([self.work], self.seconds)
        return self.work.done()

    async def awaiting(self) -> bool:
        import asyncio

        told = asyncio.wrap_future(self.work)
        told.add_done_callback(
            lambda done: done.cancelled() or done.exception()
        )  # `Done` raises it
        await asyncio.wait([told], timeout=self.seconds)
        return self.work.done()


@frozen
class Work:
    """Do what blocks: here, so that Ctrl-C ends it, or for a loop beside it."""

    work: Callable[[], Any]

    def blocking(self) -> Any:
        return self.work()

    async def awaiting(self) -> Any:
        import asyncio

        return await asyncio.to_thread(self.work)
