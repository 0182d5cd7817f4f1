"""Runs: what `posthog.events` and `posthog.pages` return, to be iterated over."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from itertools import islice
from typing import Any

from .._flow import run, run_async
from .ahead import Ahead, AsyncAhead
from .page import Page
from .reader import Reader

Row = tuple[Any, ...]


class Run:
    """One pass over a table, in the order of its key: each row once.

    It can be left and gone on with, here (iterate again), or elsewhere with its `cursor`. The next page is
    read while the present one is used, so at most two are in memory.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._place = reader.place
        self._page: Page | None = None
        self._row = 0  # rows of that page that were handed out
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

    def _open(self, page: Page | None) -> Iterator[Row] | None:
        """The rows of a page that were not handed out yet."""
        if page is None:
            return None
        self._page = page
        return islice(page.rows, self._row, None) if self._row else iter(page.rows)

    def _shut(self) -> Page | None:
        """The page that is open, as far as it was not handed out; what follows is after it."""
        page, row, self._page, self._row = self._page, self._row, None, 0
        if page is None:
            return None
        self._place = page.place
        return page.rest(row)

    def _batch(self, page: Page) -> Any:  # a pyarrow.RecordBatch, which has no types
        """With the schema of the first, whatever nulls it holds."""
        from ..hogql.frames import arrow_batch, arrow_schema

        if self._schema is None:
            self._schema = arrow_schema(page.columns, page.types)
        return arrow_batch(page.raw, self._schema, page.types)


class _Blocking(Run):
    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._ahead = Ahead(lambda: run(reader.next()))

    def pages(self) -> Iterator[Page]:
        """Pages that hold any rows; the first also if it has none, since it tells the columns."""
        while (page := self._shut() or self._next()) is not None:
            self._place = page.place
            yield page
            del page  # else it would stay until the next one came

    def rows(self) -> Iterator[Row]:
        """Rows as tuples of typed values, as `Result.rows` has them."""
        while (rows := self._open(self._page or self._next())) is not None:
            for row in rows:
                self._row += 1
                yield row
            self._shut()

    def batches(self) -> Iterator[Any]:
        """Arrow's record batches, one a page, all with one schema. Needs the extra `frames`."""
        for page in self.pages():
            yield self._batch(page)

    def _next(self) -> Page | None:
        page = self._ahead.take()
        if page is not None and self._reader.reading.ahead and not page.place.done:
            self._ahead.start()
        return page


class _Awaiting(Run):
    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._ahead = AsyncAhead(lambda: run_async(reader.next()))

    async def pages(self) -> AsyncIterator[Page]:
        """Pages that hold any rows; the first also if it has none, since it tells the columns."""
        while (page := self._shut() or await self._next()) is not None:
            self._place = page.place
            yield page
            del page

    async def rows(self) -> AsyncIterator[Row]:
        """Rows as tuples of typed values, as `Result.rows` has them."""
        while (rows := self._open(self._page or await self._next())) is not None:
            for row in rows:
                self._row += 1
                yield row
            self._shut()

    async def batches(self) -> AsyncIterator[Any]:
        """Arrow's record batches, one a page, all with one schema. Needs the extra `frames`."""
        async for page in self.pages():
            yield self._batch(page)

    async def aclose(self) -> None:
        """End a page that is being read ahead; the run can be gone on with all the same."""
        await self._ahead.stop()

    async def _next(self) -> Page | None:
        page = await self._ahead.take()
        if page is not None and self._reader.reading.ahead and not page.place.done:
            self._ahead.start()
        return page


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
