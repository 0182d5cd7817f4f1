"""SELECT, and several of them with UNION between.

Source: `visit_select_query` and `visit_select_set_query` in `posthog/hogql/printer/base.py`; limits:
`_apply_limit` in `posthog/hogql/query.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from ....hogql.parsing.parser import Node
from .calls import frame, order
from .expressions import CLAUSES, value
from .hogql import written
from .scopes import Scope, Source, Sql
from .sources import From, place
from .text import backticks, identifier, literal

SETS: Final = frozenset(
    [
        "UNION_ALL",
        "UNION_DISTINCT",
        "UNION",
        "INTERSECT",
        "INTERSECT_DISTINCT",
        "EXCEPT",
        "EXCEPT_DISTINCT",
    ]
)
ARRAY_JOINS: Final = ("ARRAY JOIN", "LEFT ARRAY JOIN", "INNER ARRAY JOIN")
KNOWN: Final = CLAUSES | {"node", "start", "end"}
KNOWN_OF_SETS: Final = frozenset(
    ["node", "start", "end", "initial_select_query", "subsequent_select_queries", "limit", "offset"]
)
# What a SELECT's LIMIT is printed as, from what was written.
Limit = Callable[[Node | None, Scope], str]


@dataclass
class Selected:
    """A query as SQL.

    Attributes:
        names: Of its columns, which may repeat.
        columns: What can be said of them outside, by name.
    """

    text: str
    names: list[str] = field(default_factory=list[str])
    columns: dict[str, Sql] = field(default_factory=dict[str, Sql])


def as_written(limit: Node | None, scope: Scope) -> str:
    return "" if limit is None else f"LIMIT {scope.text(limit)}"


def select(node: Node, around: Scope) -> tuple[str, dict[str, Sql]]:
    found = query(node, around, as_written)
    return found.text, found.columns


def query(node: Node, around: Scope, limit: Limit) -> Selected:
    """A query, with each SELECT's LIMIT as `limit` has it; those within it keep their own."""
    if node["node"] == "SelectSetQuery":
        return united(node, around, limit)
    if node["node"] != "SelectQuery":
        raise place(node, f"The sandbox does not support {node['node']} as a query")
    return Select(node, around, limit).selected()


def united(node: Node, around: Scope, limit: Limit) -> Selected:
    """WITH of the first query is for all."""
    _only(node, KNOWN_OF_SETS)
    scope = Scope(around.run, around)
    withs = named(node["initial_select_query"], scope)
    first = query(_without_ctes(node["initial_select_query"]), scope, limit)
    text = f"({first.text})"
    for part in node["subsequent_select_queries"]:
        if part["set_operator"].replace(" ", "_") not in SETS:
            raise place(node, f"The sandbox does not support {part['set_operator']}")
        following = query(part["select_query"], scope, limit)
        text += f" {part['set_operator']} ({following.text})"
    ends = [as_written(node.get("limit"), scope), _offset(node, scope)]
    if withs or any(ends):
        every = f"SELECT * FROM ({text})"  # noqa: S608 - all of it was printed here
        text = " ".join(part for part in (withs, every, *ends) if part)
    return replace(first, text=text)


def _without_ctes(node: Node) -> Node:
    return {key: part for key, part in node.items() if key != "ctes"}


def _only(node: Node, known: frozenset[str]) -> None:
    for key in node:
        if key not in known:
            raise place(node, f"The sandbox does not support {key} in a query")


def _offset(node: Node, scope: Scope) -> str:
    return f"OFFSET {scope.text(node['offset'])}" if "offset" in node else ""


def named(node: Node, scope: Scope) -> str:
    """WITH: queries are printed as such; expressions wherever they are named."""
    texts: list[str] = []
    for cte in node.get("ctes", []):
        name = cte["name"]
        if cte.get("recursive"):
            raise place(cte, "The sandbox does not support WITH RECURSIVE")
        if cte["cte_type"] == "column":
            scope.expressions[name] = cte["expr"]
            continue
        found = query(cte["expr"], scope, as_written)
        scope.queries[name] = found.columns
        texts.append(f"{identifier(name)} AS ({found.text})")
    return f"WITH {', '.join(texts)}" if texts else ""


