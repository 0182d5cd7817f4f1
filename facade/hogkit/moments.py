"""Moments as they are written: in answers of PostHog, and by people."""

from __future__ import annotations

import re
import warnings
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any


def read(value: Any, zone: tzinfo = UTC) -> datetime | None:
    """A moment of an answer, whatever form it has; None for what is no moment.

    Answers have RFC 3339 nearly everywhere, and elsewhere forms such as `2026-01-02 10:00:00+00`.
    """
    if isinstance(value, date):
        return dated(value, zone)
    if not isinstance(value, str):
        return None
    try:
        return in_zone(parsed(value.strip()), zone)
    except ValueError:
        return None


def dated(value: date, zone: tzinfo) -> datetime:
    """A datetime, or the start of a date."""
    if isinstance(value, datetime):
        return in_zone(value, zone)
    return datetime.combine(value, time(), zone)


def in_zone(value: datetime, zone: tzinfo) -> datetime:
    return value if value.tzinfo else value.replace(tzinfo=zone)


def parsed(text: str) -> datetime:
    """
    Raises:
        ValueError: It cannot be read, or in two ways.
    """
    try:
        return _sound(datetime.fromisoformat(text), text)
    except ValueError:
        pass
    from dateutil import parser

    with warnings.catch_warnings():
        warnings.simplefilter("error")  # an unknown zone is only warned about, and then left out
        try:
            found = [
                parser.parse(text, dayfirst=day_first, default=default)
                for day_first in (
                    (False, True) if not re.match(r"\d{4}\b", text) else (False, False)
                )
                for default in (datetime(2001, 1, 1), datetime(2004, 12, 28, 23, 58, 57))  # noqa: DTZ001
            ]
        except (ValueError, OverflowError, Warning, TypeError, AttributeError) as error:
            reason = str(error).partition(".")[0]
            raise ValueError(f"{text!r} is no moment in time: {reason}") from None
    return _agreed(text, found)


def _agreed(text: str, found: list[datetime]) -> datetime:
    """The one reading. A date that is given leaves nothing but the time of day to fill in."""
    if found[0].date() != found[1].date():
        raise ValueError(f"{text!r} names no whole date; write it as 2026-01-31")
    if found[0] != found[2]:
        raise ValueError(
            f"{text!r} can be read as {found[0]:%-d %B} or {found[2]:%-d %B}; write it as 2026-01-31"
        )
    return _sound(found[0], text)


def _sound(value: datetime, text: str) -> datetime:
    """A moment whose offset is one: python-dateutil reads +99:99, which then fails at each use."""
    try:
        value.utcoffset()
    except ValueError:
        raise ValueError(f"{text!r} is no moment in time: its offset is a day or more") from None
    return value
