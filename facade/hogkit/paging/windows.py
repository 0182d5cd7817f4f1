"""How the time that is to be read is divided into pages. No I/O.

A smaller LIMIT does not read less: PostHog's index of events is by day (posthog/models/event/sql.py,
ORDER BY team_id, toDate(timestamp), …), so whoever asks for the first rows of a year reads the year.
What bounds a page is its window of time, and each day that it touches is read whole. So pages end with
days where they can; a day that is more than a page, and still fits, is one page; and only what does not
fit is divided, into as few as possible.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import takewhile

from attrs import frozen

SECOND = 1_000_000  # all times here are microseconds since 1970
DAY = 86_400 * SECOND
MILLISECOND = 1_000
# ClickHouse's index by toDate(timestamp) knows no day before 1970: with `timestamp < 2020`, and with `timestamp <
# 1970-01-01` too, it finds no row from before then, but with the microsecond before that it finds all. So nothing
# that is asked for goes over it.
EPOCH = 0
# The widths that rows are counted by: days are multiples of each, or each of days.
_WIDTHS = (
    *(MILLISECOND * n for n in (1, 10, 100)),
    *(SECOND * n for n in (1, 10, 60, 600, 3_600, 21_600)),
    *(DAY * n for n in (1, 7, 28, 364)),
)
MOST_COUNTS = 5_000  # of one statement


@frozen
class Bucket:
    """How many rows there are from `start` to, and without, `end`."""

    start: int
    end: int
    rows: int

    @property
    def narrow(self) -> bool:
        """Whether it cannot be counted by parts."""
        return self.end - self.start <= MILLISECOND


@frozen
class Window:
    """From `start` to, and without, `end`, with about so many rows."""

    start: int
    end: int
    rows: int


@frozen
class Size:
    """How many rows a page is meant to have, and at most has."""

    rows: int
    most: int


def spans(since: int, until: int) -> list[tuple[int, int]]:
    """The same time, so that each part can be asked for at once."""
    return [(since, EPOCH), (EPOCH, until)] if since < EPOCH < until else [(since, until)]


def width(since: int, until: int) -> int:
    """How wide to count."""
    fitting = (w for w in _WIDTHS if (until - since) / w <= MOST_COUNTS)
    return next(fitting, _WIDTHS[-1])


class Windows:
    """What is left to read of the time up to `until`.

    Attributes:
        buckets: The rows that were counted, in order.
    """

    def __init__(self, until: int, buckets: Sequence[Bucket]) -> None:
        self.until = until
        self.buckets = [bucket for bucket in buckets if bucket.rows]

    @property
    def rows(self) -> int:
        return sum(bucket.rows for bucket in self.buckets)

    def crowded(self, at: int, size: Size) -> Bucket | None:
        """What is to be counted more finely before the window that begins at `at` can be said."""
        first = next(iter(self._left(at)), None)
        return first if first and first.rows > size.most and not first.narrow else None

    def divide(self, whole: Bucket, parts: Sequence[Bucket]) -> None:
        """Put what a bucket was counted to in its place."""
        place = self.buckets.index(whole)
        self.buckets[place : place + 1] = [part for part in parts if part.rows]

    def next(self, at: int, size: Size) -> Window:
        """The window that begins at `at`, which is before `until`."""
        left, until = self._left(at), self.until
        if at < EPOCH < until:
            left, until = [bucket for bucket in left if bucket.start < EPOCH], EPOCH
        taken = _taken(left, size)
        end = left[taken].start if taken < len(left) else until
        return Window(at, end, sum(bucket.rows for bucket in left[:taken]))

    def half(self, window: Window) -> Window | None:
        """Its first half; None for what cannot be halved."""
        within = [bucket for bucket in self._left(window.start) if bucket.start < window.end]
        middle = within[len(within) // 2].start if len(within) > 1 else window.start
        if middle <= window.start:
            middle = (window.start + window.end) // 2
        if middle <= window.start:
            return None
        rows = sum(bucket.rows for bucket in within if bucket.start < middle)
        return Window(window.start, middle, rows)

    def _left(self, at: int) -> list[Bucket]:
        return self.buckets[bisect_right(self.buckets, at, key=lambda bucket: bucket.end) :]


def _taken(left: Sequence[Bucket], size: Size) -> int:
    """How many of the buckets the next window has; at least one, if there is one."""
    fitting = _fitting(left, size.rows)
    if fitting == len(left):
        return fitting
    day = left[fitting].start // DAY
    before = len(list(takewhile(lambda bucket: bucket.start // DAY < day, left)))
    if before:  # days that are whole
        return before
    today = sum(1 for _ in takewhile(lambda bucket: bucket.start // DAY == day, left))
    rest = sum(bucket.rows for bucket in left[:today])
    pages = -(-rest // size.most)
    return max(1, min(today, _fitting(left[:today], -(-rest // pages), most=size.most)))


def _fitting(buckets: Sequence[Bucket], rows: int, most: int = 0) -> int:
    """How many of the first have no more rows than this; with `most`, up to one that passes it."""
    total = 0
    for place, bucket in enumerate(buckets):
        total += bucket.rows
        if total > max(rows, most):
            return place
        if most and total >= rows:
            return place + 1
    return len(buckets)
