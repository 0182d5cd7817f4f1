"""hogkit whoami"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..options import Connection, connect, connected

if TYPE_CHECKING:
    from ...account import Organization, Project, User


@click.command("whoami")
@connected
@click.option("--json", "as_json", is_flag=True, help="All that PostHog says of the user.")
def command(connection: Connection, as_json: bool) -> None:
    """Show who the key belongs to.

    Needs the scope user:read.

    \b
    Examples:
      hogkit whoami
      hogkit whoami --host eu
      hogkit whoami --json
    """
    with connect(connection) as posthog:
        user = posthog.whoami()
        host = posthog.settings.host
    from ..json_text import dumped
    from ..output import write_json
    from ..table import Table
    from ..tables import show

    if as_json:
        write_json(dumped(user.data))
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
