"""One page of rows, and the place after each of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from attrs import evolve, field, fields, frozen

from ..hogql.result import Result
from .cursor import Cursor
from .keys import Value, read


@frozen(kw_only=True, repr=False)
class Page(Result):
    """Rows that were read at once, in the order of their key.

    Attributes:
        place: After its last row.
    """

    place: Cursor
    _keys: Sequence[Sequence[Any]] = field(repr=False, alias="keys")
    _kinds: tuple[str, ...] = field(repr=False, alias="kinds")

    @property
    def cursor(self) -> str:
        """The place after its last row, to go on from."""
        return self.place.text()

    def cursor_after(self, row: int) -> str:
        """The place after one of its rows, which is numbered from 0."""
        if row >= len(self._keys) - 1:
            return self.cursor
        key = read(self.place.keys, self._kinds, self._keys[row])
        return evolve(self.place, after=key, done=False).text()

    def first(self, rows: int) -> Page:
        """Its first rows alone."""
        if rows >= len(self._keys):
            return self
        after = read(self.place.keys, self._kinds, self._keys[rows - 1])
        place = evolve(self.place, after=after, done=False)
        return evolve(self, raw=self.raw[:rows], keys=self._keys[:rows], place=place)

    def rest(self, rows: int) -> Page:
        """What is left after its first rows."""
        return evolve(self, raw=self.raw[rows:], keys=self._keys[rows:]) if rows else self


def page(result: Result, place: Cursor, keys: Sequence[Any], kinds: tuple[str, ...]) -> Page:
    kept = {one.alias or one.name: getattr(result, one.name) for one in fields(type(result))}
    return Page(**kept, place=place, keys=keys, kinds=kinds)


@frozen
class Told:
    """An answer taken apart.

    Attributes:
        count: How many rows came.
        total: How many there were in all, if that was asked for.
        result: The rows with the columns that were asked for, each row once.
        keys: Their keys, as PostHog sent them.
        kinds: The types of those.
    """

    count: int
    total: int | None
    result: Result
    keys: Sequence[Sequence[Any]]
    kinds: tuple[str, ...]

    def last(self, columns: tuple[str, ...]) -> tuple[Value, ...]:
        return read(columns, self.kinds, self.keys[-1])


def told(result: Result, places: tuple[int, ...], *, counted: bool) -> Told:
    """What a statement of pages was answered with.

    Args:
        places: Where a row has its key; places from the end are of columns that nobody asked for.
        counted: Whether the last column says how many rows there were in all.
    """
    width = len(result.columns) - counted
    at = [place if place >= 0 else width + place for place in places]
    raw = result.raw
    keys: list[Sequence[Any]] = [[row[place] for place in at] for row in raw]
    total = (int(raw[0][-1]) if raw else 0) if counted else None
    count = len(raw)
    # A row that is alike in all of its key is the same one, kept twice until PostHog merges it.
    if doubled := {place + 1 for place, (one, other) in enumerate(pairwise(keys)) if one == other}:
        raw = [row for place, row in enumerate(raw) if place not in doubled]
        keys = [key for place, key in enumerate(keys) if place not in doubled]
    wanted = width - sum(place < 0 for place in places)
    if wanted < len(result.columns):
        for row in raw:
            del row[wanted:]
    shown = evolve(result, raw=raw, columns=result.columns[:wanted], types=result.types[:wanted])
    return Told(count, total, shown, keys, tuple(result.types[place] for place in at))
