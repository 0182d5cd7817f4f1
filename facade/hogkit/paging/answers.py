"""What answers must be like before anything is taken from them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from ..hogql.result import Result
from .keys import Odd, Value, microseconds
from .windows import Window


def whole(found: Result) -> Result:
    """An answer whose rows all have a value for each column.

    Raises:
        Odd: It has others.
    """
    width = len(found.columns)
    if len(found.types) != width or not set(map(len, found.raw)) <= {width}:
        raise Odd("rows that have more or fewer values than there are columns")
    return found


def number(found: Result, row: int = 0, place: int = 0) -> int:
    """A count of an answer.

    Raises:
        Odd: There is none.
    """
    told = found.raw[row][place] if row < len(found.raw) else None
    if isinstance(told, str) and told.isdecimal():
        return int(told)
    if type(told) is not int or told < 0:
        raise Odd("no number where a count was asked for")
    return told


def in_time(key: Sequence[Value]) -> int:
    """The first of a key, in microseconds since 1970.

    Raises:
        Odd: It is no time.
    """
    when = key[0]
    if isinstance(when, datetime):
        return microseconds(when)
    if isinstance(when, date):
        return microseconds(datetime(when.year, when.month, when.day, tzinfo=UTC))
    raise Odd("the first of a key that should be a time is none")


def following(
    first: tuple[Value, ...],
    last: tuple[Value, ...],
    after: tuple[Value, ...] | None,
    window: Window | None,
) -> None:
    """See that rows may be what comes after a key, within a window: as far as that can be seen without
    comparing what only PostHog can.

    Raises:
        Odd: They cannot.
    """
    if after in (first, last):
        raise Odd("it sends the same rows again, whatever they are asked to be after")
    if window is None:
        return
    begin = window.start if after is None else max(window.start, in_time(after))
    if not begin <= in_time(first) <= in_time(last) < window.end:
        raise Odd("it sends rows out of order, or of other times than it was asked for")
