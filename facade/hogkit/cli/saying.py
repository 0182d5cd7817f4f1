"""Standard error, which may be closed or full: what is said there changes no exit code.

It needs no Click: what is said if Click is missing goes through it too.
"""

from __future__ import annotations

import io
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


def say(text: str) -> None:
    """Write it on standard error if that takes it, and nowhere else: without one, print takes stdout."""
    if sys.stderr is None:  # pyright: ignore[reportUnnecessaryComparison]
        return
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):  # its reader is gone, its disk is full, or it was closed
        give_up("stderr")


def give_up(name: Literal["stdout", "stderr"]) -> None:
    """Let nothing more be written there: what is left in its buffer would fail at exit."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, getattr(sys, name).fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # no file behind it: nothing is flushed at exit either
        setattr(sys, name, io.StringIO())
