"""The rows of a CSV file (RFC 4180): a cell may have line breaks, so a row is more than a line."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from . import lines
from .lines import BOM, Line, Lines, Mark, Place

FLAG = "process_person_profile"
FLAGS = {"true": True, "false": False}


class Rows:
    """Reads them one by one, in bounded memory. An empty cell is null, and others are text.

    Attributes:
        unit, part: As of `Lines`.
        number: Of the last row that was read; the row of names is not counted.
    """

    unit = "row"

    def __init__(self, source: Lines) -> None:
        self._lines = source
        self.part = source.part
        csv.field_size_limit(max(csv.field_size_limit(), lines.LONGEST))
        self._begin()

    def _begin(self) -> None:
        self._read_from(0)
        self._names: Sequence[str] = self._cells() or ()
        self._place = self._lines.place

    def _read_from(self, number: int) -> None:
        self.number = number
        self._place = Place()  # where the last row ends
        self._raw: list[bytes] = []  # the lines of the row that is being read
        self._reader = csv.reader(self._fed(), strict=True)

    def _fed(self) -> Iterator[str]:
        size = 0
        while found := self._lines.read(lines.LONGEST + 1):
            size = len(found) + (size if self._raw else 0)
            if size > lines.LONGEST:
                raise csv.Error(
                    f"a row has {lines.LONGEST:,} bytes at most; is a quote not closed?"
                )
            self._raw.append(found)
            if self._lines.offset == len(found):
                found = found.removeprefix(BOM)
            yield found.decode(errors="surrogateescape")

    def _cells(self) -> list[str] | None:
        """The next row that is not empty.

        Raises:
            OSError: Nobody can tell where it ends, nor where others begin.
        """
        while True:
            self._raw.clear()
            try:
                cells = next(self._reader, None)
            except csv.Error as error:
                raise OSError(str(error)) from None
            if cells != []:
                return cells

    def columns(self) -> Sequence[str]:
        return self._names

    def next(self) -> Line | None:
        start = self._place.offset
        cells = self._cells()
        if cells is None:
            self._place = self._lines.place
            return None
        self.number += 1
        self._place = self._lines.place
        content = b"".join(self._raw).rstrip(b"\r\n")
        size = self._place.offset - start
        if len(cells) != len(self._names):
            fault = f"has {len(cells)} cells, and the names of columns are {len(self._names)}"
            return Line(self.number, start, content, size, fault=fault)
        return Line(self.number, start, content, size, self._row(cells))

    def _row(self, cells: Sequence[str]) -> Mapping[str, Any]:
        row: dict[str, Any] = {
            name: cell for name, cell in zip(self._names, cells, strict=True) if cell
        }
        if FLAG in row:
            row[FLAG] = FLAGS.get(row[FLAG].lower(), row[FLAG])
        return row

    def mark(self) -> Mark:
        """Behind the last row; what is damaged behind it may be corrected."""
        return self._place.mark(self.number)

    def go_to(self, mark: Mark) -> bool:
        self.restart()
        if not mark.line:
            return True
        if not self._lines.go_to(mark):
            self._begin()
            return False
        self._read_from(mark.line)
        self._place = self._lines.place
        return True

    def restart(self) -> None:
        self._lines.restart()
        self._begin()
