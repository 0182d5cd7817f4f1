"""How long to wait: read in the Retry-After header or the words of a refusal, and said to people."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime, timedelta

# Seconds. The one wait that is cut short is one of over a year, which nobody can wait for: dates
# beyond it overflow.
LONGEST = 366 * 24 * 3600.0
LONGEST_DATE = 100  # characters
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}  # seconds, by the first letter
_PART = r"([0-9]+(?:\.[0-9]+)?)\s?(s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?)\b"
# "Expected available in 49 seconds.": Throttled of Django REST framework (rest_framework/exceptions.py).
_LEAD = re.compile(r"(?i)\b(?:available|again|retry)\s(?:in|after)\s(?=[0-9])")
_FIRST = re.compile(f"(?ai){_PART}")
_NEXT = re.compile(rf"(?ai),?\s(?:and\s)?{_PART}")


def seconds(value: str | None, now: datetime | None = None) -> float | None:
    """Seconds to wait from `now`: never negative, never more than a year; None if not readable.

    Both forms of RFC 9110, 10.2.3: a number of seconds, or a date. Of several numbers, as a proxy
    makes them of several headers, the longest counts.
    """
    if value is None:
        return None
    text = value.strip()
    waits = [_number(part) for part in text.split(",") if part.strip()]
    if waits and not any(map(math.isnan, waits)):
        return _bounded(max(waits))
    return _bounded(_until(text, now or datetime.now(UTC)))


def in_words(detail: str) -> float | None:
    """Seconds to wait, as PostHog says it in words: `Expected available in 49 seconds.`

    None where there is no number with a unit; never more than a year.
    """
    lead = _LEAD.search(detail)
    found = _FIRST.match(detail, lead.end()) if lead else None
    wait = 0.0 if found else math.nan
    while found:  # "1 minute and 30 seconds"
        wait += float(found[1]) * _UNITS[found[2][0].lower()]
        found = _NEXT.match(detail, found.end())
    return _bounded(wait)


def span(wait: float) -> str:
    """Seconds in words, rounded up."""
    for name, size, most in (("s", 1, 120), ("min", 60, 120), ("h", 3600, 48)):
        if (count := math.ceil(wait / size)) <= most:
            return f"{count} {name}"
    return f"{math.ceil(wait / 86_400)} days"


def on_clock(moment: datetime, wait: float | None) -> str:
    """The time on this machine's clock, rounded up; with the date, unless it is the day when `wait` began."""
    try:
        there = (moment + timedelta(seconds=moment.microsecond > 0)).astimezone()
        began = (moment - timedelta(seconds=wait or 0)).astimezone()
    except (OverflowError, OSError, ValueError):  # beyond what datetime or the C library knows
        return f"{moment:%Y-%m-%d %H:%M:%S} UTC"
    same_day = wait is not None and there.date() == began.date()
    return f"{there:%H:%M:%S}" if same_day else f"{there:%Y-%m-%d %H:%M:%S}"


def _bounded(wait: float) -> float | None:
    return min(max(wait, 0.0), LONGEST) if math.isfinite(wait) or wait > 0 else None


def _number(text: str) -> float:
    """NaN for what is none. `float` alone would read digits of all scripts, and 1_000."""
    try:
        return float(text) if text.isascii() and "_" not in text else math.nan
    except ValueError:
        return math.nan


def _until(text: str, now: datetime) -> float:
    from email.utils import parsedate_to_datetime  # it imports socket, and few answers have a date

    try:
        moment = parsedate_to_datetime(text[:LONGEST_DATE])
    except (ValueError, OverflowError, TypeError, IndexError):
        return math.nan
    if moment.tzinfo is None:  # "-0000": UTC, RFC 5322
        moment = moment.replace(tzinfo=UTC)
    return (moment - now).total_seconds()
