"""A budget that machines share: the script against the ledger, and processes against a PostHog."""

from __future__ import annotations

import itertools
import logging
import random
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import redis
import redis_server
from attrs import define, field
from hogkit.errors import ConfigurationError, MissingExtra
from hogkit.limits import fallback
from hogkit.limits.fallback import Fallback, Unavailable
from hogkit.limits.ledger import Ledger, Reply, Settlement
from hogkit.limits.rates import Rate, Window
from hogkit.limits.shared_redis import Redis
from hogkit.limits.stores import Account, Here
from hogkit.limits.turns import Line
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_ledger import greedy
from test_shared_file import Counter, calling, driven, ended, program

server = pytest.fixture(name="server", scope="module")(redis_server.serving)

NEAR = 2e-6  # seconds; the script rounds to microseconds, and upwards
STEP = 1 / 32  # seconds; times are multiples, and windows of twice this, so that all are exact
START = 1_700_000_000.0


class Disagreement(Exception):
    """Both are right, by a rounding: one lets go what the other lets go a microsecond later."""


class Twins:
    """The same steps at the same times, in Redis and in the ledger that it is the twin of."""

    def __init__(self, where: Any, account: Account) -> None:
        self.now = START
        self.redis = Redis(where, clock=lambda: self.now)
        self.account, self.ledger = account, Ledger(account.rate)
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

    def ask(self, which: int) -> None:
        tickets = [*self.waiting, self.fresh()]
        ticket = tickets[which % len(tickets)]
        ours = self.ledger.ask(ticket, self.now, 4.0)
        theirs = self.redis.ask(self.account, ticket, 4.0)
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
        if self.waiting:
            ticket = self.waiting.pop(which % len(self.waiting))
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
)
BYTES = st.none() | st.integers(-10_000, 1_000_000).map(float) | st.sampled_from([0.0, 1e18, -1e18])
SETTLEMENTS = st.builds(
    Settlement,
    arrived=st.booleans(),
    refused=st.none() | steps(0, 100),
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
    st.tuples(st.sampled_from(["leave", "wait", "look"]), SMALL),
)
_names = itertools.count()


@settings(
    deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    RATES,
    st.lists(ACTIONS, min_size=20, max_size=60),
    st.lists(ACTIONS, max_size=10),
    st.none() | st.integers(0, 200),
)
def test_the_script_answers_as_the_ledger_does(
    server: redis_server.Server, rate: Rate, before: list[Any], after: list[Any], back: int | None
) -> None:
    played(server, rate, [*before, *([] if back is None else [("back", back)]), *after])


def played(server: redis_server.Server, rate: Rate, actions: list[Any]) -> None:
    twins = Twins(server.url, Account(f"twins{next(_names)}", rate))
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


@pytest.mark.parametrize("actions", [LATE, LEASE_ENDS, MOVED, EDGE, FORGOTTEN])
@pytest.mark.parametrize("at_once", [None, 1])
def test_the_script_answers_as_the_ledger_does_at_the_edges(
    server: redis_server.Server, actions: list[Any], at_once: int | None
) -> None:
    played(server, Rate((Window(1, 1.0), Window(2, 4.0)), at_once), actions)


# What is particular to Redis.

RATE = Rate((Window(10, 0.5), Window(30, 4.0)), at_once=3)
ACCOUNT = Account("https://us.posthog.com query", RATE)


@pytest.fixture
def account(request: pytest.FixtureRequest) -> Account:
    """One of the test's own."""
    return Account(f"{request.node.name} {next(_names)}", RATE)


@pytest.fixture
def store(server: redis_server.Server) -> Iterator[Redis]:
    made = Redis(server.url)
    yield made
    made.close()


@pytest.fixture
def client(server: redis_server.Server) -> Iterator[redis.Redis]:
    with redis.Redis.from_url(server.url) as made:
        yield made


def test_it_keeps_time_by_the_servers_clock(
    store: Redis, client: redis.Redis, account: Account
) -> None:
    seconds, micros = client.time()
    stamp = store.ask(account, "t", 9.0).stamp
    assert 0 <= stamp - RATE.windows[0].seconds / 2 - (seconds + micros / 1e6) < 5
    store.settle(account, "t", stamp, Settlement(left=123_456_789_012_345_678.0, read=0.1))
    view = store.look(account)
    assert (view.used, view.running, view.left) == ((1, 1), 0, 123_456_789_012_345_678.0)


