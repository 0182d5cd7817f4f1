"""The HogQL that pages are read with, as texts and the values that are bound to them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, frozen

from ..hogql.truncation import MOST_ROWS
from .keys import Value, moment
from .orders import ARRIVAL, Order, position
from .windows import EPOCH, MILLISECOND, Window

# The names of what is bound here; those of a condition of the caller's are theirs.
_AFTER, _SINCE, _UNTIL = "hogkit_after_", "hogkit_since", "hogkit_until"
_THROUGH, _BEFORE = "hogkit_through_", "hogkit_before"
PREFIX = "hogkit_"
# Times are compared as they are kept, in UTC: in the project's zone an hour of each autumn is there twice,
# and the index of days would not be used (posthog/hogql/printer.py, convertToProjectTimezone).
MODIFIERS = {"convertToProjectTimezone": False}

_SEVERAL = re.compile(r"\bcolumns\b", re.IGNORECASE)  # COLUMNS('regex')
_COMMENT = re.compile(r"--|//|#")  # it may go on to the end of the line

Statement = tuple[str, dict[str, Any]]


@frozen
class Statements:
    """Of one table, one choice of columns and one condition.

    Attributes:
        late: With an order by arrival, how many seconds old events may be then.
    """

    order: Order
    columns: tuple[str, ...]
    where: str | None = None
    values: Mapping[str, Any] = field(factory=dict[str, Any])
    late: int | None = None

    @property
    def places(self) -> tuple[int, ...]:
        """Where a row has its key: among its columns, or appended to them."""
        return tuple(place for place, _ in self._located())

    @property
    def appended(self) -> tuple[str, ...]:
        """Columns of the key that are read besides those that were asked for."""
        return tuple(ref for _, ref in self._located() if ref)

    @property
    def _starred(self) -> bool:
        """Whether one that was asked for may be several."""
        return any("*" in column or _SEVERAL.search(column) for column in self.columns)

    def width(self, *, counted: bool) -> int | None:
        """How many columns a page has; None if only PostHog knows."""
        return None if self._starred else len(self.columns) + len(self.appended) + counted

    def _located(self) -> list[tuple[int, str]]:
        """For each column of the key its place, from the end if it is appended, and then its name."""
        found = [None if self._starred else position(self.columns, key) for key in self.order.keys]
        refs = [ref for place, ref in zip(found, self.order.refs, strict=True) if place is None]
        return [
            (place, "") if place is not None else (refs.index(ref) - len(refs), ref)
            for place, ref in zip(found, self.order.refs, strict=True)
        ]

    def page(
        self,
        window: Window | None,
        after: Sequence[Value] | None,
        limit: int,
        *,
        counted: bool,
    ) -> Statement:
        """The first rows of a window after a key; with `counted` each says how many there are in all."""
        values: dict[str, Any] = {}
        selected = [*self.columns, *self.appended, *(["count() OVER ()"] if counted else [])]
        told = [
            _select(selected),
            *self._from([*self._window(window, values), *self._after(after, values)], values),
            f"ORDER BY {', '.join(self.order.refs)}",
            f"LIMIT {min(limit, MOST_ROWS)}",
        ]
        return "\n".join(told), values

    def counts(self, since: int, until: int, origin: int, width: int) -> Statement:
        """How many rows there are in each `width` microseconds from `origin`."""
        values: dict[str, Any] = {}
        told = [
            f"SELECT {self._bucket(origin, width)} AS {PREFIX}bucket, count()",
            *self._from(self._window(Window(since, until, 0), values), values),
            f"GROUP BY {PREFIX}bucket ORDER BY {PREFIX}bucket",
            f"LIMIT {MOST_ROWS}",
        ]
        return "\n".join(told), values

    def tally(
        self, since: int, until: int, origin: int, width: int, before: int | None
    ) -> Statement:
        """How many keys there are in each `width` microseconds from `origin`: rows that are kept twice until
        they are merged count once. And how many of them had arrived before then.
        """
        values: dict[str, Any] = {}
        keys = ", ".join(self.order.refs)
        early = f"uniqExact({keys})"
        if before is not None:
            values[_BEFORE] = moment(before)
            early = f"uniqExactIf({keys}, {self.order.source}.{ARRIVAL} < {{{_BEFORE}}})"
        bucket = self._bucket(origin, width)
        told = [
            f"SELECT {bucket} AS {PREFIX}bucket, uniqExact({keys}), {early}",
            *self._from(self._window(Window(since, until, 0), values), values),
            f"GROUP BY {PREFIX}bucket ORDER BY {PREFIX}bucket",
            f"LIMIT {MOST_ROWS}",
        ]
        return "\n".join(told), values

    def number(self, through: Sequence[Value] | None, before: int | None) -> Statement:
        """How many keys there are, up to and with one, and of rows that arrived before a time."""
        values: dict[str, Any] = {}
        bounds: list[str] = []
        if before is not None:
            values[_BEFORE] = moment(before)
            bounds.append(f"{self.order.source}.{ARRIVAL} < {{{_BEFORE}}}")
        if through is not None:
            *_, beyond = self._after(through, values, _THROUGH)
            bounds.append(f"NOT {beyond}")
        keys = ", ".join(self.order.refs)
        told = [f"SELECT uniqExact({keys})", *self._from(bounds, values), "LIMIT 1"]
        return "\n".join(told), values

    def count(self, window: Window | None, after: Sequence[Value] | None) -> Statement:
        values: dict[str, Any] = {}
        bounds = [*self._window(window, values), *self._after(after, values)]
        return "\n".join(["SELECT count()", *self._from(bounds, values), "LIMIT 1"]), values

    def sample(self, window: Window | None, rows: int) -> Statement:
        """Any rows, to see how long they are; without an order PostHog stops as soon as it has them."""
        values: dict[str, Any] = {}
        selected = _select([*self.columns, *self.appended])
        told = [selected, *self._from(self._window(window, values), values)]
        return "\n".join([*told, f"LIMIT {rows}"]), values

    def doubled(self) -> Statement:
        """A key that two rows have, and how many; or nulls in it."""
        values: dict[str, Any] = {}
        keys = ", ".join(self.order.refs)
        null = " OR ".join(f"isNull({ref})" for ref in self.order.refs)
        told = [f"SELECT {keys}, count(), countIf({null})", *self._from([], values)]
        return "\n".join(
            [*told, f"GROUP BY {keys} HAVING count() > 1 OR countIf({null}) > 0", "LIMIT 1"]
        ), values

    def ends(self) -> Statement:
        """The first time there is, and the last."""
        values: dict[str, Any] = {}
        time = self.order.refs[0]
        return "\n".join(
            [f"SELECT min({time}), max({time}), count()", *self._from([], values), "LIMIT 1"]
        ), values

    def _bucket(self, origin: int, width: int) -> str:
        time = self.order.refs[0]
        time = time if self.order.known else f"toDateTime64({time}, 6, 'UTC')"
        return f"intDiv(toUnixTimestamp64Milli({time}) - {origin // MILLISECOND}, {width // MILLISECOND})"

    def _from(self, bounds: list[str], values: dict[str, Any]) -> list[str]:
        """FROM and WHERE, where `bounds` stand before the caller's condition."""
        if self.where is not None:
            bounds = [*bounds, f"({self.where}\n)"]  # it may end in a comment
        values |= self.values
        told = [f"FROM {self.order.source}"]
        return [*told, "WHERE " + "\n  AND ".join(bounds)] if bounds else told

    def _window(self, window: Window | None, values: dict[str, Any]) -> list[str]:
        if window is None:
            return []
        last, less = (EPOCH - 1, "<=") if window.end == EPOCH else (window.end, "<")
        values |= {_SINCE: moment(window.start), _UNTIL: moment(last)}
        time = self.order.refs[0]
        return [f"{time} >= {{{_SINCE}}}", f"{time} {less} {{{_UNTIL}}}", *self._lateness()]

    def _lateness(self) -> list[str]:
        """What bounds the days that are read by the time of arrival: no event is older than so much when
        it arrives, and none is more than a day ahead.
        """
        if self.late is None:
            return []
        time = f"{self.order.source}.timestamp"
        early = f"{time} >= {{{_SINCE}}} - toIntervalSecond({self.late})"
        return [early, f"{time} < {{{_UNTIL}}} + toIntervalDay(1)"]

    def _after(
        self, after: Sequence[Value] | None, values: dict[str, Any], prefix: str = _AFTER
    ) -> list[str]:
        """What comes after a key, column by column: more than this, or the same and more in the next.

        Said once more of the first column alone, so that an index by it can be used.
        """
        if after is None:
            return []
        names = [f"{prefix}{place}" for place in range(len(after))]
        values |= dict(zip(names, after, strict=True))
        told = ""
        for ref, name in reversed(list(zip(self.order.refs, names, strict=True))):
            more = f"{ref} > {{{name}}}"
            told = f"({more} OR ({ref} = {{{name}}} AND {told}))" if told else f"({more})"
        first = [f"{self.order.refs[0]} >= {{{names[0]}}}"] if len(after) > 1 else []
        return [*first, told]


def _select(columns: Sequence[str]) -> str:
    ended = (f"{column}\n" if _COMMENT.search(column) else column for column in columns)
    return "SELECT " + ", ".join(ended)
