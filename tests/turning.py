"""Budgets of queries, and turns of them that are taken in threads and event loops."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from hogkit import Budget, Rate, Window
from hogkit.limits.states import State
from hogkit.limits.turns import Turns

HOST = "https://ph.example"


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


def free(shared: Budget) -> None:
    """Nothing is left behind."""
    assert (state(shared).running, state(shared).waiting) == (0, 0)
