"""The process's own store, while one that is shared cannot be used."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar, TypeVar

from attrs import define, evolve, field

from ..log import log
from ..redact import line
from .ledger import Reply, Settlement, View
from .stores import Account, Here, Store

T = TypeVar("T")

RETRY = 10.0  # seconds without the shared store before one caller tries it again
KEPT = 1_000  # things that it is told when it is back


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

    What the shared store grants is counted in the process's own, too: an outage begins with what this
    process has spent of it, but nothing of what the others have, and what goes during it is not counted
    in the shared one afterwards. PostHog may then refuse a call, from which both learn.

    Calls that ended meanwhile are told to the shared store when it is back, so that it does not hold
    them for under way; of more than `KEPT` only the newest. What was granted by an answer that never
    came is given back in the same way.

    Only the first outage is a warning, later ones are told as their ends are, on level INFO.
    """

    shared: Store
    here: Here = field(factory=Here)
    clock: Callable[[], float] = time.monotonic
    remote: ClassVar[bool] = True
    # Of each call under way, its stamp here, and whether the shared store granted it.
    _going: dict[str, tuple[float, bool]] = field(
        factory=dict[str, tuple[float, bool]], init=False, repr=False
    )
    # Others for whom the shared store may keep a place, or what an answer granted that was lost.
    _asked: set[str] = field(factory=set[str], init=False, repr=False)
    _untold: deque[Callable[[], None]] = field(
        factory=lambda: deque[Callable[[], None]](maxlen=KEPT), init=False, repr=False
    )
    _at_work: set[int] = field(factory=set[int], init=False, repr=False)  # threads
    _again: float | None = field(default=None, init=False)
    _warned: bool = field(default=False, init=False)
    # Taken again where the collector ends a call in the middle of what a thread does here.
    _lock: threading.RLock = field(factory=threading.RLock, init=False, repr=False)

    @property
    def mark(self) -> str:
        return self.shared.mark

    def ask(self, account: Account, ticket: str, lease: float) -> Reply:
        def together() -> Reply:
            self._asked.add(ticket)
            reply = self.shared.ask(account, ticket, lease)
            if reply.wait <= 0:
                self._going[ticket] = self.here.count(account, ticket, lease), True
                self._asked.discard(ticket)
            return reply

        def alone() -> Reply:
            reply = self.here.ask(account, ticket, lease)
            if reply.wait <= 0:
                self._going[ticket] = reply.stamp, False
                if ticket in self._asked:
                    self._asked.discard(ticket)
                    self._untold.append(lambda: self.shared.leave(account, ticket))
            return reply

        return self._either(together, alone)

    def settle(self, account: Account, ticket: str, stamp: float, what: Settlement) -> None:
        ours, there = self._going.pop(ticket, (stamp, True))
        self.here.settle(account, ticket, ours, what)
        if there:
            at = self.clock()
            self._tell(
                lambda: self.shared.settle(account, ticket, stamp, what),
                lambda: self.shared.settle(account, ticket, stamp, self._aged(what, at)),
            )

    def leave(self, account: Account, ticket: str) -> None:
        _, there = self._going.pop(ticket, (0.0, False))
        self.here.leave(account, ticket)
        if there or ticket in self._asked:
            self._asked.discard(ticket)
            self._tell(*[lambda: self.shared.leave(account, ticket)] * 2)

    def wait(self, account: Account, ahead: int) -> float:
        return self._either(
            lambda: self.shared.wait(account, ahead), lambda: self.here.wait(account, ahead)
        )

    def look(self, account: Account) -> View:
        return self._either(lambda: self.shared.look(account), lambda: self.here.look(account))

    def close(self) -> None:
        with suppress(Unavailable):
            self.shared.close()

    def _tell(self, now: Callable[[], None], later: Callable[[], None]) -> None:
        """Tell the shared store now, or when it is back; or when the step is over in whose middle the
        collector has ended a call, since no store could begin another."""
        if threading.get_ident() in self._at_work:
            self._untold.append(later)
        else:
            self._either(now, lambda: self._untold.append(later))

    def _aged(self, what: Settlement, at: float) -> Settlement:
        """What is to be said of it now. Others know more of the bytes by then."""
        refused = what.refused and max(0.0, what.refused - (self.clock() - at))
        return evolve(what, refused=refused, left=None, read=None)

    def _either(self, together: Callable[[], T], alone: Callable[[], T]) -> T:
        if not self._may_try():
            return alone()
        try:
            result = self._working(together)
        except Unavailable as error:
            self._lost(error.reason)
            return alone()
        if self._again is not None:
            self._found()
        if self._untold:
            self._catch_up()
        return result

    def _working(self, step: Callable[[], T]) -> T:
        thread = threading.get_ident()
        self._at_work.add(thread)
        try:
            return step()
        finally:
            self._at_work.discard(thread)

    def _catch_up(self) -> None:
        with suppress(IndexError):  # that was all
            while True:
                told = self._untold.popleft()
                try:
                    self._working(told)
                except Unavailable as error:
                    if len(self._untold) < KEPT:
                        self._untold.appendleft(told)
                    self._lost(error.reason)
                    break

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
            said = f"the budget shared through {self.shared!r} cannot be used: {reason.rstrip('.')}"
            log.log(level, "%s. This process keeps a budget of its own meanwhile.", line(said))

    def _found(self) -> None:
        with self._lock:
            news, self._again = self._again is not None, None
        if news:
            log.info("the budget shared through %s can be used again", line(repr(self.shared)))
