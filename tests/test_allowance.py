"""Bytes that queries may read."""

from __future__ import annotations

import math

import pytest
from hogkit import settling
from hogkit.limits.allowance import EASY, LONGEST, MARGIN, SLOWEST, Allowance
from hypothesis import given
from hypothesis import strategies as st
from ledgers import ticks


def told(*answers: tuple[float, float, float]) -> Allowance:
    allowance = Allowance()
    for now, left, read in answers:
        allowance = allowance.told(now, left, read)
    return allowance


def test_while_nothing_is_known_of_the_bytes_nothing_waits() -> None:
    assert Allowance().went(5.0).free(7.0) == 7.0


@pytest.mark.parametrize(
    ("queries", "waits"), [(EASY + 1, False), (EASY, False), (EASY - 1, True), (1, True)]
)
def test_queries_slow_down_when_few_are_affordable(queries: int, waits: bool) -> None:
    allowance = told((0.0, 100.0 * queries, 100.0)).went(0.0)
    assert (allowance.free(0.0) > 0.0) == waits
    assert allowance.free(0.0) <= SLOWEST


def test_the_less_is_left_the_slower() -> None:
    known = [Allowance(left=100.0 * n, cost=100.0, refill=20.0) for n in range(1, EASY + 1)]
    assert [allowance.free(0.0) for allowance in known] == pytest.approx(
        [5.0 * (1 - n / EASY) for n in range(1, EASY + 1)]  # a query's refill takes 5 s
    )


def test_a_debt_is_waited_for() -> None:
    """Until a moment that stays: PostHog refuses at exactly 0, too."""
    allowance = told((0.0, 10_000.0, 0.0), (10.0, 10_500.0, 500.0), (10.5, -200.0, 500.0))
    assert allowance.refill == 100.0
    assert [allowance.free(at) for at in (10.5, 11.5, 12.5)] == [12.5 + MARGIN] * 3
    assert allowance.free(12.5 + MARGIN) <= 12.5 + MARGIN
    first = told((1.0, -200.0, 1.0))  # how fast it fills is not known
    assert [first.free(at) for at in (1.0, 99.0)] == [1.0 + LONGEST] * 2
    assert first.free(1.0 + LONGEST) <= 1.0 + LONGEST
    # 864,000 bytes in 24 hours are 10 a second, at least,
    assert told((0.0, 864_000.0, 0.0), (0.5, -20.0, 1.0)).free(0.5) == 2.5 + MARGIN
    # until others are seen to take all that comes.
    assert told((0.0, 864_000.0, 0.0), (10.0, -20.0, 1.0)).refill == 0.0
    assert told((0.0, 864_000.0, 0.0), (10.0, -20.0, 1.0)).free(10.0) == 10.0 + LONGEST


def test_spending_in_step_with_the_refill_never_meets_a_debt() -> None:
    """A bucket that holds little: 1,000 bytes a second come, a query reads 5,000."""
    left, allowance, now, most = 60_000.0, Allowance(), 0.0, 0
    for _ in range(200):
        free = max(now, allowance.free(now))
        left = min(60_000.0, left + (free - now) * 1_000)
        now = free
        assert left > 0
        allowance = allowance.went(now)
        now, left, most = now + 0.5, left - 5_000.0 + 500, most + 1
        allowance = allowance.told(now, left, 5_000.0)
    assert most / now > 0.15  # 0.2 a second come in


BYTES = st.floats(-1e18, 1e18) | st.sampled_from([0.0, -0.0, 5e-324, 1e18, -1e18])


@given(st.lists(st.tuples(ticks(0, 10_000), BYTES, BYTES), min_size=1, max_size=20), ticks(0, 100))
def test_hostile_numbers_never_make_a_wait_that_is_none(
    answers: list[tuple[float, float, float]], later: float
) -> None:
    allowance, now = Allowance(), 1.7e9
    for gap, left, read in answers:
        now += gap
        allowance = allowance.went(now).told(now, left, read)
        assert allowance.free(now) - now <= LONGEST
    free = allowance.free(now + later)
    assert math.isfinite(free)
    assert free - (now + later) <= LONGEST


@pytest.mark.parametrize(
    "text", ["nan", "inf", "-inf", "1e400", "1e18", "-1e300", "soon", "", None]
)
def test_what_is_no_number_of_bytes_never_reaches_a_ledger(text: str | None) -> None:
    assert settling.number(text) is None