def test_nothing_stays_for_ever_and_all_of_it_is_in_one_slot(
    store: Redis, client: redis.Redis
) -> None:
    client.flushall()
    odd = Account("}{ ü:host\n{a}", RATE)
    for number in range(12):
        store.ask(odd, f"t{number}", 9.0)
    keys: Any = client.keys("*")
    assert len(keys) == 5
    assert all(7_200_000 < client.pttl(key) < 7_300_000 for key in keys)
    tags = {key.split(b"{", 1)[1].split(b"}", 1)[0] for key in keys}
    assert len(tags) == 1
    assert tags != {b""}


@pytest.mark.parametrize("decoded", [False, True])
def test_a_client_that_is_given_is_used_and_left_open(
    server: redis_server.Server, account: Account, decoded: bool
) -> None:
    with redis.Redis.from_url(server.url, decode_responses=decoded) as given_client:
        ours = Redis(given_client)
        reply = ours.ask(account, "t", 9.0)
        ours.settle(account, "t", reply.stamp, Settlement(left=1.5))
        assert (ours.look(account).left, ours.wait(account, 0)) == (1.5, 0.0)
        ours.close()
        assert given_client.connection_pool.get_connection().is_connected


def test_a_server_that_has_forgotten_the_script_is_told_it_again(
    store: Redis, client: redis.Redis, account: Account
) -> None:
    client.script_flush()
    assert store.ask(account, "a", 9.0).wait == 0
    store.close()
    assert store.ask(account, "b", 9.0).wait == 0


def test_another_rate_counts_the_calls_that_were_there(store: Redis, account: Account) -> None:
    for number in range(3):
        reply = store.ask(account, f"t{number}", 9.0)
        store.settle(account, f"t{number}", reply.stamp, Settlement())
    assert store.ask(Account(account.name, Rate((Window(3, 9.0),))), "t", 9.0).wait > 8


@pytest.mark.parametrize(
    "url",
    [
        "redis://:hunter/2@host/0",
        "http://:hunter2@host",
        "redis://:hunter2@host:port/0",
        "hunter2",
        "",
    ],
)
def test_a_url_that_cannot_work_is_not_shown(url: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Redis(url)
    assert "hunter" not in f"{caught.value} {caught.value.__cause__} {caught.value.__context__}"


def test_the_password_is_in_no_error(server: redis_server.Server, client: redis.Redis) -> None:
    client.config_set("requirepass", "right")
    try:
        wrong = Redis(server.url.replace("unix://", "unix://hunter1:hunter2@"))
        with pytest.raises(Unavailable) as caught:
            wrong.look(ACCOUNT)
        wrong.close()
    finally:
        redis.Redis.from_url(server.url, password="right").config_set("requirepass", "")
    assert "WRONGPASS" in str(caught.value) or "invalid" in str(caught.value)
    assert "hunter" not in f"{wrong} {wrong!r} {caught.value!r}"
    assert str(Redis("rediss://u:hunter2@example.org:7000/1")) == "Redis at example.org:7000"


def test_what_a_server_repeats_of_the_password_is_taken_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours = Redis("redis://hunter1:hunter2@localhost:1/0")

    def repeats(*_: Any) -> None:
        raise redis.ResponseError("unknown command `AUTH`, with args: `hunter1` `hunter2`")

    monkeypatch.setattr(ours._client, "evalsha", repeats)
    with pytest.raises(Unavailable, match="unknown command") as caught:
        ours.look(ACCOUNT)
    assert "hunter" not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize("url", ["redis://127.0.0.1:1/0", "unix:///nowhere/s"])
def test_no_server_is_known_at_once(url: str) -> None:
    started = time.monotonic()
    with pytest.raises(Unavailable):
        Redis(url).ask(ACCOUNT, "t", 9.0)
    assert time.monotonic() - started < 1.5


def test_a_server_that_hangs_is_given_up(server: redis_server.Server, store: Redis) -> None:
    assert server.process
    server.process.send_signal(signal.SIGSTOP)
    try:
        started = time.monotonic()
        with pytest.raises(Unavailable, match=r"(?i)time"):
            store.look(ACCOUNT)
        assert time.monotonic() - started < 2.5
    finally:
        server.process.send_signal(signal.SIGCONT)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "redis.exceptions", None)
    with pytest.raises(MissingExtra, match=r"A budget on Redis .*hogkit\[redis\]"):
        Redis("redis://localhost")


