"""The values that a command line gives for the placeholders of a query."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click


def values(given: Sequence[str], file: str | None) -> dict[str, Any] | None:
    """Those of a file of JSON, and over them those that are text; None if there are none at all.

    Args:
        given: NAME=VALUE, each name once.

    Raises:
        click.UsageError: It cannot be read, or not so.
    """
    if not given and file is None:
        return None
    return {**(_read(file) if file is not None else {}), **_texts(given)}


def _texts(given: Sequence[str]) -> dict[str, str]:
    told: dict[str, str] = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not (name and equals):
            raise click.UsageError(f"--param {one!r}: NAME=VALUE is wanted")
        if name in told:
            raise click.UsageError(f"--param {name} is given twice")
        told[name] = value
    return told


def _read(file: str) -> dict[str, Any]:
    from ..shapes import is_object
    from .json_text import parsed
    from .reading import contents

    try:
        told = parsed(contents(file, "values"))
    except ValueError as error:
        raise click.UsageError(f"--params {file}: {error}") from None
    if not is_object(told):
        raise click.UsageError(f'--params {file}: an object is wanted, such as {{"since": 5}}')
    return dict(told)
