"""Does several things at once, none of them for longer than it may take."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from queue import Empty, SimpleQueue
from typing import TypeVar

T = TypeVar("T")

STEP = 0.1  # seconds after which a wait heeds Ctrl-C, also where a lock would not (Windows)


def bounded(
    tasks: Iterable[Callable[[], T]], seconds: float, *, at_once: int
) -> list[T | Exception]:
    """What each of them gave or raised, in their order; TimeoutError for what had no time left.

    What hangs, as a look-up of a name may for a minute, is left behind: it ends with the process.

    Args:
        seconds: For all of them.
    """
    waiting = list(enumerate(tasks))
    found: list[T | Exception] = [TimeoutError() for _ in waiting]
    done: SimpleQueue[tuple[int, T | Exception]] = SimpleQueue()
    ends, running = time.monotonic() + seconds, 0
    waiting.reverse()
    while waiting or running:
        while waiting and running < at_once:
            threading.Thread(target=_run, args=(*waiting.pop(), done), daemon=True).start()
            running += 1
        if (left := ends - time.monotonic()) <= 0:
            break
        try:
            place, given = done.get(timeout=min(left, STEP))
        except Empty:
            continue
        found[place], running = given, running - 1
    return found


def _run(place: int, task: Callable[[], T], done: SimpleQueue[tuple[int, T | Exception]]) -> None:
    try:
        done.put((place, task()))
    except Exception as error:  # who asked decides what it means
        done.put((place, error))
