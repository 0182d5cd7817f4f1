"""FROM and JOIN: the tables that a SELECT reads, and those that its columns lead to.

Source: `visit_join_expr` in `posthog/hogql/printer/base.py`, `posthog/hogql/database/schema/`.
"""

from __future__ import annotations

from typing import Final

from ....hogql.parsing.errors import HogQLError
from ....hogql.parsing.parser import Node
from ..catalogue import Table
from .fields import column_of
from .scopes import Scope, Source, Sql
from .text import backticks, identifier, literal

JOINS: Final = frozenset(
    [
        "GLOBAL",
        "INNER",
        "LEFT",
        "RIGHT",
        "FULL",
        "OUTER",
        "CROSS",
        "ALL",
        "ANY",
        "ASOF",
        "SEMI",
        "ANTI",
        "JOIN",
    ]
)
ROW: Final = "`row`"  # what a table is called in the subquery that groups it


class From:
    """The sources of one SELECT, in order; printed when all of its columns are known."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.parts: list[tuple[Node, Source, str, str]] = []

    def add(self, node: Node) -> None:
        """One table or query, and how it is joined to those before."""
        source, text = self._source(node)
        if any(other.alias == source.alias for other in self.scope.sources):
            raise place(
                node,
                f'Already have joined a table called "{source.alias}".'
                " Can't join another one with the same name.",
            )
        self.scope.sources.append(source)
        self.parts.append((node, source, text, self._constraint(node)))

    def _source(self, node: Node) -> tuple[Source, str]:
        table = node["table"]
        if node.get("table_final"):
            raise place(
                node, "The FINAL keyword is not supported in HogQL as it causes slow queries"
            )
        if table["node"] == "Field":
            return self._named(node, table)
        if table["node"] not in ("SelectQuery", "SelectSetQuery"):
            raise place(table, "Only selecting from a table or a subquery is supported")
        text, columns = self.scope.run.select(table, self.scope)
        return Source(node.get("alias") or self._nameless(), columns), f"({text})"

    def _nameless(self) -> str:
        return f"__{len(self.scope.sources) + 1}"

    def _named(self, node: Node, table: Node) -> tuple[Source, str]:
        table = {**node, **table}  # A table with arguments has no place of its own.
        chain = [str(name) for name in table["chain"]]
        name, alias = ".".join(chain), node.get("alias") or "__".join(chain)
        if "table_args" in node:
            known = self.scope.run.table(name) is not None
            said = (
                f"Table '{name}' does not accept arguments" if known else f"Unknown table `{name}`."
            )
            raise place(table, said)
        columns = self.scope.named_query(name) if len(chain) == 1 else None
        if columns is not None:
            return Source(alias, columns), identifier(name)
        found = self.scope.run.table(name)
        if found is None:
            raise place(table, f"Unknown table `{name}`.")
        self.scope.run.tables.add(name)
        return Source(alias, dict.fromkeys(found.columns, Sql("")), found), ""

    def _constraint(self, node: Node) -> str:
        constraint = node.get("constraint")
        if constraint is None:
            return ""
        if constraint["constraint_type"] == "ON":
            return f" ON {self.scope.within(joining=True).text(constraint['expr'])}"
        return f" USING ({', '.join(map(self._shared, _items(constraint['expr'])))})"

    def _shared(self, node: Node) -> str:
        """A column that tables on both sides have under this name."""
        name = str(node["chain"][-1]) if node["node"] == "Field" else ""
        having = [source for source in self.scope.sources if name in source.columns]
        if len(having) < 2:
            raise place(node, f"Unable to resolve field: {name}")
        for source in having:
            if source.table is not None:
                column_of(source, name)
        return identifier(name)

    def text(self) -> str:
        return " ".join(self._part(index, *part) for index, part in enumerate(self.parts))

    def _part(self, index: int, node: Node, source: Source, query: str, constraint: str) -> str:
        joins = leading(source, self.scope.run.database)
        how = f"{join_type(node)} " if index else ""
        what = query or table_text(source, self.scope.run.database)
        sample = sampled(node, source)
        own = f"{how}{what} AS {identifier(source.alias)}{sample}{constraint}"
        return " ".join([own, *joins])


def place(node: Node, said: str) -> HogQLError:
    return HogQLError(said, node.get("start"), node.get("end"))


def _items(node: Node) -> list[Node]:
    return node["exprs"] if node["node"] == "Tuple" else [node]


def join_type(node: Node) -> str:
    written: str = node.get("join_type", "CROSS JOIN")
    if not JOINS.issuperset(written.split()):
        raise place(node, f"The sandbox does not support {written}")
    return written


def table_text(source: Source, database: str, where: str = "") -> str:
    """A table as it is in ClickHouse, or what it makes of one: the last state of each row."""
    assert source.table is not None
    name = f"{backticks(database)}.{backticks(source.table.source)}"
    return f"({grouped(source.table, name, source, where)})" if source.table.grouped else name


def grouped(table: Table, name: str, source: Source, where: str) -> str:
    used = source.used or dict([next(iter(table.columns.items()))])
    columns = ", ".join(
        f"{column.made.replace('{}', ROW)} AS {backticks(key)}" for key, column in used.items()
    )
    clauses = [f"SELECT {columns} FROM {name} AS {ROW}"]  # noqa: S608 - all of it is the catalogue's
    clauses += [f"WHERE {where}"] if where else []
    clauses.append(f"GROUP BY {table.grouped}")
    clauses += [f"HAVING {table.having}"] if table.having else []
    return " ".join(clauses).replace("{}", ROW)


def leading(source: Source, database: str) -> list[str]:
    """The joins to what columns of this table lead to; what they need of a table is known before its text."""
    texts: list[str] = []
    for joined, lead in source.leads.values():
        on = f"{column_of(source, joined.here)} = {column_of(lead, joined.there)}"
        further = leading(lead, database)
        text = table_text(lead, database, joined.where)
        texts += [f"{joined.how} {text} AS {backticks(lead.alias)} ON {on}", *further]
    return texts


def sampled(node: Node, source: Source) -> str:
    """SAMPLE, which ClickHouse has for events, by `cityHash64(distinct_id)`."""
    sample = node.get("sample")
    if sample is None:
        return ""
    if source.table is None or source.table.name != "events":
        raise place(node, "SAMPLE is for the table `events` only")
    text = f" SAMPLE {_ratio(sample['sample_value'])}"
    return f"{text} OFFSET {_ratio(sample['offset_value'])}" if "offset_value" in sample else text


def _ratio(node: Node) -> str:
    numbers = [literal(node[side]["value"]) for side in ("left", "right") if side in node]
    return "/".join(numbers)
