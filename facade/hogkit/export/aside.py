"""Calls that Ctrl-C cannot interrupt, made in another thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, wait
from typing import TypeVar

T = TypeVar("T")
GRACE = 2.0  # seconds that a call has to end by itself once nobody wants it
_TICK = 0.1  # seconds; on Windows, Ctrl-C comes only between two waits


class Stopped(Exception):
    """Nobody wants what is done here any more."""


class Aside:
    """Makes calls in threads that end with the process."""

    def __init__(self) -> None:
        self._stopped = threading.Event()

    def stop(self) -> None:
        """End what is under way; whoever waits for it gets `Stopped`."""
        self._stopped.set()

    def look(self) -> None:
        """Where a call can end.

        Raises:
            Stopped: It is to end here.
        """
        if self._stopped.is_set():
            raise Stopped

    def run(self, call: Callable[[], T]) -> T:
        """What it gives, or raises."""
        done: Future[T] = Future()
        threading.Thread(
            target=_carry_out, args=(call, done), name="hogkit-export-s3", daemon=True
        ).start()
        try:
            while not self._stopped.is_set() and not wait([done], _TICK).done:
                pass
        except BaseException:  # Ctrl-C
            self.stop()
            wait([done], GRACE)
            raise
        if not wait([done], GRACE).done:
            raise Stopped
        return done.result()


def _carry_out(call: Callable[[], T], done: Future[T]) -> None:
    try:
        found = call()
    except BaseException as error:
        done.set_exception(error)
    else:
        done.set_result(found)
