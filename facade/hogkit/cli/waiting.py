"""Says on standard error that a command waits, so that nobody takes it for dead."""

from __future__ import annotations

from ..policy import Retry, Wait
from .output import hint

LONG = 1.0  # seconds from which on waiting is worth a line


def say_of_retry(event: Retry, *, verbose: bool) -> None:
    if verbose or event.wait >= LONG:
        hint(f"trying again in {event.wait:.1f} s: {event.error}")


def say_of_wait(event: Wait, *, verbose: bool) -> None:
    if verbose or event.wait >= LONG:
        hint(
            f"waiting {event.wait:.1f} s: the limit of {event.rate_class} calls is reached "
            "(`hogkit limits` shows it)"
        )
