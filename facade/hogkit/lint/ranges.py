"""Whether events and sessions are read with a time range: HQ101.

A bound counts where ClickHouse leaves out days by it: in WHERE, PREWHERE and ON of the SELECT that reads the
table, or around it, as long as it is of a column that passes the time on, and no LIMIT or window function
comes between (EXPLAIN ESTIMATE of ClickHouse 26.9).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from ..hogql.parsing.parser import Node, is_list
from .clocks import Clock
from .findings import Hit
from .selects import Select, Source, Statement, arguments, parts

Bounds = frozenset[str]
_NONE: Final[Bounds] = frozenset()
_LOWER: Final[Bounds] = frozenset({"lower"})
_UPPER: Final[Bounds] = frozenset({"upper"})
_BOTH: Final = _LOWER | _UPPER
# Tables that are stored by time, and the columns that their bounds are of (posthog/hogql/database/schema/).
TIMED: Final[Mapping[str, Mapping[str, int]]] = {
    "events": {"timestamp": 1},
    "sessions": {"$start_timestamp": 1, "$end_timestamp": 1},
}
_OPS: Final = {
    ">": _LOWER, ">=": _LOWER, "<": _UPPER, "<=": _UPPER, "==": _BOTH, "in": _BOTH, "global in": _BOTH,
}  # fmt: skip
_NEGATED: Final = {">": "<=", ">=": "<", "<": ">=", "<=": ">", "!=": "==", "not in": "in", "global not in": "in"}  # fmt: skip
_CALLS: Final = {
    "greater": ">", "greaterOrEquals": ">=", "less": "<", "lessOrEquals": "<=", "equals": "==",
    "notEquals": "!=", "in": "in", "notIn": "not in",
}  # fmt: skip
_WRITTEN: Final = {"and": "And", "or": "Or", "not": "Not"}


def ranges(statement: Statement) -> Iterator[Hit]:
    memo: dict[Any, Bounds] = {}
    for select in statement.selects:
        for source in select.sources:
            if source.table not in TIMED:
                continue
            found = _bounds(select, source, TIMED[source.table], memo)
            if "lower" not in found:
                yield _hit(source, found)


def _hit(source: Source, found: Bounds) -> Hit:
    column = next(iter(TIMED[source.table]))
    bound = f"`{source.path[0]}.{column}`" if source.path != (source.table,) else f"`{column}`"
    only = ", only an upper one" if found else ""
    start, end = source.place
    said = f"`{source.table}` is read from the first day on: {bound} has no lower bound here{only}"
    fix = f"Add {bound[:-1]} >= now() - INTERVAL 7 DAY` to this WHERE, or the days that are meant."
    return Hit("HQ101", said, start, end, fix)


def _bounds(
    select: Select, source: Source, columns: Mapping[str, int], memo: dict[Any, Bounds]
) -> Bounds:
    """The bounds of the source's times, here and where the rows go."""
    key = (select, source, tuple(columns.items()))
    if key not in memo:
        memo[key] = _NONE
        clock = Clock(select, source, columns)
        conditions = [_of(condition, clock) for condition in _conditions(select, source)]
        own = _NONE.union(*conditions)
        memo[key] = own if "lower" in own else own | _around(clock, memo)
    return memo[key]


def _around(clock: Clock, memo: dict[Any, Bounds]) -> Bounds:
    """What bounds them wherever the rows of the SELECT go."""
    if not clock.select.uses or not _passes(clock.select):
        return _NONE
    columns = _passed(clock)
    each = [_bounds(user, source, columns, memo) for user, source in clock.select.uses]
    return _BOTH.intersection(*each)


def _passes(select: Select) -> bool:
    """Whether it does not matter if a row is left out before or after it."""
    if "limit" in select.node or "limit_by" in select.node:
        return False
    return all(part.get("node") != "WindowFunction" for part, _ in parts(select.columns()))


