"""The moment at which tests of times stand still."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

AT = datetime(2026, 3, 31, 12, 30, 15, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text + "Z")
