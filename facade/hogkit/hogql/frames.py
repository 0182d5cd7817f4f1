"""Results as frames (extra `frames`): tables of Arrow, and of them frames of pandas and Polars."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from .arrow import UNFIT, Shape, array, module, pyarrow, shape
from .names import distinct
from .result import Result, UnexpectedRows

if TYPE_CHECKING:
    import pandas  # type: ignore[import-untyped] # pyright: ignore[reportMissingTypeStubs]
    import polars

# What pandas has for integers and booleans with nulls, by the type of Arrow.
_NULLABLE = ("Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64", "boolean")


def arrow_schema(columns: Sequence[str], types: Sequence[str]) -> Any:
    """The schema of Arrow for such columns, whatever rows they have; of equal names the second is name_2.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    return pyarrow().schema(
        [
            (name, of.type)
            for name, of in zip(distinct(columns), _shapes(columns, types), strict=True)
        ]
    )


def arrow_batch(raw: Sequence[Sequence[Any]], schema: Any, types: Sequence[str]) -> Any:
    """A record batch of Arrow of rows as they were sent.

    Args:
        schema: What `arrow_schema` made.
        types: Of which it was made.

    Raises:
        UnexpectedRows: A value is not as the type of its column says, or a row has more of them.
    """
    names, shapes = schema.names, _shapes(schema.names, types)
    told = list(zip_longest(*raw))
    if len(told) > len(names):
        raise UnexpectedRows(f"{len(names)} columns are named, and a row has {len(told)} values")
    told += [(None,) * len(raw)] * (len(names) - len(told))
    arrays = [_array(*column) for column in zip(names, told, shapes, strict=True)]
    return pyarrow().record_batch(arrays, schema=schema)


def to_arrow(result: Result) -> Any:
    """The rows as a table of Arrow."""
    schema = arrow_schema(result.columns, result.types)
    return pyarrow().Table.from_batches([arrow_batch(result.raw, schema, result.types)], schema)


def to_polars(result: Result) -> polars.DataFrame:
    """The rows as a frame of Polars."""
    frame: polars.DataFrame = module("polars", "A frame of Polars").from_arrow(to_arrow(result))
    return frame


def to_pandas(result: Result) -> pandas.DataFrame:
    """The rows as a frame of pandas."""
    pandas = module("pandas", "A frame of pandas")
    table = to_arrow(result)
    shapes = zip(
        table.column_names, table.columns, _shapes(result.columns, result.types), strict=True
    )
    made = {
        name: pandas.Series(result.column(name), dtype=object) if of.nested else _series(values)
        for name, values, of in shapes
    }
    return pandas.DataFrame(made, index=range(len(result)), columns=list(made))


def _series(values: Any) -> Any:
    known = _nullable()
    wanted = values.null_count and values.type in known  # any mapper makes objects of texts
    return values.to_pandas(types_mapper=known.get if wanted else None)


@cache
def _nullable() -> dict[Any, Any]:
    pandas = module("pandas", "A frame of pandas")
    types = {name: name.lower() for name in _NULLABLE} | {"boolean": "bool_"}
    return {
        getattr(pyarrow(), types[name])(): pandas.api.types.pandas_dtype(name) for name in types
    }


def _shapes(columns: Sequence[str], types: Sequence[str]) -> list[Shape]:
    told = [*types[: len(columns)], *[""] * (len(columns) - len(types))]
    return list(map(shape, told))


def _array(name: str, values: Sequence[Any], of: Shape) -> Any:
    try:
        return array(values, of)
    except UNFIT as error:
        raise UnexpectedRows(f"column {name}: a value is no {of.type}") from error
