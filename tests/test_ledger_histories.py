"""What a ledger keeps after any history, whoever used it in between."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from hogkit.limits.allowance import LONGEST, SLOWEST
from hogkit.limits.ledger import Ledger, Settlement
from hogkit.limits.rates import HOUR, Rate
from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import RATES_SMALL, TICK, ticks

HISTORY = st.lists(
    st.tuples(
        ticks(0, 20),
        st.sampled_from(["ask", "settle", "look"]),
        st.none() | ticks(0, 300),
        st.none() | st.integers(-100, 100).map(float),
    ),
    max_size=30,
)


def lived(ledger: Ledger, history: list[Any], rates: Iterator[Rate], start: float = 0.0) -> float:
    """Do what the history says, each time under the next of the rates; when that has ended."""
    now, going = start, list[tuple[str, float]]()
    for number, (gap, what, refused, left) in enumerate(history):
        now += gap
        ledger.rate = next(rates)
        if what == "ask":
            reply = ledger.ask(f"t{number}", now, 1.0)
            going += [(f"t{number}", reply.stamp)] if reply.wait <= 0 else []
        elif what == "settle":
            ticket, stamp = going.pop() if going else ("none", -1.0)
            ledger.settle(ticket, stamp, now, Settlement(refused=refused, left=left, read=1.0))
        else:
            ledger.look(now)
    return now


@settings(deadline=None)
@given(HISTORY, st.lists(RATES_SMALL | st.builds(Rate), min_size=1, max_size=3), RATES_SMALL)
def test_who_keeps_other_windows_deletes_nothing(
    history: list[Any], others: list[Rate], rate: Rate
) -> None:
    """As long as the longest window goes back, all that went is known, whoever came in between."""
    ledger, went = Ledger(rate), list[float]()
    longest, now = rate.windows[-1].seconds, 0.0
    rates = itertools.cycle([rate, *others])
    for gap, _, _, _ in history:
        now += gap
        ledger.rate = next(rates)
        ledger.look(now)
        ledger.rate = rate
        went.append(now)
        stamp = ledger.go(f"t{len(went)}", now, 1.0)
        ledger.settle(f"t{len(went)}", stamp, now, Settlement())
        ledger.rate = next(rates)
        ledger.forget(now)
    ledger.rate = rate
    assert ledger.look(now).used[-1] == sum(at > now - longest for at in went)


@settings(deadline=None)
@given(HISTORY, st.lists(RATES_SMALL | st.builds(Rate), min_size=1, max_size=3))
def test_after_an_hour_the_bytes_let_everybody_go(history: list[Any], rates: list[Rate]) -> None:
    ledger = Ledger(rates[0])
    ended = lived(ledger, history, itertools.cycle(rates))
    allowance = ledger.allowance
    assert allowance.at <= ended
    for later in (0.0, TICK, 1.0, SLOWEST, LONGEST, 10 * LONGEST):
        at = max(ended, allowance.at + LONGEST) + later
        assert allowance.free(at) <= at


@settings(deadline=None)
@given(HISTORY, st.lists(RATES_SMALL | st.builds(Rate), min_size=1, max_size=3))
def test_after_a_refusal_of_any_length_calls_go_when_the_longest_window_is_over(
    history: list[Any], rates: list[Rate]
) -> None:
    ledger = Ledger(rates[0])
    now = lived(ledger, history, itertools.cycle(rates))
    ledger.settle("x", -1.0, now, Settlement(refused=1e9))
    assert ledger.blocked <= now + max([HOUR, *(w.seconds for r in rates for w in r.windows)])
    if ledger.rate.windows:
        assert ledger.blocked <= max(now + ledger.span, now + HOUR)
