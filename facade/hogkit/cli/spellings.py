"""What the commands have in common that are spelled as in posthog.sh: PostHog's own JSON, for `jq`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

import click

from .options import Connection, connect
from .output import hint, on_terminal

if TYPE_CHECKING:
    from .._api import Response
    from .._flow import Flow
    from ..client import PostHog
    from ..context import Context
    from ..resources.table import Row

P = ParamSpec("P")
T = TypeVar("T")

json_option = click.option(
    "--json", "as_json", is_flag=True, help="On a terminal too: what PostHog answers."
)


def machine(asked: bool) -> bool:
    """Whether JSON is to be written: if it was asked for, or a program reads."""
    return asked or not on_terminal()


def kept(
    posthog: PostHog,
    method: Callable[Concatenate[Context, P], Flow[T]],
    *args: P.args,
    **kwargs: P.kwargs,
) -> tuple[Any, T]:
    """Call a method of the client that asks once: the answer as it came, and what the method gives for it."""
    from .._flow import context_of, run

    def asking(client: Context) -> Flow[tuple[Any, T]]:
        flow = method(client, *args, **kwargs)
        answer = yield next(flow)
        try:
            flow.send(answer)
        except StopIteration as ended:
            return answer, ended.value
        raise RuntimeError(f"{method.__name__} asks more than once")

    return run(asking(context_of(posthog).begun()))


def listed(
    connection: Connection, name: str, noun: str, *, limit: int | None = None, as_json: bool
) -> None:
    """Write one page of a list: a table on a terminal, else PostHog's envelope as it came.

    Args:
        name: Of the resource.
        noun: What `hogkit` calls it.
        limit: Of the page; None for PostHog's own, 100.
    """
    from ..resources.table import ROWS
    from .answers import written
    from .nouns.showing import draw_fitting
    from .table import Table

    row = ROWS[name]
    with connect(connection) as posthog:
        answer = page(posthog, row, limit)
        items = rows(posthog, row, answer)
    if machine(as_json):
        written(answer, indent=True)
    elif items:
        draw_fitting(
            Table(row.columns, [[item.get(name) for name in row.columns] for item in items])
        )
    announce(answer.parsed, len(items), noun)


def page(posthog: PostHog, row: Row, limit: int | None) -> Response[Any]:
    """The first page; its body is JSON's values, not models."""
    from ..resources.asked import asked

    path = {"project_id": posthog.project_id}
    return asked(row.module("list")).plain.sync_detailed(path, {"limit": limit}, client=posthog.api)


def rows(posthog: PostHog, row: Row, answer: Response[Any]) -> list[dict[str, Any]]:
    """What is on a page.

    Raises:
        UnexpectedAnswer: It is no page.
    """
    from .._flow import context_of
    from ..answer_fields import unlike
    from ..shapes import as_object, is_array, is_object

    results = as_object(answer.parsed).get("results")
    if is_array(results) and all(map(is_object, results)):
        return results
    path = row.module("list").OPERATION.url({"project_id": posthog.project_id})
    raise unlike(context_of(posthog), path)


def announce(found: Any, had: int, noun: str) -> None:
    """Say whether there are more than were shown, or none."""
    if found.get("next"):
        count = found.get("count")
        told = f"{had:,} of {count:,}" if isinstance(count, int) else f"{had:,}"
        more = "" if isinstance(count, int) else ", and there are more"
        hint(f"{told} shown{more}; hogkit {noun} list --all shows all")
    elif not had:
        hint("there are none")
