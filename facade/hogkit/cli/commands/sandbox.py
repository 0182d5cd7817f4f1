"""hogkit sandbox"""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

if TYPE_CHECKING:
    from ...sandbox import Limits, Sandbox, Window

EVERY = 500_000  # events between two lines where there is no bar


@dataclass(frozen=True)
class Planting:
    """What the sandbox begins with."""

    seed: int
    events: int
    ties: Literal["none", "some", "bulk"]
    days: int


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
@click.option(
    "--events",
    type=click.IntRange(1, 100_000_000),
    metavar="COUNT",
    help="Begin with so many made-up events, for queries. Needs hogkit[engine].",
)
@click.option(
    "--seed",
    type=click.IntRange(0, 2**63 - 1),
    metavar="NUMBER",
    help="Another number makes other events; else 1.",
)
@click.option(
    "--ties",
    type=click.Choice(["none", "some", "bulk"]),
    help="How many of the events share a microsecond; else some.",
)
@click.option(
    "--days",
    type=click.IntRange(1, 3_650),
    metavar="COUNT",
    help="Over how many days up to now they lie; else 90.",
)
@click.option(
    "--timezone",
    default="UTC",
    metavar="ZONE",
    show_default=True,
    help="Of the project, such as America/New_York.",
)
def command(
    port: int,
    ingest_port: int | None,
    schema: Path | None,
    limits: str | None,
    limits_scale: float | None,
    timezone: str,
    **planted: Any,
) -> None:
    """Serve a stand-in PostHog on this machine.

    It listens on 127.0.0.1 only, keeps events and flags in memory, and runs
    until Ctrl-C, which ends it with exit code 0. Lines to paste go to standard
    output, one line for each request to standard error. Needs hogkit[sandbox],
    and for queries hogkit[engine]: they run on ClickHouse, in this process.

    Made-up events are of users who come back, some of whom sign up and pay. As
    at PostHog, 1 of 1,000 is there twice until it is merged, 3 of 100 arrived
    late, and some have the uuid of another. With --ties some 2 of 100 share
    their microsecond with about 50; with bulk there are imports too, of 5,000
    at once. A million take about 20 seconds.

    \b
    Examples:
      hogkit sandbox
      hogkit sandbox --port 0 --ingest-port 0
      hogkit sandbox --limits posthog --limits-scale 20
      hogkit sandbox --limits 60/3,300/30
      hogkit sandbox --events 1000000 --ties bulk --timezone America/New_York
      hogkit sandbox > posthog.env &    # then: . ./posthog.env
    """
    from ...sandbox import Sandbox, serve
    from ..output import hint, log

    limited, planting = read_limits(limits, limits_scale), read_planting(**planted)
    try:
        sandbox = Sandbox(
            port=port, ingest_port=ingest_port, schema=schema, limits=limited, timezone=timezone
        )
    except ValueError as error:
        raise click.UsageError(f"--timezone: {error}") from None
    plant(sandbox, planting)
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


def read_planting(
    events: int | None, seed: int | None, ties: Any, days: int | None
) -> Planting | None:
    """What the four options say together."""
    given = {"--seed": seed, "--ties": ties, "--days": days}
    if events is None:
        lonely = [name for name, value in given.items() if value is not None]
        if lonely:
            raise click.UsageError(f"{lonely[0]} needs --events")
        return None
    return Planting(1 if seed is None else seed, events, ties or "some", days or 90)


def plant(sandbox: Sandbox, planting: Planting | None) -> None:
    """Before it is served, so that whoever reads its address finds everything there."""
    if planting is None:
        return
    try:
        with shown(planting.events) as progress:
            sandbox.plant(**asdict(planting), progress=progress)
    except KeyboardInterrupt:  # The command dies of it (see `console`).
        from ...sandbox.engine.embedded import discard

        discard()
        raise


@contextmanager
def shown(wanted: int) -> Generator[Callable[[int], None]]:
    """A bar on a terminal, elsewhere a line now and then."""
    from ..output import hint

    if sys.stderr and sys.stderr.isatty():
        from ..importing.bar import bar

        with bar() as move:
            move(0.0, f"making {wanted:,} events")
            yield lambda done: move(done / wanted, f"{done:,} of {wanted:,} events")
        return

    def tell(done: int) -> None:
        if done % EVERY == 0 or done == wanted:
            hint(f"{done:,} of {wanted:,} events")

    yield tell


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
