"""A PostHog that counts as posthog/rate_limit.py does, and rates, times and ledgers to try on it."""

from __future__ import annotations

import itertools

from hogkit.limits.ledger import Ledger, Settlement
from hogkit.limits.rates import Rate, Window
from hypothesis import strategies as st

LEASE = 1_000.0
TICK = 1 / 64  # times are multiples, so that sums are exact,
ROUNDING = 1e-9  # save for sums with `LOOK`


class PostHog:
    """A log for each window, all of them asked for every request: Django REST framework's throttles."""

    def __init__(self, rate: Rate) -> None:
        self.rate = rate
        self.logs: list[list[float]] = [[] for _ in rate.windows]
        self.refused = 0

    def hit(self, now: float) -> bool:
        allowed = [
            self._allows(*pair, now) for pair in zip(self.rate.windows, self.logs, strict=True)
        ]
        self.refused += not all(allowed)
        return all(allowed)

    def _allows(self, window: Window, log: list[float], now: float) -> bool:
        while log and log[0] <= now - window.seconds + ROUNDING:
            del log[0]
        if len(log) >= window.calls:
            return False
        log.append(now)
        return True


def greedy(rate: Rate, until: float) -> list[float]:
    """When calls go that go as soon as PostHog takes them, with no delay on the way."""
    went: list[float] = []
    while True:
        full = [w for w in rate.windows if len(went) >= w.calls]
        now = max((went[-w.calls] + w.seconds for w in full), default=0.0)
        if now > until:
            return went
        went.append(now)


def ticks(least: int, most: int) -> st.SearchStrategy[float]:
    return st.integers(least, most).map(lambda n: n * TICK)


RATES_SMALL = st.builds(
    Rate,
    st.lists(st.builds(Window, st.integers(1, 8), ticks(8, 256).map(lambda s: 2 * s)), min_size=1, max_size=3),
    st.none() | st.integers(1, 4),
)  # fmt: skip


def full(rate: Rate, now: float = 0.0) -> Ledger:
    """All that may go at once has gone, and is answered."""
    ledger = Ledger(rate)
    for turn in itertools.count():
        reply = ledger.ask(f"f{turn}", now, LEASE)
        if reply.wait:
            ledger.leave(f"f{turn}")
            return ledger
        ledger.settle(f"f{turn}", reply.stamp, now, Settlement())
    raise AssertionError


TEN = Rate((Window(10, 8.0),))
TWO_AT_ONCE = Rate((Window(100, 8.0),), at_once=2)
