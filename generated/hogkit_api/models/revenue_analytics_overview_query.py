from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .date_range import DateRange
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags
    from .revenue_analytics_overview_query_response import RevenueAnalyticsOverviewQueryResponse
    from .revenue_analytics_property_filter import RevenueAnalyticsPropertyFilter


@define(kw_only=True)
class RevenueAnalyticsOverviewQuery(Model):
    """RevenueAnalyticsOverviewQuery"""

    properties: list[RevenueAnalyticsPropertyFilter]
    date_range: DateRange | None | Unset = UNSET
    kind: Literal["RevenueAnalyticsOverviewQuery"] = "RevenueAnalyticsOverviewQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    response: RevenueAnalyticsOverviewQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "date_range": "dateRange",
    }

    _DECODE = {
        "properties": Each(One("revenue_analytics_property_filter", "RevenueAnalyticsPropertyFilter")),
        "date_range": One("date_range", "DateRange"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("revenue_analytics_overview_query_response", "RevenueAnalyticsOverviewQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
