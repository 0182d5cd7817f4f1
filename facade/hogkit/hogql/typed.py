"""JSON's values as those of Python that a column's type asks for.

Nothing here raises: what is not as its type says stays as it came.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import chain
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from ..importing import LATE
from ..shapes import is_array, is_object
from .kinds import Kind, kind, member, text_of

Convert = Callable[[Any], Any]
Row = tuple[Any, ...]
Read = Callable[[Sequence[Sequence[Any]]], Iterable[Row]]
_UNFIT = (ValueError, TypeError, ArithmeticError, AttributeError, RecursionError)
# Columns of JSON that PostHog keeps and sends as text (posthog/hogql/database/schema/events.py).
PROPERTIES = re.compile(r"(?:.+\.)?(?:(?:person|group\d?)_)?properties")


@lru_cache(256)
def reader(columns: tuple[str, ...], types: tuple[str, ...]) -> Read:
    """What makes tuples of rows, each when it is asked for; of rows of any length."""
    steps = [(place, step) for place, step in enumerate(converters(columns, types)) if step]

    def read(rows: Sequence[Sequence[Any]]) -> Iterable[Row]:
        try:
            told: list[Iterable[Any]] = [*zip(*rows, strict=True)]  # faster than row by row
        except ValueError:  # they are not of one length
            return chain.from_iterable(read([row]) for row in rows)
        for place, step in steps:
            if place < len(told):
                told[place] = map(step, told[place])
        return zip(*told, strict=True) if told else [()] * len(rows)

    return read if steps else _tuples


def _tuples(rows: Sequence[Sequence[Any]]) -> Iterable[Row]:
    return map(tuple, rows)


def converters(columns: Sequence[str], types: Sequence[str]) -> tuple[Convert | None, ...]:
    """For each column what converts its values; None if they are right as they came.

    - DateTime, DateTime64: a datetime with a zone: that of the text, else of the type, else UTC.
      Nanoseconds are cut off.
    - Date, Date32: a date; UUID: a UUID; Decimal: a Decimal; Float: a float; Bool: a bool
    - Int128 and wider: an int, which PostHog may send as text
    - JSON, and texts called properties, person_properties and so on: a dict, if they hold an object.
      With orjson, of the extra `fast`, an integer in it beyond 64 bits is a float.
    - Array: a list; Tuple: a tuple; Map: a dict; with such values within
    - all others, such as String, Enum, IPv4, and types that nobody knows: as they came
    """
    told = [*types[: len(columns)], *[""] * (len(columns) - len(types))]
    return tuple(map(_of_column, columns, told))


def _of_column(column: str, told: str) -> Convert | None:
    of = kind(told)
    if of.name == "String" and PROPERTIES.fullmatch(column):
        return _object
    return converter(of)


def converter(of: Kind) -> Convert | None:
    """What converts the values of a type; None if they are right as they came."""
    make = _MAKERS.get(of.name)
    return None if make is None else make(of)


def _attempt(read: Convert) -> Callable[[Kind], Convert]:
    """Converts by `read` what it takes."""

    def convert(value: Any) -> Any:
        if value is None:
            return None
        try:
            return read(value)
        except _UNFIT:
            return value

    return lambda _: convert


def _moment(of: Kind) -> Convert:
    zone = zone_of(of)

    def convert(value: Any) -> Any:
        if value is None:
            return None
        try:
            when = datetime.fromisoformat(value)
        except (ValueError, TypeError):
            return value
        if when.tzinfo is not None:
            return when
        return value if zone is None else when.replace(tzinfo=zone)

    return convert


def zone_of(of: Kind) -> tzinfo | None:
    """Of text that has none itself; None if this machine does not know it."""
    name = next((text_of(told) for told in of.arguments if not told.isdigit()), "UTC")
    if name == "UTC":
        return UTC
    with suppress(ValueError, OSError, LookupError):
        return ZoneInfo(name)
    return None


def _bool(value: Any) -> Any:
    return bool(value) if value in (0, 1) else value


def _integer(value: Any) -> Any:
    return int(value) if isinstance(value, str) else value


def _decimal(value: Any) -> Decimal:
    return Decimal(str(value))  # of a float its shortest text, which is what was sent


def _object(value: Any) -> Any:
    if not isinstance(value, str) or not value.startswith("{"):
        return value
    try:
        return _loads()(value)
    except _UNFIT:
        return value


@cache
def _loads() -> Convert:
    if find_spec("orjson") is None:
        from json import loads

        return loads
    with LATE:
        import orjson
    return orjson.loads


def _array(of: Kind) -> Convert | None:
    return _listed(converter(kind(of.arguments[0]))) if of.arguments else None


def _nested(of: Kind) -> Convert | None:
    return _listed(_tuple(of))


def _listed(inner: Convert | None) -> Convert | None:
    if inner is None:
        return None
    return lambda value: list(map(inner, value)) if is_array(value) else value


def _tuple(of: Kind) -> Convert:
    """Of a Tuple that has names ClickHouse makes an object, and PostHog an array."""
    named = [member(argument) for argument in of.arguments]
    steps = [converter(kind(told)) or _same for _, told in named]
    by_name = dict(zip((name for name, _ in named), steps, strict=True))

    def convert(value: Any) -> Any:
        if is_object(value):
            return {name: by_name.get(name, _same)(one) for name, one in value.items()}
        if not is_array(value) or len(value) != len(steps):
            return value
        return tuple(step(one) for step, one in zip(steps, value, strict=True))

    return convert


def _map(of: Kind) -> Convert | None:
    """JSON's keys are texts, whatever they were."""
    if len(of.arguments) != 2:
        return None
    keys, values = map(kind, of.arguments)
    key = _whole(keys) if re.fullmatch(r"U?Int\d+", keys.name) else converter(keys) or _same
    step = converter(values) or _same

    def convert(value: Any) -> Any:
        if not is_object(value):
            return value
        return {key(name): step(one) for name, one in value.items()}

    return convert


def _same(value: Any) -> Any:
    return value


_whole = _attempt(_integer)
_fraction = _attempt(_decimal)

# By the name of a type. Integers up to 64 bits are JSON's own.
_MAKERS: dict[str, Callable[[Kind], Convert | None]] = {
    **dict.fromkeys(("DateTime", "DateTime32", "DateTime64"), _moment),
    **dict.fromkeys(("Date", "Date32"), _attempt(date.fromisoformat)),
    **dict.fromkeys(("Int128", "UInt128", "Int256", "UInt256"), _whole),
    **dict.fromkeys(("Float32", "Float64", "BFloat16"), _attempt(float)),
    **{f"Decimal{bits}": _fraction for bits in ("", 32, 64, 128, 256)},
    **dict.fromkeys(("JSON", "Object"), lambda _: _object),
    "UUID": _attempt(UUID),
    "Bool": _attempt(_bool),
    "Array": _array,
    "Tuple": _tuple,
    "Nested": _nested,
    "Map": _map,
}
