"""Lists in pages by `limit` and `offset`, as Django REST framework makes them."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from .calls import Call
from .messages import Answer, Json, invalid, json_answer
from .store import is_number

DEFAULT_LIMIT = 100


def paged(call: Call, rows: Sequence[Json], *, counted: bool = True) -> Answer:
    """One page of `rows`; `next` and `previous` are absolute URLs or null."""
    limit = whole(call.query.get("limit", ""), DEFAULT_LIMIT, least=1)
    offset = whole(call.query.get("offset", ""), 0, least=0)
    has_next, has_previous = offset + limit < len(rows), offset > 0
    page: Json = {"count": len(rows)} if counted else {}
    page["next"] = link(call, limit, offset + limit) if has_next else None
    page["previous"] = link(call, limit, offset - limit) if has_previous else None
    page["results"] = rows[offset : offset + limit]
    return json_answer(page, note=f"{len(page['results'])} results")


def whole(text: str, default: int, least: int) -> int:
    """A number of the query; what is none, or too small, is as if it were not there."""
    return int(text) if is_number(text) and int(text) >= least else default


def link(call: Call, limit: int, offset: int) -> str:
    query = {**call.query, "limit": str(limit), "offset": str(offset)}
    if offset <= 0:
        del query["offset"]
    return f"{call.base}{call.request.path}?{urlencode(sorted(query.items()))}"


def without(call: Call, *filters: str) -> None:
    """Refuse filters of PostHog's that are not here: a list that ignored them would be a lie."""
    for name in filters:
        if name in call.query:
            raise invalid("invalid_input", f"This sandbox does not filter by '{name}'.", name)
