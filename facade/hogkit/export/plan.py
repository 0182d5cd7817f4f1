"""What an export is asked for, after all checks that need nobody's answer."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Literal

from attrs import evolve, frozen

from .. import times
from ..arguments import text
from ..context import Context
from ..errors import InvalidArgument
from ..hogql.identifiers import identifier
from ..hogql.values import bound
from ..paging.beginning import Start, begun_events, begun_pages, length
from ..paging.keys import moment
from ..paging.orders import ARRIVAL, KEYS, is_query
from ..paging.reader import Reader
from ..paging.verbs import COLUMNS, PAGE, SETTLE
from ..times import When
from ..times import Window as Span
from .formats import Form, form_of
from .state import State

EVENTS = "events"
_LIVE = (
    EVENTS,
    "sessions",
)  # which grow at their end, where clocks that are wrong put rows of the future
CASTS = ("text", "int", "float", "bool", "time")
_PROPERTY = re.compile(rf"(.+?)(?::({'|'.join(CASTS)}))?", re.DOTALL)
Partition = Literal["day"]
_BETWEEN = "\n/* hogkit */\n"


@frozen(kw_only=True)
class Property:
    """One that gets a column of its own.

    Attributes:
        cast: What its values become; None for what the project's definitions say.
    """

    name: str
    cast: str | None

    @property
    def column(self) -> str:
        return identifier("properties", self.name)


@frozen(kw_only=True)
class Plan:
    """An export as it was asked for.

    Attributes:
        columns: Expressions, those of flattened properties last.
        since, until: As they were given.
    """

    client: Context
    what: str
    columns: tuple[str, ...]
    properties: tuple[Property, ...]
    where: str | None
    values: Mapping[str, Any] | None
    key: tuple[str, ...] | None
    arrived: bool
    settle: str | timedelta
    late: str | timedelta
    since: When | Span | None
    until: When | None
    form: Form
    partition: Partition | None
    part_rows: int
    page_bytes: int
    name: str
    verify: bool

    @property
    def arrives(self) -> bool:
        """Whether PostHog knows when its rows came (created_at)."""
        return self.what in (EVENTS, "persons")

    @property
    def file_name(self) -> str:
        """Of each file, where there are several."""
        return f"{self.what if self.what in KEYS else 'rows'}{self.form.suffix}"

    @property
    def asked(self) -> dict[str, Any]:
        """What tells one export from another, in JSON."""
        what, where, values = self.condition
        return {
            "host": self.client.settings.host,
            "project": self.client.project_id,
            "what": what,
            "columns": list(self.columns),
            "properties": [[one.name, one.cast] for one in self.properties],
            "where": where,
            "values": values,
            "key": None if self.key is None else list(self.key),
            "arrived": self.arrived,
            "late": self.late if isinstance(self.late, str) else self.late.total_seconds(),
            "since": _told(self.since),
            "until": _told(self.until),
            "format": self.form.kind,
            "compression": self.form.compression,
            "partition": self.partition,
            "part_rows": self.part_rows,
        }

    @property
    def condition(self) -> tuple[str, str | None, dict[str, Any]]:
        """What is read, and the condition, as they are sent, with their values."""
        query = self.what if is_query(self.what) else ""
        told, values = bound(_BETWEEN.join((query, self.where or "")), self.values)
        query, where = told.split(_BETWEEN)
        return query or self.what, where or None, values

    def reader(self, since: datetime | None = None) -> Reader:
        """What reads it from the start, or what follows it up, from `since`."""
        start = self._start()
        if since is not None:
            start = evolve(start, since=since, until=self.until)
        return self._begun(start, late=start.since is not None)

    def resumed(self, cursor: str, *, late: bool) -> Reader:
        """What goes on after a row.

        Args:
            late: Whether events that were old when they arrived are left out, as before.
        """
        return self._begun(evolve(self._start(), since=None, until=None, cursor=cursor), late=late)

    def end(self, *, begins: bool) -> When | None:
        """Up to when is read; None for all there is."""
        now = times.now() - (length(self.settle, "settle") if self.arrived else timedelta(0))
        if self.until is None:
            return now if begins or self.arrived or self.what in _LIVE else None
        return min(times.moment(self.until), now) if self.what in _LIVE else self.until

    def _start(self) -> Start:
        return Start(
            since=self.since,
            until=self.until,
            columns=self.columns,
            where=self.where,
            values=self.values,
            cursor=None,
            limit=None,
            page_bytes=self.page_bytes,
            ahead=False,
            name=self.name,
        )

    def _begun(self, start: Start, *, late: bool) -> Reader:
        if self.arrived and late:
            return begun_events(
                self.client,
                start,
                after=None,
                overlap="0s",
                arrived=True,
                settle=self.settle,
                late=self.late,
            )
        if start.cursor is None and not isinstance(start.since, Span):
            start = evolve(start, until=self.end(begins=start.since is not None))
        key = (ARRIVAL, *KEYS[EVENTS]) if self.arrived else self.key
        return begun_pages(self.client, self.what, key, start)


def plan(
    client: Context,
    what: str,
    out: str | os.PathLike[str],
    *,
    columns: Sequence[str] | None,
    properties: Sequence[str],
    key: Sequence[str] | None,
    arrived: bool,
    format: str | None,  # noqa: A002 - what everybody calls it
    compression: str | None,
    partition: Partition | None,
    part_rows: int,
    **given: Any,
) -> Plan:
    """The plan.

    Raises:
        InvalidArgument: An argument cannot be, or two contradict each other.
    """
    what = text(what, "what").strip().rstrip("; \t\r\n")
    if partition not in (None, "day"):
        raise InvalidArgument(f"partition: {partition!r} is none; there is 'day'")
    if arrived and what != EVENTS:
        raise InvalidArgument(f"arrived: only events have a time of arrival, not {what}")
    if arrived and key is not None:
        raise InvalidArgument("key: with arrived it is that of the arrival")
    if isinstance(part_rows, bool) or part_rows < 1:
        raise InvalidArgument(f"part_rows: {part_rows} is less than 1")
    flat = tuple(map(_property, _several(properties, "properties")))
    given_columns = _several(_usual(what) if columns is None else columns, "columns")
    return Plan(
        client=client,
        what=what,
        columns=(*given_columns, *(one.column for one in flat)),
        properties=flat,
        key=None if key is None else tuple(_several(key, "key")),
        arrived=arrived,
        form=form_of(os.fspath(out), format, compression, partition),
        partition=partition,
        part_rows=part_rows,
        **given,
    )


def _usual(what: str) -> Sequence[str]:
    return COLUMNS if what == EVENTS else ("*",)


def _several(given: Sequence[str], name: str) -> Sequence[str]:
    if isinstance(given, str):
        raise InvalidArgument(f"{name}: a sequence is wanted; for one give ({given!r},)")
    return given


def _property(told: str) -> Property:
    found = _PROPERTY.fullmatch(text(told, "properties"))
    assert found is not None
    return Property(name=found[1], cast=found[2])


def _told(when: When | Span | None) -> str | None:
    if isinstance(when, Span):
        return f"{when.since.isoformat()} to {when.until.isoformat()}"
    return when.isoformat() if isinstance(when, date) else when


def planned(client: Context, state: State) -> Plan:
    """The plan of an export that was begun before.

    Raises:
        InvalidArgument: It is of another project.
    """
    asked = state.asked
    here = {"host": client.settings.host, "project": client.project_id}
    for name, value in here.items():
        if asked[name] != value:
            raise InvalidArgument(f"out: it is of the {name} {asked[name]}, not of {value}")
    return Plan(
        client=client,
        what=asked["what"],
        columns=tuple(asked["columns"]),
        properties=tuple(Property(name=name, cast=cast) for name, cast in asked["properties"]),
        where=state.where,
        values=state.values,
        key=None if asked["key"] is None else tuple(asked["key"]),
        arrived=asked["arrived"],
        settle=SETTLE,
        late=late if isinstance(late := asked["late"], str) else timedelta(seconds=late),
        since=None,
        until=None,
        form=Form(asked["format"], asked["compression"]),
        partition=asked["partition"],
        part_rows=asked["part_rows"],
        page_bytes=PAGE,
        name="hogkit export",
        verify=True,
    )


def covered(since: int | None, until: int | None) -> tuple[datetime | None, datetime | None]:
    return (
        None if since is None else moment(since),
        None if until is None else moment(until),
    )
