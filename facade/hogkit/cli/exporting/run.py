"""Carries an export out, and says how far it is, and how far it came."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import click

from ...errors import InvalidArgument
from ...export.outcome import Checked, Exported, Progress
from ...export.places import place_of
from ...export.state import load
from ..options import Connection, connect
from ..output import hint, writing
from .asked import STDOUT, in_options
from .progress import Pace, told


def exported(connection: Connection, what: str, out: str, arguments: dict[str, Any]) -> Exported:
    """Do it.

    Raises:
        click.UsageError: It cannot be asked for like that.
        ExportIncomplete: PostHog counts other rows than it sends.
    """
    with _asked(), connect(connection) as posthog:
        if out == STDOUT:
            return _streamed(
                connection, lambda tell: posthog.export(what, out, on_progress=tell, **arguments)
            )
        with (
            _resumable(out, arguments["partition"]),
            told(Pace(), quiet=connection.verbose) as tell,
        ):
            return posthog.export(what, out, on_progress=tell, **arguments)


def _streamed(
    connection: Connection, export: Callable[[Callable[[Progress], None]], Exported]
) -> Exported:
    """To standard output, of which nothing is left to go on with."""
    rows = 0
    with told(Pace(resumes=False), quiet=connection.verbose) as show:

        def tell(now: Progress) -> None:
            nonlocal rows
            rows = now.rows
            show(now)

        try:
            with writing():
                return export(tell)
        except KeyboardInterrupt:
            hint(f"stopped after {rows:,} rows; what was written is not whole")
            raise


def checked(connection: Connection, out: str) -> Checked:
    """Look at an old export again.

    Raises:
        click.UsageError: There is none.
    """
    with (
        _asked(out="--verify"),
        connect(connection) as posthog,
        told(Pace(), quiet=connection.verbose) as tell,
    ):
        return posthog.verify_export(out, on_progress=tell)


@contextmanager
def _asked(**names: str) -> Generator[None]:
    """Name options where the library names its arguments."""
    try:
        yield
    except InvalidArgument as error:
        raise click.UsageError(in_options(str(error), **names)) from None


@contextmanager
def _resumable(out: str, partition: Any) -> Generator[None]:
    """Say how far it came, if it was stopped."""
    try:
        yield
    except InvalidArgument:
        raise
    except BaseException as error:
        state = load(place_of(out, partition).work)
        if state is not None and (state.rows or isinstance(error, KeyboardInterrupt)):
            hint(f"stopped after {state.rows:,} rows; the same command goes on")
        raise
