"""What is asked about a table before its rows are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from attrs import evolve

from .._flow import Flow
from ..errors import InvalidArgument, QueryTooHeavy
from ..hogql.result import Result
from .answers import in_time, number
from .cursor import Cursor
from .keys import Odd, is_time, microseconds, read, reader
from .statements import Statement, Statements
from .windows import MILLISECOND, Bucket, Window, spans, width

Ask = Callable[[Statement], Flow[Result]]
SAMPLE = 200  # rows that are looked at to see how long rows are


def unique(ask: Ask, statements: Statements) -> Flow[None]:
    """Make sure that the key orders the rows.

    Raises:
        InvalidArgument: Two rows have the same one, one has none, or its types have no order.
    """
    found = yield from ask(statements.doubled())
    keys, table = statements.order.keys, statements.order.table
    for row, (*key, _, _) in enumerate(found.raw):
        rows, nulls = number(found, row, -2), number(found, row, -1)
        told = ", ".join(f"{name} = {value}" for name, value in zip(keys, key, strict=True))
        reason = f"{nulls:,} rows have a null in it" if nulls else f"{rows:,} rows have {told}"
        raise InvalidArgument(
            f"key: {', '.join(keys)} does not order {table}: {reason}; "
            "name columns that no two rows share, and none of which is null"
        )
    for name, kind in zip(keys, found.types, strict=False):
        reader(name, kind)
    if statements.order.timed and not is_time(found.types[0]):
        raise InvalidArgument(
            f"since: {table} is ordered by {', '.join(keys)}, and {keys[0]} is no time"
        )


def pinned(ask: Ask, statements: Statements, place: Cursor) -> Flow[Cursor]:
    """The place with both ends of its time. They are fixed before the first page: what comes later is not
    of this run.
    """
    if place.since is not None and place.until is not None:
        return place
    found = yield from ask(statements.ends())
    since = until = microseconds(datetime.now(UTC))
    if number(found, 0, 2):
        first, last, _ = found.raw[0]
        since = in_time(read(("min",), found.types[:1], (first,)))
        until = in_time(read(("max",), found.types[1:2], (last,))) + 1
    since = since if place.since is None else place.since
    until = until if place.until is None else place.until
    if not number(found, 0, 2) and place.since is None:
        since = min(since, until)
    return evolve(place, since=since, until=max(since, until))


def surveyed(ask: Ask, statements: Statements, since: int, until: int) -> Flow[list[Bucket]]:
    """Rows by time, as finely as one statement can tell."""
    wide = width(since, until)
    origin = since // MILLISECOND * MILLISECOND
    origin -= origin % wide
    found: list[Bucket] = []
    for begin, end in spans(since, until):
        found += yield from _counted(ask, statements, begin, end, origin, wide)
    return found


def _counted(
    ask: Ask, statements: Statements, since: int, until: int, origin: int, wide: int
) -> Flow[list[Bucket]]:
    """In halves, if PostHog finds it too heavy."""
    if since >= until:
        return []
    try:
        found = yield from ask(statements.counts(since, until, origin, wide))
    except QueryTooHeavy:
        middle = (since + (until - since) // 2) // wide * wide
        if not since < middle < until:
            raise
        early = yield from _counted(ask, statements, since, middle, origin, wide)
        return early + (yield from _counted(ask, statements, middle, until, origin, wide))
    counts = [(number(found, row, 0), number(found, row, 1)) for row in range(len(found.raw))]
    starts = [origin + place * wide for place, _ in counts]
    if starts != sorted(set(starts)) or any(start > until for start in starts):
        raise Odd("counts of other times than it was asked for")
    return [
        Bucket(max(start, since), min(start + wide, until), rows)
        for start, (_, rows) in zip(starts, counts, strict=True)
    ]


def sampled(ask: Ask, statements: Statements, buckets: list[Bucket]) -> Flow[float]:
    """Bytes of a row, from a few of those of one bucket, or of all; 0 if that is not to be had."""
    window = None
    if buckets:
        full = next((b for b in buckets if b.rows >= SAMPLE), None)
        most = full or max(buckets, key=lambda bucket: bucket.rows)
        window = Window(most.start, most.end, most.rows)
    try:
        found = yield from ask(statements.sample(window, SAMPLE))
    except QueryTooHeavy:  # the pages will find what is not
        return 0.0
    return found.size / len(found.raw) if found.raw else 0.0
