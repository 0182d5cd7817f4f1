"""Windows of time, as people write them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from clock import AT, BERLIN, at
from hogkit.times import Window, last, window


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
