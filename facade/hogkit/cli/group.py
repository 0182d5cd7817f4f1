"""The group `hogkit`: its help, its options, and its commands, each imported when it is run."""

from __future__ import annotations

import difflib
from importlib import import_module

import click

from ..version import __version__
from .exits import MEANING
from .options import Connection, connected

NAME = "hogkit"

# What `hogkit --help` says of each command; a test compares it with the first lines of their own help.
COMMANDS = {
    "whoami": "Show who the key belongs to.",
    "projects": "List the projects that the key may see.",
    "query": "Run a HogQL query.",
    "lint": "Check HogQL before it is run.",
    "export": "Copy events, persons or any rows to a file, and check it.",
    "capture": "Send an event, or a file of events.",
    "spool": "Look at a spool, or deliver what is in it.",
    "flags": "Evaluate feature flags.",
    "operations": "Search PostHog's operations, or show one.",
    "api": "Call any operation of PostHog's API.",
    "limits": "Show what PostHog's rate limits leave.",
    "sandbox": "Serve a stand-in PostHog on this machine.",
}

_CODES = "\n".join(f"  {code:<5}{meaning}" for code, meaning in MEANING)

_EPILOG = f"""\b
Keys come from the environment only: an option would show them to every
process of this machine, and keep them in the shell's history.
  POSTHOG_PERSONAL_API_KEY
                           personal API key (phx_…), to ask PostHog
  POSTHOG_API_KEY          the same, if the first is not set
  POSTHOG_PROJECT_API_KEY  project token (phc_…), to send events and evaluate
                           flags
  POSTHOG_PROJECT_ID       the number in the project's address; else the
                           project that the key's user has open
  POSTHOG_HOST             us (default), eu, or a URL of your own
  POSTHOG_INGEST_HOST      where events and flags go, if that does not follow
                           from the host; not read with --host
  HOGKIT_BUDGET            where calls are counted, so that PostHog's limits
                           hold: a file, the URL of a Redis, process or off;
                           else a file that all commands of a user share
  NO_COLOR                 no colours
  HOGKIT_TRACEBACK=1       show where an error came from

\b
Output: on a terminal a table; piped, one line a row with tabs between the
values, uncut and without a header. --json, --jsonl and --csv, where a
command has them, are the same in both. Only data goes to standard output.

\b
Exit codes:
{_CODES}

\b
Completion: eval "$(_HOGKIT_COMPLETE=bash_source hogkit)", or zsh_source;
fish: _HOGKIT_COMPLETE=fish_source hogkit | source
"""


class Commands(click.Group):
    """Knows its commands by name, and imports one to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f".commands.{cmd_name}", __package__).command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], COMMANDS, 1)
            meant = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(COMMANDS)}"
            ctx.fail(f"no command {args[0]!r}{meant}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    NAME,
    cls=Commands,
    epilog=_EPILOG,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@connected
@click.pass_context
def hogkit(context: click.Context, connection: Connection) -> None:
    """PostHog on the command line.

    \b
    Examples:
      hogkit whoami
      hogkit query "SELECT event, count() FROM events GROUP BY 1 LIMIT 20"
      hogkit capture "signed up" ada
      hogkit operations flags
      hogkit api feature_flags_list --param limit=5
    """
    context.obj = connection


def summary() -> str:
    """What fits a small terminal: how it is called, and its commands."""
    context = hogkit.make_context(NAME, [], resilient_parsing=True)
    with context:
        formatter = context.make_formatter()
        hogkit.format_usage(context, formatter)
        hogkit.format_commands(context, formatter)
    return f"{formatter.getvalue()}\n{NAME} --help tells all.\n"
