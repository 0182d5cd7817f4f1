"""What a ledger makes of a refusal: how long nothing goes, and how far apart it goes then."""

from __future__ import annotations

import pytest
from hogkit.limits.ledger import Ledger, Settlement
from hogkit.limits.rates import HOUR, Rate, Window
from ledgers import LEASE, TEN, TWO_AT_ONCE


@pytest.mark.parametrize(
    ("rate", "blocked"), [(Rate(), HOUR), (Rate(at_once=1), HOUR), (Rate((Window(9, 8.0),)), 8.0)]
)
def test_a_refusal_is_believed_for_as_long_as_the_longest_window(
    rate: Rate, blocked: float
) -> None:
    ledger = Ledger(rate)
    ledger.settle("x", -1.0, 0.0, Settlement(refused=1e6))
    assert ledger.ask("a", 0.0, LEASE).wait == blocked
    assert ledger.ask("a", blocked, LEASE).wait == 0


def test_after_a_refusal_nothing_goes_before_and_then_one_by_one() -> None:
    ledger = Ledger(TEN)
    reply = ledger.ask("a", 0.0, LEASE)
    ledger.settle("a", reply.stamp, 0.0, Settlement(refused=5.0))
    assert ledger.ask("b", 4.5, LEASE).wait == 0.5
    went = [5.0]
    assert ledger.ask("b", 5.0, LEASE).wait == 0
    while len(went) < 10:
        wait = ledger.ask(f"n{len(went)}", went[-1], LEASE).wait
        assert wait == pytest.approx(0.8)
        went.append(went[-1] + wait)
        assert ledger.ask(f"n{len(went) - 1}", went[-1], LEASE).wait == 0
    assert went[-1] == pytest.approx(12.2)


def test_a_forecast_ends_with_the_spacing() -> None:
    ledger = Ledger(Rate((Window(60, 30.0),)))
    ledger.settle("x", 0.0, 0.0, Settlement(refused=1.0))
    assert [ledger.wait(0.0, ahead) for ahead in (0, 1, 59)] == [1.0, 1.5, 30.5]
    assert ledger.ask("a", 30.0, LEASE).wait == 0
    assert [ledger.wait(30.0, ahead) for ahead in (0, 1, 2, 50)] == [0.5, 1.0, 1.0, 1.0]


@pytest.mark.parametrize(
    ("seconds", "spacing"), [(0.5, 0.1), (1.0, 0.1), (5.0, 1.0), (10.0, 1.0), (99.0, 1.0)]
)
def test_the_window_that_was_full_is_the_one_whose_wait_was_named(
    seconds: float, spacing: float
) -> None:
    ledger = Ledger(Rate((Window(10, 1.0), Window(10, 10.0))))
    ledger.settle("x", 0.0, 0.0, Settlement(refused=seconds))
    assert (ledger.blocked, ledger.spacing) == (min(seconds, 10.0), spacing)


@pytest.mark.parametrize("rate", [TWO_AT_ONCE, Rate(), Rate(at_once=1)])
def test_a_refusal_that_names_no_time_blocks_nothing(rate: Rate) -> None:
    ledger = Ledger(rate)
    ledger.settle("x", 0.0, 0.0, Settlement(refused=0.0))
    assert ledger.ask("a", 0.0, LEASE).wait == 0
