"""Turns: first come, first served, whoever gives up; threads and event loops together."""

from __future__ import annotations

import asyncio
import math
import os
import random
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from typing import Any

import httpx
import pytest
from hogkit import AsyncPostHog, Backoff, Budget, PostHog, Rate, Unreachable, Window
from hogkit.limits.ledger import Settlement
from hogkit.limits.states import State
from hogkit.limits.stores import Account, Here
from hogkit.limits.turns import Ask, Line, Outcome, Room, TooLong, Turn, Turns
from hogkit.steps import Nap
from hypothesis import given, settings
from hypothesis import strategies as st

HOST = "https://ph.example"
KEY = "phx_turns0123456789abcdefghij"


def budget(*windows: Window, at_once: int | None = None) -> Budget:
    return Budget(rates={"query": Rate(windows, at_once=at_once)})


def state(of: Budget) -> State:
    return next(state for state in of.state(HOST, "7") if state.rate_class == "query")


def steps(of: Budget, patience: float = 10.0, told: list[float] | None = None) -> Any:
    waits = [].append if told is None else told.append
    return of.turn(HOST, "query", project="7", patience=patience, lease=60.0, waits=waits)


def take(of: Budget, **options: Any) -> Turns:
    asking = steps(of, **options)
    try:
        step = next(asking)
        while True:
            step = asking.send(step.blocking())
    except StopIteration as ended:
        return ended.value
    finally:
        asking.close()


async def take_async(of: Budget, **options: Any) -> Turns:
    asking = steps(of, **options)
    try:
        step = next(asking)
        while True:
            step = asking.send(await step.awaiting())
    except StopIteration as ended:
        return ended.value
    finally:
        asking.close()


def until(holds: Callable[[], bool]) -> None:
    ends = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < ends
        time.sleep(0.001)


