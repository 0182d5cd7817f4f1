from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_status import QueryStatus
    from .query_timing import QueryTiming
    from .resolved_date_range_response import ResolvedDateRangeResponse
    from .web_vitals_path_breakdown_result import WebVitalsPathBreakdownResult


@define(kw_only=True)
class Response8(Model):
    """Response8"""

    results: list[WebVitalsPathBreakdownResult]
    error: str | None | Unset = UNSET
    hogql: str | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    query_status: QueryStatus | None | Unset = UNSET
    resolved_date_range: ResolvedDateRangeResponse | None | Unset = UNSET
    timings: list[QueryTiming] | None | Unset = UNSET

    _DECODE = {
        "results": Each(One("web_vitals_path_breakdown_result", "WebVitalsPathBreakdownResult")),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "query_status": One("query_status", "QueryStatus"),
        "resolved_date_range": One("resolved_date_range_response", "ResolvedDateRangeResponse"),
        "timings": Each(One("query_timing", "QueryTiming")),
    }
