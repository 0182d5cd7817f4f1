"""hogkit list-flags"""

from __future__ import annotations

import click

from ..options import Connection, connected
from ..spellings import json_option, listed


@click.command("list-flags")
@json_option
@connected
def command(connection: Connection, as_json: bool) -> None:
    """List feature flags.

    As in posthog.sh: the first 100, as a table on a terminal, else as PostHog's own
    JSON; if there are more, standard error says so. `hogkit flags list` has filters,
    other forms, and all pages. Needs the scope feature_flag:read.

    \b
    Examples:
      hogkit list-flags
      hogkit list-flags | jq '.results[] | {id, key, active}'
    """
    listed(connection, "feature_flags", "flags", as_json=as_json)
