"""hogkit help"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The commands that there are after these words."""
    from click.shell_completion import CompletionItem

    within = named(ctx.find_root(), ctx.params.get("words") or ())
    if not isinstance(within.command, click.Group):
        return []
    names = within.command.list_commands(within)
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]


@click.command("help")
@click.argument("words", nargs=-1, metavar="[COMMAND]...", shell_complete=complete)
@click.pass_context
def command(context: click.Context, words: tuple[str, ...]) -> None:
    """Show the help of a command.

    The same as --help after it; without a command, of all.

    \b
    Examples:
      hogkit help
      hogkit help query
      hogkit help flags create
    """
    from ..output import write

    write(named(context.find_root(), words).get_help())


def named(context: click.Context, words: Sequence[str]) -> click.Context:
    """That of the command which the words are, one inside the other.

    Raises:
        click.UsageError: There is none.
    """
    for word in words:
        if not isinstance(context.command, click.Group):
            context.fail(f"{context.command_path} has no commands, so no {word!r}")
        _, found, _ = context.command.resolve_command(context, [word])  # fails if there is none
        assert found is not None
        context = click.Context(found, parent=context, info_name=found.name)
    return context
