"""The options that say in which form a command writes."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import click

Command = Callable[..., None]


def forms(**told: str) -> Callable[[Command], Command]:
    """Give a command an option for each form, of which one counts: its argument `form`, or None.

    Args:
        told: What the help says of each.
    """

    def add(command: Command) -> Command:
        @functools.wraps(command)
        def given(*args: Any, **kwargs: Any) -> None:
            chosen = [name for name in told if kwargs.pop(name)]
            if len(chosen) > 1:
                raise click.UsageError(f"give one of --{' and --'.join(chosen)}")
            command(*args, form=chosen[0] if chosen else None, **kwargs)

        for name, says in reversed(told.items()):
            click.option(f"--{name}", name, is_flag=True, help=says)(given)
        return given

    return add
