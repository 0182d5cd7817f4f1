"""The results of insights as rows, by their kind.

Sources, all in `posthog/hogql_queries/insights/`: `trends/trends_query_runner.py`, `stickiness/`, `lifecycle/`,
`funnels/` (a list of steps, or one for each breakdown; `funnel_trends.py`; `funnel_time_to_convert.py`),
`retention/retention_query_runner.py`, `paths_query_runner.py`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ..hogql.result import Result
from ..shapes import as_array, as_object, is_array, is_object
from .insights import computed, number, objects, points, text, unlike, zone_of

if TYPE_CHECKING:
    from .insights import Insight, Series

Row = tuple[Any, ...]
Told = tuple[tuple[str, ...], Iterable[Row]]  # names of columns, and rows
TEXT, WHOLE, FRACTION = "Nullable(String)", "Nullable(Int64)", "Nullable(Float64)"
# Of the columns whose values do not decide it.
TYPES = {
    **dict.fromkeys(("order", "step", "period"), WHOLE),
    **dict.fromkeys(("value", "conversion", "aggregation_value"), FRACTION),
    **dict.fromkeys(("average_conversion_time", "median_conversion_time"), FRACTION),
}
DAYS = {"day": "Nullable(Date32)", "date": "Nullable(DateTime64(6, 'UTC'))"}  # without rows
# Those that are left out where they say nothing.
SPARE = {
    *("order", "status", "breakdown", "compare", "label", "aggregation_value"),
    *("average_conversion_time", "median_conversion_time"),
}


def table(insight: Insight) -> Result:
    """The rows of an insight.

    Raises:
        UnexpectedRows: It was not computed, or has a form that is not known here.
    """
    if insight.kind == "sql":
        return _sql(insight)
    if insight.kind not in TABLES:
        raise unlike(insight)
    names, told = TABLES[insight.kind](insight)
    rows = list(told)
    used = [place for place, name in enumerate(names) if name not in SPARE or _says(rows, place)]
    return Result(
        columns=tuple(names[place] for place in used),
        types=tuple(_type(insight, names[place], [row[place] for row in rows]) for place in used),
        raw=[[_json(row[place]) for place in used] for row in rows],
        **_about(insight),
    )


def _says(rows: Sequence[Row], place: int) -> bool:
    return any(row[place] is not None for row in rows)


def _about(insight: Insight) -> dict[str, Any]:
    """What PostHog says of a result beside it; of a breakdown more is what it put together as others."""
    more, cached, hogql = map(insight.get, ("hasMore", "is_cached", "hogql"))
    return {
        "has_more": more if isinstance(more, bool) else None,
        "cached": cached is True,
        "hogql": text(hogql),
    }


def _type(insight: Insight, name: str, values: Sequence[Any]) -> str:
    """Of ClickHouse."""
    known = [value for value in values if value is not None]
    if name in TYPES:
        return TYPES[name]
    if name in ("count", "seconds"):
        return WHOLE if all(isinstance(value, int) for value in known) else FRACTION
    if name not in DAYS:
        return TEXT
    return _type_of_days(insight, known) if known else DAYS[name]


def _type_of_days(insight: Insight, days: Sequence[Any]) -> str:
    """Text, if they are not all of one kind, or times without a zone."""
    kinds: set[type[object]] = {type(day) for day in days}
    if kinds == {date}:
        return "Nullable(Date32)"
    if kinds == {int}:
        return WHOLE
    if kinds == {datetime} and all(day.tzinfo for day in days):
        return f"Nullable(DateTime64(6, '{getattr(zone_of(insight), 'key', 'UTC')}'))"
    return TEXT


def _json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _words(value: Any) -> str | None:
    """A breakdown's value."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def _sql(insight: Insight) -> Result:
    """Its types are names, or pairs of a column and one."""
    raw, columns = computed(insight), as_array(insight.get("columns"))
    if not is_array(raw) or not columns:
        raise unlike(insight)
    if not all(is_array(row) and len(row) == len(columns) for row in raw):
        raise unlike(insight)
    told = [one[-1] if is_array(one) and one else one for one in as_array(insight.get("types"))]
    types = [str(one) for one in told] if len(told) == len(columns) else [""] * len(columns)
    names = tuple(str(name) for name in columns)
    return Result(columns=names, types=tuple(types), raw=raw, **_about(insight))


