"""A table as wide as a terminal. Rich measures and emphasizes; lines are our own, for many rows."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager

from ..errors import MissingExtra
from .output import writing
from .table import Table

try:
    from rich.cells import cell_len, set_cell_size
    from rich.console import Console
    from rich.text import Text
except ImportError as error:
    if (error.name or "").partition(".")[0] != "rich":
        raise
    raise MissingExtra("cli", "A table on a terminal") from error

Cells = Sequence[str]
GAP = "  "
NARROWEST = 10  # characters that a column needs to say something


class Drawing:
    """Lines of a table.

    Attributes:
        cut: Whether a cell did not fit; known after `write`.
    """

    def __init__(self, header: Cells, rows: Sequence[Cells], width: int, table: Table) -> None:
        self.header = header
        self.rows = rows
        self.width = width
        self.table = table
        self.console = Console(file=sys.stdout, width=width)
        self.mark = mark()
        self.cut = False

    def write(self) -> None:
        natural = [
            max(map(measured, column)) for column in zip(self.header, *self.rows, strict=True)
        ]
        whole = {i for i in self.table.whole if i < len(natural)}
        widths = fitted(natural, self.width - len(GAP) * (len(natural) - 1), whole)
        lines = self.records() if widths is None else self.lines(widths)
        with writing() as stdout:
            stdout.writelines(f"{line}\n" for line in lines)

    def lines(self, widths: list[int]) -> Iterator[str]:
        if any(self.header):
            self.emphasize(self.line(self.header, widths))
        for row in self.rows:
            yield self.line(row, widths)

    def line(self, row: Cells, widths: list[int]) -> str:
        return GAP.join(map(self.cell, range(len(widths)), row, widths)).rstrip()

    def cell(self, column: int, text: str, width: int) -> str:
        blanks = " " * (width - measured(text))
        if column in self.table.numbers:
            return blanks + self.shortened(text, width)
        if column in self.table.from_left:
            return self.shortened(text[::-1], width)[::-1] + blanks
        return self.shortened(text, width) + blanks

    def shortened(self, text: str, width: int) -> str:
        if measured(text) <= width:
            return text
        self.cut = True
        return set_cell_size(text, width - 1) + self.mark

    def records(self) -> Iterator[str]:
        """One line a value, for rows that have more columns than fit side by side."""
        names = min(max(map(measured, self.header)), self.width // 2)
        rest = self.width - names - len(GAP)
        for number, row in enumerate(self.rows, 1):
            self.emphasize(f"row {number}")
            for i, (name, value) in enumerate(zip(self.header, row, strict=True)):
                blanks = " " * (names - measured(name))
                shown = value if i in self.table.whole else self.shortened(value, rest)
                yield f"{self.shortened(name, names)}{blanks}{GAP}{shown}"

    def emphasize(self, line: str) -> None:
        self.console.print(Text(line, style="bold"), soft_wrap=True)


@contextmanager
def waiting(text: str) -> Generator[None]:
    """Something that moves on standard error, and is gone afterwards."""
    with Console(file=sys.stderr).status(text):
        yield


def mark() -> str:
    """What stands where a cell is cut."""
    try:
        "…".encode(sys.stdout.encoding)
    except UnicodeEncodeError:
        return "~"
    return "…"


def measured(text: str) -> int:
    return len(text) if text.isascii() else cell_len(text)


def fitted(natural: list[int], room: int, whole: set[int]) -> list[int] | None:
    """Widths that fit into `room`: the widest are cut first; None if too little would be left."""
    if sum(natural) <= room:
        return natural
    room -= sum(natural[i] for i in whole)
    free = [size for i, size in enumerate(natural) if i not in whole]
    most = next(
        (cap for cap in range(room, 0, -1) if sum(min(size, cap) for size in free) <= room), 0
    )
    if most < NARROWEST:
        return None
    spare = room - sum(min(size, most) for size in free)
    widths: list[int] = []
    for i, size in enumerate(natural):
        given = size if i in whole else min(size, most + spare)
        spare -= 0 if i in whole else max(0, given - most)
        widths.append(given)
    return widths
