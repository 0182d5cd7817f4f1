"""What becomes of a query's values and its placeholders, and what is refused."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from hogkit import InvalidArgument
from hogkit.hogql.parsing.parser import parse
from hogkit.hogql.placeholders import found
from hogkit.hogql.values import bound
from hypothesis import assume, example, given
from hypothesis import strategies as st

ID = UUID("0198c9a6-4d7e-7000-8000-0123456789ab")
NOON = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
MOMENT = "toDateTime64({x}, 6, 'UTC')"


class Plan(StrEnum):
    FREE = "free"


class Level(IntEnum):
    HIGH = 3


class Since(Enum):
    START = NOON


@pytest.mark.parametrize(
    ("value", "json", "told"),
    [
        ("it's", "it's", "{x}"),
        ("", "", "{x}"),
        (0, 0, "{x}"),
        (-(2**63), -(2**63), "{x}"),
        (2**64 - 1, 2**64 - 1, "{x}"),
        (1.5, 1.5, "{x}"),
        (True, True, "{x}"),
        (None, None, "{x}"),
        (Plan.FREE, "free", "{x}"),
        (Level.HIGH, 3, "{x}"),
        (Since.START, "2026-03-01 12:00:00.123456", MOMENT),
        (NOON, "2026-03-01 12:00:00.123456", MOMENT),
        (datetime(2026, 3, 1, tzinfo=UTC), "2026-03-01 00:00:00.000000", MOMENT),
        (datetime(2026, 3, 1, 1, tzinfo=ZoneInfo("Asia/Kolkata")), "2026-02-28 19:30:00.000000", MOMENT),
        (datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin")), "2026-10-25 01:30:00.000000", MOMENT),
        (datetime(1900, 1, 1, tzinfo=UTC), "1900-01-01 00:00:00.000000", MOMENT),
        (datetime(2299, 12, 31, 23, 59, 59, 999999, tzinfo=UTC), "2299-12-31 23:59:59.999999", MOMENT),
        (pd.Timestamp(NOON), "2026-03-01 12:00:00.123456", MOMENT),
        (date(2026, 3, 1), "2026-03-01", "toDate({x})"),
        (date(1970, 1, 1), "1970-01-01", "toDate({x})"),
        (date(2149, 6, 6), "2149-06-06", "toDate({x})"),
        (ID, str(ID), "toUUID({x})"),
        (Decimal("1.50"), "1.50", "toDecimal({x}, 2)"),
        (Decimal(-3), "-3", "toDecimal({x}, 0)"),
        (Decimal("1E+3"), "1000", "toDecimal({x}, 0)"),
        (Decimal("1E-18"), "0.000000000000000001", "toDecimal({x}, 18)"),
        (Decimal(999999999999999999), "999999999999999999", "toDecimal({x}, 0)"),
        ([], [], "{x}"),
        (("a", None), ["a", None], "{x}"),
        ({"b", "a"}, ["a", "b"], "{x}"),
        (frozenset({1, "a"}), ["a", 1], "{x}"),
        ([[1], [2, 3], []], [[1], [2, 3], []], "{x}"),
        ([NOON, None], ["2026-03-01 12:00:00.123456", None], "arrayMap(hogkit_1 -> if(isNull(hogkit_1), null, toDateTime64(hogkit_1, 6, 'UTC')), {x})"),
        ([NOON], ["2026-03-01 12:00:00.123456"], "arrayMap(hogkit_1 -> toDateTime64(hogkit_1, 6, 'UTC'), {x})"),
        ([date(2026, 3, 1)], ["2026-03-01"], "arrayMap(hogkit_1 -> toDate(hogkit_1), {x})"),
        ({ID}, [str(ID)], "arrayMap(hogkit_1 -> toUUID(hogkit_1), {x})"),
        ([Decimal("1.5"), Decimal(20), Decimal("0.125")], ["1.5", "20", "0.125"], "arrayMap(hogkit_1 -> toDecimal(hogkit_1, 3), {x})"),
        ([[ID], []], [[str(ID)], []], "arrayMap(hogkit_2 -> arrayMap(hogkit_1 -> toUUID(hogkit_1), hogkit_2), {x})"),
        (np.int64(5), 5, "{x}"),
        (np.float64(0.5), 0.5, "{x}"),
        (np.bool_(True), True, "{x}"),
        (np.str_("a"), "a", "{x}"),
        (np.array([[1, 2], [3, 4]]), [[1, 2], [3, 4]], "{x}"),
    ],
)  # fmt: skip
def test_a_value_is_sent_as_hogql_reads_it(value: Any, json: Any, told: str) -> None:
    sql, values = bound("SELECT {x}, { x }", {"x": value})
    assert sql == f"SELECT {told}, {told}"
    assert values == {"x": json}
    assert _kinds(values["x"]) == _kinds(json)


def _kinds(value: Any) -> Any:
    return list(map(_kinds, value)) if isinstance(value, list) else type(value)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (datetime(2026, 3, 1), "{x} has no zone; give it one"),  # noqa: DTZ001
        (datetime(1899, 12, 31, 23, 59, 59, 999999, tzinfo=UTC), "not from 1900 to 2299"),
        (datetime(2300, 1, 1, tzinfo=UTC), "not from 1900 to 2299"),
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=5))), "not from 1900 to 2299"),
        (datetime.max.replace(tzinfo=timezone(-timedelta(hours=5))), "not from 1900 to 2299"),
        (pd.NaT, "is no time; for a null send None"),
        (pd.Timestamp("2026-01-01 00:00:00.000000001Z"), "has nanoseconds"),
        (np.datetime64("2026-01-01"), "of the type datetime64, which has no zone"),
        (np.array(["2026-01-01"], "M8[ns]"), "of the type ndarray, which has no zone"),
        (np.longdouble(1), "of the type longdouble, which HogQL has no constant for"),
        (np.complex128(1), "of the type complex, which HogQL has no constant for"),
        (pd.NA, "of the type NAType"),
        (date(1969, 12, 31), "not from 1970-01-01 to 2149-06-06"),
        (date(2149, 6, 7), "not from 1970-01-01 to 2149-06-06"),
        (2**64, "more than the 64 bits"),
        (-(2**63) - 1, "more than the 64 bits"),
        (float("nan"), "is nan, which JSON does not have"),
        (float("-inf"), "is -inf"),
        ("\ud800", "half of a surrogate pair"),
        (Decimal("NaN"), "is NaN, which is no number"),
        (Decimal("Infinity"), "is Infinity"),
        (Decimal(1234567890123456789), "more than 18 digits"),
        (Decimal("1E-19"), "more than 18 digits"),
        (Decimal("1E+18"), "more than 18 digits"),
        (Decimal("1E+999999"), "more than 18 digits"),
        (Decimal("1234567890.123456789"), "needs 19 digits; a decimal of HogQL has 18"),
        ([Decimal("0.1234567890"), Decimal(1234567890)], "needs 20 digits"),
        (timedelta(days=1), "of the type timedelta; send a number"),
        (b"x", "of the type bytes"),
        ({"a": 1}, "of the type dict"),
        (object(), "of the type object"),
        ([1, [object()]], "of the type object"),
        ([NOON, "2026-01-01"], "a list of different kinds"),
        ([NOON, date(2026, 1, 1)], "a list of different kinds"),
        ([ID, [ID]], "a list of different kinds"),
        ([[ID], None], "a list of different kinds"),
    ],
)  # fmt: skip
def test_what_hogql_cannot_take_is_refused(value: Any, said: str) -> None:
    with pytest.raises(InvalidArgument) as caught:
        bound("SELECT {x}", {"x": value})
    assert str(caught.value).startswith("values: {x} ")
    assert said in str(caught.value)


def test_a_list_within_itself_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(InvalidArgument, match="nested too deeply"):
        bound("SELECT {x}", {"x": endless})


@pytest.mark.parametrize("values", [None, {}])
def test_without_values_nothing_is_looked_at(values: Any) -> None:
    assert bound("SELECT {x} '", values) == ("SELECT {x} '", {})


@pytest.mark.parametrize(
    ("sql", "values", "said"),
    [
        ("SELECT {x}, {y}, {z}", {"y": 1}, "{x}, {z} has no value; given are {y}"),
        ("SELECT {y}", {"y": 1, "x": 1, "z": 1}, "no placeholder is {x}, {z}; the query has {y}"),
        ("SELECT 1 -- {x}", {"x": 1}, "no placeholder is {x}; the query has none"),
        ("SELECT {x.y}", {"x": 1}, "no placeholder is {x}"),
        ("SELECT 1", {"a b": 1}, "'a b' is no name"),
        ("SELECT 1", {"": 1}, "'' is no name"),
        ("SELECT 1", {"é": 1}, "'é' is no name"),
        ("SELECT 1", {"1": 1}, "'1' is no name"),
        ("SELECT 1", {1: 1}, "1 is no name"),
        ("SELECT {filters}", {"filters": 1}, "{filters} means something else"),
        ("SELECT {variables}", {"variables": 1}, "{variables} means something else"),
        ("SELECT {null}", {"null": 1}, "{null} means something else"),
        ("SELECT {True}", {"True": 1}, "{True} means something else"),
    ],
)  # fmt: skip
def test_placeholders_and_values_belong_together(sql: str, values: Any, said: str) -> None:
    with pytest.raises(InvalidArgument) as caught:
        bound(sql, values)
    assert said in str(caught.value)


@pytest.mark.parametrize("name", ["x", "$x", "x$1", "_", "from", "to", "limit", "since", "X"])
def test_a_name_of_a_value_is_a_placeholder_of_hogql(name: str) -> None:
    sql, _ = bound(f"SELECT {{{name}}}", {name: ID})
    [call] = parse(sql)["select"]
    assert call["args"] == [{**call["args"][0], "node": "Placeholder"}]


def test_posthogs_own_placeholders_stay() -> None:
    sql = "SELECT {variables.a} FROM events WHERE {filters} AND {'a': 1} = {x} AND {} = {}"
    assert bound(sql, {"x": 1}) == (sql, {"x": 1})


@pytest.mark.parametrize(
    ("sql", "names"),
    [
        ("SELECT {a}, {  b\n}, {a}", ["a", "b", "a"]),
        ("SELECT '{a}', 'it''s {a}', 'it\\'s {a}', '\\\\', {b}", ["b"]),
        ("SELECT `{a}`, `a``{a}`, `\\\\`, {b}", ["b"]),
        ('SELECT "{a}", "a""{a}", "\\"{a}", {b}', ["b"]),
        ("SELECT 1 -- {a}\n, {b} // {a}\n, {c} # {a}", ["b", "c"]),
        ("SELECT 1 /* {a} -- */, {b} /* '\n*/", ["b"]),
        ("SELECT 1 - -{a}, 4 / {b}", ["a", "b"]),
        ("SELECT f'{a} {{b}} {concat({c}, '}{d}')} \\{e} ''{{f}}', {g}", ["b", "c", "f", "g"]),
        ("SELECT f'{f'{{a}}'}', f'', {b}", ["a", "b"]),
        ("SELECT if'{a}', {b}", ["b"]),
        ("SELECT {'k': {a}, {b}: 1}", ["a", "b"]),
        ("SELECT {a.b}, {1}, {variables.x}, {a + 1}", []),
        ("SELECT {a", []),
        ("SELECT } {a}", ["a"]),
        ("SELECT 'open {a}", []),
        ("SELECT {a} /* open {b}", ["a"]),
        ("SELECT {a} 'open\\", ["a"]),
        ("", []),
    ],
)
def test_a_placeholder_is_found_outside_of_texts_and_comments(sql: str, names: list[str]) -> None:
    assert [token["name"] for token in found(sql)] == names


PIECES = st.lists(
    st.sampled_from([
        "{a}", "{ b }", "'", "''", "\\", "`", '"', "--", "\n", "/*", "*/", "//", "#", "f'", "{", "}", " ", "x", "f",
        "1", ",", "+", "(", ")", "é",
    ]),
    max_size=14,
).map("".join)  # fmt: skip


@given(PIECES)
@example("f'{f'{{a}}'}'")
@example("f'{'{a}'}' + {a}")
def test_the_parser_finds_the_same_placeholders(text: str) -> None:
    """Whatever text it is that HogQL reads, but for three things that nobody writes.

    These are quoted names in braces, comments in them, and a comment that does not end.
    """
    assume(not re.search(r"{\s*\w*\s*([`\"#]|--|/)|/\*(?!.*\*/)", text, re.DOTALL))
    sql = f"SELECT {text}\n, 1"
    try:
        tree = parse(sql)
    except Exception:  # the C++ parser has errors of its own for some of these
        return
    assert [token["name"] for token in found(sql)] == _placeholders(tree)


def _placeholders(tree: Any) -> list[str]:
    """Names in the order of the text."""
    held: list[tuple[int, str]] = []

    def visit(node: Any) -> None:
        if isinstance(node, dict):
            if node.get("node") == "Placeholder" and node["expr"].get("chain"):
                held.append((node["start"], node["expr"]["chain"][0]))
            for one in node.values():
                visit(one)
        elif isinstance(node, list):
            for one in node:
                visit(one)

    visit(tree)
    return [name for _, name in sorted(held)]
