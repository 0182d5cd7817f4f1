"""Calls of functions, with what PostHog's printer changes about some of them.

Source: `_render_function_call` in `posthog/hogql/printer/clickhouse.py`, `visit_window_function` in `base.py`.
"""

from __future__ import annotations

import re
from typing import Final

from ....hogql.parsing.errors import HogQLError
from ....hogql.parsing.parser import Node
from .comparisons import NAMED, as_number, comparison
from .functions import Function
from .kinds import kind, nullable
from .known import REDUCERS, check, find
from .scopes import Scope, Sql
from .text import identifier, literal

NUMERIC_AGGREGATES: Final = ("sum", "avg", "median", "quantile", "stddev", "var")
# Their first argument is a DateTime, never a DateTime64.
TUMBLING: Final = ("tumble", "tumbleStart", "tumbleEnd", "hop", "hopStart", "hopEnd")
TRIMS: Final = {"trim": "BOTH", "btrim": "BOTH", "trimLeft": "LEADING", "ltrim": "LEADING",
                "trimRight": "TRAILING", "rtrim": "TRAILING"}  # fmt: skip
PARSED: Final = "parseDateTime64BestEffortOrNull"
# Text of these forms is read by a function that ClickHouse's index understands; other text may not be a time.
FORMS: Final = (
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{1,6}"), "toDateTime64"),
    (re.compile(r"\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?"), "toDateTime"),
    (re.compile(r".*", re.DOTALL), "parseDateTime64BestEffort"),
)
PRECISE: Final = (
    PARSED, "parseDateTime64BestEffortUSOrNull", "parseDateTime64BestEffort", "toDateTime64",
)  # fmt: skip
CASTS: Final = {
    "int": "toInt", "integer": "toInt", "bigint": "toInt", "int64": "toInt", "float": "toFloat",
    "double": "toFloat", "real": "toFloat", "float64": "toFloat", "string": "toString", "text": "toString",
    "varchar": "toString", "boolean": "toBool", "bool": "toBool", "date": "toDate",
    "datetime": "toDateTime", "timestamp": "toDateTime", "uuid": "toUUID",
}  # fmt: skip


def call(node: Node, scope: Scope) -> Sql:
    """A function that HogQL knows. Raises HogQLError for any other, and for wrong arguments."""
    name, given = node["name"], node.get("args", [])
    scope = scope.within(filtering=False)
    if name in NAMED:
        if len(given) != 2:
            raise HogQLError(f"Comparison '{name}' requires exactly two arguments")
        return comparison(NAMED[name], given[0], given[1], scope)
    function = find(node)
    check(node, function, len(given), len(node.get("params", [])))
    if function.aggregate:
        scope = entered(name, scope)
    arguments = [] if stars(name, given) else [scope.sql(argument) for argument in given]
    folded = name.lower() if function.any_case else name
    text = printed(node, folded, function, arguments, scope)
    return Sql(text, kind(folded, arguments), nullable(folded, arguments))


def entered(name: str, scope: Scope) -> Scope:
    if scope.aggregate:
        raise HogQLError(
            f"Aggregation '{name}' cannot be nested inside another aggregation '{scope.aggregate}'."
        )
    return scope.within(aggregate=name)


def stars(name: str, given: list[Node]) -> bool:
    """`count(*)`, which is `count()`."""
    return name.lower() == "count" and len(given) == 1 and given[0].get("chain") == ["*"]


def printed(node: Node, name: str, function: Function, arguments: list[Sql], scope: Scope) -> str:
    texts = written(node, name, function, arguments)
    if function.template:
        return function.name.format(*texts)
    if name in TRIMS and len(texts) == 2:
        return f"trim({TRIMS[name]} {texts[1]} FROM {texts[0]})"
    called = called_as(node, function, arguments)
    if function.zoned:
        texts = zoned(called, texts, len(arguments) == function.most, scope)
    parameters = f"({scope.texts(node['params'])})" if "params" in node else ""
    distinct = "DISTINCT " if node.get("distinct") else ""
    only = f" FILTER (WHERE {scope.text(node['filter_expr'])})" if "filter_expr" in node else ""
    return f"{called}{parameters}({distinct}{', '.join(texts)}){only}"


def written(node: Node, name: str, function: Function, arguments: list[Sql]) -> list[str]:
    """The arguments, as this function needs them."""
    texts = [argument.text for argument in arguments]
    if name == "concat":
        return [_as_text(argument) for argument in arguments]
    if name == "arrayReduce":
        _check_reducer(node["args"][0])
    elif name == "toDecimal":
        return [texts[0], f"'Decimal64({_scale(node['args'][1])})'"]
    elif name in TUMBLING:
        return [f"toDateTime({texts[0]}, 'UTC')", *texts[1:]]
    elif name == "toStartOfWeek" and len(texts) == 1:
        return [*texts, "0"]  # Weeks of a project begin on Sundays unless it says otherwise.
    elif function.aggregate and name.startswith(NUMERIC_AGGREGATES) and texts:
        return [as_number(arguments[0]).text, *texts[1:]]
    return [*texts, *function.more]


def _as_text(argument: Sql) -> str:
    if argument.constant and argument.kind == "string":
        return argument.text
    return "''" if argument.kind == "null" else f"ifNull(toString({argument.text}), '')"


