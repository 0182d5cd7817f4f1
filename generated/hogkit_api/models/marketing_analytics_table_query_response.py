from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .marketing_analytics_item import MarketingAnalyticsItem
    from .query_status import QueryStatus
    from .query_timing import QueryTiming
    from .resolved_date_range_response import ResolvedDateRangeResponse
    from .sampling_rate import SamplingRate


@define(kw_only=True)
class MarketingAnalyticsTableQueryResponse(Model):
    """MarketingAnalyticsTableQueryResponse"""

    results: list[list[MarketingAnalyticsItem]]
    columns: list[Any] | None | Unset = UNSET
    error: str | None | Unset = UNSET
    has_more: bool | None | Unset = UNSET
    hogql: str | None | Unset = UNSET
    limit: int | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    offset: int | None | Unset = UNSET
    query_status: QueryStatus | None | Unset = UNSET
    resolved_date_range: ResolvedDateRangeResponse | None | Unset = UNSET
    sampling_rate: SamplingRate | None | Unset = UNSET
    timings: list[QueryTiming] | None | Unset = UNSET
    types: list[Any] | None | Unset = UNSET

    _WIRE = {
        "has_more": "hasMore",
        "sampling_rate": "samplingRate",
    }

    _DECODE = {
        "results": Each(Each(One("marketing_analytics_item", "MarketingAnalyticsItem"))),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "query_status": One("query_status", "QueryStatus"),
        "resolved_date_range": One("resolved_date_range_response", "ResolvedDateRangeResponse"),
        "sampling_rate": One("sampling_rate", "SamplingRate"),
        "timings": Each(One("query_timing", "QueryTiming")),
    }
