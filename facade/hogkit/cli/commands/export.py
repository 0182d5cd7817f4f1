"""hogkit export"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import click

from ..exits import INCOMPLETE
from ..options import Connection, connected

if TYPE_CHECKING:
    from ...export.outcome import Exported

CHECKING = ("verify", "as_json")  # what goes with --verify


@click.command("export")
@click.argument("words", nargs=-1, metavar="[WHAT]")
@click.option("--out", metavar="FILE", help="Where to: a file, a folder, s3://…, or - for stdout.")
@click.option("--since", metavar="TIME", help="From then on.  [default: the beginning]")
@click.option("--until", metavar="TIME", help="Up to, and without, then.  [default: now]")
@click.option("--columns", metavar="LIST", help="HogQL, with commas; else the usual ones.")
@click.option(
    "--column", "more_columns", multiple=True, metavar="HOGQL", help="One more; again for each."
)
@click.option(
    "--property",
    "properties",
    multiple=True,
    metavar="NAME[:TYPE]",
    help="One that gets a column of its own; again for each.",
)
@click.option("--where", metavar="HOGQL", help="Only rows for which this holds.")
@click.option(
    "--param",
    "texts",
    multiple=True,
    metavar="NAME=VALUE",
    help="Text for {NAME} in WHAT and --where; again for each.",
)
@click.option("--params", metavar="FILE", help="Values as one object of JSON; - is stdin.")
@click.option("--file", "file", metavar="FILE", help="Read a SELECT from here, as WHAT.")
@click.option("--key", metavar="LIST", help="Columns that no two rows share, in order.")
@click.option("--arrived", is_flag=True, help="Events by their time of arrival.")
@click.option(
    "--format", type=click.Choice(["parquet", "jsonl", "csv"]), help="Else as FILE is called."
)
@click.option("--compress", type=click.Choice(["zstd", "gzip", "none"]), help="The same.")
@click.option("--partition", type=click.Choice(["day"]), help="A file for each day, in a folder.")
@click.option("--follow-up", is_flag=True, help="Add what came since it was done.")
@click.option("--restart", is_flag=True, help="Forget what there is, and begin anew.")
@click.option("--no-check", is_flag=True, help="Do not have PostHog count the rows.")
@click.option("--verify", metavar="FILE", help="Check an old export, and read no rows.")
@click.option("--json", "as_json", is_flag=True, help="What became of it, as JSON.")
@connected
def command(connection: Connection, words: tuple[str, ...], as_json: bool, **given: Any) -> None:
    """Copy events, persons or any rows to a file, and check it.

    WHAT is events, persons, sessions, groups, a table of the warehouse, or a SELECT
    whose rows --key tells apart. The name of the file says the form: .parquet,
    .jsonl or .csv, and for the last two .gz or .zst after it.
    Needs the extra `export`, for s3:// also `s3`, and the scope query:read.

    \b
    Examples:
      hogkit export events --since 2026-01-01 --until 2026-02-01 --out jan.parquet
      hogkit export events --since "7d ago" --property plan --out week.csv.gz
      hogkit export events --partition day --format parquet --out events/
      hogkit export "SELECT * FROM stripe.charges" --key id --out charges.jsonl
      hogkit export persons --format jsonl --out - | jq .id
      hogkit export --verify jan.parquet

    \b
    If it is stopped, in whatever way, the same command goes on, and the file is
    the same in the end. PostHog's limits are waited for, however long that takes:
    it says until when. "budget" is what queries may still read in this hour.

    In the end PostHog counts the rows of each day (UTC). Where it counts others
    than it sent, twice, the exit code is 9, and the days are named. --verify does so
    later, and sees whether the files are as they were written; it prints the days
    that differ.

    \b
    --property NAME  of a type that the project knows, or NAME:text, :int, :float,
                     :bool, :time; what does not fit is null
    --out FOLDER     with --partition day: FOLDER/day=2026-01-31/events.parquet
    --out s3://…     keys, region and endpoint are in AWS_ACCESS_KEY_ID and so on
    --follow-up      with --arrived also finds events that came late
    """
    given["as_json"] = as_json
    if given["verify"] is not None:
        _alone(words, given)
        verified(connection, given["verify"], as_json=as_json)
    else:
        copied(connection, words, given)


def _alone(words: tuple[str, ...], given: dict[str, Any]) -> None:
    """Refuse what an old export cannot be asked for."""
    if words:
        raise click.UsageError("--verify FILE stands alone: it knows WHAT was exported")
    if given["verify"] == "-":
        raise click.UsageError("--verify -: nothing of standard output is left to be checked")
    for parameter in click.get_current_context().command.params:
        if parameter.name in given and parameter.name not in CHECKING and given[parameter.name]:
            raise click.UsageError(f"{parameter.opts[0]} does not go with --verify")


def copied(connection: Connection, words: tuple[str, ...], given: dict[str, Any]) -> None:
    from ...export.outcome import ExportIncomplete
    from ..exporting import asked
    from ..exporting.run import exported
    from ..output import hint
    from .query import given as statement

    word = asked.several(words)
    out = given["out"]
    if not out:
        raise click.UsageError("say where to: --out FILE")
    if word is None and given["file"] is None:
        raise click.UsageError("give WHAT: events, persons, sessions, groups, a table or a SELECT")
    if given["params"] == "-" and "-" in (given["file"], word):
        raise click.UsageError("standard input cannot be both the SQL and the values")
    if out == asked.STDOUT:
        asked.to_stdout(given)
    arguments = asked.arguments(given)
    begun = time.monotonic()
    try:
        done = exported(connection, statement(word, given["file"]), out, arguments)
    except ExportIncomplete as error:
        hint(str(error))
        raise click.exceptions.Exit(INCOMPLETE) from None
    announced(done, given, seconds=time.monotonic() - begun)


def announced(done: Exported, given: dict[str, Any], *, seconds: float) -> None:
    """Say what became of it."""
    from ..exporting.ended import as_object, told, unfit
    from ..json_text import dumped
    from ..output import hint, write_json

    if given["as_json"]:
        write_json(dumped(as_object(done)))
    if lost := unfit(done):
        hint(lost)
    asked = {"verified": not given["no_check"], "follow_up": given["follow_up"]}
    hint(told(done, given["out"], seconds=seconds, **asked))


def verified(connection: Connection, out: str, *, as_json: bool) -> None:
    """Look at an old export again; exit code 9 if something of it is missing."""
    from ..exporting.ended import COLUMNS, checked_object, rows, verdict
    from ..exporting.run import checked
    from ..json_text import dumped
    from ..output import hint, write_json
    from ..table import Table
    from ..tables import show

    found = checked(connection, out)
    if as_json:
        write_json(dumped(checked_object(found)))
    elif differing := rows(found):
        show(Table(COLUMNS, differing))
    hint(verdict(found, out))
    if not found.ok:
        raise click.exceptions.Exit(INCOMPLETE)
