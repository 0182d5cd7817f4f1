"""Reads a table page by page. A flow: it asks for statements, and does no I/O itself."""

from __future__ import annotations

from attrs import evolve, frozen

from .._flow import Flow
from ..account import project_of
from ..context import Context
from ..errors import QueryTooHeavy, UnexpectedAnswer
from ..hogql.asking import ask
from ..hogql.result import Result
from ..hogql.truncation import MOST_ROWS
from .answers import following, in_time, number, whole
from .cursor import Cursor
from .keys import Odd, Value, read
from .page import Page, Told, page, told
from .statements import MODIFIERS, Statement, Statements
from .survey import SAMPLE, pinned, sampled, surveyed, unique
from .windows import Size, Window, Windows

MOST = 5  # pages in one that is a whole day (see `windows`)
FEW = 2_000  # rows that are read without having looked at some
ROW = 1_000.0  # bytes of a row, until that is known
# Rows of a page, if they fit into twice its bytes. ClickHouse reads granules of 8,192 rows (index_granularity),
# and at both ends of a page one that is mostly not of it: of pages of 6,700 rows twice what they have.
ENOUGH = 12_288
LEAST = 100  # rows of a page that was too heavy in every other way


@frozen
class Reading:
    """What a run reads, and how it asks for it.

    Attributes:
        name: What PostHog's query log shows.
        page_bytes: What a page is meant to have.
        limit: How many rows in all.
        ahead: Whether the next page is read while one is used.
    """

    statements: Statements
    name: str
    page_bytes: int
    limit: int | None
    ahead: bool


