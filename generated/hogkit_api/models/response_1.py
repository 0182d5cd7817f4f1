from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_status import QueryStatus
    from .query_timing import QueryTiming
    from .resolved_date_range_response import ResolvedDateRangeResponse


@define(kw_only=True)
class Response1(Model):
    """Response1"""

    columns: list[Any]
    hogql: str
    limit: int
    offset: int
    results: list[list[Any]]
    error: str | None | Unset = UNSET
    has_more: bool | None | Unset = UNSET
    missing_actors_count: int | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    query_status: QueryStatus | None | Unset = UNSET
    resolved_date_range: ResolvedDateRangeResponse | None | Unset = UNSET
    timings: list[QueryTiming] | None | Unset = UNSET
    types: list[str] | None | Unset = UNSET

    _WIRE = {
        "has_more": "hasMore",
    }

    _DECODE = {
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "query_status": One("query_status", "QueryStatus"),
        "resolved_date_range": One("resolved_date_range_response", "ResolvedDateRangeResponse"),
        "timings": Each(One("query_timing", "QueryTiming")),
    }
