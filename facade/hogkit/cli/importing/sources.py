"""What the lines of a file are read by: one reader for each form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from .lines import Line, Lines, Mark
from .opened import Given


class Source(Protocol):
    """Reads lines, or rows, one by one, in bounded memory.

    Attributes:
        unit: What messages call one.
        number: Of the last one that was read.
    """

    @property
    def unit(self) -> str: ...

    @property
    def number(self) -> int: ...

    def part(self) -> float | None:
        """Which part of the file was read, from 0 to 1; None if nobody knows."""
        ...

    def columns(self) -> Sequence[str]:
        """What is told of each event; of JSON Lines of the first one."""
        ...

    def next(self) -> Line | None:
        """The next one; None at the end.

        Raises:
            One of `resuming.UNREADABLE`: The file is damaged there.
        """
        ...

    def mark(self) -> Mark:
        """Where the next one begins."""
        ...

    def go_to(self, mark: Mark) -> bool:
        """Go on behind a mark; if what stands before it is no longer the same, at the start."""
        ...

    def restart(self) -> None: ...


def source(given: Given) -> Source:
    """The reader of a file.

    Raises:
        MissingExtra: It needs pyarrow, which is not installed.
        One of `resuming.UNREADABLE`: Already its first bytes cannot be read.
    """
    lines = Lines(given.stream, lambda: given.read)
    if given.form == "csv":
        from .csv_rows import Rows

        return Rows(lines)
    if given.path is not None and given.form == "parquet":
        from .parquet_rows import ParquetRows

        return ParquetRows(given.path)
    return lines
