"""What shared stores write down: whose an account is, and which process holds a ticket."""

from __future__ import annotations

import math
import os
from contextlib import suppress
from functools import cache
from pathlib import Path
from uuid import uuid4

from ..errors import ConfigurationError
from .ledger import Ledger
from .stores import Account


def named(account: Account) -> str:
    """The name, for a store that writes it down.

    Raises:
        ConfigurationError: It cannot be encoded.
    """
    try:
        account.name.encode()
    except UnicodeEncodeError:
        raise ConfigurationError(f"budget: {account.name!r} cannot be encoded") from None
    return account.name


@cache
def mark(pid: int) -> str:
    """Where its id holds, the id, and when it began; without /proc nobody can tell if it lives."""
    with suppress(OSError):
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{boot}/{Path('/proc/self/ns/pid').stat().st_ino}:{pid}:{_born(pid)}:"
    return f"{uuid4().hex}:{pid}::"


def _born(pid: int | str) -> str:
    """In ticks; "" if there is no such process, or it waits only to be reaped."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return ""
    fields = told.rpartition(")")[2].split()  # from the state on, after the name: proc(5)
    return "" if fields[0] in "ZX" else fields[19]


def bury(ledger: Ledger, mark: str) -> None:
    """When places are scarce, free those of the dead; of other namespaces the lease ends them."""
    if len(ledger.running) + len(ledger.queue) < (ledger.rate.at_once or math.inf):
        return
    place = mark.partition(":")[0]
    for ticket in [ticket for ticket in ledger.running if ticket.startswith(f"{place}:")]:
        _, pid, born, *_ = [*ticket.split(":"), ""]
        if pid.isdecimal() and len(pid) < 20 and _born(pid) != born:
            del ledger.running[ticket]


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=mark.cache_clear)  # a process id may be used again
