"""What is written of one: fields from `--set`, from `--body`, and from options of their own."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

import click

from . import readable
from .kinds import Decorator, Kind
from .pairs import pair, value

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from ...resources.table import Row, Verb

# What `create` is given without an option; of the others it is the name.
FIRST = {"feature_flags": "key", "annotations": "content"}


def known(kind: Kind, verb: Verb) -> list[str]:
    """The fields that can be written."""
    from ...resources.asked import asked, writable

    rows = [row for row in kind.rows if getattr(row, verb)]
    return list(dict.fromkeys(name for row in rows for name in writable(asked(row.module(verb)))))


def options(kind: Kind, verb: Verb) -> list[Decorator]:
    """`--set` and `--body`."""

    def complete(
        ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        names = [name for name in known(kind, verb) if name.startswith(incomplete)]
        return [CompletionItem(f"{name}=") for name in names]

    return [
        click.option(
            "--set",
            "fields",
            multiple=True,
            metavar="NAME=VALUE",
            shell_complete=complete,
            help="A field; again for each. VALUE is JSON if it can be read so, else text.",
        ),
        click.option(
            "--body", metavar="JSON|@FILE|@-", help="Fields as an object; @- is standard input."
        ),
    ]


def body(text: str | None, where: str) -> dict[str, Any]:
    """The object that `--body` names.

    Raises:
        click.UsageError: It is none.
    """
    from ..arguments import content
    from ..json_text import parsed

    if text is None:
        return {}
    try:
        found = parsed(content(text))
    except ValueError as error:
        raise click.UsageError(f"--body cannot be read as JSON: {error}") from None
    if not isinstance(found, dict):
        raise click.UsageError(f"--body: {where} wants a JSON object")
    return cast("dict[str, Any]", found)


def fields(kind: Kind, row: Row, verb: Verb, given: tuple[str, ...]) -> dict[str, Any]:
    """What `--set` says.

    Raises:
        click.UsageError: There is no such field, or it is set twice.
    """
    from ...resources.asked import asked, nullable, textual, writable

    operation = asked(row.module(verb))
    names, texts = (writable(operation), textual(operation)) if given else ([], [])
    nulls = nullable(operation)
    found: dict[str, Any] = {}
    for one in given:
        name, text = pair("--set", one)
        if name not in names:
            told = f"no field {name!r} can be set of {row.one}s"
            meant = _meant(name, names, readable.spelled(kind, verb))
            raise click.UsageError(f"{told}; {meant} --body takes others too")
        if name in found:
            raise click.UsageError(f"--set {name} is given twice")
        as_text = name in texts and not (text == "null" and name in nulls)
        found[name] = text if as_text else value(text)
    return found


def _meant(name: str, names: list[str], options: Mapping[str, str]) -> str:
    """The nearest field or option; all fields if none is near."""
    near = difflib.get_close_matches(name, [*names, *options], 1)
    if not near:
        return f"there are {', '.join(names)}."
    return f"did you mean {near[0] if near[0] in names else options[near[0]]}?"


def together(*parts: Mapping[str, Any]) -> dict[str, Any]:
    """All of them in one.

    Raises:
        click.UsageError: Two say something of the same field, or none says anything.
    """
    found: dict[str, Any] = {}
    for part in parts:
        for name in found.keys() & part.keys():
            raise click.UsageError(f"{name} is given in two ways")
        found |= part
    return found
