"""Waits for PostHog: for its limits as long as they take, for PostHog itself some minutes."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from .._flow import Flow
from ..errors import PostHogError, QueryTooHeavy, RateLimited, ServerError, Unreachable
from ..steps import Pause

T = TypeVar("T")
Told = Callable[[datetime, str], object]

OUTAGE = 900.0  # seconds without an answer after which waiting is left to whoever began it
SLICE = 5.0  # seconds of a wait, after which it is told again
_FIRST, _LONGEST = 5.0, 60.0  # seconds between two looks at what does not say how long it takes


class Patience:
    """Repeats what PostHog is not ready for.

    Attributes:
        waited: Seconds, in all.
    """

    def __init__(self, told: Told) -> None:
        self.waited = 0.0
        self._told = told
        self._draw = random.Random()  # noqa: S311 - no secret hangs on it
        self._answered = False
        self._failing: float | None = None  # since when, on the clock of `time.monotonic`
        self._wait = _FIRST

    def until_done(self, ask: Callable[[], Flow[T]]) -> Flow[T]:
        """What the flow gives that `ask` makes, again after each wait.

        Raises:
            RateLimited, BytesSpent: Never: they are waited for, without bound.
            Unreachable, ServerError: From the start, or for longer than `OUTAGE`.
        """
        while True:
            try:
                given = yield from ask()
            except QueryTooHeavy:
                raise
            except RateLimited as error:
                yield from self._pause(self._limited(error), error)
            except (Unreachable, ServerError) as error:
                yield from self._pause(self._outage(error), error)
            else:
                self._answered, self._failing, self._wait = True, None, _FIRST
                return given

    def _limited(self, error: RateLimited) -> float:
        """Seconds; a little later than it says, since many may wait for the same moment."""
        if error.retry_at is None:
            return self._longer()
        left = (error.retry_at - datetime.now(UTC)).total_seconds()
        return max(0.0, left) + self._draw.uniform(0.1, 1.0)

    def _outage(self, error: PostHogError) -> float:
        if not self._answered:
            raise error
        self._failing = time.monotonic() if self._failing is None else self._failing
        if time.monotonic() - self._failing > OUTAGE:
            raise error
        return self._longer()

    def _longer(self) -> float:
        wait, self._wait = self._wait, min(_LONGEST, 2 * self._wait)
        return wait * self._draw.uniform(0.5, 1.0)

    def _pause(self, seconds: float, error: PostHogError) -> Flow[None]:
        """By the clock on the wall: a machine that was asleep has waited too."""
        until = datetime.now(UTC) + timedelta(seconds=seconds)
        begun = time.monotonic()
        while (left := (until - datetime.now(UTC)).total_seconds()) > 0:
            self._told(until, str(error))
            yield Pause(min(left, SLICE))
        self.waited += time.monotonic() - begun
