"""Whether anything can be delivered just now: one failure holds all lanes back, one success lets all go."""

from __future__ import annotations

import random
from collections.abc import Callable

from attrs import define, field

from ..backoff import Backoff
from ..errors import (
    ApiError,
    PostHogError,
    RateLimited,
    ServerError,
    UnexpectedAnswer,
    Unreachable,
)

LOOK = 1.0  # seconds after which to look again whether the lane that tries has come through

# What may be over in a moment; a proxy's page for what is behind it, too.
PASSING = (Unreachable, UnexpectedAnswer, ServerError, RateLimited)


@define(eq=False)
class Gate:
    """What holds the lanes back.

    Attributes:
        backoff: How waits grow.
        obstacle: Why the last try failed; None if it did not.
        failures: In a row.
        until: Nothing is tried before.
        passes: How often something went through.
    """

    backoff: Backoff
    obstacle: PostHogError | None = None
    failures: int = 0
    until: float = 0.0
    passes: int = 0
    draw: Callable[[], float] = random.random
    _tries: object | None = field(default=None, init=False)

    def wait(self, lane: object, now: float) -> float:
        """Seconds until this lane may try, or look again; 0 for now. After a failure one tries alone."""
        if not self.failures:
            return 0.0
        if now < self.until:
            return self.until - now
        if self._tries not in (None, lane):
            return LOOK
        self._tries = lane
        return 0.0

    def passed(self) -> bool:
        """Something went through; whether others were held back."""
        held, self.failures = self.failures > 0, 0
        self.passes += 1
        self.obstacle = self._tries = None
        return held

    def failed(self, lane: object, error: PostHogError, now: float) -> None:
        """Nothing goes before a while is over; only the first of several that fail together counts."""
        if self._tries is lane or not self.failures:
            self.failures += 1
        self.until = max(self.until, now + self.pause(self.failures, error))
        self.obstacle = error
        self._tries = None

    def left(self, lane: object) -> None:
        """This lane will not try."""
        if self._tries is lane:
            self._tries = None

    def pause(self, failures: int, error: PostHogError | None = None) -> float:
        """Seconds until the next try, after so many failures in a row.

        What PostHog asks for is never shortened. What no waiting will mend, such as a wrong key, is
        tried again at the slowest pace: events are not given up for it.
        """
        told = error.retry_after if isinstance(error, ApiError) else None
        if told is not None:
            return told + self.draw() * self.backoff.base
        if error is None or isinstance(error, PASSING) or _timed_out(error):
            return self.draw() * self.backoff.ceiling(failures)
        return self.backoff.cap * (0.5 + self.draw() / 2)


def _timed_out(error: PostHogError) -> bool:
    return isinstance(error, ApiError) and error.status == 408
