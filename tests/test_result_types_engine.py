"""Every type of ClickHouse that the engine answers HogQL with, and what its values become."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pyarrow as pa
import pytest
from hogkit import Budget, PostHog
from hogkit.sandbox import Sandbox

pytest.importorskip("chdb", reason="needs the extra engine")

ID = "0190b6e0-0000-7000-8000-000000000001"
ZONE = "Europe/Berlin"
LATER = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)  # the second 02:30 in Berlin
AT = "toDateTime('2026-10-25 01:30:00', 'UTC')"
HERE = f"DateTime('{ZONE}')"


@pytest.fixture(scope="module", name="posthog")
def client() -> Iterator[PostHog]:
    with Sandbox(seed=False, timezone=ZONE) as sandbox:
        key, budget = sandbox.environment["POSTHOG_API_KEY"], Budget.unlimited()
        with PostHog(key, 1, host=sandbox.url, budget=budget) as posthog:
            yield posthog


def moments(zone: str = ZONE) -> Any:
    return pa.timestamp("us", tz=zone)


@pytest.mark.parametrize(
    ("sql", "told", "made", "arrow"),
    [
        ("1", "UInt8", 1, pa.uint8()),
        ("300", "UInt16", 300, pa.uint16()),
        ("70000", "UInt32", 70_000, pa.uint32()),
        ("18446744073709551615", "UInt64", 2**64 - 1, pa.uint64()),
        ("-1", "Int8", -1, pa.int8()),
        ("-300", "Int16", -300, pa.int16()),
        ("-70000", "Int32", -70_000, pa.int32()),
        ("-9223372036854775808", "Int64", -(2**63), pa.int64()),
        ("toInt('5')", "Nullable(Int64)", 5, pa.int64()),
        ("1.5", "Float64", 1.5, pa.float64()),
        ("toFloat('2')", "Nullable(Float64)", 2.0, pa.float64()),
        ("1 / 0", "Float64", None, pa.float64()),  # JSON has no infinity
        ("toBool(1)", "Bool", True, pa.bool_()),
        ("1 = 1", "UInt8", 1, pa.uint8()),
        ("null", "Nullable(Nothing)", None, pa.null()),
        ("'é'", "String", "é", pa.string()),
        ("toUUID('" + ID + "')", "Nullable(UUID)", UUID(ID), pa.string()),
        ("toDecimal('1.50', 4)", "Nullable(Decimal(18, 4))", Decimal("1.5"), pa.decimal128(18, 4)),
        ("sum(toDecimal('0.1', 1))", "Nullable(Decimal(38, 1))", Decimal("0.1"), pa.decimal128(38, 1)),
        ("toDate('2026-10-25')", "Nullable(Date)", date(2026, 10, 25), pa.date32()),
        ("toStartOfMonth(" + AT + ")", "Nullable(Date)", date(2026, 10, 1), pa.date32()),
        ("toDateTime('2026-10-25 02:30:00') + toIntervalHour(1)", HERE, LATER, moments()),
        ("toDateTime64('2026-10-25 00:30:00.123', 3)", f"DateTime64(3, '{ZONE}')",
         datetime(2026, 10, 24, 22, 30, 0, 123_000, tzinfo=UTC), moments()),
        (AT, "Nullable(DateTime64(6, 'UTC'))", LATER, moments("UTC")),
        ("fromUnixTimestamp(1)", "DateTime", datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC), moments("UTC")),
        ("toIntervalDay(3)", "IntervalDay", 3, pa.int64()),
        ("[]", "Array(Nothing)", [], pa.list_(pa.null())),
        ("['a', null]", "Array(Nullable(String))", ["a", None], pa.list_(pa.string())),
        ("(1, 'a')", "Tuple(UInt8, String)", (1, "a"), pa.struct([("1", pa.uint8()), ("2", pa.string())])),
        ("[(toDate('2026-01-01'), [])]", "Array(Tuple(Nullable(Date), Array(Nothing)))", [(date(2026, 1, 1), [])],
         pa.list_(pa.struct([("1", pa.date32()), ("2", pa.list_(pa.null()))]))),
        ("map('a', 1)", "Map(String, UInt8)", {"a": 1}, pa.map_(pa.string(), pa.uint8())),
        ("map('a', toDateTime('2026-10-25 02:30:00') + toIntervalHour(1))", f"Map(String, {HERE})", {"a": LATER},
         pa.map_(pa.string(), moments())),
    ],
)  # fmt: skip
def test_a_value_comes_as_its_type_says(
    posthog: PostHog, sql: str, told: str, made: Any, arrow: Any
) -> None:
    result = posthog.query(f"SELECT {sql} AS x")
    assert (result.types, result.scalar()) == ((told,), made)
    assert type(result.scalar()) is type(made)
    table = result.to_arrow()
    assert table.schema.types == [arrow]
    assert len(result.to_pandas()) == len(result.to_polars()) == 1


def test_a_time_keeps_the_offset_of_its_moment(posthog: PostHog) -> None:
    sql = "SELECT toDateTime('2026-10-25 02:30:00') + toIntervalHour(arrayJoin([0, 1])) AS x"
    assert [at.utcoffset() for (at,) in posthog.query(sql)] == [
        timedelta(hours=2),
        timedelta(hours=1),
    ]
