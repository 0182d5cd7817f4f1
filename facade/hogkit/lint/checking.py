"""Looks at one query by all rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..hogql.parsing.errors import HogQLError
from ..hogql.parsing.parser import parse
from .findings import Finding, Hit, finding
from .names import unknown_events, unknown_properties
from .projects import Project
from .ranges import ranges
from .rows import limits, offsets, stars
from .selects import read
from .silence import silence
from .syntax import UNREAD, placeholders, refused
from .tables import columns, tables
from .zones import zones


def check(
    sql: str,
    *,
    values: Collection[str] | None = None,
    project: Project | None = None,
    ignore: Collection[str] = (),
) -> list[Finding]:
    """What is wrong with a query, or will cost too much, from its first line to its last.

    Args:
        sql: One statement; a semicolon may end it.
        values: The names of the values that its placeholders will have; None if they are not known yet.
        project: What is known of the project; nothing is said about the rest.
        ignore: Codes of rules that do not count. Comments silence rules too: see `silence`.

    Raises:
        InvalidArgument: `ignore` has a code that is no rule.
        MissingExtra: No parser is installed.
    """
    silent = silence(sql, ignore)
    hits = [*_hits(sql, project or Project())]
    hits += placeholders(sql, values) if values is not None else []
    found = [finding(hit, sql) for hit in {_said(hit): hit for hit in hits}.values()]
    heard = [one for one in found if not silent.covers(one)]
    return sorted(heard, key=lambda one: (one.offset, one.code, one.message))


def _said(hit: Hit) -> tuple[int, str, str]:
    return hit.start, hit.code, hit.message


def _hits(sql: str, project: Project) -> list[Hit]:
    try:
        return list(_read(sql, project))
    except HogQLError as error:
        return [refused(sql, error)]
    except RecursionError:
        return [Hit("HQ002", UNREAD)]


def _read(sql: str, project: Project) -> Iterator[Hit]:
    statement = read(parse(sql))
    yield from ranges(statement)
    yield from stars(statement)
    yield from limits(statement)
    yield from offsets(statement)
    yield from zones(statement, project.timezone)
    yield from tables(statement, project)
    yield from columns(statement, project)
    yield from unknown_properties(statement, project)
    yield from unknown_events(statement, project)
