#!/usr/bin/env python3
"""Whether hogkit_api has all that the facade names: exit 1, and a line for each name that it has not.

Runs in the stage, by the interpreter that has the stage's hogkit and hogkit_api.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

from hogkit import _api
from hogkit.resources.table import ROWS, VERBS


def missing() -> Iterator[str]:
    """What the facade would not find, and who asks for it."""
    where: dict[str, tuple[str, str | None]] = vars(_api)["_WHERE"]
    for name, (path, attribute) in where.items():
        if not _there(path, attribute):
            yield f"{_dotted(path, attribute)} is gone: facade/hogkit/_api.py names it, as {name}"
    for row in ROWS.values():
        for verb in (*VERBS, "persons"):
            path = f"api.{row.tag}.{getattr(row, verb)}"
            if getattr(row, verb) and not _there(path, None):
                yield (
                    f"{_dotted(path, None)} is gone: posthog.{row.name}.{verb} is made of it"
                    " (facade/hogkit/resources/table.py)"
                )


def _there(path: str, attribute: str | None) -> bool:
    try:
        found = find_spec(f"{_api.PACKAGE}.{path}") is not None
    except ModuleNotFoundError:  # its parent is missing too
        return False
    return found and (
        attribute is None or hasattr(import_module(f"{_api.PACKAGE}.{path}"), attribute)
    )


def _dotted(path: str, attribute: str | None) -> str:
    """As the report calls it: models are in `hogkit_api.models`."""
    if path.startswith("models."):
        return f"{_api.PACKAGE}.models.{attribute}"
    return ".".join(filter(None, (_api.PACKAGE, path, attribute)))


if __name__ == "__main__":
    lines = list(missing())
    print(*(lines or ["hogkit_api has all that the facade names"]), sep="\n")
    sys.exit(bool(lines))
