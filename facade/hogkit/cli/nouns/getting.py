"""`get`, of any noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ..options import Connection, connected
from .building import built
from .filters import asked, options
from .finding import by, named, way
from .kinds import Kind
from .opening import opened, scopes

if TYPE_CHECKING:
    from ...resources import Item


def get(kind: Kind) -> click.Command:
    """The command that shows one."""

    def run(connection: Connection, which: str, as_json: bool, **given: Any) -> None:
        row, said = kind.row(given), given.pop("by", None)
        name, others = way(row, which, said), asked(row, "get", given)
        with opened(connection) as posthog:
            resource = getattr(posthog, row.name)
            item = (
                resource.get(which, **others)
                if name is None
                else resource.get(**{name: which}, **others)
            )
        written(item, as_json=as_json)

    return built(
        kind,
        "get",
        run,
        [
            click.argument("which", metavar=named(kind)),
            *by(kind),
            kind.option,
            *options(kind, "get"),
            click.option("--json", "as_json", is_flag=True, help="As PostHog sent it."),
            connected,
        ],
        scopes(kind, "get").rstrip(),
    )


def written(item: Item, *, as_json: bool) -> None:
    """All fields of one, a line each."""
    from ..json_text import dumped
    from ..output import write_json
    from ..table import Table
    from ..tables import show

    if as_json:
        write_json(dumped(item))
    else:
        show(Table(("", ""), list(item.items()), whole=frozenset({0})))
