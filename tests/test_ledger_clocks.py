"""A ledger whose clock is set back or forward."""

from __future__ import annotations

import itertools

import pytest
from hogkit.limits.ledger import Ledger, Settlement
from hogkit.limits.rates import Rate
from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import LEASE, RATES_SMALL, TEN, full, ticks

REFUSED = [Settlement(refused=2.0)]
RICH = [Settlement(left=1e6, read=10.0)]
POOR = [Settlement(left=864_000.0), Settlement(left=50.0, read=10.0)]
IN_DEBT = [Settlement(left=864_000.0), Settlement(left=-50.0, read=10.0)]


@settings(deadline=None)
@given(
    RATES_SMALL,
    st.sampled_from([[], REFUSED, RICH, POOR, IN_DEBT]),
    ticks(1, 5_000),
    st.lists(ticks(0, 200), min_size=1, max_size=4),
)
def test_a_clock_that_was_set_back_stands_still(
    rate: Rate, answers: list[Settlement], back: float, gaps: list[float]
) -> None:
    ledgers = full(rate, 100.0), full(rate, 100.0)
    for ledger, answer in itertools.product(ledgers, answers):
        ledger.settle("x", 0.0, 100.0, answer)
    for turn, later in enumerate(itertools.accumulate(gaps, initial=0.0)):
        replies = [
            ledger.ask(f"t{turn}", now + later, LEASE)
            for ledger, now in zip(ledgers, (100.0 - back, 100.0), strict=True)
        ]
        assert replies[0].wait == pytest.approx(replies[1].wait)
    later = sum(gaps)
    views = ledgers[0].look(100.0 - back + later), ledgers[1].look(100.0 + later)
    assert (views[0].used, views[0].waiting) == (views[1].used, views[1].waiting)


def test_a_clock_that_was_set_back_makes_no_spacing_longer() -> None:
    ledger = Ledger(TEN)
    ledger.settle("x", 0.0, 100.0, Settlement(refused=5.0))
    assert [ledger.ask("a", now, LEASE).wait for now in (50.0, 55.0)] == [5.0, 0.0]
    assert ledger.ask("b", 55.0, LEASE).wait == pytest.approx(0.8)
    assert [ledger.ask(name, 63.0, LEASE).wait for name in "bcd"] == [0, 0, 0]


def test_a_clock_that_was_set_forward_is_believed_and_can_be_set_back() -> None:
    ledger = full(TEN)
    assert ledger.ask("a", 1e6, LEASE).wait == 0
    assert ledger.look(1e6).used == (1,)
    assert ledger.look(1.0).used == (1,)
