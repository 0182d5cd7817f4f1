"""`create` and `update`, of any noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ..options import Connection, connected
from . import bodies, readable
from .addresses import address
from .building import built
from .finding import by, id_of, named
from .getting import written
from .kinds import Decorator, Kind
from .opening import dry, looking, opened, scopes, unsent

if TYPE_CHECKING:
    from ...client import PostHog
    from ...resources import Item
    from ...resources.table import Row

_json = click.option("--json", "as_json", is_flag=True, help="What it is then, as PostHog sent it.")


def create(kind: Kind) -> click.Command:
    """The command that makes one."""
    first = bodies.FIRST.get(kind.rows[0].name, "name")

    def run(
        connection: Connection,
        *,
        first_field: str | None,
        fields: tuple[str, ...],
        body: str | None,
        as_json: bool,
        dry_run: bool,
        **given: Any,
    ) -> None:
        row = kind.row(given)
        said = bodies.body(body, f"hogkit {kind.noun} create")
        more = bodies.together(
            {} if first_field is None else {first: first_field},
            bodies.fields(kind, row, "create", fields),
            readable.fields(given),
        )
        bodies.together(more, said)
        if first_field is None and not fields and not said:
            raise click.UsageError(f"give {first.upper()}, or its fields with --set or --body")
        usual = {name: it for name, it in readable.usual(kind).items() if name not in more}
        with opened(connection, dry_run=dry_run) as posthog, unsent(dry_run=dry_run):
            item = getattr(posthog, row.name).create({**usual, **said}, **more)
            shown(posthog, row, item, as_json=as_json)

    argument = click.argument("first_field", metavar=f"[{first.upper()}]", required=False)
    return built(kind, "create", run, [argument, *_options(kind, "create")], _told(kind, "create"))


def update(kind: Kind) -> click.Command:
    """The command that changes one."""

    def run(
        connection: Connection,
        which: str,
        *,
        fields: tuple[str, ...],
        body: str | None,
        as_json: bool,
        dry_run: bool,
        **given: Any,
    ) -> None:
        row, way = kind.row(given), given.pop("by", None)
        said = bodies.body(body, f"hogkit {kind.noun} update")
        more = bodies.together(bodies.fields(kind, row, "update", fields), readable.fields(given))
        if not bodies.together(more, said):
            raise click.UsageError("nothing is to be changed: give --set NAME=VALUE or --body JSON")
        with (
            opened(connection, dry_run=dry_run, looks=True) as posthog,
            unsent(dry_run=dry_run, first=True),
        ):
            resource = getattr(posthog, row.name)
            item = resource.update(id_of(resource, row, which, way), said, **more)
            shown(posthog, row, item, as_json=as_json)

    argument = click.argument("which", metavar=named(kind))
    options: list[Decorator] = [argument, *by(kind), kind.option, *_options(kind, "update")]
    return built(kind, "update", run, options, _told(kind, "update"))


def _options(kind: Kind, verb: Any) -> list[Decorator]:
    shows = looking if verb == "update" else dry
    return [*readable.options(kind, verb), *bodies.options(kind, verb), _json, shows, connected]


def _told(kind: Kind, verb: Any) -> str:
    names = ", ".join(bodies.known(kind, verb))
    return f"{scopes(kind, verb)}Fields of --set: {names}."


def shown(posthog: PostHog, row: Row, item: Item, *, as_json: bool) -> None:
    """Write all of it, and say where PostHog shows it."""
    from ..output import hint

    written(item, as_json=as_json)
    if place := address(posthog, row, item):
        hint(f"see {place}")
