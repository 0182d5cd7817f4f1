"""Comparisons, which are never NULL: a missing value equals only another, and is neither above nor below.

Source: `visit_compare_operation` and `visit_between_expr` in `posthog/hogql/printer/clickhouse.py`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ....hogql.parsing.errors import HogQLError
from ....hogql.parsing.parser import Node, nodes
from .scopes import Scope, Sql
from .text import literal

TEXTS: Final = {
    "==": "equals({0}, {1})",
    "!=": "notEquals({0}, {1})",
    ">": "greater({0}, {1})",
    ">=": "greaterOrEquals({0}, {1})",
    "<": "less({0}, {1})",
    "<=": "lessOrEquals({0}, {1})",
    "like": "like({0}, {1})",
    "ilike": "ilike({0}, {1})",
    "not like": "notLike({0}, {1})",
    "not ilike": "notILike({0}, {1})",
    "in": "in({0}, {1})",
    "not in": "notIn({0}, {1})",
    "global in": "globalIn({0}, {1})",
    "global not in": "globalNotIn({0}, {1})",
    "=~": "match({0}, {1})",
    "!~": "not(match({0}, {1}))",
    "=~*": "match({0}, concat('(?i)', {1}))",
    "!~*": "not(match({0}, concat('(?i)', {1})))",
}
MEMBERSHIP: Final = ("in", "not in", "global in", "global not in")
# The functions that are comparisons.
NAMED: Final = {
    "equals": "==", "notEquals": "!=", "less": "<", "greater": ">", "lessOrEquals": "<=",
    "greaterOrEquals": ">=", "like": "like", "ilike": "ilike", "notLike": "not like",
    "notILike": "not ilike", "in": "in", "notIn": "not in",
}  # fmt: skip
# Whether two missing values compare as true; with one they are the opposite.
BOTH_MISSING: Final = {
    "==": True, "like": True, "ilike": True, "=~": True, "=~*": True,
    "!=": False, "not like": False, "not ilike": False, "!~": False, "!~*": False,
}  # fmt: skip
RANGES: Final = (">", ">=", "<", "<=")
NUMERIC: Final = ("integer", "float")


def compare(node: Node, scope: Scope) -> Sql:
    return comparison(node["op"], node["left"], node["right"], scope)


def comparison(op: str, left: Node, right: Node, scope: Scope) -> Sql:
    if op not in TEXTS:
        raise HogQLError(f"The sandbox does not support the operator {op}")
    if op in MEMBERSHIP:
        return membership(op, left, right, scope)
    one, other = typed(scope.sql(left), scope.sql(right))
    if op in RANGES and scope.filtering:
        one, other = unzoned(one, other, scope), unzoned(other, one, scope)
    text = TEXTS[op].format(one.text, other.text)
    nullable = one.nullable or other.nullable
    if scope.joining or not nullable or timed(left) or timed(right):
        return Sql(text, "boolean", nullable)
    return Sql(_whole(op, text, one, other), "boolean", False)


def unzoned(side: Sql, beside: Sql, scope: Scope) -> Sql:
    """A time in WHERE is compared as it is stored, so that ClickHouse's index is used; text gets the zone.

    Source: `_move_timezone_from_field_to_constant`, `posthog/hogql/transforms/property_types.py`.
    """
    if side.stored:
        return replace(side, text=side.stored)
    if beside.stored and side.constant and side.kind == "string":
        return replace(side, text=f"toDateTime64({side.text}, 6, {literal(scope.run.zone)})")
    return side


def timed(node: Node) -> bool:
    """Whether a timestamp is in it, which ClickHouse's index finds only while nothing is around it."""
    chains = [inner["chain"] for inner in nodes(node) if inner.get("node") == "Field"]
    return any(
        "properties" not in chain and f"_{chain[-1]}".endswith("_timestamp") for chain in chains
    )


def _whole(op: str, text: str, one: Sql, other: Sql) -> str:
    """The comparison, with what it is where a side is NULL."""
    if op not in BOTH_MISSING:
        return f"ifNull({text}, 0)"
    equal = BOTH_MISSING[op]
    for side, opposite in ((other, one), (one, other)):
        if side.kind == "null" and side.constant and op not in ("=~", "=~*", "!~", "!~*"):
            return f"{'isNull' if equal else 'isNotNull'}({opposite.text})"
        if side.constant and not side.nullable:
            return f"ifNull({text}, {0 if equal else 1})"
    if equal:
        return f"ifNull({text}, and(isNull({one.text}), isNull({other.text})))"
    return f"ifNull({text}, or(isNotNull({one.text}), isNotNull({other.text})))"


def membership(op: str, left: Node, right: Node, scope: Scope) -> Sql:
    """IN. A name on its right would be a table's to ClickHouse, so it is printed as `has`."""
    one = scope.sql(left)
    if right["node"] in ("Field", "Alias", "ArrayAccess", "TupleAccess"):
        text = f"has({scope.text(right)}, {one.text})"
        return Sql(f"not({text})" if "not" in op else text, "boolean")
    other = scope.sql(right)
    return Sql(TEXTS[op].format(one.text, other.text), "boolean", one.nullable)


def typed(one: Sql, other: Sql) -> tuple[Sql, Sql]:
    """A property beside a number or a truth value is read as one.

    PostHog knows the types of properties that it has seen; here, what they are compared with says it.
    """
    return _as(one, other), _as(other, one)


def as_number(side: Sql) -> Sql:
    if not side.raw:
        return side
    text = f"accurateCastOrNull({side.text}, 'Float64')"
    return replace(side, text=text, kind="float", raw=False)


def _as(side: Sql, beside: Sql) -> Sql:
    if not side.raw or beside.raw:
        return side
    if beside.kind in NUMERIC:
        return as_number(side)
    if beside.kind == "boolean":
        text = f"transform({side.text}, ['true', 'false'], [1, 0], NULL)"
        return replace(side, text=text, raw=False)
    return side


def between(node: Node, scope: Scope) -> Sql:
    low, high = scope.sql(node["low"]), scope.sql(node["high"])
    one = _as(scope.sql(node["expr"]), low)
    negated = "NOT " if node.get("negated") else ""
    text = f"({one.text} {negated}BETWEEN {low.text} AND {high.text})"
    if one.nullable or low.nullable or high.nullable:
        return Sql(f"ifNull({text}, 0)", "boolean", False)
    return Sql(text, "boolean", False)


def distinct_from(node: Node, scope: Scope) -> Sql:
    one, other = typed(scope.sql(node["left"]), scope.sql(node["right"]))
    same = f"isNotDistinctFrom({one.text}, {other.text})"
    return Sql(same if node.get("negated") else f"not({same})", "boolean", False)
