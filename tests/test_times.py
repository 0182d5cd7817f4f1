"""Moments, as people and PostHog write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from clock import AT, BERLIN, at
from hogkit.times import last, moment, now, read
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("now", "2026-03-31T12:30:15"),
        (" NOW ", "2026-03-31T12:30:15"),
        ("today", "2026-03-31T00:00"),
        ("Yesterday", "2026-03-30T00:00"),
        ("7d ago", "2026-03-24T12:30:15"),
        ("-7d", "2026-03-24T12:30:15"),
        ("-7 days", "2026-03-24T12:30:15"),
        ("1 month ago", "2026-02-28T12:30:15"),
        ("1h 30min ago", "2026-03-31T11:00:15"),
        ("1 d, 2 h ago", "2026-03-30T10:30:15"),
        ("0d ago", "2026-03-31T12:30:15"),
        ("2026-01-02", "2026-01-02T00:00"),
        ("2026-1-2", "2026-01-02T00:00"),
        ("2026/01/02", "2026-01-02T00:00"),
        ("20260102", "2026-01-02T00:00"),
        ("2026-W01-5", "2026-01-02T00:00"),
        ("2026-01-02T10:00", "2026-01-02T10:00"),
        ("2026-01-02T10", "2026-01-02T10:00"),
        ("2026-01-02T10:00:00Z", "2026-01-02T10:00"),
        ("2026-01-02T10:00:00z", "2026-01-02T10:00"),
        ("2026-01-02 10:00:00+00", "2026-01-02T10:00"),
        ("2026-01-02 10:00:00 UTC", "2026-01-02T10:00"),
        ("2026-01-02T10:00:00+0530", "2026-01-02T04:30"),
        ("2026-01-02T10:00:00.123456789Z", "2026-01-02T10:00:00.123456"),
        ("Fri, 02 Jan 2026 10:00:00 GMT", "2026-01-02T10:00"),
        ("Jan 2 2026", "2026-01-02T00:00"),
        ("2 January 2026 10am", "2026-01-02T10:00"),
        ("13/02/2026", "2026-02-13T00:00"),
        ("02/02/2026", "2026-02-02T00:00"),
    ],
)
def test_a_text_that_names_one_moment_is_read(text: str, found: str) -> None:
    assert moment(text, at=AT) == at(found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is no moment"),
        ("  ", "is no moment"),
        ("garbage", "is no moment"),
        ("tomorrow", "is no moment"),
        ("\x00", "is no moment"),
        (" ago", "is no moment"),
        ("xyz ago", "is no span"),
        ("-d", "is no moment"),
        ("9999999d ago", "is no span"),
        ("99999y ago", "before the year 1"),
        ("5m ago", "m could be minutes or months"),
        ("-5m", "m could be minutes or months"),
        ("01/02/2026", "can be read as 2 January or 1 February"),
        ("02.01.2026", "can be read as 1 February or 2 January"),
        ("01-02-03", "can be read as"),
        ("January 2026", "names no whole date"),
        ("2026", "names no whole date"),
        ("3 feb", "names no whole date"),
        ("monday", "names no whole date"),
        ("10:00", "names no whole date"),
        ("2026-02-30", "is no moment"),
        ("2026-02-29", "is no moment"),
        ("2026-13", "is no moment"),
        ("0000-00-00", "is no moment"),
        ("2026-01-02T25:00", "is no moment"),
        ("2026-01-02T10:00:00 XYZ", "XYZ"),
        ("2026-01-02T10:00:00 EST", "EST"),
        ("2026-01-02T10:00:00+99:00", "is no moment"),
        ("1767348000", "is no moment"),
        ("1767348000000", "is no moment"),
        (f"-{'9' * 400}d", "is no span"),
    ],
)
def test_a_text_that_names_none_or_two_moments_is_refused(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        moment(text, at=AT)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (date(2026, 1, 2), "2026-01-01T23:00"),
        (datetime(2026, 1, 2), "2026-01-01T23:00"),  # noqa: DTZ001
        ("2026-01-02", "2026-01-01T23:00"),
        ("Jan 2 2026 10:00", "2026-01-02T09:00"),
        ("today", "2026-03-30T22:00"),
        ("now", "2026-03-31T12:30:15"),
        ("2026-01-02T10:00Z", "2026-01-02T10:00"),
        (datetime(2026, 1, 2, tzinfo=UTC), "2026-01-02T00:00"),
    ],
)
def test_a_zone_is_for_what_has_none(value: Any, found: str) -> None:
    assert moment(value, zone=BERLIN, at=AT) == at(found)


@settings(deadline=None)
@given(st.datetimes(timezones=st.timezones() | st.just(timezone(timedelta(hours=-9, minutes=-30)))))
def test_what_isoformat_writes_is_read_as_it_was(value: datetime) -> None:
    offset = value.utcoffset()
    assert offset is not None
    assert moment(value) is value
    assert moment(value.isoformat()) == value.replace(tzinfo=timezone(offset))


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_other_text_is_a_moment_with_a_zone_or_a_value_error(text: str) -> None:
    try:
        found = moment(text)
    except ValueError:
        return
    assert found.utcoffset() is not None


def test_now_is_the_default_and_has_a_zone() -> None:
    before = now()
    found = last("1h")
    assert before <= found.until <= now()
    assert found.until - found.since == timedelta(hours=1)
    assert before <= moment("now") <= now()


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2026-01-02T10:00:00Z", "2026-01-02T10:00"),
        ("2026-01-02T10:00:00.5+0000", "2026-01-02T10:00:00.5"),
        ("2026-01-02T10:00:00.123456789Z", "2026-01-02T10:00:00.123456"),
        ("2026-01-02 10:00:00+00", "2026-01-02T10:00"),
        ("2026-01-02T10:00:00", "2026-01-02T10:00"),
        ("2026-01-02", "2026-01-02T00:00"),
        ("1970-01-01T00:00:00Z", "1970-01-01T00:00"),
        ("2106-02-07T06:28:15Z", "2106-02-07T06:28:15"),
        ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999"),
        (date(2026, 1, 2), "2026-01-02T00:00"),
    ],
)
def test_a_moment_of_an_answer_is_read_in_any_form(value: Any, found: str) -> None:
    assert read(value) == at(found)


@pytest.mark.parametrize(
    "value",
    [
        None, 5, True, 1767348000, [], {}, b"2026-01-02", "", "garbage", "Jan", "01/02/2026", "10000-01-01",
        "0000-00-00 00:00:00", "2026-01-02T10:00:00+99:99", "\ud800", "x" * 10_000, "now", "yesterday", "-7d",
    ],
)  # fmt: skip
def test_what_is_no_moment_of_an_answer_is_none(value: Any) -> None:
    assert read(value) is None
