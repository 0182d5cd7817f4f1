"""How many bytes queries may read: a token bucket. No I/O, and no clock.

Source: `posthog/api_queries_budget.py`.
"""

from __future__ import annotations

import math

HOURS_KEPT = 24  # API_QUERIES_BUDGET_CAPACITY_HOURS


class ByteBudget:
    """Begins full. `now` is in seconds of any clock that does not go back.

    Args:
        bytes_per_hour: What is refilled, continuously.
        hour: Its length in seconds.
    """

    def __init__(self, bytes_per_hour: float, hour: float) -> None:
        self._refill = bytes_per_hour
        self._hour = hour
        self._left = bytes_per_hour * HOURS_KEPT
        self._at = -math.inf

    def left(self, now: float) -> float:
        """Bytes; fewer than 0 if the last query read more than there were."""
        refilled = self._left + (now - self._at) / self._hour * self._refill
        self._left = min(refilled, self._refill * HOURS_KEPT)
        self._at = now
        return self._left

    def spend(self, size: float, now: float) -> float:
        """Take off what a query has read. Debts end at one hour's refill. Returns what is left."""
        self._left = max(self.left(now) - size, -self._refill)
        return self._left

    def wait(self, now: float) -> int:
        """0 if a query may run, else whole seconds until there is something again."""
        left = self.left(now)
        # A budget of exactly 0 is spent too, and PostHog has a Retry-After then.
        return 0 if left > 0 else max(1, math.ceil(-left / (self._refill / self._hour)))
