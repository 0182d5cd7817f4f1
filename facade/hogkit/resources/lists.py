"""What `posthog.feature_flags.list()` gives: to be iterated over."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from attrs import evolve

from .._flow import Flow, run, run_async
from ..context import Context
from .item import Item
from .listing import Listing, Rows, Wanted

if TYPE_CHECKING:
    from ..paging.ahead import Ahead, AsyncAhead

T = TypeVar("T", bound=Item)


class _List(Generic[T]):
    """All pages of a list, asked for when they are needed. Iterating again reads again."""

    def __init__(self, client: Context, wanted: Wanted, kind: Callable[[Any], T]) -> None:
        self._client, self._wanted, self._kind = client, wanted, kind
        self._last: Listing | None = None  # pass that was begun last

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._wanted.where}>"

    @property
    def truncated(self) -> bool:
        """Whether `limit` ended what was read last, and PostHog has more."""
        return self._last is not None and self._last.truncated

    @property
    def incomplete(self) -> bool:
        """Whether what was read last changed whenever it was read, so that some may be missing; the log
        says so, too."""
        return self._last is not None and self._last.incomplete

    @property
    def _counted(self) -> bool:
        return self._last is not None and self._last.place is not None

    @property
    def _count(self) -> int | None:
        return None if self._last is None else self._last.count

    def _next(self, listing: Listing) -> Flow[Rows | None]:
        """The next page, which has a deadline of its own."""
        listing.client = self._client.begun()
        return listing.next()

    def _begin(self) -> Listing:
        self._last = Listing(self._client, self._wanted)
        return self._last

    def _one(self) -> Wanted:
        return evolve(self._wanted, limit=1, ahead=False)

    def _items(self, page: Rows) -> list[T]:
        return [self._kind(row) for row in page.rows]


class Items(_List[T]):
    """A list of things, which pages are asked for as it is iterated over."""

    def pages(self) -> Iterator[list[T]]:
        """Page by page; PostHog says how long each is."""
        listing = self._begin()
        ahead = self._ahead(listing) if self._wanted.ahead else None
        page: Rows | None = None
        while page is None or not page.last:
            place = page and page.place
            page = ahead.take(place) if ahead else run(self._next(listing))
            if page is None:
                return
            if ahead and not page.last:
                ahead.start(page.place)
            if page.rows:
                yield self._items(page)

    def _ahead(self, listing: Listing) -> Ahead[Rows]:
        from ..paging.ahead import Ahead

        return Ahead(lambda: run(self._next(listing)))

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page

    def first(self) -> T | None:
        """The first of them, for which no more is asked; None if there is none."""
        return next(iter(Items(self._client, self._one(), self._kind)), None)

    def count(self) -> int | None:
        """How many there are in all, as PostHog said last; asked for, if nothing was read yet. None
        where PostHog does not say it (persons, recordings)."""
        if not self._counted:
            self._last = Listing(self._client, self._one())
            run(self._next(self._last))
        return self._count


class AsyncItems(_List[T]):
    """The same, with `async for`."""

    async def pages(self) -> AsyncIterator[list[T]]:
        """Page by page; PostHog says how long each is."""
        listing = self._begin()
        ahead = self._ahead(listing) if self._wanted.ahead else None
        page: Rows | None = None
        try:
            while page is None or not page.last:
                place = page and page.place
                page = await ahead.take(place) if ahead else await run_async(self._next(listing))
                if page is None:
                    return
                if ahead and not page.last:
                    ahead.start(page.place)
                if page.rows:
                    yield self._items(page)
        finally:
            if ahead:
                await ahead.stop()

    def _ahead(self, listing: Listing) -> AsyncAhead[Rows]:
        from ..paging.ahead import AsyncAhead

        return AsyncAhead(lambda: run_async(self._next(listing)))

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page:
                yield item

    async def first(self) -> T | None:
        """The first of them, for which no more is asked; None if there is none."""
        async for item in AsyncItems(self._client, self._one(), self._kind):
            return item
        return None

    async def count(self) -> int | None:
        """How many there are in all, as PostHog said last; asked for, if nothing was read yet. None
        where PostHog does not say it (persons, recordings)."""
        if not self._counted:
            self._last = Listing(self._client, self._one())
            await run_async(self._next(self._last))
        return self._count
