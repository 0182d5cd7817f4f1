"""hogkit create-flag"""

from __future__ import annotations

import click

from ..nouns.opening import dry, opened, unsent
from ..options import Connection, connected
from ..spellings import json_option, machine


@click.command("create-flag")
@json_option
@dry
@connected
def command(connection: Connection, as_json: bool, dry_run: bool) -> None:
    """Make a feature flag from JSON on standard input.

    As in posthog.sh; what is printed is the flag: all of its fields on a terminal,
    else PostHog's own JSON. `hogkit flags create KEY --rollout 50` needs no JSON.
    Needs the scope feature_flag:write.

    \b
    Examples:
      hogkit create-flag < flag.json
      echo '{"key": "beta", "name": "Beta", "active": true, "filters":
        {"groups": [{"rollout_percentage": 50}]}}' | hogkit create-flag | jq .id
    """
    from ...resources.table import ROWS
    from ..nouns.making import shown

    flag = given()
    with opened(connection, dry_run=dry_run) as posthog, unsent():
        item = posthog.feature_flags.create(flag)
        shown(posthog, ROWS["feature_flags"], item, as_json=machine(as_json))


def given() -> dict[str, object]:
    """The flag on standard input.

    Raises:
        click.UsageError: It is no object, or has no key.
    """
    from ...shapes import is_object
    from ..json_text import parsed
    from ..reading import contents

    try:
        flag = parsed(contents("-", "the flag"))
    except ValueError as error:
        raise click.UsageError(f"standard input cannot be read as JSON: {error}") from None
    if not is_object(flag):
        raise click.UsageError('standard input: a JSON object is wanted, such as {"key": "beta"}')
    return dict(flag)
