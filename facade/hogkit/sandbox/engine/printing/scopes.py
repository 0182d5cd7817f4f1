"""What names mean where they stand: tables, aliases, arguments of lambdas, and queries that were named.

Source: `posthog/hogql/resolver.py`, `resolver_utils.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from ....hogql.parsing.errors import HogQLError
from ....hogql.parsing.parser import Node
from ..catalogue import TABLES, Column, Joined, Kind, Table, warehouse_table
from .text import backticks

# How many parts of a query are printed: names of expressions are written out wherever they stand, so that a
# few lines could become gigabytes.
MOST_PARTS: Final = 200_000


@dataclass(frozen=True)
class Sql:
    """An expression in ClickHouse's words, and what is known of its type.

    Attributes:
        constant: It is a literal.
        raw: It is a property, whose type nobody knows.
        stored: The column as ClickHouse has it, where `text` shows it in a zone.
    """

    text: str
    kind: Kind = "unknown"
    nullable: bool = True
    constant: bool = False
    raw: bool = False
    stored: str = ""


@dataclass
class Source:
    """A table or a query in FROM.

    Attributes:
        alias: What it is called in SQL, or empty for a query without a name.
        columns: What it has: a table's, or what a query selects.
        table: The table that it is; None for a query.
        used: The columns of a grouped table that the query needs.
        leads: The tables that are joined because a column of them was named.
    """

    alias: str
    columns: Mapping[str, Sql]
    table: Table | None = None
    used: dict[str, Column] = field(default_factory=dict[str, Column])
    leads: dict[str, tuple[Joined, Source]] = field(
        default_factory=dict[str, "tuple[Joined, Source]"]
    )

    def has(self, name: str) -> bool:
        table = self.table
        return name in self.columns or (
            table is not None
            and any(
                name in names
                for names in (table.within, table.joined, table.aliases, table.missing)
            )
        )

    def dotted(self, name: str) -> str:
        return f"{backticks(self.alias)}.{backticks(name)}" if self.alias else backticks(name)


@dataclass
class Run:
    """One translation: its setting, and what it has met."""

    zone: str
    convert_zone: bool
    database: str
    warehouse: Mapping[str, Mapping[str, str]]
    expression: Callable[[Node, Scope], Sql]
    select: Callable[[Node, Scope], tuple[str, dict[str, Sql]]]
    tables: set[str] = field(default_factory=set[str])
    parts: int = 0

    def table(self, name: str) -> Table | None:
        if name in self.warehouse:
            return warehouse_table(name, self.warehouse[name])
        return TABLES.get(name)

    def counted(self) -> None:
        self.parts += 1
        if self.parts > MOST_PARTS:
            raise HogQLError("The query is too large once its named parts are written out")


@dataclass
class Scope:
    """A SELECT, or a lambda within one.

    Attributes:
        queries: What WITH names as queries, with their columns.
        expressions: What WITH names as expressions, each with the scope that it is to be read in.
        open: Fields are looked for around it too; true of lambdas.
        busy: Names of the expressions being written out, which cannot name themselves.
    """

    run: Run
    parent: Scope | None = None
    open: bool = False
    sources: list[Source] = field(default_factory=list[Source])
    aliases: dict[str, Sql] = field(default_factory=dict[str, Sql])
    queries: dict[str, dict[str, Sql]] = field(default_factory=dict[str, "dict[str, Sql]"])
    expressions: dict[str, Node] = field(default_factory=dict[str, Node])
    busy: frozenset[str] = frozenset()
    windows: dict[str, Node] = field(default_factory=dict[str, Node])
    joining: bool = False  # within ON, where nothing is said of NULL
    filtering: bool = False  # within WHERE, but in no function
    aggregate: str = ""  # the aggregate that this stands in

    def sql(self, node: Node) -> Sql:
        return self.run.expression(node, self)

    def text(self, node: Node) -> str:
        return self.sql(node).text

    def texts(self, nodes: list[Node] | None) -> str:
        return ", ".join(map(self.text, nodes or []))

    def within(self, **changes: Any) -> Scope:
        """The same place, with something about it changed; sources and aliases stay shared."""
        return replace(self, **changes)

    def named_query(self, name: str) -> dict[str, Sql] | None:
        if name in self.queries:
            return self.queries[name]
        return self.parent.named_query(name) if self.parent else None

    def named_expression(self, name: str) -> Node | None:
        if name in self.expressions and name not in self.busy:
            return self.expressions[name]
        return self.parent.named_expression(name) if self.parent else None

    def outwards(self) -> Iterator[Scope]:
        """Where fields are looked for, one after the other."""
        yield self
        if self.open and self.parent is not None:
            yield from self.parent.outwards()

    def source(self, name: str) -> Source | None:
        """The table of that alias."""
        around = (source for scope in self.outwards() for source in scope.sources)
        return next((source for source in around if source.alias == name), None)

    def having(self, name: str) -> Source | None:
        """The one table with that column; two are ambiguous."""
        found = [source for source in self.sources if source.has(name)]
        if len(found) > 1:
            raise HogQLError(f"Ambiguous query. Found multiple sources for field: {name}")
        return found[0] if found else None
