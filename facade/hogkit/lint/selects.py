"""A query as its SELECTs, each with the tables that it reads and the names that it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from attrs import define, field

from ..hogql.parsing.parser import Node, is_list, is_node

_SELECTS = ("SelectQuery", "SelectSetQuery")
_APART = {"JoinExpr": ("table",), "SelectQuery": ("ctes",), "Placeholder": ("expr",)}
Named: TypeAlias = "Query | Node"  # what WITH names: a query, or an expression
Parts = tuple[
    Node, frozenset[str]
]  # a part of an expression, and the arguments of lambdas around it


@define(eq=False)
class Source:
    """Something in FROM or JOIN.

    Attributes:
        node: The join, of the tree.
        path: What columns of it begin with: its alias, or the name of the table.
        table: The name of a table of the project; "" of a query, and of what has arguments.
        query: The query that it is.
    """

    node: Node
    path: tuple[str, ...]
    table: str = ""
    query: Query | None = None

    @property
    def place(self) -> tuple[int, int | None]:
        node = {**self.node, **self.node["table"]}
        return node.get("start", 0), node.get("end")


@define(eq=False)
class Select:
    """One SELECT.

    Attributes:
        named: What WITH names, here and around it.
        sources: In order.
        aliases: Expressions that have a name in it.
        uses: Where its rows go: the SELECTs that read them, and as which source.
    """

    node: Node
    named: Mapping[str, Named]
    sources: list[Source] = field(factory=list[Source])
    aliases: dict[str, Node] = field(factory=dict[str, Node])
    uses: list[tuple[Select, Source]] = field(factory=list["tuple[Select, Source]"])

    def columns(self) -> list[Node]:
        columns: list[Node] = self.node.get("select", [])
        return columns

    def parts(self) -> Iterator[Parts]:
        """All that stands in it, but not in the queries within it."""
        return parts(_inner(self.node))


@define(eq=False)
class Query:
    """One SELECT, or several with UNION, INTERSECT or EXCEPT between them.

    Attributes:
        sets: The nodes that put several together.
    """

    selects: list[Select] = field(factory=list[Select])
    sets: list[Node] = field(factory=list[Node])


@define(eq=False)
class Statement:
    """All of a query.

    Attributes:
        rows: The query whose rows come out.
        selects: Every SELECT in it.
        sets: Every node that puts several together.
    """

    rows: Query = field(factory=Query)
    selects: list[Select] = field(factory=list[Select])
    sets: list[Node] = field(factory=list[Node])


def read(tree: Node) -> Statement:
    statement = Statement()
    if tree.get("node") in _SELECTS:
        statement.rows = _query(tree, {}, statement)
    return statement


def parts(tree: Any, bound: frozenset[str] = frozenset()) -> Iterator[Parts]:
    """All nodes in a tree, but not those of queries within it, nor of what stands in a placeholder."""
    if is_list(tree):
        for item in tree:
            yield from parts(item, bound)
    elif is_node(tree) and tree.get("node") not in _SELECTS:
        if tree.get("node") == "Lambda":
            bound |= {str(name) for name in tree.get("args", ())}
        yield tree, bound
        yield from parts(_inner(tree), bound)


def _inner(node: Node) -> list[Any]:
    """What a node has; the table of a join is no expression, and what WITH names stands elsewhere."""
    hidden = _APART.get(str(node.get("node")), ())
    return [value for key, value in node.items() if key not in hidden]


def arguments(node: Node) -> list[Node]:
    """Those of a function; none of what is no function."""
    given: list[Node] = node.get("args", []) if node.get("node") == "Call" else []
    return given


def _query(node: Node, named: Mapping[str, Named], statement: Statement) -> Query:
    query = Query()
    _add(node, named, statement, query)
    return query


def _add(
    node: Node, named: Mapping[str, Named], statement: Statement, query: Query
) -> Mapping[str, Named]:
    """The SELECTs of a node; what the first of several names, the others know too."""
    if node["node"] == "SelectSetQuery":
        query.sets.append(node)
        statement.sets.append(node)
        named = _add(node["initial_select_query"], named, statement, query)
        for other in node["subsequent_select_queries"]:
            _add(other["select_query"], named, statement, query)
        return named
    select = _select(node, named, statement)
    query.selects.append(select)
    return select.named


def _select(node: Node, around: Mapping[str, Named], statement: Statement) -> Select:
    named = dict(around)
    for cte in node.get("ctes", ()):
        named[cte["name"]] = _named(cte, named, statement)
    select = Select(node, named)
    statement.selects.append(select)
    _read_sources(select, statement)
    for part, _ in select.parts():
        if part.get("node") == "Alias":
            select.aliases.setdefault(part["alias"], part["expr"])
    _read_inner(select, statement)
    return select


def _named(cte: Node, named: Mapping[str, Named], statement: Statement) -> Named:
    expression: Node = cte["expr"]
    if expression.get("node") not in _SELECTS:
        return expression
    own: dict[str, Named] = {cte["name"]: Query()} if cte.get("recursive") else {}
    return _query(expression, {**named, **own}, statement)


def _read_sources(select: Select, statement: Statement) -> None:
    join: Node | None = select.node.get("select_from")
    while join is not None:
        source = _source(join, select, statement)
        select.sources.append(source)
        for inner in source.query.selects if source.query else ():
            inner.uses.append((select, source))
        join = join.get("next_join")


def _source(join: Node, select: Select, statement: Statement) -> Source:
    table, alias = join["table"], join.get("alias", "")
    while table["node"] in ("PivotExpr", "UnpivotExpr"):
        table = table["table"]
    path = (alias,) if alias else ()
    if table["node"] in _SELECTS:
        return Source(join, path, query=_query(table, select.named, statement))
    if table["node"] != "Field" or "table_args" in join:
        return Source(join, path)
    chain = tuple(map(str, table["chain"]))
    named = select.named.get(chain[0]) if len(chain) == 1 else None
    if isinstance(named, Query):
        return Source(join, path or chain, query=named)
    return Source(join, path or chain, ".".join(chain).removeprefix("posthog."))


def _read_inner(select: Select, statement: Statement) -> None:
    """The queries within its expressions."""
    _read_value(_inner(select.node), select, statement)
    for part, _ in select.parts():
        _read_value(_inner(part), select, statement)


def _read_value(value: Any, select: Select, statement: Statement) -> None:
    if is_list(value):
        for item in value:
            _read_value(item, select, statement)
    elif is_node(value) and value.get("node") in _SELECTS:
        _query(value, select.named, statement)
