"""Whose turn it is to call: first come, first served. Nobody who waits holds a connection.

No lock is taken here. What a `finally` does may run in the middle of anything: where Ctrl-C came, or
where the collector found a task of a loop that has ended.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any

from attrs import Factory, define, field, frozen

from ..steps import Nap, Step, Waiter
from .ledger import LOOK, Reply, Settlement
from .stores import Account, Store
from .workers import Worker

if TYPE_CHECKING:
    from concurrent.futures import Future

LOOK_UP = 1.0  # seconds by which the first may be late to ask before others do
SELDOM = 10.0  # seconds between two looks of those who have many before them
ASKING = 5.0  # seconds; a store gives up sooner

_numbers = itertools.count()
_places = itertools.count()


class TooLong(Exception):
    """The turn would come too late.

    Attributes:
        wait: Seconds until it would come, from now on and as far as known.
    """

    def __init__(self, wait: float) -> None:
        super().__init__(wait)
        self.wait = wait


@define
class Room:
    """How many more calls of one event loop may be under way."""

    left: int

    def take(self) -> bool:
        if self.left <= 0:
            return False
        self.left -= 1
        return True

    def give(self) -> None:
        self.left += 1


@frozen
class Turn:
    """Leave for one call; `settle` must follow, whatever becomes of it."""

    line: Line
    ticket: str
    stamp: float
    room: Room | None = None

    def settle(self, what: Settlement) -> None:
        if self.room is not None:
            self.room.give()
        self.line.worker.aside(lambda: self._settled(what))

    def _settled(self, what: Settlement) -> None:
        self.line.store.settle(self.line.account, self.ticket, self.stamp, what)
        self.line.stir()


@frozen(kw_only=True)
class Outcome:
    """What became of a call, for each of its turns."""

    calls: Settlement = field(factory=Settlement)
    query: Settlement = field(factory=Settlement)


@frozen(kw_only=True)
class Turns:
    """Leave for one call, by all limits that it has.

    Attributes:
        calls: By those of its class.
        query: As one of the queries of a project.
    """

    calls: Turn | None = None
    query: Turn | None = None

    def settle(self, what: Outcome) -> None:
        if self.calls is not None:
            self.calls.settle(what.calls)
        if self.query is not None:
            self.query.settle(what.query)


@frozen
class Ask:
    """Ask the store for a turn."""

    line: Line
    ticket: str
    lease: float

    def blocking(self) -> Reply:
        return self.line.store.ask(self.line.account, self.ticket, self.lease)

    async def awaiting(self) -> Reply:
        if (asked := self.line.worker.submit(self.blocking)) is None:
            return self.blocking()
        import asyncio

        try:
            return await asyncio.wrap_future(asked)
        except asyncio.CancelledError:
            asked.add_done_callback(self._unwanted)
            raise

    def _unwanted(self, asked: Future[Reply]) -> None:
        """The answer came after the one who asked was cancelled. Runs in the worker's thread."""
        if asked.cancelled() or asked.exception() is not None:
            return
        if (reply := asked.result()).wait <= 0:
            what = Settlement(arrived=False)
            self.line.store.settle(self.line.account, self.ticket, reply.stamp, what)
        self.line.store.leave(self.line.account, self.ticket)
        self.line.stir()


@frozen
class Forecast:
    """Ask the store how long it takes if others go before."""

    line: Line
    ahead: int

    def blocking(self) -> float:
        return self.line.store.wait(self.line.account, self.ahead)

    async def awaiting(self) -> float:
        return await self.line.worker.awaited(self.blocking)


@define(eq=False)
class Line:
    """Those of this process who wait for one account; the first of them asks the store."""

    account: Account
    store: Store
    worker: Worker = field(default=Factory(lambda line: Worker(line.store.remote), takes_self=True))
    clock: Callable[[], float] = time.monotonic
    _waiting: dict[Waiter, int] = field(factory=dict[Waiter, int], init=False)

    def turn(
        self,
        patience: float,
        lease: float,
        waits: Callable[[float], None],
        room: Room | None = None,
    ) -> Generator[Step, Any, Turn]:
        """Wait for a turn, and take it.

        Args:
            patience: Seconds to wait at most.
            lease: Seconds after which a call that was never settled no longer counts as under way.
            waits: Told once, for how many seconds, if it has to wait.
            room: Where the call needs a place, from its turn until it is settled.

        Raises:
            TooLong: It would take longer; at once, if that is known at once.
        """
        ticket = f"{self.store.mark}{next(_numbers)}"
        until = self.clock() + patience
        waiter, asked, held = Waiter(), False, None
        try:
            self._waiting[waiter] = next(_places)
            told = yield from self._come_first(waiter, until, waits)
            while True:
                yield from self._placed(waiter, until, room)
                asked, held, waiter.due = True, room, self.clock() + ASKING
                reply: Reply = yield Ask(self, ticket, lease)
                if reply.wait <= 0:
                    asked, held = False, None
                    return Turn(self, ticket, reply.stamp, room)
                if held is not None:
                    held.give()
                    held = None
                self._bear(reply.wait, until)
                if not told:
                    waits(reply.wait)
                    told = True
                yield self._nap(waiter, reply.wait)
        finally:
            if held is not None:
                held.give()
            if asked:
                self.worker.aside(lambda: self.store.leave(self.account, ticket))
            self._left(waiter)

    def _come_first(
        self, waiter: Waiter, until: float, waits: Callable[[float], None]
    ) -> Generator[Step, Any, bool]:
        """Wait until nobody of this process is before; whether somebody was told that it waits."""
        if not (ahead := self._ahead(waiter)):
            return False
        wait: float = yield Forecast(self, ahead)
        self._bear(wait, until)
        if wait > 0:
            waits(wait)
        while ahead := self._ahead(waiter):
            if (left := until - self.clock()) <= 0:
                raise TooLong((yield Forecast(self, ahead)))
            first = self._first()
            if first is not None and self.clock() - first.due > LOOK_UP:
                self._left(first)  # its loop does not run; it asks when it does
            else:
                yield self._nap(waiter, min(left, LOOK_UP * ahead, SELDOM))
        return wait > 0

    def _placed(
        self, waiter: Waiter, until: float, room: Room | None
    ) -> Generator[Step, Any, None]:
        """Wait for a place under way, before the turn: a turn that is not used at once is counted
        too early."""
        while room is not None and not room.take():
            self._bear(LOOK, until)
            yield self._nap(waiter, LOOK)

    def _nap(self, waiter: Waiter, seconds: float) -> Nap:
        waiter.due = self.clock() + seconds
        return Nap(waiter, seconds)

    def _bear(self, wait: float, until: float) -> None:
        if self.clock() + wait > until:
            raise TooLong(wait)

    def _left(self, waiter: Waiter) -> None:
        self._waiting.pop(waiter, None)
        self.stir()

    def stir(self) -> None:
        """Let the first of those who wait look again."""
        if (first := self._first()) is not None:
            first.due = min(first.due, self.clock())
            first.wake()

    def _first(self) -> Waiter | None:
        while True:
            try:
                return next(iter(self._waiting), None)
            except RuntimeError:  # another thread came or left meanwhile
                continue

    def _ahead(self, waiter: Waiter) -> int:
        """How many are before, none if it was passed; too many, if some in between have left."""
        first, place = self._first(), self._waiting.get(waiter)
        if first is None or place is None or first is waiter:
            return 0
        before = place - self._waiting.get(first, 0)
        return max(1, min(before, len(self._waiting) - 1))

    @property
    def waiting(self) -> int:
        return len(self._waiting)