class Select:
    """One SELECT: what it reads comes first, then its columns, then the rest, which may name them."""

    def __init__(self, node: Node, around: Scope, limit: Limit) -> None:
        _only(node, KNOWN)
        self.node = node
        self.scope = Scope(around.run, around)
        self.limit = limit

    def selected(self) -> Selected:
        withs = named(self.node, self.scope)
        tables = From(self.scope)
        for join in joins(self.node.get("select_from")):
            tables.add(join)
        arrays = self.arrays()
        self.scope.windows = self.node.get("window_exprs", {})
        columns = self.columns()
        rest = [*self.conditions(), *self.windows(), *self.ends()]
        what = f"SELECT {'DISTINCT ' if self.node.get('distinct') else ''}{columns.text}"
        start = f"FROM {tables.text()}" if tables.parts else ""
        clauses = (withs, what, start, arrays, *rest)
        return replace(columns, text=" ".join(clause for clause in clauses if clause))

    def arrays(self) -> str:
        kind = self.node.get("array_join_op")
        if kind is None:
            return ""
        if kind not in ARRAY_JOINS:
            raise place(self.node, f"Invalid ARRAY JOIN operation: {kind}")
        return f"{kind} {self.scope.texts(self.node['array_join_list'])}"

    def columns(self) -> Selected:
        """Each with a name, except those whose name another column has too."""
        nodes = list(self.expanded())
        names = [named_as(node) for node in nodes]
        owners = self.owners(nodes, names)
        found = Selected("", names)
        texts: list[str] = []
        for index, (node, name) in enumerate(zip(nodes, names, strict=True)):
            one = self.scope.sql(node)
            bare = node["node"] == "Alias" or owners[name] != index or one.text == backticks(name)
            texts.append(one.text if bare else f"{one.text} AS {backticks(name)}")
            if owners[name] == index:
                found.columns[name] = replace(one, constant=False, stored="")
        return replace(found, text=", ".join(texts))

    def owners(self, nodes: list[Node], names: list[str]) -> dict[str, int]:
        """Which column a name stands for: the one that was given it, else the last."""
        owners: dict[str, int] = {}
        for index, (node, name) in enumerate(zip(nodes, names, strict=True)):
            if name not in owners or nodes[owners[name]]["node"] != "Alias":
                owners[name] = index
            elif node["node"] == "Alias":
                break  # The second alias of a name is refused when it is printed.
        return owners

    def expanded(self) -> Iterator[Node]:
        """The columns, with `*` as those that it stands for."""
        for node in self.node["select"]:
            if node["node"] == "Field" and node["chain"][-1] == "*":
                yield from self.all_of(node)
            else:
                yield node

    def all_of(self, node: Node) -> Iterator[Node]:
        of = node["chain"][:-1]
        source = self.scope.source(str(of[0])) if len(of) == 1 else None
        if not of and len(self.scope.sources) == 1:
            source = self.scope.sources[0]
        elif not of:
            said = "when there are multiple tables in the query" if self.scope.sources else "here"
            raise place(node, f"Cannot use '*' without table name {said}")
        if source is None:
            raise place(node, f"Unable to resolve field: {written(node)}")
        for name in shown(source):
            yield {**node, "chain": [source.alias, name]}

    def conditions(self) -> Iterator[str]:
        for key, word in (("prewhere", "PREWHERE"), ("where", "WHERE")):
            if key in self.node:
                yield f"{word} {self.scope.within(filtering=True).text(self.node[key])}"
        if "group_by" in self.node:
            yield f"GROUP BY {self.scope.texts(self.node['group_by'])}"
        if "having" in self.node:
            yield f"HAVING {self.scope.text(self.node['having'])}"

    def windows(self) -> Iterator[str]:
        written = [
            f"{identifier(name)} AS ({frame(window, self.scope)})"
            for name, window in self.scope.windows.items()
        ]
        if written:
            yield f"WINDOW {', '.join(written)}"
        if "qualify" in self.node:
            yield f"QUALIFY {self.scope.text(self.node['qualify'])}"

    def ends(self) -> Iterator[str]:
        node, scope = self.node, self.scope
        if "order_by" in node:
            yield f"ORDER BY {', '.join(order(item, scope) for item in node['order_by'])}"
        if "limit_by" in node:
            by = node["limit_by"]
            skipped = f" OFFSET {scope.text(by['offset_value'])}" if "offset_value" in by else ""
            yield f"LIMIT {scope.text(by['n'])}{skipped} BY {scope.texts(by['exprs'])}"
        yield self.limit(node.get("limit"), scope)
        yield "WITH TIES" if node.get("limit_with_ties") else ""
        yield _offset(node, scope)


def joins(node: Node | None) -> Iterator[Node]:
    while node is not None:
        yield node
        node = node.get("next_join")


def shown(source: Source) -> list[str]:
    """The columns that `*` stands for."""
    if source.table is None:
        return list(source.columns)
    return [name for name, column in source.table.columns.items() if not column.hidden]


def named_as(node: Node) -> str:
    """What PostHog calls a column: its alias, the last of its names, or its HogQL."""
    if node["node"] == "Alias":
        return str(node["alias"])
    if node["node"] == "Field":
        return str(node["chain"][-1])
    return written(node)


def number(node: Node) -> int | None:
    """The number that a LIMIT is, unless it is to be computed."""
    given = value(node) if node["node"] == "Constant" else None
    return given if isinstance(given, int) and not isinstance(given, bool) else None


def lowered(limit: Node, most: int, scope: Scope) -> str:
    """A LIMIT that is never above PostHog's highest, without a word."""
    count = number(limit)
    return literal(min(count, most)) if count is not None else f"least({most}, {scope.text(limit)})"
