"""hogkit sandbox"""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ...sandbox import Limits, Window


@click.command("sandbox")
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=8010,
    show_default=True,
    help="0: any that is free.",
)
@click.option(
    "--ingest-port",
    type=click.IntRange(0, 65_535),
    help="A second one, for events and flags alone.",
)
@click.option(
    "--schema",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="OpenAPI document that /api/schema/ sends.",
)
@click.option(
    "--limits",
    metavar="posthog|CALLS/SECONDS,…",
    help="Answer 429 to what is too much: PostHog's own limits, or these for each class of calls.",
)
@click.option(
    "--limits-scale",
    type=click.FloatRange(min=0, min_open=True),
    metavar="FACTOR",
    help="Make all times of --limits so many times as short.",
)
def command(
    port: int,
    ingest_port: int | None,
    schema: Path | None,
    limits: str | None,
    limits_scale: float | None,
) -> None:
    """Serve a stand-in PostHog on this machine.

    It listens on 127.0.0.1 only, keeps events and flags in memory, and runs
    until Ctrl-C, which ends it with exit code 0. Lines to paste go to standard
    output, one line for each request to standard error. Needs hogkit[sandbox].

    \b
    Examples:
      hogkit sandbox
      hogkit sandbox --port 0 --ingest-port 0
      hogkit sandbox --limits posthog --limits-scale 20
      hogkit sandbox --limits 60/3,300/30
      hogkit sandbox > posthog.env &    # then: . ./posthog.env
    """
    from ...sandbox import Sandbox, serve
    from ..output import hint, log

    limited = read_limits(limits, limits_scale)
    sandbox = Sandbox(port=port, ingest_port=ingest_port, schema=schema, limits=limited)
    try:
        serve(sandbox, log, lambda: exports(sandbox.environment))
    except BrokenPipeError:
        raise
    except OSError as error:
        why = error.strerror or str(error)
        raise click.UsageError(f"{why}; --port 0 takes any that is free") from None
    hint("the sandbox has stopped")


def read_limits(text: str | None, factor: float | None) -> Limits | None:
    """What the two options say together."""
    from ...sandbox import Limits

    if text is None:
        if factor is not None:
            raise click.UsageError("--limits-scale needs --limits")
        return None
    try:
        limits = Limits() if text == "posthog" else Limits.every(*map(window, text.split(",")))
        return limits if factor is None else limits.scaled(factor)
    except ValueError as error:
        raise click.UsageError(f"--limits: {error}") from None


def window(text: str) -> Window:
    from ...sandbox import Window

    calls, _, seconds = text.partition("/")
    try:
        limit, span = int(calls), float(seconds)
    except ValueError:
        why = f"{text!r} is not CALLS/SECONDS, such as 60/3, and not posthog"
        raise ValueError(why) from None
    return Window(limit, span)


def exports(environment: dict[str, str]) -> None:
    """Lines for a shell, as they are: these keys are the sandbox's own, and everybody's."""
    from ..output import hint

    for name, value in environment.items():
        print(f"export {name}={shlex.quote(value)}")
    sys.stdout.flush()
    hint("paste these lines in another terminal; Ctrl-C ends it")
