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
import redis.asyncio
import redis_server
from attrs import define, field
from hogkit.errors import ConfigurationError, MissingExtra
from hogkit.limits import fallback
from hogkit.limits.fallback import Fallback, Unavailable
from hogkit.limits.ledger import Ledger, Reply, Settlement, View
from hogkit.limits.rates import Rate, Window
from hogkit.limits.shared_redis import Redis
from hogkit.limits.stores import Account, Here
from hogkit.limits.turns import Line
from hogkit.limits.workers import Worker
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from redis.backoff import NoBackoff
from redis.retry import Retry
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


GIVEN = [{}, {"decode_responses": True}, {"protocol": 3}, {"encoding": "utf-16"}]


@pytest.mark.parametrize("options", GIVEN)
def test_the_settings_of_a_client_that_is_given_are_used_and_it_is_left_alone(
    server: redis_server.Server, account: Account, options: dict[str, Any]
) -> None:
    with redis.Redis(unix_socket_path=str(server.socket), db=3, **options) as given_client:
        ours = Redis(given_client)
        reply = ours.ask(account, "t", 9.0)
        ours.settle(account, "t", reply.stamp, Settlement(left=1.5))
        assert (ours.look(account).left, ours.wait(account, 0)) == (1.5, 0.0)
        assert given_client.dbsize() > 0
        ours.close()
        assert given_client.connection_pool.get_connection().is_connected
        given_client.flushdb()


@pytest.mark.parametrize(
    "options", [{}, {"socket_timeout": None}, {"socket_timeout": 9, "retry": Retry(NoBackoff(), 5)}]
)
def test_a_client_that_is_given_waits_no_longer_than_we_do(
    server: redis_server.Server, options: dict[str, Any]
) -> None:
    assert server.process
    ours = Redis(redis.Redis(unix_socket_path=str(server.socket), **options))
    ours.look(ACCOUNT)
    server.process.send_signal(signal.SIGSTOP)
    try:
        began = time.monotonic()
        with pytest.raises(Unavailable, match=r"(?i)time"):
            ours.look(ACCOUNT)
        assert time.monotonic() - began < 2.5
    finally:
        server.process.send_signal(signal.SIGCONT)
    ours.close()


def not_clients() -> list[Any]:
    once = redis.Redis()
    return [redis.asyncio.Redis(), once.pipeline(), once.pubsub(), once.connection_pool, 42, object]


@pytest.mark.parametrize("wrong", not_clients(), ids=lambda wrong: type(wrong).__name__)
def test_what_is_no_client_that_waits_for_its_answers_is_refused(wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"a redis\.Redis: no client of asyncio"):
        Redis(wrong)


@pytest.mark.parametrize("scheme", ["REDIS", "Redis", "rediss", "REDISS"])
def test_the_scheme_is_taken_in_any_case(scheme: str) -> None:
    assert str(Redis(f"{scheme}://")) == "Redis at localhost:6379"


def test_an_ask_that_is_repeated_is_one(store: Redis, account: Account) -> None:
    one = Account(account.name, Rate((Window(9, 60.0),), at_once=1))
    first = store.ask(one, "a", 9.0)
    time.sleep(0.01)
    assert store.ask(one, "a", 9.0) == first
    store.settle(one, "a", first.stamp, Settlement())
    assert store.ask(one, "a", 9.0).wait == 0  # arrives late
    view = store.look(one)
    assert (view.used, view.running) == ((1,), 0)


def test_a_slot_without_windows_is_given_once(store: Redis, account: Account) -> None:
    one = Account(account.name, Rate(at_once=1))
    assert store.ask(one, "a", 9.0).wait == 0
    time.sleep(0.01)
    assert store.ask(one, "a", 9.0).wait == 0
    assert store.ask(one, "b", 9.0).wait > 0
    assert store.look(one).running == 1


def test_what_the_longest_window_of_anybody_counts_stays_as_long(
    store: Redis, client: redis.Redis, account: Account
) -> None:
    store.ask(Account(account.name, Rate((Window(9, 50_000.0),))), "a", 9.0)
    store.look(account)
    keys: Any = client.keys(f"hogkit:*{account.name}*")
    assert min(client.pttl(key) for key in keys) > 57_000_000


