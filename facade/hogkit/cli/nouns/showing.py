"""Writes what was listed, and says what is not shown."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from ..exits import INCOMPLETE
from ..json_text import dumped
from ..output import hint, on_terminal, width, write, write_json
from ..table import Table
from ..tables import CUT, as_csv, draw, plain, tabbed

if TYPE_CHECKING:
    from ...resources import Item, Items

SLOW = 1.0  # seconds from which on a list says how far it is
ROOM = 30  # characters of a column that is wanted on a terminal, of those that it has


@dataclass
class Shown:
    """What is listed by one command.

    Attributes:
        columns: What a table has, the most important first.
        verbose: Whether requests are logged, which does not go together with a bar.
    """

    items: Items[Item]
    columns: Sequence[str]
    verbose: bool = False
    had: int = 0

    def write(self, form: str | None) -> None:
        """Write them in the form that was asked for, and say whether there are more."""
        if form == "jsonl" or (form is None and not on_terminal()):
            for page in self._pages(quiet=on_terminal()):
                for item in page:
                    self._line(form, item)
        else:
            self._whole(form, [item for page in self._pages() for item in page])
        self._announce()
        if self.items.incomplete:  # of which the library's warning was shown
            raise click.exceptions.Exit(INCOMPLETE)

    def _line(self, form: str | None, item: Item) -> None:
        if form == "jsonl":
            write_json(dumped(item), indent=False)
        else:
            write(f"{tabbed(self._cells(item))}\n")

    def _whole(self, form: str | None, items: list[Item]) -> None:
        if form == "json":
            write_json(dumped(items))
        elif form == "csv":
            write(as_csv(_every_field(items) if items else Table(self.columns, [])))
        elif items:
            draw_fitting(Table(self.columns, [self._cells(item) for item in items]))

    def _cells(self, item: Item) -> list[Any]:
        return [item.get(name) for name in self.columns]

    def _announce(self) -> None:
        if self.items.truncated:
            count = self.items.count()
            shown = f"{self.had:,} shown, and there are more"
            told = shown if count is None else f"{self.had:,} of {count:,} shown"
            hint(f"{told}; --all shows all")
        elif not self.had:
            hint("there are none")

    def _pages(self, *, quiet: bool = False) -> Iterator[list[Item]]:
        """The pages; once that takes long, it is shown how far they are."""
        from ..showing import shown

        began = time.monotonic()
        with ExitStack() as stack:
            show = None
            for page in self.items.pages():
                self.had += len(page)
                if show is None and not quiet and time.monotonic() - began >= SLOW:
                    show = stack.enter_context(shown(self._words, self._part, verbose=self.verbose))
                if show is not None:
                    show(self.had)
                yield page

    def _words(self, had: int) -> Sequence[str]:
        count = self.items.count()
        return (f"{had:,} read" if count is None else f"{had:,} of {count:,} read",)

    def _part(self, had: int) -> float | None:
        return min(1.0, had / count) if (count := self.items.count()) else None


def _every_field(items: list[Item]) -> Table:
    """All that any of them has."""
    names = [*dict.fromkeys(name for item in items for name in item)]
    return Table(names, [[item.get(name) for name in names] for item in items])


def draw_fitting(table: Table) -> None:
    """A table with as many of its columns as a terminal has room for, and at least two."""
    fits = fitting(table)
    rows = [row[:fits] for row in table.rows]
    cut = draw(Table(table.columns[:fits], rows, whole=frozenset({0})))
    left = ", ".join(table.columns[fits:])
    if left or cut:
        hint(f"not shown here: {left}; --json has all" if left else CUT)


def fitting(table: Table) -> int:
    from ..drawing import GAP, measured

    taken = -len(GAP)
    for number, name in enumerate(table.columns):
        widest = max(measured(text) for text in (name, *(plain(row[number]) for row in table.rows)))
        taken += len(GAP) + min(widest, ROOM)
        if taken > width() and number >= 2:
            return number
    return len(table.columns)
