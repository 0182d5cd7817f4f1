"""Where an export stands, in words."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime

from attrs import define, field

from ...export.outcome import Progress
from ...retry_after import on_clock
from ..output import hint
from ..query_progress import size
from ..showing import length, shown

SURE = 2.0  # seconds after which the rate says something
LONG = 30.0  # seconds from which on it is said why it waits
WIDTH = 12  # characters of the bar: all words fit beside it on 80 columns
READING, WAITING = "reading", "waiting"
# What the words are for other phases.
_PHASES = {"checking": "checking that all are there", "assembling": "putting the file together"}


@define
class Pace:
    """Says where it stands. The rate is that of reading: no other time counts for it.

    Attributes:
        resumes: Whether the same command goes on after it was stopped.
    """

    resumes: bool = True
    clock: Callable[[], float] = time.monotonic
    _looked: float = field(init=False)
    _phase: str = field(default="", init=False)
    _taken: float = field(default=0.0, init=False)  # seconds of reading
    _first: int | None = field(default=None, init=False)  # rows that were there before
    _announced: bool = field(default=False, init=False)  # why it waits just now

    def __attrs_post_init__(self) -> None:
        self._looked = self.clock()

    def words(self, now: Progress) -> list[str]:
        """Each time a little later; the most important first."""
        self._pass(now)
        return [f"{now.rows:,} rows", *self._rest(now)]

    def _pass(self, now: Progress) -> None:
        """What is told is what begins; the time before it belongs to what was told last."""
        at = self.clock()
        if self._phase == READING:
            self._taken += at - self._looked
        self._looked, self._phase = at, now.phase
        self._first = now.rows if self._first is None else min(self._first, now.rows)

    def _rest(self, now: Progress) -> Generator[str]:
        if now.phase == WAITING:
            yield f"waiting until {clock_time(now.until)}" if now.until else "waiting"
            return
        if now.phase != READING:
            yield _PHASES[now.phase]
            yield size(now.bytes)
            return
        yield from self._rates(now)
        yield size(now.bytes)
        if now.budget_left is not None:
            yield f"budget {size(now.budget_left)}"
        if now.rows_total:
            yield f"{now.rows / now.rows_total:.0%} of {now.rows_total:,}"

    def _rates(self, now: Progress) -> Generator[str]:
        read = now.rows - (self._first or 0)
        if self._taken < SURE or not read:
            return
        if now.rows_total is not None:
            yield f"{length(self._taken * (now.rows_total - now.rows) / read)} left"
        yield f"{read / self._taken:,.0f}/s"

    def announce(self, now: Progress) -> None:
        """Say once why it waits, if that is for long."""
        if now.phase != WAITING:
            self._announced = False
        elif now.until and not self._announced and left(now.until) >= LONG:
            self._announced = True
            after = "Ctrl-C stops, the same command goes on" if self.resumes else "Ctrl-C stops"
            hint(f"waiting until {clock_time(now.until)}; {after}: {now.reason}")


def part(now: Progress) -> float | None:
    """How much of it is read; None if nobody knows."""
    return min(1.0, now.rows / now.rows_total) if now.rows_total else None


def left(until: datetime) -> float:
    """Seconds."""
    return max(0.0, (until - datetime.now(UTC)).total_seconds())


def clock_time(until: datetime) -> str:
    """On this machine's clock, and in UTC, in which PostHog tells it, if that is another time."""
    here = on_clock(until, left(until))
    same = until.astimezone().utcoffset() == until.astimezone(UTC).utcoffset()
    return f"{here} UTC" if same else f"{here} ({until.astimezone(UTC):%H:%M} UTC)"


@contextmanager
def told(pace: Pace, *, quiet: bool) -> Generator[Callable[[Progress], None]]:
    """What shows it.

    Args:
        quiet: Whether there is to be no bar.
    """
    with shown(pace.words, part, verbose=quiet, width=WIDTH) as show:

        def tell(now: Progress) -> None:
            pace.announce(now)
            show(now)

        yield tell
