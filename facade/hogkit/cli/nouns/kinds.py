"""What a noun stands for: rows of the table of resources."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import click

from ...resources.table import ROWS, VERBS, Row, Verb

Command = Callable[..., None]
Decorator = Callable[[Command], Command]

# Nouns that are called otherwise than the row that they stand for.
NAMED = {
    "flags": ("feature_flags",),
    "recordings": ("session_recordings",),
    "definitions": ("event_definitions", "property_definitions"),
}

_NUMBER = r"[0-9]+"
_UUID = r"[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}"
# What an id looks like, of what may be found in another way too; of others, everything is one.
_IDS = {
    "feature_flags": _NUMBER,
    "insights": _NUMBER,
    "persons": _UUID,  # a number may be a distinct_id
    "event_definitions": _UUID,
    "property_definitions": _UUID,
}

# What to do instead of a verb that there is not, where the table says it for Python.
_INSTEAD = {
    ("persons", "create"): "persons come into being by events: hogkit capture sends one",
    ("definitions", "create"): "definitions come into being by events: hogkit capture sends one",
}


@dataclass(frozen=True)
class Kind:
    """One noun.

    Attributes:
        noun: Of the command.
        rows: What it stands for; of several, `--kind` says which.
    """

    noun: str
    rows: tuple[Row, ...]

    @property
    def one(self) -> str:
        """A single one, for sentences."""
        return self.rows[0].one if len(self.rows) == 1 else self.noun.removesuffix("s")

    @property
    def an(self) -> str:
        return f"{'an' if self.one[0] in 'aeio' else 'a'} {self.one}"

    @property
    def many(self) -> str:
        return f"{self.one}s"

    @property
    def names(self) -> list[str]:
        """Of the rows, as `--kind` has them."""
        return [row.name.partition("_")[0] for row in self.rows]

    @property
    def verbs(self) -> list[Verb]:
        return [verb for verb in VERBS if any(has(row, verb) for row in self.rows)]

    @property
    def lookups(self) -> list[str]:
        """Ways to get one, beside its id."""
        return list(dict.fromkeys(name for row in self.rows for name in row.lookups))

    def instead(self, verb: str) -> str:
        """What to do instead of a verb that there is not."""
        told = _INSTEAD.get((self.noun, verb)) or self.rows[0].instead.get(verb)
        return told or "PostHog does not offer it to keys"

    def option(self, command: Command) -> Command:
        """Give a command `--kind`, if there are several."""
        if len(self.rows) == 1:
            return command
        return click.option(
            "--kind",
            type=click.Choice(self.names),
            default=self.names[0],
            show_default=True,
            help=f"Which {self.many}.",
        )(command)

    def row(self, given: dict[str, Any]) -> Row:
        """The row that is meant; what says so is taken out of what was given."""
        return self.rows[self.names.index(given.pop("kind", self.names[0]))]


def kind(noun: str) -> Kind:
    return Kind(noun, tuple(ROWS[name] for name in NAMED.get(noun, (noun,))))


def has(row: Row, verb: Verb) -> bool:
    return bool(getattr(row, verb)) or (verb == "delete" and row.soft)


def is_id(row: Row, which: str) -> bool:
    """Whether it is an id, and not another thing that one can be found by."""
    return row.name not in _IDS or re.fullmatch(_IDS[row.name], which) is not None


def is_unclear(row: Row, which: str) -> bool:
    """Whether it may be an id as well as another thing."""
    return row.name == "persons" and re.fullmatch(_NUMBER, which) is not None
