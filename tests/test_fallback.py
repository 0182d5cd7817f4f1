"""When Redis goes away: each process keeps a budget of its own meanwhile."""

from __future__ import annotations

import logging
import threading
import time

import pytest
import redis_server
from hogkit.limits import fallback
from hogkit.limits.fallback import Fallback
from hogkit.limits.ledger import Settlement
from hogkit.limits.rates import Rate, Window
from hogkit.limits.shared_redis import Redis
from hogkit.limits.stores import Account, Here
from hogkit.limits.turns import Line
from hogkit.limits.workers import Worker
from programs import driven
from shaky import Shakily, running, shaking, waits_here

account = pytest.fixture(name="account")(redis_server.named)
shaky = pytest.fixture(name="shaky")(shaking)


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
    waits_here(shaky, account)
    store.away, now[0] = False, fallback.RETRY
    assert both.ask(account, "t", 9.0).wait == 0
    assert both.here.look(account).waiting == 0
    assert running(store, account) == 1


def test_a_refusal_that_cannot_be_told_counts_here(shaky: Shakily, account: Account) -> None:
    store, both, _ = shaky
    reply = both.ask(account, "t", 9.0)
    store.away = True
    both.settle(account, "t", reply.stamp, Settlement(refused=3.5))
    assert 3 < both.ask(account, "next", 9.0).wait <= 3.5


def test_one_caller_looks_for_it_and_the_others_go_on(
    shaky: Shakily,
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


def test_who_gives_up_waiting_leaves_both_queues(shaky: Shakily, account: Account) -> None:
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
