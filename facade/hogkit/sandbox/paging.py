"""Lists in pages by `limit` and `offset`, as Django REST framework makes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import TypeVar
from urllib.parse import urlencode

from .calls import Call
from .messages import Answer, Json, invalid, json_answer
from .store import is_number

Row = TypeVar("Row")

DEFAULT_LIMIT = 100
PAGING = frozenset({"limit", "offset"})


def paged(
    call: Call, rows: Iterable[Row], show: Callable[[Row], Json], *, counted: bool = True
) -> Answer:
    """One page of `rows`, of which `show` makes JSON; `next` and `previous` are absolute URLs or
    null. Without a count, no more of them is looked at than is needed."""
    limit = whole(call.query.get("limit", ""), DEFAULT_LIMIT, least=1)
    offset = whole(call.query.get("offset", ""), 0, least=0)
    found = list(rows if counted else islice(rows, offset + limit + 1))
    has_next, has_previous = offset + limit < len(found), offset > 0
    page: Json = {"count": len(found)} if counted else {}
    page["next"] = link(call, limit, offset + limit) if has_next else None
    page["previous"] = link(call, limit, offset - limit) if has_previous else None
    page["results"] = [show(row) for row in found[offset : offset + limit]]
    return json_answer(page, note=f"{len(page['results'])} results")


def whole(text: str, default: int, least: int) -> int:
    """A number of the query; what is none, or too small, is as if it were not there."""
    return int(text) if is_number(text) and int(text) >= least else default


def link(call: Call, limit: int, offset: int) -> str:
    query = {**call.query, "limit": str(limit), "offset": str(offset)}
    if offset <= 0:
        del query["offset"]
    return f"{call.base}{call.request.path}?{urlencode(sorted(query.items()))}"


def check_query(call: Call, known: frozenset[str]) -> None:
    """Refuse what is not known here: an answer that ignored a filter of PostHog's would be a lie."""
    for name, value in call.query.items():
        if name not in known and (name, value) != ("format", "json"):
            raise invalid("invalid_input", f"This sandbox lacks the filter '{name}'.", name)