def test_a_name_that_cannot_be_encoded(store: Redis) -> None:
    with pytest.raises(ConfigurationError, match=r"budget: '\\udcff x' cannot be encoded"):
        store.ask(Account("\udcff x", RATE), "t", 9.0)


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
        "redis://:hunter2@host/0?foo=bar",
        "redis://:hunter2@host/0?hunter2=1",
        "rediss://:hunter2@host?ssl_cert_reqs=hunter2",
        "unix:///s?hunter2=1",
        "redis://hunter2@[::1/0",
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
    answers: int = -1  # until it is away
    pause: threading.Event = field(factory=threading.Event)

    def ask(self, account: Account, ticket: str, lease: float) -> Reply:
        self.answer()
        return Here.ask(self, account, ticket, lease)

    def settle(self, account: Account, ticket: str, stamp: float, what: Settlement) -> None:
        self.answer()
        Here.settle(self, account, ticket, stamp, what)

    def leave(self, account: Account, ticket: str) -> None:
        self.answer()
        Here.leave(self, account, ticket)

    def answer(self) -> None:
        self.asked += 1
        self.answers -= 1
        if self.away or self.answers == -1:
            self.away = True
            self.pause.wait(5)
            raise Unavailable("away\nfor a while")


@pytest.fixture
def shaky() -> Iterator[tuple[Shaky, Fallback, list[float]]]:
    store, now = Shaky(), [0.0]
    store.pause.set()
    yield store, Fallback(store, clock=lambda: now[0]), now
    store.pause.set()


Shakily = tuple[Shaky, Fallback, list[float]]


def running(store: Here, account: Account) -> int:
    return Here.look(store, account).running


def test_a_turn_is_settled_where_it_was_granted(shaky: Shakily, account: Account) -> None:
    store, both, now = shaky
    there = both.ask(account, "there", 9.0)
    store.away = True
    here = both.ask(account, "here", 9.0)
    assert (running(both.here, account), running(store, account)) == (2, 1)
    store.away, now[0] = False, fallback.RETRY
    both.settle(account, "there", there.stamp, Settlement())
    assert (running(both.here, account), running(store, account)) == (1, 0)
    both.settle(account, "here", here.stamp, Settlement(arrived=False))
    assert (both.here.look(account).used[0], Here.look(store, account).used[0]) == (1, 1)
    assert (both._going, both._asked) == ({}, set())


def test_an_outage_begins_with_what_this_process_has_spent(
    shaky: Shakily, account: Account
) -> None:
    store, both, _ = shaky
    two = Account(account.name, Rate((Window(3, 60.0),)))
    for number in range(3):
        reply = both.ask(two, f"t{number}", 9.0)
        if number:
            both.settle(two, f"t{number}", reply.stamp, Settlement(arrived=number == 1))
    store.away = True
    assert [both.ask(two, name, 9.0).wait > 0 for name in "ab"] == [False, True]


def test_who_waited_here_and_was_let_go_there_waits_here_no_more(
    shaky: Shakily, account: Account
) -> None:
    store, both, now = shaky
    for number in range(3):
        both.here.count(account, f"h{number}", 9.0)
    store.away = True
    assert both.ask(account, "t", 9.0).wait > 0
    store.away, now[0] = False, fallback.RETRY
    assert both.ask(account, "t", 9.0).wait == 0
    assert both.here.look(account).waiting == 0
    assert running(store, account) == 1


def test_slots_are_free_when_it_is_back_and_not_when_their_lease_ends(
    shaky: Shakily, account: Account
) -> None:
    store, both, now = shaky
    stamps = {name: both.ask(account, name, 1e6).stamp for name in "abc"}
    assert both.ask(account, "waits", 1e6).wait > 0
    store.away = True
    for name, stamp in stamps.items():
        both.settle(account, name, stamp, Settlement(arrived=name != "a"))
    both.leave(account, "waits")
    assert running(store, account) == 3
    store.away, now[0] = False, fallback.RETRY
    assert both.ask(account, "next", 9.0).wait > 0  # which finds it
    view = Here.look(store, account)
    assert (view.running, view.waiting, view.used) == (0, 1, (2, 2))
    assert both.ask(account, "next", 9.0).wait == 0
    assert not both._untold


def test_what_was_granted_by_an_answer_that_was_lost_is_given_back(
    shaky: Shakily, account: Account
) -> None:
    store, both, now = shaky
    store.away = True
    assert both.ask(account, "t", 1e6).wait == 0
    Here.ask(store, account, "t", 1e6)  # it was granted there all the same
    both.settle(account, "t", 0.0, Settlement())
    store.away, now[0] = False, fallback.RETRY
    both.look(account)
    assert (running(store, account), running(both.here, account)) == (0, 0)


