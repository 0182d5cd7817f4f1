"""Moments and windows of time, as people and PostHog write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hogkit.retry_after import LONGEST, seconds
from hogkit.times import Window, last, moment, now, read, window
from hypothesis import given, settings
from hypothesis import strategies as st

AT = datetime(2026, 3, 31, 12, 30, 15, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text + "Z")


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


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("7d", "2026-03-24T12:30:15", "2026-03-31T12:30:15"),
        ("last 7 days", "2026-03-24T12:30:15", "2026-03-31T12:30:15"),
        ("Last  36  Hours", "2026-03-30T00:30:15", "2026-03-31T12:30:15"),
        ("1mo", "2026-02-28T12:30:15", "2026-03-31T12:30:15"),
        ("today", "2026-03-31T00:00", "2026-04-01T00:00"),
        ("yesterday", "2026-03-30T00:00", "2026-03-31T00:00"),
        ("this hour", "2026-03-31T12:00", "2026-03-31T13:00"),
        ("last hour", "2026-03-31T11:00", "2026-03-31T12:00"),
        ("this day", "2026-03-31T00:00", "2026-04-01T00:00"),
        ("last day", "2026-03-30T00:00", "2026-03-31T00:00"),
        ("this week", "2026-03-30T00:00", "2026-04-06T00:00"),
        ("last week", "2026-03-23T00:00", "2026-03-30T00:00"),
        ("this month", "2026-03-01T00:00", "2026-04-01T00:00"),
        ("last month", "2026-02-01T00:00", "2026-03-01T00:00"),
        ("this year", "2026-01-01T00:00", "2027-01-01T00:00"),
        ("last year", "2025-01-01T00:00", "2026-01-01T00:00"),
        ("2026-01", "2026-01-01T00:00", "2026-02-01T00:00"),
        ("2025-12", "2025-12-01T00:00", "2026-01-01T00:00"),
        ("2026-01-05", "2026-01-05T00:00", "2026-01-06T00:00"),
        ("2026-01-01..2026-02-01", "2026-01-01T00:00", "2026-02-01T00:00"),
        ("2026-01-01 .. 2026-02-01", "2026-01-01T00:00", "2026-02-01T00:00"),
        ("2026-01-01 to 2026-02-01", "2026-01-01T00:00", "2026-02-01T00:00"),
        ("2026-01-01T10:00..2026-01-01T11:00Z", "2026-01-01T10:00", "2026-01-01T11:00"),
        ("7d ago..now", "2026-03-24T12:30:15", "2026-03-31T12:30:15"),
        ("-7d to yesterday", "2026-03-24T12:30:15", "2026-03-30T00:00"),
    ],
)
def test_a_window_in_words(text: str, since: str, until: str) -> None:
    assert window(text, at=AT) == Window(at(since), at(until))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is no span"),
        ("last", "is no span"),
        ("this decade", "is no span"),
        ("now", "is no span"),
        ("-7d", "is no span"),
        ("2026", "is no span"),
        ("2026-13", "is no span"),
        ("2026-02-30", "is no moment"),
        ("5m", "m could be minutes or months"),
        ("99999y", "before the year 1"),
        ("9999-12", "9999-12|year 10000"),
        ("9999-12-31", "9999-12-31|year 10000"),
        ("2026-02-01..2026-01-01", "ends before it begins"),
        ("2026-01-01..2026-01-01", "ends before it begins"),
        ("..", "is no moment"),
        ("2026-01-01..", "is no moment"),
        ("01/02/2026..03/04/2026", "can be read as"),
        ("2026-01-01..2026-02-01..2026-03-01", "is no span"),
    ],
)
def test_a_window_that_is_none_is_refused(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        window(text, at=AT)


@pytest.mark.parametrize(
    ("text", "at_", "since", "until"),
    [
        ("2026-03-29", AT, "2026-03-28T23:00", "2026-03-29T22:00"),
        ("2026-10-25", AT, "2026-10-24T22:00", "2026-10-25T23:00"),
        ("2026-03", AT, "2026-02-28T23:00", "2026-03-31T22:00"),
        ("today", at("2026-03-31T23:30"), "2026-03-31T22:00", "2026-04-01T22:00"),
        ("1d", at("2026-03-29T12:00"), "2026-03-28T13:00", "2026-03-29T12:00"),
        ("24h", at("2026-03-29T12:00"), "2026-03-28T12:00", "2026-03-29T12:00"),
        ("90min", at("2026-03-29T01:30"), "2026-03-29T00:00", "2026-03-29T01:30"),
        ("this hour", at("2026-10-25T00:30"), "2026-10-25T00:00", "2026-10-25T01:00"),
        ("last hour", at("2026-10-25T01:30"), "2026-10-25T00:00", "2026-10-25T01:00"),
    ],
)
def test_days_are_those_of_the_zone_and_hours_are_sixty_minutes(
    text: str, at_: datetime, since: str, until: str
) -> None:
    found = window(text, zone=BERLIN, at=at_)
    assert (found.since.astimezone(UTC), found.until.astimezone(UTC)) == (at(since), at(until))


@pytest.mark.parametrize(
    ("span", "since"),
    [
        ("90 sec", "2026-03-31T12:28:45"),
        ("90min", "2026-03-31T11:00:15"),
        ("1 mins", "2026-03-31T12:29:15"),
        ("36 hours", "2026-03-30T00:30:15"),
        ("2 hrs", "2026-03-31T10:30:15"),
        ("7 D", "2026-03-24T12:30:15"),
        ("2w", "2026-03-17T12:30:15"),
        ("3 months", "2025-12-31T12:30:15"),
        ("1mo", "2026-02-28T12:30:15"),
        ("1y", "2025-03-31T12:30:15"),
        ("1h30min", "2026-03-31T11:00:15"),
        ("1d,2h", "2026-03-30T10:30:15"),
    ],
)
def test_a_span_ends_now(span: str, since: str) -> None:
    assert last(span, at=AT) == Window(at(since), AT)


@pytest.mark.parametrize(
    ("span", "said"),
    [
        *((text, "is no span") for text in ("", "7", "d", "m", "-7d", "1.5h", "7d ago", "1d and 2h", "1234567d")),
        ("5m", "m could be minutes or months; write min or mo"),
        ("5 fortnights", "fortnights is no unit of time"),
        ("1 ms", "ms is no unit of time"),
        ("999999y", "before the year 1"),
    ],
)  # fmt: skip
def test_a_span_that_is_none_is_refused(span: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        last(span, at=AT)


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


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("7", 7.0),
        (" 7 ", 7.0),
        ("0", 0.0),
        ("1.5", 1.5),
        ("-5", 0.0),
        ("3600", 3600.0),
        ("99999999", LONGEST),
        ("inf", LONGEST),
        ("1e400", LONGEST),
        ("9" * 400, LONGEST),
        ("Tue, 31 Mar 2026 12:30:45 GMT", 30.0),
        ("Tue, 31 Mar 2026 12:30:45 -0000", 30.0),
        ("Tue, 31 Mar 2026 14:30:45 +0200", 30.0),
        ("Tue, 31 Mar 2026 12:30:45", 30.0),
        ("Mon, 30 Mar 2026 00:00:00 GMT", 0.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", LONGEST),
        ("Fri, 31 Dec 100000 23:59:59 GMT", None),
        ("Tue, 32 Mar 2026 12:30:45 GMT", None),
        ("Tue, 31 Mar 2026 12:30:45 +9999999999", None),
        ("Thu, 01 Jan 0001 00:00:00 +2400", None),
        ("nan", None),
        ("-inf", None),
        ("", None),
        ("soon", None),
        ("7 seconds", None),
        ("7, 8", None),
        ("2026-03-31T12:30:45Z", None),
        ("\x00", None),
        (None, None),
    ],
)
def test_retry_after_is_read_in_both_of_its_forms(header: str | None, wait: float | None) -> None:
    assert seconds(header, AT) == wait


@settings(deadline=None)
@given(st.text(max_size=40) | st.from_regex(r"[+-]?[0-9._e]{1,30}", fullmatch=True))
def test_any_retry_after_is_a_wait_that_can_be_waited_or_none(header: str) -> None:
    wait = seconds(header)
    assert wait is None or 0 <= wait <= LONGEST
