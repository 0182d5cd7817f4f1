"""The columns of an export: the same in all its files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import asdict, frozen

from ..hogql.kinds import kind
from ..hogql.names import distinct
from ..hogql.result import UnexpectedRows
from ..hogql.typed import PROPERTIES

Rows = Sequence[Sequence[Any]]


@frozen
class Field:
    """A column.

    Attributes:
        name: No two are the same.
        type: ClickHouse's, as PostHog told it in its first answer.
        cast: What the values of a flattened property become; None for other columns.
    """

    name: str
    type: str
    cast: str | None = None

    @property
    def is_json(self) -> bool:
        """Whether it holds JSON as text."""
        of = kind(self.type).name
        known = of == "String" and PROPERTIES.fullmatch(self.name) is not None
        return self.cast is None and (known or of in ("JSON", "Object"))


@frozen
class Schema:
    fields: tuple[Field, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.fields)

    def columns(self, rows: Rows) -> list[Sequence[Any]]:
        """The values of rows, by column.

        Raises:
            UnexpectedRows: A row has more or fewer values than there are columns.
        """
        try:
            told: list[Sequence[Any]] = (
                [*zip(*rows, strict=True)] if rows else [()] * len(self.fields)
            )
        except ValueError:
            told = []
        if len(told) != len(self.fields):
            raise UnexpectedRows(f"not all rows have the {len(self.fields)} values of columns")
        return told

    def plain(self) -> list[dict[str, Any]]:
        """In JSON."""
        return [asdict(field) for field in self.fields]

    @classmethod
    def of(cls, plain: Sequence[Mapping[str, Any]]) -> Schema:
        """What `plain` told."""
        return cls(tuple(Field(**told) for told in plain))


def schema_of(columns: Sequence[str], types: Sequence[str], casts: Mapping[int, str]) -> Schema:
    """The schema of an answer's columns, some of which have casts, by their place."""
    names = distinct(columns)
    told = zip(names, types, strict=True)
    return Schema(tuple(Field(name, of, casts.get(at)) for at, (name, of) in enumerate(told)))
