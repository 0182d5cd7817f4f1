"""hogkit projects"""

from __future__ import annotations

import click

from ..forms import forms
from ..options import Connection, connect, connected


@click.command("projects")
@click.argument("organization", default="@current")
@connected
@forms(json="An array of all that PostHog says.", csv="With a header, as RFC 4180 has it.")
def command(connection: Connection, organization: str, form: str | None) -> None:
    """List the projects that the key may see.

    ORGANIZATION is a uuid; without it, the one that the key's user has open.
    Needs the scope project:read.

    \b
    Examples:
      hogkit projects
      hogkit projects --json
      export POSTHOG_PROJECT_ID=$(hogkit projects | cut -f1 | head -1)
    """
    with connect(connection) as posthog:
        found = posthog.projects(organization)
    from ..json_text import dumped
    from ..output import write, write_json
    from ..table import Table
    from ..tables import as_csv, show

    rows = [(project.id, project.name, project.timezone, project.organization) for project in found]
    table = Table(("id", "name", "timezone", "organization"), rows, whole=frozenset({0}))
    if form == "json":
        write_json(dumped([project.data for project in found]))
    elif form == "csv":
        write(as_csv(table))
    else:
        show(table)
