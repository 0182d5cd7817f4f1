"""`list`, and what else gives many, for any row of the table."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from .._flow import Awaiting, Blocking, Flow, Written, context_of
from ..context import Context
from ..errors import InvalidArgument
from ..shapes import is_mapping, is_sequence
from .asked import HELD, Asked, asked, checked, sendable
from .item import Item
from .items import kind
from .listing import Listing, Wanted
from .placing import about
from .table import ROWS, Row

if TYPE_CHECKING:
    from .lists import AsyncItems, Items

PAGE = 100  # PostHog's default for lists (posthog/api/routing.py)
Json = Mapping[str, Any]
Begun = tuple[Wanted, type[Item]]


class Bounds(TypedDict):
    """How much is read, and how."""

    limit: int | None
    page_size: int
    ahead: bool


class Listed(Written):
    """A method that gives `Items` or `AsyncItems`; iterating over them does the rest."""

    result = ("Items", "AsyncItems")

    def blocking(self) -> Callable[..., Items[Any]]:
        def method(self: Blocking, *args: Any, **kwargs: Any) -> Items[Any]:
            from .lists import Items

            context = context_of(self)
            return Items(context, *begin(context, *args, **kwargs))

        begin = self.written
        return method

    def awaiting(self) -> Callable[..., AsyncItems[Any]]:
        def method(self: Awaiting, *args: Any, **kwargs: Any) -> AsyncItems[Any]:
            from .lists import AsyncItems

            context = context_of(self)
            return AsyncItems(context, *begin(context, *args, **kwargs))

        begin = self.written
        return method


def listing(row: Row) -> Listed:
    def all_of(
        client: Context,
        extra: Json | None = None,
        /,
        *,
        limit: int | None = None,
        page_size: int = PAGE,
        ahead: bool = False,
        **filters: Any,
    ) -> Begun:
        """All of them, page by page, each once: to be iterated over. Nothing is sent before.

        Lists that PostHog counts and that change while they are read are read again, and what is new of
        them is given; of others, and if as many come as go, one may be missed.

        Args:
            extra: Filters that this version does not know, as PostHog takes them.
            limit: How many at most.
            page_size: How many to ask for at once; PostHog may send fewer.
            ahead: Read the next page while one is used.
            filters: PostHog's; a wrong one names those that there are.

        Raises:
            InvalidArgument: There is no such filter, or one is missing. While iterating: what calls raise.
        """
        given = _renamed(row, filters)
        path = {name: given.pop(name, usual) for name, usual in row.path.items()}
        bounds = Bounds(limit=limit, page_size=page_size, ahead=ahead)
        where, listed = f"{row.name}.list", asked(row.module("list"))
        checked(where, "filter", given, [*listed.filters, *row.path, *row.renamed])
        query = sendable(where, {**given, **_arrays(row, where, given)}, extra)
        return wanted(row, where, listed, path, query, **bounds), kind(row.item)

    return Listed(all_of)


def _renamed(row: Row, filters: Json) -> dict[str, Any]:
    """Filters by the names that they have now."""
    for old, now in row.renamed.items():
        if old in filters and now in filters:
            raise InvalidArgument(f"{row.name}.list: {old} is {now}; give one of them")
    return {row.renamed.get(name, name): value for name, value in filters.items()}


def _arrays(row: Row, where: str, given: Json) -> dict[str, str]:
    """Filters that PostHog reads as one text with a JSON array in it; another text filters nothing there."""
    made: dict[str, str] = {}
    for name in row.arrays & given.keys():
        value: Any = given[name]
        if is_mapping(value):  # one condition
            value = [value]
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except ValueError:
                value = None
        if not is_sequence(value):
            raise InvalidArgument(f"{where}: {name} is a list")
        made[name] = json.dumps(sendable(where, {name: value})[name], ensure_ascii=False)
    return made


def persons(row: Row) -> Listed:
    def persons_of(
        client: Context,
        which: Any,
        extra: Json | None = None,
        /,
        *,
        limit: int | None = None,
        page_size: int = PAGE,
        ahead: bool = False,
    ) -> Begun:
        """The persons of one of them, as `list` gives what it lists."""
        people, listed = ROWS["persons"], asked(row.module("persons"))
        bounds = Bounds(limit=limit, page_size=page_size, ahead=ahead)
        where = f"{row.name}.persons"
        path = about(where, listed, row, which)
        query = sendable(where, {}, extra)
        return wanted(people, where, listed, path, query, **bounds), kind(people.item)

    return Listed(persons_of)


def wanted(
    row: Row, where: str, listed: Asked, path: Json, query: Json, **bounds: Unpack[Bounds]
) -> Wanted:
    """What is to be listed.

    Raises:
        InvalidArgument: Something that PostHog needs is missing, or a bound is none.
    """
    for name in sorted(listed.required - query.keys()):
        raise InvalidArgument(f"{where} needs {name}")
    for name in HELD:
        if name in query:
            raise InvalidArgument(f"{where}: {name} is not a filter: there are limit and page_size")
    for name, number in (("limit", bounds["limit"]), ("page_size", bounds["page_size"])):
        if number is not None and (type(number) is not int or number < 1):
            raise InvalidArgument(f"{where}: {name} is {number!r}; a number from 1 on is wanted")
    return Wanted(
        where=where, asked=listed, path=path, query=listed.sent(query), id=row.id,
        limit=bounds["limit"], size=bounds["page_size"], ahead=bounds["ahead"],
    )  # fmt: skip


def rows(
    client: Context, name: str, query: Json, *, size: int = PAGE, most: float
) -> Flow[list[Json]]:
    """What a resource lists, as PostHog sent it; no more is asked for once there are more than `most`."""
    found: list[Json] = []
    reading = read(client, ROWS[name], query, size=size)
    while len(found) <= most and (page := (yield from reading.next())) is not None:
        found += page.rows
    return found


def read(client: Context, row: Row, query: Json, *, size: int = PAGE) -> Listing:
    """A pass over the list of a row."""
    listed, bounds = asked(row.module("list")), Bounds(limit=None, page_size=size, ahead=False)
    return Listing(client, wanted(row, f"{row.name}.list", listed, row.path, query, **bounds))
