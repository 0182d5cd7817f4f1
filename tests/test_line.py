"""One line of those who wait for a turn, of which a test does each step by itself."""

from __future__ import annotations

import math
from itertools import count
from typing import Any

import pytest
from hogkit import Rate, Window
from hogkit.limits.ledger import Settlement
from hogkit.limits.stores import Account, Here
from hogkit.limits.turns import Ask, Line, Room, Turn
from hogkit.steps import Nap
from hypothesis import given, settings
from hypothesis import strategies as st


@settings(deadline=None, max_examples=300)
@given(
    st.integers(1, 3),
    st.lists(
        st.tuples(st.integers(0, 7), st.sampled_from(["go", "go", "go", "stop"])), max_size=80
    ),
)
def test_whatever_the_order_of_steps(at_once: int, moves: list[tuple[int, str]]) -> None:
    """Each step is done by itself, and some end in the midst of theirs, as threads may."""
    now = count(0.0, 0.001)  # type: ignore[arg-type]
    line = Line(
        Account("x", Rate(at_once=at_once)), Here(clock=lambda: next(now)), clock=lambda: 0.0
    )
    started: dict[int, Any] = {}
    waiting: dict[int, Any] = {}
    running: list[Turn] = []
    for who, move in moves:
        if who not in started:
            started[who] = line.turn(math.inf, 1e9, lambda seconds: None)
            waiting[who] = next(started[who])
        elif who not in waiting:
            continue
        elif move == "stop":
            started[who].close()
            del waiting[who]
        else:
            advance(started[who], waiting, who, running)
        assert len(running) <= at_once
    for turn in running:
        turn.settle(Settlement())
    for who in list(waiting):
        started[who].close()
    view = line.store.look(line.account)
    assert (view.running, view.waiting, line.waiting) == (0, 0, 0)


def advance(asking: Any, waiting: dict[int, Any], who: int, running: list[Turn]) -> None:
    step = waiting.pop(who)
    try:
        waiting[who] = asking.send(None if isinstance(step, Nap) else step.blocking())
    except StopIteration as ended:
        running.append(ended.value)


def test_who_gives_up_while_it_asks_leaves_no_place() -> None:
    now = [0.0]
    line = Line(
        Account("x", Rate((Window(1, 8.0),))), Here(clock=lambda: now[0]), clock=lambda: now[0]
    )
    holder = line.turn(99.0, 60.0, lambda seconds: None)
    with pytest.raises(StopIteration):
        holder.send(next(holder).blocking())
    asking = line.turn(99.0, 60.0, lambda seconds: None)
    nap = asking.send(next(asking).blocking())
    assert isinstance(nap, Nap)
    assert isinstance(asking.send(None), Ask)
    asking.close()
    assert line.store.look(line.account).waiting == 0


def test_nobody_is_told_of_a_wait_that_is_none() -> None:
    """Two ask at the same time: one comes after the other, and none has to wait."""
    line, told = Line(Account("x", Rate((Window(9, 9.0),))), Here()), list[float]()
    first, second = line.turn(9.0, 60.0, told.append), line.turn(9.0, 60.0, told.append)
    ask, forecast = next(first), next(second)
    assert second.send(forecast.blocking()) is not None
    with pytest.raises(StopIteration):
        first.send(ask.blocking())
    with pytest.raises(StopIteration):
        second.send(second.send(None).blocking())
    assert told == []


def test_who_does_not_ask_in_time_is_passed() -> None:
    """As where a blocking call stops the loop of the one who is first."""
    now = [0.0]
    line = Line(
        Account("x", Rate((Window(1, 8.0),))), Here(clock=lambda: now[0]), clock=lambda: now[0]
    )
    holder, idle, eager = (line.turn(99.0, 60.0, lambda seconds: None) for _ in range(3))
    with pytest.raises(StopIteration):
        holder.send(next(holder).blocking())
    nap = idle.send(next(idle).blocking())
    assert nap.seconds == pytest.approx(12.0)  # counted half a window ahead while it has no answer
    step = eager.send(next(eager).blocking())
    assert isinstance(step, Nap)
    now[0] = 12.0
    assert isinstance(eager.send(None), Nap)  # the first has a moment to ask
    now[0] = 13.5
    ask = eager.send(None)
    assert isinstance(ask, Ask)
    with pytest.raises(StopIteration):
        eager.send(ask.blocking())
    idle.close()


def test_what_is_given_back_in_the_middle_of_a_step_does_not_wait_for_it() -> None:
    """The collector may find a task that was never ended wherever it is called."""
    line = Line(Account("x", Rate(at_once=1)), store := Here())
    asking = line.turn(9.0, 60.0, lambda seconds: None)
    try:
        asking.send(next(asking).blocking())
    except StopIteration as ended:
        turn = ended.value
    with store._step():
        turn.settle(Settlement())
        assert store._ledgers["x"].running != {}
    assert store.look(line.account).running == 0


def test_a_place_under_way_is_had_before_the_turn_and_given_back() -> None:
    line, room = Line(Account("x", Rate((Window(9, 9.0),))), Here()), Room(1)
    first, second = (line.turn(9.0, 60.0, lambda seconds: None, room) for _ in range(2))
    with pytest.raises(StopIteration) as ended:
        first.send(next(first).blocking())
    assert isinstance(next(second), Nap)
    ended.value.value.settle(Settlement())
    assert isinstance(second.send(None), Ask)
    second.close()
    assert room.left == 1


def test_several_who_do_not_ask_in_time_are_passed() -> None:
    """As in a loop that stands still: whoever comes after them looks up, however many they are."""
    now = [0.0]
    store, account = Here(clock=lambda: now[0]), Account("x", Rate((Window(1, 8.0),)))
    line = Line(account, store, clock=lambda: now[0])
    turns = [line.turn(99.0, 60.0, [].append) for _ in range(5)]
    with pytest.raises(StopIteration):
        turns[0].send(next(turns[0]).blocking())
    step = [turn.send(next(turn).blocking()) for turn in turns[1:]][-1]
    while isinstance(step, Nap):
        now[0] += step.seconds
        step = turns[-1].send(None)
    assert isinstance(step, Ask)
    assert 13.0 < now[0] < 20.0  # the first of them was to ask after 12 s
    for turn in turns:
        turn.close()
