"""The arithmetic of the budgets, against a PostHog that counts as posthog/rate_limit.py does."""

from __future__ import annotations

import heapq
import itertools
import math
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hogkit import settling
from hogkit.limits.allowance import EASY, LONGEST, MARGIN, SLOWEST, Allowance
from hogkit.limits.ledger import GRACE, LOOK, Ledger, Settlement
from hogkit.limits.rates import HOUR, RATES, Rate, Window
from hypothesis import given, settings
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


# Bytes that queries may read.


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
def test_what_is_no_turnof_bytes_never_reaches_a_ledger(text: str | None) -> None:
    assert settling.number(text) is None
