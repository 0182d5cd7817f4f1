"""Flattened properties: what their values become, and what does not fit."""

from __future__ import annotations

import io
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hogkit.export.casting import cast
from hogkit.export.formats import Form, stream
from hogkit.export.schema import schema_of


@pytest.mark.parametrize(
    ("to", "value", "made"),
    [
        ("text", "a", "a"), ("text", {"a": [1.5]}, '{"a":[1.5]}'), ("text", True, "true"), ("text", 5, "5"),
        ("int", " 12 ", 12), ("int", "-5.0", -5), ("int", "1e3", 1000), ("int", 7.0, 7), ("int", 2.0**53, 2**53), ("int", "+1", 1),
        ("int", 2**63 - 1, 2**63 - 1), ("int", str(-(2**63)), -(2**63)),
        ("float", "1.", 1.0), ("float", ".5", 0.5), ("float", "-1E-3", -0.001), ("float", 3, 3.0),
        ("bool", "true", True), ("bool", False, False),
        ("time", "2026-01-05T01:02:03+02:00", "2026-01-04T23:02:03.000000+00:00"),
        ("time", "2026-01-05", "2026-01-05T00:00:00.000000+00:00"),
    ],
)  # fmt: skip
def test_casts(to: str, value: Any, made: Any) -> None:
    assert cast([value, None], to) == ([made, None], 0)
    assert type(cast([value], to)[0][0]) is type(made)


@pytest.mark.parametrize(
    ("to", "value"),
    [
        ("int", ""), ("int", "1_000"), ("int", "٣"), ("int", 1.5), ("int", "1.5"), ("int", True), ("int", 2**63),
        ("int", "9" * 5_000), ("int", "1e30"), ("int", 2.0**53 + 2), ("int", float("nan")), ("int", [1]),
        ("float", "nan"), ("float", "inf"), ("float", "1e999"), ("float", "1_0.5"), ("float", 10**400),
        ("float", "0x10"), ("bool", "True"), ("bool", 1), ("bool", []), ("bool", "yes"),
        ("time", 1767571200), ("time", "1767571200"), ("time", "soon"), ("time", "0001-01-01T00:00:00+14:00"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_null(to: str, value: Any) -> None:
    assert cast([value], to) == ([None], 1)


@pytest.mark.parametrize("kind", ["parquet", "jsonl", "csv"])
def test_unfit_values_are_counted(kind: Any) -> None:
    schema = schema_of(["a", "t"], ["String", "String"], {0: "int", 1: "time"})
    rows = [["1", "2026-01-05"], ["x", "y"], [None, None], ["2", "z"]]
    out = io.BytesIO()
    made = stream(out, Form(kind), schema)
    made.write(rows)
    made.close()
    assert made.unfit == 3
    if kind == "parquet":
        table = pq.read_table(io.BytesIO(out.getvalue()))
        assert table.schema.types == [pa.int64(), pa.timestamp("us", tz="UTC")]
        assert table["a"].to_pylist() == [1, None, None, 2]
