"""Which one is meant: by its id, or in another way that the resource has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .kinds import Decorator, Kind, is_id, is_unclear

if TYPE_CHECKING:
    from ...resources import Item
    from ...resources.table import Row


def by(kind: Kind) -> list[Decorator]:
    """The option that says what is given, if it may be more than an id."""
    if not kind.lookups:
        return []
    choices = [kind.rows[0].id, *kind.lookups]
    return [
        click.option(
            "--by",
            type=click.Choice(choices),
            metavar="|".join(choices),
            help=f"What {named(kind)} is, if that cannot be seen from it.",
        )
    ]


def named(kind: Kind) -> str:
    """What is to be given, as usage has it."""
    return "|".join(name.upper() for name in (kind.rows[0].id, *kind.lookups))


def way(row: Row, which: str, by: str | None) -> str | None:
    """The name of what is given; None for an id."""
    if by is not None:
        return None if by == row.id else by
    if is_unclear(row, which):
        ways = " or ".join(f"--by {name}" for name in (row.id, *row.lookups))
        told = (
            f"{which} may be the id of one {row.one} and the {next(iter(row.lookups))} of another"
        )
        raise click.UsageError(f"{told}: add {ways}")
    return None if is_id(row, which) else next(iter(row.lookups))


def got(resource: Any, row: Row, which: str, by: str | None) -> Item:
    """All of it."""
    name = way(row, which, by)
    found: Item = resource.get(which) if name is None else resource.get(**{name: which})
    return found


def id_of(resource: Any, row: Row, which: str, by: str | None) -> Any:
    """Its id, for which PostHog is asked if it is not given.

    Raises:
        click.UsageError: It is an id, and another's key.
    """
    if way(row, which, by) is not None:
        return got(resource, row, which, by)[row.id]
    alone(resource, row, which, by)
    return which


def alone(resource: Any, row: Row, which: str, by: str | None) -> None:
    """See that no other has an id as its key, which may be a number.

    Raises:
        click.UsageError: Another has.
    """
    from ..watching import NotSent

    if by is not None or "key" not in row.lookups or not is_id(row, which):
        return
    try:
        others = [one for one in resource.list(search=which) if one.get("key") == which]
    except NotSent:  # a dry run without a key, which shows what is to be sent for an id
        return
    for other in others:
        if str(other[row.id]) != which:
            told = f"{which} is the key of the {row.one} {other[row.id]}, too"
            raise click.UsageError(f"{told}: add --by id or --by key")
