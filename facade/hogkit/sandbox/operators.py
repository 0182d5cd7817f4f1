"""Whether a person's property is as a flag's filter wants it.

Source: `rust/feature-flags/src/properties/property_matching.rs`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from .messages import Json, as_array
from .patterns import found
from .strict import as_text

# What Rust reads as a number; Python's float() would also take spaces and underscores.
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")


def matches(wanted: Json, properties: Json) -> bool:
    """Whether `properties` satisfy one filter, whose operator must be one of `OPERATORS`."""
    key, operator = wanted["key"], operator_of(wanted)
    if operator in PRESENCE:
        return (key in properties) == PRESENCE[operator]
    if wanted.get("value") is None:
        return False
    test, negated = OPERATORS[operator]
    if key not in properties:
        return negated
    try:
        return test(wanted["value"], properties[key]) != negated
    except (ValueError, re.error):  # No number, or no regular expression: never a match.
        return False


def operator_of(wanted: Json) -> str:
    return str(wanted.get("operator") or "exact")


def exact(wanted: Any, actual: Any) -> bool:
    """Case does not matter, and true, "true" and "True" are the same."""
    if boolean(wanted):
        return truthy(wanted) == truthy(actual)
    candidates = as_array(wanted)
    if candidates is None:
        return lower(wanted) == lower(actual)
    return lower(actual) in [lower(candidate) for candidate in candidates]


def boolean(value: Any) -> bool:
    values = as_array(value)
    if values is not None:
        return all(boolean(item) for item in values)
    return lower(value) in ("true", "false") if isinstance(value, bool | str) else False


def truthy(value: Any) -> bool:
    values = as_array(value)
    if values is not None:
        return all(truthy(item) for item in values)
    return lower(value) == "true" if isinstance(value, bool | str) else False


def icontains(wanted: Any, actual: Any) -> bool:
    return ascii_lower(wanted) in ascii_lower(actual)


def regex(wanted: Any, actual: Any) -> bool:
    return found(as_text(wanted), as_text(actual))


def number(value: Any) -> float:
    text = as_text(value)
    if not NUMBER.fullmatch(text):
        raise ValueError(text)
    return float(text)


def lower(value: Any) -> str:
    return as_text(value).lower()


def ascii_lower(value: Any) -> str:
    return as_text(value).encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


Test = Callable[[Any, Any], bool]

PRESENCE = {"is_set": True, "is_not_set": False}

# Each with whether it is the opposite of its test, and so holds where there is no value.
OPERATORS: dict[str, tuple[Test, bool]] = {
    "exact": (exact, False),
    "is_not": (exact, True),
    "icontains": (icontains, False),
    "not_icontains": (icontains, True),
    "regex": (regex, False),
    "not_regex": (regex, True),
    "gt": (lambda wanted, actual: number(actual) > number(wanted), False),
    "gte": (lambda wanted, actual: number(actual) >= number(wanted), False),
    "lt": (lambda wanted, actual: number(actual) < number(wanted), False),
    "lte": (lambda wanted, actual: number(actual) <= number(wanted), False),
}

KNOWN = OPERATORS.keys() | PRESENCE.keys()
