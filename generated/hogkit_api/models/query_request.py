from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Either, Model, One, Unset

if TYPE_CHECKING:
    from .actions_node import ActionsNode
    from .actors_property_taxonomy_query import ActorsPropertyTaxonomyQuery
    from .actors_query import ActorsQuery
    from .dashboard_filter import DashboardFilter
    from .data_table_node import DataTableNode
    from .data_visualization_node import DataVisualizationNode
    from .data_warehouse_node import DataWarehouseNode
    from .database_schema_query import DatabaseSchemaQuery
    from .document_similarity_query import DocumentSimilarityQuery
    from .error_tracking_issue_correlation_query import ErrorTrackingIssueCorrelationQuery
    from .error_tracking_query import ErrorTrackingQuery
    from .event_taxonomy_query import EventTaxonomyQuery
    from .events_node import EventsNode
    from .events_query import EventsQuery
    from .experiment_exposure_query import ExperimentExposureQuery
    from .experiment_funnels_query import ExperimentFunnelsQuery
    from .experiment_query import ExperimentQuery
    from .experiment_trends_query import ExperimentTrendsQuery
    from .funnel_correlation_query import FunnelCorrelationQuery
    from .funnels_query import FunnelsQuery
    from .groups_query import GroupsQuery
    from .hog_ql_autocomplete import HogQLAutocomplete
    from .hog_ql_metadata import HogQLMetadata
    from .hog_ql_query import HogQLQuery
    from .hog_qlast_query import HogQLASTQuery
    from .hog_query import HogQuery
    from .insight_actors_query import InsightActorsQuery
    from .insight_actors_query_options import InsightActorsQueryOptions
    from .insight_viz_node import InsightVizNode
    from .lifecycle_query import LifecycleQuery
    from .logs_query import LogsQuery
    from .marketing_analytics_aggregated_query import MarketingAnalyticsAggregatedQuery
    from .marketing_analytics_table_query import MarketingAnalyticsTableQuery
    from .paths_query import PathsQuery
    from .persons_node import PersonsNode
    from .refresh_type import RefreshType
    from .retention_query import RetentionQuery
    from .revenue_analytics_gross_revenue_query import RevenueAnalyticsGrossRevenueQuery
    from .revenue_analytics_metrics_query import RevenueAnalyticsMetricsQuery
    from .revenue_analytics_mrr_query import RevenueAnalyticsMRRQuery
    from .revenue_analytics_overview_query import RevenueAnalyticsOverviewQuery
    from .revenue_analytics_top_customers_query import RevenueAnalyticsTopCustomersQuery
    from .revenue_example_data_warehouse_tables_query import RevenueExampleDataWarehouseTablesQuery
    from .revenue_example_events_query import RevenueExampleEventsQuery
    from .saved_insight_node import SavedInsightNode
    from .session_attribution_explorer_query import SessionAttributionExplorerQuery
    from .sessions_timeline_query import SessionsTimelineQuery
    from .stickiness_query import StickinessQuery
    from .suggested_questions_query import SuggestedQuestionsQuery
    from .team_taxonomy_query import TeamTaxonomyQuery
    from .trace_query import TraceQuery
    from .traces_query import TracesQuery
    from .trends_query import TrendsQuery
    from .usage_metrics_query import UsageMetricsQuery
    from .vector_search_query import VectorSearchQuery
    from .web_analytics_external_summary_query import WebAnalyticsExternalSummaryQuery
    from .web_external_clicks_table_query import WebExternalClicksTableQuery
    from .web_goals_query import WebGoalsQuery
    from .web_overview_query import WebOverviewQuery
    from .web_page_url_search_query import WebPageURLSearchQuery
    from .web_stats_table_query import WebStatsTableQuery
    from .web_vitals_path_breakdown_query import WebVitalsPathBreakdownQuery
    from .web_vitals_query import WebVitalsQuery


