"""Reads the Retry-After header."""

from __future__ import annotations

import math
from datetime import UTC, datetime

LONGEST = 366 * 24 * 3600.0  # seconds; nobody means more, and dates beyond overflow


def seconds(value: str | None, now: datetime | None = None) -> float | None:
    """Seconds to wait from `now`: never negative, never more than a year; None if not readable.

    Both forms of RFC 9110, 10.2.3: a number of seconds, or a date.
    """
    if value is None:
        return None
    text = value.strip()
    try:
        wait = float(text)
    except ValueError:
        wait = _until(text, now or datetime.now(UTC))
    return min(max(wait, 0.0), LONGEST) if math.isfinite(wait) or wait > 0 else None


def _until(text: str, now: datetime) -> float:
    from email.utils import parsedate_to_datetime  # it imports socket, and few answers have a date

    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError, TypeError, IndexError):
        return math.nan
    if moment.tzinfo is None:  # "-0000": UTC, RFC 5322
        moment = moment.replace(tzinfo=UTC)
    return (moment - now).total_seconds()
