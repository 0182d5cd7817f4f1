"""Dates as PostHog's filters have them: `-7d`, `mStart`, `2026-01-31`.

Source: `posthog/utils.py` (`relative_date_parse`).
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from .messages import invalid
from .store import now

RELATIVE = re.compile(
    r"-?(?P<number>\d{1,4})?(?P<unit>[hdwmqy])(?P<place>(?<=[dmy])Start|(?<=d)End)?"
)
MONTHS = {"m": 1, "q": 3, "y": 12}


def moment_of(said: str, zone: tzinfo = UTC, *, end: bool = False) -> datetime:
    """
    Args:
        end: Whether a day counts to its end.

    Raises:
        Refused: It is no such date.
    """
    try:
        if (found := RELATIVE.fullmatch(said)) is not None:
            return relative(found, now().astimezone(zone), end=end)
        when = datetime.fromisoformat(said)
        when = when if when.tzinfo else when.replace(tzinfo=zone)
        when = when.astimezone(zone)
    except (ValueError, OverflowError):  # Also of what is before the year 1, or after 9999.
        raise invalid("invalid_input", f"'{said}' is no date.") from None
    return end_of_day(when) if end and len(said) == len("2026-01-31") else when


def relative(found: re.Match[str], today: datetime, *, end: bool) -> datetime:
    number, unit = int(found["number"] or 0), found["unit"]
    if unit == "h":
        return today - timedelta(hours=number)
    if unit in MONTHS:
        when = months_before(today, number * MONTHS[unit])
    else:
        when = today - timedelta(days=number * (7 if unit == "w" else 1))
    if found["place"] == "Start" and unit != "d":
        when = when.replace(day=1, month=1 if unit == "y" else when.month)
    if found["place"] == "End" or (end and found["place"] is None):
        return end_of_day(when)
    return datetime.combine(when, time(), when.tzinfo)


def months_before(when: datetime, months: int) -> datetime:
    """The same day of an earlier month, or its last one."""
    years, month = divmod(when.year * 12 + when.month - 1 - months, 12)
    first = when.replace(year=years, month=month + 1, day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(when.day, last.day))


def end_of_day(when: datetime) -> datetime:
    return datetime.combine(when, time.max, when.tzinfo)


def zone_of(name: str) -> tzinfo:
    return ZoneInfo(name)
