"""Whose turn it is to call: first come, first served. Nobody who waits holds a connection."""

from __future__ import annotations

import itertools
import threading
import time
from collections import deque
from collections.abc import Callable, Coroutine, Generator
from typing import Any

from attrs import define, field, frozen

from ..steps import Nap, Step, Waiter
from .ledger import Reply, Settlement
from .stores import Account, Store

LONGEST = 3_600.0  # seconds of one sleep; threading cannot sleep for ever with an end
LOOK_UP = 1.0  # seconds

_numbers = itertools.count()


class TooLong(Exception):
    """The turn would come too late.

    Attributes:
        wait: Seconds until it would come, from now on and as far as known.
    """

    def __init__(self, wait: float) -> None:
        super().__init__(wait)
        self.wait = wait


@frozen
class Turn:
    """Leave for one call; `settle` must follow, whatever becomes of it."""

    line: Line
    ticket: str
    stamp: float

    def settle(self, what: Settlement) -> None:
        aside(self.line.store, lambda: self._settled(what))

    def _settled(self, what: Settlement) -> None:
        self.line.store.settle(self.line.account, self.ticket, self.stamp, what)
        self.line.stir()


@frozen
class Ask:
    """Ask the store for a turn."""

    line: Line
    ticket: str
    lease: float

    def blocking(self) -> Reply:
        return self.line.store.ask(self.line.account, self.ticket, self.lease)

    async def awaiting(self) -> Reply:
        if not self.line.store.remote:
            return self.blocking()
        import asyncio

        asked = asyncio.get_running_loop().run_in_executor(None, self.blocking)
        try:
            return await asyncio.shield(asked)
        except asyncio.CancelledError:
            asked.add_done_callback(self._unwanted)
            raise

    def _unwanted(self, asked: Any) -> None:
        """The answer came after the one who asked was cancelled."""
        if asked.cancelled() or asked.exception() is not None:
            return
        if asked.result().wait <= 0:
            Turn(self.line, self.ticket, asked.result().stamp).settle(Settlement(arrived=False))


@frozen
class Forecast:
    """Ask the store how long it takes if others go before."""

    line: Line
    ahead: int

    def blocking(self) -> float:
        return self.line.store.wait(self.line.account, self.ahead)

    def awaiting(self) -> Coroutine[Any, Any, float]:
        return on_thread(self.line.store, self.blocking)


@define(eq=False)
class Line:
    """Those of this process who wait for one account; the first of them asks the store."""

    account: Account
    store: Store
    clock: Callable[[], float] = time.monotonic
    _waiting: deque[Waiter] = field(factory=deque[Waiter], init=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False)

    def turn(
        self, patience: float, lease: float, waits: Callable[[float], None]
    ) -> Generator[Step, Any, Turn]:
        """Wait for a turn, and take it.

        Args:
            patience: Seconds to wait at most.
            lease: Seconds after which a call that was never settled no longer counts as under way.
            waits: Told once, for how many seconds, if it has to wait.

        Raises:
            TooLong: It would take longer; at once, if that is known at once.
        """
        ticket = f"{self.store.mark}{next(_numbers)}"
        until = self.clock() + patience
        waiter = Waiter()
        self._waiting.append(waiter)
        try:
            told = yield from self._come_first(waiter, until, waits)
            while True:
                try:
                    reply: Reply = yield Ask(self, ticket, lease)
                    if reply.wait <= 0:
                        return Turn(self, ticket, reply.stamp)
                    self._bear(reply.wait, until)
                    if not told:
                        waits(reply.wait)
                        told = True
                    yield Nap(waiter, reply.wait)
                except BaseException:
                    aside(self.store, lambda: self.store.leave(self.account, ticket))
                    raise
        finally:
            self._left(waiter)

    def _come_first(
        self, waiter: Waiter, until: float, waits: Callable[[float], None]
    ) -> Generator[Step, Any, bool]:
        """Wait until nobody of this process is before; whether the caller was told."""
        if not (ahead := self._ahead(waiter)):
            return False
        wait: float = yield Forecast(self, ahead)
        self._bear(wait, until)
        if told := wait > 0:  # else those before are only asking
            waits(wait)
        while ahead := self._ahead(waiter):
            if (left := until - self.clock()) <= 0:
                raise TooLong((yield Forecast(self, ahead)))
            # The second sees to it that the first is not dead; all others wait to be woken.
            yield Nap(waiter, min(left, wait + LOOK_UP if ahead == 1 else LONGEST))
            if ahead == 1:
                self.stir()
        return told

    def _bear(self, wait: float, until: float) -> None:
        if self.clock() + wait > until:
            raise TooLong(wait)

    def _left(self, waiter: Waiter) -> None:
        with self._lock:
            if waiter in self._waiting:
                self._waiting.remove(waiter)
        self.stir()

    def _ahead(self, waiter: Waiter) -> int:
        with self._lock:
            return self._waiting.index(waiter)

    def stir(self) -> None:
        """Let the first of those who wait look again."""
        with self._lock:
            while self._waiting:
                self._waiting[0].wake()
                if not self._waiting[0].dead:
                    break
                self._waiting.popleft()

    @property
    def waiting(self) -> int:
        return len(self._waiting)


def aside(store: Store, action: Callable[[], None]) -> None:
    """Do it now; but not where an event loop would have to wait for it."""
    if store.remote:
        import asyncio

        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return action()
        loop.run_in_executor(None, action)
        return None
    return action()


async def on_thread(store: Store, action: Callable[[], Any]) -> Any:
    if not store.remote:
        return action()
    import asyncio

    return await asyncio.get_running_loop().run_in_executor(None, action)