def _trends(insight: Insight) -> Told:
    found = insight.series
    several = len({one.order for one in found}) > 1
    about = [
        (one.order if several else None, one.name, one.status, _words(one.breakdown), one.compare)
        for one in found
    ]
    names = ("order", "series", "status", "breakdown", "compare")
    alone = any("aggregated_value" in row for row in objects(insight))
    if not alone or any(one.points for one in found):
        return (*names, "day", "value"), _long(about, found)
    rows = ((*who, one.value) for who, one in zip(about, found, strict=True))
    return (*names, "value"), rows


def _long(about: Iterable[Row], found: Iterable[Series]) -> Iterator[Row]:
    """A row for each point."""
    for who, one in zip(about, found, strict=True):
        for point in one.points:
            yield (*who, point.day, point.value)


def _funnel(insight: Insight) -> Told:
    result = computed(insight)
    if is_object(result) and is_array(bins := result.get("bins")):
        return ("seconds", "count"), _bins(insight, bins)
    if not is_array(result):
        raise unlike(insight)
    if result and all("data" in as_object(row) for row in result):
        return ("breakdown", "day", "value"), _over_time(insight)
    lists = [result] if any(map(is_object, result)) else result
    names = ("breakdown", "compare", "step", "name", "count", "conversion")
    times = ("average_conversion_time", "median_conversion_time")
    return (*names, *times), (row for steps in lists for row in _steps(insight, steps))


def _bins(insight: Insight, bins: Sequence[Any]) -> Iterator[Row]:
    for one in bins:
        if not is_array(one) or len(one) != 2:
            raise unlike(insight)
        yield tuple(map(number, one))


def _over_time(insight: Insight) -> Iterator[Row]:
    zone = zone_of(insight)
    for row in objects(insight):
        for point in points(insight, row, zone):
            yield _words(row.get("breakdown_value")), point.day, point.value


def _steps(insight: Insight, steps: Any) -> Iterator[Row]:
    """Of one funnel, or of one value of a breakdown."""
    counts = [number(as_object(step).get("count")) for step in as_array(steps)]
    if not is_array(steps) or None in counts:
        raise unlike(insight)
    for place, (step, count) in enumerate(zip(steps, counts, strict=True)):
        share = count / counts[0] if count is not None and counts[0] else None
        yield (
            _words(step.get("breakdown_value", step.get("breakdown"))), text(step.get("compare_label")),
            place, text(step.get("custom_name")) or text(step.get("name")), count, share,
            number(step.get("average_conversion_time")), number(step.get("median_conversion_time")),
        )  # fmt: skip


def _retention(insight: Insight) -> Told:
    """A period's label is only there if it is not the cohorts' own."""
    found = objects(insight)
    names = ("breakdown", "cohort", "date", "period", "label", "count", "aggregation_value")
    return names, (row for told in found for row in _periods(insight, told))


def _periods(insight: Insight, told: Mapping[str, Any]) -> Iterator[Row]:
    day = _moment(told.get("date"))
    about = (_words(told.get("breakdown_value")), text(told.get("label")), day)
    if not is_array(told.get("values")):
        raise unlike(insight)
    for period, value in enumerate(told["values"]):
        one = as_object(value)
        count = number(one.get("count"))
        if count is None:
            raise unlike(insight)
        yield (*about, period, text(one.get("label")), count, number(one.get("aggregation_value")))


def _moment(told: Any) -> Any:
    try:
        return datetime.fromisoformat(told)
    except (TypeError, ValueError):
        return text(told)


def _paths(insight: Insight) -> Told:
    names = ("source", "target", "value", "average_conversion_time")
    return names, (_link(insight, row) for row in objects(insight))


def _link(insight: Insight, row: Mapping[str, Any]) -> Row:
    ends, value = (text(row.get("source")), text(row.get("target"))), number(row.get("value"))
    if None in (*ends, value):
        raise unlike(insight)
    return (*ends, value, number(row.get("average_conversion_time")))


TABLES: Mapping[str, Callable[[Insight], Told]] = {
    **dict.fromkeys(("trends", "stickiness", "lifecycle"), _trends),
    "funnels": _funnel,
    "retention": _retention,
    "paths": _paths,
}
