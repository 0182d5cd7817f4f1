"""hogkit list-dashboards"""

from __future__ import annotations

import click

from ..options import Connection, connected
from ..spellings import json_option, listed


@click.command("list-dashboards")
@json_option
@connected
def command(connection: Connection, as_json: bool) -> None:
    """List dashboards.

    As in posthog.sh: the first 100, as a table on a terminal, else as PostHog's own
    JSON; if there are more, standard error says so. `hogkit dashboards list` has
    other forms, and all pages. Needs the scope dashboard:read.

    \b
    Examples:
      hogkit list-dashboards
      hogkit list-dashboards | jq '.results[] | {id, name}'
    """
    listed(connection, "dashboards", "dashboards", as_json=as_json)
