"""Expressions as HogQL writes them, which is what a column without an alias is called.

Source: `HogQLPrinter` in `posthog/hogql/printer/`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from ....hogql.parsing.parser import Node, is_list
from .comparisons import TEXTS
from .text import hogql_identifier, number, string

OPERATORS: Final = {"+": "plus", "-": "minus", "*": "multiply", "/": "divide", "%": "modulo"}


def written(node: Node) -> str:
    """The expression, in the functions' names of HogQL; a query within it is cut short."""
    kind = node.get("node", "")
    return WRITTEN[kind](node) if kind in WRITTEN else "(...)"


def many(nodes: list[Node] | None) -> str:
    return ", ".join(map(written, nodes or []))


def value(given: Any) -> str:
    match given:
        case None:
            return "NULL"
        case bool():
            return "true" if given else "false"
        case float():
            return number(given)
        case str():
            return string(given)
        case _ if is_list(given):
            return f"[{', '.join(map(value, given))}]"
        case _:
            return str(given)


def chain(node: Node) -> str:
    return ".".join("*" if name == "*" else hogql_identifier(name) for name in node["chain"])


def call(node: Node) -> str:
    parameters = f"({many(node['params'])})" if "params" in node else ""
    distinct = "DISTINCT " if node.get("distinct") else ""
    return f"{node['name']}{parameters}({distinct}{many(node.get('args'))})"


def access(node: Node) -> str:
    at = node["property"]
    if at["node"] == "Constant" and isinstance(at["value"], str):
        return f"{written(node['array'])}.{hogql_identifier(at['value'])}"
    return f"{written(node['array'])}[{written(at)}]"


def compare(node: Node) -> str:
    return TEXTS.get(node["op"], "{0} IN COHORT {1}").format(
        written(node["left"]), written(node["right"])
    )


def between(node: Node) -> str:
    negated = " NOT" if node.get("negated") else ""
    return f"{written(node['expr'])}{negated} BETWEEN {written(node['low'])} AND {written(node['high'])}"


def lambda_(node: Node) -> str:
    names = ", ".join(map(hogql_identifier, node["args"]))
    return f"{names if len(node['args']) == 1 else f'({names})'} -> {written(node['expr'])}"


def window(node: Node) -> str:
    arguments = f"({many(node['args'])})" if "args" in node else ""
    named = f"{node['name']}({many(node.get('exprs'))}){arguments} OVER "
    if "over_identifier" in node:
        return named + hogql_identifier(node["over_identifier"])
    over = node.get("over_expr", {})
    parts = [f"PARTITION BY {many(over['partition_by'])}"] if "partition_by" in over else []
    parts += [f"ORDER BY {many(over['order_by'])}"] if "order_by" in over else []
    return f"{named}({' '.join(parts)})"


WRITTEN: Final[dict[str, Callable[[Node], str]]] = {
    "Alias": lambda node: f"{written(node['expr'])} AS {hogql_identifier(node['alias'])}",
    "And": lambda node: f"and({many(node['exprs'])})",
    "ArithmeticOperation": lambda node: (
        f"{OPERATORS[node['op']]}({written(node['left'])}, {written(node['right'])})"
    ),
    "Array": lambda node: f"[{many(node.get('exprs'))}]",
    "ArrayAccess": access,
    "BetweenExpr": between,
    "Call": call,
    "CompareOperation": compare,
    "Constant": lambda node: (
        str(node["value"]) if node.get("value_type") == "number" else value(node.get("value"))
    ),
    "Field": chain,
    "IsDistinctFrom": lambda node: (
        f"{written(node['left'])} IS {'NOT ' if node.get('negated') else ''}DISTINCT FROM"
        f" {written(node['right'])}"
    ),
    "Lambda": lambda_,
    "Not": lambda node: f"not({written(node['expr'])})",
    "Or": lambda node: f"or({many(node['exprs'])})",
    "OrderExpr": lambda node: f"{written(node['expr'])} {node.get('order', 'ASC')}",
    "Tuple": lambda node: f"tuple({many(node.get('exprs'))})",
    "TupleAccess": lambda node: f"{written(node['tuple'])}.{node['index']}",
    "TypeCast": lambda node: f"CAST({written(node['expr'])} AS {node['type_name']})",
    "WindowFunction": window,
}
