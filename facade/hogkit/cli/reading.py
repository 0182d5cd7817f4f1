"""What the user gives in a file or on standard input."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .output import hint


def contents(file: str, what: str) -> bytes:
    """The bytes of a file; - is standard input.

    Args:
        what: Is read, in the words of a hint.

    Raises:
        click.UsageError: It cannot be read.
    """
    try:
        return _standard_input(what) if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise click.UsageError(f"cannot read {file!r}: {error.strerror}") from None


def _standard_input(what: str) -> bytes:
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison]
        raise click.UsageError("standard input is closed")  # as `<&-` does
    if sys.stdin.isatty():
        hint(f"reading {what} from standard input; Ctrl-D ends it")
    return sys.stdin.buffer.read()
