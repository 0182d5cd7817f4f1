"""hogkit capture"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from ..options import Connection, connected

if TYPE_CHECKING:
    from ..importing.orders import Done

ALONE = ("timestamp", "uuid", "groups", "set", "set_once", "anonymous")  # options of one event
MANY = ("form", "others", "no_geoip", "historical", "letters", "restart")  # of a file


@click.command("capture")
@click.argument("event", required=False)
@click.argument("distinct_id", required=False)
@click.argument("properties", required=False, metavar="[PROPERTIES]")
@click.option("--timestamp", metavar="TIME", help="When it happened; else now.")
@click.option("--uuid", metavar="UUID", help="Its own; else a new one.")
@click.option(
    "--group", "groups", multiple=True, metavar="TYPE=KEY", help="A group; again for each."
)
@click.option("--set", "set", metavar="JSON", help="Properties of the person.")
@click.option("--set-once", metavar="JSON", help="The same, where there is no value yet.")
@click.option("--anonymous", is_flag=True, help="Make no person of it.")
@click.option("--from", "file", metavar="FILE", help="Send the events of a file; - is stdin.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv", "parquet"]),
    help="What the file is; else it is seen.",
)
@click.option(
    "--other-columns",
    "others",
    type=click.Choice(["properties", "skip"]),
    help="What no event has goes into properties, or is left out.",
)
@click.option("--no-geoip", is_flag=True, help="Do not take this machine's place for theirs.")
@click.option("--historical", is_flag=True, help="A backfill, of events 48 h old or more.")
@click.option(
    "--dead-letters",
    "letters",
    metavar="FILE",
    help="What cannot be sent; else FILE.dead-letters.jsonl.",
)
@click.option("--restart", is_flag=True, help="Do not go on, but begin at the start.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@connected
def command(
    connection: Connection,
    event: str | None,
    distinct_id: str | None,
    properties: str | None,
    file: str | None,
    as_json: bool,
    **options: Any,
) -> None:
    """Send an event, or a file of events.

    One event is sent at once, and its uuid printed when PostHog has it: on a terminal
    alone, else in JSON. Needs the project token, in POSTHOG_PROJECT_API_KEY, and no
    personal key.

    \b
    Examples:
      hogkit capture "signed up" ada
      hogkit capture "signed up" ada '{"plan": "pro"}' --group company=acme
      hogkit capture --from events.jsonl
      hogkit capture --from events.parquet --historical
      zcat old/*.gz | hogkit capture --from - --historical

    \b
    A file has one JSON object a line, or is CSV or Parquet with such columns:
      {"event": …, "distinct_id": …, "properties": {…}, "timestamp": …,
       "uuid": …, "groups": {…}, "$set": {…}, "$set_once": {…}}

    The first two are needed. A column properties.NAME goes into properties,
    unless they have it; what is null is left out, and in CSV all is text. gzip
    and zstd are unpacked. Parquet and zstd need the extra `export`.

    An event with a uuid is sent as it is. Without a uuid it is a new one, which
    gets $lib, $lib_version and $geoip_disable too. Where there is no $ip, PostHog
    adds this machine's, and its place unless --no-geoip is given.

    What is no event, and what PostHog refuses, goes to the file of dead letters
    with its reason and line; the rest is sent. Such a file can be corrected, and
    sent in the same way. Exit code 1 says there is one.

    If it is interrupted, in whatever way, the same command goes on where PostHog
    had all before it. What is sent twice then has the same uuid and time, by which
    PostHog knows it again. An outage is waited for. Standard input cannot be read
    again: what of it was read and not delivered is a dead letter too.
    """
    single = event is not None or distinct_id is not None
    if single == (file is not None):
        raise click.UsageError("give EVENT and DISTINCT_ID, or --from FILE")
    _fitting(options, MANY if single else ALONE, "--from" if single else "EVENT")
    if file is not None:
        whole(_imported(connection, file, options), as_json=as_json)
    elif event is None or distinct_id is None:
        raise click.UsageError("give EVENT and DISTINCT_ID")
    else:
        sent(_captured(connection, event, distinct_id, properties, options), as_json=as_json)


def _fitting(options: dict[str, Any], others: tuple[str, ...], what: str) -> None:
    """Refuse options that would do nothing."""
    context = click.get_current_context()
    for parameter in context.command.params:
        if parameter.name in others and options[parameter.name]:
            raise click.UsageError(f"{parameter.opts[0]} goes with {what} only")


def _captured(
    connection: Connection,
    event: str,
    distinct_id: str,
    properties: str | None,
    options: dict[str, Any],
) -> dict[str, Any]:
    """Send one event, and tell what PostHog knows it by."""
    from ... import times
    from ..capturing import client
    from ..importing.warned import counted
    from ..logged import hinted
    from ..output import hint

    arguments = _arguments(properties, options)
    with hinted(), counted() as warned, client(connection) as posthog:
        arguments["timestamp"] = options["timestamp"] or times.now()
        uuid = posthog.capture_now(event, distinct_id, **arguments)
    if warned.count:
        hint(warned.first)
    return {"status": "Ok", "uuid": str(uuid), "event": event, "distinct_id": distinct_id}


def _arguments(properties: str | None, options: dict[str, Any]) -> dict[str, Any]:
    groups = dict(_group(pair) for pair in options["groups"])
    return {
        "properties": _object("PROPERTIES", properties),
        "uuid": options["uuid"],
        "groups": groups or None,
        "set": _object("--set", options["set"]),
        "set_once": _object("--set-once", options["set_once"]),
        "process_person_profile": False if options["anonymous"] else None,
    }


def _group(pair: str) -> tuple[str, str]:
    kind, _, key = pair.partition("=")
    if not (kind and key):
        raise click.UsageError(f"--group {pair}: write --group TYPE=KEY")
    return kind, key


def _object(name: str, text: str | None) -> dict[str, Any] | None:
    from ..json_text import parsed

    if text is None:
        return None
    try:
        value = parsed(text)
    except ValueError as error:
        raise click.UsageError(f"{name} cannot be read as JSON: {error}") from None
    if not isinstance(value, dict):
        raise click.UsageError(f'{name}: a JSON object is wanted, such as \'{{"plan": "pro"}}\'')
    return cast("dict[str, Any]", value)


def sent(event: dict[str, Any], *, as_json: bool) -> None:
    from ..json_text import dumped
    from ..output import write, write_json
    from ..spellings import machine

    if machine(as_json):
        write_json(dumped(event))
    else:
        write(event["uuid"])


def _imported(connection: Connection, file: str, options: dict[str, Any]) -> Done:
    from ..importing.opened import opened
    from ..importing.orders import Order
    from ..importing.run import imported

    letters = options["letters"]
    with opened(file, options["form"]) as given:
        order = Order(
            connection=connection,
            given=given,
            historical=options["historical"],
            letters=None if letters is None else Path(letters),
            restart=options["restart"],
            others=options["others"],
            no_geoip=options["no_geoip"],
        )
        return imported(order)


def whole(done: Done, *, as_json: bool) -> None:
    """Say what became of a file; exit code 1 if something of it could not be sent."""
    from ..exits import FAILED
    from ..json_text import dumped
    from ..output import hint, write_json

    if as_json:
        letters = str(done.letters) if done.failed else None
        told = {"delivered": done.delivered, "failed": done.failed, "dead_letters": letters}
        write_json(dumped({**told, "lines": done.line}))
    hint(_told(done))
    if done.failed:
        raise click.exceptions.Exit(FAILED)


def _told(done: Done) -> str:
    if done.failed:
        return f"{done.delivered:,} delivered; {done.failed:,} could not be sent, and are in {done.letters}"
    if done.since and not done.delivered:
        return (
            f"nothing new after {done.unit} {done.since:,}; --restart sends what is before it again"
        )
    return f"{done.delivered:,} delivered"
