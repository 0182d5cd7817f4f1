"""Results as tables of Arrow and frames of pandas and Polars."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hogkit import MissingExtra
from hogkit.hogql.frames import arrow_batch, arrow_schema
from hogkit.hogql.result import Result, UnexpectedRows
from hypothesis import given
from hypothesis import strategies as st

ID = "0198c9a6-4d7e-7000-8000-0123456789ab"
AT = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)


def result(columns: dict[str, list[Any]], types: list[str]) -> Result:
    raw = [list(row) for row in zip(*columns.values(), strict=True)]
    return Result(columns=tuple(columns), types=tuple(types), raw=raw)


# Type of ClickHouse, value as sent, type of Arrow, value there.
ROWS: list[tuple[str, Any, pa.DataType, Any]] = [
    ("UInt8", 255, pa.uint8(), 255),
    ("UInt64", 2**64 - 1, pa.uint64(), 2**64 - 1),
    ("Int64", -(2**63), pa.int64(), -(2**63)),
    ("Int32", "5", pa.int32(), 5),
    ("IntervalDay", 3, pa.int64(), 3),
    ("Int128", 2**100, pa.string(), str(2**100)),
    ("UInt256", str(2**200), pa.string(), str(2**200)),
    ("Float64", 0.1, pa.float64(), 0.1),
    ("Float64", 2**60 + 1, pa.float64(), float(2**60)),
    ("Float32", 1, pa.float32(), 1.0),
    ("Bool", True, pa.bool_(), True),
    ("Bool", 0, pa.bool_(), False),
    ("DateTime", "2026-03-01T12:00:00Z", pa.timestamp("us", "UTC"), AT.replace(microsecond=0)),
    ("DateTime64(6, 'UTC')", "2026-03-01T12:00:00.123456Z", pa.timestamp("us", "UTC"), AT),
    ("DateTime64(6, 'Europe/Berlin')", "2026-03-01T13:00:00.123456+01:00", pa.timestamp("us", "Europe/Berlin"), AT),
    ("DateTime64(6, 'Europe/Berlin')", "2026-03-01 13:00:00.123456", pa.timestamp("us", "Europe/Berlin"), AT),
    ("DateTime64(9, 'UTC')", "2026-03-01T12:00:00.123456999Z", pa.timestamp("us", "UTC"), AT),
    ("DateTime64(6, 'No/Zone')", "2026-03-01T12:00:00.123456Z", pa.timestamp("us", "UTC"), AT),
    ("Date", "2026-03-01", pa.date32(), date(2026, 3, 1)),
    ("Date32", "1900-01-01", pa.date32(), date(1900, 1, 1)),
    ("UUID", ID, pa.string(), ID),
    ("Decimal(18, 2)", "1.5", pa.decimal128(18, 2), Decimal("1.50")),
    ("Decimal(18, 2)", 1.5, pa.decimal128(18, 2), Decimal("1.50")),
    ("Decimal(9, 0)", 3, pa.decimal128(9, 0), Decimal(3)),
    ("Decimal(38, 20)", "-0.00000000000000000001", pa.decimal128(38, 20), Decimal("-1E-20")),
    ("Decimal64(3)", "1E+2", pa.decimal128(18, 3), Decimal(100)),
    ("Decimal(76, 2)", "1.50", pa.string(), "1.50"),
    ("String", "a", pa.string(), "a"),
    ("LowCardinality(String)", "a", pa.string(), "a"),
    ("Enum8('a' = 1)", "a", pa.string(), "a"),
    ("IPv4", "127.0.0.1", pa.string(), "127.0.0.1"),
    ("JSON", {"a": [1, "é"]}, pa.string(), '{"a":[1,"é"]}'),
    ("Variant(String, UInt8)", 1, pa.string(), "1"),
    ("", [1, "a"], pa.string(), '[1,"a"]'),
    ("", "a", pa.string(), "a"),
    ("Nothing", None, pa.null(), None),
    ("SimpleAggregateFunction(max, Date)", "2026-03-01", pa.date32(), date(2026, 3, 1)),
    ("Array(UInt8)", [1, 2], pa.list_(pa.uint8()), [1, 2]),
    ("Array(Array(Nullable(String)))", [["a", None], []], pa.list_(pa.list_(pa.string())), [["a", None], []]),
    ("Array(DateTime64(6, 'UTC'))", ["2026-03-01T12:00:00.123456Z"], pa.list_(pa.timestamp("us", "UTC")), [AT]),
    ("Array(UUID)", [ID], pa.list_(pa.string()), [ID]),
    ("Tuple(Date, String)", ["2026-03-01", "a"], pa.struct([("1", pa.date32()), ("2", pa.string())]), {"1": date(2026, 3, 1), "2": "a"}),
    ("Tuple(a UInt8, b UInt8)", [1, 2], pa.struct([("a", pa.uint8()), ("b", pa.uint8())]), {"a": 1, "b": 2}),
    ("Tuple(a UInt8, b UInt8)", {"b": 2, "a": 1}, pa.struct([("a", pa.uint8()), ("b", pa.uint8())]), {"a": 1, "b": 2}),
    ("Tuple()", [], pa.string(), "[]"),
    ("Nested(a UInt8)", [[1]], pa.list_(pa.struct([("a", pa.uint8())])), [{"a": 1}]),
    ("Nested()", [], pa.string(), "[]"),
    ("Map(String, UInt8)", {"a": 1}, pa.map_(pa.string(), pa.uint8()), [("a", 1)]),
    ("Map(UInt64, Date)", {"5": "2026-03-01"}, pa.map_(pa.uint64(), pa.date32()), [(5, date(2026, 3, 1))]),
    ("Map(String)", {"a": 1}, pa.string(), '{"a":1}'),
]  # fmt: skip


@pytest.mark.parametrize(("told", "value", "kind", "made"), ROWS)
def test_a_column_has_its_type_and_its_value(
    told: str, value: Any, kind: pa.DataType, made: Any
) -> None:
    for values, wanted in (([value, None, value], [made, None, made]), ([None], [None]), ([], [])):
        table = result({"x": values}, [told]).to_arrow()
        assert table.schema == pa.schema([("x", kind)])
        assert table["x"].to_pylist() == wanted
    assert arrow_schema(["x"], [f"Nullable({told})"]) == pa.schema([("x", kind)])


@pytest.mark.parametrize(("told", "value", "kind", "made"), ROWS)
def test_pandas_and_polars_take_every_column(
    told: str, value: Any, kind: pa.DataType, made: Any
) -> None:
    for values in ([value, None], [value], [None], []):
        given = result({"x": values}, [told])
        assert given.to_polars().shape == given.to_pandas().shape == (len(values), 1)
        assert given.to_polars()["x"].null_count() == values.count(None)
        assert given.to_pandas()["x"].isna().sum() == values.count(None)


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("UInt8", 256),
        ("Int64", "many"),
        ("Int64", 1.5),
        ("Int64", 2**64),
        ("Float64", "much"),
        ("Bool", "maybe"),
        ("DateTime", 1772366400),
        ("DateTime", "soon"),
        ("DateTime('No/Zone')", "2026-03-01 12:00:00"),
        ("Date", 20513),
        ("Date", "soon"),
        ("Decimal(9, 2)", "1.234"),
        ("Decimal(9, 2)", "one"),
        ("Decimal(3, 0)", "1000"),
        ("String", "\ud800"),
        ("Nothing", 1),
        ("Array(UInt8)", "a"),
        ("Array(Date)", ["soon"]),
        ("Tuple(UInt8, UInt8)", [1]),
        ("Tuple(a UInt8)", {"b": 1}),
        ("Tuple(a UInt8)", 1),
        ("Map(String, UInt8)", [1]),
    ],
)
def test_what_a_column_cannot_hold_is_an_error(told: str, value: Any) -> None:
    with pytest.raises(UnexpectedRows, match="column x: a value is no "):
        result({"x": [None, value]}, [told]).to_arrow()


def test_batches_are_alike_whatever_they_hold() -> None:
    types = [told for told, *_ in ROWS]
    names = [f"c{place}" for place in range(len(ROWS))]
    schema = arrow_schema(names, types)
    full, empty = [value for _, value, *_ in ROWS], [None] * len(ROWS)
    batches = [arrow_batch(raw, schema, types) for raw in ([full, empty], [empty], [], [full[:3]])]
    table = pa.Table.from_batches(batches)
    assert table.schema == schema
    assert table.num_rows == 4
    assert table.column("c3").to_pylist() == [5, None, None, None]


def test_a_row_beyond_its_columns_is_an_error() -> None:
    with pytest.raises(UnexpectedRows, match="1 columns are named, and a row has 2 values"):
        Result(columns=("a",), types=("",), raw=[[1], [1, 2]]).to_arrow()


def test_equal_names_survive() -> None:
    twice = Result(columns=("n", "n"), types=("UInt8", "String"), raw=[[1, "a"]])
    assert twice.to_arrow().column_names == ["n", "n_2"]
    assert twice.to_polars().columns == ["n", "n_2"]
    assert list(twice.to_pandas().columns) == ["n", "n_2"]


def test_pandas_keeps_what_it_can() -> None:
    frame = result(
        {
            "n": [1, None], "all": [1, 2], "yes": [True, None], "at": ["2026-03-01T12:00:00.123456Z", None],
            "day": ["2026-03-01", None], "cost": ["1.5", None], "tags": [["a"], None], "pair": [[1, ID], None],
            "by": [{"5": 1}, {}], "share": [0.5, None], "properties": ['{"a": 1}', None],
        },
        ["Nullable(Int64)", "UInt8", "Nullable(Bool)", "DateTime64(6, 'UTC')", "Date", "Decimal(9, 2)", "Array(String)",
         "Tuple(UInt8, UUID)", "Map(UInt8, UInt8)", "Float64", "String"],
    ).to_pandas()  # fmt: skip
    kinds = {name: str(kind) for name, kind in frame.dtypes.items()}
    text = kinds.pop("properties")
    assert text in ("str", "object")
    assert kinds == {
        "n": "Int64", "all": "uint8", "yes": "boolean", "at": "datetime64[us, UTC]", "day": "object", "cost": "object",
        "tags": "object", "pair": "object", "by": "object", "share": "float64",
    }  # fmt: skip
    first = frame.iloc[0]
    assert first["at"] == AT
    assert (first["n"], first["day"], first["cost"]) == (1, date(2026, 3, 1), Decimal("1.5"))
    assert first["tags"] == ["a"]
    assert first["pair"][0] == 1
    assert first["by"] == {5: 1}
    assert json.loads(first["properties"]) == {"a": 1}


@pytest.mark.parametrize(
    "told", ["String", "UUID", "JSON", "Date", "Float64", "DateTime", "Array(String)"]
)
def test_a_type_of_pandas_is_the_same_whatever_is_null(told: str) -> None:
    """But for integers and booleans."""
    value: Any = {"Float64": 0.5, "DateTime": "2026-03-01T12:00:00Z", "Date": "2026-03-01"}.get(
        told, "a"
    )
    if told == "Array(String)":
        value = ["a"]
    kinds = {
        str(result({"x": raw}, [told]).to_pandas().dtypes["x"])
        for raw in ([value, value], [value, None], [None, None])
    }
    assert len(kinds) == 1


def test_an_empty_frame_has_its_types() -> None:
    frame = result({"n": [], "at": []}, ["UInt64", "DateTime64(6, 'Europe/Berlin')"]).to_pandas()
    assert list(map(str, frame.dtypes)) == ["uint64", "datetime64[us, Europe/Berlin]"]
    polars = result({"n": [], "at": []}, ["UInt64", "DateTime64(6, 'Europe/Berlin')"]).to_polars()
    assert polars.schema == {"n": pl.UInt64, "at": pl.Datetime("us", "Europe/Berlin")}


def test_no_columns_are_no_error() -> None:
    nothing = Result(columns=(), types=(), raw=[])
    assert nothing.to_arrow().num_columns == 0
    assert nothing.to_pandas().shape == nothing.to_polars().shape == (0, 0)


def test_polars_keeps_times_and_decimals() -> None:
    frame = result({"at": ["2026-03-01 13:00:00.123456"], "cost": ["1.5"]}, ["DateTime64(6, 'Europe/Berlin')", "Decimal(18, 2)"]).to_polars()  # fmt: skip
    assert frame.schema == {"at": pl.Datetime("us", "Europe/Berlin"), "cost": pl.Decimal(18, 2)}
    assert frame.row(0) == (AT.astimezone(ZoneInfo("Europe/Berlin")), Decimal("1.50"))


@pytest.mark.parametrize(
    ("asked", "missing", "said"),
    [
        ("to_arrow", "pyarrow", "A table of Arrow needs an extra that is not installed: pip install 'hogkit[frames]'"),
        ("to_pandas", "pandas", "A frame of pandas needs"),
        ("to_polars", "polars", "A frame of Polars needs"),
    ],
)  # fmt: skip
def test_what_is_not_installed_is_said(
    asked: str, missing: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(MissingExtra) as caught:
        getattr(result({"a": [1]}, ["UInt8"]), asked)()
    assert caught.value.extra == "frames"
    assert str(caught.value).startswith(said)


MOMENTS = st.integers(-(2**51), 2**53).map(
    lambda n: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=n)
)


@given(st.lists(st.none() | MOMENTS, max_size=6))
def test_times_keep_their_microseconds(moments: list[datetime | None]) -> None:
    told = [None if at is None else at.isoformat().replace("+00:00", "Z") for at in moments]
    given = result({"at": told}, ["DateTime64(6, 'UTC')"])
    assert given.to_arrow()["at"].to_pylist() == given.column("at") == moments
    assert given.to_polars()["at"].to_list() == moments
    assert [
        None if pd.isna(at) else at.to_pydatetime() for at in given.to_pandas()["at"]
    ] == moments
