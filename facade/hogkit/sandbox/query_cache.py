"""Answers of queries, kept for those who ask the same again."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from .messages import Json
from .people import TEAM_ID
from .strict import compact

# posthog/hogql_queries/hogql_query_runner.py (cache_target_age) with the table of
# posthog/caching/utils.py; posthog/hogql_queries/query_runner.py (_refresh_frequency).
MAX_AGE = timedelta(hours=6)
REFRESHED = timedelta(minutes=1)
MAX_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Calculated:
    """The answer of a query that ran.

    Attributes:
        content: Its JSON, but for its first field, which says whether it came from the cache.
        bytes_read: What ClickHouse read for it.
    """

    content: bytes
    rows: int
    bytes_read: int
    at: datetime

    def body(self, *, cached: bool) -> bytes:
        return b'{"is_cached":%s,%s' % (b"true" if cached else b"false", self.content)


class Cache:
    """Keeps the newest answers, 64 MB at most; safe to use from any thread.

    PostHog keeps an answer for six hours whatever is ingested meanwhile. Here it also ends as soon as
    the data changes, so that a test which captures and asks again sees what it captured.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, tuple[Hashable, Calculated]] = OrderedDict()
        self._bytes = 0

    def get(self, key: str, state: Hashable) -> Calculated | None:
        """The answer, if it was calculated in this state of the data."""
        with self._lock:
            before, found = self._kept.get(key, (None, None))
            if found is None or before != state or datetime.now(UTC) - found.at > MAX_AGE:
                return None
            self._kept.move_to_end(key)
            return found

    def put(self, key: str, state: Hashable, calculated: Calculated) -> None:
        with self._lock:
            self._drop(key)
            self._kept[key] = state, calculated
            self._bytes += len(calculated.content)
            while self._bytes > MAX_BYTES:
                self._drop(next(iter(self._kept)))

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()
            self._bytes = 0

    def _drop(self, key: str) -> None:
        if key in self._kept:
            self._bytes -= len(self._kept.pop(key)[1].content)


def cache_key(asked: Json) -> str:
    """Of all that the answer depends on but for the data (`posthog/utils.py`, generate_cache_key)."""
    digest = hashlib.md5(
        compact(asked).encode("utf-8", "surrogatepass"), usedforsecurity=False
    ).hexdigest()
    return f"cache_{TEAM_ID}_{digest}"
