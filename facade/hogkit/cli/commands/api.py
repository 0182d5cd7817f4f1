"""hogkit api"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ..catalogue import complete
from ..forms import forms
from ..options import Connection, connect, connected

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

    from ..._api import Response
    from ...client import PostHog
    from ..arguments import Call
    from ..description import Description


@click.command("api")
@click.argument("operation_id", shell_complete=complete)
@click.option(
    "-p",
    "--param",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    help="A parameter; again for each.",
)
@click.option("--body", metavar="JSON|@FILE|@-", help="What to send; @- is standard input.")
@click.option(
    "-F", "--field", "parts", multiple=True, metavar="NAME=VALUE|@FILE", help="A part of a form."
)
@click.option(
    "-o",
    "--output",
    default="-",
    metavar="FILE",
    help="Where to write the answer; - is standard output.",
)
@click.option("--dry-run", is_flag=True, help="Show the request, send nothing; needs no key.")
@forms(json="JSON on a terminal as it is, too: not indented.")
@connected
def command(
    connection: Connection,
    operation_id: str,
    params: tuple[str, ...],
    body: str | None,
    parts: tuple[str, ...],
    output: str,
    dry_run: bool,
    form: str | None,
) -> None:
    """Call any operation of PostHog's API.

    OPERATION_ID is one that `hogkit operations` lists; `hogkit operations ID`
    shows what it takes. A project_id in its path is yours, an organization_id
    is @current, unless --param says otherwise.

    \b
    Examples:
      hogkit api feature_flags_list --param limit=5
      hogkit api feature_flags_create --body '{"key": "beta"}' --dry-run
      hogkit api annotations_create --body @note.json
      hogkit api actions_list --param format=csv --output actions.csv

    The answer is written as PostHog sent it: JSON unchanged if piped, indented
    on a terminal; anything else as it is.
    """
    from ..catalogue import entry
    from ..description import Description
    from ..target import checked

    description = Description(entry(operation_id))
    file = checked(output)
    with connect(connection, stopping if dry_run else None, key_needed=not dry_run) as posthog:
        made = fitting(description, posthog.project_id, params, body, parts)
        if dry_run:
            shown(posthog, description, made)
        else:
            answered(posthog, description, made, file, indent=form is None)


def fitting(
    description: Description,
    project_id: str,
    params: tuple[str, ...],
    body: str | None,
    parts: tuple[str, ...],
) -> Call:
    """The call that the arguments are; if they do not fit, it is said where to see what does."""
    from ..arguments import call
    from ..reporting import SEE

    try:
        return call(description, project_id, params, body, parts)
    except click.UsageError as error:
        raise click.UsageError(
            f"{error.message}.{SEE}hogkit operations {description.entry.id}"
        ) from None


def answered(
    posthog: PostHog, description: Description, made: Call, file: Path | None, *, indent: bool
) -> None:
    """Send it, and write the answer where it was asked for."""
    from ..answers import announce, written
    from ..hiding import hide_bytes
    from ..output import hint

    if file is None:
        answer = sent(posthog, description, made)
        written(answer, indent=indent)
    else:
        from ..target import opened

        with opened(file) as target:
            answer = sent(posthog, description, made)
            target.content = hide_bytes(answer.content)
        hint(f"wrote {len(target.content):,} bytes to {file}")
    announce(answer.parsed, description)


def sent(posthog: PostHog, description: Description, made: Call) -> Response[Any]:
    """The answer to one call; its body is JSON's values, not models, which nobody would see.

    Raises:
        click.UsageError: It cannot be written as a request.
    """
    from attrs import evolve

    operation = evolve(description.operation, decode={})
    try:
        return posthog.api.call(
            operation, made.path, made.query, made.body, made.header, made.cookie
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def shown(posthog: PostHog, description: Description, made: Call) -> None:
    """Write the request that the client would have sent."""
    from ..dry_run import show
    from ..watching import NotSent

    try:
        sent(posthog, description, made)
    except NotSent as stopped:
        show(stopped.request)


def stopping() -> httpx.BaseTransport:
    from ..watching import Stopping

    return Stopping()
