"""hogkit list-persons"""

from __future__ import annotations

import click

from ..options import Connection, connected
from ..spellings import json_option, listed


@click.command("list-persons")
@click.argument("limit", type=click.IntRange(min=1), required=False)
@json_option
@connected
def command(connection: Connection, limit: int | None, as_json: bool) -> None:
    """List persons.

    As in posthog.sh: the first LIMIT (else 100), as a table on a terminal, else as
    PostHog's own JSON; if there are more, standard error says so. `hogkit persons
    list` has filters, other forms, and all pages. Needs the scope person:read.

    \b
    Examples:
      hogkit list-persons
      hogkit list-persons 10 | jq '.results[] | {name, distinct_ids}'
    """
    listed(connection, "persons", "persons", limit=limit, as_json=as_json)
