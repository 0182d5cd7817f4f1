"""Whether an expression follows a time of the rows that are read, or is the same for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..hogql.parsing.parser import Node
from .selects import Query, Select, Source, arguments, parts

# What never falls when its time rises, so that ClickHouse leaves out days by it (EXPLAIN ESTIMATE, 26.9).
_NEVER_FALLS: Final = """
    toDate to_date _toDate toDateTime toDateTime64 _toDateTime toTimeZone timezone assumeNotNull toMonday
    toStartOfSecond toStartOfMinute toStartOfFiveMinutes toStartOfTenMinutes toStartOfFifteenMinutes
    toStartOfHour toStartOfDay toStartOfWeek toStartOfMonth toStartOfQuarter toStartOfYear
    toStartOfISOYear toStartOfInterval toLastDayOfWeek toLastDayOfMonth dateTrunc date_trunc date_bin
    toYear toYYYYMM toYYYYMMDD toYYYYMMDDhhmmss dateAdd date_add dateSub date_sub date_subtract
    addSeconds addMinutes addHours addDays addWeeks addMonths addQuarters addYears subtractSeconds
    subtractMinutes subtractHours subtractDays subtractWeeks subtractMonths subtractQuarters
    subtractYears plus minus
"""
_RISING: Final = frozenset(_NEVER_FALLS.split())
# They read each row's time all the same, but PostHog's docs count them (docs/sql/optimizing-queries).
_APART: Final = frozenset({"dateDiff", "date_diff", "age"})
_CASTS: Final = ("date", "timestamp")


class Clock:
    """The times of one source in one SELECT.

    Args:
        columns: Columns of the source that are times: 1 if they rise with it, -1 if they fall.
    """

    def __init__(self, select: Select, source: Source, columns: Mapping[str, int]) -> None:
        self.select = select
        self.source = source
        self.columns = columns
        self._busy = set[str]()
        self._signs = dict[int, int]()
        self._constants = dict[int, bool]()
        self.named = dict[
            tuple[int, bool], frozenset[str]
        ]()  # the bounds of conditions with a name

    def sign(self, node: Node) -> int:
        """1 if it rises with a time of the source, -1 if it falls, 0 if it is something else."""
        key = id(node)
        if key not in self._signs:
            self._signs[key] = 0
            self._signs[key] = self._sign(node)
        return self._signs[key]

    def _sign(self, node: Node) -> int:
        kind = node.get("node")
        if kind == "Field":
            return self._field(node)
        if kind == "Alias":
            return self.sign(node["expr"])
        if kind in ("TypeCast", "TryCast"):
            cast = str(node.get("type_name", "")).lower()
            return self.sign(node["expr"]) if cast.startswith(_CASTS) else 0
        if kind == "ArithmeticOperation":
            return self._sum(node["op"], node["left"], node["right"])
        return self._call(node) if kind == "Call" else 0

    def _field(self, node: Node) -> int:
        chain = tuple(map(str, node["chain"]))
        if len(chain) == 1 and (named := self._expression(chain[0])) is not None:
            self._busy.add(chain[0])
            found = self.sign(named)
            self._busy.discard(chain[0])
            if found:
                return found
        own = chain[: len(self.source.path)] == self.source.path
        column = chain[len(self.source.path) :] if own and len(chain) > 1 else chain
        return self.columns.get(column[0], 0) if len(column) == 1 else 0

    def _expression(self, name: str) -> Node | None:
        """What a name stands for, by AS or WITH."""
        if name in self._busy:
            return None
        found = self.select.aliases.get(name) or self.select.named.get(name)
        return None if isinstance(found, Query) else found

    def _sum(self, op: str, left: Node, right: Node) -> int:
        if op not in ("+", "-"):
            return 0
        if self.constant(right):
            return self.sign(left)
        turned = 1 if op == "+" else -1
        return turned * self.sign(right) if self.constant(left) else 0

    def _call(self, node: Node) -> int:
        name, given = node["name"], arguments(node)
        if name in _APART and len(given) == 3:
            return self._sum("-", given[2], given[1])
        if name == "minus" and len(given) == 2:
            return self._sum("-", *given)
        signs = [self.sign(argument) for argument in given if not self.constant(argument)]
        return signs[0] if name in _RISING and len(signs) == 1 else 0

    def constant(self, node: Node) -> bool:
        """Whether it is the same for all rows: it has no column. A query within is; it is run once."""
        key = id(node)
        if key not in self._constants:
            self._constants[key] = False
            fields = ((part, bound) for part, bound in parts(node) if part.get("node") == "Field")
            self._constants[key] = all(self._fixed(*field) for field in fields)
        return self._constants[key]

    def _fixed(self, field: Node, bound: frozenset[str]) -> bool:
        name = str(field["chain"][0])
        named = self._expression(name) if len(field["chain"]) == 1 else None
        return name in bound or (named is not None and self.constant(named))
