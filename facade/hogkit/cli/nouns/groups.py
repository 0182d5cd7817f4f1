"""A noun as a group of commands, each of which is made when it is run or its help is asked for."""

from __future__ import annotations

import difflib
from importlib import import_module

import click

from . import examples
from .kinds import Kind, kind

_MODULES = {"list": "listing", "get": "getting", "create": "making", "update": "making"}
_MODULES["delete"] = "deleting"

# Commands beside the verbs, and what their own help says first; each is in the module of its noun.
EXTRA = {"flags": {"evaluate": "Show what each flag is for someone, and why."}}


class Noun(click.Group):
    """Knows its verbs by name, and makes one to run it."""

    def __init__(self, kind: Kind, told: str) -> None:
        lines = "\n".join(f"  {line}" for line in examples.of_noun(kind))
        super().__init__(
            kind.noun, help=f"{told}\n\n\b\nExamples:\n{lines}\n", no_args_is_help=False
        )
        self.kind = kind
        self.extra = EXTRA.get(kind.noun, {})

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self.kind.verbs, *self.extra]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self.extra:
            extra: click.Command = import_module(f"..commands.{self.name}", __package__).command
            return extra
        if cmd_name not in self.kind.verbs:
            return None
        module = import_module(f".{_MODULES[cmd_name]}", __package__)
        found: click.Command = getattr(module, cmd_name)(self.kind)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, known = args[0], self.list_commands(ctx)
        if name not in known and not name.startswith("-"):
            near = difflib.get_close_matches(name, known, 1)
            meant = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
            why = self.kind.instead(name) if name in _MODULES else meant
            ctx.fail(f"{self.name} has no {name}: {why}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        told = [(verb, summary(self.kind, verb)) for verb in self.kind.verbs]
        with formatter.section("Commands"):
            formatter.write_dl([*told, *self.extra.items()])


def noun(name: str, told: str) -> Noun:
    """The group of a noun.

    Args:
        told: What `hogkit --help` says of it.
    """
    return Noun(kind(name), told)


def summary(kind: Kind, verb: str) -> str:
    """The first line of a verb's help."""
    return {
        "list": f"List {kind.many}.",
        "get": f"Show {kind.an}.",
        "create": f"Make {kind.an}.",
        "update": f"Change {kind.an}.",
        "delete": f"Delete {kind.many}.",
    }[verb]
