"""Python's values for the placeholders of a query, as HogQL has them.

They travel beside the SQL and become constants of PostHog's syntax tree, so no value is ever text of a
query. JSON has no times, UUIDs and decimals: these travel as text, and the placeholder becomes a call that
reads it, so {since} becomes toDateTime64({since}, 6, 'UTC').
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from math import isfinite
from typing import Any, TypeGuard
from uuid import UUID

from attrs import frozen

from ..errors import InvalidArgument
from ..shapes import is_array
from .identifiers import RESERVED
from .placeholders import found, replaced

_NAME = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")
_OWN = frozenset(
    {"filters", "variables"}
)  # PostHog fills these in (posthog/hogql/filters.py, variables.py)
# HogQL reads them as constants, or not at all, in braces too.
_NO_NAMES = RESERVED - {"from"}
_LEAST, _MOST = -(2**63), 2**64 - 1
# What ClickHouse holds; beyond it Date is cut to its ends, and so is DateTime64 before version 26.
_TIMES = (datetime(1900, 1, 1, tzinfo=UTC), datetime(2300, 1, 1, tzinfo=UTC))
_DATES = (date(1970, 1, 1), date(2149, 6, 6))
_DIGITS = 18  # of a Decimal64, the only decimal of HogQL (posthog/hogql/functions/clickhouse/conversions.py)


class _Unfit(Exception):
    """Why a value cannot be sent."""


@frozen
class _Leaf:
    """A value that is no list.

    Attributes:
        json: As it is sent.
        call: What reads it, with {} for what was sent; "" if it is right as it is.
        scale: Of a decimal, digits after the point; those before it are `whole`.
    """

    json: Any
    call: str = ""
    scale: int = 0
    whole: int = 0


def bound(sql: str, values: Mapping[str, Any] | None) -> tuple[str, dict[str, Any]]:
    """The statement and the values as they are sent. Without values nothing is changed.

    - str, bool, None; int of 64 bits; float, if it is finite: as they are
    - datetime with a zone, from 1900 to 2299: a DateTime64 of microseconds
    - date, from 1970-01-01 to 2149-06-06: a Date; UUID: a UUID
    - Decimal of up to 18 digits: a Decimal64 with the digits that it has after its point
    - list, tuple, set, array of numpy: an array of such values, of one kind where they are of the three
      lines above; nothing is `IN` an empty one
    - Enum: its value; scalars of numpy: the same of Python

    Raises:
        InvalidArgument: A placeholder has no value, a value no placeholder, or it can be no constant of
            HogQL; the message says which.
    """
    if not values:
        return sql, {}
    names = dict.fromkeys(token["name"] for token in found(sql))
    _match(names, values)
    sent = {name: _sent(name, value) for name, value in values.items()}
    told = replaced(sql, lambda name: sent[name][1] if name in sent else f"{{{name}}}")
    return told, {name: json for name, (json, _) in sent.items()}


def _match(names: Iterable[str], values: Mapping[str, Any]) -> None:
    """Refuse values without a placeholder, and placeholders without one."""
    for name in values:
        _check(name)
    needed = [name for name in names if name not in _OWN]
    if missing := [name for name in needed if name not in values]:
        raise InvalidArgument(f"values: {_list(missing)} has no value; given are {_list(values)}")
    if spare := [name for name in values if name not in needed]:
        there = f"the query has {_list(needed)}" if needed else "the query has none"
        raise InvalidArgument(f"values: no placeholder is {_list(spare)}; {there}")


def _list(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


def _check(name: object) -> None:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise InvalidArgument(f"values: {name!r} is no name; a placeholder is {{letters_1}}")
    if name in _OWN or name.lower() in _NO_NAMES:
        raise InvalidArgument(f"values: {{{name}}} means something else in HogQL; use another name")


def _sent(name: str, value: Any) -> tuple[Any, str]:
    """The value in JSON, and what stands in place of its placeholder."""
    try:
        told = _told(value)
        return _json(told), _called(told, f"{{{name}}}")
    except _Unfit as why:
        raise InvalidArgument(f"values: {{{name}}} {why}") from None
    except RecursionError:
        raise InvalidArgument(f"values: {{{name}}} is a list that is nested too deeply") from None


def _json(told: Any) -> Any:
    return [_json(one) for one in told] if is_array(told) else told.json


def _called(told: Any, placeholder: str) -> str:
    """The placeholder, in the call that reads what was sent; of a list, of each that is in it."""
    leaves = list(_leaves(told))
    calls = {leaf.call for _, leaf in leaves if leaf.json is not None}
    if calls <= {""}:
        return placeholder
    depths = {depth for depth, _ in leaves}
    if len(calls) > 1 or len(depths) > 1:
        raise _Unfit("is a list of different kinds; give one for each kind")
    call, depth = calls.pop(), depths.pop()
    if call == _DECIMAL:
        call = call.replace("SCALE", str(_scale(leaf for _, leaf in leaves)))
    if depth and any(leaf.json is None for _, leaf in leaves):
        call = f"if(isNull({{}}), null, {call})"  # in an array toDateTime64 fails on a null
    return _mapped(call, depth, placeholder)


def _mapped(call: str, depth: int, placeholder: str) -> str:
    if depth == 0:
        return call.replace("{}", placeholder)
    name = f"hogkit_{depth}"
    return f"arrayMap({name} -> {_mapped(call, depth - 1, name)}, {placeholder})"


def _leaves(told: Any, depth: int = 0) -> Iterator[tuple[int, _Leaf]]:
    if is_array(told):
        for one in told:
            yield from _leaves(one, depth + 1)
    else:
        yield depth, told


def _scale(leaves: Iterable[_Leaf]) -> int:
    """Digits after the point that hold all of them."""
    each = list(leaves)
    scale, whole = max(leaf.scale for leaf in each), max(leaf.whole for leaf in each)
    if scale + whole > _DIGITS:
        raise _Unfit(f"needs {scale + whole} digits; a decimal of HogQL has {_DIGITS}")
    return scale


def _told(value: Any) -> Any:
    """A leaf, or a list of such."""
    if _is_list(value):
        return [_told(one) for one in value]
    if _is_set(value):
        return [_told(one) for one in _sorted(value)]
    for kind, tell in _LEAVES:
        if isinstance(value, kind):
            return tell(value)
    if type(value).__module__ == "numpy":
        return _told(_plain(value))
    raise _Unfit(f"is {_a(value)}, which HogQL has no constant for")


def _is_list(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, list | tuple)


def _is_set(value: object) -> TypeGuard[AbstractSet[Any]]:
    return isinstance(value, AbstractSet)


def _a(value: object) -> str:
    return f"of the type {type(value).__name__}"


def _sorted(values: AbstractSet[Any]) -> list[Any]:
    """In one order, so that PostHog finds the same query in its cache."""
    try:
        return sorted(values)
    except TypeError:
        return sorted(values, key=repr)


def _plain(value: Any) -> Any:
    """Of a scalar or array of numpy what Python has for it; `tolist` makes bare numbers of nanoseconds."""
    if value.dtype.kind in "mM":
        raise _Unfit(f"is {_a(value)}, which has no zone; give datetimes that have one")
    plain = value.tolist()
    if type(plain) is type(value):
        raise _Unfit(f"is {_a(value)}, which HogQL has no constant for")
    return plain


def _text(value: str) -> _Leaf:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise _Unfit("has half of a surrogate pair, which is no text") from None
    return _Leaf(str.__str__(value))


def _integer(value: int) -> _Leaf:
    if not _LEAST <= value <= _MOST:
        raise _Unfit("has more than the 64 bits of an integer; send a text, and convert that")
    return _Leaf(int(value))


def _float(value: float) -> _Leaf:
    if not isfinite(value):
        raise _Unfit(f"is {float(value)}, which JSON does not have")
    return _Leaf(float(value))


def _moment(value: datetime) -> _Leaf:
    if value != value:  # the NaT of pandas is a datetime
        raise _Unfit("is no time; for a null send None")
    if value.utcoffset() is None:
        raise _Unfit("has no zone; give it one, such as value.replace(tzinfo=timezone.utc)")
    if getattr(value, "nanosecond", 0):  # of pandas
        raise _Unfit("has nanoseconds; PostHog keeps microseconds")
    if not _TIMES[0] <= value < _TIMES[1]:
        raise _Unfit("is not from 1900 to 2299, which is what ClickHouse holds of times")
    utc = value.astimezone(UTC).replace(tzinfo=None)
    return _Leaf(utc.isoformat(" ", "microseconds"), "toDateTime64({}, 6, 'UTC')")


def _date(value: date) -> _Leaf:
    if not _DATES[0] <= value <= _DATES[1]:
        raise _Unfit(
            "is not from 1970-01-01 to 2149-06-06, which is what ClickHouse holds of dates"
        )
    return _Leaf(value.isoformat(), "toDate({})")


def _decimal(value: Decimal) -> _Leaf:
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        raise _Unfit(f"is {value}, which is no number")
    whole = max(value.adjusted() + 1, 0) if value else 0
    if max(whole, -exponent) > _DIGITS:
        raise _Unfit(f"has more than {_DIGITS} digits, which is what a decimal of HogQL has")
    return _Leaf(f"{value:f}", _DECIMAL, scale=max(-exponent, 0), whole=whole)


def _no_interval(value: timedelta) -> _Leaf:
    raise _Unfit(f"is {_a(value)}; send a number, as in toIntervalSecond({{seconds}})")


_DECIMAL = "toDecimal({}, SCALE)"
# The first row that holds: an Enum may be anything, a datetime is a date, and a bool an int.
_LEAVES: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
    (Enum, lambda value: _told(value.value)),
    ((bool, type(None)), _Leaf),
    (str, _text),
    (int, _integer),
    (float, _float),
    (datetime, _moment),
    (date, _date),
    (UUID, lambda value: _Leaf(str(value), "toUUID({})")),
    (Decimal, _decimal),
    (timedelta, _no_interval),
)
