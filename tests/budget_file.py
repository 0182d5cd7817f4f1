"""A budget in a file: where it is, and how a test spends from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hogkit.limits.ledger import Settlement
from hogkit.limits.rates import Rate, Window
from hogkit.limits.shared_file import File
from hogkit.limits.stores import Account

RATE = Rate((Window(100, 8.0),), at_once=2)
ACCOUNT = Account("https://us.posthog.com query", RATE)


def spend(store: File, calls: int = 1, account: Account = ACCOUNT) -> None:
    for number in range(calls):
        ticket = f"{store.mark}s{number}"
        reply = store.ask(account, ticket, 9.0)
        assert reply.wait == 0, reply
        store.settle(account, ticket, reply.stamp, Settlement())


def used(store: File, account: Account = ACCOUNT) -> int:
    return store.look(account).used[0]


def placed(tmp_path: Path) -> Path:
    """To be made the fixture `path`: none of it is there yet."""
    return tmp_path / "one" / "two" / "budget.db"


def opened(path: Path) -> Iterator[File]:
    """To be made the fixture `store`."""
    made = File(path)
    yield made
    made.close()
