"""Says what the library logs as a warning: a command has no log, and Python's last resort no form."""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager

from ..log import log
from .output import hint


class Hints(logging.Handler):
    """Says each record as a hint."""

    def emit(self, record: logging.LogRecord) -> None:
        hint(record.getMessage())


@contextmanager
def hinted() -> Generator[None]:
    """Say warnings while a command runs; a program that runs commands keeps its log as it was."""
    hints = Hints(logging.WARNING)
    log.addHandler(hints)
    try:
        yield
    finally:
        log.removeHandler(hints)
