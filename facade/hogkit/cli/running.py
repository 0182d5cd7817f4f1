"""Runs a command: whatever happens ends in one line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from .exits import DONE, USAGE
from .group import NAME, hogkit, summary
from .output import Unwritten, prepare, writing
from .reporting import report
from .saying import give_up, say

COMPLETION = "_HOGKIT_COMPLETE"


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name. Click's own `main` would end the process itself."""
    try:
        if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison]
            raise click.UsageError("standard output is closed")  # as `>&-` does
        prepare()
        code = _finished(arguments)
        _flush()
    except BrokenPipeError:  # a reader such as `head` has had enough
        give_up("stdout")
        return DONE
    except (KeyboardInterrupt, Exception) as error:
        return _failed(error)
    return code


def _failed(error: BaseException) -> int:
    """Say what went wrong, after the data that was written before."""
    try:
        _flush()
    except (BrokenPipeError, Unwritten):  # what went wrong first is what counts
        give_up("stdout")
    return report(error)


def _flush() -> None:
    if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison]
        with writing() as stdout:
            stdout.flush()


def _finished(arguments: Sequence[str]) -> int:
    if instruction := os.environ.get(COMPLETION):
        from click.shell_completion import shell_complete

        return shell_complete(hogkit, {}, NAME, COMPLETION, instruction)
    if not arguments:
        say(summary())
        return USAGE
    try:
        with writing():  # it writes the help, if that is what is asked for
            context = hogkit.make_context(NAME, list(arguments))
        with context:
            hogkit.invoke(context)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    return DONE
