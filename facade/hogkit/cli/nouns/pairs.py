"""NAME=VALUE, as options have it."""

from __future__ import annotations

from typing import Any

import click


def pair(option: str, given: str, form: str = "NAME=VALUE") -> tuple[str, str]:
    """Both sides of it.

    Raises:
        click.UsageError: There is no `=`, or nothing before it.
    """
    name, equals, value = given.partition("=")
    if not (name and equals):
        raise click.UsageError(f"{option} {given}: write {option} {form}")
    return name, value


def value(text: str) -> Any:
    """JSON, if it is that; else text, and so is a number that JSON would write in another way: 2.10 is a
    version to whoever types it, and 1e5 a key."""
    from ..json_text import dumped, parsed

    try:
        found = parsed(text)
    except ValueError:
        return text
    return text if type(found) in (int, float) and dumped(found) != text else found
