"""What a query answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ..errors import InvalidArgument, PostHogError
from .names import distinct
from .rows import Rows
from .typed import Row, converters

if TYPE_CHECKING:
    import pandas  # type: ignore[import-untyped] # pyright: ignore[reportMissingTypeStubs]
    import polars

_SHOWN = 20  # rows in a notebook
_WIDEST = 200  # characters of a cell there


class UnexpectedRows(PostHogError, LookupError):
    """An answer does not have the rows, columns or values that were asked of it; the message says what it has."""


@frozen(kw_only=True, repr=False)
class Result:
    """The rows of a query, and what is known of them.

    Attributes:
        columns: Names, in order; two may be the same.
        types: ClickHouse's, in order, such as Nullable(String); "" where PostHog did not say.
        raw: Rows as they were sent: lists of JSON's values.
        has_more: Whether rows were left out; None if PostHog does not know, as with a LIMIT in the SQL
            (posthog/hogql_queries/hogql_query_runner.py).
        truncated: Whether rows were left out, or may have been, by a LIMIT that is PostHog's own.
        size: Bytes of the answer.
        bytes_read: What ClickHouse read; None if PostHog did not say.
        budget_left: Bytes that queries may still read; None if PostHog did not say.
        cached: Whether the rows are of an earlier run.
        elapsed: Seconds from the call to the answer, with all that was waited for.
        timings: Seconds that PostHog took, by what for, if it said.
        hogql: The query as PostHog understood it, if it said.
    """

    columns: tuple[str, ...]
    types: tuple[str, ...]
    raw: list[list[Any]]
    has_more: bool | None = None
    truncated: bool = False
    size: int = 0
    bytes_read: int | None = None
    budget_left: int | None = None
    cached: bool = False
    elapsed: float = 0.0
    timings: Mapping[str, float] = field(factory=dict[str, float])
    hogql: str | None = None

    @property
    def rows(self) -> Sequence[Row]:
        """Tuples of Python's values, as `typed.converters` says; converted whenever they are looked at."""
        return Rows(self.raw, self.columns, self.types)

    @property
    def names(self) -> tuple[str, ...]:
        """The columns, of which no two are the same: count(), count()_2, …"""
        return distinct(self.columns)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.raw)

    def dicts(self) -> list[dict[str, Any]]:
        """Rows by column; of columns with one name the second is name_2, as in `names`.

        Raises:
            UnexpectedRows: A row has more or fewer values than there are columns.
        """
        names = self.names
        try:
            return [dict(zip(names, row, strict=True)) for row in self.rows]
        except ValueError:
            raise UnexpectedRows(f"not all rows have the {len(names)} values of columns") from None

    def one(self) -> Row:
        """The only row.

        Raises:
            UnexpectedRows: There are none, or more.
        """
        if len(self) != 1:
            raise UnexpectedRows(f"one row is wanted, and there are {len(self):,}")
        return self.rows[0]

    def scalar(self) -> Any:
        """The only value of the only row.

        Raises:
            UnexpectedRows: There are no rows or values, or more.
        """
        row = self.one()
        if len(row) != 1:
            raise UnexpectedRows(f"one value is wanted, and the row has {len(row)}")
        return row[0]

    def column(self, name: str) -> list[Any]:
        """The values of a column, by its name in `names`.

        Raises:
            InvalidArgument: There is none of that name.
        """
        if name not in self.names:
            raise InvalidArgument(f"name: no column is {name!r}; there are {', '.join(self.names)}")
        place = self.names.index(name)
        step = converters(self.columns, self.types)[place]
        values = (row[place] if place < len(row) else None for row in self.raw)
        return list(values if step is None else map(step, values))

    def to_pandas(self) -> pandas.DataFrame:
        """A frame of pandas, with the columns of `names`. Needs the extra `frames`.

        Columns are as in `to_arrow`, but integers and booleans with nulls are of pandas' own nullable
        types, dates, decimals, lists, tuples and maps are Python's.

        Raises:
            MissingExtra: pandas or pyarrow is not installed.
            UnexpectedRows: A value is not as the type of its column says.
        """
        from .frames import to_pandas

        return to_pandas(self)

    def to_polars(self) -> polars.DataFrame:
        """A frame of Polars, with the columns of `names`. Needs the extra `frames`.

        Columns are as in `to_arrow`; a Map is a list of structs, for Polars has none.

        Raises:
            MissingExtra: Polars or pyarrow is not installed.
            UnexpectedRows: A value is not as the type of its column says.
        """
        from .frames import to_polars

        return to_polars(self)

    def to_arrow(self) -> Any:  # a pyarrow.Table, which has no types
        """A table of Arrow, with the columns of `names`. Needs the extra `frames`.

        `arrow.shape` says what types they have, which follow from `types` alone, never from the rows.

        Raises:
            MissingExtra: pyarrow is not installed.
            UnexpectedRows: A value is not as the type of its column says.
        """
        from .frames import to_arrow

        return to_arrow(self)

    def __repr__(self) -> str:
        """How much there is, and none of it: it gets into logs."""
        return f"<{type(self).__name__}: {self._extent()}>"

    def _extent(self) -> str:
        rows, columns = len(self), len(self.columns)
        more = ", and PostHog left out others" if self.has_more else ""
        more = more or (", and there may be others" if self.truncated else "")
        return f"{rows:,} row{'s' * (rows != 1)} of {columns} column{'s' * (columns != 1)}{more}"

    def _repr_html_(self) -> str:
        shown = [self.columns, *islice(self.rows, _SHOWN)]
        head, *body = (
            f"<tr>{''.join(f'<{tag}>{_cell(value)}</{tag}>' for value in row)}</tr>"
            for tag, row in zip(["th", *["td"] * _SHOWN], shown, strict=False)
        )
        note = f"{self._extent()}; the first {_SHOWN}" if len(self) > _SHOWN else self._extent()
        return f"<table><thead>{head}</thead><tbody>{''.join(body)}</tbody></table><p>{note}</p>"


def _cell(value: Any) -> str:
    text = str(value)
    return escape(text if len(text) <= _WIDEST else f"{text[:_WIDEST]}…")
