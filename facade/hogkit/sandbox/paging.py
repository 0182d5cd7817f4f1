"""Lists in pages, in each of the styles that PostHog has."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar
from urllib.parse import parse_qs, urlencode

from .calls import Call
from .messages import Answer, Json, invalid, json_answer, not_found
from .store import is_number

Row = TypeVar("Row")
Show = Callable[[Row], Json]

DEFAULT_LIMIT = 100
MOST_NUMBERED = 1000
PAGING = frozenset({"limit", "offset"})
NUMBERED = frozenset({"page", "page_size", "cursor"})


def paged(call: Call, rows: Iterable[Row], show: Show[Row], *, counted: bool = True) -> Answer:
    """One page of `rows`, of which `show` makes JSON; `next` and `previous` are absolute URLs or
    null. Without a count, no more of them is looked at than is needed."""
    known = list(rows) if counted else rows
    limit, offset = bounds(call)
    shown, has_next = cut(call, known, limit, offset)
    page: Json = {"count": len(known)} if isinstance(known, list) else {}
    page["next"] = link(call, limit, offset + limit) if has_next else None
    page["previous"] = link(call, limit, offset - limit) if offset > 0 else None
    return answered(page, shown, show)


def unlinked(call: Call, rows: Iterable[Row], show: Show[Row]) -> Answer:
    """A page that only says whether there is another, as of recordings
    (`posthog/session_recordings/session_recording_api.py`)."""
    limit, offset = bounds(call)
    shown, has_next = cut(call, rows, limit, offset)
    return answered({"has_next": has_next, "version": 4}, shown, show)


def whole_list(_: Call, rows: Iterable[Row], show: Show[Row]) -> Answer:
    """All rows at once, whatever is asked for, as of actions (`posthog/api/action.py`)."""
    return answered({}, list(rows), show)


def numbered(call: Call, rows: Iterable[Row], show: Show[Row]) -> Answer:
    """By `page`, counted from 1; without one, by cursor (`ActivityLogPagination` in
    `posthog/api/advanced_activity_logs/viewset.py`)."""
    if "page" not in call.query:
        return by_cursor(call, rows, show)
    known = list(rows)
    size = min(whole(call.query.get("page_size", ""), DEFAULT_LIMIT, least=1), MOST_NUMBERED)
    size, page = call.world.pages.limit(size), whole(call.query["page"], 0, least=1)
    shown, has_next = cut(call, known, size, size * (page - 1)) if page else ([], False)
    if not page or (not shown and page > 1 and not has_next):
        raise not_found("Invalid page.")
    links = [
        relink(call, page=str(other)) if there else None
        for other, there in ((page + 1, has_next), (page - 1, page > 1))
    ]
    return answered({"count": len(known), "next": links[0], "previous": links[1]}, shown, show)


def by_cursor(call: Call, rows: Iterable[Row], show: Show[Row]) -> Answer:
    """From a place on that stays when rows are added before it; `previous` is always null.

    Source: `ee/clickhouse/views/groups.py` (GroupCursorPagination); `rest_framework/pagination.py`.
    """
    known: Sequence[Any] = list(rows)
    place = read_cursor(call.query.get("cursor", ""))
    start = len(known) - place[0] if place else 0
    size = min(whole(call.query.get("page_size", ""), DEFAULT_LIMIT, least=1), MOST_NUMBERED)
    limit, pages = call.world.pages.limit(size), call.world.pages
    short = pages.short and not (place and place[1])
    end = min(start + limit - short, len(known)) if start + limit < len(known) else len(known)
    following = write_cursor(len(known) - end, short=short)
    has_next = end < len(known)
    links: Json = {"next": relink(call, cursor=following) if has_next else None, "previous": None}
    return answered(links, known[start:end], show)


def read_cursor(text: str) -> tuple[int, bool] | None:
    """How many rows are left, and whether the page before was a short one."""
    try:
        said = parse_qs(base64.b64decode(text.encode(), validate=True).decode())
    except ValueError:
        raise not_found("Invalid cursor") from None
    left = said.get("p", [""])[0]
    if text and not is_number(left):
        raise not_found("Invalid cursor")
    return (int(left), "s" in said) if text else None


def write_cursor(left: int, *, short: bool) -> str:
    return base64.b64encode(urlencode({"p": left, **({"s": 1} if short else {})}).encode()).decode()


def answered(page: Json, rows: Sequence[Row], show: Show[Row]) -> Answer:
    page["results"] = [show(row) for row in rows]
    return json_answer(page, note=f"{len(rows)} results")


def bounds(call: Call) -> tuple[int, int]:
    """How many rows are asked for, and from which on."""
    limit = whole(call.query.get("limit", ""), DEFAULT_LIMIT, least=1)
    return call.world.pages.limit(limit), whole(call.query.get("offset", ""), 0, least=0)


def cut(call: Call, rows: Iterable[Row], limit: int, offset: int) -> tuple[list[Row], bool]:
    """The rows of a page, and whether there are more."""
    places = spread(rows, limit) if call.world.pages.short else ([row] for row in rows)
    found = list(islice(places, offset, offset + limit + 1))
    return [row for place in found[:limit] for row in place], len(found) > limit


def spread(rows: Iterable[Row], limit: int) -> Iterator[list[Row]]:
    """Each row in a place, with an empty place at the end of every other page.

    PostHog counts places in ClickHouse, and leaves out of a page what PostgreSQL lacks (#24787).
    """
    at = 0
    for row in rows:
        if at // limit % 2 == 0 and at % limit == limit - 1:
            yield []
            at += 1
        yield [row]
        at += 1


def whole(text: str, default: int, least: int) -> int:
    """A number of the query; what is none, or too small, is as if it were not there."""
    return int(text) if is_number(text) and int(text) >= least else default


def link(call: Call, limit: int, offset: int) -> str:
    return relink(call, limit=str(limit), offset=str(offset) if offset > 0 else None)


def relink(call: Call, **changed: str | None) -> str:
    query = {name: said for name, said in {**call.query, **changed}.items() if said is not None}
    return f"{call.base}{call.request.path}?{urlencode(sorted(query.items()))}"


def check_query(call: Call, known: frozenset[str]) -> None:
    """Refuse what is not known here: an answer that ignored a filter of PostHog's would be a lie."""
    for name, value in call.query.items():
        if name not in known and (name, value) != ("format", "json"):
            raise invalid("invalid_input", f"This sandbox lacks the filter '{name}'.", name)
