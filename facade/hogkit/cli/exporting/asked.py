"""What the options of `hogkit export` ask for, as the library takes it."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import Any

import click

from ...hogql.clauses import tokens
from ..query_values import values

STDOUT = "-"
_OPENING, _CLOSING = "([{", ")]}"

# The arguments of the library, as the options are called here.
OPTIONS = {
    "what": "WHAT",
    "columns": "--columns",
    "properties": "--property",
    "values": "--param",
    "compression": "--compress",
    "follow_up": "--follow-up",
    **{
        name: f"--{name}"
        for name in ("out", "since", "until", "where", "key", "arrived", "format", "partition", "restart")
    },
}  # fmt: skip
_NAMES = "|".join(OPTIONS)
_NAME = re.compile(rf"\A({_NAMES})(?=: )|\b({_NAMES})=True\b")


def arguments(given: dict[str, Any]) -> dict[str, Any]:
    """The arguments of `export`, but the first two."""
    columns = [*split(given["columns"] or ""), *given["more_columns"]]
    same = ("since", "until", "where", "arrived", "format", "partition", "follow_up", "restart")
    return {
        **{name: given[name] for name in same},
        "columns": columns or None,
        "properties": given["properties"],
        "values": values(given["texts"], given["params"]),
        "key": split(given["key"]) if given["key"] else None,
        "compression": given["compress"],
        "verify": not given["no_check"],
    }


def split(text: str) -> list[str]:
    """Expressions of HogQL with commas between them; a comma in brackets or quotes is part of one."""
    found: list[str] = []
    start = depth = 0
    for token in tokens(text):
        if token[0] in _OPENING:
            depth += 1
        elif token[0] in _CLOSING:
            depth -= 1
        elif token[0] == "," and not depth:
            found.append(text[start : token.start()].strip())
            start = token.end()
    rest = text[start:].strip()
    return [*found, rest] if found or rest else []


def to_stdout(given: dict[str, Any]) -> None:
    """Refuse what standard output cannot be asked for.

    Raises:
        click.UsageError: It cannot be gone on with, and is not for a terminal.
    """
    for name, option in (("as_json", "--json"), ("follow_up", "--follow-up"), ("restart", "--restart"), ("partition", "--partition")):  # fmt: skip
        if given[name]:
            raise click.UsageError(f"{option} does not go with --out -, which is standard output")
    if not given["format"]:
        raise click.UsageError("--out -: say with --format which form it is to have")
    if sys.stdout.isatty():
        raise click.UsageError(
            "--out -: standard output is a terminal; name a file, or send it through a pipe"
        )


def in_options(message: str, **others: str) -> str:
    """What the library says of its arguments, said of options.

    Args:
        others: What arguments are called instead.
    """
    names = {**OPTIONS, **others}
    return _NAME.sub(lambda found: names[found[1] or found[2]], message)


def several(words: Sequence[str]) -> str | None:
    """WHAT, which is one word."""
    if len(words) > 1:
        raise click.UsageError(
            f"WHAT is one argument, not {len(words)}: put SQL, and times such as '7d ago', in quotes"
        )
    return words[0] if words else None
