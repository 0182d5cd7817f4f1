"""Expressions, one function for each kind of node.

Source: `posthog/hogql/printer/base.py`, `posthog/hogql/printer/clickhouse.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from ....hogql.parsing.errors import HogQLError
from ....hogql.parsing.parser import Node
from ..catalogue import Kind
from .calls import call, cast, window
from .comparisons import as_number, between, compare, distinct_from
from .fields import field
from .scopes import Scope, Sql
from .text import identifier, literal

ARITHMETIC: Final = {"+": "plus", "-": "minus", "*": "multiply", "/": "divide", "%": "modulo"}
NUMBERS: Final[Mapping[str, float]] = {
    "Infinity": float("inf"), "-Infinity": float("-inf"), "NaN": float("nan"),
}  # fmt: skip


def expression(node: Node, scope: Scope) -> Sql:
    """Any expression. Raises HogQLError with a place for what there is no way to print."""
    scope.run.counted()
    kind = node.get("node", "")
    if kind not in PRINTED:
        raise unsupported(node, kind)
    known, printed = PRINTED[kind]
    for key in node:
        if key not in known and key not in ("node", "start", "end"):
            raise unsupported(node, f"{kind} with {key}")
    try:
        return printed(node, scope)
    except HogQLError as error:
        if error.start is not None:
            raise
        raise HogQLError(error.detail, node.get("start"), node.get("end"), error.code) from None


def unsupported(node: Node, what: str) -> HogQLError:
    return HogQLError(f"The sandbox does not support {what}", node.get("start"), node.get("end"))


def constant(node: Node, _: Scope) -> Sql:
    return of_value(value(node))


def value(node: Node) -> Any:
    """The value of a constant; numbers that JSON cannot hold come as text."""
    given = node.get("value")
    if node.get("value_type") != "number":
        return given
    written = str(given)
    return NUMBERS[written] if written in NUMBERS else int(written)


def of_value(given: Any) -> Sql:
    return Sql(literal(given), kind_of(given), given is None, constant=True)


def kind_of(given: object) -> Kind:
    kinds: tuple[tuple[type, Kind], ...] = (
        (bool, "boolean"), (int, "integer"), (float, "float"), (str, "string"), (list, "array"),
        (type(None), "null"),
    )  # fmt: skip
    for of, kind in kinds:
        if isinstance(given, of):
            return kind
    return "unknown"


def arithmetic(node: Node, scope: Scope) -> Sql:
    left, right = as_number(scope.sql(node["left"])), as_number(scope.sql(node["right"]))
    text = f"{ARITHMETIC[node['op']]}({left.text}, {right.text})"
    kinds = {left.kind, right.kind}
    kind: Kind = "unknown"
    if "datetime" in kinds and kinds != {"datetime"}:
        kind = "datetime"
    elif kinds == {"integer"} and node["op"] != "/":
        kind = "integer"
    elif kinds <= {"integer", "float"}:
        kind = "float"
    return Sql(text, kind, left.nullable or right.nullable)


def conjunction(node: Node, scope: Scope) -> Sql:
    return _joined("and", "1", "0", node, scope)


def disjunction(node: Node, scope: Scope) -> Sql:
    return _joined("or", "0", "1", node, scope)


def _joined(name: str, neutral: str, final: str, node: Node, scope: Scope) -> Sql:
    """Constant parts fall away, as PostHog's printer has it."""
    parts = [scope.sql(part) for part in node["exprs"]]
    kept = [part for part in parts if part.text != neutral]
    if any(part.text == final for part in kept) or not kept:
        return Sql(final if kept else neutral, "boolean", False)
    if len(kept) == 1:
        return kept[0]
    text = f"{name}({', '.join(part.text for part in kept)})"
    return Sql(text, "boolean", any(part.nullable for part in kept))


def negation(node: Node, scope: Scope) -> Sql:
    inner = scope.sql(node["expr"])
    return Sql(f"not({inner.text})", "boolean", inner.nullable)


def array(node: Node, scope: Scope) -> Sql:
    return Sql(f"[{scope.texts(node.get('exprs'))}]", "array", False)


def tuple_(node: Node, scope: Scope) -> Sql:
    return Sql(f"tuple({scope.texts(node.get('exprs'))})", "tuple", False)


def array_access(node: Node, scope: Scope) -> Sql:
    """`properties['$x']` is a property; anything else is an element, counted from 1."""
    chained = of_property(node, scope)
    if chained is not None:
        return scope.sql(chained)
    return Sql(f"arrayElement({scope.text(node['array'])}, {scope.text(node['property'])})")


