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
EVERYDAY = {
    "query": "Run a HogQL query.",
    "capture": "Send an event, or a file of events.",
    "export": "Copy events, persons or any rows to a file, and check it.",
    "lint": "Check HogQL before it is run.",
    "spool": "Look at a spool, or deliver what is in it.",
}
RESOURCES = {
    "flags": "Feature flags; evaluates them too.",
    "insights": "Saved insights.",
    "dashboards": "Dashboards.",
    "persons": "Persons: who events are of.",
    "cohorts": "Cohorts: groups of persons.",
    "experiments": "Experiments.",
    "surveys": "Surveys.",
    "actions": "Actions: events under one name.",
    "annotations": "Annotations: notes at a time.",
    "recordings": "Session recordings.",
    "definitions": "What PostHog knows of events and of properties.",
    "projects": "Projects of an organization.",
    "users": "Users: who has an account.",
}
SCRIPT = {
    "whoami": "Show who the key belongs to.",
    "evaluate-flags": "Show what each flag is for someone.",
    "list-persons": "List persons.",
    "list-flags": "List feature flags.",
    "create-flag": "Make a feature flag from JSON on standard input.",
    "list-dashboards": "List dashboards.",
    "help": "Show the help of a command.",
}
SET_UP = {
    "login": "Store a key, its host and its project.",
    "logout": "Remove what login stored.",
    "doctor": "Check keys, hosts, project, clock and limits.",
    "limits": "Show what PostHog's rate limits leave.",
    "sandbox": "Serve a stand-in PostHog on this machine.",
    "vendor": "Copy hogkit into a monorepo.",
}
WHOLE = {
    "operations": "Search PostHog's operations, or show one.",
    "api": "Call any operation of PostHog's API.",
}
SECTIONS = {
    "Everyday": EVERYDAY,
    "Resources, each with list, get, create, update, delete": RESOURCES,
    "As in posthog.sh, beside query and capture": SCRIPT,
    "All of PostHog's API": WHOLE,
    "Set up": SET_UP,
}
COMMANDS = {name: told for section in SECTIONS.values() for name, told in section.items()}

# What PostHog calls them, by what they are called here.
OTHERWISE = {
    "feature_flags": "flags",
    "session_recordings": "recordings",
    "event_definitions": "definitions",
    "property_definitions": "definitions",
}
EVENTS = (
    "PostHog's list of events is deprecated and loses rows: `hogkit query \"SELECT * FROM events "
    'ORDER BY timestamp DESC LIMIT 10"` shows events, `hogkit export events` copies them'
)

_CODES = "\n".join(f"  {code:<5}{meaning}" for code, meaning in MEANING)

_EPILOG = f"""\b
Keys come from the environment, or from hogkit login; never from an option,
which would show them to every process of this machine, and keep them in the
shell's history. What the environment says counts first.
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
values, uncut and without a header, but from query and the commands of
posthog.sh PostHog's own JSON. --json, --jsonl and --csv, where a command has
them, are the same in both. Only data goes to standard output.

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
        if cmd_name in RESOURCES:
            from .nouns.groups import noun

            return noun(cmd_name, RESOURCES[cmd_name])
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f".commands.{cmd_name.replace('-', '_')}", __package__)
        found: click.Command = module.command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(EVENTS if args[0] in ("events", "list-events") else unknown(args[0]))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for title, commands in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl(list(commands.items()))


def unknown(name: str) -> str:
    """What to say of a command that is not there."""
    plain = name.replace("-", "_")
    near = OTHERWISE.get(plain) or next(iter(difflib.get_close_matches(name, COMMANDS, 1)), "")
    return f"no command {name!r}" + (f"; did you mean {near}?" if near else "")


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
      hogkit flags list --active true
      hogkit export events --since "7d ago" --out week.parquet
    """
    context.obj = connection


def summary() -> str:
    """What fits a small terminal: how it is called, and the names of its commands."""
    context = hogkit.make_context(NAME, [], resilient_parsing=True)
    with context:
        formatter = context.make_formatter()
        hogkit.format_usage(context, formatter)
        for title, commands in SECTIONS.items():
            with formatter.section(title):
                formatter.write_text(" ".join(commands))
    return f"{formatter.getvalue()}\n{NAME} --help tells all.\n"
