"""hogkit evaluate-flags"""

from __future__ import annotations

import click

from ..options import Connection, connected
from ..spellings import json_option, kept, machine


@click.command("evaluate-flags")
@click.argument("distinct_id")
@json_option
@connected
def command(connection: Connection, distinct_id: str, as_json: bool) -> None:
    """Show what each flag is for someone.

    As in posthog.sh: a table on a terminal, else PostHog's own JSON, the answer of
    /flags?v=2. `hogkit flags evaluate` takes groups and properties too. Asks
    PostHog, which counts it as a flag request. Needs the project token, in
    POSTHOG_PROJECT_API_KEY, and no personal key. A try takes 3 s at most.

    \b
    Examples:
      hogkit evaluate-flags user_123
      hogkit evaluate-flags user_123 | jq '.flags["new-dashboard"].enabled'

    Exit code 5: the plan's flag requests are spent, and nothing was evaluated.
    """
    from ...flags.evaluating import evaluate
    from ..capturing import client
    from ..json_text import decoded
    from ..logged import hinted
    from ..output import write_json
    from .flags import announce, written

    with hinted(), client(connection) as posthog:
        answer, found = kept(posthog, evaluate, distinct_id)
    if machine(as_json):
        write_json(decoded(answer.content))
    else:
        written(found, as_json=False)
    announce(found, [])
