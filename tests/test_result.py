"""What a result gives of its rows."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hogkit import InvalidArgument, PostHogError
from hogkit.hogql import typed
from hogkit.hogql.names import distinct
from hogkit.hogql.result import Result, UnexpectedRows
from hypothesis import given
from hypothesis import strategies as st


def result(*raw: list[Any], types: tuple[str, ...] = ("Date", "String"), **more: Any) -> Result:
    columns = more.pop("columns", ("day", "event")[: len(types)])
    return Result(columns=columns, types=types, raw=list(raw), **more)


DAYS = result(["2026-03-01", "a"], ["2026-03-02", "b"], ["2026-03-03", None])
ROWS = [(date(2026, 3, 1), "a"), (date(2026, 3, 2), "b"), (date(2026, 3, 3), None)]


def test_rows_are_a_sequence_of_tuples() -> None:
    rows = DAYS.rows
    assert rows == ROWS
    assert list(rows) == list(DAYS) == ROWS
    assert (len(rows), len(DAYS)) == (3, 3)
    assert (rows[0], rows[-1]) == (ROWS[0], ROWS[-1])
    assert (rows[1:], rows[::-1], rows[5:]) == (ROWS[1:], ROWS[::-1], [])
    assert rows[1:][0] == ROWS[1]
    assert list(reversed(rows)) == ROWS[::-1]
    assert rows.index(ROWS[1]) == 1
    assert ROWS[2] in rows
    with pytest.raises(IndexError):
        rows[3]


def test_rows_equal_the_same_rows_alone() -> None:
    assert DAYS.rows == evolve(DAYS).rows
    assert DAYS.rows != ROWS[:2]
    assert DAYS.rows != [*ROWS[:2], ("x",)]
    assert DAYS.rows != tuple(ROWS)
    assert DAYS.rows != "abc"
    assert result(types=("Date",)).rows == []
    with pytest.raises(TypeError, match="unhashable"):
        hash(DAYS.rows)


def test_rows_are_shown_like_a_list() -> None:
    assert repr(DAYS.rows) == repr(ROWS)
    many = result(*[[n] for n in range(8)], types=("UInt8",))
    assert repr(many.rows) == "[(0,), (1,), (2,), (3,), (4,), … 3 more]"


def test_a_row_is_converted_only_when_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def convert(value: str) -> str:
        looked.append(value)
        return value.upper()

    monkeypatch.setattr(typed, "converters", lambda *_: [convert])
    typed.reader.cache_clear()
    lazy = result(*[[letter] for letter in "abcdef"], types=("String",))
    rows = lazy.rows
    assert looked == []
    assert (rows[4], rows[1:3][0], looked) == (("E",), ("B",), ["e", "b"])
    assert next(iter(rows)) == ("A",)
    assert looked == ["e", "b", "a"]
    typed.reader.cache_clear()


def test_without_types_rows_are_as_they_came() -> None:
    plain = result(["2026-03-01", [1]], types=("", ""))
    assert plain.rows == [("2026-03-01", [1])]
    assert plain.rows[0][1] is plain.raw[0][1]


def test_rows_of_many_blocks_keep_their_order() -> None:
    raw = [["2026-03-01", str(n)] for n in range(1_234)]
    assert [row[1] for row in result(*raw)] == [str(n) for n in range(1_234)]
    assert result(*raw).rows[-1] == (date(2026, 3, 1), "1233")


@pytest.mark.parametrize("types", [("Date", "String"), ("", ""), ("String", "Date")])
def test_rows_may_have_any_length(types: tuple[str, ...]) -> None:
    raw = [["x", "y"], [], ["x"], ["x", "y", "z"], []]
    uneven = result(*raw, types=types)
    assert uneven.rows == list(map(tuple, raw))
    assert [uneven.rows[place] for place in range(5)] == list(map(tuple, raw))
    assert result([], [], types=types).rows == [(), ()]


def test_equal_names_lose_nothing() -> None:
    twice = result([1, 2, 3], types=("", "", ""), columns=("n", "n", "n_2"))
    assert twice.columns == ("n", "n", "n_2")
    assert twice.names == ("n", "n_3", "n_2")
    assert twice.dicts() == [{"n": 1, "n_3": 2, "n_2": 3}]
    assert twice.column("n_3") == [2]
    assert twice.rows == [(1, 2, 3)]


@pytest.mark.parametrize(
    ("names", "made"),
    [
        ((), ()),
        (("a", "b"), ("a", "b")),
        (("a", "a", "a"), ("a", "a_2", "a_3")),
        (("a", "a", "a_2"), ("a", "a_3", "a_2")),
        (("a_2", "a", "a"), ("a_2", "a", "a_3")),
        (("a", "a_2", "a", "a_2"), ("a", "a_2", "a_3", "a_2_2")),
        (("", ""), ("", "_2")),
    ],
)
def test_names_are_made_distinct(names: tuple[str, ...], made: tuple[str, ...]) -> None:
    assert distinct(names) == made


@given(st.lists(st.sampled_from(["a", "a_2", "a_3", "a_2_2", "b"]), max_size=12))
def test_distinct_names_are_as_many_and_begin_alike(names: list[str]) -> None:
    made = distinct(names)
    assert len(set(made)) == len(made) == len(names)
    assert all(told.startswith(name) for told, name in zip(made, names, strict=True))
    assert all(told in made for told in names)


def test_dicts_are_typed() -> None:
    assert DAYS.dicts() == [dict(zip(("day", "event"), row, strict=True)) for row in ROWS]


@pytest.mark.parametrize("row", [["2026-03-04"], ["2026-03-04", "d", "e"]])
def test_dicts_leave_no_value_out(row: list[str]) -> None:
    with pytest.raises(UnexpectedRows, match="not all rows have the 2 values"):
        evolve(DAYS, raw=[*DAYS.raw, row]).dicts()


def test_a_column_is_typed() -> None:
    assert DAYS.column("day") == [row[0] for row in ROWS]
    assert DAYS.column("event") == ["a", "b", None]
    assert result([], ["2026-03-01"]).column("day") == [None, date(2026, 3, 1)]
    with pytest.raises(InvalidArgument, match="no column is 'x'; there are day, event"):
        DAYS.column("x")


def test_one_row_and_one_value() -> None:
    assert result(["2026-03-01", "a"]).one() == ROWS[0]
    assert result(["2026-03-01"], types=("Date",)).scalar() == date(2026, 3, 1)
    assert result([None], types=("Nullable(Date)",)).scalar() is None


@pytest.mark.parametrize(
    ("asked", "given", "said"),
    [
        ("one", DAYS, "one row is wanted, and there are 3"),
        ("one", result(), "one row is wanted, and there are 0"),
        ("scalar", DAYS, "one row is wanted, and there are 3"),
        ("scalar", result(["2026-03-01", "a"]), "one value is wanted, and the row has 2"),
        ("scalar", result([]), "one value is wanted, and the row has 0"),
    ],
)
def test_more_or_less_than_one_is_an_error(asked: str, given: Result, said: str) -> None:
    with pytest.raises(UnexpectedRows, match=said) as caught:
        getattr(given, asked)()
    assert isinstance(caught.value, PostHogError)
    assert isinstance(caught.value, LookupError)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (DAYS, "<Result: 3 rows of 2 columns>"),
        (result(["secret"], types=("",)), "<Result: 1 row of 1 column>"),
        (result(has_more=True, truncated=True), "<Result: 0 rows of 2 columns, and PostHog left out others>"),
        (result(truncated=True), "<Result: 0 rows of 2 columns, and there may be others>"),
        (result(has_more=False), "<Result: 0 rows of 2 columns>"),
    ],
)  # fmt: skip
def test_a_result_is_shown_without_its_data(given: Result, told: str) -> None:
    assert repr(given) == str(given) == told


def test_a_notebook_shows_the_first_rows() -> None:
    html = result(
        *[[f"<{n}>", "x" * 300] for n in range(1_500)], types=("", ""), columns=("a<b", "&")
    )._repr_html_()
    assert html.startswith(
        "<table><thead><tr><th>a&lt;b</th><th>&amp;</th></tr></thead><tbody><tr><td>&lt;0&gt;</td>"
    )
    assert html.count("<tr>") == 21
    assert "&lt;19&gt;" in html
    assert "&lt;20&gt;" not in html
    assert "<td>" + "x" * 200 + "…</td>" in html
    assert html.endswith("</tbody></table><p>1,500 rows of 2 columns; the first 20</p>")


def test_a_notebook_shows_that_rows_were_left_out() -> None:
    html = evolve(DAYS, has_more=True)._repr_html_()
    assert html.count("<tr>") == 4
    assert html.endswith("<p>3 rows of 2 columns, and PostHog left out others</p>")


def test_a_result_can_be_kept_and_compared() -> None:
    again = pickle.loads(pickle.dumps(DAYS))
    assert again == DAYS
    assert again.rows == ROWS
    assert pickle.loads(pickle.dumps(DAYS.rows[1:])) == copy.copy(DAYS.rows)[1:] == ROWS[1:]
    assert evolve(DAYS, raw=DAYS.raw[:1]).rows == ROWS[:1]