class Reader:
    """The pages of one run, one after the other. What fails can be asked for again: the place is only
    moved with a page.

    Attributes:
        place: After the last row that was read.
        bytes_read: By PostHog, for all statements so far.
        counted: How many rows it counted in what was left when it began; None before that.
    """

    def __init__(self, client: Context, reading: Reading, place: Cursor) -> None:
        self.client = client
        self.reading = reading
        self.place = place
        self.bytes_read = 0
        self.counted: int | None = None
        self.order = reading.statements.order
        self._checked = self.order.known or place.after is not None
        self._windows: Windows | None = None
        self._window: Window | None = None  # None also for a table without times
        self._at = 0  # where the next window begins
        self._left: int | None = None  # rows of the window or table; None before they are counted
        self._row = 0.0  # bytes
        self._target: int | None = None  # rows of a page, after something was too heavy
        self._empty = 0  # pages one after the other that had no rows, where there should be some
        self._given = 0
        self._begun = False

    def next(self) -> Flow[Page | None]:
        """The next page; None when there is none. Those without rows are left out, but for the first:
        it tells the columns and their types.
        """
        while not self.place.done:
            try:
                found = yield from self._next()
            except Odd as error:
                raise self.unexpected(str(error)) from None
            if found.raw or not self._begun:
                self._begun = True
                return self._limited(found)
        return None

    def _limited(self, found: Page) -> Page:
        """What the limit leaves of it."""
        self._given += len(found.raw)
        limit = self.reading.limit
        if limit is None or self._given < limit:
            return found
        self.place = evolve(self.place, done=True)
        return found.first(len(found.raw) - (self._given - limit))

    def _next(self) -> Flow[Page]:
        if not self._checked:
            # One for all pages, whatever the key's user opens meanwhile.
            yield from project_of(self.client)
            yield from unique(self.ask, self.reading.statements)
            self._checked = True
        if self._left is None:
            yield from self._open()
        return (yield from self._read())

    def _open(self) -> Flow[None]:
        """Begin with the next window, or with all of a table without times."""
        if not self.order.timed:
            statements = self.reading.statements
            found = yield from self.ask(statements.count(None, self.place.after))
            rows = self.counted = number(found)
            yield from self._measure(rows)
            self._left = rows
            return
        if self._windows is None:
            yield from self._plan()
        self._window = yield from self._following()
        self._left = self._window.rows

    def _plan(self) -> Flow[None]:
        """Count the rows of the time that is left."""
        self.place = yield from pinned(self.ask, self.reading.statements, self.place)
        since, until = self.place.since or 0, self.place.until or 0
        begin = since if self.place.after is None else in_time(self.place.after)
        windows = Windows(
            until, (yield from surveyed(self.ask, self.reading.statements, begin, until))
        )
        self.counted = windows.rows
        yield from self._measure(windows.rows, windows)
        self._windows, self._at = windows, begin

    def _measure(self, rows: int, windows: Windows | None = None) -> Flow[None]:
        """How long rows are, if there are many."""
        if rows > FEW:
            buckets = windows.buckets if windows else []
            self._row = yield from sampled(self.ask, self.reading.statements, buckets)

    def _following(self) -> Flow[Window]:
        """The window after the last one, counted more finely where one bucket is more than a page."""
        windows = self._windows
        assert windows is not None
        while crowded := windows.crowded(self._at, self._size()):
            statements = self.reading.statements
            parts = yield from surveyed(self.ask, statements, crowded.start, crowded.end)
            windows.divide(crowded, parts)
        return windows.next(self._at, self._size())

    def _size(self) -> Size:
        fitting = self.reading.page_bytes / max(self._row or ROW, 1.0)
        rows, most = (max(1, min(MOST_ROWS, int(pages * fitting))) for pages in (1, MOST))
        rows = max(rows, min(ENOUGH, 2 * rows))
        most = max(rows, most)
        if self._target is not None:
            return Size(min(rows, self._target), min(most, self._target))
        return Size(rows, most)

    def _read(self) -> Flow[Page]:
        """The next rows of the window; what is too heavy is halved."""
        while True:
            limit = self._limit()
            try:
                found = yield from self._fetched(limit)
            except QueryTooHeavy:
                if not self._lighten(limit):
                    raise
                continue
            self._learn(found)
            return (yield from self._turned(found))

    def _limit(self) -> int:
        size, left = self._size(), self._left or 0
        limit = size.most if left <= size.most else size.rows
        wanted = self.reading.limit
        return limit if wanted is None else max(1, min(limit, wanted - self._given))

    def _fetched(self, limit: int) -> Flow[Told]:
        """The first rows. If they should be all there are, each says how many there really are."""
        statements, counted = self.reading.statements, (self._left or 0) <= limit
        statement = statements.page(self._window, self._after(), limit, counted=counted)
        found = yield from self.ask(statement)
        if statements.width(counted=counted) not in (None, len(found.columns)):
            raise Odd("other columns than it was asked for")
        if counted and found.raw and number(found, 0, -1) < len(found.raw):
            raise Odd(f"it counts {number(found, 0, -1):,} rows and sends {len(found.raw):,}")
        return told(found, statements.places, counted=counted)

    def _after(self) -> tuple[Value, ...] | None:
        """The key to go on from, if it is within the window."""
        after = self.place.after
        return None if after and self._window and in_time(after) < self._window.start else after

    def _lighten(self, limit: int) -> bool:
        """Whether there is a smaller part of the window to read first, which then is the window.

        A smaller LIMIT would be found among as many rows; only where there are no times it is all that is
        left to do.
        """
        window, windows, after = self._window, self._windows, self._after()
        if window is None or windows is None:
            self._target = max(LEAST, limit // 2)
            return limit > LEAST
        start = window.start if after is None else max(window.start, in_time(after))
        half = windows.half(Window(start, window.end, self._left or 0))
        if half is not None:
            self._target = max(1, half.rows)
            self._window, self._left = half, half.rows
        return half is not None

    def _learn(self, found: Told) -> None:
        """How long rows are, and that this was not too heavy."""
        if found.count >= SAMPLE:  # of fewer, the frame of the answer is too much
            size = found.result.size / found.count
            self._row = max(size, (self._row + size) / 2)
        if self._target is not None:
            self._target *= 2

    def _turned(self, found: Told) -> Flow[Page]:
        """The page, after the place was moved past it."""
        place = self.place
        if found.result.raw:
            last = found.last(self.order.keys)
            first = read(self.order.keys, found.keys.kinds, found.keys.row(0))
            following(first, last, self.place.after, self._window)
            place = evolve(place, after=last)
        through = yield from self._through(found)
        self.place = place
        if through:
            self._end()
        return page(found.result, self.place, found.keys)

    def _through(self, found: Told) -> Flow[bool]:
        """Whether there is nothing more in the window. That fewer rows came than were asked for does not
        say so: how many a server sends at once is its own affair.
        """
        if found.count:
            self._empty = 0
            left = self._left or 0
            self._left = max(0, (left if found.total is None else found.total) - found.count)
            return found.total is not None and self._left == 0
        if not self._left:
            return True
        statement = self.reading.statements.count(self._window, self._after())
        self._left = number((yield from self.ask(statement)))
        self._empty += 1
        if self._left and self._empty > 1:
            raise Odd(f"it counts {self._left:,} more rows and sends none of them")
        return self._left == 0

    def _end(self) -> None:
        """A window was read to its end."""
        window, self._window, self._left = self._window, None, None
        if window is not None:
            self._at = window.end
        if window is None or window.end >= (self.place.until or 0):
            self.place = evolve(self.place, done=True)

    def ask(self, statement: Statement) -> Flow[Result]:
        """What PostHog has now."""
        sql, values = statement
        client, name = self.client.begun(), self.reading.name
        # Never from the cache: pages of different ages would not fit together.
        found = yield from ask(
            client, sql, values=values, name=name, modifiers=MODIFIERS, refresh="force_blocking"
        )
        self.bytes_read += found.bytes_read or 0
        return whole(found)

    def unexpected(self, reason: str) -> UnexpectedAnswer:
        """The error for an answer that is not of its question."""
        path = f"/api/projects/{self.client.project_id}/query/"
        return UnexpectedAnswer(self.client.settings.host, 200, reason, "POST", path)
