"""hogkit flags evaluate"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..options import Connection, connected

if TYPE_CHECKING:
    from ...flags import Evaluation, Flag


@click.command("evaluate")
@click.argument("distinct_id")
@click.option(
    "--group", "groups", multiple=True, metavar="TYPE=KEY", help="A group; again for each."
)
@click.option(
    "--property",
    "properties",
    multiple=True,
    metavar="NAME=VALUE",
    help="Of the person, taken instead of what PostHog knows.",
)
@click.option("--key", "keys", multiple=True, metavar="KEY", help="Only this flag; again for each.")
@click.option("--json", "as_json", is_flag=True, help="One object; see above.")
@connected
def command(
    connection: Connection,
    distinct_id: str,
    groups: tuple[str, ...],
    properties: tuple[str, ...],
    keys: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show what each flag is for someone, and why.

    Asks PostHog, which counts it as a flag request. Needs the project token, in
    POSTHOG_PROJECT_API_KEY, and no personal key. A try takes 3 s at most. VALUE is
    JSON if it can be read so, else text: true, 5, pro, '"5"'.

    \b
    Examples:
      hogkit flags evaluate ada
      hogkit flags evaluate ada --group company=acme --property plan=pro
      hogkit flags evaluate ada --key new-onboarding --json

    \b
    --json: {"flags": {KEY: {"enabled": …, "variant": …, "payload": …,
            "reason": …, …}}, "failed": […], "errors_while_computing": …,
            "quota_limited": …, "request_id": …, "evaluated_at": …}

    Exit code 4: a flag that was asked for is not there. 5: the plan's flag requests
    are spent, and nothing was evaluated.
    """
    from ..capturing import client
    from ..logged import hinted
    from ..nouns.pairs import pair, value

    given = [pair("--property", one) for one in properties]
    with hinted(), client(connection) as posthog:
        found = posthog.flags.evaluate(
            distinct_id,
            groups=dict(pair("--group", one, "TYPE=KEY") for one in groups),
            person_properties={name: value(text) for name, text in given},
            keys=keys or None,
        )
    written(found, as_json=as_json)
    announce(found, [key for key in keys if key not in found])


def written(found: Evaluation, *, as_json: bool) -> None:
    from ..json_text import dumped
    from ..output import write_json
    from ..table import Table
    from ..tables import show

    if as_json:
        write_json(dumped(as_object(found)))
        return
    rows = [
        (flag.key, flag.enabled, flag.variant, flag.payload, flag.description or flag.reason)
        for flag in found.values()
    ]
    show(Table(("flag", "enabled", "variant", "payload", "reason"), rows, whole=frozenset({0})))


def as_object(found: Evaluation) -> dict[str, object]:
    at = found.evaluated_at
    return {
        "flags": {key: _as_object(flag) for key, flag in found.items()},
        "failed": sorted(found.failed),
        "errors_while_computing": found.errors_while_computing,
        "quota_limited": found.quota_limited,
        "request_id": found.request_id,
        "evaluated_at": None if at is None else at.isoformat(),
    }


def _as_object(flag: Flag) -> dict[str, object]:
    return {
        "enabled": flag.enabled,
        "variant": flag.variant,
        "payload": flag.payload,
        "reason": flag.reason,
        "description": flag.description,
        "id": flag.id,
        "version": flag.version,
    }


def announce(found: Evaluation, missing: list[str]) -> None:
    """Say what is not there, and why."""
    from ..exits import LIMITS, NOT_FOUND
    from ..output import hint

    if found.quota_limited:
        hint("the plan's flag requests are spent, and nothing was evaluated")
        raise click.exceptions.Exit(LIMITS)
    if found.errors_while_computing or found.failed:
        which = f": {', '.join(sorted(found.failed))}" if found.failed else ""
        hint(f"PostHog could not evaluate all flags{which}")
    if missing:
        hint(f"not there, switched off, or not for servers: {', '.join(missing)}")
        raise click.exceptions.Exit(NOT_FOUND)
