"""The text that a run is gone on with."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hogkit import InvalidArgument
from hogkit.paging.cursor import Cursor, about, parse
from hogkit.paging.keys import Value, moment, read, reader
from hypothesis import given
from hypothesis import strategies as st

WHOLE = Cursor(
    table="events",
    keys=("timestamp", "uuid", "event", "distinct_id"),
    since=1_767_225_600_000_000,
    until=1_769_904_000_000_001,
    about="0a1b2c3d",
    after=(
        datetime(2026, 1, 5, 9, 30, 0, 123_456, UTC),
        UUID("0190f5a2-0000-7000-8000-000000000001"),
        "$pageview",
        "ådä",
    ),
)
# As it was written by the first version that had cursors: it has to be read for ever.
FIRST = (
    "hk1.MPCTQVsiZXZlbnRzIixbInRpbWVzdGFtcCIsInV1aWQiLCJldmVudCIsImRpc3RpbmN0X2lkIl0sMTc2NzIyNT"
    "YwMDAwMDAwMCwxNzY5OTA0MDAwMDAwMDAxLCIwYTFiMmMzZCIsW1sidCIsMTc2NzYwNTQwMDEyMzQ1Nl0sWyJ1Iiwi"
    "MDE5MGY1YTIwMDAwNzAwMDgwMDAwMDAwMDAwMDAwMDEiXSxbInMiLCIkcGFnZXZpZXciXSxbInMiLCLDpWTDpCJdXS"
    "wwXQ"
)

VALUES = st.one_of(
    st.datetimes(timezones=st.just(UTC)),
    st.dates(),
    st.uuids(),
    st.text(),
    st.integers(-(2**63), 2**64 - 1),
    st.decimals(allow_nan=False, allow_infinity=False),
)


@given(
    st.builds(
        Cursor,
        table=st.text(),
        keys=st.lists(st.text()).map(tuple),
        since=st.none() | st.integers(),
        until=st.none() | st.integers(),
        about=st.text(),
        after=st.none() | st.lists(VALUES).map(tuple),
        done=st.booleans(),
    )
)
def test_it_says_all_of_a_place_and_exactly(cursor: Cursor) -> None:
    told = parse(cursor.text())
    assert told == cursor
    kinds = [type(value) for value in cursor.after or ()]
    assert [type(value) for value in told.after or ()] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hk1.",
        "hk1.AAAA",
        "hk2.AAAA",
        "x",
        WHOLE.text()[:-3],
        WHOLE.text()[1:],
        WHOLE.text() + "A",
    ],
)
def test_what_is_none_is_refused_with_the_reason(text: str) -> None:
    with pytest.raises(InvalidArgument, match=r"^cursor: it is none of ours, or a part"):
        parse(text)


@given(st.integers(0, len(WHOLE.text()) - 1), st.sampled_from("Aa0_-"))
def test_one_letter_that_is_wrong_is_found(place: int, letter: str) -> None:
    text = WHOLE.text()
    spoilt = text[:place] + letter + text[place + 1 :]
    try:
        assert parse(spoilt) == WHOLE  # bits that the last letter has too many of
    except InvalidArgument:
        assert spoilt != text


def test_it_is_short_and_can_stand_in_a_url_or_a_file() -> None:
    assert len(WHOLE.text()) < 350
    assert set(WHOLE.text()) <= set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    )
    assert parse(f" {WHOLE.text()}\n") == WHOLE


def test_a_condition_is_told_from_others() -> None:
    conditions: list[tuple[str | None, dict[str, Any] | None]] = [
        (None, None), ("event = {e}", {"e": "a"}), ("event = {e}", {"e": "b"}), ("event = 'a'", None),
        ("event = {e}", {"e": 1}), ("event = {e}", {"e": "1"}),
    ]  # fmt: skip
    assert len({about(where, values) for where, values in conditions}) == len(conditions)
    both = "a = {x} AND b = {y}"
    assert about(both, {"x": 1, "y": 2}) == about(both, {"y": 2, "x": 1})


def test_the_same_condition_is_told_alike_in_every_process() -> None:
    """The order of a set is not, and a moment has many zones."""
    program = (
        "from datetime import *\nfrom hogkit.paging.cursor import about\n"
        "print(about('e IN {e} AND timestamp > {t}', {'e': set('abcdefgh'), 't': datetime(2026, 1, 1, tzinfo=UTC)}))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-B", "-c", program],
            capture_output=True, text=True, check=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": str(seed)},
        ).stdout.strip()
        for seed in range(3)
    }  # fmt: skip
    berlin = datetime(2026, 1, 1, 1, tzinfo=timezone(timedelta(hours=1)))
    values = {"e": set("hgfedcba"), "t": berlin}
    assert told == {about("e IN {e} AND timestamp > {t}", values)}


BERLIN = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("kind", "told", "value"),
    [
        ("DateTime64(6, 'UTC')", "2026-01-05T09:30:00.123456Z", moment(1_767_605_400_123_456)),
        ("DateTime64(6, 'UTC')", "2026-01-05T09:30:00Z", datetime(2026, 1, 5, 9, 30, tzinfo=UTC)),
        ("DateTime('Europe/Berlin')", "2026-01-05T11:30:00+02:00", datetime(2026, 1, 5, 11, 30, tzinfo=BERLIN)),
        ("Nullable(DateTime64(3))", "2026-01-05 09:30:00.120000", datetime(2026, 1, 5, 9, 30, 0, 120_000, UTC)),
        ("Date", "2026-01-05", date(2026, 1, 5)),
        ("UUID", "0190f5a2-0000-7000-8000-000000000001", UUID(int=0x0190F5A2000070008000000000000001)),
        ("LowCardinality(Nullable(String))", "a", "a"),
        ("UInt64", 18_446_744_073_709_551_615, 2**64 - 1),
        ("Decimal(10, 2)", "1.50", Decimal("1.50")),
        ("Enum8('a' = 1)", "a", "a"),
    ],
)  # fmt: skip
def test_values_of_a_key_are_read_exactly(kind: str, told: Any, value: Value) -> None:
    found = read(("k",), (kind,), (told,))[0]
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    "kind", ["Float64", "DateTime64(9)", "Array(String)", "Map(String, String)", ""]
)
def test_types_that_order_nothing_exactly_are_refused(kind: str) -> None:
    with pytest.raises(InvalidArgument, match="which orders no rows exactly"):
        reader("k", kind)


def test_null_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="key: k is null in a row"):
        read(("k",), ("Nullable(String)",), (None,))


def test_the_first_form_is_still_read() -> None:
    assert parse(FIRST) == WHOLE
