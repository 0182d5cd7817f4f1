"""When an event happened, as PostHog's ingestion decides it.

Source: `rust/common/types/src/timestamp.rs`.
"""

from __future__ import annotations

import email.utils
import re
from datetime import UTC, datetime, timedelta

FUTURE = timedelta(hours=23)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
UNIX_TIME = re.compile(r"\d{10}|\d{13}")
SLASHES = ("%Y/%m/%d", "%m/%d/%Y", "%Y/%m/%d %H:%M:%S", "%m/%d/%Y %H:%M:%S")


def event_time(
    timestamp: str | None, offset: int | None, sent_at: datetime | None, now: datetime
) -> datetime:
    """The time to store, in UTC.

    `sent_at` corrects a wrong clock of the sender; `offset`, in milliseconds before `now`, wins
    over everything. What cannot be read, or lies over 23 hours ahead, becomes `now`; a year that
    no date can have becomes 1970.
    """
    try:
        when = sender_time(timestamp, offset, sent_at, now)
    except OverflowError:
        return EPOCH
    return now if when - now > FUTURE else when


def sender_time(
    timestamp: str | None, offset: int | None, sent_at: datetime | None, now: datetime
) -> datetime:
    if offset is not None:
        return now - timedelta(milliseconds=offset)
    said = None if timestamp is None else parse_time(timestamp)
    if said is None:
        return now
    return said if sent_at is None else said - (sent_at - now)


def parse_time(text: str) -> datetime | None:
    """ISO 8601, RFC 2822, Unix seconds or milliseconds, or a date with slashes; UTC if unsaid."""
    for parse in (parse_iso, parse_unix, email.utils.parsedate_to_datetime, parse_slashes):
        try:
            when = parse(text)
            return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
        except (ValueError, OverflowError):
            continue
    return None


def parse_iso(text: str) -> datetime:
    if text.isdecimal() and UNIX_TIME.fullmatch(text):
        raise ValueError(text)
    return datetime.fromisoformat(text)


def parse_unix(text: str) -> datetime:
    if not UNIX_TIME.fullmatch(text):
        raise ValueError(text)
    return EPOCH + timedelta(milliseconds=int(text.ljust(13, "0")))


def parse_slashes(text: str) -> datetime:
    for form in SLASHES:
        try:
            return datetime.strptime(text, form).replace(tzinfo=UTC)
        except ValueError:
            continue
    raise ValueError(text)


def written(when: datetime) -> str:
    """As PostHog's API writes times: ISO 8601, microseconds, Z."""
    return when.astimezone(UTC).isoformat("T", "microseconds")[:-6] + "Z"  # for "+00:00"
