"""HogQL to ClickHouse: the way in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ....hogql.parsing.errors import HogQLError
from ....hogql.parsing.parser import TOO_DEEP, Node, nodes, parse
from .expressions import expression
from .placeholders import filled
from .scopes import Run, Scope
from .selects import Limit, lowered, number, query, select


@dataclass(frozen=True)
class Setting:
    """What a query meets.

    Attributes:
        database: Where its tables are.
        zone: The project's time zone.
        values: What stands for its placeholders, as JSON has it.
        default_limit: How many rows there are without LIMIT.
        max_limit: What a higher LIMIT is lowered to.
        convert_zone: Times are shown, and text compared with them is read, in the project's zone; if
            not, in UTC (`modifiers.convertToProjectTimezone`).
        tables: Further tables: the ClickHouse types of their columns.
    """

    database: str
    zone: str = "UTC"
    values: Mapping[str, Any] = field(default_factory=dict[str, Any])
    default_limit: int = 100  # DEFAULT_RETURNED_ROWS, posthog/hogql/constants.py
    max_limit: int = 50_000  # MAX_SELECT_RETURNED_ROWS
    convert_zone: bool = True
    tables: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])


@dataclass(frozen=True)
class Translated:
    """A query for ClickHouse.

    Attributes:
        sql: Without FORMAT and SETTINGS; every table stands with its database.
        columns: As PostHog names them, which may repeat.
        limit: The LIMIT of a single SELECT, as lowered; None if none was written, or it is computed.
        paged: It is one SELECT without LIMIT: `sql` asks for a row more than the default, which says
            whether there are more.
        offset_used: OFFSET stands somewhere, other than in SAMPLE.
        tables: The tables of HogQL that it reads.
    """

    sql: str
    columns: tuple[str, ...]
    limit: int | None
    paged: bool
    offset_used: bool
    tables: frozenset[str]


def translate(query: str, setting: Setting) -> Translated:
    """Raises HogQLError, with a place in the query where there is one, for what cannot be run."""
    try:
        return _translated(filled(parse(query), setting.values), setting)
    except RecursionError:
        raise HogQLError(TOO_DEEP) from None


def _translated(tree: Node, setting: Setting) -> Translated:
    run = Run(
        zone=setting.zone,
        convert_zone=setting.convert_zone,
        database=setting.database,
        warehouse=setting.tables,
        expression=expression,
        select=select,
    )
    found = query(tree, Scope(run), _limits(setting, _paged(tree)))
    return Translated(
        sql=found.text,
        columns=tuple(found.names),
        limit=_limit(tree, setting),
        paged=_paged(tree),
        offset_used=offset_used(tree),
        tables=frozenset(run.tables),
    )


def _paged(tree: Node) -> bool:
    return tree["node"] == "SelectQuery" and "limit" not in tree


def _limits(setting: Setting, paged: bool) -> Limit:
    """Every SELECT of a UNION has a LIMIT of its own, as in PostHog."""

    def limit(written: Node | None, scope: Scope) -> str:
        if written is None:
            return f"LIMIT {setting.default_limit + paged}"
        return f"LIMIT {lowered(written, setting.max_limit, scope)}"

    return limit


def _limit(tree: Node, setting: Setting) -> int | None:
    if tree["node"] != "SelectQuery" or "limit" not in tree:
        return None
    count = number(tree["limit"])
    return None if count is None else min(count, setting.max_limit)


def offset_used(tree: Node) -> bool:
    """Whether OFFSET is anywhere (`posthog/hogql/user_query_validator.py`)."""
    return any(
        (node.get("node") in ("SelectQuery", "SelectSetQuery") and "offset" in node)
        or (node.get("node") == "LimitByExpr" and "offset_value" in node)
        for node in nodes(tree)
    )
