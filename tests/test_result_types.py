"""Every type of ClickHouse that a column may have, and what its values become."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hogkit.hogql import typed
from hogkit.hogql.kinds import Kind, kind
from hogkit.hogql.typed import converters, reader
from hypothesis import given
from hypothesis import strategies as st

BERLIN = ZoneInfo("Europe/Berlin")
ID = UUID("0198c9a6-4d7e-7000-8000-0123456789ab")
DATED = datetime(2026, 3, 1, 12, tzinfo=UTC)


def convert(told: str, value: Any, column: str = "x") -> Any:
    [row] = reader((column,), (told,))([[value]])
    return row[0]


@pytest.mark.parametrize(
    ("told", "value", "made"),
    [
        ("DateTime", "2026-03-01T12:00:00Z", DATED),
        ("DateTime('UTC')", "2026-03-01 12:00:00", DATED),
        ("DateTime", "2026-03-01 12:00:00", DATED),
        ("DateTime('Europe/Berlin')", "2026-03-01T13:00:00+01:00", DATED),
        ("DateTime('Europe/Berlin')", "2026-03-01 13:00:00", datetime(2026, 3, 1, 13, tzinfo=BERLIN)),
        ("DateTime64(6, 'Europe/Berlin')", "2026-07-01 13:00:00.000001", datetime(2026, 7, 1, 13, 0, 0, 1, tzinfo=BERLIN)),
        ("DateTime64(6)", "2026-03-01 12:00:00", DATED),
        ("DateTime64(6, 'UTC')", "2026-03-01T12:00:00.5Z", DATED.replace(microsecond=500_000)),
        ("DateTime64(9, 'UTC')", "2026-03-01T12:00:00.999999999Z", DATED.replace(microsecond=999_999)),
        ("DateTime64(9, 'UTC')", "2026-03-01 12:00:00.123456789", DATED.replace(microsecond=123_456)),
        ("DateTime64(6, 'UTC')", "2026-03-01T17:30:00+05:30", DATED),
        ("Nullable(DateTime64(3, 'UTC'))", None, None),
        ("LowCardinality(Nullable(DateTime))", "2026-03-01T12:00:00Z", DATED),
        ("DateTime('Not/AZone')", "2026-03-01T12:00:00Z", DATED),
        ("DateTime('Not/AZone')", "2026-03-01 12:00:00", "2026-03-01 12:00:00"),
        ("DateTime('../../etc/passwd')", "2026-03-01 12:00:00", "2026-03-01 12:00:00"),
        ("DateTime", "soon", "soon"),
        ("DateTime", 5, 5),
        ("Date", "2026-03-01", date(2026, 3, 1)),
        ("Date32", "1900-01-01", date(1900, 1, 1)),
        ("Date", "0000-00-00", "0000-00-00"),
        ("UUID", str(ID), ID),
        ("Nullable(UUID)", None, None),
        ("UUID", "none", "none"),
        ("UUID", 7, 7),
        ("Decimal(18, 2)", "1.50", Decimal("1.50")),
        ("Decimal(18, 2)", 1.1, Decimal("1.1")),
        ("Decimal(18, 0)", 3, Decimal(3)),
        ("Decimal(76, 40)", "0.1234567890123456789012345678901234567890", Decimal("0.1234567890123456789012345678901234567890")),
        ("Nullable(Decimal64(4))", "x", "x"),
        ("UInt64", 18446744073709551615, 18446744073709551615),
        ("Int8", -1, -1),
        ("Int128", "170141183460469231731687303715884105727", 2**127 - 1),
        ("UInt256", 5, 5),
        ("Int256", "many", "many"),
        ("Float64", 1, 1.0),
        ("Float32", 0.5, 0.5),
        ("Nullable(Float64)", None, None),
        ("Float64", "inf", float("inf")),
        ("Float64", "much", "much"),
        ("Float64", 10**400, 10**400),
        ("Bool", True, True),
        ("Bool", 0, False),
        ("Bool", 2, 2),
        ("Bool", "yes", "yes"),
        ("String", "a", "a"),
        ("FixedString(3)", "abc", "abc"),
        ("Enum8('a' = 1, 'it\\'s, (b' = 2)", "a", "a"),
        ("IPv4", "127.0.0.1", "127.0.0.1"),
        ("IPv6", "::1", "::1"),
        ("Nothing", None, None),
        ("Nullable(Nothing)", None, None),
        ("AggregateFunction(uniq, UUID)", "\x01", "\x01"),
        ("SimpleAggregateFunction(max, DateTime64(6, 'UTC'))", "2026-03-01T12:00:00Z", DATED),
        ("SimpleAggregateFunction(anyLast, Nullable(UUID))", str(ID), ID),
        ("IntervalDay", 3, 3),
        ("Array(String)", ["a"], ["a"]),
        ("Array(Nullable(UUID))", [str(ID), None, "x"], [ID, None, "x"]),
        ("Array(Array(Date))", [["2026-03-01"], []], [[date(2026, 3, 1)], []]),
        ("Array(Date)", "2026-03-01", "2026-03-01"),
        ("Array(Nothing)", [], []),
        ("Tuple(String, UInt8)", ["a", 1], ("a", 1)),
        ("Tuple(Date, Decimal(9, 2))", ["2026-03-01", "1.5"], (date(2026, 3, 1), Decimal("1.5"))),
        ("Tuple(at Date, `the, (id` UUID)", ["2026-03-01", str(ID)], (date(2026, 3, 1), ID)),
        ("Tuple(at Date, `the, (id` UUID)", {"at": "2026-03-01", "the, (id": str(ID)}, {"at": date(2026, 3, 1), "the, (id": ID}),
        ("Tuple(at Date)", {"on": "2026-03-01"}, {"on": "2026-03-01"}),
        ("Tuple(Date)", ["2026-03-01", "2026-03-01"], ["2026-03-01", "2026-03-01"]),
        ("Tuple()", [], ()),
        ("Nested(at Date, n UInt8)", [["2026-03-01", 1]], [(date(2026, 3, 1), 1)]),
        ("Map(String, UInt8)", {"a": 1}, {"a": 1}),
        ("Map(UInt64, Date)", {"5": "2026-03-01"}, {5: date(2026, 3, 1)}),
        ("Map(UUID, Array(Tuple(Date, String)))", {str(ID): [["2026-03-01", "a"]]}, {ID: [(date(2026, 3, 1), "a")]}),
        ("Map(LowCardinality(String), Float64)", {"a": 1}, {"a": 1.0}),
        ("Map(String, Date)", [["a", "2026-03-01"]], [["a", "2026-03-01"]]),
        ("JSON", '{"a": [1]}', {"a": [1]}),
        ("JSON(max_dynamic_paths=8, a.b UInt32, SKIP c)", {"a": 1}, {"a": 1}),
        ("Object('json')", '{"a": ', '{"a": '),
        ("Variant(String, UInt8)", 1, 1),
        ("Point", [1.0, 2.0], [1.0, 2.0]),
        ("Unheard(Of)", "a", "a"),
        ("", "2026-03-01", "2026-03-01"),
        ("Array(", ["a"], ["a"]),
        ("Array()", ["a"], ["a"]),
        ("Map(String)", {"a": 1}, {"a": 1}),
        ("Nullable()", "a", "a"),
        ("DateTime64(", "2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z"),
    ],
)  # fmt: skip
def test_a_value_is_converted_by_its_type(told: str, value: Any, made: Any) -> None:
    got = convert(told, value)
    assert (got, type(got)) == (made, type(made))
    assert not isinstance(made, datetime) or got.utcoffset() == made.utcoffset() or "+" in value


def test_a_time_keeps_the_offset_that_it_was_sent_with() -> None:
    made = convert("DateTime64(6, 'Europe/Berlin')", "2026-10-25T02:30:00+01:00")
    assert made.tzinfo == timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    "column",
    ["properties", "person_properties", "person.properties", "group_properties", "group_0.properties", "group4_properties", "e.properties"],
)  # fmt: skip
@pytest.mark.parametrize("quick", [True, False])
def test_properties_are_objects(column: str, quick: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not quick:
        monkeypatch.setattr(typed, "_loads", lambda: json.loads)
    for told in ("String", "Nullable(String)", "LowCardinality(String)"):
        assert convert(told, '{"$os": "Mac", "n": [1, null]}', column) == {
            "$os": "Mac",
            "n": [1, None],
        }
        for same in (None, "", "[1]", "{", "{}x", "null", '"{}"', 5, "{" * 100_000 + '":1'):
            assert convert(told, same, column) == same


def test_orjson_is_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typed, "find_spec", lambda _: None)
    assert typed._loads.__wrapped__() is json.loads


@pytest.mark.parametrize(
    "column", ["$properties", "properties.a", "my_properties", "propertiess", "x"]
)
def test_other_texts_are_texts(column: str) -> None:
    assert convert("String", '{"a": 1}', column) == '{"a": 1}'
    assert convert("UInt8", '{"a": 1}', "properties") == '{"a": 1}'
    assert convert("", '{"a": 1}', "properties") == '{"a": 1}'


@pytest.mark.parametrize(
    ("told", "made"),
    [
        ("UInt8", Kind("UInt8")),
        (" Nullable( String ) ", Kind("String")),
        ("LowCardinality(Nullable(FixedString(2)))", Kind("FixedString", ("2",))),
        ("DateTime64(6, 'Europe/Berlin')", Kind("DateTime64", ("6", "'Europe/Berlin'"))),
        ("Enum8('a,b' = 1, 'c\\')' = 2, '''' = 3)", Kind("Enum8", ("'a,b' = 1", "'c\\')' = 2", "'''' = 3"))),
        ("Map(String, Tuple(a Array(Int8), b String))", Kind("Map", ("String", "Tuple(a Array(Int8), b String)"))),
        ("SimpleAggregateFunction(quantiles(0.5, 0.9), Array(Float64))", Kind("Array", ("Float64",))),
        ("Tuple()", Kind("Tuple")),
        ("", Kind("")),
        ("a b", Kind("a b")),
        ("X(1", Kind("X(1")),
    ],
)  # fmt: skip
def test_a_type_is_taken_apart(told: str, made: Kind) -> None:
    assert kind(told) == made


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(["2026-01-01", str(ID), "{}", "1e5"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
TYPES = st.recursive(
    st.sampled_from(["DateTime", "DateTime64(6, 'UTC')", "Date", "UUID", "Decimal(18, 2)", "Int256", "Float64", "Bool", "String", "JSON", ""]),
    lambda inner: st.one_of(
        *(inner.map(f"{name}({{}})".format) for name in ("Nullable", "Array", "Tuple")),
        *(st.tuples(inner, inner).map(lambda two, name=name: f"{name}({two[0]}, {two[1]})") for name in ("Map", "Tuple", "SimpleAggregateFunction")),
        inner.map("Nested(a {}, `b (` UUID)".format),
    ),
    max_leaves=4,
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(["x", "properties"]), TYPES), max_size=4), st.lists(st.lists(ANYTHING, max_size=5), max_size=4))  # fmt: skip
def test_no_data_raises_and_no_row_changes_its_length(
    columns: list[tuple[str, str]], raw: list[list[Any]]
) -> None:
    read = reader(tuple(name for name, _ in columns), tuple(told for _, told in columns))
    assert [len(row) for row in read(raw)] == list(map(len, raw))


@given(st.text(alphabet="aN(),'`\\ \"", max_size=30))
def test_any_text_may_be_a_type(told: str) -> None:
    assert len(converters(["x"], [f"Tuple({told})"])) == 1


def test_columns_and_types_need_not_match() -> None:
    assert [step is None for step in converters(["a", "b"], ["Date"])] == [False, True]
    assert len(converters(["a"], ["Date", "UUID"])) == 1
