"""Values of properties as those of the type that a column of their own has.

A property may be anything: what does not fit is null there. PostHog sends it as text, or as the project's
definitions have it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from math import isfinite
from typing import Any

from .json_values import json_text

_MOST = 2**63
_EXACT = 2**53  # beyond which a float may stand for another integer than was sent
# As JSON has them; Python would also take 1_000 and the digits of other scripts.
_INT = re.compile(r"[+-]?[0-9]+")
_FLOAT = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")


class Unfit(ValueError):
    """It is none of that type."""


def cast(values: Sequence[Any], to: str) -> tuple[list[Any], int]:
    """The values, and how many were unfit."""
    step, unfit = _STEPS[to], 0
    made: list[Any] = []
    for value in values:
        try:
            made.append(None if value is None else step(value))
        except (ValueError, TypeError, OverflowError):
            made.append(None)
            unfit += 1
    return made, unfit


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json_text(value).decode()


def _number(value: Any) -> int | float:
    if isinstance(value, str):
        told = value.strip()
        if _INT.fullmatch(told):
            return int(told)
        if _FLOAT.fullmatch(told):
            return float(told)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        return value
    raise Unfit(value)


def _int(value: Any) -> int:
    told = _number(value)
    made = int(told)
    if not -_MOST <= made < _MOST or (isinstance(told, float) and not _whole(told)):
        raise Unfit(value)
    return made


def _whole(value: float) -> bool:
    return value.is_integer() and abs(value) <= _EXACT


def _float(value: Any) -> float:
    made = float(_number(value))
    if not isfinite(made):
        raise Unfit(value)
    return made


def _bool(value: Any) -> bool:
    found = {"true": True, "false": False}.get(value) if isinstance(value, str) else value
    if not isinstance(found, bool):
        raise Unfit(value)
    return found


def _time(value: Any) -> str:
    """As text with a zone; without one it is in UTC."""
    when = datetime.fromisoformat(value)
    when = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    return when.isoformat(timespec="microseconds")


_STEPS: dict[str, Callable[[Any], Any]] = {
    "text": _text,
    "int": _int,
    "float": _float,
    "bool": _bool,
    "time": _time,
}