def of_property(node: Node, scope: Scope) -> Node | None:
    """`properties['a'].1` as the field `properties.a.1`, if JSON is what stands before the keys."""
    keys: list[str | int] = []
    while (key := key_of(node)) is not None:
        keys.insert(0, key)
        node = node["array"] if node["node"] == "ArrayAccess" else node["tuple"]
    if node["node"] != "Field" or not keys:
        return None
    base = scope.sql(node)
    return {**node, "chain": [*node["chain"], *keys]} if base.kind == "json" or base.raw else None


def key_of(node: Node) -> str | int | None:
    key: str | int | None = None
    if node["node"] == "TupleAccess":
        key = node["index"]
    elif node["node"] == "ArrayAccess" and node["property"]["node"] == "Constant":
        key = node["property"]["value"]
    return key


def array_slice(node: Node, scope: Scope) -> Sql:
    of = scope.text(node["array"])
    start = scope.text(node["start_expr"]) if "start_expr" in node else "1"
    if "end_expr" not in node:
        return Sql(f"arraySlice({of}, {start})", "array")
    length = f"plus(minus({scope.text(node['end_expr'])}, {start}), 1)"
    return Sql(f"arraySlice({of}, {start}, {length})", "array")


def tuple_access(node: Node, scope: Scope) -> Sql:
    chained = of_property(node, scope)
    if chained is not None:
        return scope.sql(chained)
    return Sql(f"tupleElement({scope.text(node['tuple'])}, {int(node['index'])})")


def lambda_(node: Node, scope: Scope) -> Sql:
    names = {name: Sql(identifier(name)) for name in node["args"]}
    inner = Scope(scope.run, scope, open=True, aliases=names, aggregate=scope.aggregate)
    arguments = ", ".join(argument.text for argument in names.values())
    return Sql(f"({arguments}) -> {inner.text(node['expr'])}")


def alias(node: Node, scope: Scope) -> Sql:
    """`x AS y`, which the rest of the SELECT may call `y`."""
    name = node["alias"]
    if name in scope.aliases:
        raise HogQLError(f"Cannot redefine an alias with the name: {name}")
    inner = scope.sql(node["expr"])
    text = f"({inner.text})" if node["expr"]["node"] == "Alias" else inner.text
    named = Sql(identifier(name), inner.kind, inner.nullable, raw=inner.raw)
    scope.aliases[name] = named
    return Sql(f"{text} AS {named.text}", inner.kind, inner.nullable, raw=inner.raw)


def subquery(node: Node, scope: Scope) -> Sql:
    text, columns = scope.run.select(node, scope)
    one = next(iter(columns.values())) if len(columns) == 1 else Sql("")
    return Sql(f"({text})", one.kind)


Printed = Callable[[Node, Scope], Sql]
# What a SELECT may have.
CLAUSES: Final = frozenset(
    (
        "ctes", "select", "select_from", "distinct", "where", "prewhere", "group_by", "having",
        "order_by", "limit", "limit_by", "limit_with_ties", "offset", "array_join_op",
        "array_join_list", "window_exprs", "qualify",
    )
)  # fmt: skip
SUBQUERY: Final = CLAUSES | {"initial_select_query", "subsequent_select_queries"}
# Of each kind, what it may have, and what prints it; whatever else it has is refused, not left out.
PRINTED: Final[Mapping[str, tuple[frozenset[str], Printed]]] = {
    kind: (keys if isinstance(keys, frozenset) else frozenset(keys.split()), printed)
    for kind, keys, printed in (
        ("Alias", "alias expr from_asterisk", alias),
        ("And", "exprs", conjunction),
        ("ArithmeticOperation", "left right op", arithmetic),
        ("Array", "exprs", array),
        ("ArrayAccess", "array property nullish", array_access),
        ("ArraySlice", "array start_expr end_expr", array_slice),
        ("BetweenExpr", "expr low high negated", between),
        ("Call", "name args params distinct filter_expr", call),
        ("CompareOperation", "left right op is_null_comparison_style", compare),
        ("Constant", "value value_type", constant),
        ("Field", "chain from_asterisk", field),
        ("IsDistinctFrom", "left right negated", distinct_from),
        ("Lambda", "args expr", lambda_),
        ("Not", "expr", negation),
        ("Or", "exprs", disjunction),
        ("SelectQuery", SUBQUERY, subquery),
        ("SelectSetQuery", SUBQUERY, subquery),
        ("Tuple", "exprs", tuple_),
        ("TupleAccess", "tuple index nullish", tuple_access),
        ("TypeCast", "expr type_name", cast),
        ("TryCast", "expr type_name", cast),
        ("WindowFunction", "name exprs args over_expr over_identifier", window),
    )
}
