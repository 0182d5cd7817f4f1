"""ClickHouse's types as those of Arrow, and columns of JSON's values as arrays of them.

What no library of frames holds exactly is text: UUIDs, JSON, integers of 128 bits and more, decimals of
more than 38 digits, and types that nobody knows.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from importlib import import_module
from typing import Any

from attrs import frozen

from ..errors import MissingExtra
from ..importing import LATE
from ..shapes import is_array, is_object
from .kinds import Kind, kind, member
from .names import distinct
from .typed import Convert, converter, zone_of

# What Arrow raises for values that are not of a type.
UNFIT = (ValueError, TypeError, ArithmeticError, LookupError, NotImplementedError)
_MOST_DIGITS = 38  # of 128 bits: Polars fails on decimals of 256
_DIGITS = {"Decimal32": 9, "Decimal64": 18, "Decimal128": 38}
_PLAIN = {
    **{f"{sign}nt{bits}": f"{sign}nt{bits}".lower() for sign in ("I", "UI") for bits in (8, 16, 32, 64)},
    "Float32": "float32", "BFloat16": "float32", "Float64": "float64", "Bool": "bool_",
    "Nothing": "null",
}  # fmt: skip


@frozen
class Shape:
    """What the values of a type become.

    Attributes:
        type: Of Arrow.
        step: Makes of one of JSON's values what Arrow takes for this type.
        read: As what Arrow is to read the values before they are cast; None leaves it to Arrow.
        nested: Whether there are values within values.
    """

    type: Any
    step: Convert
    read: Any = None
    nested: bool = False


def module(name: str, purpose: str) -> Any:
    """A library of frames.

    Raises:
        MissingExtra: It is not installed.
    """
    return library(name, "frames", purpose)


def library(name: str, extra: str, purpose: str) -> Any:
    """A library of an extra.

    Raises:
        MissingExtra: It is not installed.
    """
    try:
        with LATE:
            return import_module(name)
    except ImportError as error:
        raise MissingExtra(extra, purpose) from error


def pyarrow() -> Any:
    return module("pyarrow", "A table of Arrow")


@lru_cache(1024)
def shape(told: str) -> Shape:
    """What the values of a type of ClickHouse's become.

    - integers up to 64 bits, floats and booleans: the same; intervals: how many of their unit
    - DateTime, DateTime64: timestamps in microseconds, in the type's zone, else in UTC; Date: date32
    - Decimal of up to 38 digits: decimal128
    - Array: a list; Tuple: a struct, whose fields are called 1, 2, … if they have no names; Map: a map
    - all others: text, as JSON where they are not text already
    """
    of = kind(told)
    if of.name in _PLAIN or of.name.startswith("Interval"):
        return Shape(getattr(pyarrow(), _PLAIN.get(of.name, "int64"))(), converter(of) or _number)
    make = _SHAPES.get(of.name.rstrip("0123456789"))
    return (make and make(of)) or _told(pyarrow().string(), _text)


def array(values: Sequence[Any], of: Shape) -> Any:
    """An array of Arrow of JSON's values.

    Raises:
        One of UNFIT: A value is not as the type says.
    """
    pa = pyarrow()
    if not of.nested:
        try:
            return pa.array(values, of.read).cast(of.type)  # which refuses what it would cut off
        except UNFIT:
            pass  # such as a time without a zone: one by one
    return pa.array(list(map(of.step, values)), of.type)


def _number(value: Any) -> Any:
    if isinstance(value, float):
        raise TypeError("a fraction is no integer")  # Arrow would cut it off
    return int(value) if isinstance(value, str) else value


def _text(value: Any) -> Any:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _told(of: Any, step: Convert) -> Shape:
    """Of what is sent as text."""
    return Shape(of, step, read=pyarrow().string())


def _strict(of: Kind, wanted: type) -> Convert:
    """Arrow would take a number for a time."""
    convert = converter(of) or _text

    def step(value: Any) -> Any:
        made = convert(value)
        if made is None or isinstance(made, wanted):
            return made
        raise TypeError(f"{of.name} is sent as {type(value).__name__}")

    return step


def _moment(of: Kind) -> Shape:
    zone = getattr(zone_of(of), "key", "UTC")
    return _told(pyarrow().timestamp("us", tz=zone), _strict(of, datetime))


def _date(of: Kind) -> Shape:
    return _told(pyarrow().date32(), _strict(of, date))


def _decimal(of: Kind) -> Shape | None:
    numbers = [int(told) for told in of.arguments if told.isdigit()]
    digits, scale = [0, _DIGITS.get(of.name, 0), *numbers][-2:]
    fits = 0 < digits <= _MOST_DIGITS and scale <= digits
    return _told(pyarrow().decimal128(digits, scale), _strict(of, Decimal)) if fits else None


def _array(of: Kind) -> Shape | None:
    return _listed(shape(of.arguments[0])) if of.arguments else None


def _nested(of: Kind) -> Shape | None:
    inner = _tuple(of)
    return inner and _listed(inner)


def _listed(inner: Shape) -> Shape:
    def step(value: Any) -> Any:
        return list(map(inner.step, value)) if is_array(value) else value

    return Shape(pyarrow().list_(inner.type), step, nested=True)


def _tuple(of: Kind) -> Shape | None:
    """Its values are objects, or arrays in the order of the fields."""
    told = [member(argument) for argument in of.arguments]
    names = distinct([name or str(place) for place, (name, _) in enumerate(told, 1)])
    inner = [shape(text) for _, text in told]
    steps = dict(zip(names, (one.step for one in inner), strict=True))

    def step(value: Any) -> Any:
        if is_array(value):
            value = dict(zip(names, value, strict=True))
        if not is_object(value):
            return value
        return {name: steps[name](one) for name, one in value.items()}

    fields = [(name, one.type) for name, one in zip(names, inner, strict=True)]
    return Shape(pyarrow().struct(fields), step, nested=True) if fields else None


def _map(of: Kind) -> Shape | None:
    if len(of.arguments) != 2:
        return None
    key, one = map(shape, of.arguments)

    def step(value: Any) -> Any:
        if not is_object(value):
            return value
        return [(key.step(name), one.step(inner)) for name, inner in value.items()]

    return Shape(pyarrow().map_(key.type, one.type), step, nested=True)


_SHAPES: dict[str, Callable[[Kind], Shape | None]] = {
    "DateTime": _moment,
    "Date": _date,
    "Decimal": _decimal,
    "Array": _array,
    "Nested": _nested,
    "Tuple": _tuple,
    "Map": _map,
}
