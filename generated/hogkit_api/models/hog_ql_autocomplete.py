from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define

from ..types import UNSET, Either, Model, One, Unset

if TYPE_CHECKING:
    from .actions_node import ActionsNode
    from .actors_query import ActorsQuery
    from .calendar_heatmap_query import CalendarHeatmapQuery
    from .error_tracking_issue_correlation_query import ErrorTrackingIssueCorrelationQuery
    from .error_tracking_query import ErrorTrackingQuery
    from .events_node import EventsNode
    from .events_query import EventsQuery
    from .experiment_funnels_query import ExperimentFunnelsQuery
    from .experiment_trends_query import ExperimentTrendsQuery
    from .groups_query import GroupsQuery
    from .hog_language import HogLanguage
    from .hog_ql_autocomplete_response import HogQLAutocompleteResponse
    from .hog_ql_filters import HogQLFilters
    from .hog_ql_metadata import HogQLMetadata
    from .hog_ql_query import HogQLQuery
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .hog_query import HogQuery
    from .insight_actors_query import InsightActorsQuery
    from .insight_actors_query_options import InsightActorsQueryOptions
    from .logs_query import LogsQuery
    from .marketing_analytics_aggregated_query import MarketingAnalyticsAggregatedQuery
    from .marketing_analytics_table_query import MarketingAnalyticsTableQuery
    from .persons_node import PersonsNode
    from .query_log_tags import QueryLogTags
    from .recordings_query import RecordingsQuery
    from .revenue_analytics_gross_revenue_query import RevenueAnalyticsGrossRevenueQuery
    from .revenue_analytics_metrics_query import RevenueAnalyticsMetricsQuery
    from .revenue_analytics_mrr_query import RevenueAnalyticsMRRQuery
    from .revenue_analytics_overview_query import RevenueAnalyticsOverviewQuery
    from .revenue_analytics_top_customers_query import RevenueAnalyticsTopCustomersQuery
    from .revenue_example_data_warehouse_tables_query import RevenueExampleDataWarehouseTablesQuery
    from .revenue_example_events_query import RevenueExampleEventsQuery
    from .session_attribution_explorer_query import SessionAttributionExplorerQuery
    from .sessions_timeline_query import SessionsTimelineQuery
    from .trace_query import TraceQuery
    from .traces_query import TracesQuery
    from .usage_metrics_query import UsageMetricsQuery
    from .vector_search_query import VectorSearchQuery
    from .web_analytics_external_summary_query import WebAnalyticsExternalSummaryQuery
    from .web_external_clicks_table_query import WebExternalClicksTableQuery
    from .web_goals_query import WebGoalsQuery
    from .web_overview_query import WebOverviewQuery
    from .web_page_url_search_query import WebPageURLSearchQuery
    from .web_stats_table_query import WebStatsTableQuery
    from .web_trends_query import WebTrendsQuery
    from .web_vitals_path_breakdown_query import WebVitalsPathBreakdownQuery
    from .web_vitals_query import WebVitalsQuery


