"""hogkit query"""

from __future__ import annotations

import json
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from ..exits import FAILED, TRUNCATED
from ..forms import forms
from ..options import Connection, connect, connected
from ..spellings import kept, machine

if TYPE_CHECKING:
    from ...client import PostHog
    from ...hogql.result import Result

OWN = ("truncated", "bytes_read", "budget_left")  # of hogkit, beside PostHog's own names


@click.command("query")
@click.argument("words", nargs=-1, metavar="[SQL]")
@click.option("--file", "file", metavar="FILE", help="Read SQL from here.")
@click.option(
    "--param",
    "texts",
    multiple=True,
    metavar="NAME=VALUE",
    help="Text for {NAME} in the SQL; again for each.",
)
@click.option("--params", metavar="FILE", help="Values as one object of JSON; - is stdin.")
@forms(
    json="One object; see above.",
    jsonl="One object a row.",
    csv="With a header, as RFC 4180 has it.",
    tsv="One line a row, tabs between the values.",
)
@click.option("--name", default="hogkit", help="What PostHog's query log shows.")
@click.option(
    "--async", "asynchronous", is_flag=True, help="For up to 10 minutes; Ctrl-C cancels it."
)
@click.option(
    "--fail-on-truncation", "strict", is_flag=True, help="Exit with 8 if rows may be missing."
)
@click.option("--check", is_flag=True, help="Run it only if hogkit lint finds no error.")
@connected
def command(
    connection: Connection,
    words: tuple[str, ...],
    file: str | None,
    texts: tuple[str, ...],
    params: str | None,
    form: str | None,
    name: str,
    asynchronous: bool,
    strict: bool,
    check: bool,
) -> None:
    """Run a HogQL query.

    SQL is one SELECT; - reads it from standard input. Without a LIMIT it gives
    at most 100 rows, with one at most 50,000. Needs the scope query:read.
    Values are sent beside the SQL, so they need no quotes and no escapes.

    \b
    Examples:
      hogkit query "SELECT event, count() FROM events GROUP BY 1 LIMIT 20"
      hogkit query "SELECT * FROM events WHERE event = {e}" --param e='$pageview'
      hogkit query --file funnel.sql --check --async --csv > funnel.csv
      echo "SELECT 1" | hogkit query -
      hogkit query "SELECT * FROM persons LIMIT 9" --jsonl | jq .id

    \b
    Piped: as --json.
    --json:  PostHog's own answer, {"results": [[…], …], "columns": […],
             "types": [[NAME, TYPE], …], "hasMore": true|false|null, …}, with
             "truncated", "bytes_read" and "budget_left" beside it.
    --jsonl: {"event": …, "count()": …}; of equal names the second gets _2.
    --csv:   null is empty; formulas are left as they are.
    --tsv:   without a header; null is empty, nested values are JSON, and a tab,
             line break or backslash is written \\t \\n \\\\.
    """
    from ...hogql.asking import LONGEST_NAME
    from ...hogql.truncation import missing
    from ..query_values import values

    if len(words) > 1:
        raise click.UsageError(f"SQL is one argument, not {len(words)}: put it in quotes")
    if params == "-" and "-" in (file, *words):
        raise click.UsageError("standard input cannot be both the SQL and the values")
    if len(name) > LONGEST_NAME:
        raise click.UsageError(f"--name has {len(name)} characters; PostHog takes {LONGEST_NAME}")
    statement, told = given(words[0] if words else None, file), values(texts, params)
    ask = asynchronously if asynchronous else blocking
    with connect(connection) as posthog:
        if check:
            checked(posthog, statement, told or {})
        answer, result = ask(connection, posthog, statement, values=told, name=name)
    written(result, form, answer.content)
    announced(missing(result, statement), strict=strict)


def checked(posthog: PostHog, sql: str, values: Mapping[str, object]) -> None:
    """Say what the linter finds.

    Raises:
        click.exceptions.Exit: There is an error.
    """
    from ...lint import check
    from ..linting import place, project_known_to
    from ..output import hint

    found = check(sql, values=values, project=project_known_to(posthog))
    for finding in found:
        hint(place(finding))
    if any(finding.severity == "error" for finding in found):
        raise click.exceptions.Exit(FAILED)


def blocking(connection: Connection, posthog: PostHog, sql: str, **told: Any) -> tuple[Any, Result]:
    """What PostHog answers, and its rows."""
    from ...hogql.verbs import query

    with waiting(connection):
        return kept(posthog, query, sql, truncated="ignore", **told)


def asynchronously(
    connection: Connection, posthog: PostHog, sql: str, **told: Any
) -> tuple[Any, Result]:
    """Let PostHog run it by itself, and say how far it is; and if it ends so, that it was cancelled."""
    from ...hogql.verbs import query
    from ..output import hint
    from ..query_progress import shown

    try:
        with shown(verbose=connection.verbose) as show:
            told |= {"refresh": "force_async", "on_progress": show}
            return kept(posthog, query, sql, truncated="ignore", **told)
    except BaseException as error:
        for note in getattr(error, "__notes__", ()):
            hint(note)
        raise


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


def written(result: Result, form: str | None, answer: bytes) -> None:
    """Write the rows in the form that was asked for."""
    from ...hogql.names import distinct
    from ..json_text import dumped
    from ..output import write, write_json
    from ..table import Table
    from ..tables import as_csv, show, tabbed

    columns, rows = squared(result)
    if form == "json" or (form is None and machine(False)):
        own = {name: getattr(result, name) for name in OWN}
        write_json(dumped({**envelope(answer), **own}))
    elif form == "jsonl":
        names = distinct(columns)
        for row in rows:
            write_json(dumped(dict(zip(names, row, strict=True))), indent=False)
    elif form == "csv":
        write(as_csv(Table(columns, rows)))
    elif form == "tsv":
        write("".join(f"{tabbed(row)}\n" for row in rows))
    else:
        show(Table(columns, rows))


def envelope(answer: bytes) -> Mapping[str, Any]:
    """What PostHog says with the rows: all of an answer, or what the status of an asynchronous query holds."""
    from ...shapes import as_object, is_array, is_object
    from ..json_text import decoded

    told = as_object(json.loads(decoded(answer)))
    if is_array(told.get("results")):
        return told
    inner = as_object(told.get("query_status")).get("results")
    return inner if is_object(inner) else {"results": inner}


def squared(result: Result) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
    """Columns and rows of one length, whatever came."""
    most = max(map(len, result.raw), default=0)
    columns = [*result.columns, *[""] * (most - len(result.columns))]
    return columns, [(*row, *[None] * (len(columns) - len(row))) for row in result.raw]


def announced(reason: str, *, strict: bool) -> None:
    """Say why there may be more rows than these.

    Raises:
        click.exceptions.Exit: There may be, and that is a failure.
    """
    from ..output import hint

    if reason:
        hint(reason)
    if reason and strict:
        raise click.exceptions.Exit(TRUNCATED)
