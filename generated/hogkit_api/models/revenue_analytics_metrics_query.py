from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .date_range import DateRange
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags
    from .revenue_analytics_breakdown import RevenueAnalyticsBreakdown
    from .revenue_analytics_metrics_query_response import RevenueAnalyticsMetricsQueryResponse
    from .revenue_analytics_property_filter import RevenueAnalyticsPropertyFilter
    from .simple_interval_type import SimpleIntervalType


@define(kw_only=True)
class RevenueAnalyticsMetricsQuery(Model):
    """RevenueAnalyticsMetricsQuery"""

    breakdown: list[RevenueAnalyticsBreakdown]
    interval: SimpleIntervalType
    properties: list[RevenueAnalyticsPropertyFilter]
    date_range: DateRange | None | Unset = UNSET
    kind: Literal["RevenueAnalyticsMetricsQuery"] = "RevenueAnalyticsMetricsQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    response: RevenueAnalyticsMetricsQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "date_range": "dateRange",
    }

    _DECODE = {
        "breakdown": Each(One("revenue_analytics_breakdown", "RevenueAnalyticsBreakdown")),
        "properties": Each(One("revenue_analytics_property_filter", "RevenueAnalyticsPropertyFilter")),
        "date_range": One("date_range", "DateRange"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("revenue_analytics_metrics_query_response", "RevenueAnalyticsMetricsQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
