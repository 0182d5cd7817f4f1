from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_status import QueryStatus
    from .query_timing import QueryTiming
    from .resolved_date_range_response import ResolvedDateRangeResponse


@define(kw_only=True)
class Response22(Model):
    """Response2"""

    columns: list[Any]
    hogql: str
    limit: int
    offset: int
    results: list[list[Any]]
    types: list[str]
    error: str | None | Unset = UNSET
    has_more: bool | None | Unset = UNSET
    kind: Literal["GroupsQuery"] = "GroupsQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    query_status: QueryStatus | None | Unset = UNSET
    resolved_date_range: ResolvedDateRangeResponse | None | Unset = UNSET
    timings: list[QueryTiming] | None | Unset = UNSET

    _WIRE = {
        "has_more": "hasMore",
    }

    _DECODE = {
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "query_status": One("query_status", "QueryStatus"),
        "resolved_date_range": One("resolved_date_range_response", "ResolvedDateRangeResponse"),
        "timings": Each(One("query_timing", "QueryTiming")),
    }