@contextmanager
def looping() -> Iterator[asyncio.AbstractEventLoop]:
    """An event loop in a thread of its own."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@pytest.mark.parametrize("kinds", ["tttttttt", "aaaaaaaa", "tatatatata", "aattaaattt"])
def test_first_come_first_served(kinds: str) -> None:
    shared, order = budget(at_once=1), list[int]()

    def one(number: int) -> None:
        turn = take(shared)
        order.append(number)
        turn.settle(Outcome())

    async def one_async(number: int) -> None:
        turn = await take_async(shared)
        order.append(number)
        turn.settle(Outcome())

    first = take(shared)
    with looping() as loop, ThreadPoolExecutor(len(kinds)) as pool:
        under_way: list[Future[None]] = []
        for number, kind in enumerate(kinds):
            if kind == "t":
                under_way.append(pool.submit(one, number))
            else:
                under_way.append(asyncio.run_coroutine_threadsafe(one_async(number), loop))
            until(lambda: state(shared).waiting == len(under_way))
        assert order == []
        first.settle(Outcome())
        for future in under_way:
            future.result(5)
    assert order == list(range(len(kinds)))
    free(shared)


def free(shared: Budget) -> None:
    """Nothing is left behind."""
    assert (state(shared).running, state(shared).waiting) == (0, 0)


@pytest.mark.parametrize("woken", [False, True])
@pytest.mark.parametrize("gone", [{0}, {2}, {4}, {0, 1}, {0, 4}, {0, 1, 2, 3, 4}])
def test_who_is_cancelled_leaves_no_place_and_no_slot(gone: set[int], woken: bool) -> None:
    shared, order = budget(at_once=1), list[int]()

    async def one(number: int) -> None:
        turn = await take_async(shared)
        order.append(number)
        await asyncio.sleep(0)
        turn.settle(Outcome())

    async def all_of_them() -> list[Any]:
        first = await take_async(shared)
        tasks = [asyncio.create_task(one(number)) for number in range(5)]
        while state(shared).waiting < 5:
            await asyncio.sleep(0)
        if woken:
            first.settle(Outcome())  # and the first of those who wait has not run yet
        for number in gone:
            tasks[number].cancel()
        if not woken:
            await asyncio.sleep(0.01)
            assert state(shared).waiting == 5 - len(gone)
            first.settle(Outcome())
        async with asyncio.timeout(5):
            return await asyncio.gather(*tasks, return_exceptions=True)

    ends = asyncio.run(all_of_them())
    assert {n for n, end in enumerate(ends) if isinstance(end, asyncio.CancelledError)} == gone
    assert order == [number for number in range(5) if number not in gone]
    free(shared)


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


# Too long.


@pytest.mark.parametrize("queue", [0, 3])
def test_a_turn_that_comes_too_late_is_refused_at_once(queue: int) -> None:
    shared, told = budget(Window(1, 50.0)), list[float]()
    take(shared).settle(Outcome())
    ahead = [steps(shared, patience=1e6) for _ in range(queue)]
    for asking in ahead:
        asking.send(next(asking).blocking())
    began = time.monotonic()
    with pytest.raises(TooLong) as late:
        take(shared, patience=49.0, told=told)
    assert time.monotonic() - began < 0.1
    assert 49.0 + 50 * queue < late.value.wait <= 50.0 * (queue + 1)
    assert told == []
    for asking in ahead:
        asking.close()
    free(shared)


@pytest.mark.parametrize("ahead", [False, True])
def test_a_slot_that_never_comes_free_is_not_waited_for_longer_than_told(ahead: bool) -> None:
    shared, told = budget(at_once=1), list[float]()
    held, other = take(shared), steps(shared)
    if ahead:
        other.send(next(other).blocking())
    began = time.monotonic()
    with pytest.raises(TooLong):
        take(shared, patience=0.2, told=told)
    assert 0.1 < time.monotonic() - began < 1.0
    assert len(told) == 1
    other.close()
    held.settle(Outcome())
    free(shared)


# What a call of a client holds.


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """In two pieces, between which something happens."""

    def __init__(self, between: Callable[[], Any]) -> None:
        self.between = between

    def __iter__(self) -> Iterator[bytes]:
        yield b'{"results": '
        self.between()
        yield b"[]}"

    async def __aiter__(self) -> Any:
        yield b'{"results": '
        self.between()
        await asyncio.sleep(0.01)
        yield b"[]}"


def call(kind: Any, shared: Budget, between: Callable[[], Any]) -> Any:
    """One query, during whose answer `between` is called."""
    json = {"content-type": "application/json"}
    client = kind(
        KEY, 7, host=HOST, budget=shared, backoff=Backoff(tries=1),
        transport=httpx.MockTransport(lambda _: httpx.Response(200, headers=json, stream=Body(between))),
    )  # fmt: skip
    if kind is PostHog:
        with client:
            return client.query("SELECT 1")

    async def awaiting() -> Any:
        async with client:
            return await client.query("SELECT 1")

    return asyncio.run(awaiting())


@pytest.mark.parametrize("kind", [PostHog, AsyncPostHog])
def test_a_slot_is_held_until_the_body_is_read(kind: Any) -> None:
    shared, seen = budget(at_once=3), list[int]()
    call(kind, shared, lambda: seen.append(state(shared).running))
    assert seen == [1]
    free(shared)


@pytest.mark.parametrize("kind", [PostHog, AsyncPostHog])
@pytest.mark.parametrize(
    ("error", "raised"),
    [
        (httpx.ReadError("broke"), Unreachable),
        (KeyboardInterrupt(), KeyboardInterrupt),
        (asyncio.CancelledError(), asyncio.CancelledError),
        (ZeroDivisionError(), ZeroDivisionError),
    ],
)
def test_a_slot_is_freed_however_the_call_ends(
    kind: Any, error: BaseException, raised: type[BaseException]
) -> None:
    shared = budget(at_once=1)

    def breaks() -> None:
        raise error

    with pytest.raises(raised):
        call(kind, shared, breaks)
    free(shared)
    take(shared, patience=0.0).settle(Outcome())


def test_a_task_that_is_cancelled_while_it_reads_frees_its_slot() -> None:
    shared = budget(at_once=1)

    def cancels() -> None:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()

    with pytest.raises(asyncio.CancelledError):
        call(AsyncPostHog, shared, cancels)
    free(shared)


# Other processes, and all at once.


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_fork_of_a_process_that_waits_can_call() -> None:
    shared = budget(at_once=1)
    first = take(shared)
    with ThreadPoolExecutor(1) as pool:
        waits = pool.submit(take, shared)
        until(lambda: state(shared).waiting == 1)
        child = os.fork()
        if not child:
            take(shared, patience=0.0)
            os._exit(0 if (state(shared).running, state(shared).waiting) == (1, 0) else 1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert not waits.done()
        first.settle(Outcome())
        waits.result(5).settle(Outcome())
    free(shared)


class Server:
    """Counts as posthog/rate_limit.py does, and how many are under way."""

    def __init__(self, rate: Rate) -> None:
        self.rate, self.refused, self.running = rate, 0, 0
        self.logs: list[list[float]] = [[] for _ in rate.windows]
        self.lock = threading.Lock()

    def began(self) -> None:
        with self.lock:
            now = time.monotonic()
            self.running += 1
            self.refused += self.running > (self.rate.at_once or math.inf)
            for window, log in zip(self.rate.windows, self.logs, strict=True):
                log[:] = [at for at in log if at > now - window.seconds]
                self.refused += len(log) >= window.calls
                log.append(now)

    def ended(self) -> None:
        with self.lock:
            self.running -= 1


def test_many_threads_and_tasks_never_run_into_a_limit() -> None:
    rate = Rate((Window(12, 0.2), Window(60, 2.0)), at_once=4)
    shared, server, ends = Budget(rates={"query": rate}), Server(rate), time.monotonic() + 3.0
    told, calls = list[float](), list[int]()

    def one(number: int) -> None:
        while time.monotonic() < ends:
            turn = take(shared, told=told)
            time.sleep(random.uniform(0, 0.004))
            server.began()
            time.sleep(random.uniform(0, 0.004))
            server.ended()
            turn.settle(Outcome())
            calls.append(number)

    async def one_async(number: int) -> None:
        while time.monotonic() < ends:
            turn = await take_async(shared, told=told)
            await asyncio.sleep(random.uniform(0, 0.004))
            server.began()
            await asyncio.sleep(random.uniform(0, 0.004))
            server.ended()
            turn.settle(Outcome())
            calls.append(number)

    with looping() as loop, ThreadPoolExecutor(10) as pool:
        under_way = [pool.submit(one, number) for number in range(10)]
        under_way += [
            asyncio.run_coroutine_threadsafe(one_async(number), loop) for number in range(10, 20)
        ]
        for future in under_way:
            future.result(8)
    assert server.refused == 0
    assert len(calls) > 70  # 60 in the first 2 seconds, and then nearly as many
    assert set(calls) == set(range(20))  # nobody starves
    assert all(told)
    free(shared)


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
