"""Values as JSON, in C where the extra `fast` is installed; and JSON that stays as it came."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from typing import Any, NoReturn

from ..importing import LATE
from ..shapes import is_array, is_object

Line = Callable[[dict[str, Any]], bytes]
_SPACE = " \t\r\n"  # of JSON
_SPACES = str.maketrans("\r\n", "  ")
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def kept(value: Any) -> Any:
    """The text of one JSON object as bytes, on one line, with each number and key as it came; all else as it is."""
    if not isinstance(value, str) or not value.lstrip(_SPACE).startswith("{") or not _valid(value):
        return value
    return _bytes(value.translate(_SPACES) if "\n" in value or "\r" in value else value)


def _valid(text: str) -> bool:
    try:
        _quick_loads()(text)
    except ValueError:  # orjson takes no number beyond a float's, and no half of a surrogate pair
        return _strictly_valid(text)
    return True


def _strictly_valid(text: str) -> bool:
    try:  # numbers stay text: they may be of any length
        json.loads(text, parse_int=str, parse_float=str, parse_constant=_none)
    except (ValueError, RecursionError):
        return False
    return True


def _none(name: str) -> NoReturn:
    raise ValueError(f"JSON has no {name}")


@cache
def line_maker() -> Line:
    """What makes a line of JSON of an object; bytes in it are JSON already."""
    if find_spec("orjson") is None:
        return _line
    with LATE:
        from orjson import OPT_APPEND_NEWLINE, Fragment, dumps

    def line(row: dict[str, Any]) -> bytes:
        try:
            return dumps(row, Fragment, OPT_APPEND_NEWLINE)
        except TypeError:  # an integer beyond 64 bits, or half of a surrogate pair
            return _line(row)

    return line


def _line(row: dict[str, Any]) -> bytes:
    told = (
        json_text(name) + b":" + (value if isinstance(value, bytes) else json_text(value))
        for name, value in row.items()
    )
    return b"{" + b",".join(told) + b"}\n"


def json_text(value: Any) -> bytes:
    """JSON of a value. A number that is none is null, as ClickHouse and orjson have it, and half of a surrogate
    pair the escape that JSON has for it.
    """
    if value is None:
        return b"null"
    try:
        return _bytes(_ENCODER.encode(value))
    except ValueError:
        return _bytes(_ENCODER.encode(_finite(value)))


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if is_array(value):
        return [_finite(one) for one in value]
    if is_object(value):
        return {name: _finite(one) for name, one in value.items()}
    return value


def _bytes(text: str) -> bytes:
    return text.encode(errors="backslashreplace")


@cache
def _quick_loads() -> Callable[[str], Any]:
    if find_spec("orjson") is None:
        return _unread
    with LATE:
        from orjson import loads
    return loads


def _unread(_: str) -> NoReturn:
    raise ValueError
