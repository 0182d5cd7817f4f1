"""What is sent for a value that JSON has no form for."""

from __future__ import annotations

import sys
from binascii import b2a_base64
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from math import isinf
from typing import Any
from uuid import UUID

Conversion = Callable[[Any], Any]
_MINUTE = timedelta(minutes=1)


def convert(value: Any) -> Any:
    """What JSON has for a value, in the terms of Python; what is within that may need it again.

    - datetime, date, time: ISO 8601 with all their microseconds; a datetime without a zone is UTC
    - timedelta: seconds
    - Decimal: the nearest double, which is what PostHog keeps of any number; null if it is none
    - UUID: text
    - Enum: its value
    - set, frozenset: a list, sorted if its members can be
    - bytes, bytearray: the text that they are in UTF-8, else base64
    - dataclasses, attrs classes: their fields by name
    - models of pydantic: what `model_dump` or, of version 1, `dict` makes of them
    - scalars and arrays of numpy: what `tolist` makes of them, and of times a datetime or seconds
    - Mapping, and subclasses of JSON's own types: what they are without the subclass

    Raises:
        TypeError: It is nothing of these.
        Exception: The value's own code failed.
    """
    conversion = conversion_of(value)
    if conversion is None:
        raise TypeError(f"{type(value).__name__} cannot be sent as JSON")
    return conversion(value)


def conversion_of(value: object) -> Conversion | None:
    """What converts a value; None if nothing does."""
    for kind, conversion in _CONVERSIONS:
        if isinstance(value, kind):
            return conversion
    return _conversion_of_fields(type(value)) or _conversion_of_guests(value)


def _conversion_of_fields(kind: type) -> Conversion | None:
    if hasattr(kind, "__dataclass_fields__"):
        return _dataclass
    return _attrs if hasattr(kind, "__attrs_attrs__") else None


def _conversion_of_guests(value: object) -> Conversion | None:
    """Libraries that are not imported here: who has such a value did it."""
    if isinstance(value, _loaded("numpy", "generic", "ndarray")):
        return _numpy
    models = _loaded("pydantic.main", "BaseModel") + _loaded("pydantic.v1.main", "BaseModel")
    return _model if isinstance(value, models) else None


def _loaded(module: str, *names: str) -> tuple[type, ...]:
    found = sys.modules.get(module)
    kinds = (getattr(found, name, None) for name in names)
    return tuple(kind for kind in kinds if isinstance(kind, type))


def written(value: datetime) -> str | None:
    """A moment in ISO 8601; None if it is none."""
    if value != value:  # the NaT of pandas is a datetime
        return None
    offset = value.utcoffset()
    if offset is None:
        return value.replace(tzinfo=UTC).isoformat()
    # Local times before there were zones have seconds in their offset; ISO 8601 has none there.
    return (value.astimezone(UTC) if offset % _MINUTE else value).isoformat()


def _decimal(value: Decimal) -> float | None:
    if not value.is_finite():
        return None
    if isinf(number := float(value)):
        raise OverflowError("is beyond what a double holds")
    return number


def _set(value: AbstractSet[Any]) -> list[Any]:
    try:
        return sorted(value)
    except TypeError:
        return list(value)


def _bytes(value: bytes | bytearray) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return b2a_base64(value, newline=False).decode()


def _dataclass(value: Any) -> dict[str, Any]:
    from dataclasses import fields

    return {field.name: getattr(value, field.name) for field in fields(value)}


def _attrs(value: Any) -> dict[str, Any]:
    from attrs import fields

    return {field.name: getattr(value, field.name) for field in fields(value.__class__)}


def _model(value: Any) -> Any:
    return value.model_dump(mode="python") if hasattr(value, "model_dump") else value.dict()


def _numpy(value: Any) -> Any:
    if value.dtype.kind in "mM":
        return _numpy_time(value)
    plain = value.tolist()
    if type(plain) is not type(value):
        return plain
    if value.dtype.kind != "f":  # a long double stays what it is, and so does a complex one
        raise TypeError("is no number of JSON")
    return float(plain)


def _numpy_time(value: Any) -> Any:
    if value.ndim:
        return list(value)
    plain = value.item()
    if not isinstance(plain, int) or "[" not in value.dtype.str:
        return plain  # a time of Python's, null for NaT, or a number without a unit
    plain = value.astype(f"{value.dtype.kind}8[us]").item()  # nanoseconds are a bare number
    if isinstance(plain, int):
        raise OverflowError("is beyond what a datetime or timedelta holds")
    return plain


# The first row that holds: a datetime is a date, an Enum may be anything. orjson asks for subclasses
# of JSON's own types too, but never for an Enum.
_CONVERSIONS: tuple[tuple[Any, Conversion], ...] = (
    (Enum, lambda value: value.value),
    (datetime, written),
    ((date, time), lambda value: value.isoformat()),
    (timedelta, timedelta.total_seconds),
    (Decimal, _decimal),
    (UUID, str),
    ((set, frozenset), _set),
    ((bytes, bytearray), _bytes),
    (str, str.__str__),
    (int, int.__int__),
    (float, float.__float__),
    ((list, tuple), lambda value: [*value]),
    (Mapping, lambda value: dict(value.items())),
)
