"""Shows how far a long command is: a bar on a terminal, elsewhere a line now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from .output import hint

WIDTH = 20  # characters of a bar; the rest of the line is for the words
EVERY = 10.0  # seconds between two lines
UNCHANGED = (
    300.0  # seconds between two that are the same: CI ends a job that says nothing for ten minutes
)

T = TypeVar("T")
Words = Callable[[T], Sequence[str]]


@contextmanager
def shown(
    words: Words[T], part: Callable[[T], float | None], *, verbose: bool, width: int = WIDTH
) -> Generator[Callable[[T], None]]:
    """What shows it; a log of requests does not go together with a bar.

    Args:
        words: Where it stands, the most important first: a bar has room for some of them.
        part: How much is done, from 0 to 1; None if nobody knows.
        width: Of the bar, in characters.
    """
    if verbose or not (sys.stderr and sys.stderr.isatty()):
        yield lines(words)
        return
    from .importing.bar import bar

    with bar(width) as move:
        yield lambda now: move(part(now), *words(now))


def lines(words: Words[T], clock: Callable[[], float] = time.monotonic) -> Callable[[T], None]:
    """A line now and then."""
    said, last = clock(), ""

    def show(now: T) -> None:
        nonlocal said, last
        told = ", ".join(words(now))
        if clock() - said >= (UNCHANGED if told == last else EVERY):
            said, last = clock(), told
            hint(told)

    return show


def length(seconds: float) -> str:
    """A time in its two largest units."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600:,} h {whole // 60 % 60} min"
