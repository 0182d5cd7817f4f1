"""Turns: first come, first served, whoever gives up; threads and event loops together."""

from __future__ import annotations

import asyncio
import math
import os
import random
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest
from breaking import soon
from hogkit import Budget, Rate, Window
from hogkit.limits.turns import Outcome, TooLong
from turning import budget, free, looping, state, steps, take, take_async


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
            assert soon(lambda: state(shared).waiting == len(under_way), 5.0)
        assert order == []
        first.settle(Outcome())
        for future in under_way:
            future.result(5)
    assert order == list(range(len(kinds)))
    free(shared)


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


# Other processes, and all at once.


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_fork_of_a_process_that_waits_can_call() -> None:
    shared = budget(at_once=1)
    first = take(shared)
    with ThreadPoolExecutor(1) as pool:
        waits = pool.submit(take, shared)
        assert soon(lambda: state(shared).waiting == 1, 5.0)
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
