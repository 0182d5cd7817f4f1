"""Which call may go when: the arithmetic of PostHog's rate limits. Pure: every time is an argument.

PostHog counts a call when it arrives, which nobody here can know. It arrives before its answer
does, so a call is counted from its answer on: then no delay on the way can make PostHog see one
too many. While there is no answer, it is counted from a moment ahead.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right, insort
from collections.abc import MutableSequence

from attrs import define, field, frozen

from .allowance import Allowance
from .rates import HOUR, Rate

GRACE = 0.25  # seconds that a place is kept beyond the time for which it waits
LOOK = 0.05  # seconds after which to ask again whether one that was under way has ended


@frozen
class Reply:
    """What a ledger says to one who asks.

    Attributes:
        wait: Seconds after which to ask again; 0 for now, and then the call is counted.
        stamp: From when on it is counted, to be given back with the answer.
    """

    wait: float
    stamp: float = 0.0


@frozen(kw_only=True)
class Settlement:
    """What became of a call.

    Attributes:
        arrived: Whether PostHog may have counted it.
        refused: Seconds of its Retry-After, if it was over the limit; 0 if it named none.
        left, read: What the answer said of the bytes that queries may read.
    """

    arrived: bool = True
    refused: float | None = None
    left: float | None = None
    read: float | None = None


@frozen(kw_only=True)
class View:
    """How a ledger stands.

    Attributes:
        used: Calls counted in each window.
        running, waiting: Calls under way, if their number is limited, and in the queue.
        wait: Seconds until one more call could go.
        left: Bytes that queries may still read; None if not known.
    """

    used: tuple[int, ...]
    running: int
    waiting: int
    wait: float
    left: float | None


@define
class Ledger:
    """The calls of one class.

    Attributes:
        stamps: When each call is counted from, in order; older than every window are forgotten.
        running: Calls under way, if their number is limited, and when each is given up for lost.
        queue: Who waits, in order, and how long each place is kept: a crash frees it.
        blocked: Nothing goes before.
        spacing, spaced: After a refusal calls go one by one: seconds between two, and until when.
        last: The latest time that was given.
        span: Seconds of the longest window that anybody keeps here.
    """

    rate: Rate
    stamps: MutableSequence[float] = field(factory=list[float])
    running: dict[str, float] = field(factory=dict[str, float])
    queue: dict[str, float] = field(factory=dict[str, float])
    blocked: float = -math.inf
    spacing: float = 0.0
    spaced: float = -math.inf
    allowance: Allowance = field(factory=Allowance)
    last: float = -math.inf
    span: float = 0.0

    def ask(self, ticket: str, now: float, lease: float) -> Reply:
        """May this call go now? If not, it gets a place in the queue.

        Args:
            lease: Seconds after which a call that was never settled is no longer under way.
        """
        self.forget(now)
        wait = self.wait(now, self._ahead(ticket))
        if wait > 0:
            self.queue[ticket] = now + wait + GRACE
            return Reply(wait)
        self.queue.pop(ticket, None)
        return Reply(0.0, self.go(ticket, now, lease))

    def go(self, ticket: str, now: float, lease: float) -> float:
        """Count a call that goes now, whether it may or not; returns its stamp."""
        stamp = now + self.early
        insort(self.stamps, stamp)
        if self.rate.at_once is not None:
            self.running[ticket] = now + lease
        if now < self.spaced:
            self.blocked = now + self.spacing
        self.allowance = self.allowance.went(now)
        return stamp

    def settle(self, ticket: str, stamp: float, now: float, what: Settlement) -> None:
        """The call has its answer, or will never have one."""
        self.forget(now)
        self.running.pop(ticket, None)
        self._restamp(stamp, now, what.arrived)
        if what.refused is not None:
            self._refuse(now, what.refused)
        if what.left is not None:
            self.allowance = self.allowance.told(now, what.left, what.read or 0.0)

    def leave(self, ticket: str) -> None:
        """Who waited does so no longer, nor what went under this ticket without its knowing."""
        self.queue.pop(ticket, None)
        self.running.pop(ticket, None)

    @property
    def early(self) -> float:
        """Seconds by which a call under way is counted late; arriving takes less."""
        windows = self.rate.windows
        return windows[0].seconds / 2 if windows else 0.0

    def wait(self, now: float, ahead: int = 0) -> float:
        """Seconds until a call may go that has `ahead` others before it, if none ends early."""
        one_by_one = min(self.blocked + ahead * self.spacing, self.spaced)
        free = [now, max(self.blocked, one_by_one)]
        free += [self._free(calls.calls, calls.seconds, now, ahead) for calls in self.rate.windows]
        free.append(self.allowance.free(now))
        if self.rate.at_once is not None and len(self.running) + ahead >= self.rate.at_once:
            free.append(now + LOOK)
        return max(free) - now

    def _free(self, calls: int, seconds: float, now: float, ahead: int) -> float:
        """When a window has room: when the call that is `calls` before has left it."""
        before = len(self.stamps) + ahead - calls
        if before < 0:
            return now
        # Of those ahead some may have to wait for others that are ahead.
        rounds = max(0, -(-(before - len(self.stamps) + 1) // calls))
        before -= rounds * calls
        left = self.stamps[before] + seconds if before >= 0 else now
        return max(now, left) + rounds * seconds

    def _ahead(self, ticket: str) -> int:
        return next((n for n, known in enumerate(self.queue) if known == ticket), len(self.queue))

    def _restamp(self, stamp: float, now: float, arrived: bool) -> None:
        place = bisect_left(self.stamps, stamp)
        if place < len(self.stamps) and self.stamps[place] == stamp:
            del self.stamps[place]
            if arrived:
                insort(self.stamps, now)

    def _refuse(self, now: float, seconds: float) -> None:
        """Others spend the same limit. The window that is full has room when PostHog says, and fills
        at its own pace; whatever is said, a call may try again when the longest one is over."""
        windows = self.rate.windows
        if seconds <= 0:  # too many at once: nothing to be learned of the windows
            return
        self.blocked = max(
            self.blocked, now + min(seconds, windows[-1].seconds if windows else HOUR)
        )
        if windows:
            full = next((w for w in windows if w.seconds >= seconds), windows[-1])
            self.spacing = full.seconds / full.calls
            self.spaced = max(self.spaced, self.blocked + full.seconds)

    def forget(self, now: float) -> None:
        """Let go of what no longer counts. A clock that was set back stands still for us."""
        if now < self.last:
            self._shift(now - self.last)
        self.last = now
        if windows := self.rate.windows:
            self.span = max(self.span, windows[-1].seconds)
        gone = now - self.span
        if self.stamps and self.stamps[0] <= gone:
            del self.stamps[: bisect_right(self.stamps, gone)]
        for waiting in filter(None, (self.queue, self.running)):
            for ticket in [ticket for ticket, until in waiting.items() if until <= now]:
                del waiting[ticket]

    def look(self, now: float) -> View:
        """How things stand."""
        self.forget(now)
        past = [bisect_right(self.stamps, now - w.seconds) for w in self.rate.windows]
        return View(
            used=tuple(len(self.stamps) - left for left in past),
            running=len(self.running),
            waiting=len(self.queue),
            wait=self.wait(now, len(self.queue)),
            left=self.allowance.left,
        )

    def _shift(self, seconds: float) -> None:
        self.stamps = [stamp + seconds for stamp in self.stamps]
        self.queue = {ticket: until + seconds for ticket, until in self.queue.items()}
        self.running = {ticket: until + seconds for ticket, until in self.running.items()}
        self.blocked += seconds
        self.spaced += seconds
        self.allowance = self.allowance.shifted(seconds)
