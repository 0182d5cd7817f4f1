"""A bar on standard error, with a line beside it. Rich draws it when it is told to: it has no thread."""

from __future__ import annotations

import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Protocol

from ...errors import MissingExtra
from ..hiding import message
from ..showing import WIDTH

try:
    from rich.cells import cell_len, set_cell_size
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn
except ImportError as error:
    if (error.name or "").partition(".")[0] != "rich":
        raise
    raise MissingExtra("cli", "A bar on a terminal") from error


class Move(Protocol):
    """Shows which part is done, and where it stands in words, the most important first."""

    def __call__(self, part: float | None, *words: str) -> None: ...


@contextmanager
def bar(width: int = WIDTH) -> Generator[Move]:
    """What moves the bar, which is gone afterwards."""
    console = Console(file=sys.stderr)
    columns = BarColumn(width), TextColumn("{task.description}", markup=False)
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as progress:
        task = progress.add_task("", total=None)

        def move(part: float | None, *words: str) -> None:
            total = None if part is None else 1.0
            text = fitted([message(word) for word in words], console.width - width - 2)
            progress.update(
                task, completed=part or 0.0, total=total, description=text, refresh=True
            )

        yield move


def fitted(words: Sequence[str], width: int) -> str:
    """As many of them as fit, and in any case the first."""
    text = words[0]
    for word in words[1:]:
        if cell_len(longer := f"{text}, {word}") > width:
            break
        text = longer
    return shortened(text, width)


def shortened(text: str, width: int) -> str:
    """What fits: Rich would take the room from the bar."""
    return text if cell_len(text) <= width else f"{set_cell_size(text, max(0, width - 1))}…"
