"""What of a segment is done, in a file beside it.

A line for each range: a checksum, where it begins and ends, and how many events it holds; and when the
segment is sealed one of the empty range 0 to 0, with how many events it holds in all. Whatever is
missing or damaged here is sent again.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from attrs import frozen


@frozen
class Acks:
    """What a file says.

    Attributes:
        done: Ranges in order, which neither overlap nor touch.
        events: How many those hold.
        total: How many the segment holds; None if nobody has said it.
    """

    done: tuple[tuple[int, int], ...] = ()
    events: int = 0
    total: int | None = None

    def rest(self, size: int) -> list[tuple[int, int]]:
        """The other ranges of a file of this size."""
        ends = [0, *(stop for _, stop in self.done)]
        starts = [*(start for start, _ in self.done), size]
        return [
            (end, min(start, size))
            for end, start in zip(ends, starts, strict=True)
            if end < min(start, size)
        ]


def append(path: Path, start: int, stop: int, events: int) -> None:
    """Note a range.

    Raises:
        OSError: It cannot be written.
    """
    told = b"%d %d %d" % (start, stop, events)
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(file, b"\n%08x %b" % (crc32(told), told))  # half a line before it does no harm
    finally:
        os.close(file)


def seal(path: Path, events: int) -> None:
    """Note how many events there are.

    Raises:
        OSError: It cannot be written.
    """
    append(path, 0, 0, events)


def load(path: Path) -> Acks:
    """What a file says; nothing, if there is none or it cannot be read."""
    ranges, total = dict[tuple[int, int], int](), None
    raw = b""
    with suppress(OSError):
        raw = path.read_bytes()
    for line in raw.split(b"\n"):
        found = _checked(line)
        if found is not None and found[:2] == (0, 0):
            total = found[2]
        elif found is not None:
            ranges[found[0], found[1]] = found[2]
    return Acks(_merged(ranges), sum(ranges.values()), total)


def _checked(line: bytes) -> tuple[int, int, int] | None:
    told, fields = line[9:], line[9:].split()
    if b"%08x" % crc32(told) != line[:8] or len(fields) != 3:
        return None
    start, stop, events = map(int, fields)
    return start, stop, events


def _merged(ranges: dict[tuple[int, int], int]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, stop in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
        else:
            merged.append((start, stop))
    return tuple(merged)
