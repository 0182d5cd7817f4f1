"""JSON as PostHog's Rust services read it, and text for values that should have been text.

Python's reader takes more: NaN, Infinity, numbers too large for a float, any encoding.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import Any, NoReturn

MAX_NESTED = 127  # serde_json's limit of 128 refuses the 128th level.
CONTAINERS = (dict, list)
SAFE_DIGITS = 300  # An integer of fewer fits a float.


def loads(content: bytes | str) -> Any:
    """The value of a JSON text.

    Raises:
        ValueError: It is no UTF-8, no JSON, nested too deep, or has a number out of range.
    """
    text = content if isinstance(content, str) else content.decode()
    try:
        value = json.loads(text, parse_constant=no_constant, parse_float=finite, parse_int=whole)
    except RecursionError:
        raise ValueError("recursion limit exceeded") from None
    check_nesting(value)
    return value


def dumps(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


def compact(value: Any) -> str:
    """Always the same text for the same value."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def as_text(value: Any) -> str:
    """A string as it is, anything else as its JSON."""
    return value if isinstance(value, str) else compact(value)


def no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError("number out of range")
    return number


def whole(text: str) -> int:
    if len(text) > SAFE_DIGITS:
        finite(text)
    return int(text)


def check_nesting(value: Any) -> None:
    """Level by level, for a recursion would meet the very limit it is to keep others from."""
    level = [value] if type(value) in CONTAINERS else []
    for _ in range(MAX_NESTED):
        level = [item for parent in level for item in held(parent) if type(item) in CONTAINERS]
        if not level:
            return
    raise ValueError("recursion limit exceeded")


def held(parent: dict[str, Any] | list[Any]) -> Iterable[Any]:
    return parent.values() if isinstance(parent, dict) else parent
