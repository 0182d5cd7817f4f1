"""hogkit operations"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ..catalogue import complete
from ..forms import forms

if TYPE_CHECKING:
    from ..catalogue import Entry
    from ..table import Table

COLUMNS = ("operation", "method", "path", "scopes", "tag")
WIDE = 120  # columns of a terminal that has room for scopes too


@click.command("operations")
@click.argument("words", nargs=-1, metavar="[WORD]...", shell_complete=complete)
@forms(json="With tags and, for one, everything.", csv="With a header; only of a list.")
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
    listed(found, words, form)
    if not found:
        from ..exits import NOT_FOUND
        from ..output import hint

        hint(
            f"no operation has {' and '.join(map(repr, words))}; {meant('_'.join(words), 'try fewer or shorter words')}"
        )
        context.exit(NOT_FOUND)


def listed(found: list[Entry], words: tuple[str, ...], form: str | None) -> None:
    from ..json_text import dumped
    from ..output import hint, on_terminal, write, write_json
    from ..table import Table
    from ..tables import as_csv, show

    if form == "json":
        write_json(dumped([summary(entry) for entry in found]))
    elif form == "csv":
        write(as_csv(Table(COLUMNS, [row(entry) for entry in found])))
    elif not on_terminal():
        show(Table(COLUMNS, [row(entry) for entry in found]))
    elif found:
        shown = fitting(found)
        show(drawn(found, shown))
        if hidden(found, words, shown):
            hint(f"not shown here: {', '.join(COLUMNS[shown:])}; --json has all")


def row(entry: Entry) -> tuple[str, ...]:
    return (entry.id, entry.method, entry.path, " ".join(entry.scopes), entry.tag)


def drawn(found: list[Entry], shown: int) -> Table:
    """For a terminal, without the beginning that most paths have."""
    from ..table import Table

    rows = [(e.id, e.method, brief(e.path), *row(e)[3:])[:shown] for e in found]
    return Table(COLUMNS[:shown], rows, whole=frozenset({0, 1}), from_left=frozenset({2}))


def fitting(found: list[Entry]) -> int:
    """How many columns a terminal has room for."""
    from ..drawing import GAP, NARROWEST
    from ..output import width

    if width() >= WIDE:
        return 4
    taken = max(len(entry.id) for entry in found) + max(len(entry.method) for entry in found)
    return 3 if taken + 2 * len(GAP) + NARROWEST <= width() else 2


def hidden(found: list[Entry], words: tuple[str, ...], shown: int) -> bool:
    """Whether paths are not shown, or what a word was found in."""
    return shown == 2 or any(
        not any(word.lower() in cell.lower() for cell in row(entry)[:shown])
        for entry in found
        for word in words
    )


def brief(path: str) -> str:
    from ..drawing import mark

    return path.replace("/api/projects/{project_id}/", f"{mark()}/")


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
