"""Ways to page through events over the query endpoint, as connectors have them: each as what its statements
ask for, and what it goes on from.

Times are bound as UTC here, in all of them, so that nothing but their paging counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from attrs import frozen

COLUMNS = ("timestamp", "uuid", "event", "distinct_id")
CLAMP = 1_000  # what `/events/` lowers a limit to (posthog/api/event.py)
MOST = 50_000  # and HogQL (posthog/hogql/constants.py)
MONTH = timedelta(days=30)

Row = Sequence[Any]  # of COLUMNS, as PostHog sends them
Values = dict[str, Any]


class StuckError(Exception):
    """It asks for what it has just got, and would for ever."""


class Ask(Protocol):
    """Runs a statement."""

    def __call__(self, sql: str, values: Values) -> list[Row]: ...


@frozen
class Span:
    """What is read: all of it is over."""

    since: datetime
    until: datetime


@frozen
class Way:
    """One way.

    Attributes:
        order: After ORDER BY.
        more: The condition on rows after the first page.
        place: What that is bound to, from the last row.
        distinct: Whether rows that it has had are left out.
    """

    name: str
    order: str
    more: str
    limit: int
    place: Callable[[Row], Values]
    distinct: bool = False

    def rows(self, ask: Ask, span: Span) -> Iterator[Row]:
        """
        Raises:
            StuckError: It does not come to an end.
        """
        values: Values = {}
        had: set[Row] = set()
        while True:
            found = ask(
                *statement(span, self.order, self.limit, self.more if values else "", values)
            )
            for row in map(tuple, found):
                if row not in had:
                    yield row
                if self.distinct:
                    had.add(row)
            if len(found) < self.limit:
                return
            before, values = values, self.place(found[-1])
            if values == before:
                raise StuckError(self.name)


@frozen
class Months:
    """The first page of every 30 days: it asks for 10,000 rows, gets 1,000, and takes them for the last."""

    name: str

    def rows(self, ask: Ask, span: Span) -> Iterator[Row]:
        start = span.since
        while start < span.until:
            end = min(start + MONTH, span.until)
            window, more = Span(start, end), f"timestamp > {at('since')}"
            yield from ask(*statement(window, BY_TIME, CLAMP, more, {}))
            start = end


def statement(span: Span, order: str, limit: int, more: str, values: Values) -> tuple[str, Values]:
    where = f"{within()} AND {more}" if more else within()
    columns = ", ".join(COLUMNS)
    sql = f"SELECT {columns} FROM events WHERE {where} ORDER BY {order} LIMIT {limit}"  # noqa: S608 - of names
    return sql, {**values, "since": bound(span.since), "until": bound(span.until)}


def within() -> str:
    return f"timestamp >= {at('since')} AND timestamp < {at('until')}"


def at(name: str) -> str:
    return f"toDateTime64({{{name}}}, 6, 'UTC')"


def bound(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}"


def moment(row: Row) -> datetime:
    return datetime.fromisoformat(row[0])


def _time(row: Row) -> Values:
    return {"after": bound(moment(row))}


def _second(row: Row) -> Values:
    return {"after": bound(moment(row).replace(microsecond=0)), "uuid": row[1]}


def _pair(row: Row) -> Values:
    return {**_time(row), "uuid": row[1]}


def _all(row: Row) -> Values:
    return {**_pair(row), "event": row[2], "who": row[3]}


LATER, SAME = f"timestamp > {at('after')}", f"timestamp = {at('after')}"
UUID = "toUUID({uuid})"
PAIR = f"({LATER} OR ({SAME} AND uuid > {UUID}))"
AS_TEXT = f"({LATER} OR ({SAME} AND toString(uuid) > {{uuid}}))"
ALL = (
    f"({LATER} OR ({SAME} AND (uuid > {UUID} OR (uuid = {UUID} AND "
    "(event > {event} OR (event = {event} AND distinct_id > {who}))))))"
)
BY_TIME, BY_UUID = "timestamp", "timestamp, uuid"

WAYS: tuple[Way | Months, ...] = (
    Months("offset, 30 days at a time"),
    Way("follow next", "timestamp DESC", f"timestamp < {at('after')}", CLAMP, _time),
    Way("timestamp >, 50,000", BY_TIME, LATER, MOST, _time),
    Way("timestamp >, 1,000", BY_TIME, LATER, CLAMP, _time),
    Way("timestamp >=, distinct, 1,000", BY_TIME, f"timestamp >= {at('after')}", CLAMP, _time, distinct=True),
    Way("(seconds, uuid), 1,000", BY_UUID, PAIR, CLAMP, _second),
    Way("(timestamp, uuid), 1,000", BY_UUID, PAIR, CLAMP, _pair),
    Way("(timestamp, uuid as text), 1,000", BY_UUID, AS_TEXT, CLAMP, _pair),
    Way("all four, no windows, 50,000", ", ".join(COLUMNS), ALL, MOST, _all),
)  # fmt: skip
