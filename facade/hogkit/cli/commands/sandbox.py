"""hogkit sandbox"""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click


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
def command(port: int, ingest_port: int | None, schema: Path | None) -> None:
    """Serve a stand-in PostHog on this machine.

    It listens on 127.0.0.1 only, keeps events and flags in memory, and runs
    until Ctrl-C, which ends it with exit code 0. Lines to paste go to standard
    output, one line for each request to standard error. Needs hogkit[sandbox].

    \b
    Examples:
      hogkit sandbox
      hogkit sandbox --port 0 --ingest-port 0
      hogkit sandbox > posthog.env &    # then: . ./posthog.env
    """
    from ...sandbox import Sandbox, serve
    from ..output import hint, log

    sandbox = Sandbox(port=port, ingest_port=ingest_port, schema=schema)
    try:
        serve(sandbox, log, lambda: exports(sandbox.environment))
    except BrokenPipeError:
        raise
    except OSError as error:
        why = error.strerror or str(error)
        raise click.UsageError(f"{why}; --port 0 takes any that is free") from None
    hint("the sandbox has stopped")


def exports(environment: dict[str, str]) -> None:
    """Lines for a shell, as they are: these keys are the sandbox's own, and everybody's."""
    from ..output import hint

    for name, value in environment.items():
        print(f"export {name}={shlex.quote(value)}")
    sys.stdout.flush()
    hint("paste these lines in another terminal; Ctrl-C ends it")
