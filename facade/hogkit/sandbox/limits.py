"""How many requests PostHog lets through, and the counting of them. No I/O, and no clock.

The numbers are those of the clients' own table; how they count is `rest_framework/throttling.py`,
SimpleRateThrottle.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from ..limits.rates import HOUR, RATES, Window

POSTHOG: Mapping[str, tuple[Window, ...]] = {name: rate.windows for name, rate in RATES.items()}


@dataclass(frozen=True, slots=True)
class Limits:
    """Which requests are refused with 429; the default is what PostHog refuses.

    Attributes:
        windows: By class of requests, named as in `POSTHOG`; a class without is not limited.
        at_once: How many POSTs of `/query/` run at a time. As for everything here, the one
            organization and its one project share it.
        queue_seconds: How long a further one waits for its turn (`posthog/clickhouse/client/
            limit.py`, retry_timeout).
        bytes_per_hour: What queries may read, refilled continuously and saved up for 24 hours;
            None for no budget. PostHog's figure is not a fixed one, so it is not the default.
        retry_after: Whether refusals have the header Retry-After; the seconds are in their
            detail all the same. Those of `at_once` have neither.
        hour: Seconds that the byte budget takes for an hour.

    Raises:
        ValueError: A name is no class of requests, or a number is out of range.
    """

    windows: Mapping[str, tuple[Window, ...]] = field(default_factory=lambda: POSTHOG)
    at_once: int = 3
    queue_seconds: float = 30.0
    bytes_per_hour: float | None = None
    retry_after: bool = True
    hour: float = HOUR

    def __post_init__(self) -> None:
        unknown = sorted(self.windows.keys() - POSTHOG.keys())
        if unknown:
            raise ValueError(f"{unknown[0]!r} is none of {', '.join(POSTHOG)}")
        if self.at_once < 1 or not 0 <= self.queue_seconds < math.inf:
            raise ValueError("at_once is at least 1, queue_seconds at least 0 and finite")
        budget = 1.0 if self.bytes_per_hour is None else self.bytes_per_hour
        if not 0 < budget < math.inf or not 0 < self.hour < math.inf:
            raise ValueError("bytes_per_hour and hour are more than 0 and finite")

    @classmethod
    def every(cls, *windows: Window) -> Self:
        """These windows for each class, each with counters of its own."""
        return cls(dict.fromkeys(POSTHOG, windows))

    def scaled(self, factor: float) -> Self:
        """The same numbers in spans that are `factor` times as short: all seconds and the hour."""
        if not 0 < factor < math.inf:
            raise ValueError(f"a factor is more than 0 and finite, not {factor}")
        return replace(
            self,
            windows={name: shortened(windows, factor) for name, windows in self.windows.items()},
            queue_seconds=self.queue_seconds / factor,
            hour=self.hour / factor,
        )


def shortened(windows: tuple[Window, ...], factor: float) -> tuple[Window, ...]:
    return tuple(Window(window.calls, window.seconds / factor) for window in windows)


class SlidingLog:
    """When one window let through the requests that it still counts."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._times: deque[float] = deque()

    def admits(self, now: float) -> bool:
        """Whether there is room for one more, which is then taken."""
        while self._times and self._times[0] <= now - self._window.seconds:
            self._times.popleft()
        if len(self._times) >= self._window.calls:
            return False
        self._times.append(now)
        return True

    def wait(self, now: float) -> float:
        """Seconds until the oldest request is out of the window, which is full."""
        return self._window.seconds - (now - self._times[0])


class Limiter:
    """The windows of all classes. `now` is in seconds of any clock that does not go back."""

    def __init__(self, limits: Limits) -> None:
        self._logs = {name: [SlidingLog(w) for w in of] for name, of in limits.windows.items()}

    def wait(self, name: str, now: float) -> int:
        """Count a request of a class: 0 if it is let through, else what its Retry-After says.

        Each window is asked, and one with room counts the request even if another refuses it, so
        refused requests use up the hour (`rest_framework/views.py`, check_throttles).
        """
        refusing = [log for log in self._logs.get(name, ()) if not log.admits(now)]
        # At least 1: of a wait near 0 the rounding of a float can leave nothing.
        return max(1, math.ceil(max(log.wait(now) for log in refusing))) if refusing else 0
