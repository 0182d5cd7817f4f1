"""Chains of names, such as `e.person.properties.$browser`, as columns.

Source: `posthog/hogql/resolver.py` (`visit_field`), `posthog/hogql/printer/clickhouse.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from ....hogql.parsing.errors import HogQLError
from ....hogql.parsing.parser import Node
from ..catalogue import Column, Joined
from .scopes import Scope, Source, Sql
from .text import backticks, hogql_identifier, literal

Chain = list[str | int]
NOT_A_COLUMN: Final = "Can't select a table when a column is expected: {}"


def field(node: Node, scope: Scope) -> Sql:
    """A column, an alias, an argument, or a property of one of them.

    Raises HogQLError with the field's place if there is no such thing.
    """
    try:
        return resolved(node["chain"], scope)
    except HogQLError as error:
        if error.start is None:
            raise HogQLError(error.detail, node.get("start"), node.get("end")) from None
        raise


def resolved(chain: Chain, scope: Scope) -> Sql:
    """A table's name comes before an alias, that before a column, and what WITH names is last."""
    name, rest = str(chain[0]), chain[1:]
    if rest and (source := scope.source(name)) is not None:
        return of_source(source, chain, rest, scope)
    for where in scope.outwards():
        if name in where.aliases:
            return properties(where.aliases[name], chain, rest)
        if (source := where.having(name)) is not None:
            return of_source(source, chain, chain, scope)
    expression = scope.named_expression(name)
    if expression is None:
        raise HogQLError(f"Unable to resolve field: {hogql_identifier(name)}")
    meant = scope.within(busy=scope.busy | {name}).sql(expression)
    return properties(meant, chain, rest)


def of_source(source: Source, chain: Chain, rest: Chain, scope: Scope) -> Sql:
    """The rest of a chain, whose first name is a column of the source or a table behind it."""
    name, after = str(rest[0]), rest[1:]
    table = source.table
    if table is None:
        return properties(_selected(source, name), chain, after)
    name = table.aliases.get(name, name)
    if name in table.within:
        return _within(source, table.within[name], chain, after, scope)
    if name in table.joined:
        return _behind(source, name, table.joined[name], chain, after, scope)
    if name in table.missing:
        raise HogQLError(f"The sandbox does not have the column {name} of {table.name}")
    column = table.columns.get(name)
    if column is None:
        raise HogQLError(f"Unable to resolve field: {hogql_identifier(name)}")
    return properties(_column(source, name, column, scope), chain, after)


def _selected(source: Source, name: str) -> Sql:
    known = source.columns.get(name)
    if known is None:
        raise HogQLError(f"Unable to resolve field: {hogql_identifier(name)}")
    return replace(known, text=source.dotted(name))


def _within(
    source: Source, columns: Mapping[str, Column], chain: Chain, rest: Chain, scope: Scope
) -> Sql:
    if not rest:
        raise HogQLError(NOT_A_COLUMN.format(_written(chain)))
    column = columns.get(str(rest[0]))
    if column is None:
        raise HogQLError(f"Unable to resolve field: {hogql_identifier(str(rest[0]))}")
    return properties(_column(source, column.name, column, scope), chain, rest[1:])


def _behind(
    source: Source, name: str, joined: Joined, chain: Chain, rest: Chain, scope: Scope
) -> Sql:
    """A column of a table that is joined for it, under the name `events__session`."""
    if not rest:
        raise HogQLError(NOT_A_COLUMN.format(_written(chain)))
    if name not in source.leads:
        table = scope.run.table(joined.table)
        assert table is not None
        alias = f"{source.alias}__{name}"
        source.leads[name] = (joined, Source(alias, dict.fromkeys(table.columns, Sql("")), table))
        scope.run.tables.add(joined.table)
    return of_source(source.leads[name][1], chain, rest, scope)


def _column(source: Source, name: str, column: Column, scope: Scope) -> Sql:
    """A column of a table; times are shown in the project's zone."""
    stored = _text(source, name, column)
    if column.kind == "datetime" and scope.run.convert_zone:
        text = f"toTimeZone({stored}, {literal(scope.run.zone)})"
        return Sql(text, column.kind, column.nullable, stored=stored)
    return Sql(stored, column.kind, column.nullable)


def column_of(source: Source, name: str) -> str:
    """A column of a table as it is, which the table then selects."""
    assert source.table is not None
    return _text(source, name, source.table.columns[name])


def _text(source: Source, name: str, column: Column) -> str:
    if source.table is not None and source.table.grouped:
        source.used[name] = column
        return source.dotted(name)
    if column.made:
        return column.made.replace("{}", backticks(source.alias))
    return source.dotted(column.name)


def properties(of: Sql, chain: Chain, path: Chain) -> Sql:
    """What stands at a path in JSON: text without its quotes; NULL if it is missing or null."""
    if not path:
        return of
    if of.kind == "tuple" and len(path) == 1 and isinstance(path[0], int):
        return Sql(f"tupleElement({of.text}, {path[0]})")
    if of.kind not in ("json", "unknown"):
        raise HogQLError(
            f"Can not access property {_written(path)} on {_written(chain[: -len(path)])}"
        )
    keys = ", ".join(literal(key) for key in path)
    raw = f"nullIf(nullIf(JSONExtractRaw({of.text}, {keys}), ''), 'null')"
    return Sql(f"replaceRegexpAll({raw}, '^\"|\"$', '')", "string", raw=True)


def _written(chain: Chain) -> str:
    return ".".join(map(hogql_identifier, chain))
