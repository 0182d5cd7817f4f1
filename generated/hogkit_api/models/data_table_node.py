from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define

from ..types import UNSET, Either, Model, One, Unset

if TYPE_CHECKING:
    from .actors_query import ActorsQuery
    from .data_table_node_view_props_context import DataTableNodeViewPropsContext
    from .error_tracking_issue_correlation_query import ErrorTrackingIssueCorrelationQuery
    from .error_tracking_query import ErrorTrackingQuery
    from .events_node import EventsNode
    from .events_query import EventsQuery
    from .experiment_funnels_query import ExperimentFunnelsQuery
    from .experiment_trends_query import ExperimentTrendsQuery
    from .groups_query import GroupsQuery
    from .hog_ql_query import HogQLQuery
    from .marketing_analytics_aggregated_query import MarketingAnalyticsAggregatedQuery
    from .marketing_analytics_table_query import MarketingAnalyticsTableQuery
    from .persons_node import PersonsNode
    from .query_log_tags import QueryLogTags
    from .response_1 import Response1
    from .response_2 import Response2
    from .response_3 import Response3
    from .response_4 import Response4
    from .response_5 import Response5
    from .response_6 import Response6
    from .response_8 import Response8
    from .response_9 import Response9
    from .response_10 import Response10
    from .response_11 import Response11
    from .response_12 import Response12
    from .response_13 import Response13
    from .response_14 import Response14
    from .response_15 import Response15
    from .response_17 import Response17
    from .response_18 import Response18
    from .response_19 import Response19
    from .response_20 import Response20
    from .response_21 import Response21
    from .response_22 import Response22
    from .response_23 import Response23
    from .response_222 import Response222
    from .revenue_analytics_gross_revenue_query import RevenueAnalyticsGrossRevenueQuery
    from .revenue_analytics_metrics_query import RevenueAnalyticsMetricsQuery
    from .revenue_analytics_mrr_query import RevenueAnalyticsMRRQuery
    from .revenue_analytics_overview_query import RevenueAnalyticsOverviewQuery
    from .revenue_analytics_top_customers_query import RevenueAnalyticsTopCustomersQuery
    from .revenue_example_data_warehouse_tables_query import RevenueExampleDataWarehouseTablesQuery
    from .revenue_example_events_query import RevenueExampleEventsQuery
    from .session_attribution_explorer_query import SessionAttributionExplorerQuery
    from .taxonomic_filter_group_type import TaxonomicFilterGroupType
    from .trace_query import TraceQuery
    from .traces_query import TracesQuery
    from .web_external_clicks_table_query import WebExternalClicksTableQuery
    from .web_goals_query import WebGoalsQuery
    from .web_overview_query import WebOverviewQuery
    from .web_stats_table_query import WebStatsTableQuery
    from .web_vitals_path_breakdown_query import WebVitalsPathBreakdownQuery
    from .web_vitals_query import WebVitalsQuery


