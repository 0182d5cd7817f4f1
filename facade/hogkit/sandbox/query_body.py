"""The answer of a query but for its rows.

Sources: `posthog/schema.py` (CachedHogQLQueryResponse), `posthog/hogql_queries/query_runner.py`,
`posthog/hogql_queries/insights/paginators.py` (HogQLHasMorePaginator).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from .messages import Json
from .query_answers import Rows, to_bytes
from .query_cache import MAX_AGE, REFRESHED
from .query_request import Asked
from .timestamps import written

# Only for queries of PostHog's own app, or not made here.
NOT_TOLD = (
    *("calculation_trigger", "clickhouse", "error", "explain", "metadata"),
    *("query_status", "resolved_date_range"),
)


def paging(rows: Rows, limit: int | None) -> Json:
    """Said only of one SELECT without LIMIT, of which `limit` rows were wanted."""
    if limit is None:
        return dict.fromkeys(("hasMore", "limit", "offset"))
    return {"hasMore": rows.more, "limit": limit, "offset": 0}


def described(columns: Sequence[str], rows: Rows) -> Json:
    """Names may be there twice."""
    types = [[name, kind] for name, kind in zip(columns, rows.types, strict=True)]
    return {"columns": list(columns), "types": types}


def echoed(asked: Asked, timings: Mapping[str, float]) -> Json:
    """Diagnostics: HogQL is told as it was asked, not as PostHog would print it."""
    return {
        "hogql": asked.sql,
        "query": asked.sql,
        "modifiers": asked.modifiers,
        "timings": [{"k": name, "t": round(seconds, 6)} for name, seconds in timings.items()],
    }


def cacheable(key: str, zone: str, at: datetime) -> Json:
    return {
        "cache_key": key,
        "cache_target_age": written(at + MAX_AGE),
        "last_refresh": written(at),
        "next_allowed_client_refresh": written(at + REFRESHED),
        "timezone": zone,
    }


def content(rows: Rows, *told: Json) -> bytes:
    """The answer but for its first field (see `query_cache.Calculated`)."""
    fields: Json = dict.fromkeys(NOT_TOLD)
    for more in told:
        fields |= more
    return b'"results":%s,%s' % (rows.content, to_bytes(fields)[1:])
