"""A shared budget, and the process's own while that cannot be used."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar, TypeVar

from attrs import define, field

from ..redact import line
from .ledger import Reply, Settlement, View
from .stores import Account, Here, Store

T = TypeVar("T")

RETRY = 10.0  # seconds without the shared store before one caller tries it again

_log = logging.getLogger(__name__.partition(".limits")[0])


class Unavailable(Exception):
    """A store cannot be used.

    Attributes:
        reason: Why, in a few words.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@define(eq=False)
class Fallback:
    """Uses a shared store, and for `RETRY` seconds the process's own when that cannot be used.

    A turn is settled in the store that granted it. The two know nothing of each other's calls: an
    outage begins with an empty budget of the process's own, and what went during it is not
    counted in the shared one afterwards. PostHog may then refuse a call, from which both learn.

    Only the first outage is a warning, later ones are told as their ends are, on level INFO.
    """

    shared: Store
    here: Here = field(factory=Here)
    clock: Callable[[], float] = time.monotonic
    remote: ClassVar[bool] = True
    _granted: set[str] = field(factory=set[str], init=False, repr=False)
    _again: float | None = field(default=None, init=False)
    _warned: bool = field(default=False, init=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False, repr=False)

    @property
    def mark(self) -> str:
        return self.shared.mark

    def ask(self, account: Account, ticket: str, lease: float) -> Reply:
        def alone() -> Reply:
            reply = self.here.ask(account, ticket, lease)
            if reply.wait <= 0:
                self._granted.add(ticket)
            return reply

        return self._either(lambda: self.shared.ask(account, ticket, lease), alone)

    def settle(self, account: Account, ticket: str, stamp: float, what: Settlement) -> None:
        """What cannot be told to the shared store ends there with its lease; a refusal counts here."""

        def alone() -> None:
            self.here.settle(account, ticket, stamp, what)

        if ticket in self._granted:
            self._granted.discard(ticket)
            return alone()
        return self._either(lambda: self.shared.settle(account, ticket, stamp, what), alone)

    def leave(self, account: Account, ticket: str) -> None:
        self.here.leave(account, ticket)
        self._either(lambda: self.shared.leave(account, ticket), lambda: None)

    def wait(self, account: Account, ahead: int) -> float:
        return self._either(
            lambda: self.shared.wait(account, ahead), lambda: self.here.wait(account, ahead)
        )

    def look(self, account: Account) -> View:
        return self._either(lambda: self.shared.look(account), lambda: self.here.look(account))

    def close(self) -> None:
        with suppress(Unavailable):
            self.shared.close()

    def _either(self, together: Callable[[], T], alone: Callable[[], T]) -> T:
        if not self._may_try():
            return alone()
        try:
            result = together()
        except Unavailable as error:
            self._lost(error.reason)
            return alone()
        if self._again is not None:
            self._found()
        return result

    def _may_try(self) -> bool:
        """While it is away, one caller tries it every `RETRY` seconds; the others do not wait for that."""
        with self._lock:
            if self._again is None:
                return True
            if self.clock() < self._again:
                return False
            self._again = self.clock() + RETRY
            return True

    def _lost(self, reason: str) -> None:
        with self._lock:
            news, self._again = self._again is None, self.clock() + RETRY
            level = logging.INFO if self._warned else logging.WARNING
            self._warned = True
        if news:
            said = f"the budget shared through {self.shared!r} cannot be used: {reason}"
            _log.log(level, "%s. This process keeps a budget of its own meanwhile.", line(said))

    def _found(self) -> None:
        with self._lock:
            news, self._again = self._again is not None, None
        if news:
            _log.info("the budget shared through %s can be used again", line(repr(self.shared)))
