"""Pages that are read from nowhere, for tests of how runs hand them out."""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Callable
from typing import Any

import pytest
from hogkit import PostHogError
from hogkit._flow import Flow
from hogkit.paging.cursor import Cursor
from hogkit.paging.page import Keys, Page
from hogkit.paging.runs import AsyncPages, AsyncRows, Pages, Rows
from hogkit.steps import Pause

PAGES = 5
ROWS = 3


class Broken(PostHogError):
    """What reading a page may raise."""


class Reading:
    """Pages of rows 0, 1, 2 … of which it counts how many live."""

    def __init__(self, *, ahead: bool = True, pause: float = 0.0) -> None:
        self.reading = self
        self.ahead = ahead
        self.pause = pause
        self.bytes_read = 0
        self.read = 0
        self.most = 0
        self.fails: set[int] = set()
        self.alive: list[weakref.ref[Any]] = []
        self.place = Cursor("t", ("n",), None, None, "")

    def next(self) -> Flow[Page | None]:
        if self.place.done:
            return None
        yield Pause(self.pause)
        if self.read in self.fails:
            self.fails.discard(self.read)
            raise Broken(f"page {self.read}")
        first = self.read * ROWS
        self.read += 1
        last = first + ROWS - 1
        self.place = Cursor("t", ("n",), None, None, "", (last,), self.read == PAGES)
        raw = [[first + n] for n in range(ROWS)]
        keys = Keys(("Int64",), raw, (0,))
        page = Page(columns=("n",), types=("Int64",), raw=raw, place=self.place, keys=keys)
        self.alive = [*filter(lambda ref: ref() is not None, self.alive), weakref.ref(page)]
        self.most = max(self.most, len(self.alive))
        return page


def reading(**options: Any) -> Any:
    return Reading(**options)


def collected(
    kind: type[Any], reader: Any, take: Callable[[Any], Any] = lambda one: one
) -> list[Any]:
    if not kind.__name__.startswith("Async"):
        return [take(one) for one in kind(reader)]

    async def main() -> list[Any]:
        return [take(one) async for one in kind(reader)]

    return asyncio.run(main())


BOTH_PAGES = pytest.mark.parametrize("kind", [Pages, AsyncPages])
BOTH_ROWS = pytest.mark.parametrize("kind", [Rows, AsyncRows])
