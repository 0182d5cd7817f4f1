"""What a trends query may ask of the sandbox."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import fmean, median
from typing import Any

from .fields import Field, array, given, mapping, number, objects, optional, required, text
from .messages import Json, Refused, as_object, child, children

MATH: Mapping[str, Callable[[Sequence[float]], float]] = {
    "sum": sum,
    "avg": fmean,
    "min": min,
    "max": max,
    "median": median,
}
COUNTED = ("total", "dau")
# The types of what is read of a query, and of its parts.
SOURCE: Mapping[str, Field] = {
    "series": array(mapping()),
    "trendsFilter": mapping(nullable=True),
    "dateRange": mapping(nullable=True),
    "breakdownFilter": mapping(nullable=True),
    "interval": optional(),
}
PARTS: Mapping[str, Mapping[str, Field]] = {
    "trendsFilter": {"display": optional()},
    "dateRange": {"date_from": optional(), "date_to": optional()},
    "breakdownFilter": {"breakdown_limit": number(), "breakdowns": array(mapping(), nullable=True)},
}
FILTER_KEY = text()
SERIES: Mapping[str, Field] = {
    "event": optional(),
    "math": optional(),
    "math_property": optional(),
    "properties": array(mapping(), nullable=True),
    "fixedProperties": array(mapping(), nullable=True),
}
KNOWN_PARTS = {
    *("kind", "series", "trendsFilter", "dateRange", "interval", "breakdownFilter", "properties"),
    *("filterTestAccounts", "version", "samplingFactor", "tags", "modifiers", "response"),
}


class CannotCompute(Exception):
    """The sandbox does not know what the query asks for."""


def check(source: Json) -> None:
    """
    Raises:
        CannotCompute: It is no query of trends, or has parts that the sandbox does not know.
    """
    if source.get("kind") != "TrendsQuery" or not source.get("series"):
        raise CannotCompute(f"a query of the kind {source.get('kind')!r}")
    try:
        check_types(source)
    except Refused:
        raise CannotCompute("a query of this form") from None
    for name, value in source.items():
        if name not in KNOWN_PARTS and value:
            raise CannotCompute(f"the part {name!r} of a query")
    for series in children(source, "series"):
        math = series.get("math") or "total"
        if series.get("kind") != "EventsNode" or math not in (*COUNTED, *MATH):
            raise CannotCompute(f"a series of the kind {series.get('kind')!r} with math {math!r}")
    if source.get("interval", "day") not in ("hour", "day", "week", "month", None):
        raise CannotCompute(f"the interval {source['interval']!r}")
    if child(source, "trendsFilter").get("formula"):
        raise CannotCompute("a formula")


def check_types(source: Json) -> None:
    """
    Raises:
        Refused: A part is of another type than those who read it expect.
    """
    given(source, SOURCE)
    for name, fields in PARTS.items():
        given(child(source, name), fields)
    for series in children(source, "series"):
        given(series, SERIES)
        check_filters([*children(series, "properties"), *children(series, "fixedProperties")])
    check_filters(source.get("properties"))


def check_filters(wanted: Any) -> None:
    group = as_object(wanted)
    for one in objects(wanted, "properties", "Filters") if group is None else [group]:
        if "values" in one:
            check_filters(one["values"])
        else:
            FILTER_KEY.read("properties", required(one, "key"))