FORKS = """
from hogkit.limits.shared_redis import Redis
store = Redis("redis://localhost")
mine = store.mark
assert mine == store.mark == Redis("redis://localhost").mark
child = os.fork()
if not child:
    os._exit(store.mark == mine)
assert os.waitpid(child, 0)[1] == 0
"""


def test_a_forked_process_has_a_mark_of_its_own() -> None:
    program(FORKS)


def test_what_came_first_goes_first(store: Redis, account: Account) -> None:
    one = Account(account.name, Rate((Window(1, 0.4),)))
    reply = store.ask(one, "t", 9.0)
    store.settle(one, "t", reply.stamp, Settlement())
    waits = [store.ask(one, name, 9.0).wait for name in "abc"]
    assert waits == sorted(waits)
    time.sleep(waits[0])
    assert store.ask(one, "b", 9.0).wait > 0
    assert store.ask(one, "a", 9.0).wait == 0


# When Redis goes away.


@define
class Shaky(Here):
    """A store that can be away, and slow to say so."""

    away: bool = False
    asked: int = 0
    pause: threading.Event = field(factory=threading.Event)

    def ask(self, account: Account, ticket: str, lease: float) -> Reply:
        self.answer()
        return Here.ask(self, account, ticket, lease)

    def settle(self, account: Account, ticket: str, stamp: float, what: Settlement) -> None:
        self.answer()
        Here.settle(self, account, ticket, stamp, what)

    def answer(self) -> None:
        self.asked += 1
        if self.away:
            self.pause.wait(5)
            raise Unavailable("away\nfor a while")


@pytest.fixture
def shaky() -> Iterator[tuple[Shaky, Fallback, list[float]]]:
    store, now = Shaky(), [0.0]
    store.pause.set()
    yield store, Fallback(store, clock=lambda: now[0]), now
    store.pause.set()


def test_a_turn_is_settled_where_it_was_granted(
    shaky: tuple[Shaky, Fallback, list[float]], account: Account
) -> None:
    store, both, now = shaky
    there = both.ask(account, "there", 9.0)
    store.away = True
    here = both.ask(account, "here", 9.0)
    assert (both.here.look(account).running, Here.look(store, account).running) == (1, 1)
    store.away, now[0] = False, fallback.RETRY
    both.settle(account, "there", there.stamp, Settlement())
    assert (both.here.look(account).running, Here.look(store, account).running) == (1, 0)
    both.settle(account, "here", here.stamp, Settlement(arrived=False))
    assert (both.here.look(account).used[0], Here.look(store, account).used[0]) == (0, 1)
    assert both._granted == set()


def test_a_refusal_that_cannot_be_told_counts_here(
    shaky: tuple[Shaky, Fallback, list[float]], account: Account
) -> None:
    store, both, _ = shaky
    reply = both.ask(account, "t", 9.0)
    store.away = True
    both.settle(account, "t", reply.stamp, Settlement(refused=50.0))
    assert both.ask(account, "next", 9.0).wait > 49


def test_one_caller_looks_for_it_and_the_others_go_on(
    shaky: tuple[Shaky, Fallback, list[float]],
    account: Account,
    caplog: pytest.LogCaptureFixture,
) -> None:
    store, both, now = shaky
    store.away = True
    both.ask(account, "a", 9.0)
    now[0] = fallback.RETRY - 0.1
    both.ask(account, "b", 9.0)
    assert store.asked == 1
    now[0] = fallback.RETRY
    store.pause.clear()
    tries = threading.Thread(target=both.ask, args=(account, "c", 9.0))
    tries.start()
    while store.asked < 2:
        time.sleep(0.001)
    assert both.ask(account, "d", 9.0).wait == 0
    store.pause.set()
    tries.join(10)
    assert store.asked == 2
    (record,) = caplog.records
    assert record.levelname == "WARNING"
    assert record.message.endswith(
        "cannot be used: away for a while. This process keeps a budget of its own meanwhile."
    )


def test_who_gives_up_waiting_leaves_both_queues(
    shaky: tuple[Shaky, Fallback, list[float]], account: Account
) -> None:
    store, both, _ = shaky
    for number in range(4):
        both.ask(account, f"t{number}", 9.0)
    store.away = True
    for number in range(4):
        both.ask(account, f"h{number}", 9.0)
    assert both.here.look(account).waiting == Here.look(store, account).waiting == 1
    store.away = False
    both.leave(account, "h3")
    both.shared.leave(account, "t3")
    assert both.here.look(account).waiting == Here.look(store, account).waiting == 0