@define(kw_only=True)
class DataTableNode(Model):
    """DataTableNode"""

    source: (
        EventsNode
        | EventsQuery
        | PersonsNode
        | ActorsQuery
        | GroupsQuery
        | HogQLQuery
        | WebOverviewQuery
        | WebStatsTableQuery
        | WebExternalClicksTableQuery
        | WebGoalsQuery
        | WebVitalsQuery
        | WebVitalsPathBreakdownQuery
        | SessionAttributionExplorerQuery
        | RevenueAnalyticsGrossRevenueQuery
        | RevenueAnalyticsMetricsQuery
        | RevenueAnalyticsMRRQuery
        | RevenueAnalyticsOverviewQuery
        | RevenueAnalyticsTopCustomersQuery
        | RevenueExampleEventsQuery
        | RevenueExampleDataWarehouseTablesQuery
        | MarketingAnalyticsTableQuery
        | MarketingAnalyticsAggregatedQuery
        | ErrorTrackingQuery
        | ErrorTrackingIssueCorrelationQuery
        | ExperimentFunnelsQuery
        | ExperimentTrendsQuery
        | TracesQuery
        | TraceQuery
    )
    allow_sorting: bool | None | Unset = UNSET
    columns: list[str] | None | Unset = UNSET
    context: DataTableNodeViewPropsContext | None | Unset = UNSET
    default_columns: list[str] | None | Unset = UNSET
    embedded: bool | None | Unset = UNSET
    expandable: bool | None | Unset = UNSET
    full: bool | None | Unset = UNSET
    hidden_columns: list[str] | None | Unset = UNSET
    kind: Literal["DataTableNode"] = "DataTableNode"
    pinned_columns: list[str] | None | Unset = UNSET
    properties_via_url: bool | None | Unset = UNSET
    response: (
        dict[str, Any]
        | Response2
        | Response1
        | Response22
        | Response3
        | Response4
        | Response5
        | Response6
        | Response8
        | Response9
        | Response10
        | Response11
        | Response12
        | Response13
        | Response14
        | Response15
        | Response17
        | Response18
        | Response19
        | Response20
        | Response21
        | Response222
        | Response23
        | None
        | Unset
    ) = UNSET
    show_actions: bool | None | Unset = UNSET
    show_column_configurator: bool | None | Unset = UNSET
    show_date_range: bool | None | Unset = UNSET
    show_elapsed_time: bool | None | Unset = UNSET
    show_event_filter: bool | None | Unset = UNSET
    show_export: bool | None | Unset = UNSET
    show_hog_ql_editor: bool | None | Unset = UNSET
    show_open_editor_button: bool | None | Unset = UNSET
    show_persistent_column_configurator: bool | None | Unset = UNSET
    show_property_filter: bool | list[TaxonomicFilterGroupType] | None | Unset = UNSET
    show_reload: bool | None | Unset = UNSET
    show_results_table: bool | None | Unset = UNSET
    show_saved_filters: bool | None | Unset = UNSET
    show_saved_queries: bool | None | Unset = UNSET
    show_search: bool | None | Unset = UNSET
    show_test_account_filters: bool | None | Unset = UNSET
    show_timings: bool | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "allow_sorting": "allowSorting",
        "default_columns": "defaultColumns",
        "hidden_columns": "hiddenColumns",
        "pinned_columns": "pinnedColumns",
        "properties_via_url": "propertiesViaUrl",
        "show_actions": "showActions",
        "show_column_configurator": "showColumnConfigurator",
        "show_date_range": "showDateRange",
        "show_elapsed_time": "showElapsedTime",
        "show_event_filter": "showEventFilter",
        "show_export": "showExport",
        "show_hog_ql_editor": "showHogQLEditor",
        "show_open_editor_button": "showOpenEditorButton",
        "show_persistent_column_configurator": "showPersistentColumnConfigurator",
        "show_property_filter": "showPropertyFilter",
        "show_reload": "showReload",
        "show_results_table": "showResultsTable",
        "show_saved_filters": "showSavedFilters",
        "show_saved_queries": "showSavedQueries",
        "show_search": "showSearch",
        "show_test_account_filters": "showTestAccountFilters",
        "show_timings": "showTimings",
    }

    _DECODE = {
        "source": Either(
            tag="kind",
            tagged={
                "EventsNode": One("events_node", "EventsNode"),
                "EventsQuery": One("events_query", "EventsQuery"),
                "PersonsNode": One("persons_node", "PersonsNode"),
                "ActorsQuery": One("actors_query", "ActorsQuery"),
                "GroupsQuery": One("groups_query", "GroupsQuery"),
                "HogQLQuery": One("hog_ql_query", "HogQLQuery"),
                "WebOverviewQuery": One("web_overview_query", "WebOverviewQuery"),
                "WebStatsTableQuery": One("web_stats_table_query", "WebStatsTableQuery"),
                "WebExternalClicksTableQuery": One("web_external_clicks_table_query", "WebExternalClicksTableQuery"),
                "WebGoalsQuery": One("web_goals_query", "WebGoalsQuery"),
                "WebVitalsQuery": One("web_vitals_query", "WebVitalsQuery"),
                "WebVitalsPathBreakdownQuery": One("web_vitals_path_breakdown_query", "WebVitalsPathBreakdownQuery"),
                "SessionAttributionExplorerQuery": One(
                    "session_attribution_explorer_query", "SessionAttributionExplorerQuery"
                ),
                "RevenueAnalyticsGrossRevenueQuery": One(
                    "revenue_analytics_gross_revenue_query", "RevenueAnalyticsGrossRevenueQuery"
                ),
                "RevenueAnalyticsMetricsQuery": One("revenue_analytics_metrics_query", "RevenueAnalyticsMetricsQuery"),
                "RevenueAnalyticsMRRQuery": One("revenue_analytics_mrr_query", "RevenueAnalyticsMRRQuery"),
                "RevenueAnalyticsOverviewQuery": One(
                    "revenue_analytics_overview_query", "RevenueAnalyticsOverviewQuery"
                ),
                "RevenueAnalyticsTopCustomersQuery": One(
                    "revenue_analytics_top_customers_query", "RevenueAnalyticsTopCustomersQuery"
                ),
                "RevenueExampleEventsQuery": One("revenue_example_events_query", "RevenueExampleEventsQuery"),
                "RevenueExampleDataWarehouseTablesQuery": One(
                    "revenue_example_data_warehouse_tables_query", "RevenueExampleDataWarehouseTablesQuery"
                ),
                "MarketingAnalyticsTableQuery": One("marketing_analytics_table_query", "MarketingAnalyticsTableQuery"),
                "MarketingAnalyticsAggregatedQuery": One(
                    "marketing_analytics_aggregated_query", "MarketingAnalyticsAggregatedQuery"
                ),
                "ErrorTrackingQuery": One("error_tracking_query", "ErrorTrackingQuery"),
                "ErrorTrackingIssueCorrelationQuery": One(
                    "error_tracking_issue_correlation_query", "ErrorTrackingIssueCorrelationQuery"
                ),
                "ExperimentFunnelsQuery": One("experiment_funnels_query", "ExperimentFunnelsQuery"),
                "ExperimentTrendsQuery": One("experiment_trends_query", "ExperimentTrendsQuery"),
                "TracesQuery": One("traces_query", "TracesQuery"),
                "TraceQuery": One("trace_query", "TraceQuery"),
            },
        ),
        "context": One("data_table_node_view_props_context", "DataTableNodeViewPropsContext"),
        "response": Either(
            tag="kind",
            tagged={
                "GroupsQuery": One("response_22", "Response22"),
                "ExperimentFunnelsQuery": One("response_21", "Response21"),
                "ExperimentTrendsQuery": One("response_222", "Response222"),
            },
            untagged=(
                One("response_2", "Response2"),
                One("response_1", "Response1"),
                One("response_3", "Response3"),
                One("response_4", "Response4"),
                One("response_5", "Response5"),
                One("response_6", "Response6"),
                One("response_8", "Response8"),
                One("response_9", "Response9"),
                One("response_10", "Response10"),
                One("response_11", "Response11"),
                One("response_12", "Response12"),
                One("response_13", "Response13"),
                One("response_14", "Response14"),
                One("response_15", "Response15"),
                One("response_17", "Response17"),
                One("response_18", "Response18"),
                One("response_19", "Response19"),
                One("response_20", "Response20"),
                One("response_23", "Response23"),
            ),
        ),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
