from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .error_tracking_correlated_issue import ErrorTrackingCorrelatedIssue
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_status import QueryStatus
    from .query_timing import QueryTiming
    from .resolved_date_range_response import ResolvedDateRangeResponse


@define(kw_only=True)
class ErrorTrackingIssueCorrelationQueryResponse(Model):
    """ErrorTrackingIssueCorrelationQueryResponse"""

    results: list[ErrorTrackingCorrelatedIssue]
    columns: list[str] | None | Unset = UNSET
    error: str | None | Unset = UNSET
    has_more: bool | None | Unset = UNSET
    hogql: str | None | Unset = UNSET
    limit: int | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    offset: int | None | Unset = UNSET
    query_status: QueryStatus | None | Unset = UNSET
    resolved_date_range: ResolvedDateRangeResponse | None | Unset = UNSET
    timings: list[QueryTiming] | None | Unset = UNSET

    _WIRE = {
        "has_more": "hasMore",
    }

    _DECODE = {
        "results": Each(One("error_tracking_correlated_issue", "ErrorTrackingCorrelatedIssue")),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "query_status": One("query_status", "QueryStatus"),
        "resolved_date_range": One("resolved_date_range_response", "ResolvedDateRangeResponse"),
        "timings": Each(One("query_timing", "QueryTiming")),
    }
