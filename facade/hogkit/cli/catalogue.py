"""All operations, found without importing one: the tables of the generated tag packages."""

from __future__ import annotations

import difflib
import pkgutil
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import click

from .generated import module

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from .._api import Operation


@dataclass(frozen=True)
class Entry:
    """One operation.

    Attributes:
        id: operationId.
        tag: Of the schema, and the name of the package that it is in.
        module: In that package.
        scopes: A key needs one of them.
    """

    id: str
    tag: str
    module: str
    method: str
    path: str
    scopes: tuple[str, ...]

    def matches(self, word: str) -> bool:
        told = (self.id, self.method, self.path, self.tag, *self.scopes)
        return any(word.lower() in text.lower() for text in told)

    def operation(self) -> Operation:
        found: Operation = module(self.address).OPERATION
        return found

    @property
    def address(self) -> str:
        """Of its module, in the generated package."""
        return f"api.{self.tag}.{self.module}"


@cache
def entries() -> dict[str, Entry]:
    """By operationId."""
    tags = sorted(found.name for found in pkgutil.iter_modules(module("api").__path__))
    return {
        entry.id: entry
        for tag in tags
        for entry in (
            Entry(operation, tag, name, method, path, tuple(scopes))
            for name, (operation, method, path, scopes) in module(f"api.{tag}").OPERATIONS.items()
        )
    }


def search(words: tuple[str, ...]) -> list[Entry]:
    """Operations that have every word somewhere: in id, method, path, tag or scopes."""
    return [entry for entry in entries().values() if all(map(entry.matches, words))]


def entry(operation_id: str) -> Entry:
    """The operation of this id.

    Raises:
        click.UsageError: There is none; the message has what was probably meant.
    """
    if operation_id not in entries():
        raise click.UsageError(f"no operation {operation_id!r}; {meant(operation_id)}")
    return entries()[operation_id]


def meant(word: str, otherwise: str = "hogkit operations WORD finds them") -> str:
    """What to try in place of `word`."""
    near = difflib.get_close_matches(word.lower(), entries(), 3, 0.7)
    return f"did you mean {', '.join(near)}?" if near else otherwise


def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids for the shell."""
    from click.shell_completion import CompletionItem

    return [
        CompletionItem(entry.id, help=f"{entry.method} {entry.path}")
        for entry in entries().values()
        if entry.id.startswith(incomplete)
    ]
