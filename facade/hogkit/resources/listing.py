"""One pass over a list, page by page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field, frozen

from .._flow import Flow, call
from ..context import Context
from ..errors import UnexpectedAnswer
from ..log import log
from ..shapes import as_object, is_array, is_object
from .asked import Asked
from .following import Elsewhere, following
from .placing import placed

PASSES = 3  # over a list that changes while it is read
IDLE = 1000  # pages with nothing new, one after the other: more are a server that goes in circles


@frozen(kw_only=True)
class Wanted:
    """What is to be listed.

    Attributes:
        where: Such as `feature_flags.list`, for messages.
        asked: The operation.
        path: Its path's values.
        query: What is asked for.
        id: The field that tells two rows apart.
        limit: How many rows are wanted.
        size: How many at once.
    """

    where: str
    asked: Asked
    path: Mapping[str, Any]
    query: Mapping[str, Any]
    id: str
    limit: int | None
    size: int
    ahead: bool


@frozen
class Rows:
    """The rows of a page that are new.

    Attributes:
        place: After them; a page that was read later has another.
        last: Whether no page follows.
    """

    rows: list[dict[str, Any]]
    place: object
    last: bool


@define
class Pass:
    """Where one pass stands.

    Attributes:
        target: Path and query of the next page, if PostHog has said it.
        offset: Where it begins, if not.
        asked: Targets that were asked for.
        counts: How many rows PostHog said there are, each number once.
        pages: How many were read.
        ids: What was listed.
        repeated: Whether some of it came twice, as what is listed moved.
    """

    target: str | None = None
    offset: int = 0
    asked: set[str] = field(factory=set[str])
    counts: set[int] = field(factory=set[int])
    pages: int = 0
    ids: set[Any] = field(factory=set[Any])
    repeated: bool = False

    @property
    def moved(self) -> bool:
        """Whether it has changed while it was read: then rows may have been missed."""
        return len(self.counts) > 1 or (bool(self.counts) and self.repeated)

    @property
    def short(self) -> bool:
        """Whether there were fewer than PostHog counts; it may count what it does not list."""
        return self.pages > 1 and bool(self.ids) and len(self.ids) < max(self.counts, default=0)


@define(eq=False)
class Listing:
    """The rows of a list, page by page, each row once.

    PostHog pages most lists by offset: a row that is added while they are read moves one to the next
    page, which is why rows that were had are left out; one that is deleted moves one to the page before,
    where it would be missed. That is seen by the count, if it changes, or is not reached, and by rows that
    come twice: then the list is read again, and what is new of it given. What cannot be seen is one that
    goes before the page and one that comes after it, between the two.

    Attributes:
        count: How many PostHog said there are, with the page that was read last.
        truncated: Whether `limit` ended it, and there is more.
        incomplete: Whether it changed whenever it was read, so that rows may be missing.
    """

    client: Context
    wanted: Wanted
    count: int | None = None
    truncated: bool = False
    incomplete: bool = False
    place: object = None
    _path: Mapping[str, Any] | None = None
    _now: Pass = field(factory=lambda: Pass())
    _passes: int = 1
    _read: int = 0  # pages of earlier passes
    _idle: int = 0
    _largest: int = 1
    _given: int = 0
    _ends: bool = False  # the page that was read last ended the list
    _done: bool = False
    _seen: set[Any] = field(factory=set[Any])

    def next(self) -> Flow[Rows | None]:
        """The next page that has new rows; None once there is none.

        Raises:
            UnexpectedAnswer: It is no list, or leads to another host, or in a circle.
        """
        while not self._done:
            page = yield from self._page()
            found = self._new(self._results(page))
            self._go_on(page)
            rows = self._within_limit(found)
            if rows or self._done:
                self.place = object()
                return Rows(rows, self.place, self._done)
        return None

    @property
    def address(self) -> str:
        """The path of the list, once it was asked for."""
        return self.wanted.asked.plain.operation.url(self._path or {})

    def _page(self) -> Flow[Any]:
        wanted, client = self.wanted, self.client
        if self._path is None:
            self._path = yield from placed(client, wanted.asked, wanted.path)
        plain, query = wanted.asked.plain, dict(wanted.query)
        target, offset = self._now.target, self._now.offset
        if target is not None:
            plain, query = wanted.asked.at(target), {}
        elif "limit" in wanted.asked.query:
            query |= {"limit": self._size(), **({"offset": offset} if offset else {})}
        return (yield from call(plain, self._path, query, client=client.api))

    def _size(self) -> int:
        """Never more at once than are wanted at all."""
        return min(self.wanted.size, self.wanted.limit or self.wanted.size)

    def _results(self, page: Any) -> Sequence[Any]:
        if is_array(page):  # a list that has no pages
            return page
        results = as_object(page).get("results")
        if not is_array(results):
            raise self._unlike("its body has no results; is this PostHog's API?")
        return results

    def _new(self, results: Sequence[Any]) -> list[dict[str, Any]]:
        """Those that were not there before."""
        found: list[dict[str, Any]] = []
        for row in filter(is_object, results):
            known = row.get(self.wanted.id)
            if isinstance(known, int | str):
                self._now.repeated |= known in self._now.ids
                self._now.ids.add(known)
                if known in self._seen:
                    continue
                self._seen.add(known)
            found.append(dict(row))
        self._largest = max(self._largest, len(results))
        self._idle = 0 if found else self._idle + 1
        self._now.pages += 1
        return found

    def _go_on(self, page: Any) -> None:
        """Find where the next page is."""
        told, self._ends = as_object(page), False
        count = told.get("count")
        self.count = count if isinstance(count, int) else None
        if self.count is not None:
            self._now.counts.add(self.count)
        if self._idle >= IDLE + self._read:  # what is read again is known
            raise self._unlike(
                f"it has sent {IDLE:,} pages with nothing new, and says there are more"
            )
        link = told.get("next")
        if isinstance(link, str) and link:
            self._follow(link)
        elif "next" not in told and told.get("has_next") is True:
            # Rows that are marked as deleted were left out of it, so it may be short: the next one begins
            # after what came, and what comes twice is left out (posthog/session_recordings).
            self._now.offset += len(self._results(page)) or self._largest
        else:
            self._ended()

    def _follow(self, link: str) -> None:
        host = self.client.settings.host
        try:
            target = following(link, self._now.target or self.address, host)
        except Elsewhere as error:
            reason = str(error)
        else:
            if target in self._now.asked:
                raise self._unlike("its link to the next page is for one that was read")
            self._now.target = target
            self._now.asked.add(target)
            return
        raise self._unlike(reason)

    def _ended(self) -> None:
        """The end of the list; or its beginning again, if it has changed meanwhile."""
        changed = self._now.moved or (self._now.short and self._passes == 1)
        self._ends = True
        if not changed or self._passes >= PASSES:
            self.incomplete = changed
            if changed:
                log.warning(
                    "%s: it changes while it is read; rows may be missing", self.wanted.where
                )
            self._done = True
            return
        log.info("%s: it has changed while it was read, and is read again", self.wanted.where)
        self._passes += 1
        self._read += self._now.pages
        self._now = Pass()

    def _within_limit(self, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
        limit = self.wanted.limit
        if limit is None or self._given + len(found) < limit:
            self._given += len(found)
            return found
        rows = found[: limit - self._given]
        self.truncated = not self._ends or len(rows) < len(found)
        self._given, self._done = limit, True
        return rows

    def _unlike(self, reason: str) -> UnexpectedAnswer:
        return UnexpectedAnswer(self.client.settings.host, 200, reason, "GET", self.address)