def test_calls_go_on_without_redis_and_with_it_again(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(fallback, "RETRY", 0.2)
    caplog.set_level(logging.INFO, "hogkit")
    serving = redis_server.serving(tmp_path_factory)
    server, slowest = next(serving), 0.0
    store, rate = Fallback(Redis(server.url)), Rate((Window(1_000, 0.5),), at_once=3)
    line = Line(Account("a", rate), store)

    def calls(seconds: float) -> None:
        nonlocal slowest
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            started = time.monotonic()
            driven(line.turn(5.0, 5.0, lambda _: None)).settle(Settlement())
            slowest = max(slowest, time.monotonic() - started)

    calls(0.2)
    turn = driven(line.turn(5.0, 5.0, lambda _: None))
    server.kill()
    turn.settle(Settlement())
    calls(0.5)
    server.start()
    calls(0.5)
    assert slowest < 2
    told = [(record.levelname, record.message) for record in caplog.records]
    assert [level for level, _ in told] == ["WARNING", "INFO"]
    assert str(server.socket) in told[0][1]
    assert "a budget of its own" in told[0][1]
    assert store.shared.look(line.account).used[0] > 0
    server.kill()
    calls(0.2)
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO", "INFO"]
    store.close()
    serving.close()


# Processes against a PostHog that counts; through a file as well, where nothing differs.


@pytest.fixture(params=["file", "redis"])
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """What to share a budget through, and where that is; empty."""
    if request.param == "file":
        return "file", str(tmp_path / "budget.db")
    server = request.getfixturevalue("server")
    with redis.Redis.from_url(server.url) as client:
        client.flushall()
    return "redis", server.url


def kept_to(counter: Counter) -> None:
    assert (counter.posthog.refused, counter.over) == (0, 0)


def test_processes_spend_nearly_all_of_it_and_are_never_refused(shared: tuple[str, str]) -> None:
    counter = Counter(Rate((Window(30, 0.5), Window(60, 1.5)), at_once=3))
    with calling(*shared, counter, processes=4, seconds=2.45) as callers:
        ended(callers)
    kept_to(counter)
    assert sum(at <= 2.45 for at, _ in counter.hits) >= 0.9 * len(greedy(counter.rate, 2.45))
    of_each = [sum(who == number for _, who in counter.hits) for number in range(4)]
    assert min(of_each) >= len(counter.hits) / 4 / 2


@pytest.mark.full
def test_processes_spend_nearly_all_of_a_long_run(shared: tuple[str, str]) -> None:
    counter = Counter(Rate((Window(60, 3.0), Window(300, 30.0)), at_once=3))
    with calling(*shared, counter, processes=4, seconds=90.0) as callers:
        ended(callers)
    kept_to(counter)
    assert sum(at <= 90.0 for at, _ in counter.hits) >= 0.95 * len(greedy(counter.rate, 89.9))


def test_processes_that_are_killed_at_any_moment_leave_the_others_going(
    shared: tuple[str, str],
) -> None:
    rate, chance = Rate((Window(20, 0.5),), at_once=3), random.Random(5)
    counter = Counter(rate)
    with calling(*shared, counter, processes=5, seconds=1.4, lease=0.3) as callers:
        for victim in callers[:3]:
            time.sleep(0.1 + chance.random() / 5)
            victim.kill()
        ended(callers[3:])
    assert counter.posthog.refused == 0
    assert sum(at > 0.9 for at, _ in counter.hits) >= 20


def test_the_slots_of_killed_processes_come_back(shared: tuple[str, str]) -> None:
    """Those of this machine at once by the file, else when their lease ends."""
    lease = 60.0 if shared[0] == "file" else 0.8
    counter = Counter(Rate((Window(50, 0.5),), at_once=2))
    with calling(*shared, counter, processes=3, seconds=1.5, lease=lease, hangs=2) as callers:
        while len({who for _, who in counter.hits}) < 2 or time.monotonic() - counter.started < 0.3:
            time.sleep(0.01)
            assert time.monotonic() - counter.started < 20
        blocked = time.monotonic() - counter.started
        for holder in callers[:2]:
            holder.kill()
        ended(callers[2:])
    assert counter.posthog.refused == 0
    assert [at for at, _ in counter.hits if at > blocked][0] < 1.4  # noqa: RUF015
    assert sum(at > blocked for at, _ in counter.hits) > 10
