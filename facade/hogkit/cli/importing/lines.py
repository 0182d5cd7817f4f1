"""The lines of a file, with their places, and marks to go back to."""

from __future__ import annotations

import hashlib
from typing import BinaryIO

from attrs import frozen

# Bytes of a line. An event has 1,000,000 at most, which JSON may write as six times as many.
LONGEST = 16 * 1024 * 1024
WINDOW = 4096  # bytes at the start and before a mark, by which a file is known again
PIECE = 1024 * 1024  # bytes that are skipped at once
BOM = b"\xef\xbb\xbf"


@frozen
class Line:
    """One line.

    Attributes:
        number: From 1.
        start: Bytes before it, once unpacked.
        content: Without its end, and no more than `LONGEST` bytes of it.
        size: Bytes, with its end.
    """

    number: int
    start: int
    content: bytes
    size: int

    @property
    def whole(self) -> bool:
        return self.size <= LONGEST


@frozen
class Mark:
    """A place between two lines.

    Attributes:
        line: Lines before it.
        offset: Bytes before it.
        head, tail: SHA-256 of the first and of the last `WINDOW` of these bytes.
    """

    line: int = 0
    offset: int = 0
    head: str = hashlib.sha256().hexdigest()
    tail: str = hashlib.sha256().hexdigest()


class Lines:
    """Reads them one by one, in bounded memory.

    Attributes:
        number: Of the last line that was read.
        offset: Where the next one begins.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self._begin()

    def _begin(self) -> None:
        self.number = self.offset = 0
        self._head = self._tail = b""

    def next(self) -> Line | None:
        """The next line; None at the end."""
        start = self.offset
        first = self._read(LONGEST + 1)
        if not first:
            return None
        if len(first) > LONGEST:
            last = first
            while last and not last.endswith(b"\n"):
                last = self._read(PIECE)
        self.number += 1
        content = first[:LONGEST].rstrip(b"\r\n")
        if not start:
            content = content.removeprefix(BOM)
        return Line(self.number, start, content, self.offset - start)

    def _read(self, most: int) -> bytes:
        """The rest of a line, or so much of it."""
        found = self.stream.readline(most)
        self.offset += len(found)
        if len(self._head) < WINDOW:
            self._head = (self._head + found)[:WINDOW]
        self._tail = (self._tail + found[-WINDOW:])[-WINDOW:]
        return found

    def mark(self) -> Mark:
        """Where the next line begins."""
        return Mark(self.number, self.offset, _digest(self._head), _digest(self._tail))

    def go_to(self, mark: Mark) -> bool:
        """Go on behind a mark; if what stands before it is no longer the same, at the start."""
        self.stream.seek(0)
        head = self.stream.read(min(WINDOW, mark.offset))
        self.stream.seek(start := max(0, mark.offset - WINDOW))
        tail = self.stream.read(mark.offset - start)
        if (mark.head, mark.tail) != (_digest(head), _digest(tail)):
            self.restart()
            return False
        self.number, self.offset, self._head, self._tail = mark.line, mark.offset, head, tail
        return True

    def restart(self) -> None:
        self.stream.seek(0)
        self._begin()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
