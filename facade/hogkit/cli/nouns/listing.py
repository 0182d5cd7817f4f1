"""`list`, of any noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ..forms import forms
from ..options import Connection, connected
from .building import built
from .filters import asked, options
from .kinds import Kind
from .opening import dry, opened, scopes, unsent

if TYPE_CHECKING:
    from ...resources import Item, Items

LIMIT = 100  # PostHog's own page (posthog/api/routing.py)

_BOUNDS = (
    click.option(
        "--limit", type=click.IntRange(min=1), metavar="N", help=f"At most.  [default: {LIMIT}]"
    ),
    click.option("--all", "every", is_flag=True, help="All of them, page by page."),
)
_FORMS = forms(
    json="An array of all that PostHog says of them.",
    jsonl="The same, one a line.",
    csv="All fields, with a header, as RFC 4180 has it.",
)


def list(kind: Kind) -> click.Command:  # noqa: A001 - a verb of the table
    """The command that lists them."""

    def run(
        connection: Connection,
        *,
        limit: int | None,
        every: bool,
        dry_run: bool,
        form: str | None,
        **given: Any,
    ) -> None:
        from .showing import Shown

        if every and limit is not None:
            raise click.UsageError("give one of --limit and --all")
        row = kind.row(given)
        filters = asked(row, "list", given)
        if row.brief and form is None:  # a table shows no results, which take long
            filters.setdefault("basic", True)
        bound = None if every else limit or LIMIT
        with opened(connection, dry_run=dry_run) as posthog, unsent(dry_run=dry_run):
            resource = getattr(posthog, row.name)
            items: Items[Item] = resource.list(limit=bound, ahead=every and not dry_run, **filters)
            Shown(items, row.columns, verbose=connection.verbose).write(form)

    return built(
        kind,
        "list",
        run,
        [*options(kind, "list"), kind.option, *_BOUNDS, _FORMS, dry, connected],
        f"{scopes(kind, 'list')}If there are more of them than are shown, standard error says so.",
    )
