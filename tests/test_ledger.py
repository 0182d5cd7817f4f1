"""The arithmetic of the budgets, against a PostHog that counts as posthog/rate_limit.py does."""

from __future__ import annotations

import heapq
import itertools
import math
from collections.abc import Callable, Iterator

import pytest
from hogkit.limits.ledger import GRACE, LOOK, Ledger, Settlement
from hogkit.limits.rates import RATES, Rate, Window
from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import LEASE, RATES_SMALL, TEN, TICK, TWO_AT_ONCE, PostHog, full, greedy, ticks

Action = Callable[[float], object]


class World:
    """Things that happen at their time."""

    def __init__(self) -> None:
        self.due: list[tuple[float, int, Action]] = []
        self.numbers = itertools.count()

    def at(self, time: float, action: Action) -> None:
        heapq.heappush(self.due, (time, next(self.numbers), action))

    def run(self, until: float) -> None:
        while self.due and self.due[0][0] <= until:
            now, _, action = heapq.heappop(self.due)
            action(now)


class Caller:
    """Calls again and again; its calls take arbitrary times there and back."""

    def __init__(
        self, world: World, ledger: Ledger, posthog: PostHog, delays: Iterator[float], crashes: int
    ) -> None:
        self.world, self.ledger, self.posthog = world, ledger, posthog
        self.delays, self.crashes = delays, crashes
        self.ticket = ""

    def ask(self, now: float) -> None:
        self.ticket = self.ticket or f"t{next(self.world.numbers)}"
        reply = self.ledger.ask(self.ticket, now, LEASE)
        if reply.wait > 0:
            self.world.at(now + reply.wait + next(self.delays) / 8, self.ask)
            return
        arrives = now + min(next(self.delays), self.ledger.early)
        self.world.at(arrives, self.posthog.hit)
        ticket, self.ticket = self.ticket, ""
        self.crashes -= 1
        if self.crashes:
            self.world.at(
                arrives + next(self.delays), lambda at: self.answered(ticket, reply.stamp, at)
            )

    def answered(self, ticket: str, stamp: float, now: float) -> None:
        self.ledger.settle(ticket, stamp, now, Settlement())
        self.world.at(now + next(self.delays) / 8, self.ask)


@settings(deadline=None, max_examples=200)
@given(
    RATES_SMALL,
    st.lists(ticks(0, 1_000), min_size=1, max_size=40),
    st.integers(1, 12),
    st.integers(0, 20),
)
def test_posthog_never_refuses_whatever_the_delays(
    rate: Rate, delays: list[float], callers: int, crashes: int
) -> None:
    world, ledger, posthog = World(), Ledger(rate), PostHog(rate)
    endless = itertools.cycle([*delays, TICK])
    for turn in range(callers):
        caller = Caller(world, ledger, posthog, endless, crashes=crashes if turn % 2 else -1)
        world.at(0.0, caller.ask)
    world.run(until=30.0)
    assert not posthog.refused
    assert posthog.logs[0]


@given(RATES_SMALL)
def test_without_delay_calls_go_as_soon_as_posthog_takes_them(rate: Rate) -> None:
    rate, now, went = Rate(rate.windows), 0.0, list[float]()
    ledger = Ledger(rate)
    while now <= 20.0:
        reply = ledger.ask(f"t{len(went)}", now, LEASE)
        if reply.wait > 0:
            now += reply.wait
            continue
        ledger.settle(f"t{len(went)}", reply.stamp, now, Settlement())
        went.append(now)
    assert went == greedy(rate, 20.0)


@pytest.mark.parametrize("name", RATES)
def test_an_hour_of_each_class_at_full_speed(name: str) -> None:
    rate, posthog, now = Rate(RATES[name].windows), PostHog(RATES[name]), 0.0
    ledger, went = Ledger(rate), 0
    while now < 3_600.0:
        reply = ledger.ask("t", now, LEASE)
        now += reply.wait
        if not reply.wait:
            assert posthog.hit(now)
            ledger.settle("t", reply.stamp, now, Settlement())
            went += 1
    assert went == len(greedy(rate, math.nextafter(3_600.0, 0)))


def test_a_caller_that_crashed_counts_from_the_middle_of_the_window() -> None:
    ledger = Ledger(Rate((Window(1, 8.0),)))
    assert ledger.ask("crashed", 0.0, LEASE).stamp == 4.0
    assert ledger.ask("next", 0.0, LEASE).wait == 12.0
    assert ledger.ask("next", 12.0, LEASE).wait == 0.0


def test_a_caller_that_crashed_gives_its_slot_back_after_its_lease() -> None:
    ledger = Ledger(TWO_AT_ONCE)
    assert [ledger.ask(name, 0.0, 5.0).wait for name in ("a", "b", "c")] == [0, 0, LOOK]
    ledger.settle("a", 4.0, 1.0, Settlement())
    assert ledger.ask("c", 1.0, 50.0).wait == 0
    assert ledger.ask("d", 4.5, 5.0).wait == pytest.approx(LOOK)
    assert ledger.ask("d", 5.0, 5.0).wait == 0


