"""What stands in a copy for what was left out of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from textwrap import indent

from ..resources.table import ROWS
from .imports import module_of
from .parts import PARTS, Part, opened_by

INDENT = "    "
RAISING = """\
from {dots}vendoring.left_out import LeftOutModule

raise LeftOutModule(__name__, {part!r})
"""
NAMED = """\
# mypy: disallow-subclassing-any=false
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
{names}
else:
{raising}"""
CONSTANT, SEEN = "{}: Any", "class {}(Any): ..."  # a class that fits whatever it is


def placeholder(path: str, names: Iterable[str]) -> str:
    """A module that says at its import what brings it.

    Args:
        path: Its own.
        names: What other modules of the copy import of it, for type checkers: it fits whatever they do.
    """
    dots, part = "." * (path.count("/") + 1), opened_by(module_of(path))[0]
    raising = RAISING.format(dots=dots, part=part)
    seen = [(CONSTANT if name.isupper() else SEEN).format(name) for name in sorted(names)]
    if not seen:
        return raising
    return NAMED.format(names=indent("\n".join(seen), INDENT), raising=indent(raising, INDENT))


def attributes(kept: frozenset[str]) -> dict[str, list[str]]:
    """What the clients lack, by the part that it is of."""
    lost = {part.name: list(given(part)) for part in PARTS.values() if part.name not in kept}
    return {name: given for name, given in lost.items() if given}


def given(part: Part) -> Iterator[str]:
    """The attributes of a client that are of a part."""
    if part.resource:
        yield part.name
    elif part.mixin:
        module, name, *_ = part.mixin
        mixin: type = getattr(import_module(f"..parts.{module}", __package__), name)
        yield from (name for name in vars(mixin) if not name.startswith("_"))


def names(
    exported: Mapping[str, Iterable[str]], is_kept: Callable[[str], bool], kept: frozenset[str]
) -> dict[str, list[str]]:
    """What the package and `resources` lack, by the part that it is of.

    Args:
        exported: Modules, and the names that the package exports of them.
        is_kept: Whether there is a module.
    """
    found: dict[str, list[str]] = {}
    for module, listed in exported.items():
        if not is_kept(module):
            found.setdefault(opened_by(module)[0], []).extend(listed)
    for row in ROWS.values():
        if row.name not in kept:
            found.setdefault(row.name, []).append(f"resources.{row.item}")
    return found
