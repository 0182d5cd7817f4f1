"""Reads the next page while the present one is used."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .page import Page


class Ahead:
    """One page at a time in a thread of its own, which ends with it. Whoever leaves waits for nothing:
    a page that nobody wants any more is thrown away when it comes.
    """

    def __init__(self, read: Callable[[], Page | None]) -> None:
        self._read = read
        self._coming: Future[Page | None] | None = None

    def start(self) -> None:
        coming: Future[Page | None] = Future()
        self._coming = coming
        thread = threading.Thread(target=_done, args=(self._read, coming), daemon=True)
        thread.name = "hogkit-page"
        thread.start()

    def take(self) -> Page | None:
        """The page that was begun with; else it is read now."""
        if self._coming is None:
            return self._read()
        self._coming.exception()  # wait; after Ctrl-C here it is still there to be taken
        coming, self._coming = self._coming, None
        return coming.result()


def _done(read: Callable[[], Any], coming: Future[Any]) -> None:
    try:
        coming.set_result(read())
    except BaseException as error:  # whoever takes the page gets it
        coming.set_exception(error)


class AsyncAhead:
    """The same in a task."""

    def __init__(self, read: Callable[[], Coroutine[Any, Any, Page | None]]) -> None:
        self._read = read
        self._coming: asyncio.Task[Page | None] | None = None

    def start(self) -> None:
        self._coming = asyncio.create_task(self._read(), name="hogkit-page")
        self._coming.add_done_callback(_seen)

    async def take(self) -> Page | None:
        if self._coming is None:
            self.start()
        coming = self._coming
        assert coming is not None
        try:
            await asyncio.wait([coming])
        except asyncio.CancelledError:
            await self._give_up(coming)
            raise
        self._coming = None
        return coming.result()

    async def _give_up(self, coming: asyncio.Task[Page | None]) -> None:
        """Of a reader that was cancelled. What has come by then is there to be taken."""
        coming.cancel()
        await asyncio.wait([coming])
        if coming.cancelled():
            self._coming = None

    async def stop(self) -> None:
        """End what is under way."""
        if self._coming is not None:
            await self._give_up(self._coming)


def _seen(task: asyncio.Task[Any]) -> None:
    """An error of a page that nobody takes is nobody's."""
    if not task.cancelled():
        task.exception()
