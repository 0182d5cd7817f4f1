"""One page of rows, and the place after each of them."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import compress, count, islice
from operator import eq
from typing import Any

from attrs import evolve, field, fields, frozen

from ..hogql.result import Result
from .answers import in_time
from .cursor import Cursor
from .keys import Value, read

Column = int | Sequence[Any]  # of a key: its place in the rows, or its values


@frozen
class Keys:
    """The keys of rows, as PostHog sent them. None is made before it is wanted: a list for each row would be
    half of what a page of short rows costs, as each is one more that the garbage collector looks after.
    """

    kinds: tuple[str, ...]
    rows: list[list[Any]]
    columns: tuple[Column, ...]

    def __len__(self) -> int:
        return len(self.rows)

    def row(self, place: int) -> tuple[Any, ...]:
        row = self.rows[place]
        return tuple(row[at] if isinstance(at, int) else at[place] for at in self.columns)

    def part(self, start: int, stop: int | None = None) -> Keys:
        columns = (at if isinstance(at, int) else at[start:stop] for at in self.columns)
        return Keys(self.kinds, self.rows[start:stop], tuple(columns))

    def without(self, places: Container[int]) -> Keys:
        kept = [place not in places for place in range(len(self))]
        columns = (at if isinstance(at, int) else list(compress(at, kept)) for at in self.columns)
        return Keys(self.kinds, list(compress(self.rows, kept)), tuple(columns))

    def doubled(self) -> set[int]:
        """The places of rows that are alike in all to the one before. Such a row is the same one, kept
        twice until PostHog merges it.
        """
        at = self.columns[0]
        first = [row[at] for row in self.rows] if isinstance(at, int) else at
        alike = compress(count(1), map(eq, first, islice(first, 1, None)))
        return {place for place in alike if self.row(place) == self.row(place - 1)}


@frozen(kw_only=True, repr=False)
class Page(Result):
    """Rows that were read at once, in the order of their key.

    Attributes:
        place: After its last row.
    """

    place: Cursor
    _keys: Keys = field(repr=False, alias="keys")

    @property
    def cursor(self) -> str:
        """The place after its last row, to go on from."""
        return self.place.text()

    def time(self, row: int) -> int:
        """The first of the key of one of its rows, which is a time: microseconds since 1970."""
        return in_time(read(self.place.keys[:1], self._keys.kinds[:1], self._keys.row(row)[:1]))

    def cursor_after(self, row: int) -> str:
        """The place after one of its rows, which is numbered from 0."""
        if row >= len(self._keys) - 1:
            return self.cursor
        return self._after(row).text()

    def _after(self, row: int) -> Cursor:
        key = read(self.place.keys, self._keys.kinds, self._keys.row(row))
        return evolve(self.place, after=key, done=False)

    def first(self, rows: int) -> Page:
        """Its first rows alone."""
        if rows >= len(self._keys):
            return self
        keys, place = self._keys.part(0, rows), self._after(rows - 1)
        return evolve(self, raw=self.raw[:rows], keys=keys, place=place)

    def rest(self, rows: int) -> Page:
        """What is left after its first rows."""
        if not rows:
            return self
        return evolve(self, raw=self.raw[rows:], keys=self._keys.part(rows))


def page(result: Result, place: Cursor, keys: Keys) -> Page:
    kept = {one.alias or one.name: getattr(result, one.name) for one in fields(type(result))}
    return Page(**kept, place=place, keys=keys)


@frozen
class Told:
    """An answer taken apart.

    Attributes:
        count: How many rows came.
        total: How many there were in all, if that was asked for.
        result: The rows with the columns that were asked for, each row once.
    """

    count: int
    total: int | None
    result: Result
    keys: Keys

    def last(self, columns: tuple[str, ...]) -> tuple[Value, ...]:
        return read(columns, self.keys.kinds, self.keys.row(len(self.keys) - 1))


def told(result: Result, places: tuple[int, ...], *, counted: bool) -> Told:
    """What a statement of pages was answered with.

    Args:
        places: Where a row has its key; places from the end are of columns that nobody asked for.
        counted: Whether the last column says how many rows there were in all.
    """
    width = len(result.columns) - counted
    raw = result.raw
    total = (int(raw[0][-1]) if raw else 0) if counted else None
    at = [place if place >= 0 else width + place for place in places]
    wanted = width - sum(place < 0 for place in places)
    columns = (place if place < wanted else [row[place] for row in raw] for place in at)
    keys = Keys(tuple(result.types[place] for place in at), raw, tuple(columns))
    if wanted < len(result.columns):
        for row in raw:
            del row[wanted:]
    if doubled := keys.doubled():
        keys = keys.without(doubled)
    shown = evolve(
        result, raw=keys.rows, columns=result.columns[:wanted], types=result.types[:wanted]
    )
    return Told(len(raw), total, shown, keys)
