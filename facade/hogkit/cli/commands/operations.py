"""hogkit operations"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ..catalogue import complete

if TYPE_CHECKING:
    from ..catalogue import Entry

WIDE = 120  # columns of a terminal that has room for scopes too


@click.command("operations")
@click.argument("words", nargs=-1, metavar="[WORD]...", shell_complete=complete)
@click.option("--json", "form", flag_value="json", help="With tags and, for one, everything.")
@click.option("--csv", "form", flag_value="csv", help="With a header; only of a list.")
@click.pass_context
def command(context: click.Context, words: tuple[str, ...], form: str | None) -> None:
    """Search PostHog's operations, or show one.

    Lists those that have every WORD in their id, method, path, tag or scopes.
    If WORD is the whole id of one, shows all that it takes and gives, with
    lines to paste. Needs no key and no network.

    \b
    Examples:
      hogkit operations flags
      hogkit operations post insight:write
      hogkit operations feature_flags_retrieve
    """
    from ..catalogue import entries, meant, search

    if len(words) == 1 and words[0] in entries():
        one(entries()[words[0]], form)
        return
    found = search(words)
    listed(found, form)
    if not found:
        from ..exits import NOT_FOUND
        from ..output import hint

        hint(
            f"no operation has {' and '.join(map(repr, words))}; {meant('_'.join(words), 'try fewer or shorter words')}"
        )
        context.exit(NOT_FOUND)


def listed(found: list[Entry], form: str | None) -> None:
    from ..json_text import dumped
    from ..output import on_terminal, width, write, write_json
    from ..table import Table
    from ..tables import as_csv, show

    if form == "json":
        write_json(dumped([summary(entry) for entry in found]))
        return
    rows = [(e.id, e.method, e.path, " ".join(e.scopes), e.tag) for e in found]
    columns = ("operation", "method", "path", "scopes", "tag")
    if form == "csv":
        write(as_csv(Table(columns, rows)))
        return
    shown = len(columns) if not on_terminal() else 4 if width() >= WIDE else 3
    if found:
        show(
            Table(
                columns[:shown],
                [row[:shown] for row in rows],
                whole=frozenset({0, 1}),
                from_left=frozenset({2}),
            )
        )


def summary(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "method": entry.method,
        "path": entry.path,
        "scopes": entry.scopes,
        "tag": entry.tag,
    }


def one(entry: Entry, form: str | None) -> None:
    from ..json_text import dumped
    from ..output import write_json
    from ..page import everything, show

    if form == "csv":
        raise click.UsageError("--csv is for lists; one operation has --json")
    if form == "json":
        write_json(dumped({**summary(entry), **everything(entry)}))
    else:
        show(entry)
