"""Runs: what `posthog.events` and `posthog.pages` return, to be iterated over."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from itertools import islice
from typing import Any

from .._flow import run, run_async
from .ahead import Ahead, AsyncAhead
from .cursor import Cursor
from .page import Page
from .reader import Reader

Row = tuple[Any, ...]


class Run:
    """One pass over a table, in the order of its key: each row once.

    It can be left and gone on with, here (iterate again), or elsewhere with its `cursor`. The next page is
    read while the present one is used, so at most two are in memory. One iterates over it at a time: whoever
    began before gets a RuntimeError.
    """

    def __init__(self, reader: Reader, start: Callable[[Cursor], object]) -> None:
        self._reader = reader
        self._start_after = start
        self._place = reader.place
        self._page: Page | None = None
        self._row = 0  # rows of that page that were handed out
        self._turn: object = None  # of whoever iterates
        self._schema: Any = None

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._reader.order.table}>"

    @property
    def cursor(self) -> str:
        """The place after the last row, page or batch that was handed out, to go on from. It holds the key
        of that row, and so its distinct_id.
        """
        if self._page is None or not self._row:
            return self._place.text()
        return self._page.cursor_after(self._row - 1)

    @property
    def bytes_read(self) -> int:
        """What PostHog read for it so far, of all its statements; 0 where it does not say."""
        return self._reader.bytes_read

    @property
    def done(self) -> bool:
        """Whether all was handed out."""
        return self._page is None and self._place.done

    def _begin(self) -> object:
        """Whoever iterates last has the run."""
        self._turn = turn = object()
        return turn

    def _mine(self, turn: object) -> None:
        if self._turn is not turn:
            raise RuntimeError(
                "this run was begun to be iterated over elsewhere: one goes on with it"
            )

    def _rest(self) -> Page | None:
        """What was not handed out of the page that is open; None if none is."""
        page = self._page
        if page is not None and self._row and self._row >= len(page.raw):
            self._shut(page)
            return None
        return page and page.rest(self._row)

    def _open(self, page: Page, row: int) -> Iterator[Row]:
        """The rows of a page that were not handed out yet. From now on the page is not lost."""
        self._page, self._row = page, row
        return islice(page.rows, row, None) if row else iter(page.rows)

    def _shut(self, page: Page) -> None:
        """All of it was handed out."""
        self._place, self._page, self._row = page.place, None, 0

    def _start(self, page: Page) -> None:
        """Read the page after it ahead, if that is wanted and there is one."""
        if self._reader.reading.ahead and not page.place.done:
            self._start_after(page.place)

    def _batch(self, page: Page) -> Any:  # a pyarrow.RecordBatch, which has no types
        """With the schema of the first, whatever nulls it holds."""
        from ..hogql.frames import arrow_batch, arrow_schema

        if self._schema is None:
            self._schema = arrow_schema(page.columns, page.types)
        return arrow_batch(page.raw, self._schema, page.types)


class _Blocking(Run):
    def __init__(self, reader: Reader) -> None:
        self._ahead = Ahead[Page](lambda: run(reader.next()))
        super().__init__(reader, self._ahead.start)

    def pages(self) -> Iterator[Page]:
        """Pages that hold any rows; the first also if it has none, since it tells the columns."""
        turn = self._begin()
        while (page := self._rest() or self._ahead.take(self._place)) is not None:
            self._mine(turn)
            self._open(page, 0)
            self._start(page)
            # No call between these two: Ctrl-C would come after it.
            self._place, self._page = page.place, None
            yield page
            del page  # else it would stay until the next one came

    def rows(self) -> Iterator[Row]:
        """Rows as tuples of typed values, as `Result.rows` has them."""
        turn = self._begin()
        while (page := self._page or self._ahead.take(self._place)) is not None:
            self._mine(turn)
            rows = self._open(page, self._row)
            self._start(page)
            for row in rows:
                if self._turn is not turn:
                    self._mine(turn)
                self._row += 1
                yield row
            self._mine(turn)
            self._shut(page)
            del page, rows

    def batches(self) -> Iterator[Any]:
        """Arrow's record batches, one a page, all with one schema. Needs the extra `frames`."""
        for page in self.pages():
            yield self._batch(page)


class _Awaiting(Run):
    def __init__(self, reader: Reader) -> None:
        self._ahead = AsyncAhead[Page](lambda: run_async(reader.next()))
        super().__init__(reader, self._ahead.start)

    async def pages(self) -> AsyncIterator[Page]:
        """Pages that hold any rows; the first also if it has none, since it tells the columns."""
        turn = self._begin()
        while (page := self._rest() or await self._ahead.take(self._place)) is not None:
            self._mine(turn)
            self._start(page)
            self._shut(page)
            yield page
            del page

    async def rows(self) -> AsyncIterator[Row]:
        """Rows as tuples of typed values, as `Result.rows` has them."""
        turn = self._begin()
        while (page := self._page or await self._ahead.take(self._place)) is not None:
            self._mine(turn)
            rows = self._open(page, self._row)
            self._start(page)
            for row in rows:
                if self._turn is not turn:
                    self._mine(turn)
                self._row += 1
                yield row
            self._mine(turn)
            self._shut(page)
            del page, rows

    async def batches(self) -> AsyncIterator[Any]:
        """Arrow's record batches, one a page, all with one schema. Needs the extra `frames`."""
        async for page in self.pages():
            yield self._batch(page)

    async def aclose(self) -> None:
        """End a page that is being read ahead; the run can be gone on with all the same."""
        await self._ahead.stop()


class Rows(_Blocking):
    """A run that is iterated over by rows."""

    def __iter__(self) -> Iterator[Row]:
        return self.rows()


class Pages(_Blocking):
    """A run that is iterated over by pages."""

    def __iter__(self) -> Iterator[Page]:
        return self.pages()


class AsyncRows(_Awaiting):
    """A run that is iterated over by rows."""

    def __aiter__(self) -> AsyncIterator[Row]:
        return self.rows()


class AsyncPages(_Awaiting):
    """A run that is iterated over by pages."""

    def __aiter__(self) -> AsyncIterator[Page]:
        return self.pages()
