from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Each, Either, Model, One, Unset

if TYPE_CHECKING:
    from .action_conversion_goal import ActionConversionGoal
    from .compare_filter import CompareFilter
    from .conversion_goal_filter_1 import ConversionGoalFilter1
    from .conversion_goal_filter_2 import ConversionGoalFilter2
    from .conversion_goal_filter_3 import ConversionGoalFilter3
    from .custom_event_conversion_goal import CustomEventConversionGoal
    from .date_range import DateRange
    from .event_property_filter import EventPropertyFilter
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .integration_filter import IntegrationFilter
    from .marketing_analytics_order_by_enum import MarketingAnalyticsOrderByEnum
    from .marketing_analytics_table_query_response import MarketingAnalyticsTableQueryResponse
    from .person_property_filter import PersonPropertyFilter
    from .query_log_tags import QueryLogTags
    from .session_property_filter import SessionPropertyFilter
    from .web_analytics_sampling import WebAnalyticsSampling


@define(kw_only=True)
class MarketingAnalyticsTableQuery(Model):
    """MarketingAnalyticsTableQuery"""

    properties: list[EventPropertyFilter | PersonPropertyFilter | SessionPropertyFilter]
    compare_filter: CompareFilter | None | Unset = UNSET
    conversion_goal: ActionConversionGoal | CustomEventConversionGoal | None | Unset = UNSET
    date_range: DateRange | None | Unset = UNSET
    do_path_cleaning: bool | None | Unset = UNSET
    draft_conversion_goal: ConversionGoalFilter1 | ConversionGoalFilter2 | ConversionGoalFilter3 | None | Unset = UNSET
    filter_test_accounts: bool | None | Unset = UNSET
    include_all_conversions: bool | None | Unset = UNSET
    include_revenue: bool | None | Unset = UNSET
    integration_filter: IntegrationFilter | None | Unset = UNSET
    kind: Literal["MarketingAnalyticsTableQuery"] = "MarketingAnalyticsTableQuery"
    limit: int | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    offset: int | None | Unset = UNSET
    order_by: list[list[str | MarketingAnalyticsOrderByEnum]] | None | Unset = UNSET
    response: MarketingAnalyticsTableQueryResponse | None | Unset = UNSET
    sampling: WebAnalyticsSampling | None | Unset = UNSET
    select: list[str] | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    use_sessions_table: bool | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "compare_filter": "compareFilter",
        "conversion_goal": "conversionGoal",
        "date_range": "dateRange",
        "do_path_cleaning": "doPathCleaning",
        "draft_conversion_goal": "draftConversionGoal",
        "filter_test_accounts": "filterTestAccounts",
        "include_all_conversions": "includeAllConversions",
        "include_revenue": "includeRevenue",
        "integration_filter": "integrationFilter",
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
        "draft_conversion_goal": Either(
            tag="kind",
            tagged={
                "EventsNode": One("conversion_goal_filter_1", "ConversionGoalFilter1"),
                "ActionsNode": One("conversion_goal_filter_2", "ConversionGoalFilter2"),
                "DataWarehouseNode": One("conversion_goal_filter_3", "ConversionGoalFilter3"),
            },
        ),
        "integration_filter": One("integration_filter", "IntegrationFilter"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("marketing_analytics_table_query_response", "MarketingAnalyticsTableQueryResponse"),
        "sampling": One("web_analytics_sampling", "WebAnalyticsSampling"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
