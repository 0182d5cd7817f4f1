"""A command out of a function and options that are known when it is made."""

from __future__ import annotations

from collections.abc import Sequence

import click

from .examples import of_verb
from .groups import summary
from .kinds import Command, Decorator, Kind


def built(
    kind: Kind, verb: str, run: Command, options: Sequence[Decorator], *told: str
) -> click.Command:
    """The command of a verb.

    Args:
        options: Arguments and options, in the order of the help.
        told: Paragraphs of the help, after its first line and before the examples.
    """
    for option in reversed(options):
        run = option(run)
    lines = "\n".join(f"  {line}" for line in of_verb(kind, verb))
    paragraphs = (summary(kind, verb), *filter(None, told), f"\b\nExamples:\n{lines}")
    return click.command(verb, help="\n\n".join(paragraphs))(run)
