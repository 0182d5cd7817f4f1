"""What an insight says: its series, and its numbers as a table.

Source of the forms: `posthog/schema.py` (TrendsQueryResponse and its siblings) and
`posthog/hogql_queries/insights/`; older insights have `filters` where newer ones have `query`
(posthog/models/insight.py).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from attrs import frozen

from ..hogql.result import Result, UnexpectedRows
from ..shapes import as_array, as_object, is_array, is_object
from .item import Item

Day = date | datetime | int | str
SERIES = ("trends", "stickiness", "lifecycle")


@frozen
class Point:
    """One value of a series.

    Attributes:
        day: A date; of hours and minutes a datetime, in the project's time zone unless it has one; of stickiness
            a number of days; text, if it is something else.
    """

    day: Day
    value: float | None


@frozen(kw_only=True)
class Series:
    """One line, bar or number of an insight.

    Attributes:
        label: What PostHog calls it.
        event: The event or action that is counted, if PostHog says it.
        breakdown: The value that it is for, if the insight is broken down.
        compare: current or previous, if two times are compared.
        status: new, returning, resurrecting or dormant, of a lifecycle.
        count: All of it, as PostHog adds it up.
        aggregated_value: The one number of a display without a time line; None for others.
        points: Its values over time; none for a display without a time line.
    """

    label: str
    event: str | None
    breakdown: Any
    compare: str | None
    status: str | None
    count: float | None
    aggregated_value: float | None
    points: tuple[Point, ...]

    @property
    def value(self) -> float | None:
        """Its one number."""
        return self.count if self.aggregated_value is None else self.aggregated_value


class Insight(Item):
    """An insight, whose result can be read.

    Attributes:
        kind: trends, stickiness, lifecycle, funnels, retention, paths or sql.
    """

    __slots__ = ()

    @property
    def kind(self) -> str:
        query, filters = as_object(self.get("query")), as_object(self.get("filters"))
        told = str(as_object(query.get("source")).get("kind") or query.get("kind") or "")
        name = told.removesuffix("Query").lower() or str(filters.get("insight") or "trends").lower()
        return "sql" if name in ("hogql", "events", "actors") else name

    @property
    def series(self) -> tuple[Series, ...]:
        """Of trends, stickiness and lifecycles.

        Raises:
            UnexpectedRows: It is of another kind, or was not computed.
        """
        if self.kind not in SERIES:
            raise UnexpectedRows(
                f"{self!r} is of the kind {self.kind}, without series; table() has its rows"
            )
        return tuple(_series(row) for row in _rows(self))

    def table(self) -> Result:
        """Its numbers as rows, for `to_pandas` and its siblings.

        Trends: series, breakdown, compare, day, value; without a time line no day. Funnels: a row a step.
        Retention: a row for each period of each cohort. Paths: source, target, value. SQL: its own columns.

        Raises:
            UnexpectedRows: It was not computed, or its result has a form that is not known here.
        """
        kind = self.kind
        if kind == "sql":
            return _sql(self)
        if kind not in TABLES:
            raise UnexpectedRows(
                f"{self!r} is of the kind {kind!r}, which is not known here; it has `result`"
            )
        columns = TABLES[kind](self)
        used = [
            name for name in columns if name in KEPT or any(v is not None for v in columns[name])
        ]
        rows = [list(row) for row in zip(*(columns[name] for name in used), strict=True)]
        types = tuple(_type(name, columns[name]) for name in used)
        return Result(columns=tuple(used), types=types, raw=rows)


def _result(insight: Insight) -> Any:
    result = insight.get("result")
    if result is None:
        raise UnexpectedRows(
            f'{insight!r} was not computed: posthog.insights.get(id, refresh="blocking") has PostHog do it'
        )
    return result


def _rows(insight: Insight) -> list[Mapping[str, Any]]:
    result = _result(insight)
    if not is_array(result) or not all(map(is_object, result)):
        raise _unlike(insight)
    return result


def _unlike(insight: Insight) -> UnexpectedRows:
    return UnexpectedRows(
        f"the result of {insight!r} is not one of {insight.kind}; it is there as `result`"
    )


def _sql(insight: Insight) -> Result:
    """Its own columns and types."""
    raw, columns = _result(insight), as_array(insight.get("columns"))
    rows = [row for row in as_array(raw) if is_array(row) and len(row) == len(columns)]
    if not columns or not is_array(raw) or len(rows) != len(raw):
        raise _unlike(insight)
    told = [
        one[1] if is_array(one) and len(one) == 2 else one for one in as_array(insight.get("types"))
    ]
    types = [str(one) for one in told] if len(told) == len(columns) else [""] * len(columns)
    names = tuple(str(name) for name in columns)
    return Result(columns=names, types=tuple(types), raw=rows, has_more=insight.get("hasMore"))


def _series(row: Mapping[str, Any]) -> Series:
    action = as_object(row.get("action"))
    days = as_array(row.get("days")) or as_array(row.get("labels"))
    values = as_array(row.get("data"))
    return Series(
        label=str(row.get("label") or ""),
        event=_text(action.get("id")) or _text(action.get("name")),
        breakdown=row.get("breakdown_value"),
        compare=_text(row.get("compare_label")),
        status=_text(row.get("status")),
        count=_number(row.get("count")),
        aggregated_value=_number(row.get("aggregated_value")),
        points=tuple(
            Point(_day(day), _number(value)) for day, value in zip(days, values, strict=False)
        ),
    )


def _text(value: Any) -> str | None:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None


def _number(value: Any) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _day(told: Any) -> Day:
    if isinstance(told, int):
        return told
    try:
        return date.fromisoformat(told) if len(told) == 10 else datetime.fromisoformat(told)
    except (TypeError, ValueError):
        return str(told)


Columns = dict[str, list[Any]]
KEPT = frozenset(
    {"series", "value", "day", "step", "name", "count", "cohort", "period", "source", "target"}
)


def _columns(names: Sequence[str], rows: Iterator[Sequence[Any]]) -> Columns:
    made: Columns = {name: [] for name in names}
    for row in rows:
        for name, value in zip(names, row, strict=True):
            made[name].append(value)
    return made


def _trends(insight: Insight) -> Columns:
    found = insight.series
    timed = any(one.points for one in found)
    names = ("series", "status", "breakdown", "compare", *(("day",) if timed else ()), "value")
    return _columns(names, (row for one in found for row in _long(one, timed=timed)))


def _long(one: Series, *, timed: bool) -> Iterator[tuple[Any, ...]]:
    """A row for each of its points."""
    about = (one.label, one.status, _words(one.breakdown), one.compare)
    if not timed:
        yield (*about, one.value)
    for point in one.points:
        day = point.day
        yield (*about, day.isoformat() if isinstance(day, date) else day, point.value)


def _words(value: Any) -> str | None:
    return (
        value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    )


STEP = (
    "breakdown",
    "step",
    "name",
    "count",
    "conversion",
    "average_conversion_time",
    "median_conversion_time",
)


def _funnel(insight: Insight) -> Columns:
    """With a breakdown a list of steps for each value."""
    result = _result(insight)
    if is_object(result) or (is_array(result) and result and "data" in as_object(result[0])):
        raise UnexpectedRows(
            f"{insight!r} shows a funnel over time, or its times; they are in `result`"
        )
    if is_array(result) and not all(map(is_array, result)):
        result = [result]
    if not is_array(result) or not all(is_object(row) for steps in result for row in steps):
        raise _unlike(insight)
    return _columns(STEP, (row for steps in result for row in _steps(steps)))


def _steps(steps: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Any, ...]]:
    first = _number(steps[0].get("count")) if steps else None
    for place, step in enumerate(steps):
        count = _number(step.get("count"))
        share = count / first if count is not None and first else None
        yield (
            _words(step.get("breakdown_value", step.get("breakdown"))),
            step.get("order", place), _text(step.get("custom_name")) or _text(step.get("name")), count, share,
            _number(step.get("average_conversion_time")), _number(step.get("median_conversion_time")),
        )  # fmt: skip


def _retention(insight: Insight) -> Columns:
    names = ("breakdown", "cohort", "date", "period", "count")
    return _columns(names, (row for told in _rows(insight) for row in _periods(told)))


def _periods(told: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    about = (_words(told.get("breakdown_value")), told.get("label"), told.get("date"))
    for period, value in enumerate(as_array(told.get("values"))):
        yield (*about, period, _number(as_object(value).get("count")))


def _paths(insight: Insight) -> Columns:
    names = ("source", "target", "value", "average_conversion_time")
    return _columns(names, (tuple(map(row.get, names)) for row in _rows(insight)))


def _type(name: str, values: Sequence[Any]) -> str:
    """ClickHouse's name of what a column has."""
    known = [value for value in values if value is not None]
    if name == "day" and known and all(isinstance(v, str) and _is_day(v) for v in known):
        return "Date"
    if known and all(isinstance(value, int) for value in known):
        return "Nullable(Int64)"
    if all(isinstance(value, int | float) for value in known):
        return "Nullable(Float64)"
    return "Nullable(String)"


def _is_day(text: str) -> bool:
    return type(_day(text)) is date


TABLES: Mapping[str, Callable[[Insight], Columns]] = {
    **dict.fromkeys(SERIES, _trends),
    "funnels": _funnel,
    "retention": _retention,
    "paths": _paths,
}