def _passed(clock: Clock) -> dict[str, int]:
    """The columns of a SELECT that are times of its source."""
    found = dict[str, int]()
    for column in clock.select.columns():
        chain = column.get("chain", [])
        if chain[-1:] == ["*"] or column.get("all_columns"):
            found.update(clock.columns)
        elif (name := column.get("alias") or (chain and str(chain[-1]))) and clock.sign(column):
            found[name] = clock.sign(column)
    return found


def _conditions(select: Select, source: Source) -> Iterator[Node]:
    """What the rows of a source have to fulfil, as far as a condition stands alone or with AND."""
    for clause in ("where", "prewhere"):
        if clause in select.node:
            yield select.node[clause]
    for other in select.sources:
        on: Node = other.node.get("constraint", {})
        kind = str(other.node.get("join_type", ""))
        if on.get("constraint_type") == "ON" and _filters(kind, itself=other is source):
            yield on["expr"]


def _filters(kind: str, *, itself: bool) -> bool:
    """Whether ON of a join leaves out rows of its own table, or of those before it."""
    if "FULL" in kind:
        return False
    return "RIGHT" not in kind if itself else "LEFT" not in kind


def _of(node: Node, clock: Clock, negated: bool = False) -> Bounds:
    """The bounds that hold wherever a condition is true; or false, if it is negated."""
    kind, inner = _read(node)
    if kind == "Not" and inner:
        return _of(inner[0], clock, not negated)
    if kind in ("And", "Or"):
        each = [_of(one, clock, negated) for one in inner]
        return _NONE.union(*each) if (kind == "And") != negated else _BOTH.intersection(*each)
    if kind == "BetweenExpr":
        return _between(node, clock, negated != bool(node.get("negated")))
    if kind == "Placeholder":
        return _BOTH if node["expr"].get("chain") == ["filters"] and not negated else _NONE
    if kind in ("Field", "Alias"):
        return _named(node, clock, negated)
    return _compared(kind, inner, clock, negated)


def _read(node: Node) -> tuple[str, list[Node]]:
    """A condition's kind, or its operator, and what it is about; functions as what they stand for."""
    kind = str(node.get("node"))
    if kind == "CompareOperation":
        return node["op"], [node["left"], node["right"]]
    if kind == "Call":
        name, given = node["name"], arguments(node)
        return _WRITTEN.get(name.lower()) or _CALLS.get(name, ""), given
    inner = node.get("exprs") or node.get("expr", [])
    return kind, inner if is_list(inner) else [inner]


def _named(node: Node, clock: Clock, negated: bool) -> Bounds:
    """Of a condition that SELECT gives a name."""
    if node["node"] == "Alias":
        return _of(node["expr"], clock, negated)
    named = clock.select.aliases.get(str(node["chain"][0])) if len(node["chain"]) == 1 else None
    key = (id(named), negated)
    if named is not None and key not in clock.named:
        clock.named[key] = _NONE  # of names that lead to themselves
        clock.named[key] = _of(named, clock, negated)
    return clock.named.get(key, _NONE)


def _between(node: Node, clock: Clock, negated: bool) -> Bounds:
    if negated:
        return _NONE
    low = _compared(">=", [node["expr"], node["low"]], clock, False)
    return low | _compared("<=", [node["expr"], node["high"]], clock, False)


def _compared(op: str, sides: list[Node], clock: Clock, negated: bool) -> Bounds:
    op = _NEGATED.get(op, "") if negated else op
    if op not in _OPS or len(sides) != 2:
        return _NONE
    left, right = sides
    sign = clock.sign(left) if clock.constant(right) else 0
    if not sign and clock.constant(left) and "in" not in op:
        sign = -clock.sign(right)
    return _turned(_OPS[op]) if sign < 0 else _OPS[op] if sign else _NONE


def _turned(bounds: Bounds) -> Bounds:
    return frozenset({"lower": "upper", "upper": "lower"}[bound] for bound in bounds)
