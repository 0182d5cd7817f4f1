"""Captured events, packed: a million of them fit into a few hundred megabytes."""

from __future__ import annotations

import marshal
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import eq
from typing import overload

from .messages import Json, as_array

FAST = 1  # zlib's level: a third of the time of the usual one, for a tenth more bytes


class Events(Sequence[Json]):
    """Events in the order of their arrival, unpacked when they are looked at; each time anew."""

    def __init__(self, parts: Sequence[bytes], ends: Sequence[int]) -> None:
        self._parts = parts
        self._ends = ends

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __iter__(self) -> Iterator[Json]:
        for part in self._parts:
            yield from unpacked(part)

    @overload
    def __getitem__(self, place: int) -> Json: ...
    @overload
    def __getitem__(self, place: slice) -> list[Json]: ...
    def __getitem__(self, place: int | slice) -> Json | list[Json]:
        if isinstance(place, slice):
            return list(self)[place]
        number = range(len(self))[place]
        part = bisect_right(self._ends, number)
        return unpacked(self._parts[part])[number - self._ends[part]]

    def __eq__(self, other: object) -> bool:
        others = other if isinstance(other, Events) else as_array(other)
        if others is None:
            return NotImplemented
        return len(self) == len(others) and all(map(eq, self, others))

    def __repr__(self) -> str:
        return repr(list(self))


class Kept:
    """Takes events, those of each request at once."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._ends: list[int] = []

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @property
    def parts(self) -> int:
        """How many requests these came with."""
        return len(self._parts)

    def add(self, events: list[Json]) -> None:
        if events:
            self._ends.append(len(self) + len(events))
            self._parts.append(zlib.compress(marshal.dumps(events), FAST))

    def since(self, part: int) -> list[bytes]:
        """The parts from this number on, each to be `unpacked`."""
        return self._parts[part:]

    def listed(self) -> Events:
        return Events(tuple(self._parts), tuple(self._ends))


def unpacked(part: bytes) -> list[Json]:
    events: list[Json] = marshal.loads(zlib.decompress(part))  # noqa: S302 - made here
    return events
