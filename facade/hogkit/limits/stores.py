"""Where ledgers are kept: here, in this process."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
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
    """For this process alone."""

    clock: Callable[[], float] = time.monotonic
    remote: ClassVar[bool] = False
    mark: str = field(default="", init=False)
    _ledgers: dict[str, Ledger] = field(factory=dict[str, Ledger], init=False, repr=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False, repr=False, eq=False)

    def ask(self, account: Account, ticket: str, lease: float) -> Reply:
        with self._lock:
            return self._ledger(account).ask(ticket, self.clock(), lease)

    def settle(self, account: Account, ticket: str, stamp: float, what: Settlement) -> None:
        with self._lock:
            self._ledger(account).settle(ticket, stamp, self.clock(), what)

    def leave(self, account: Account, ticket: str) -> None:
        with self._lock:
            self._ledger(account).leave(ticket)

    def wait(self, account: Account, ahead: int) -> float:
        with self._lock:
            return self._ledger(account).wait(self.clock(), ahead)

    def look(self, account: Account) -> View:
        with self._lock:
            return self._ledger(account).look(self.clock())

    def close(self) -> None:
        """Nothing is open."""

    def _ledger(self, account: Account) -> Ledger:
        found = self._ledgers.get(account.name)
        if found is None:
            found = self._ledgers[account.name] = Ledger(account.rate)
        found.rate = account.rate
        return found
