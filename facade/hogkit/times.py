"""Moments and windows of time, as people and PostHog write them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any

from attrs import frozen

from .moments import dated, in_zone, parsed
from .moments import read as read

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta


MOMENT = timedelta(microseconds=1)
When = str | date | datetime  # what `moment` reads


@frozen
class Window:
    """From `since` up to, and without, `until`; both with a zone."""

    since: datetime
    until: datetime


def now() -> datetime:
    return datetime.now(UTC)


def moment(
    value: str | date | datetime, *, zone: tzinfo = UTC, at: datetime | None = None
) -> datetime:
    """A moment with a zone.

    Args:
        value: A datetime, a date (its start), ISO 8601 text, `now`, `today`, `yesterday`, a span
            ago (`7d ago`, `-7d`), or anything that python-dateutil reads in one way only.
        zone: Of what has none.
        at: What `now` means.

    Raises:
        ValueError: It cannot be read, or in two ways: 01/02/2026 is January or February.
    """
    if isinstance(value, date):
        return dated(value, zone)
    text = value.strip()
    return _spoken(text.lower(), zone, at or now()) or in_zone(parsed(text), zone)


def last(span: str, *, at: datetime | None = None) -> Window:
    """The window that ends now: `last("7d")`, `last("36 hours")`, `last("3 months")`.

    Raises:
        ValueError: It is no span.
    """
    until = at or now()
    return _ordered(_before(until, span), until, span)


def length(span: str, *, at: datetime | None = None) -> timedelta:
    """How long a span is that ends now: `10min`, `1h 30min`, `0s`; of months and years that depends.

    Raises:
        ValueError: It is no span.
    """
    until = (at or now()).astimezone(UTC)
    return until - _before(until, span)


def window(text: str, *, zone: tzinfo = UTC, at: datetime | None = None) -> Window:
    """A window in words: `7d`, `last 7 days`, `today`, `yesterday`, `this month`, `last week`,
    `2026-01` (that month), `2026-01-05` (that day), `2026-01-01..2026-02-01`.

    Weeks begin on Monday.

    Raises:
        ValueError: It cannot be read, ends before it begins, or goes beyond the year 9999.
    """
    try:
        return _window(text, zone, (at or now()).astimezone(zone))
    except OverflowError:
        raise ValueError(f"{text!r} goes beyond the year 9999") from None


def _window(text: str, zone: tzinfo, until: datetime) -> Window:
    words = " ".join(text.lower().split())
    if len(ends := re.split(r"\s*\.\.\s*|\s+to\s+", words)) == 2:
        return _ordered(
            moment(ends[0], zone=zone, at=until), moment(ends[1], zone=zone, at=until), text
        )
    if words in ("today", "yesterday"):
        return _unit(until - timedelta(days=words == "yesterday"), "day")
    if found := re.fullmatch(r"(this|last) (hour|day|week|month|year)", words):
        start = _unit(until, found[2])
        return start if found[1] == "this" else _unit(_shifted(start.since, -MOMENT), found[2])
    if found := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", words):
        return _unit(datetime(int(found[1]), int(found[2]), 1, tzinfo=zone), "month")
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", words):
        return _unit(moment(words, zone=zone), "day")
    return last(words.removeprefix("last "), at=until)


def _ordered(since: datetime, until: datetime, text: str) -> Window:
    if until <= since:
        raise ValueError(f"{text!r} ends before it begins, or there")
    return Window(since, until)


def _unit(within: datetime, unit: str) -> Window:
    """The hour, day, week, month or year that `within` lies in."""
    from dateutil.relativedelta import relativedelta

    start = within.replace(minute=0, second=0, microsecond=0)
    if unit != "hour":
        start = start.replace(hour=0)
    if unit == "week":
        start -= timedelta(days=start.weekday())
    if unit in ("month", "year"):
        start = start.replace(day=1, month=1 if unit == "year" else start.month)
    if unit == "hour":  # by the clock on the wall some days have 23 of them, others 25
        return Window(start, _shifted(start, timedelta(hours=1)))
    one: dict[str, Any] = {f"{unit}s": 1}
    return Window(start, start + relativedelta(**one))


def _shifted(moment: datetime, by: timedelta) -> datetime:
    """So much time later, in the same zone: arithmetic with zones is by the clock on the wall."""
    return (moment.astimezone(UTC) + by).astimezone(moment.tzinfo)


# By the calendar, where a day is as long as it is there, and by the clock.
_CALENDAR = {
    "d": "days", "day": "days", "w": "weeks", "week": "weeks", "mo": "months", "month": "months",
    "y": "years", "year": "years",
}  # fmt: skip
_CLOCK = {
    "s": "seconds", "sec": "seconds", "second": "seconds", "min": "minutes", "minute": "minutes",
    "h": "hours", "hr": "hours", "hour": "hours",
}  # fmt: skip


def _span(text: str) -> tuple[relativedelta, timedelta]:
    """`7d`, `36 hours`, `1h 30min`: what is by the calendar, and what by the clock."""
    from dateutil.relativedelta import relativedelta

    pieces = re.findall(r"(\d{1,6})\s*([a-z]+)", text)
    if not pieces or re.sub(r"(\d{1,6})\s*([a-z]+)[\s,]*", "", text.strip()):
        raise ValueError(f"{text!r} is no span of time; write 90min, 36h, 7d, 2w, 3mo or 1y")
    calendar: dict[str, Any] = {}
    clock: dict[str, int] = {}
    for number, unit in pieces:
        name, of = _unit_of(text, unit, calendar, clock)
        of[name] = of.get(name, 0) + int(number)
    return relativedelta(**calendar), timedelta(**clock)


def _unit_of(
    text: str, unit: str, calendar: dict[str, Any], clock: dict[str, int]
) -> tuple[str, dict[str, Any]]:
    if unit == "m":  # minutes in most tools, months in PostHog's own date ranges
        raise ValueError(f"{text!r}: m could be minutes or months; write min or mo")
    for known, of in ((_CALENDAR, calendar), (_CLOCK, clock)):
        if name := known.get(unit) or known.get(unit.removesuffix("s")):
            return name, of
    raise ValueError(f"{text!r}: {unit} is no unit of time; there are s, min, h, d, w, mo and y")


def _before(moment: datetime, span: str) -> datetime:
    calendar, clock = _span(span.lower())
    try:
        return _shifted(moment - calendar, -clock)
    except (OverflowError, ValueError):
        raise ValueError(f"{span!r} ago is before the year 1") from None


def _spoken(text: str, zone: tzinfo, at: datetime) -> datetime | None:
    """Moments in words; None for other text."""
    if text == "now":
        return at
    if text in ("today", "yesterday"):
        return _unit(at.astimezone(zone) - timedelta(days=text == "yesterday"), "day").since
    if text.endswith(" ago"):
        return _before(at, text.removesuffix(" ago"))
    if re.fullmatch(r"-\d+\s*[a-z]+", text):
        return _before(at, text[1:])
    return None
