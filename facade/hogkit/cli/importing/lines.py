"""The lines of a file, with their places, and marks to go back to."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, BinaryIO

from attrs import field, frozen

from ...shapes import is_object

# Bytes of a line. An event has 1,000,000 at most, which JSON may write as six times as many.
LONGEST = 16 * 1024 * 1024
WINDOW = 4096  # bytes at the start and before a mark, by which a file is known again
PIECE = 1024 * 1024  # bytes that are skipped at once
BOM = b"\xef\xbb\xbf"
NEEDED = ("event", "distinct_id")  # what an event has at least


@frozen
class Line:
    """One line, or one row of a table.

    Attributes:
        number: From 1; the row of names in a CSV file is not counted.
        start: Bytes before it, once unpacked; rows before it in Parquet.
        content: Without its end, and no more than `LONGEST` bytes of it. Of a row of Parquet its JSON, if it
            has no uuid, and else nothing.
        size: Bytes, with its end.
        row: By columns, if it is a row of a table; what is null is left out.
        fault: Why it is no event, if that is known already.
    """

    number: int
    start: int
    content: bytes
    size: int
    row: Mapping[str, Any] | None = None
    fault: str | None = None

    @property
    def whole(self) -> bool:
        return self.size <= LONGEST

    @property
    def blank(self) -> bool:
        return self.row is None and not self.content.strip()


@frozen
class Mark:
    """A place between two lines.

    Attributes:
        line: Lines before it.
        offset: Bytes before it; rows in Parquet.
        head, tail: SHA-256 of the first and of the last `WINDOW` of these bytes; in Parquet, `head` is that
            of the footer, which describes the whole file.
    """

    line: int = 0
    offset: int = 0
    head: str = hashlib.sha256().hexdigest()
    tail: str = hashlib.sha256().hexdigest()


@frozen
class Place:
    """Where a line ends, not yet digested.

    Attributes:
        head, tail: The first and the last `WINDOW` bytes before it.
    """

    offset: int = 0
    head: bytes = field(default=b"", repr=False)
    tail: bytes = field(default=b"", repr=False)

    def mark(self, line: int) -> Mark:
        return Mark(line, self.offset, digest(self.head), digest(self.tail))


class Lines:
    """Reads them one by one, in bounded memory.

    Attributes:
        unit: What messages call one.
        part: Which part of the file was read, from 0 to 1; None if nobody knows.
        number: Of the last line that was read.
        offset: Where the next one begins.
    """

    unit = "line"

    def __init__(self, stream: BinaryIO, part: Callable[[], float | None] = lambda: None) -> None:
        self.stream = stream
        self.part = part
        self._begin()

    def _begin(self) -> None:
        self.number = self.offset = 0
        self._head = self._tail = b""
        self._held: Line | None = None

    def columns(self) -> Sequence[str]:
        """The keys of the first line, if it is an event; `next` gives it nevertheless."""
        first = self._held = self.next()
        if first is None or not first.whole:
            return ()
        try:
            value = json.loads(first.content)
        except (ValueError, RecursionError):
            return ()
        return tuple(value) if is_object(value) and all(key in value for key in NEEDED) else ()

    def next(self) -> Line | None:
        """The next line; None at the end."""
        if held := self._held:
            self._held = None
            return held
        start = self.offset
        first = self.read(LONGEST + 1)
        if not first:
            return None
        if len(first) > LONGEST:
            last = first
            while last and not last.endswith(b"\n"):
                last = self.read(PIECE)
        self.number += 1
        content = first[:LONGEST].rstrip(b"\r\n")
        if not start:
            content = content.removeprefix(BOM)
        return Line(self.number, start, content, self.offset - start)

    def read(self, most: int) -> bytes:
        """The rest of a line, or so much of it."""
        found = self.stream.readline(most)
        self.offset += len(found)
        if len(self._head) < WINDOW:
            self._head = (self._head + found)[:WINDOW]
        self._tail = (self._tail + found[-WINDOW:])[-WINDOW:]
        return found

    @property
    def place(self) -> Place:
        """Where the next line begins."""
        return Place(self.offset, self._head, self._tail)

    def mark(self) -> Mark:
        """The same, to be kept."""
        return self.place.mark(self.number)

    def go_to(self, mark: Mark) -> bool:
        """Go on behind a mark; if what stands before it is no longer the same, at the start."""
        self.stream.seek(0)
        head = self.stream.read(min(WINDOW, mark.offset))
        self.stream.seek(start := max(0, mark.offset - WINDOW))
        tail = self.stream.read(mark.offset - start)
        if (mark.head, mark.tail) != (digest(head), digest(tail)):
            self.restart()
            return False
        self._begin()
        self.number, self.offset, self._head, self._tail = mark.line, mark.offset, head, tail
        return True

    def restart(self) -> None:
        self.stream.seek(0)
        self._begin()


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
