"""Times without a zone, in projects that are not in UTC: HQ301.

PostHog shows times in the project's zone, and reads texts that they are compared with in that zone too
(posthog/hogql/printer.py wraps each time in toTimeZone).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..hogql.parsing.parser import Node
from .findings import Hit
from .selects import Statement, arguments

_UTC: Final = frozenset({"UTC", "Etc/UTC", "GMT", "Etc/GMT", "UCT", "Etc/UCT", "Zulu", "Etc/Zulu", "Universal"})  # fmt: skip
_TIMES: Final = frozenset(
    {
        "timestamp", "created_at", "updated_at", "inserted_at", "$start_timestamp", "$end_timestamp",
        "max_inserted_at", "start_time", "end_time", "min_first_timestamp", "max_last_timestamp",
        "person_created_at", "first_seen", "last_seen",
    }
)  # fmt: skip
_NAIVE: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
# Functions that read a text as a time, and which of their arguments is the zone.
_READERS: Final = {
    "toDateTime": 1, "toDateTime64": 2, "_toDateTime": 1, "parseDateTimeBestEffort": 1, "parseDateTime": 2,
    "parseDateTime64BestEffort": 2, "toDateTimeUS": 1,
}  # fmt: skip
# What gives a time of its argument that is still shown in the project's zone.
_SAME: Final = frozenset(
    {
        "assumeNotNull", "toStartOfSecond", "toStartOfMinute", "toStartOfFiveMinutes", "toStartOfTenMinutes",
        "toStartOfFifteenMinutes", "toStartOfHour", "toStartOfInterval", "dateTrunc", "date_trunc", "min",
        "max", "minIf", "maxIf", *_READERS,
    }
)  # fmt: skip


def zones(statement: Statement, zone: str | None) -> Iterator[Hit]:
    if zone is None or zone in _UTC:
        return
    for select in statement.selects:
        for part, _ in select.parts():
            for literal in _compared(part):
                said = f"'{literal['value']}' has no zone: it is read in the project's, {zone}"
                fix = f"Write toDateTime('{literal['value']}', 'UTC'), or the zone that is meant, or bind a datetime."
                yield Hit("HQ301", said, literal.get("start", 0), literal.get("end"), fix)


def _compared(part: Node) -> Iterator[Node]:
    """The texts without a zone that a comparison has for a time."""
    kind = part.get("node")
    if kind == "CompareOperation":
        sides = [part["left"], part["right"]]
    elif kind == "BetweenExpr":
        sides = [part["expr"], part["low"], part["high"]]
    else:
        return
    if any(map(_is_time, sides)):
        for side in sides:
            yield from _naive(side)


def _is_time(node: Node) -> bool:
    kind = node.get("node")
    if kind == "Field":
        chain = node["chain"]
        return chain[-1] in _TIMES and "properties" not in chain
    if kind == "ArithmeticOperation":
        return _is_time(node["left"]) or _is_time(node["right"])
    return kind == "Call" and _is_shown_alike(node["name"], arguments(node))


def _is_shown_alike(name: str, given: list[Node]) -> bool:
    zoned = len(given) > _READERS.get(name, len(given))
    return name in _SAME and not zoned and any(map(_is_time, given))


def _naive(node: Node) -> Iterator[Node]:
    kind = node.get("node")
    if kind == "Constant" and _NAIVE.fullmatch(str(node.get("value"))):
        yield node
    elif kind == "ArithmeticOperation":
        yield from [*_naive(node["left"]), *_naive(node["right"])]
    elif kind in ("Tuple", "Array"):
        for item in node.get("exprs", []):
            yield from _naive(item)
    elif kind == "Call":
        yield from _read(node["name"], arguments(node))


def _read(name: str, given: list[Node]) -> Iterator[Node]:
    """Of a function: its text, unless it says the zone too."""
    place = _READERS.get(name)
    if place is None:
        for argument in given if name in _SAME else []:
            yield from _naive(argument)
    elif 1 <= len(given) <= place:
        text = str(given[0].get("value"))
        if _NAIVE.fullmatch(text) or _DAY.fullmatch(text):
            yield given[0]
