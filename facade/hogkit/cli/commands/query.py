"""hogkit query"""

from __future__ import annotations

import re
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from ..forms import forms
from ..options import Connection, connect, connected

if TYPE_CHECKING:
    from ...hogql import Result

DEFAULT_LIMIT = 100  # rows, both (posthog/hogql/constants.py)
MOST_ROWS = 50_000
_LITERALS = re.compile(r"'(?:[^'\\]|\\.|'')*'|`[^`]*`|\"[^\"]*\"|--[^\n]*|/\*.*?\*/", re.DOTALL)
_INNERMOST = re.compile(r"\([^()]*\)")


@click.command("query")
@click.argument("words", nargs=-1, metavar="[SQL]")
@click.option("--file", "file", metavar="FILE", help="Read SQL from here.")
@forms(
    json="One object; see above.",
    jsonl="One object a row.",
    csv="With a header, as RFC 4180 has it.",
)
@click.option("--name", default="hogkit", help="What PostHog's query log shows.")
@connected
def command(
    connection: Connection,
    words: tuple[str, ...],
    file: str | None,
    form: str | None,
    name: str,
) -> None:
    """Run a HogQL query.

    SQL is one SELECT; - reads it from standard input. Without a LIMIT it gives
    at most 100 rows, with one at most 50,000. Needs the scope query:read.

    \b
    Examples:
      hogkit query "SELECT event, count() FROM events GROUP BY 1 LIMIT 20"
      hogkit query --file funnel.sql --csv > funnel.csv
      echo "SELECT 1" | hogkit query -
      hogkit query "SELECT * FROM persons LIMIT 9" --jsonl | jq .id

    \b
    Piped: one line a row, tabs between the values; null is empty, nested values
           are JSON, and a tab, line break or backslash is written \\t \\n \\\\.
    --json:  {"columns": […], "types": […], "has_more": true|false|null,
             "rows": [[…], …]}; of equal names none is lost.
    --jsonl: {"event": …, "count()": …}; of equal names the second gets _2.
    --csv:   null is empty; formulas are left as they are.
    """
    from ...hogql import LONGEST_NAME

    if len(words) > 1:
        raise click.UsageError(f"SQL is one argument, not {len(words)}: put it in quotes")
    statement = given(words[0] if words else None, file)
    if len(name) > LONGEST_NAME:
        raise click.UsageError(f"--name has {len(name)} characters; PostHog takes {LONGEST_NAME}")
    with connect(connection) as posthog, waiting(connection):
        result = posthog.query(statement, name=name)
    written(result, form)
    announce(result, statement)


def given(sql: str | None, file: str | None) -> str:
    """The one statement that was given, wherever it stands."""
    if (sql is None) == (file is None):
        raise click.UsageError("give SQL, or - to read it from standard input, or --file FILE")
    text = script(file or "-") if file is not None or sql == "-" else sql or ""
    statement = text.strip().rstrip("; \t\r\n")  # PostHog takes no semicolon at the end
    if not statement:
        raise click.UsageError("the SQL is empty")
    return statement


def script(file: str) -> str:
    from ..reading import contents

    try:
        return contents(file, "SQL").decode("utf-8-sig")
    except UnicodeDecodeError:
        raise click.UsageError(f"{file} is not UTF-8 text") from None


@contextmanager
def waiting(connection: Connection) -> Generator[None]:
    """Show on a terminal that something is on its way; a log does so already."""
    if connection.verbose or not all(s and s.isatty() for s in (sys.stdout, sys.stderr)):
        yield
        return
    from ..drawing import waiting

    with waiting("PostHog is running the query"):
        yield


def written(result: Result, form: str | None) -> None:
    """Write the rows in the form that was asked for."""
    from ..json_text import dumped
    from ..output import write, write_json
    from ..table import Table
    from ..tables import as_csv, show

    columns, rows = squared(result)
    if form == "json":
        whole = {"columns": result.columns, "types": result.types, "has_more": result.has_more}
        write_json(dumped({**whole, "rows": result.rows}))
    elif form == "jsonl":
        names = distinct(columns)
        for row in rows:
            write_json(dumped(dict(zip(names, row, strict=True))), indent=False)
    elif form == "csv":
        write(as_csv(Table(columns, rows)))
    else:
        show(Table(columns, rows))


def squared(result: Result) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
    """Columns and rows of one length, whatever came."""
    most = max((len(row) for row in result.rows), default=0)
    columns = [*result.columns, *[""] * (most - len(result.columns))]
    return columns, [(*row, *[None] * (len(columns) - len(row))) for row in result.rows]


def distinct(names: Sequence[str]) -> list[str]:
    """Names of which no two are the same: count(), count()_2, …"""
    made: list[str] = []
    for name in names:
        told, times = name, 1
        while told in made or (times > 1 and told in names):
            times += 1
            told = f"{name}_{times}"
        made.append(told)
    return made


def announce(result: Result, sql: str) -> None:
    """Say it if there may be more rows than these."""
    from ..output import hint

    if len(result) == DEFAULT_LIMIT and result.has_more is not False and not has_limit(sql):
        hint("100 rows: PostHog's default LIMIT; write LIMIT to get up to 50,000")
    elif len(result) >= MOST_ROWS and result.has_more is not False:
        hint(f"{len(result):,} rows: PostHog gives no more at once; go on from the last timestamp")
    elif result.has_more:
        hint(f"{len(result):,} rows, and there are more; raise LIMIT to get up to 50,000")


def has_limit(sql: str) -> bool:
    """Whether the statement itself, not one inside it, has a LIMIT."""
    bare, found = _LITERALS.sub(" ", sql), 1
    while found:
        bare, found = _INNERMOST.subn(" ", bare)
    return re.search(r"\blimit\b", bare, re.IGNORECASE) is not None