def test_who_waits_all_the_same_asks_again_for_what_was_lost(
    shaky: Shakily, account: Account
) -> None:
    store, both, now = shaky
    for number in range(3):
        both.here.count(account, f"h{number}", 9.0)
    store.away = True
    assert both.ask(account, "t", 9.0).wait > 0
    Here.ask(store, account, "t", 9.0)
    store.away, now[0] = False, fallback.RETRY
    assert both.ask(account, "t", 9.0).wait == 0
    both.look(account)
    assert running(store, account) == 1
    assert not both._untold


def test_only_the_newest_are_kept_for_it(shaky: Shakily, account: Account) -> None:
    store, both, now = shaky
    many = Account(account.name, Rate(at_once=fallback.KEPT + 9))
    for number in range(fallback.KEPT + 5):
        both.ask(many, f"t{number}", 1e6)
    store.away = True
    for number in range(fallback.KEPT + 5):
        both.settle(many, f"t{number}", 0.0, Settlement())
        assert both.ask(many, f"h{number}", 1e6).wait == 0  # of which it never hears
        both.settle(many, f"h{number}", 0.0, Settlement())
    assert len(both._untold) == fallback.KEPT
    store.away, now[0] = False, fallback.RETRY
    both.look(many)
    assert running(store, many) == 5


def test_it_is_away_again_while_it_is_told(shaky: Shakily, account: Account) -> None:
    store, both, now = shaky
    for name in "abc":
        both.ask(account, name, 1e6)
    store.away = True
    for name in "abc":
        both.settle(account, name, 0.0, Settlement())
    store.away, now[0] = False, fallback.RETRY
    store.answers = 1
    both.look(account)
    assert (running(store, account), len(both._untold)) == (2, 2)
    store.away, now[0] = False, 2 * fallback.RETRY
    both.look(account)
    assert (running(store, account), len(both._untold)) == (0, 0)


def test_a_refusal_that_is_told_late_ends_when_posthog_said(
    shaky: Shakily, account: Account
) -> None:
    store, both, now = shaky
    reply = both.ask(account, "t", 9.0)
    store.away = True
    both.settle(account, "t", reply.stamp, Settlement(refused=12.0, left=-5.0))
    store.away, now[0] = False, fallback.RETRY
    hour = Account(account.name, Rate((Window(99, 3_600.0),)))
    both.wait(hour, 0)
    assert 1.9 < Here.wait(store, hour, 0) <= 2.0
    assert Here.look(store, hour).left is None


def test_a_call_that_is_ended_in_the_middle_of_a_step_is_told_after_it(
    shaky: Shakily, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the collector, in the same thread: no store could begin a second step there."""
    store, both, _ = shaky
    both.ask(account, "ended", 1e6)
    inside: list[int] = []

    def look(self: Here, account: Account) -> Any:
        both.settle(account, "ended", 0.0, Settlement(refused=1.0))
        both.leave(account, "ended")
        inside.append(store.asked)
        return View(used=(), running=0, waiting=0, wait=0.0, left=None)

    with monkeypatch.context() as patched:
        patched.setattr(Shaky, "look", look, raising=False)
        both.look(account)
    assert (inside, store.asked) == ([1], 2)
    assert running(store, account) == 0


def test_a_refusal_that_cannot_be_told_counts_here(shaky: Shakily, account: Account) -> None:
    store, both, _ = shaky
    reply = both.ask(account, "t", 9.0)
    store.away = True
    both.settle(account, "t", reply.stamp, Settlement(refused=3.5))
    assert 3 < both.ask(account, "next", 9.0).wait <= 3.5


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
    store, both, now = shaky
    for number in range(4):
        both.ask(account, f"t{number}", 9.0)
    store.away = True
    for number in range(4):
        both.ask(account, f"h{number}", 9.0)
    assert (both.here.look(account).waiting, Here.look(store, account).waiting) == (4, 1)
    store.away, now[0] = False, fallback.RETRY
    for ticket in ("h0", "h1", "h2", "h3", "t3"):
        both.leave(account, ticket)
    assert both.here.look(account).waiting == Here.look(store, account).waiting == 0
    assert both._asked == set()


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
    line = Line(Account("a", rate), store, Worker())

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
