"""What an insight says: its series, and its numbers as a table.

Source of the forms: `posthog/hogql_queries/insights/` and `posthog/api/insight.py`; older insights have
`filters` where newer ones have `query` (posthog/models/insight.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from attrs import frozen

from ..hogql.result import UnexpectedRows
from ..shapes import as_array, as_object, is_array, is_object
from .item import Item

if TYPE_CHECKING:
    from ..hogql.result import Result

Day = date | datetime | int | str
SERIES = ("trends", "stickiness", "lifecycle")
TABULAR = ("hogql", "events", "actors")  # queries whose rows have columns


@frozen
class Point:
    """One value of a series.

    Attributes:
        day: A date, which of weeks and months is the first; of hours and minutes a datetime, with the insight's
            time zone if PostHog names one; of stickiness how many days, weeks and so on; text, if it is something else.
    """

    day: Day
    value: float | None


@frozen(kw_only=True)
class Series:
    """One line, bar or number of an insight.

    Attributes:
        label: What PostHog calls it; of a breakdown that may be the value alone.
        name: The name that was given to it in PostHog, else that of the event or action; of formulas the label.
        order: Its place in the query, from 0 on; the same for all values of a breakdown.
        event: The event or action that is counted, if PostHog says it.
        breakdown: The value that it is for, if the insight is broken down; for all that are not shown
            $$_posthog_breakdown_other_$$.
        compare: current or previous, if two times are compared.
        status: new, returning, resurrecting or dormant, of a lifecycle.
        count: All of it, as PostHog adds it up; 0 of a display without a time line.
        aggregated_value: The one number of a display without a time line; None for others.
        points: Its values over time; none for a display without a time line.
    """

    label: str
    name: str
    order: int | None
    event: str | None
    breakdown: Any
    compare: str | None
    status: str | None
    count: float | None
    aggregated_value: float | None
    points: tuple[Point, ...]

    @property
    def value(self) -> float | None:
        """Its one number: `count`, or without a time line `aggregated_value`."""
        return self.count if self.points else self.aggregated_value


class Insight(Item):
    """An insight, whose result can be read.

    Attributes:
        kind: trends, stickiness, lifecycle, funnels, retention, paths or sql; of other queries their own name.
    """

    __slots__ = ()

    @property
    def kind(self) -> str:
        query, filters = as_object(self.get("query")), as_object(self.get("filters"))
        told = as_object(query.get("source")).get("kind") or query.get("kind")
        name = str(told or filters.get("insight") or "trends").removesuffix("Query").lower()
        return "sql" if name in TABULAR else name

    @property
    def series(self) -> tuple[Series, ...]:
        """Of trends, stickiness and lifecycles.

        Raises:
            UnexpectedRows: It is of another kind, was not computed, or has a form that is not known here.
        """
        if self.kind not in SERIES:
            raise UnexpectedRows(
                f"{self!r} is of the kind {self.kind}, without series; table() has its rows"
            )
        zone = zone_of(self)
        return tuple(_series(self, row, zone) for row in objects(self))

    def table(self) -> Result:
        """Its numbers as rows, for `to_pandas` and its siblings. Columns that say nothing are left out.

        - trends, stickiness, lifecycles: order, series, status, breakdown, compare, day, value; no day without a
          time line
        - funnels: a row a step: breakdown, compare, step (from 0 on), name, count, conversion (of the first step's
          count, 0 to 1), average_conversion_time and median_conversion_time (seconds); over time: breakdown, day,
          value (percent); as times: seconds (where a bin begins), count
        - retention: breakdown, cohort, date, period (from 0 on), label, count, aggregation_value
        - paths: source, target, value, average_conversion_time (milliseconds, as PostHog has it)
        - sql: its own

        A breakdown of several values is their JSON.

        Raises:
            UnexpectedRows: It was not computed, or has a form that is not known here.
        """
        from .insight_tables import table

        return table(self)


def computed(insight: Insight) -> Any:
    """Its result.

    Raises:
        UnexpectedRows: PostHog did not compute it.
    """
    result = insight.get("result")
    if result is not None:
        return result
    status = as_object(insight.get("query_status"))
    if status.get("error"):
        raise UnexpectedRows(f"{insight!r} could not be computed: {status.get('error_message')}")
    raise UnexpectedRows(
        f'{insight!r} was not computed: posthog.insights.get(id, refresh="blocking") has PostHog do it'
    )


def objects(insight: Insight) -> list[Mapping[str, Any]]:
    """Its result, which has to be a list of objects.

    Raises:
        UnexpectedRows: It is not, or was not computed.
    """
    result = computed(insight)
    if not is_array(result) or not all(map(is_object, result)):
        raise unlike(insight)
    return result


def unlike(insight: Insight) -> UnexpectedRows:
    return UnexpectedRows(
        f"the result of {insight!r} has no form that is known of {insight.kind}; it is there as `result`"
    )


def zone_of(insight: Insight) -> tzinfo | None:
    """That of its days; None if PostHog does not say, or this machine does not know it."""
    with suppress(ValueError, OSError, LookupError):
        return ZoneInfo(str(insight.get("timezone") or ""))
    return None


def _series(insight: Insight, row: Mapping[str, Any], zone: tzinfo | None) -> Series:
    action, label = as_object(row.get("action")), str(row.get("label") or "")
    event = next(filter(None, map(text, (action.get("id"), action.get("name")))), None)
    return Series(
        label=label,
        name=text(action.get("custom_name")) or event or label,
        order=whole(action.get("order")),
        event=event,
        breakdown=row.get("breakdown_value"),
        compare=text(row.get("compare_label")),
        status=text(row.get("status")),
        count=number(row.get("count")),
        aggregated_value=number(row.get("aggregated_value")),
        points=points(insight, row, zone),
    )


def points(insight: Insight, row: Mapping[str, Any], zone: tzinfo | None) -> tuple[Point, ...]:
    """What `data` and `days` say.

    Raises:
        UnexpectedRows: They are not of one length, or no numbers, or it has neither them nor one number. A heatmap
            has such a number beside what it shows (posthog/hogql_queries/insights/trends/calendar_heatmap_trends_query_runner.py).
    """
    values, days = as_array(row.get("data")), as_array(row.get("days"))
    nothing = not is_array(row.get("data")) and "aggregated_value" not in row
    if nothing or "calendar_heatmap_data" in row or (values and len(values) != len(days)):
        raise unlike(insight)
    if any(value is not None and number(value) is None for value in values):
        raise unlike(insight)
    told = zip(days, values, strict=False)  # one number may have days as well, without values
    return tuple(Point(_day(day, zone), number(value)) for day, value in told)


def text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def whole(value: Any) -> int | None:
    return value if type(value) is int else None


def number(value: Any) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _day(told: Any, zone: tzinfo | None) -> Day:
    if type(told) is int:
        return told
    try:
        if len(told) == 10:
            return date.fromisoformat(told)
        when = datetime.fromisoformat(told)
    except (TypeError, ValueError):
        return str(told)
    return when.replace(tzinfo=zone) if when.tzinfo is None and zone else when