@define(kw_only=True)
class HogQLAutocomplete(Model):
    """HogQLAutocomplete"""

    end_position: int
    language: HogLanguage
    query: str
    start_position: int
    filters: HogQLFilters | None | Unset = UNSET
    globals_: dict[str, Any] | None | Unset = UNSET
    kind: Literal["HogQLAutocomplete"] = "HogQLAutocomplete"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    response: HogQLAutocompleteResponse | None | Unset = UNSET
    source_query: (
        EventsNode
        | ActionsNode
        | PersonsNode
        | EventsQuery
        | ActorsQuery
        | GroupsQuery
        | InsightActorsQuery
        | InsightActorsQueryOptions
        | SessionsTimelineQuery
        | HogQuery
        | HogQLQuery
        | HogQLMetadata
        | HogQLAutocomplete
        | RevenueAnalyticsGrossRevenueQuery
        | RevenueAnalyticsMetricsQuery
        | RevenueAnalyticsMRRQuery
        | RevenueAnalyticsOverviewQuery
        | RevenueAnalyticsTopCustomersQuery
        | MarketingAnalyticsTableQuery
        | MarketingAnalyticsAggregatedQuery
        | WebOverviewQuery
        | WebStatsTableQuery
        | WebExternalClicksTableQuery
        | WebGoalsQuery
        | WebVitalsQuery
        | WebVitalsPathBreakdownQuery
        | WebPageURLSearchQuery
        | WebTrendsQuery
        | WebAnalyticsExternalSummaryQuery
        | SessionAttributionExplorerQuery
        | RevenueExampleEventsQuery
        | RevenueExampleDataWarehouseTablesQuery
        | ErrorTrackingQuery
        | ErrorTrackingIssueCorrelationQuery
        | LogsQuery
        | ExperimentFunnelsQuery
        | ExperimentTrendsQuery
        | CalendarHeatmapQuery
        | RecordingsQuery
        | TracesQuery
        | TraceQuery
        | VectorSearchQuery
        | UsageMetricsQuery
        | None
        | Unset
    ) = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "end_position": "endPosition",
        "start_position": "startPosition",
        "globals_": "globals",
        "source_query": "sourceQuery",
    }

    _DECODE = {
        "filters": One("hog_ql_filters", "HogQLFilters"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("hog_ql_autocomplete_response", "HogQLAutocompleteResponse"),
        "source_query": Either(
            tag="kind",
            tagged={
                "EventsNode": One("events_node", "EventsNode"),
                "ActionsNode": One("actions_node", "ActionsNode"),
                "PersonsNode": One("persons_node", "PersonsNode"),
                "EventsQuery": One("events_query", "EventsQuery"),
                "ActorsQuery": One("actors_query", "ActorsQuery"),
                "GroupsQuery": One("groups_query", "GroupsQuery"),
                "InsightActorsQuery": One("insight_actors_query", "InsightActorsQuery"),
                "InsightActorsQueryOptions": One("insight_actors_query_options", "InsightActorsQueryOptions"),
                "SessionsTimelineQuery": One("sessions_timeline_query", "SessionsTimelineQuery"),
                "HogQuery": One("hog_query", "HogQuery"),
                "HogQLQuery": One("hog_ql_query", "HogQLQuery"),
                "HogQLMetadata": One("hog_ql_metadata", "HogQLMetadata"),
                "HogQLAutocomplete": One("hog_ql_autocomplete", "HogQLAutocomplete"),
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
                "MarketingAnalyticsTableQuery": One("marketing_analytics_table_query", "MarketingAnalyticsTableQuery"),
                "MarketingAnalyticsAggregatedQuery": One(
                    "marketing_analytics_aggregated_query", "MarketingAnalyticsAggregatedQuery"
                ),
                "WebOverviewQuery": One("web_overview_query", "WebOverviewQuery"),
                "WebStatsTableQuery": One("web_stats_table_query", "WebStatsTableQuery"),
                "WebExternalClicksTableQuery": One("web_external_clicks_table_query", "WebExternalClicksTableQuery"),
                "WebGoalsQuery": One("web_goals_query", "WebGoalsQuery"),
                "WebVitalsQuery": One("web_vitals_query", "WebVitalsQuery"),
                "WebVitalsPathBreakdownQuery": One("web_vitals_path_breakdown_query", "WebVitalsPathBreakdownQuery"),
                "WebPageURLSearchQuery": One("web_page_url_search_query", "WebPageURLSearchQuery"),
                "WebTrendsQuery": One("web_trends_query", "WebTrendsQuery"),
                "WebAnalyticsExternalSummaryQuery": One(
                    "web_analytics_external_summary_query", "WebAnalyticsExternalSummaryQuery"
                ),
                "SessionAttributionExplorerQuery": One(
                    "session_attribution_explorer_query", "SessionAttributionExplorerQuery"
                ),
                "RevenueExampleEventsQuery": One("revenue_example_events_query", "RevenueExampleEventsQuery"),
                "RevenueExampleDataWarehouseTablesQuery": One(
                    "revenue_example_data_warehouse_tables_query", "RevenueExampleDataWarehouseTablesQuery"
                ),
                "ErrorTrackingQuery": One("error_tracking_query", "ErrorTrackingQuery"),
                "ErrorTrackingIssueCorrelationQuery": One(
                    "error_tracking_issue_correlation_query", "ErrorTrackingIssueCorrelationQuery"
                ),
                "LogsQuery": One("logs_query", "LogsQuery"),
                "ExperimentFunnelsQuery": One("experiment_funnels_query", "ExperimentFunnelsQuery"),
                "ExperimentTrendsQuery": One("experiment_trends_query", "ExperimentTrendsQuery"),
                "CalendarHeatmapQuery": One("calendar_heatmap_query", "CalendarHeatmapQuery"),
                "RecordingsQuery": One("recordings_query", "RecordingsQuery"),
                "TracesQuery": One("traces_query", "TracesQuery"),
                "TraceQuery": One("trace_query", "TraceQuery"),
                "VectorSearchQuery": One("vector_search_query", "VectorSearchQuery"),
                "UsageMetricsQuery": One("usage_metrics_query", "UsageMetricsQuery"),
            },
        ),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
