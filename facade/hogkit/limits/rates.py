"""PostHog's rate limits: the one table.

They count requests that carry a personal key, per organization as PostHog's page says, or per key
as its code does (posthog/rate_limit.py, `get_cache_key`). The stricter is assumed: one budget for
all keys of a process. Ingest and `/flags` have none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Self

from attrs import field, frozen

from ..errors import ConfigurationError
from .classes import QUERY

MINUTE = 60.0
HOUR = 3600.0


@frozen
class Window:
    """At most `calls` in any `seconds`: a sliding log, as Django REST framework's throttles keep one."""

    calls: int
    seconds: float

    def __attrs_post_init__(self) -> None:
        numbers = type(self.calls) is int and type(self.seconds) in (int, float)
        if not (numbers and self.calls >= 1 and 0 < self.seconds < float("inf")):
            raise ConfigurationError(
                f"a window is at least 1 call in more than 0 seconds, not {self}"
            )


def _by_length(windows: Iterable[Window]) -> tuple[Window, ...]:
    given: Any = windows
    if not isinstance(given, Iterable) or any(type(one) is not Window for one in windows):
        raise ConfigurationError("windows: several are wanted, as in Rate([Window(240, 60)])")
    return tuple(sorted(windows, key=lambda window: window.seconds))


@frozen
class Rate:
    """The limit of one class of calls.

    Attributes:
        windows: All of them hold at once; the shortest first.
        at_once: How many may be under way; None for any number.
    """

    windows: tuple[Window, ...] = field(default=(), converter=_by_length)
    at_once: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.at_once is not None and not (type(self.at_once) is int and self.at_once >= 1):
            raise ConfigurationError("at_once: at least one call must be possible")

    @classmethod
    def per(
        cls, *, minute: int | None = None, hour: int | None = None, at_once: int | None = None
    ) -> Self:
        """`Rate.per(minute=240, hour=2_400)`"""
        given = ((minute, MINUTE), (hour, HOUR))
        return cls(
            tuple(Window(calls, seconds) for calls, seconds in given if calls is not None), at_once
        )

    def shared(self, share: float) -> Rate:
        """This much of it, but at least one call."""
        windows = [Window(max(1, int(w.calls * share)), w.seconds) for w in self.windows]
        at_once = None if self.at_once is None else max(1, int(self.at_once * share))
        return Rate(tuple(windows), at_once)


# posthog/rate_limit.py, and posthog.com/docs/api, "Rate limiting"; both read in November 2026.
RATES: Mapping[str, Rate] = {
    # BurstRateThrottle, SustainedRateThrottle
    "crud": Rate.per(minute=480, hour=4_800),
    # ClickHouseBurstRateThrottle, ClickHouseSustainedRateThrottle
    "analytics": Rate.per(minute=240, hour=1_200),
    # APIQueriesBurstThrottle, APIQueriesSustainedThrottle. 3 run at once in a project, others wait for
    # up to 30 s and are then refused (posthog/clickhouse/client/limit.py).
    QUERY: Rate.per(minute=240, hour=2_400, at_once=3),
    # LocalEvaluationThrottle
    "local_evaluation": Rate.per(minute=600),
    # EventValuesBurstThrottle, EventValuesSustainedThrottle
    "events_values": Rate.per(minute=60, hour=300),
    # WebAnalyticsAPIBurstThrottle, WebAnalyticsAPISustainedThrottle
    "web_analytics": Rate.per(minute=240, hour=2_400),
}
