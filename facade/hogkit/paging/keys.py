"""The values that rows are ordered by, exactly as PostHog has them: from an answer into a cursor, and
from there into the next statement.

Nothing is compared here. ClickHouse orders UUIDs by their second half, and texts by their bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from ..errors import InvalidArgument

Value = datetime | date | UUID | Decimal | str | int
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_WRAPPED = re.compile(r"(?:Nullable|LowCardinality|SimpleAggregateFunction\(\w+, )\(?(.*)\)")


class Odd(ValueError):
    """An answer is not of the statement that was asked."""


def microseconds(when: datetime) -> int:
    """Since 1970, in UTC."""
    return (when - EPOCH) // _MICROSECOND


def moment(since_1970: int) -> datetime:
    return EPOCH + since_1970 * _MICROSECOND


def _time(told: Any) -> datetime:
    """PostHog leaves out digits that are zero, and text without a zone is UTC here."""
    when = datetime.fromisoformat(str(told))
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)


def _integer(told: Any) -> int:
    return int(told)


# By the type that PostHog tells of the column. What is not here has no exact text, or no order.
_READERS: tuple[tuple[str, Callable[[Any], Value]], ...] = (
    (r"DateTime(\(.*\))?|DateTime64\([0-6](,.*)?\)", _time),
    (r"Date(32)?", lambda told: date.fromisoformat(str(told))),
    (r"UUID", lambda told: UUID(str(told))),
    (r"String|FixedString\(.*\)|Enum(8|16)?\(.*\)", str),
    (r"U?Int(8|16|32|64)", _integer),
    (r"Decimal\d*(\(.*\))?", lambda told: Decimal(str(told))),
)


def reader(column: str, told: str) -> Callable[[Any], Value]:
    """What reads the values of a key's column.

    Raises:
        InvalidArgument: Its type cannot order rows.
    """
    for pattern, read in _READERS:
        if re.fullmatch(pattern, _bare(told)):
            return read
    raise InvalidArgument(
        f"key: {column} is of the type {told or 'unknown'}, which orders no rows exactly; "
        "a key is of times (to microseconds), dates, UUIDs, texts, integers and decimals"
    )


def is_time(told: str) -> bool:
    """Whether a column of this type says when."""
    return _bare(told).startswith("Date")


def _bare(told: str) -> str:
    while wrapped := _WRAPPED.fullmatch(told):
        told = wrapped[1]
    return told


def read(columns: Sequence[str], types: Sequence[str], told: Sequence[Any]) -> tuple[Value, ...]:
    """The key of a row.

    Raises:
        InvalidArgument: A type is none for keys, or a value is null: null is neither more nor less
            than anything, so rows would be lost.
        Odd: A value is none of its type.
    """
    found: list[Value] = []
    for column, kind, value in zip(columns, types, told, strict=True):
        if value is None:
            raise InvalidArgument(f"key: {column} is null in a row, so it orders no rows")
        found.append(_value(reader(column, kind), value))
    return tuple(found)


def _value(read: Callable[[Any], Value], told: Any) -> Value:
    try:
        return read(told)
    except (ValueError, TypeError, ArithmeticError):
        raise Odd("a key has a value that is none of its type") from None


_TAGS: dict[str, tuple[type, Callable[[Any], Any], Callable[[Any], Value]]] = {
    "t": (datetime, microseconds, moment),
    "d": (date, date.isoformat, date.fromisoformat),
    "u": (UUID, lambda value: value.hex, UUID),
    "s": (str, str, str),
    "i": (int, int, int),
    "n": (Decimal, str, Decimal),
}


def packed(value: Value) -> list[Any]:
    """In JSON: a letter for the type, and the value."""
    tag = next(tag for tag, (kind, _, _) in _TAGS.items() if isinstance(value, kind))
    return [tag, _TAGS[tag][1](value)]


def unpacked(told: Any) -> Value:
    """Raises ValueError or what its reading raises for what `packed` did not make."""
    tag, value = told
    return _TAGS[tag][2](value)
