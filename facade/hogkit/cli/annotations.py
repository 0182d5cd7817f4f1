"""Python's types as a user reads and writes them: shown, read from text, and by example."""

from __future__ import annotations

import datetime
import math
import re
import types
from collections.abc import Callable
from typing import Any, Literal, Union, get_args, get_origin
from uuid import UUID

from .. import _api
from .generated import is_model
from .json_text import parsed

NAMES: dict[object, str] = {
    str: "text",
    int: "integer",
    float: "number",
    bool: "true|false",
    datetime.datetime: "time",
    datetime.date: "date",
    UUID: "uuid",
    Any: "any",
}

# Python's int and float take more than PostHog could mean: 1_0, " 5 ", digits of other scripts, nan.
_DECIMAL = r"-?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?"


def _fitting(pattern: str, text: str) -> str:
    if not re.fullmatch(pattern, text):
        raise ValueError("no number")
    return text


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise ValueError("too large")
    return value


# By type, in the words of a mistake's message: how a text is read.
_READ: dict[object, tuple[str, Callable[[str], object]]] = {
    str: ("text", str),
    int: ("an integer", lambda text: int(_fitting(r"-?[0-9]+", text))),
    float: ("a number", lambda text: _finite(float(_fitting(_DECIMAL, text)))),
    bool: ("true or false", lambda text: {"true": True, "false": False}[text.lower()]),
    datetime.datetime: ("a time such as 2026-01-31T12:00:00Z", datetime.datetime.fromisoformat),
    datetime.date: ("a date such as 2026-01-31", datetime.date.fromisoformat),
    UUID: ("a uuid", UUID),
    Any: ("anything", str),
}

EXAMPLES: dict[object, object] = {
    str: "text",
    int: 1,
    float: 1.5,
    bool: True,
    datetime.datetime: "2026-01-31T12:00:00Z",
    datetime.date: "2026-01-31",
    UUID: "00000000-0000-0000-0000-000000000000",
    Any: "text",
}


def members(annotation: object) -> list[object]:
    """The types of a union that can be written down: neither absence nor null."""
    if get_origin(annotation) not in (Union, types.UnionType):
        return [annotation]
    return [m for m in get_args(annotation) if m not in (_api.Unset, type(None))]


def is_list(annotation: object) -> bool:
    return any(get_origin(member) is list for member in members(annotation))


def shown(annotation: object) -> str:
    """Such as `integer` or `csv|json`."""
    return "|".join(map(_shown, members(annotation)))


def _shown(member: object) -> str:
    if get_origin(member) is Literal:
        return "|".join(str(choice) or '""' for choice in get_args(member))
    if get_origin(member) is list:
        return f"list of {shown(get_args(member)[0])}"
    if get_origin(member) is dict or is_model(member):
        return "object"
    return NAMES.get(member, str(member))


def read(annotation: object, text: str) -> object:
    """The value that `text` stands for.

    Raises:
        ValueError: None of the types has it; the message says what is wanted.
    """
    wanted: list[str] = []
    for member in members(annotation):
        phrase, reader = _reader(member)
        try:
            return reader(text)
        except (ValueError, KeyError):
            wanted.append(phrase)
    raise ValueError(f"{text!r} is not {' or '.join(wanted)}")


def _reader(member: object) -> tuple[str, Callable[[str], object]]:
    if get_origin(member) is Literal:
        choices = {str(choice): choice for choice in get_args(member)}
        return f"one of {', '.join(choices)}", choices.__getitem__
    if get_origin(member) is list:
        return _reader(get_args(member)[0])  # one item: the option is given once for each
    if get_origin(member) is dict or is_model(member):
        return "a JSON object", _object
    return _READ[member]


def _object(text: str) -> dict[str, Any]:
    value = parsed(text)
    if not isinstance(value, dict):
        raise ValueError("no object")
    return value  # pyright: ignore[reportUnknownVariableType]


def example(annotation: object) -> str:
    """A text that `read` takes."""
    member = members(annotation)[0]
    if get_origin(member) is Literal:
        return str(get_args(member)[0])
    if get_origin(member) is list:
        return example(get_args(member)[0])
    if get_origin(member) is dict or is_model(member):
        return "{}"
    return str(EXAMPLES[member])
