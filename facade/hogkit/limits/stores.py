"""Where ledgers are kept: here, in this process."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import ClassVar, Protocol

from attrs import define, field, frozen

from .ledger import Ledger, Reply, Settlement, View
from .rates import Rate


@frozen
class Account:
    """One ledger of a store: a class of calls to one host."""

    name: str
    rate: Rate


class Store(Protocol):
    """Keeps ledgers. Safe to use from any thread; each method is one step that nothing splits.

    Attributes:
        remote: Whether it has to wait for a file or a network, which an event loop must not.
        mark: Begins the tickets of this process, and no other's that shares the store.
    """

    remote: ClassVar[bool]

    @property
    def mark(self) -> str: ...

    def ask(self, account: Account, ticket: str, lease: float) -> Reply: ...
    def settle(self, account: Account, ticket: str, stamp: float, what: Settlement) -> None: ...
    def leave(self, account: Account, ticket: str) -> None: ...
    def wait(self, account: Account, ahead: int) -> float: ...
    def look(self, account: Account) -> View: ...
    def close(self) -> None: ...


@define
class Here:
    """For this process alone.

    What calls give back, and where they leave, is only noted while another step is at work: they may
    do so in the middle of a step of their own thread, which could not wait for itself.
    """

    clock: Callable[[], float] = time.monotonic
    remote: ClassVar[bool] = False
    mark: str = field(default="", init=False)
    _ledgers: dict[str, Ledger] = field(factory=dict[str, Ledger], init=False, repr=False)
    _noted: deque[Callable[[], None]] = field(
        factory=deque[Callable[[], None]], init=False, repr=False
    )
    _lock: threading.Lock = field(factory=threading.Lock, init=False, repr=False, eq=False)

    def ask(self, account: Account, ticket: str, lease: float) -> Reply:
        with self._lock:  # as `_step` does, at half the cost
            self._catch_up()
            reply = self._ledger(account).ask(ticket, self.clock(), lease)
        self._work_off()
        return reply

    def count(self, account: Account, ticket: str, lease: float) -> float:
        """Count a call that goes now, by another store's leave; returns its stamp."""
        with self._step():
            ledger, now = self._ledger(account), self.clock()
            ledger.forget(now)
            ledger.leave(ticket)  # it may have waited here
            return ledger.go(ticket, now, lease)

    def settle(self, account: Account, ticket: str, stamp: float, what: Settlement) -> None:
        now = self.clock()
        self._note(lambda: self._settle(account, ticket, stamp, now, what))

    def leave(self, account: Account, ticket: str) -> None:
        self._note(lambda: self._ledger(account).leave(ticket))

    def wait(self, account: Account, ahead: int) -> float:
        with self._step():
            return self._ledger(account).wait(self.clock(), ahead)

    def look(self, account: Account) -> View:
        with self._step():
            return self._ledger(account).look(self.clock())

    def forget(self, beginning: str) -> None:
        """Begin anew with the accounts whose names begin so."""
        with self._step():
            for name in [name for name in self._ledgers if name.startswith(beginning)]:
                del self._ledgers[name]

    def close(self) -> None:
        """Nothing is open."""

    def _settle(
        self, account: Account, ticket: str, stamp: float, now: float, what: Settlement
    ) -> None:
        ledger = self._ledger(account)
        ledger.settle(ticket, stamp, max(now, ledger.last), what)

    @contextmanager
    def _step(self) -> Generator[None]:
        with self._lock:
            self._catch_up()
            yield
        self._work_off()

    def _note(self, action: Callable[[], None]) -> None:
        self._noted.append(action)
        self._work_off()

    def _work_off(self) -> None:
        """Do what was noted, unless a step is at work, which will."""
        while self._noted and self._lock.acquire(blocking=False):
            try:
                self._catch_up()
            finally:
                self._lock.release()

    def _catch_up(self) -> None:
        while self._noted:
            self._noted[0]()
            self._noted.popleft()

    def _ledger(self, account: Account) -> Ledger:
        found = self._ledgers.get(account.name)
        if found is None:
            found = self._ledgers[account.name] = Ledger(account.rate)
        found.rate = account.rate
        return found
