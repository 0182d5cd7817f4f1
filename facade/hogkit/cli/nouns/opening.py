"""The client for a command, which sends nothing if that was asked for."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import click

from ..options import Connection, chosen_for, connect, watched

if TYPE_CHECKING:
    from ...client import PostHog
    from ...resources.table import Row, Verb
    from .kinds import Kind

dry = click.option("--dry-run", is_flag=True, help="Show the request, send nothing; needs no key.")
looking = click.option(
    "--dry-run", is_flag=True, help="Show the request, change nothing; may ask what is there."
)


@contextmanager
def opened(
    connection: Connection, *, dry_run: bool = False, looks: bool = False
) -> Generator[PostHog]:
    """The client for one command.

    Args:
        dry_run: Requests end in `unsent`. Where no project is set, nobody is asked which it is.
        looks: Whether a dry run sends its GETs, if there is a key to ask with.
    """
    if not dry_run:
        with connect(connection) as posthog:
            yield posthog
        return
    found = chosen_for(connection, key_needed=False).settings
    if looks and found.api_key:
        from .looking import Looking

        carrier = partial(Looking, found.host, watched(connection, found.host))
        with connect(connection, carrier, key_needed=False) as posthog:
            yield posthog
        return
    from ..._flow import context_of
    from ...settings import CURRENT
    from ..watching import Stopping

    with connect(connection, Stopping, key_needed=False) as posthog:
        context_of(posthog).project = CURRENT
        yield posthog


@contextmanager
def unsent(*, dry_run: bool = True, first: bool = False) -> Generator[None]:
    """Show the request that would have been sent, of what is done within.

    Args:
        dry_run: Whether that can be; else nothing is done here.
        first: Whether a GET is only what comes before what was asked for.
    """
    if not dry_run:
        yield
        return
    from ..dry_run import show
    from ..output import hint
    from ..watching import NotSent

    try:
        yield
    except NotSent as stopped:
        show(stopped.request)
        if first and stopped.request.method == "GET":
            hint("this finds out what is there; what would be sent then depends on the answer")


def scopes(kind: Kind, verb: Verb) -> str:
    """What the key needs, in a sentence; empty if PostHog declares nothing."""
    rows = [row for row in kind.rows if getattr(row, _sending(row, verb))]
    told = [scope for row in rows for scope in row.module(_sending(row, verb)).OPERATION.scopes]
    names = " or ".join(dict.fromkeys(told))
    return f"Needs the scope {names}. " if names else ""


def _sending(row: Row, verb: Verb) -> Verb:
    """What is sent for it: a change, if it is only marked as deleted."""
    return "update" if verb == "delete" and not row.delete else verb
