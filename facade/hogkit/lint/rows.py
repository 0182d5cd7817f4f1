"""Which rows come, and how: HQ102, HQ201 to HQ203."""

from __future__ import annotations

from collections.abc import Iterator

from ..hogql.parsing.parser import Node
from ..hogql.truncation import DEFAULT_LIMIT, MOST_ROWS
from .aggregates import gives_one_row
from .findings import Hit
from .selects import Query, Select, Source, Statement


def limits(statement: Statement) -> Iterator[Hit]:
    """PostHog puts its default into each SELECT of a UNION that has no LIMIT (posthog/hogql/query.py)."""
    for select in statement.rows.selects:
        if "limit" not in select.node and not gives_one_row(select):
            several = len(statement.rows.selects) > 1
            yield Hit("HQ201", _unlimited(several), *_first_word(select.node))
    nodes = [select.node for select in statement.rows.selects]
    for node in [*nodes, *statement.rows.sets]:
        yield from _high(node)


def _first_word(node: Node) -> tuple[int, int]:
    """SELECT, or the WITH before it."""
    start: int = node.get("start", 0)
    return start, start + len("WITH" if "ctes" in node else "SELECT")


def _unlimited(several: bool) -> str:
    which = "this SELECT of a UNION has no LIMIT of its own" if several else "there is no LIMIT"
    return f"{which[0].upper()}{which[1:]}: PostHog gives {DEFAULT_LIMIT} rows of it"


def _high(node: Node) -> Iterator[Hit]:
    limit = node.get("limit")
    if limit is not None and _is_number(limit.get("value")) and limit["value"] > MOST_ROWS:
        said = f"LIMIT {limit['value']:,} is more than PostHog gives, which is {MOST_ROWS:,} rows"
        yield Hit("HQ202", said, limit.get("start", 0), limit.get("end"))


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def offsets(statement: Statement) -> Iterator[Hit]:
    """Wherever posthog/hogql/user_query_validator.py looks for it."""
    nodes = [*(select.node for select in statement.selects), *statement.sets]
    clauses = [node["limit_by"] for node in nodes if "limit_by" in node]
    for node, key in [*((n, "offset") for n in nodes), *((c, "offset_value") for c in clauses)]:
        if key in node:
            offset: Node = node[key]
            yield Hit("HQ203", "API keys may not use OFFSET", offset.get("start", 0), offset.get("end"))  # fmt: skip


def stars(statement: Statement) -> Iterator[Hit]:
    """Of tables whose rows come out, and of events anywhere: a query within names its own columns."""
    coming = set(_coming(statement.rows, set()))
    for select in statement.selects:
        for star in filter(_is_star, select.columns()):
            tables = [source.table for source in _starred(star, select) if source.table]
            read = tables if select in coming else [table for table in tables if table == "events"]
            if read:
                said = f"`*` reads each column of {_listed(read)}"
                yield Hit("HQ102", said, star.get("start", 0), star.get("end"))


def _listed(tables: list[str]) -> str:
    return " and ".join(f"`{table}`" for table in dict.fromkeys(tables))


def _coming(query: Query, seen: set[Query]) -> Iterator[Select]:
    """The SELECTs whose columns come out: those of the query, and what a `*` of them reads."""
    if query in seen:
        return
    seen.add(query)
    for select in query.selects:
        yield select
        for star in filter(_is_star, select.columns()):
            for source in _starred(star, select):
                yield from _coming(source.query, seen) if source.query else ()


def _is_star(column: Node) -> bool:
    if column.get("node") == "ColumnsExpr":
        return bool(column.get("all_columns")) and "exclude" not in column
    return column.get("node") == "Field" and column["chain"][-1] == "*"


def _starred(star: Node, select: Select) -> list[Source]:
    """The sources that a `*`, or a `name.*`, is for."""
    path = tuple(map(str, star.get("chain", ["*"])[:-1]))
    return [source for source in select.sources if path in ((), source.path)]