@define(kw_only=True)
class QueryRequest(Model):
    """QueryRequest"""

    query: (
        EventsNode
        | ActionsNode
        | PersonsNode
        | DataWarehouseNode
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
        | HogQLASTQuery
        | SessionAttributionExplorerQuery
        | RevenueExampleEventsQuery
        | RevenueExampleDataWarehouseTablesQuery
        | ErrorTrackingQuery
        | ErrorTrackingIssueCorrelationQuery
        | ExperimentFunnelsQuery
        | ExperimentTrendsQuery
        | ExperimentQuery
        | ExperimentExposureQuery
        | DocumentSimilarityQuery
        | WebOverviewQuery
        | WebStatsTableQuery
        | WebExternalClicksTableQuery
        | WebGoalsQuery
        | WebVitalsQuery
        | WebVitalsPathBreakdownQuery
        | WebPageURLSearchQuery
        | WebAnalyticsExternalSummaryQuery
        | RevenueAnalyticsGrossRevenueQuery
        | RevenueAnalyticsMetricsQuery
        | RevenueAnalyticsMRRQuery
        | RevenueAnalyticsOverviewQuery
        | RevenueAnalyticsTopCustomersQuery
        | MarketingAnalyticsTableQuery
        | MarketingAnalyticsAggregatedQuery
        | DataVisualizationNode
        | DataTableNode
        | SavedInsightNode
        | InsightVizNode
        | TrendsQuery
        | FunnelsQuery
        | RetentionQuery
        | PathsQuery
        | StickinessQuery
        | LifecycleQuery
        | FunnelCorrelationQuery
        | DatabaseSchemaQuery
        | LogsQuery
        | SuggestedQuestionsQuery
        | TeamTaxonomyQuery
        | EventTaxonomyQuery
        | ActorsPropertyTaxonomyQuery
        | TracesQuery
        | TraceQuery
        | VectorSearchQuery
        | UsageMetricsQuery
    )
    async_: bool | None | Unset = UNSET
    client_query_id: str | None | Unset = UNSET
    filters_override: DashboardFilter | None | Unset = UNSET
    name: str | None | Unset = UNSET
    refresh: RefreshType | None | Unset = UNSET
    variables_override: dict[str, dict[str, Any]] | None | Unset = UNSET

    _WIRE = {
        "async_": "async",
    }

    _DECODE = {
        "query": Either(
            tag="kind",
            tagged={
                "EventsNode": One("events_node", "EventsNode"),
                "ActionsNode": One("actions_node", "ActionsNode"),
                "PersonsNode": One("persons_node", "PersonsNode"),
                "DataWarehouseNode": One("data_warehouse_node", "DataWarehouseNode"),
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
                "HogQLASTQuery": One("hog_qlast_query", "HogQLASTQuery"),
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
                "ExperimentFunnelsQuery": One("experiment_funnels_query", "ExperimentFunnelsQuery"),
                "ExperimentTrendsQuery": One("experiment_trends_query", "ExperimentTrendsQuery"),
                "ExperimentQuery": One("experiment_query", "ExperimentQuery"),
                "ExperimentExposureQuery": One("experiment_exposure_query", "ExperimentExposureQuery"),
                "DocumentSimilarityQuery": One("document_similarity_query", "DocumentSimilarityQuery"),
                "WebOverviewQuery": One("web_overview_query", "WebOverviewQuery"),
                "WebStatsTableQuery": One("web_stats_table_query", "WebStatsTableQuery"),
                "WebExternalClicksTableQuery": One("web_external_clicks_table_query", "WebExternalClicksTableQuery"),
                "WebGoalsQuery": One("web_goals_query", "WebGoalsQuery"),
                "WebVitalsQuery": One("web_vitals_query", "WebVitalsQuery"),
                "WebVitalsPathBreakdownQuery": One("web_vitals_path_breakdown_query", "WebVitalsPathBreakdownQuery"),
                "WebPageURLSearchQuery": One("web_page_url_search_query", "WebPageURLSearchQuery"),
                "WebAnalyticsExternalSummaryQuery": One(
                    "web_analytics_external_summary_query", "WebAnalyticsExternalSummaryQuery"
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
                "MarketingAnalyticsTableQuery": One("marketing_analytics_table_query", "MarketingAnalyticsTableQuery"),
                "MarketingAnalyticsAggregatedQuery": One(
                    "marketing_analytics_aggregated_query", "MarketingAnalyticsAggregatedQuery"
                ),
                "DataVisualizationNode": One("data_visualization_node", "DataVisualizationNode"),
                "DataTableNode": One("data_table_node", "DataTableNode"),
                "SavedInsightNode": One("saved_insight_node", "SavedInsightNode"),
                "InsightVizNode": One("insight_viz_node", "InsightVizNode"),
                "TrendsQuery": One("trends_query", "TrendsQuery"),
                "FunnelsQuery": One("funnels_query", "FunnelsQuery"),
                "RetentionQuery": One("retention_query", "RetentionQuery"),
                "PathsQuery": One("paths_query", "PathsQuery"),
                "StickinessQuery": One("stickiness_query", "StickinessQuery"),
                "LifecycleQuery": One("lifecycle_query", "LifecycleQuery"),
                "FunnelCorrelationQuery": One("funnel_correlation_query", "FunnelCorrelationQuery"),
                "DatabaseSchemaQuery": One("database_schema_query", "DatabaseSchemaQuery"),
                "LogsQuery": One("logs_query", "LogsQuery"),
                "SuggestedQuestionsQuery": One("suggested_questions_query", "SuggestedQuestionsQuery"),
                "TeamTaxonomyQuery": One("team_taxonomy_query", "TeamTaxonomyQuery"),
                "EventTaxonomyQuery": One("event_taxonomy_query", "EventTaxonomyQuery"),
                "ActorsPropertyTaxonomyQuery": One("actors_property_taxonomy_query", "ActorsPropertyTaxonomyQuery"),
                "TracesQuery": One("traces_query", "TracesQuery"),
                "TraceQuery": One("trace_query", "TraceQuery"),
                "VectorSearchQuery": One("vector_search_query", "VectorSearchQuery"),
                "UsageMetricsQuery": One("usage_metrics_query", "UsageMetricsQuery"),
            },
        ),
        "filters_override": One("dashboard_filter", "DashboardFilter"),
    }