def _check_reducer(node: Node) -> None:
    name = node.get("value") if node["node"] == "Constant" else None
    if not isinstance(name, str):
        raise HogQLError("Expected constant string as first arg in function 'arrayReduce'")
    if name not in REDUCERS:
        raise HogQLError(
            f"Invalid parametric function in 'arrayReduce', '{name}' is not supported."
        )


def _scale(node: Node) -> int:
    scale = node.get("value")
    if node["node"] != "Constant" or not isinstance(scale, int):
        raise HogQLError("The scale of 'toDecimal' is a number")
    return scale


def called_as(node: Node, function: Function, arguments: list[Sql]) -> str:
    """ClickHouse's function, which for times depends on what they are read from."""
    if function.name == "toDateOrNull":
        return "toDate" if arguments[0].kind in ("datetime", "date") else "toDateOrNull"
    if function.name != PARSED:
        return function.name
    if node["name"] == "toDateTime" and arguments[0].kind in ("datetime", "date", "integer"):
        return "toDateTime"
    text = node["args"][0].get("value") if node["args"][0]["node"] == "Constant" else None
    if isinstance(text, str) and len(arguments) == 1:
        return next(name for pattern, name in FORMS if pattern.fullmatch(text))
    return PARSED


def zoned(called: str, texts: list[str], has_zone: bool, scope: Scope) -> list[str]:
    """With the project's zone as last argument, and six digits before it where there is place for them."""
    zone = scope.run.zone if scope.run.convert_zone else "UTC"
    count = len(texts) - has_zone
    texts = texts if has_zone else [*texts, literal(zone)]
    if (called == "now64" and not count) or (called in PRECISE and count == 1):
        return [*texts[:-1], "6", texts[-1]]
    return texts


def cast(node: Node, scope: Scope) -> Sql:
    """`x::Int` and `CAST(x AS Int)`, NULL for what cannot be converted."""
    kind_name = node["type_name"].lower()
    if kind_name not in CASTS:
        raise HogQLError(f"Unsupported type in a cast: {node['type_name']}")
    place: Node = {key: node[key] for key in ("start", "end") if key in node}
    return scope.sql({"node": "Call", "name": CASTS[kind_name], "args": [node["expr"]], **place})


def window(node: Node, scope: Scope) -> Sql:
    """A function over rows around the row."""
    nothing: list[Node] = []
    exprs, more = node.get("exprs", nothing), node.get("args", nothing)
    given, parameters = (more, exprs) if more else (exprs, nothing)
    called: Node = {**node, "node": "Call", "args": given, "params": parameters}
    function = find(called)
    check(called, function, len(given), len(parameters))
    arguments = [] if stars(node["name"], given) else [scope.sql(argument) for argument in given]
    texts = written(called, node["name"], function, arguments)
    if node["name"] in ("lag", "lead"):
        texts[0] = f"toNullable({texts[0]})"
    before = f"({scope.texts(parameters)})" if parameters else ""
    over = _over(node, scope)
    text = f"{function.name}{before}({', '.join(texts)}) OVER {over}"
    return Sql(text, kind(node["name"], arguments), nullable(node["name"], arguments))


def _over(node: Node, scope: Scope) -> str:
    shifted = node["name"] in ("lag", "lead")
    name = node.get("over_identifier")
    if name is None:
        return f"({frame(node.get('over_expr', {}), scope, shifted)})"
    if name not in scope.windows:
        raise HogQLError(f"Unknown window: {name}")
    return f"({frame(scope.windows[name], scope, True)})" if shifted else identifier(name)


def frame(node: Node, scope: Scope, shifted: bool = False) -> str:
    """What a window spans; `lag` and `lead` look at all of it unless told otherwise."""
    parts: list[str] = []
    if "partition_by" in node:
        parts.append(f"PARTITION BY {scope.texts(node['partition_by'])}")
    if "order_by" in node:
        parts.append(f"ORDER BY {', '.join(order(item, scope) for item in node['order_by'])}")
    if "frame_method" in node:
        parts.append(f"{_method(node)} {_frame(node)}")
    elif shifted:
        parts.append("ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING")
    return " ".join(parts)


def _method(node: Node) -> str:
    if node["frame_method"] not in ("ROWS", "RANGE"):
        raise HogQLError(f"Invalid frame method {node['frame_method']}")
    return str(node["frame_method"])


def _frame(node: Node) -> str:
    start = _edge(node["frame_start"])
    return f"BETWEEN {start} AND {_edge(node['frame_end'])}" if "frame_end" in node else start


def _edge(node: Node) -> str:
    if node["frame_type"] == "CURRENT ROW":
        return "CURRENT ROW"
    if node["frame_type"] not in ("PRECEDING", "FOLLOWING"):
        raise HogQLError(f"Invalid frame type {node['frame_type']}")
    value = node.get("frame_value")
    return f"{'UNBOUNDED' if value is None else int(value)} {node['frame_type']}"


def order(node: Node, scope: Scope) -> str:
    """An item of ORDER BY."""
    for key in node:
        if key not in ("node", "start", "end", "expr", "order"):
            raise HogQLError(f"The sandbox does not support {key} in ORDER BY")
    return f"{scope.text(node['expr'])} {'DESC' if node.get('order') == 'DESC' else 'ASC'}"
