"""Begins runs: `posthog.events` and `posthog.pages`. Nothing is sent before they are iterated over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from attrs import evolve, frozen

from .. import times
from ..context import Context
from ..errors import InvalidArgument
from ..times import When
from ..times import Window as Span
from .cursor import Cursor, about, parse
from .expressions import expression
from .keys import microseconds, moment
from .orders import ARRIVAL, KEYS, Order, order
from .reader import Reader, Reading
from .statements import PREFIX, Statements

_FIRST, _LAST = datetime(1900, 1, 1, tzinfo=UTC), datetime(2300, 1, 1, tzinfo=UTC)


@frozen(kw_only=True)
class Start:
    """What a run is begun with, beside its order."""

    since: When | Span | None
    until: When | None
    columns: Sequence[str]
    where: str | None
    values: Mapping[str, Any] | None
    cursor: str | None
    limit: int | None
    page_bytes: int
    ahead: bool
    name: str


def begun_events(
    client: Context,
    start: Start,
    *,
    after: str | None,
    overlap: str | timedelta,
    arrived: bool,
    settle: str | timedelta,
    late: str | timedelta,
) -> Reader:
    key = (ARRIVAL, *KEYS["events"]) if arrived else None
    ordered = order("events", key, timed=True)
    now = times.now() - (length(settle, "settle") if arrived else timedelta(0))
    if after is not None:
        start = evolve(start, since=_following(after, overlap, ordered, start))
    if start.cursor is None and start.since is None:
        raise InvalidArgument("since: give a time to begin with, such as '2026-01-01' or '7d ago'")
    lateness = int(length(late, "late").total_seconds()) if arrived else None
    return _reader(client, ordered, start, now=now, late=lateness)


def begun_pages(client: Context, table: str, key: Sequence[str] | None, start: Start) -> Reader:
    timed = start.since is not None or start.until is not None
    ordered = order(table, key, timed=timed)
    if _timed(start.cursor, ordered.table):
        ordered = order(table, key, timed=True)
    return _reader(client, ordered, start, now=None, late=None)


def _timed(cursor: str | None, table: str) -> bool:
    """Whether the run that it is of, which is of this table, has bounds."""
    place = None if cursor is None else parse(cursor)
    return (
        place is not None
        and place.table == table
        and (place.since is not None or place.until is not None)
    )


def _reader(
    client: Context, ordered: Order, start: Start, *, now: datetime | None, late: int | None
) -> Reader:
    _check(start, ordered)
    statements = Statements(
        ordered, tuple(start.columns), start.where, dict(start.values or {}), late
    )
    told = about("\n".join(filter(None, (ordered.query, start.where))), start.values)
    if start.cursor is None:
        since, until = _ends(start, now)
        place = Cursor(ordered.table, ordered.keys, since, until, told)
    else:
        place = _resumed(parse(start.cursor), ordered, told)
    reading = Reading(statements, start.name, start.page_bytes, start.limit, start.ahead)
    return Reader(client, reading, place)


def _check(start: Start, ordered: Order) -> None:
    if isinstance(start.columns, str):
        raise InvalidArgument(f"columns: a sequence is wanted; for one give ({start.columns!r},)")
    for column in start.columns:
        expression(column, "columns")
    if not start.columns:
        raise InvalidArgument("columns: there is none")
    if start.where is not None:
        expression(start.where, "where")
    if ours := next((name for name in start.values or {} if name.startswith(PREFIX)), None):
        raise InvalidArgument(f"values: {ours} is a name of ours; choose another one")
    if start.values and start.where is None and not ordered.query:
        raise InvalidArgument("values: there is no condition (where) that they could be of")
    for name, number in (("limit", start.limit), ("page_bytes", start.page_bytes)):
        if number is not None and (isinstance(number, bool) or number < 1):
            raise InvalidArgument(f"{name}: {number} is less than 1")
    if start.cursor is not None and (start.since is not None or start.until is not None):
        raise InvalidArgument(
            "cursor: it says which time is read; leave out since, until and after"
        )


def _ends(start: Start, now: datetime | None) -> tuple[int | None, int | None]:
    """Both ends in microseconds; None where they are still to be asked for."""
    if isinstance(start.since, Span):
        if start.until is not None:
            raise InvalidArgument("until: since has both ends already")
        ends: tuple[datetime | None, datetime | None] = (start.since.since, start.since.until)
    else:
        ends = (_moment(start.since, "since"), _moment(start.until, "until"))
    since, until = ends[0], ends[1] or now
    if since is not None and until is not None and until < since:
        raise InvalidArgument(f"until: {until} is before {since}")
    return _number(since, "since"), _number(until, "until")


def _number(when: datetime | None, name: str) -> int | None:
    if when is None:
        return None
    if not _FIRST <= when < _LAST:
        raise InvalidArgument(
            f"{name}: {when} is not from 1900 to 2299, which is what ClickHouse holds of times"
        )
    return microseconds(when)


def _moment(value: When | None, name: str) -> datetime | None:
    try:
        return None if value is None else times.moment(value)
    except ValueError as error:
        raise InvalidArgument(f"{name}: {error}") from None


def length(value: str | timedelta, name: str) -> timedelta:
    try:
        found = value if isinstance(value, timedelta) else times.length(value)
    except ValueError as error:
        raise InvalidArgument(f"{name}: {error}") from None
    if found < timedelta(0):
        raise InvalidArgument(f"{name}: {found} is negative")
    return found


def _following(after: str, overlap: str | timedelta, ordered: Order, start: Start) -> datetime:
    """Where the run of a cursor ended, which is where the next one begins."""
    if start.cursor is not None or start.since is not None:
        raise InvalidArgument("after: it says where to begin; leave out since and cursor")
    place = parse(after)
    if (place.table, place.keys) != (ordered.table, ordered.keys) or place.until is None:
        raise InvalidArgument(f"after: its run read {place.table} by {', '.join(place.keys)}")
    if not place.done:
        raise InvalidArgument("after: its run has not ended; go on with it first (cursor=…)")
    return moment(place.until) - length(overlap, "overlap")


def _resumed(place: Cursor, ordered: Order, told: str) -> Cursor:
    if (place.table, place.keys) != (ordered.table, ordered.keys):
        was = f"{place.table} by {', '.join(place.keys)}"
        raise InvalidArgument(
            f"cursor: it is of {was}, not of {ordered.table} by {', '.join(ordered.keys)}"
        )
    if place.about != told:
        raise InvalidArgument("cursor: its run had another condition (where, values)")
    return place
