"""hogkit spool"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..options import Connection, connected, settings_of

if TYPE_CHECKING:
    from ...client import PostHog
    from ...ingest.delivery import Report
    from ...ingest.survey import Survey, Waiting

TICK = 1.0  # seconds between two looks at what was delivered

_folder = click.argument(
    "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="FOLDER"
)


@click.group("spool", no_args_is_help=False)
def command() -> None:
    """Look at a spool, or deliver what is in it.

    A spool is the folder of `PostHog(spool="folder")`, which keeps events until
    they are delivered.

    \b
    Examples:
      hogkit spool status /var/spool/posthog
      hogkit spool status /var/spool/posthog --json
      hogkit spool flush /var/spool/posthog
    """


@command.command("status")
@_folder
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@connected
def status(connection: Connection, folder: Path, as_json: bool) -> None:
    """Show what waits in a spool.

    One line for each process that has written there, the oldest first: when it
    began, whether the events are of the project and host of the environment
    (this, another; a dash without POSTHOG_PROJECT_API_KEY), whether a process
    still has them (running, left), and how many files, events and bytes wait.
    Asks nobody.

    \b
    Examples:
      hogkit spool status /var/spool/posthog
      hogkit spool status /var/spool/posthog --json
    """
    from ..json_text import dumped
    from ..output import hint, write_json
    from ..table import Table
    from ..tables import show

    found, owner = surveyed(folder), own(connection)
    if as_json:
        write_json(dumped(as_object(found, owner)))
    elif found.waiting:
        columns = ("began", "project", "process", "files", "events", "bytes")
        show(Table(columns, [row(one, owner) for one in found.waiting], whole=frozenset({0})))
    hint(told(found))


@command.command("flush")
@_folder
@connected
def flush(connection: Connection, folder: Path) -> None:
    """Deliver what processes that have ended have left in a spool.

    Only events of the project and host of the environment are delivered, not
    those that a running process still has. Needs the project token, in
    POSTHOG_PROJECT_API_KEY, and no personal key. An outage is waited for;
    Ctrl-C ends it, and nothing is lost. What PostHog refuses goes to
    dead-letters.jsonl in the folder; exit code 1 says that there was something.

    \b
    Examples:
      hogkit spool flush /var/spool/posthog
      hogkit spool flush /var/spool/posthog --host eu
    """
    from ..capturing import client
    from ..exits import FAILED
    from ..logged import hinted
    from ..output import hint

    with hinted(), client(connection, spool=folder) as posthog:
        report = flushed(posthog, verbose=connection.verbose)
    hint(delivered(report, folder))
    left = surveyed(folder)
    hint(told(left))
    others = sum(one.events for one in left.waiting if whose(one, own(connection)) == "another")
    if others:
        hint(
            f"{others:,} of them are of another project or host: set POSTHOG_PROJECT_API_KEY and"
            f" POSTHOG_HOST as they were captured with, and flush again"
        )
    if report.failed:
        raise click.exceptions.Exit(FAILED)


def flushed(posthog: PostHog, *, verbose: bool) -> Report:
    """Deliver, and show how far it is.

    Raises:
        PostHogError: No waiting will help.
    """
    from ..importing.progress import Count, Pace, shown
    from ..importing.run import FINAL

    with shown(Pace(), verbose=verbose) as show:
        while True:
            report = posthog.flush(timeout=TICK)
            part = 1 - report.pending / report.accepted if report.accepted else 1.0
            show(Count(report.delivered, report.failed, part, report.obstacle))
            if isinstance(report.obstacle, FINAL):
                raise report.obstacle.with_traceback(None)
            if not report.pending:
                return report


def surveyed(folder: Path) -> Survey:
    from ...ingest.ingest import DEAD_LETTERS
    from ...ingest.survey import survey

    try:
        return survey(folder, DEAD_LETTERS)
    except OSError as error:
        raise click.UsageError(f"{folder}: {error.strerror}") from None


def own(connection: Connection) -> str | None:
    """Whose events the environment would deliver; None if it has no token."""
    from ...ingest.journals import owner

    found = settings_of(connection)
    if found.project_api_key is None:
        return None
    return owner(found.project_api_key, found.ingest_host)


def whose(one: Waiting, owner: str | None) -> str | None:
    if owner is None:
        return None
    return "this" if one.owner == owner else "another"


def row(one: Waiting, owner: str | None) -> tuple[object, ...]:
    began = one.began.isoformat(" ", "seconds")
    process = "running" if one.running else "left"
    return (began, whose(one, owner) or "-", process, one.files, one.events, one.size)


def as_object(found: Survey, owner: str | None) -> dict[str, Any]:
    waiting = [
        {
            "began": one.began.isoformat(),
            "age": (datetime.now(UTC) - one.began).total_seconds(),
            "owner": one.owner,
            "project": whose(one, owner),
            "running": one.running,
            "files": one.files,
            "events": one.events,
            "bytes": one.size,
        }
        for one in found.waiting
    ]
    return {
        "waiting": waiting,
        "dead_letters": found.dead_letters,
        "damaged_bytes": found.damaged,
    }


def told(found: Survey) -> str:
    """One line for whoever reads along."""
    events = sum(one.events for one in found.waiting)
    size = sum(one.size for one in found.waiting)
    parts = [f"{events:,} events wait ({size:,} bytes)" if events else "nothing waits"]
    if found.dead_letters:
        parts.append(f"{found.dead_letters:,} dead letters")
    if found.damaged:
        parts.append(f"{found.damaged:,} bytes are damaged")
    return ", ".join(parts)


def delivered(report: Report, folder: Path) -> str:
    from ...ingest.ingest import DEAD_LETTERS

    if report.failed:
        letters = folder / DEAD_LETTERS
        return f"{report.delivered:,} delivered; {report.failed:,} refused, and are in {letters}"
    return f"{report.delivered:,} delivered"
