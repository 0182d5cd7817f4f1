"""`posthog.events` and `posthog.pages`: what they take. Nothing is sent before they are iterated over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NoReturn

from ..errors import InvalidArgument

if TYPE_CHECKING:
    from ..context import Context
    from ..times import When, Window
    from .reader import Reader

PAGE = 8_000_000  # bytes of JSON
COLUMNS = ("uuid", "event", "distinct_id", "timestamp", "properties")
# How long events take to be rows. PostHog promises nothing; its own tables of arrivals are minutes behind.
SETTLE = timedelta(minutes=10)
LATE = timedelta(days=30)


def events(
    client: Context,
    since: When | Window | None = None,
    until: When | None = None,
    *,
    columns: Sequence[str] = COLUMNS,
    where: str | None = None,
    values: Mapping[str, Any] | None = None,
    cursor: str | None = None,
    after: str | None = None,
    overlap: str | timedelta = timedelta(0),
    arrived: bool = False,
    settle: str | timedelta = SETTLE,
    late: str | timedelta = LATE,
    limit: int | None = None,
    page_bytes: int = PAGE,
    ahead: bool = True,
    name: str = "hogkit events",
) -> Reader:
    """All events of a time, oldest first, each once: to be iterated over.

    PostHog is asked in pages: of those after the last row's (timestamp, uuid, event, distinct_id), which
    PostHog compares itself, and within a window of time that holds about 8 MB. Two rows are the same event
    if all four are equal; PostHog may have such twice until it merges them. Both ends are fixed before the
    first page. Pages are bounded by time because PostHog reads whole days, whatever the LIMIT; a query that
    PostHog finds too heavy is asked again for less time.

    What cannot be seen: events that arrive during the run, with a time that it has passed. For the next run
    there are two ways, and each can miss something:
    - `after=cursor`: from where the last run ended. Events that arrived later with an older time are
      missed, unless they are within `overlap`, which gives the others of that time again.
    - `arrived=True`: by created_at, when PostHog took the event. Missed are events that were more than
      `late` old then, and those that became visible more than `settle` after it.

    PostHog means the query endpoint for looking at data, and not for copying all of it again and again: for
    that it has batch exports (posthog.com/docs/api/queries). It bills no run, but counts the bytes read.

    Args:
        since: From then on: a datetime, a date or text such as `2026-01-01` or `7d ago`, UTC if it has no
            zone; or both ends, such as `last("7d")`.
        until: Up to, and without, then; now if left out.
        columns: HogQL, such as `properties.$browser AS browser`; each is one expression, and none makes
            several rows of one (arrayJoin). Times are in UTC.
        where: A condition in HogQL, in which times without a zone are UTC.
        values: Of the placeholders in `where`.
        cursor: Go on with a run there; what was read, and the condition, are the same as before.
        after: Begin where that run ended.
        overlap: How much of the time before to read again, with `after`.
        arrived: Go by the time of arrival.
        settle: With `arrived`, how long an event may take until it is a row; the end is so long ago.
        late: With `arrived`, how old an event may be when it arrives.
        limit: How many rows at most.
        page_bytes: Of JSON, about: twice as many where rows are long, and a day that fits into five times
            as many is one page.
        ahead: Read the next page while one is used.
        name: What PostHog's query log shows.

    Raises:
        InvalidArgument: A time, the cursor, a column or the condition cannot be read, or they contradict
            each other. While iterating: all that `query` raises; the run can be iterated over again and goes on.
    """
    from .beginning import Start, begun_events

    start = Start(
        since=since, until=until, columns=columns, where=where, values=values, cursor=cursor,
        limit=limit, page_bytes=page_bytes, name=name, ahead=ahead,
    )  # fmt: skip
    return begun_events(
        client, start, after=after, overlap=overlap, arrived=arrived, settle=settle, late=late
    )


def pages(
    client: Context,
    table: str,
    key: Sequence[str] | None = None,
    *,
    columns: Sequence[str] = ("*",),
    where: str | None = None,
    values: Mapping[str, Any] | None = None,
    since: When | Window | None = None,
    until: When | None = None,
    cursor: str | None = None,
    limit: int | None = None,
    page_bytes: int = PAGE,
    ahead: bool = True,
    name: str = "hogkit pages",
) -> Reader:
    """All rows of a table, in the order of a key that no two of them share, each once.

    Args:
        table: persons, sessions, groups, events, or one of the warehouse such as `stripe.charges`.
        key: The columns that order it. PostHog's own tables have one; of others PostHog is asked first
            whether no two rows share it, and none is null. If the first is a time, `since` and `until` bound
            what is read, and pages are bounded by it.
        columns, where, values, cursor, limit, page_bytes, ahead, name: As of `events`.
        since, until: Bounds of the first column of the key; all of it if left out.

    Raises:
        InvalidArgument: The key does not order the rows; the reason says which do not.
    """
    from .beginning import Start, begun_pages

    start = Start(
        since=since, until=until, columns=columns, where=where, values=values, cursor=cursor,
        limit=limit, page_bytes=page_bytes, name=name, ahead=ahead,
    )  # fmt: skip
    return begun_pages(client, table, key, start)


def no_list(*_: object, **__: object) -> NoReturn:
    """`posthog.events.list`: PostHog has such a list, which is not asked for.

    Raises:
        InvalidArgument: Whatever it is asked for.
    """
    raise InvalidArgument(
        "PostHog's list of events is deprecated, and leaves out rows: iterate over posthog.events(since), "
        "or ask with posthog.query(…)"
    )
