"""Rows as a table on a terminal, or as text for programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from .hiding import hide, visible
from .json_text import dumped
from .output import hint, on_terminal, width, write
from .table import Table

CUT = "long cells are cut; --json has all"


def show(table: Table) -> None:
    """A table on a terminal; elsewhere lines with tabs, uncut and without a header."""
    if not on_terminal():
        write("".join(f"{tabbed(row)}\n" for row in table.rows))
    elif draw(table):
        hint(CUT)


def tabbed(row: Sequence[object]) -> str:
    """Values with tabs between them; a tab, a line break or a backslash in one is escaped."""
    return "\t".join(_escaped(plain(value)) for value in row)


def _escaped(text: str) -> str:
    for character, written in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(character, written)
    return text


def plain(value: object) -> str:
    """A value as text: nothing for null, JSON for what is nested."""
    if value is None:
        return ""
    return hide(value if isinstance(value, str) else dumped(value))


def as_csv(table: Table) -> str:
    """RFC 4180, with a header. Formulas stay as they are: whoever opens it in a spreadsheet decides."""
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    writer.writerow([hide(name) for name in table.columns])
    writer.writerows([plain(value) for value in row] for row in table.rows)
    return target.getvalue()


def draw(table: Table) -> bool:
    """Write the table as wide as the terminal, and return whether cells had to be cut."""
    from .drawing import Drawing

    drawing = Drawing(
        [visible(hide(name)) for name in table.columns],
        [[_cell(value) for value in row] for row in table.rows],
        width(),
        table,
    )
    drawing.write()
    return drawing.cut


def _cell(value: object) -> str:
    return "NULL" if value is None else visible(plain(value))
