"""A bar on standard error, with a line beside it. Rich draws it when it is told to: it has no thread."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

from ...errors import MissingExtra
from ..hiding import message

try:
    from rich.cells import cell_len, set_cell_size
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn
except ImportError as error:
    if (error.name or "").partition(".")[0] != "rich":
        raise
    raise MissingExtra("cli", "A bar on a terminal") from error

WIDTH = 20  # characters of the bar; the rest of the line is for the words


@contextmanager
def bar() -> Generator[Callable[[float | None, str], None]]:
    """What moves the bar, which is gone afterwards; of which part is done and of the words."""
    console = Console(file=sys.stderr)
    columns = BarColumn(WIDTH), TextColumn("{task.description}", markup=False)
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as progress:
        task = progress.add_task("", total=None)

        def move(part: float | None, text: str) -> None:
            total = None if part is None else 1.0
            words = shortened(message(text), console.width - WIDTH - 2)
            progress.update(
                task, completed=part or 0.0, total=total, description=words, refresh=True
            )

        yield move


def shortened(text: str, width: int) -> str:
    """What fits: Rich would take the room from the bar."""
    return text if cell_len(text) <= width else f"{set_cell_size(text, max(0, width - 1))}…"
