"""The script that Redis runs answers as the ledger does."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
import redis
import redis_server
from hogkit.limits.ledger import Ledger, Settlement
from hogkit.limits.rates import Rate, Window
from hogkit.limits.shared_redis import Redis
from hogkit.limits.stores import Account
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

server = pytest.fixture(name="server", scope="module")(redis_server.serving)

NEAR = 2e-6  # seconds; the script rounds to microseconds, and upwards
STEP = 1 / 32  # seconds; times are multiples, and windows of twice this, so that all are exact
START = 1_700_000_000.0


class Disagreement(Exception):
    """Both are right, by a rounding: one lets go what the other lets go a microsecond later."""


class Twins:
    """The same steps at the same times, in Redis and in the ledger that it is the twin of."""

    def __init__(self, where: Any, account: Account, other: Rate | None = None) -> None:
        self.now = START
        self.redis = Redis(where, clock=lambda: self.now)
        self.account, self.ledger = account, Ledger(account.rate)
        self.other = Account(account.name, other or account.rate)
        self.waiting: list[str] = []
        self.going: list[tuple[str, float]] = []
        self.numbers = itertools.count()

    def same(self, ours: float, theirs: float) -> None:
        assert ours == pytest.approx(theirs, abs=NEAR, rel=1e-12)
        if (ours <= 0) != (theirs <= 0):
            raise Disagreement

    def fresh(self) -> str:
        """Not in the order of the alphabet."""
        number = next(self.numbers)
        return f"{number * 7 % 10}t{number}"

    def switch(self) -> None:
        """Another who calls, with a rate of its own on the same account."""
        self.account, self.other = self.other, self.account
        self.ledger.rate = self.account.rate

    def ask(self, which: int) -> None:
        tickets = [*self.waiting, self.fresh()]
        ticket = tickets[which % len(tickets)]
        ours = self.ledger.ask(ticket, self.now, 4.0)
        theirs = self.redis.ask(self.account, ticket, 4.0)
        if self.ledger.span or self.account.rate.at_once:  # else nothing is kept of it
            assert self.redis.ask(self.account, ticket, 4.0) == theirs
            self.ledger.forget(self.now)  # as any step does
        self.same(ours.wait, theirs.wait)
        assert ours.stamp == theirs.stamp
        self.waiting = [known for known in self.waiting if known != ticket]
        if ours.wait > 0:
            self.waiting.append(ticket)
        else:
            self.going.append((ticket, ours.stamp))

    def settle(self, which: int, what: Settlement) -> None:
        ticket, stamp = self.going.pop(which % len(self.going)) if self.going else ("none", 0.0)
        self.ledger.settle(ticket, stamp, self.now, what)
        self.redis.settle(self.account, ticket, stamp, what)

    def leave(self, which: int) -> None:
        """Who waits, or what went by an answer that was lost."""
        known = [*self.waiting, *(ticket for ticket, _ in self.going)]
        if known:
            ticket = known[which % len(known)]
            self.waiting = [other for other in self.waiting if other != ticket]
            self.going = [pair for pair in self.going if pair[0] != ticket]
            self.ledger.leave(ticket)
            self.redis.leave(self.account, ticket)

    def wait(self, ahead: int) -> None:
        self.ledger.forget(self.now)
        self.same(self.ledger.wait(self.now, ahead), self.redis.wait(self.account, ahead))

    def look(self, _: int) -> None:
        ours, theirs = self.ledger.look(self.now), self.redis.look(self.account)
        self.same(ours.wait, theirs.wait)
        assert (ours.used, ours.running) == (theirs.used, theirs.running)
        assert (ours.waiting, ours.left) == (theirs.waiting, theirs.left)

    def later(self, steps: int) -> None:
        self.now += steps * STEP

    def back(self, steps: int) -> None:
        """By an odd half of a step, so that no stamp becomes another's."""
        self.now -= (steps + 0.5) * STEP


def steps(least: int, most: int) -> st.SearchStrategy[float]:
    return st.integers(least, most).map(lambda n: n * STEP)