def test_what_never_arrived_is_not_counted() -> None:
    ledger = Ledger(Rate((Window(1, 8.0),)))
    reply = ledger.ask("a", 0.0, LEASE)
    ledger.settle("a", reply.stamp, 1.0, Settlement(arrived=False))
    assert ledger.ask("b", 1.0, LEASE).wait == 0


def test_what_is_settled_late_counts_from_then_on() -> None:
    ledger = Ledger(Rate((Window(1, 8.0),)))
    reply = ledger.ask("a", 0.0, LEASE)
    ledger.settle("a", reply.stamp, 7.0, Settlement())
    assert ledger.ask("b", 7.0, LEASE).wait == 8.0


def test_what_was_granted_without_its_knowing_gives_its_slot_back() -> None:
    ledger = Ledger(Rate(at_once=1))
    ledger.ask("a", 0.0, LEASE)
    ledger.leave("a")
    assert ledger.ask("b", 0.0, LEASE).wait == 0


def test_what_goes_by_anothers_leave_is_counted() -> None:
    ledger = Ledger(Rate((Window(1, 8.0),), at_once=1))
    assert [ledger.go(name, 0.0, LEASE) for name in "ab"] == [4.0, 4.0]
    view = ledger.look(0.0)
    assert (view.used, view.running) == ((2,), 2)


def test_first_come_first_served() -> None:
    ledger = full(Rate((Window(1, 8.0),)))
    assert [ledger.ask(name, 1.0, LEASE).wait for name in "abc"] == [7, 15, 23]
    assert ledger.ask("b", 8.0, LEASE).wait > 0
    assert ledger.ask("a", 8.0, LEASE).wait == 0
    assert ledger.ask("late", 8.1, LEASE).wait > ledger.ask("c", 8.1, LEASE).wait > 8


def test_a_place_that_is_given_up_or_abandoned_is_free() -> None:
    ledger = full(Rate((Window(1, 8.0),)))
    for name in "abc":
        ledger.ask(name, 0.0, LEASE)
    ledger.leave("a")
    assert ledger.ask("b", 1.0, LEASE).wait == 7.0
    assert ledger.ask("c", 8.0 + GRACE / 2, LEASE).wait > 0  # b is expected still
    assert ledger.ask("c", 8.0 + GRACE, LEASE).wait == 0


@settings(deadline=None)
@given(
    RATES_SMALL,
    st.integers(0, 40),
    st.lists(ticks(0, 200), max_size=20),
    st.none() | ticks(1, 300),
    ticks(0, 300),
)
def test_a_forecast_is_never_longer_than_the_wait(
    rate: Rate, ahead: int, calls: list[float], refused: float | None, later: float
) -> None:
    ledger, now = Ledger(Rate(rate.windows)), 0.0
    for turn, gap in enumerate(calls):
        now += gap
        reply = ledger.ask(f"c{turn}", now, LEASE)
        ledger.settle(f"c{turn}", reply.stamp, now, Settlement(arrived=not reply.wait))
        ledger.leave(f"c{turn}")
    ledger.settle("x", 0.0, now, Settlement(refused=refused))
    start = now = now + later
    ledger.forget(now)
    told = ledger.wait(now, ahead)
    for turn in range(ahead + 1):
        while (reply := ledger.ask(f"n{turn}", now, LEASE)).wait:
            now = max(now + reply.wait, math.nextafter(now, math.inf))
        ledger.settle(f"n{turn}", reply.stamp, now, Settlement())
    assert told <= now - start + 1e-9


def test_a_forecast_counts_those_ahead_in_rounds() -> None:
    ledger = Ledger(TEN)
    assert [ledger.wait(0.0, ahead) for ahead in (0, 9, 10, 19, 20)] == [0, 0, 8, 8, 16]
    ledger = full(TEN)
    assert [ledger.wait(2.0, ahead) for ahead in (0, 9, 10, 20)] == [6, 6, 14, 22]


def test_how_things_stand() -> None:
    ledger = Ledger(Rate((Window(2, 1.0), Window(5, 8.0)), at_once=2))
    for now in (0.0, 0.0, 1.0):
        reply = ledger.ask("t", now, LEASE)
        ledger.settle("t", reply.stamp, now, Settlement(left=1e9, read=10.0))
    ledger.ask("under way", 1.0, LEASE)
    ledger.ask("waits", 1.0, LEASE)
    view = ledger.look(1.0)
    assert (view.used, view.running, view.waiting, view.left) == ((2, 4), 1, 1, 1e9)
    assert view.wait == ledger.wait(1.0, 1) > 0
    later = ledger.look(60.0)
    assert (later.used, later.running, later.waiting, later.wait) == ((0, 0), 1, 0, 0)


def test_without_limits_nothing_waits() -> None:
    ledger = Ledger(Rate())
    assert not any(ledger.ask(f"t{n}", 0.0, LEASE).wait for n in range(1_000))
    assert ledger.look(0.0).used == ()
