"""An event as JSON, at the call: what PostHog would refuse a whole batch for never gets into one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from json import encoder
from math import isfinite
from traceback import format_exception_only
from typing import Any, Final

from ..errors import InvalidEvent
from ..redact import line
from .converting import conversion_of, convert

Encode = Callable[[Mapping[str, Any]], bytes]

# The parser of PostHog (serde_json) refuses a body that is nested deeper than 127 levels, and numbers
# that are no double: with them goes the batch, which has two levels around each event.
DEEPEST: Final = 125  # levels of an event, which is the first; its properties are the second
MOST_DIGITS: Final = 308  # of an integer; of those with one more, some are beyond 1.8e308
_TOO_BIG: Final = 10**MOST_DIGITS
_BLOCK: Final = 155  # bytes: a run of 309 digits, wherever it begins, fills one such block
_NO_BRACKET: Final = bytes(set(range(256)) - set(b"[{]}"))
_ALIKE: Final = bytes.maketrans(b"[{]}", b"(())")
_STRING: Final = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"')
_PLAIN_KEY: Final = re.compile(r"[^\W\d][\w$]*|\$[\w$]+")
_LONGEST_PATH: Final = 200  # characters that are said of one
_LONGEST_REASON: Final = 100


def encode(event: Mapping[str, Any]) -> bytes:
    """The JSON of an event, whose values are converted as `converting.convert` says.

    NaN and the infinities, which JSON does not have, are null. Keys are text, or become it as in
    Python's own json.

    Raises:
        InvalidEvent: Something in it cannot be sent; the message says where that is, and its type.
    """
    record = quick(event)
    return _encoded_by_walking(event) if record is None else record


def quick(value: Mapping[str, Any], levels: int = DEEPEST) -> bytes | None:
    """Its JSON, if that can be had in one step; None for what `encode` is to look at.

    Args:
        levels: How many levels of containers it may have.
    """
    try:
        record = _quick()(value)
    except Exception:  # whatever it is: who walks finds it, and says where
        return None
    if record.count(b"{") + record.count(b"[") > levels and _is_deep(record, levels):
        return None
    return record


def _is_deep(record: bytes, levels: int) -> bool:
    """Whether it has too many levels: each round takes the innermost away."""
    left = _STRING.sub(b"", record).translate(_ALIKE, _NO_BRACKET)
    for _ in range(levels):
        left = left.replace(b"()", b"")
    return bool(left)


@cache
def _quick() -> Encode:
    """What encodes most events in one step, and raises anything for the others."""
    try:
        return _with_orjson()
    except ImportError:
        return _with_json()


def _with_orjson() -> Encode:
    """orjson of the extra `fast`; it takes no integer beyond 64 bits.

    Of an Enum that is a str or an int it takes the value, where json takes what it is as such: the
    same, unless its class tells them apart on purpose.
    """
    from orjson import (
        OPT_PASSTHROUGH_DATACLASS,
        OPT_PASSTHROUGH_DATETIME,
        OPT_PASSTHROUGH_SUBCLASS,
        dumps,
    )

    options = OPT_PASSTHROUGH_DATACLASS | OPT_PASSTHROUGH_DATETIME | OPT_PASSTHROUGH_SUBCLASS
    encoded = partial(dumps, default=convert, option=options)
    # A copy: orjson keeps some 4 KB behind what it returns, and events may wait for long.
    return lambda event: b"%b" % encoded(event)


def _with_json() -> Encode:
    write = _json_pieces()

    def encoded(event: Mapping[str, Any]) -> bytes:
        record = "".join(write(event, 0)).encode()
        for start in range(0, len(record) - _BLOCK, _BLOCK):  # it ends with a bracket
            if record[start : start + _BLOCK].isdigit():
                raise ValueError("has a long run of digits")
        return record

    return encoded


def _json_pieces() -> Callable[[Mapping[str, Any], int], Iterable[str]]:
    """What `JSONEncoder.encode` makes for every call anew, made once: a sixth of the time of a call."""
    make = getattr(encoder, "c_make_encoder", None)  # absent without CPython's C
    if make is None:
        return lambda event, _: _json_encoder(convert).iterencode(event)
    pieces: Callable[[Mapping[str, Any], int], Iterable[str]] = make(
        None, convert, encoder.encode_basestring, None, ":", ",", False, False, False
    )
    return pieces


def _json_encoder(default: Callable[[Any], Any] | None) -> json.JSONEncoder:
    return json.JSONEncoder(
        ensure_ascii=False,
        separators=(",", ":"),
        allow_nan=False,
        check_circular=False,  # a cycle is a RecursionError, and the walk says where
        default=default,
    )


class _Unsendable(Exception):
    """Why, and from within outwards, the keys and indexes of where."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why
        self.steps: list[str | int] = []

    def sentence(self) -> str:
        path = "".join(map(_shown, reversed(self.steps))).removeprefix(".")
        cut = f"{path[:_LONGEST_PATH]}…" if len(path) > _LONGEST_PATH else path
        return f"{cut or 'the event'}: cannot be sent as JSON: {self.why}"


