"""Counts on the server what an export should have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from attrs import evolve

from .._flow import Flow
from ..errors import QueryTooHeavy
from ..hogql.result import Result
from ..paging.answers import number
from ..paging.cursor import parse
from ..paging.keys import Odd, Value
from ..paging.reader import Reader
from ..paging.statements import Statement, Statements
from ..paging.windows import DAY, EPOCH, MOST_COUNTS, SECOND, spans
from .outcome import ExportIncomplete, Window
from .patience import Patience
from .state import State, save

Ask = Callable[[Statement], Flow[Result]]
Days = Mapping[int, int]  # rows by day, which is numbered from 1970-01-01
# A day that is too heavy to be counted at once is counted by these.
_WIDTHS = (DAY, 3_600 * SECOND, 60 * SECOND, SECOND)
_FIRST = date(1970, 1, 1)
ALL = "all"
_EACH = -1  # in the place of a day, for a table without times


def day_of(time: int) -> int:
    """The day of a time in microseconds, as `Statements.tally` counts it: by milliseconds, which ClickHouse cuts
    off towards 1970.
    """
    return time // DAY if time >= EPOCH else min(-(-time // 1_000 * 1_000) // DAY, -1)


def day_name(day: int) -> str:
    return str(_FIRST + timedelta(days=day))


def counted(
    reader: Reader, since: int, until: int, before: int | None = None
) -> Flow[dict[int, tuple[int, int]]]:
    """For each day the keys that PostHog has, and how many of them had arrived before then.

    Args:
        since, until, before: Microseconds since 1970.

    Raises:
        UnexpectedAnswer: It counts something else.
    """
    found: dict[int, tuple[int, int]] = {}
    statements = reader.reading.statements
    try:
        for begin, end in spans(since, until):
            yield from _count(reader.ask, statements, begin, end, before, 0, found)
    except Odd as error:
        raise reader.unexpected(str(error)) from None
    return found


def _count(
    ask: Ask,
    statements: Statements,
    since: int,
    until: int,
    before: int | None,
    level: int,
    found: dict[int, tuple[int, int]],
) -> Flow[None]:
    """In parts, if PostHog finds it too heavy, or there are too many days."""
    if since >= until:
        return
    wide = _WIDTHS[level]
    origin = since // wide * wide
    middle = (since + (until - since) // 2) // wide * wide
    halves: list[tuple[int, int, int]] = []
    if (until - since) // wide <= MOST_COUNTS:
        try:
            told = yield from ask(statements.tally(since, until, origin, wide, before))
        except QueryTooHeavy:
            if not since < middle < until:
                if level + 1 == len(_WIDTHS):
                    raise
                halves = [(since, until, level + 1)]
        else:
            _add(told, origin, wide, until, found)
            return
    for part in halves or [(since, middle, level), (middle, until, level)]:
        yield from _count(ask, statements, part[0], part[1], before, part[2], found)


def _add(
    told: Result, origin: int, wide: int, until: int, found: dict[int, tuple[int, int]]
) -> None:
    for row in range(len(told.raw)):
        start = origin + number(told, row, 0) * wide
        if start >= until and start != EPOCH:
            raise Odd("counts of other times than it was asked for")
        day = day_of(min(start, until - 1))
        rows, early = found.get(day, (0, 0))
        found[day] = rows + number(told, row, 1), early + number(told, row, 2)


def differing(written: Days, counted: Mapping[int, tuple[int, int]]) -> list[int]:
    """Days of which there are other rows than PostHog counts, in order."""
    days = sorted(written.keys() | counted.keys())
    return [day for day in days if written.get(day, 0) != counted.get(day, (0, 0))[0]]


def windows(written: Days, counted: Mapping[int, tuple[int, int]]) -> tuple[Window, ...]:
    return tuple(
        Window(
            name=day_name(day),
            written=written.get(day, 0),
            counted=(told := counted.get(day, (0, 0)))[0],
            arrived_since=told[0] - told[1],
        )
        for day in sorted(written.keys() | counted.keys())
    )


def total(
    reader: Reader, *, through: tuple[Value, ...] | None = None, before: int | None = None
) -> Flow[int]:
    """How many keys there are, up to and with one, of rows that arrived before a time.

    Raises:
        UnexpectedAnswer: It counts something else.
    """
    found = yield from reader.ask(reader.reading.statements.number(through, before))
    try:
        return number(found)
    except Odd as error:
        raise reader.unexpected(str(error)) from None


def summed(parts: Sequence[Days]) -> Counter[int]:
    whole: Counter[int] = Counter()
    for days in parts:
        whole.update(days)
    return whole


class Check:
    """Compares what one reader of an export wrote with what PostHog counts.

    A day that differs is read again, once: the first reading may have been before a row came, or after one
    went. What came and went meanwhile lies between two counts, one from before the second reading and one
    from after it; other numbers are rows that PostHog has and does not send.
    """

    def __init__(self, folder: Path, state: State, reader: Reader, patience: Patience) -> None:
        self.folder, self.state, self.reader, self.patience = folder, state, reader, patience

    def due(self, parts: int) -> bool:
        """Whether so many parts have days that were not counted."""
        if not self.reader.order.timed or not self.state.parts:
            return False
        first, last = self._begin() // DAY, max(self.state.parts[-1].days)
        return first < last and sum(max(one.days) >= first for one in self.state.parts) >= parts

    def days_over(self) -> Flow[bool]:
        """Count those before that of the last row; whether all is there."""
        last = max(self.state.parts[-1].days) * DAY
        return (yield from self._days(last))

    def rest(self) -> Flow[bool]:
        """Count all that was not counted; whether all is there."""
        if not self.reader.order.timed:
            return (yield from self._all())
        return (yield from self._days(self.state.until or 0))

    def _begin(self) -> int:
        """From when on nothing was counted."""
        if self.state.verified is not None:
            return self.state.verified
        return self.reader.place.since or 0

    def _days(self, until: int) -> Flow[bool]:
        begin = self._begin()
        if begin >= until:
            return True
        ask = partial(counted, self.reader, begin, until)
        found = yield from self.patience.until_done(ask)
        written = {
            day: rows
            for day, rows in summed([part.days for part in self.state.parts]).items()
            if begin // DAY <= day < -(-until // DAY)
        }
        return self._judged(written, found, until)

    def _judged(self, written: Days, found: Mapping[int, tuple[int, int]], until: int) -> bool:
        state = self.state
        differ = differing(written, found)
        again = [day for day in differ if day in state.recounted]
        numbers = {day: found.get(day, (0, 0))[0] for day in differ}
        bad = [
            day
            for day in again
            if not _between(written.get(day, 0), state.recounted[day], numbers[day])
        ]
        new = [day for day in differ if day not in state.recounted]
        if bad or new:
            self._back_to_day(min(bad or new))
            state.recounted = (
                {} if bad else {**state.recounted, **{day: numbers[day] for day in new}}
            )
        else:
            state.verified, state.windows = until, state.windows + len(found)
        self._save()
        if bad:
            told = {day: found.get(day, (0, 0)) for day in bad}
            raise ExportIncomplete(windows({day: written.get(day, 0) for day in bad}, told))
        return not new

    def _all(self) -> Flow[bool]:
        """Of a table without times."""
        state = self.state
        if state.verified is not None:  # in a call before, whose parts are in the file by now
            return True
        written = sum(part.rows for part in state.parts)
        found = yield from self.patience.until_done(partial(total, self.reader))
        if written == found or (
            _EACH in state.recounted and _between(written, state.recounted[_EACH], found)
        ):
            state.verified, state.windows = 0, state.windows + 1
            self._save()
            return True
        if bad := _EACH in state.recounted:
            keep = 0
        else:
            keep = yield from self._first_short()
        self._back(keep)
        state.recounted = {} if bad else {_EACH: found}
        self._save()
        if bad:
            raise ExportIncomplete((Window(name=ALL, written=written, counted=found),))
        return False

    def _first_short(self) -> Flow[int]:
        """How many parts are as PostHog counts them."""
        parts = self.state.parts
        low, high = 0, len(parts)
        while low < high:
            middle = (low + high) // 2
            through = parse(parts[middle].cursor).after
            ask = partial(total, self.reader, through=through)
            found = yield from self.patience.until_done(ask)
            if found == sum(part.rows for part in parts[: middle + 1]):
                low = middle + 1
            else:
                high = middle
        return low

    def _back_to_day(self, day: int) -> None:
        """Forget the parts that have rows of a day, or of later ones."""
        parts = self.state.parts
        self._back(next((n for n, part in enumerate(parts) if max(part.days) >= day), len(parts)))

    def _back(self, keep: int) -> None:
        state = self.state
        state.parts = state.parts[:keep]
        cursor = state.parts[-1].cursor if keep else state.assembled or state.start
        # After the last row there may be more by now.
        state.cursor = evolve(parse(cursor), done=False).text()

    def _save(self) -> None:
        save(self.folder, self.state)


def _between(rows: int, one: int, other: int) -> bool:
    return min(one, other) <= rows <= max(one, other)
