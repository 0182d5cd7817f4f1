from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Each, Either, Model, One, Unset

if TYPE_CHECKING:
    from .action_conversion_goal import ActionConversionGoal
    from .compare_filter import CompareFilter
    from .custom_event_conversion_goal import CustomEventConversionGoal
    from .date_range import DateRange
    from .event_property_filter import EventPropertyFilter
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .person_property_filter import PersonPropertyFilter
    from .query_log_tags import QueryLogTags
    from .session_property_filter import SessionPropertyFilter
    from .web_analytics_order_by_direction import WebAnalyticsOrderByDirection
    from .web_analytics_order_by_fields import WebAnalyticsOrderByFields
    from .web_analytics_sampling import WebAnalyticsSampling
    from .web_vitals_metric import WebVitalsMetric
    from .web_vitals_path_breakdown_query_response import WebVitalsPathBreakdownQueryResponse
    from .web_vitals_percentile import WebVitalsPercentile


@define(kw_only=True)
class WebVitalsPathBreakdownQuery(Model):
    """WebVitalsPathBreakdownQuery"""

    metric: WebVitalsMetric
    percentile: WebVitalsPercentile
    properties: list[EventPropertyFilter | PersonPropertyFilter | SessionPropertyFilter]
    thresholds: list[float]
    compare_filter: CompareFilter | None | Unset = UNSET
    conversion_goal: ActionConversionGoal | CustomEventConversionGoal | None | Unset = UNSET
    date_range: DateRange | None | Unset = UNSET
    do_path_cleaning: bool | None | Unset = UNSET
    filter_test_accounts: bool | None | Unset = UNSET
    include_revenue: bool | None | Unset = UNSET
    kind: Literal["WebVitalsPathBreakdownQuery"] = "WebVitalsPathBreakdownQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    order_by: list[WebAnalyticsOrderByFields | WebAnalyticsOrderByDirection] | None | Unset = UNSET
    response: WebVitalsPathBreakdownQueryResponse | None | Unset = UNSET
    sampling: WebAnalyticsSampling | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    use_sessions_table: bool | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "compare_filter": "compareFilter",
        "conversion_goal": "conversionGoal",
        "date_range": "dateRange",
        "do_path_cleaning": "doPathCleaning",
        "filter_test_accounts": "filterTestAccounts",
        "include_revenue": "includeRevenue",
        "order_by": "orderBy",
        "use_sessions_table": "useSessionsTable",
    }

    _DECODE = {
        "properties": Each(
            Either(
                tag="type",
                tagged={
                    "event": One("event_property_filter", "EventPropertyFilter"),
                    "person": One("person_property_filter", "PersonPropertyFilter"),
                    "session": One("session_property_filter", "SessionPropertyFilter"),
                },
            )
        ),
        "compare_filter": One("compare_filter", "CompareFilter"),
        "conversion_goal": Either(
            untagged=(
                One("action_conversion_goal", "ActionConversionGoal"),
                One("custom_event_conversion_goal", "CustomEventConversionGoal"),
            )
        ),
        "date_range": One("date_range", "DateRange"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("web_vitals_path_breakdown_query_response", "WebVitalsPathBreakdownQueryResponse"),
        "sampling": One("web_analytics_sampling", "WebAnalyticsSampling"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
