"""`posthog.lint`: HogQL looked at before it is run."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from ._flow import Flow
from .arguments import text
from .context import Context
from .errors import InvalidArgument

if TYPE_CHECKING:
    from .lint import Finding


def lint(
    client: Context,
    sql: str,
    values: Collection[str] | None = None,
    *,
    strict: bool = False,
    ignore: Collection[str] = (),
    offline: bool = False,
) -> Flow[list[Finding]]:
    """What is wrong with a query, or may be: what PostHog would refuse, and what makes queries slow, costly
    or wrong. Nothing of it is run. Needs the extra `hogql`.

    Tables, events, properties and the time zone are compared with those of the project. To know them costs two
    queries and a few calls, once an hour: they are kept in a file of the user's own. For that the key needs
    the scopes query:read, event_definition:read and property_definition:read; what it may not see is not checked, which the log says.

    A comment `-- noqa` silences the findings of its line, `-- noqa: HQ101` some of them, and
    `-- hogkit: ignore HQ101` in the first lines those of all the query.

    Args:
        sql: A SELECT.
        values: The names of its placeholders, or the values themselves, as `posthog.query` takes them; None if
            they are not known yet.
        strict: Whether any finding is an error.
        ignore: Codes of rules that do not count, such as HQ101.
        offline: Ask PostHog nothing; no key is needed then.

    Returns:
        The findings, from the first line to the last.

    Raises:
        LintFailed: There are findings, and `strict` is set.
        MissingExtra: The parser is not installed.
        InvalidArgument: `sql` is empty, or another argument cannot be used.
    """
    from .definitions import project
    from .lint import LintFailed, check

    text(sql, "sql")
    for name, given in (("values", values), ("ignore", ignore)):
        if isinstance(given, str):
            raise InvalidArgument(f"{name}: names are wanted; for one give [{given!r}]")
    about = None if offline else (yield from project(client))
    found = check(sql, values=values, project=about, ignore=ignore)
    if strict and found:
        raise LintFailed(found)
    return found
