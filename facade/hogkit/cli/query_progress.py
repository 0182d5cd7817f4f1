"""Says how far an asynchronous query is: a bar on a terminal, elsewhere a line now and then."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .output import hint

if TYPE_CHECKING:
    from ..hogql.waiting import Progress

EVERY = 10.0  # seconds between two lines
UNITS = ("B", "kB", "MB", "GB", "TB", "PB")

Show = Callable[["Progress"], None]


@contextmanager
def shown(*, verbose: bool) -> Generator[Show]:
    """What shows it, for one query; a log of requests does not go together with a bar."""
    if verbose or not (sys.stderr and sys.stderr.isatty()):
        yield lines()
        return
    from .importing.bar import bar

    with bar() as move:
        yield lambda progress: move(part(progress), told(progress))


def lines() -> Show:
    """A line at once, and then now and then."""
    said = -EVERY

    def show(progress: Progress) -> None:
        nonlocal said
        if progress.waited - said >= EVERY:
            said = progress.waited
            hint(f"the query {progress.id} {told(progress)}")

    return show


def told(progress: Progress) -> str:
    """Where it stands, in a few words: a bar on 80 columns has room for 58 characters."""
    if not progress.begun:
        return f"waits for its turn, {progress.waited:,.0f} s"
    parts = [f"runs, {progress.waited:,.0f} s"]
    if progress.rows_read:
        of = f" of about {progress.rows_total:,}" if progress.rows_total else ""
        parts.append(f"{progress.rows_read:,}{of} rows and {size(progress.bytes_read)} read")
    return ", ".join(parts)


def part(progress: Progress) -> float | None:
    """How much of it is read, from 0 to 1; None if nobody knows."""
    return min(1.0, progress.rows_read / progress.rows_total) if progress.rows_total else None


def size(number: float) -> str:
    """Bytes in the largest unit of which there is one."""
    for unit in UNITS[:-1]:
        if number < 1000:
            return f"{number:.3g} {unit}"
        number /= 1000
    return f"{number:,.3g} {UNITS[-1]}"
