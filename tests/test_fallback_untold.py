"""What happened while Redis was away is told when it is back."""

from __future__ import annotations

from typing import Any

import pytest
import redis_server
from hogkit.limits import fallback
from hogkit.limits.ledger import Settlement, View
from hogkit.limits.rates import Rate, Window
from hogkit.limits.stores import Account, Here
from shaky import Shakily, Shaky, running, shaking, waits_here

account = pytest.fixture(name="account")(redis_server.named)
shaky = pytest.fixture(name="shaky")(shaking)


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
    waits_here(shaky, account)
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
