from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_status import QueryStatus
    from .query_timing import QueryTiming
    from .resolved_date_range_response import ResolvedDateRangeResponse
    from .sampling_rate import SamplingRate
    from .web_overview_item import WebOverviewItem


@define(kw_only=True)
class Response4(Model):
    """Response4"""

    results: list[WebOverviewItem]
    date_from: str | None | Unset = UNSET
    date_to: str | None | Unset = UNSET
    error: str | None | Unset = UNSET
    hogql: str | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    query_status: QueryStatus | None | Unset = UNSET
    resolved_date_range: ResolvedDateRangeResponse | None | Unset = UNSET
    sampling_rate: SamplingRate | None | Unset = UNSET
    timings: list[QueryTiming] | None | Unset = UNSET
    used_pre_aggregated_tables: bool | None | Unset = UNSET

    _WIRE = {
        "date_from": "dateFrom",
        "date_to": "dateTo",
        "sampling_rate": "samplingRate",
        "used_pre_aggregated_tables": "usedPreAggregatedTables",
    }

    _DECODE = {
        "results": Each(One("web_overview_item", "WebOverviewItem")),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "query_status": One("query_status", "QueryStatus"),
        "resolved_date_range": One("resolved_date_range_response", "ResolvedDateRangeResponse"),
        "sampling_rate": One("sampling_rate", "SamplingRate"),
        "timings": Each(One("query_timing", "QueryTiming")),
    }
