"""ClickHouse's rows as PostHog's JSON has them.

With the engine's settings ClickHouse writes most values in that form already: Decimal as text, 64 bits
as numbers, tuples as arrays, NaN and infinity as null. Only columns with times are converted: they
carry the offset of their zone, or Z, and microseconds if there are any (Python's isoformat, which
`posthog/renderers.py` comes down to).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from importlib import import_module
from typing import Any
from zoneinfo import ZoneInfo

from .messages import Json, as_array

TIME = re.compile(r"DateTime(?P<precise>64)?(?:\((?:\d+)?(?:, )?(?:'(?P<zone>[^']+)')?\))?")
WRAPPED = re.compile(r"(?:Nullable|LowCardinality|SimpleAggregateFunction)\((?:\w+, )?(.*)\)")
LARGE = re.compile(r"Int(?:128|256)\b")

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of an answer.

    Attributes:
        content: Their JSON.
        types: The ClickHouse type of each column.
        more: Whether there was one row more than wanted, which is left out.
    """

    content: bytes
    types: list[str]
    count: int
    more: bool


def read_rows(content: bytes, most: int | None) -> Rows:
    """The rows in an answer of the format JSONCompact, with times in ISO 8601 of UTC.

    Args:
        most: How many rows are wanted; None for all there are.
    """
    head_end = content.index(b'"data":')
    meta: Json = json.loads(content[:head_end].rstrip().rstrip(b",") + b"}")
    types = [str(column["type"]) for column in meta["meta"]]
    end = content.index(b"\n\t],", head_end) + 3  # Rows are indented deeper.
    rows = content[content.index(b"[", head_end) : end]
    count = int(content[content.index(b'"rows": ', end) + 8 :].split(b",", 1)[0])
    if most is None or count <= most:
        return Rows(converted(rows, types, None), types, count, more=False)
    return Rows(converted(rows, types, most), types, most, more=True)


def converted(rows: bytes, types: list[str], most: int | None) -> bytes:
    converts = [(place, converter(kind)) for place, kind in enumerate(types)]
    wanted = [(place, convert) for place, convert in converts if convert is not None]
    if not wanted and most is None:
        return rows
    loads, dumps = codec(types)
    read: list[list[Any]] = loads(rows)[:most]
    for place, convert in wanted:
        for row in read:
            row[place] = convert(row[place])
    return dumps(read)


def codec(types: list[str]) -> tuple[Callable[[bytes], Any], Callable[[Any], bytes]]:
    """orjson takes a fifth of the time, and makes floats of integers over 64 bits."""
    if not any(map(LARGE.search, types)):
        try:
            orjson: Any = import_module("orjson")
        except ImportError:
            pass
        else:
            return orjson.loads, orjson.dumps
    return json.loads, to_bytes


def to_bytes(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def converter(kind: str) -> Convert | None:
    """What makes PostHog's form of a value of this type; None if ClickHouse's form is that."""
    wrapped = WRAPPED.fullmatch(kind)
    if wrapped:
        return nullable(converter(wrapped[1]))
    time = TIME.fullmatch(kind)
    if time:
        return time_converter(time["zone"] or "UTC", precise=time["precise"] is not None)
    name, _, inner = kind.partition("(")
    if name == "Array":
        return of_each(converter(inner[:-1]))
    if name == "Tuple":
        return of_places([converter(unnamed(part)) for part in parts(inner[:-1])])
    if name == "Map":
        return of_values(converter(parts(inner[:-1])[1]))
    return None


def nullable(convert: Convert | None) -> Convert | None:
    return convert and (lambda value: None if value is None else convert(value))


def of_each(convert: Convert | None) -> Convert | None:
    return convert and (lambda values: [convert(value) for value in values])


def of_values(convert: Convert | None) -> Convert | None:
    return convert and (lambda values: {name: convert(value) for name, value in values.items()})


def of_places(converts: list[Convert | None]) -> Convert | None:
    if not any(converts):
        return None

    def convert(values: Any) -> Any:
        items = as_array(values) or []
        pairs = zip(converts, items, strict=True)
        return [item if convert is None else convert(item) for convert, item in pairs]

    return convert


def time_converter(zone: str, *, precise: bool) -> Convert | None:
    if zone != "UTC":
        found = ZoneInfo(zone)
        return lambda text: in_zone(text, found)
    return in_utc if precise else None


def in_utc(text: str) -> str:
    """Microseconds, unless they are zero."""
    if len(text) == 27:  # Six digits, as nearly all times have.
        return f"{text[:19]}Z" if text.endswith(".000000Z") else text
    return in_zone(text, UTC)


def in_zone(text: str, zone: tzinfo) -> str:
    written = datetime.fromisoformat(text).astimezone(zone).isoformat()
    return f"{written[:-6]}Z" if written.endswith("+00:00") else written


def parts(inner: str) -> list[str]:
    """What stands between the commas of a type, but for those in brackets."""
    found, depth, start = list[str](), 0, 0
    for place, letter in enumerate(inner):
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            found.append(inner[start:place].strip())
            start = place + 1
    return [*found, inner[start:].strip()]


def unnamed(part: str) -> str:
    """The type of an element of a tuple, which may have a name before it."""
    head = part.partition("(")[0]
    return part[head.rindex(" ") + 1 :] if " " in head else part
