"""Whether a call that failed is sent again, and after how long.

Pure: no clock, no randomness and no I/O of its own. What PostHog refused, it has not done, so any
request may be sent again. Of what was lost on the way nobody knows, so only a request that is
harmless to repeat is. All else gives the same again, or costs what is scarce.
"""

from __future__ import annotations

import enum
import math
from typing import Any, cast

from attrs import Attribute, field, frozen

from .errors import ConfigurationError
from .retry_after import LONGEST
from .traits import Traits

MOST_DOUBLINGS = 60


class Kind(enum.Enum):
    """What became of a request."""

    REFUSED = "refused"
    LOST = "lost"
    FINAL = "final"


@frozen
class Verdict:
    """How a failure is to be taken.

    Attributes:
        wait: Seconds that PostHog asked for.
        most: How often this may be repeated.
    """

    kind: Kind
    wait: float | None = None
    most: float = float("inf")


FINAL = Verdict(Kind.FINAL)
LOST = Verdict(Kind.LOST)
REFUSED = Verdict(Kind.REFUSED)


def _tries(backoff: Backoff, attribute: Attribute[Any], value: object) -> None:
    if type(value) is not int or value < 1:
        raise ConfigurationError("tries: a call is sent at least once; a whole number is wanted")


def _seconds(backoff: Backoff, attribute: Attribute[Any], value: object) -> None:
    if type(value) not in (int, float) or not 0 <= cast("float", value) <= LONGEST:
        raise ConfigurationError(f"{attribute.name}: is no number of seconds, or over a year")


def _any_seconds(backoff: Backoff, attribute: Attribute[Any], value: object) -> None:
    if value is not None and value != math.inf:
        _seconds(backoff, attribute, value)


@frozen(kw_only=True)
class Backoff:
    """How long to go on.

    Waits are uniform between 0 and a ceiling that doubles ("full jitter"), but for those that
    PostHog names with Retry-After: they are never shortened.

    Attributes:
        tries: How often a request is sent at most; 1 for never again.
        base: Ceiling of the first wait, in seconds.
        cap: Ceiling of all, in seconds.
        max_wait: Seconds to wait in all, for turns and between tries; None for any time. If PostHog
            asks for more, the call ends at once with an error that has `retry_at`.

    Raises:
        ConfigurationError: One of these cannot work.
    """

    tries: int = field(default=4, validator=_tries)
    base: float = field(default=0.5, validator=_seconds)
    cap: float = field(default=30.0, validator=_seconds)
    max_wait: float | None = field(default=60.0, validator=_any_seconds)

    def wait(
        self, what: Traits, verdict: Verdict, *, tries: int, alike: int, room: float, draw: float
    ) -> float | None:
        """Seconds until it is sent again, or None to stop.

        Args:
            tries: How often it was sent.
            alike: How often it failed with the same status before.
            room: Seconds that it may still wait.
            draw: A random number, from 0 to 1.
        """
        if verdict.kind is Kind.FINAL or (verdict.kind is Kind.LOST and not what.harmless):
            return None
        if tries >= self.tries or alike >= verdict.most:
            return None
        if verdict.wait is not None:
            return self._told(verdict.wait, room, draw)
        wait = draw * self.ceiling(tries)
        return wait if wait <= room else None

    def ceiling(self, tries: int) -> float:
        return min(self.cap, self.base * 2.0 ** min(tries - 1, MOST_DOUBLINGS))

    def _told(self, wait: float, room: float, draw: float) -> float | None:
        """What PostHog asked for, and a little more, so that not all come back at once."""
        return min(wait + draw * self.base, max(room, wait)) if wait <= room else None
