"""Writes rows to parts: files of so many rows each, whatever pages they came in."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from attrs import define, field, frozen

from ..disk import synced
from ..paging.page import Page
from .checking import day_of
from .outcome import Unwritable
from .state import Part

ROWS = 50_000  # of a part
_OPEN = "open"


@frozen
class Piece:
    """Rows of one page that go into one part.

    Attributes:
        day: Of all of them; None where there are no times.
    """

    start: int
    stop: int
    day: int | None


def pieces(page: Page, *, timed: bool) -> Iterator[Piece]:
    """The rows of a page by day; they come in order of time."""
    rows = len(page.raw)
    if not timed:
        yield Piece(0, rows, None)
        return
    at = 0
    while at < rows:
        day = day_of(page.time(at))
        stop = bisect_right(range(rows), day, at + 1, key=lambda row: day_of(page.time(row)))
        yield Piece(at, stop, day)
        at = stop


@define(kw_only=True)
class Parts:
    """Runs in a thread beside the one that reads; `add` and `end` are called one after the other.

    Attributes:
        folder: Of parts.
        encoder: Makes what writes rows to a file.
        target: For which file the rows of a day are.
        timed: Whether rows have a time.
        made: How many were ever made.
        bytes: Written to the parts of this run.
        held: Rows of the part that is not full.
    """

    folder: Path
    encoder: Callable[[BinaryIO], Any]
    target: Callable[[int | None], str]
    timed: bool
    rows: int = ROWS
    made: int = 0
    bytes: int = 0
    _file: BinaryIO | None = field(default=None, init=False)
    _encoder: Any = field(default=None, init=False)
    held: int = field(default=0, init=False)
    _days: dict[int, int] = field(factory=dict[int, int], init=False)
    _target: str = field(default="", init=False)
    _cursor: str = field(default="", init=False)

    def add(self, page: Page) -> list[Part]:
        """Write a page, and give the parts that are full now and safe on the disk.

        Raises:
            Unwritable: The disk is full, say.
        """
        done: list[Part] = []
        try:
            for piece in pieces(page, timed=self.timed):
                if self._file is not None and self.target(piece.day) != self._target:
                    before = page.cursor_after(piece.start - 1) if piece.start else self._cursor
                    done.append(self._close(before))
                done += self._write(page, piece)
        except OSError as error:
            raise self._unwritable(error) from error
        self._cursor = page.cursor
        return done

    def end(self) -> list[Part]:
        """Close the last one, which may have fewer rows."""
        try:
            return [] if self._file is None else [self._close(self._cursor)]
        except OSError as error:
            raise self._unwritable(error) from error

    def leave(self) -> None:
        """Let go of the part that is not full; its rows will be read again."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _write(self, page: Page, piece: Piece) -> Iterator[Part]:
        at = piece.start
        while at < piece.stop:
            if self._file is None:
                self._open(self.target(piece.day))
            stop = min(piece.stop, at + self.rows - self.held)
            self._encoder.write(page.raw[at:stop] if (at, stop) != (0, len(page.raw)) else page.raw)
            self._count(stop - at, piece.day)
            at = stop
            if self.held == self.rows:
                yield self._close(page.cursor_after(at - 1))

    def _count(self, rows: int, day: int | None) -> None:
        self.held += rows
        if day is not None:
            self._days[day] = self._days.get(day, 0) + rows

    def _open(self, target: str) -> None:
        descriptor = os.open(self.folder / _OPEN, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        self._file = os.fdopen(descriptor, "wb")
        self._encoder = self.encoder(self._file)
        self.held, self._days, self._target = 0, {}, target

    def _close(self, cursor: str) -> Part:
        """Have it on the disk under its name.

        Args:
            cursor: The place after its last row.
        """
        file, self._file = self._file, None
        assert file is not None
        with file:
            self._encoder.close()
            file.flush()
            os.fsync(file.fileno())
            self.bytes += file.tell()
        rows, self.held = self.held, 0
        self.made += 1
        name = f"{self.made:06}"
        (self.folder / _OPEN).replace(self.folder / name)
        synced(self.folder)
        return Part(
            name=name,
            target=self._target,
            rows=rows,
            cursor=cursor,
            unfit=self._encoder.unfit,
            days=self._days,
        )

    def _unwritable(self, error: OSError) -> Unwritable:
        told = error.strerror or str(error)
        return Unwritable(
            f"cannot write to {str(self.folder)!r}: {told}; the same call goes on once it can"
        )