RATES = st.builds(
    Rate,
    st.lists(st.builds(Window, st.integers(1, 6), steps(4, 64).map(lambda s: 2 * s)), max_size=3),
    st.none() | st.integers(1, 3),
) | st.builds(Rate, at_once=st.integers(1, 3))
BYTES = st.none() | st.integers(-10_000, 1_000_000).map(float) | st.sampled_from([0.0, 1e18, -1e18])
SETTLEMENTS = st.builds(
    Settlement,
    arrived=st.booleans(),
    refused=st.none() | steps(0, 300) | st.sampled_from([3_599.0, 3_600.0, 3_601.0, 1e9]),
    left=BYTES,
    read=st.none() | st.integers(0, 10_000).map(float) | st.just(1e18),
)
SMALL = st.integers(0, 12)
ACTIONS = st.one_of(
    st.tuples(st.just("ask"), SMALL),
    st.tuples(st.just("ask"), SMALL),
    st.tuples(st.just("later"), st.integers(0, 12)),
    st.tuples(st.just("later"), st.integers(0, 200)),
    st.tuples(st.just("settle"), SMALL, st.just(Settlement())),
    st.tuples(st.just("settle"), SMALL, SETTLEMENTS),
    st.tuples(st.just("later"), st.sampled_from([3_599, 3_600, 3_601]).map(lambda s: s * 32)),
    st.tuples(st.sampled_from(["leave", "wait", "look"]), SMALL),
    st.tuples(st.just("switch")),
)
DEBTS = st.builds(
    Settlement,
    left=st.integers(-10_000, 0).map(float),
    read=st.none() | st.integers(0, 10_000).map(float),
)
BEGINNINGS = st.just([]) | DEBTS.map(lambda debt: [("ask", 0), ("settle", 0, debt), ("look", 0)])
_names = itertools.count()


@settings(
    deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    RATES,
    st.none() | RATES,
    BEGINNINGS,
    st.lists(ACTIONS, min_size=20, max_size=60),
    st.lists(ACTIONS, max_size=10),
    st.none() | st.integers(0, 200),
)
def test_the_script_answers_as_the_ledger_does(
    server: redis_server.Server, rate: Rate, other: Rate | None, beginning: list[Any],
    before: list[Any], after: list[Any], back: int | None,
) -> None:  # fmt: skip
    moved = [] if back is None else [("back", back)]
    played(server, rate, [*beginning, *before, *moved, *after], other)


def played(
    server: redis_server.Server, rate: Rate, actions: list[Any], other: Rate | None = None
) -> None:
    twins = Twins(server.url, Account(f"twins{next(_names)}", rate), other)
    try:
        for name, *arguments in actions:
            getattr(twins, name)(*arguments)
        with redis.Redis.from_url(server.url) as client:
            tag = f"hogkit:{{{twins.account.name}}}"
            assert client.zcard(f"{tag}:queue") == client.zcard(f"{tag}:kept")
    except Disagreement:
        return
    finally:
        twins.redis.close()


LATE = [
    ("ask", 0),
    ("later", 96),
    ("settle", 0, Settlement()),
    ("look", 0),
    ("later", 63),
    ("wait", 0),
]
LEASE_ENDS = [
    ("ask", 0),
    ("ask", 0),
    ("later", 127),
    ("look", 0),
    ("later", 1),
    ("look", 0),
    ("ask", 0),
]
MOVED = [("ask", 0), ("ask", 0), ("later", 20), ("look", 0), ("back", 10), ("look", 0)]
MOVED += [("later", 1), ("look", 0)] * 130
EDGE = [("ask", 0), ("settle", 0, Settlement()), ("later", 32), ("look", 0), ("ask", 0)]
FORGOTTEN = [("ask", 0), ("ask", 0), ("later", 200), ("later", 200), ("look", 0)]


SHORTER = [("ask", 0), ("settle", 0, Settlement()), ("later", 32), ("switch",), ("look", 0)]
SHORTER += [("switch",), ("look", 0), ("ask", 0), ("ask", 0)]
LONG = [("settle", 0, Settlement(refused=1e6)), ("ask", 0), ("later", 128), ("ask", 0), ("wait", 3)]
DEBT = [("settle", 0, Settlement(left=-9.0, read=1.0)), ("look", 0), ("later", 3_200), ("look", 0)]
OTHERS = [("settle", 0, Settlement(left=864_000.0)), ("later", 64)]
OTHERS += [("settle", 0, Settlement(left=9.0, read=1.0)), ("ask", 0), ("look", 0)]
OTHERS += [
    ("later", 64),
    ("settle", 0, Settlement(left=-9.0)),
    ("look", 0),
    ("later", 9),
    ("look", 0),
]
AT_LEAST = [("settle", 0, Settlement(left=864_000.0)), ("later", 8)]
AT_LEAST += [("settle", 0, Settlement(left=-20.0)), ("look", 0), ("later", 70), ("look", 0)]
LOST = [("ask", 0), ("leave", 0), ("look", 0), ("ask", 0)]
EDGES = [LATE, LEASE_ENDS, MOVED, EDGE, FORGOTTEN, SHORTER, LONG, DEBT, OTHERS, AT_LEAST, LOST]


@pytest.mark.parametrize("actions", EDGES)
@pytest.mark.parametrize("windows", [(Window(1, 1.0), Window(2, 4.0)), ()])
@pytest.mark.parametrize("at_once", [None, 1])
def test_the_script_answers_as_the_ledger_does_at_the_edges(
    server: redis_server.Server, actions: list[Any], windows: Any, at_once: int | None
) -> None:
    played(server, Rate(windows, at_once), actions, Rate((Window(3, 0.5),)))
