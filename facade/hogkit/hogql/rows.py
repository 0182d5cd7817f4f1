"""The rows of a result, which are converted when they are looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from operator import eq
from typing import Any, overload

from ..shapes import is_array
from .typed import Read, Row, reader

_SHOWN = 5
_BLOCK = 500  # rows that are taken apart at once; each is still converted when it is asked for


class Rows(Sequence[Row]):
    """A sequence of tuples, each made anew whenever it is looked at: for several looks keep `list(rows)`.

    It equals a list of the same rows.
    """

    __slots__ = ("_columns", "_raw", "_types")
    __hash__ = None  # type: ignore[assignment] # as of a list

    def __init__(
        self, raw: list[list[Any]], columns: tuple[str, ...], types: tuple[str, ...]
    ) -> None:
        self._raw, self._columns, self._types = raw, columns, types

    @property
    def _read(self) -> Read:
        return reader(self._columns, self._types)  # kept there: a function cannot be pickled

    def __len__(self) -> int:
        return len(self._raw)

    def __iter__(self) -> Iterator[Row]:
        blocks = (self._raw[at : at + _BLOCK] for at in range(0, len(self._raw), _BLOCK))
        return chain.from_iterable(map(self._read, blocks))

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Rows: ...
    def __getitem__(self, place: int | slice) -> Row | Rows:
        if isinstance(place, slice):
            return Rows(self._raw[place], self._columns, self._types)
        [row] = self._read([self._raw[place]])
        return row

    def __eq__(self, other: object) -> bool:
        if not (isinstance(other, Rows) or is_array(other)):
            return NotImplemented
        return len(self) == len(other) and all(map(eq, self, other))

    def __repr__(self) -> str:
        shown = ", ".join(map(repr, islice(self, _SHOWN)))
        more = len(self) - _SHOWN
        return f"[{shown}, … {more:,} more]" if more > 0 else f"[{shown}]"
