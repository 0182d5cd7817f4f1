"""Reads the next page while the present one is used."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextvars import copy_context
from typing import Any, Generic, Protocol, TypeVar


class Placed(Protocol):
    """A page, which knows the place after it."""

    @property
    def place(self) -> object: ...


P = TypeVar("P", bound=Placed)


class Ahead(Generic[P]):
    """One page at a time in a thread of its own, which ends with it: so that Ctrl-C finds a reader only
    between pages. Whoever leaves waits for nothing: a page that nobody wants any more is thrown away.

    What was read stays here until the page after it is asked for: who was interrupted takes it again.
    """

    def __init__(self, read: Callable[[], P | None]) -> None:
        self._read = read
        self._lock = threading.Lock()
        self._coming: _Reading[P] | None = None

    def start(self, last: object) -> _Reading[P]:
        """Begin with the page after the one that ends at `last`, unless that was done."""
        with self._lock:
            if self._coming is None or self._coming.lost or _had(self._coming.page, last):
                self._coming = _Reading(self._read)
            self._coming.begin()
            return self._coming

    def take(self, last: object) -> P | None:
        """The page after the one that ends at `last`."""
        coming = self.start(last)
        if coming.page.exception() is not None:  # waits for it
            self._coming = None
        return coming.page.result()


class _Reading(Generic[P]):
    """One page, when it is there."""

    def __init__(self, read: Callable[[], P | None]) -> None:
        self.page: Future[P | None] = Future()
        self._read = read
        self._once = threading.Lock()
        self._process = os.getpid()

    @property
    def lost(self) -> bool:
        """Whether a fork has left its thread behind."""
        return self._process != os.getpid() and not self.page.done()

    def begin(self) -> None:
        """It is begun once, however often this is called: Ctrl-C may have come in the middle of it."""
        if not self._once.locked():
            run = copy_context().run
            threading.Thread(target=run, args=(self._run,), name="hogkit-page", daemon=True).start()

    def _run(self) -> None:
        if not self._once.acquire(blocking=False):
            return
        try:
            self.page.set_result(self._read())
        except BaseException as error:  # whoever takes the page gets it
            self.page.set_exception(error)


class AsyncAhead(Generic[P]):
    """The same in a task."""

    def __init__(self, read: Callable[[], Coroutine[Any, Any, P | None]]) -> None:
        self._read = read
        self._coming: asyncio.Task[P | None] | None = None

    def start(self, last: object) -> asyncio.Task[P | None]:
        coming = self._coming
        if coming is None or coming.cancelled() or _had(coming, last):
            self._coming = coming = asyncio.create_task(self._read(), name="hogkit-page")
            coming.add_done_callback(_seen)
        return coming

    async def take(self, last: object) -> P | None:
        coming = self.start(last)
        try:
            await asyncio.wait([coming])
        except asyncio.CancelledError:
            await self._give_up(coming)
            raise
        if not coming.cancelled() and coming.exception() is not None:
            self._coming = None
        return coming.result()

    async def _give_up(self, coming: asyncio.Task[P | None]) -> None:
        """Of a reader that was cancelled. What has come by then is there to be taken."""
        coming.cancel()
        await asyncio.wait([coming])

    async def stop(self) -> None:
        """End what is under way."""
        if self._coming is not None:
            await self._give_up(self._coming)


def _had(coming: Future[P | None] | asyncio.Task[P | None], last: object) -> bool:
    """Whether it is the page that ends there."""
    if not coming.done() or coming.exception() is not None:
        return False
    page = coming.result()
    return page is not None and page.place is last


def _seen(task: asyncio.Task[Any]) -> None:
    """An error of a page that nobody takes is nobody's."""
    if not task.cancelled():
        task.exception()
