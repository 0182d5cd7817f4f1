"""A store that goes away when told."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from attrs import define, field
from hogkit.limits.fallback import Fallback, Unavailable
from hogkit.limits.ledger import Reply, Settlement
from hogkit.limits.stores import Account, Here


@define
class Shaky(Here):
    """A store that can be away, and slow to say so."""

    away: bool = False
    asked: int = 0
    answers: int = -1  # until it is away
    pause: threading.Event = field(factory=threading.Event)

    def ask(self, account: Account, ticket: str, lease: float) -> Reply:
        self.answer()
        return Here.ask(self, account, ticket, lease)

    def settle(self, account: Account, ticket: str, stamp: float, what: Settlement) -> None:
        self.answer()
        Here.settle(self, account, ticket, stamp, what)

    def leave(self, account: Account, ticket: str) -> None:
        self.answer()
        Here.leave(self, account, ticket)

    def answer(self) -> None:
        self.asked += 1
        self.answers -= 1
        if self.away or self.answers == -1:
            self.away = True
            self.pause.wait(5)
            raise Unavailable("away\nfor a while")


Shakily = tuple[Shaky, Fallback, list[float]]


def shaking() -> Iterator[Shakily]:
    """To be made the fixture `shaky`: the store, what falls back from it, and the time for that."""
    store, now = Shaky(), [0.0]
    store.pause.set()
    yield store, Fallback(store, clock=lambda: now[0]), now
    store.pause.set()


def running(store: Here, account: Account) -> int:
    return Here.look(store, account).running


def waits_here(shaky: Shakily, account: Account) -> None:
    """The store is away, and `t` waits for one of three slots of this process's own budget."""
    store, both, _ = shaky
    for number in range(3):
        both.here.count(account, f"h{number}", 9.0)
    store.away = True
    assert both.ask(account, "t", 9.0).wait > 0