def _shown(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if _PLAIN_KEY.fullmatch(step) else f"[{step!r}]"


def _encoded_by_walking(event: Mapping[str, Any]) -> bytes:
    """The same JSON, in several times the time; and if it cannot be, why."""
    try:
        return _json_encoder(None).encode(_plain(event, DEEPEST)).encode()
    except _Unsendable as error:
        sentence = error.sentence()
    except RecursionError:
        sentence = "the event: cannot be sent as JSON: too deep for the stack of calls"
    # Not from within: the error of a lone surrogate holds all of the text.
    raise InvalidEvent(sentence)


def _plain(value: object, levels: int) -> Any:
    """A value in JSON's own types, of so many levels of containers at most."""
    kind = type(value)  # as the encoders see it; a proxy may claim another class
    if value is None or kind is bool:
        return value
    if issubclass(kind, str):
        return _text(value)
    if issubclass(kind, int):
        return _integer(value)
    if issubclass(kind, float):
        return _double(value)
    if kind in (dict, list, tuple):
        return _container(value, levels)
    return _plain(_converted(value), levels)


def _text(value: Any) -> Any:
    try:
        str.encode(value)
    except UnicodeEncodeError:
        raise _Unsendable("text with a lone surrogate") from None
    return value


def _integer(value: Any) -> Any:
    if int.__abs__(value) < _TOO_BIG:
        return value
    raise _Unsendable(f"an integer of more than {MOST_DIGITS} digits")


def _double(value: Any) -> Any:
    return value if isfinite(value) else None


def _container(value: Any, levels: int) -> Any:
    if not levels:
        raise _Unsendable(f"more than {DEEPEST} levels of nesting, or something within itself")
    if type(value) is dict:
        return _object(value, levels)
    return [_member(index, item, levels) for index, item in enumerate(value)]


def _object(value: Any, levels: int) -> dict[str, Any]:
    members: list[tuple[Any, Any]] = list(
        value.items()
    )  # all at once, since other threads may change it
    return {(text := _key(key)): _member(text, item, levels) for key, item in members}


def _member(step: str | int, value: Any, levels: int) -> Any:
    try:
        return _plain(value, levels - 1)
    except _Unsendable as error:
        error.steps.append(step)
        raise


def _key(key: object) -> str:
    """A key as json writes it; of other types, as what they are converted to."""
    is_text = isinstance(key, str)
    try:
        plain = _plain(key, 0)
    except _Unsendable as error:
        raise _Unsendable(f"its key is {error.why if is_text else _a(key)}") from None
    return str.__str__(plain) if isinstance(plain, str) else json.dumps(plain)


def _converted(value: Any) -> Any:
    """One conversion. It runs code of the value's own, which may fail in any way."""
    try:
        conversion = conversion_of(value)
        if conversion:
            return conversion(value)
        why = _a(value)
    except Exception as error:
        why = f"{_a(value)}: {reason(error)}"
    raise _Unsendable(why)


def reason(error: Exception) -> str:
    """What code that is not ours failed with, in a few words."""
    return line("".join(format_exception_only(error)), longest=_LONGEST_REASON)


def _a(value: object) -> str:
    name = type(value).__name__
    return f"{'an' if name[:1] in 'aeiouAEIOU' else 'a'} {name}"
