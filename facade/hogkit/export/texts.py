"""Rows as lines of text: JSON Lines, and CSV as RFC 4180 has it."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from itertools import repeat
from typing import Any

from .casting import cast
from .json_values import json_text, kept, line_maker
from .schema import Rows, Schema

_SPECIAL = re.compile(r'[",\r\n]')


class Lines(ABC):
    """Makes lines of rows.

    Attributes:
        unfit: Values that did not fit the type that was asked for.
    """

    head = b""

    def __init__(self, schema: Schema) -> None:
        self.schema, self.unfit = schema, 0
        self._casts = [(at, one.cast) for at, one in enumerate(schema.fields) if one.cast]

    @abstractmethod
    def lines(self, rows: Rows) -> bytes:
        """Raises:
        UnexpectedRows: A row has more or fewer values than there are columns.
        """

    def _columns(self, rows: Rows) -> list[Sequence[Any]]:
        """The values of flattened properties as they are to be, and the others as they came."""
        columns = self.schema.columns(rows)
        for at, to in self._casts:
            columns[at], unfit = cast(columns[at], to)
            self.unfit += unfit
        return columns


class JsonLines(Lines):
    """One object a line. What PostHog keeps as JSON stands in it as it came, so that no number changes."""

    def __init__(self, schema: Schema) -> None:
        super().__init__(schema)
        self._json = [at for at, one in enumerate(schema.fields) if one.is_json]

    def lines(self, rows: Rows) -> bytes:
        columns = self._columns(rows)
        for at in self._json:
            columns[at] = list(map(kept, columns[at]))
        objects = map(dict, map(zip, repeat(self.schema.names), zip(*columns, strict=True)))
        return b"".join(map(line_maker(), objects))


class Csv(Lines):
    """Null is empty, and empty text is in quotes; nested values are JSON.

    Where there is one column only, null is in quotes too: readers leave out lines that have nothing.
    """

    def __init__(self, schema: Schema) -> None:
        super().__init__(schema)
        self.head = ",".join(map(_cell, schema.names)).encode() + b"\r\n"
        self._empty = '""' if len(schema.fields) == 1 else ""

    def lines(self, rows: Rows) -> bytes:
        cells = (map(_cell, row) for row in zip(*self._columns(rows), strict=True))
        told = "".join([(",".join(row) or self._empty) + "\r\n" for row in cells])
        return told.encode(errors="backslashreplace")  # a lone surrogate is an escape in JSON


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _quoted(value) if not value or _SPECIAL.search(value) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    return _quoted(json_text(value).decode())


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
