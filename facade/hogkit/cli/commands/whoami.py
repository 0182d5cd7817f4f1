"""hogkit whoami"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..options import Connection, connect, connected
from ..spellings import json_option, kept, machine

if TYPE_CHECKING:
    from ...account import Organization, Project, User


@click.command("whoami")
@json_option
@connected
def command(connection: Connection, as_json: bool) -> None:
    """Show who the key belongs to.

    On a terminal what matters of it, else PostHog's own JSON: all that it says of the
    user. Needs the scope user:read.

    \b
    Examples:
      hogkit whoami
      hogkit whoami --host eu
      hogkit whoami | jq -r .email
    """
    from ...account import whoami

    with connect(connection) as posthog:
        answer, user = kept(posthog, whoami)
        host = posthog.settings.host
    from ..json_text import decoded
    from ..output import write_json
    from ..table import Table
    from ..tables import show

    if machine(as_json):
        write_json(decoded(answer.content))
    else:
        show(Table(("", ""), facts(user, host), whole=frozenset({0})))


def facts(user: User, host: str) -> list[tuple[str, str]]:
    """Names and values, without those that are not known."""
    known = (
        ("email", user.email),
        ("name", user.name),
        ("organization", _labelled(user.organization)),
        ("project", _labelled(user.project)),
        ("uuid", user.uuid),
        ("distinct_id", user.distinct_id),
        ("joined", user.joined.isoformat() if user.joined else None),
        ("host", host),
    )
    return [(name, value) for name, value in known if value]


def _labelled(found: Organization | Project | None) -> str | None:
    return f"{found.name} ({found.id})" if found else None
