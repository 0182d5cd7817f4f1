"""How far an import is, and how long it will take: a bar on a terminal, elsewhere a line now and then."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager

from attrs import define, field, frozen

from ...errors import PostHogError
from .. import showing
from ..showing import length

SURE = 2.0  # seconds after which the rate says something


@frozen
class Count:
    """Where an import stands.

    Attributes:
        delivered, failed: Events since this command began.
        read: Which part of the file was read; None if nobody knows.
        obstacle: Why nothing goes through just now.
    """

    delivered: int = 0
    failed: int = 0
    read: float | None = None
    obstacle: PostHogError | None = None


@define
class Pace:
    """Says where it stands. Times in which nothing goes through do not count for the rate.

    Attributes:
        before: Which part of the file was read when this command began.
    """

    before: float = 0.0
    clock: Callable[[], float] = time.monotonic
    _looked: float = field(init=False)
    _taken: float = field(default=0.0, init=False)  # seconds in which events went through

    def __attrs_post_init__(self) -> None:
        self._looked = self.clock()

    def told(self, count: Count) -> str:
        """One line, each time a little later."""
        self._pass(count)
        parts = [f"{count.delivered:,} delivered"]
        if count.failed:
            parts.append(f"{count.failed:,} refused")
        if count.read is not None:
            parts.append(f"{count.read:.0%} read")
        if count.obstacle is not None:
            parts.append(f"waiting: {count.obstacle}")
        elif self._taken >= SURE:
            parts += self._rate(count, self._taken)
        return ", ".join(parts)

    def _pass(self, count: Count) -> None:
        now = self.clock()
        if count.obstacle is None:
            self._taken += now - self._looked
        self._looked = now

    def _rate(self, count: Count, taken: float) -> Generator[str]:
        yield f"{count.delivered / taken:,.0f} a second"
        if count.read is not None and count.read > self.before:
            left = taken * (1 - count.read) / (count.read - self.before)
            yield f"{length(left)} left"


Show = Callable[[Count], None]


@contextmanager
def shown(pace: Pace, *, verbose: bool) -> Generator[Show]:
    """What shows it."""
    with showing.shown(lambda count: [pace.told(count)], _read, verbose=verbose) as show:
        yield show


def _read(count: Count) -> float | None:
    return count.read
