"""One module a model; each is imported when it is first asked for here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .action import Action as Action
    from .action_conversion_goal import ActionConversionGoal as ActionConversionGoal
    from .action_step_json import ActionStepJSON as ActionStepJSON
    from .actions_node import ActionsNode as ActionsNode
    from .actions_pie import ActionsPie as ActionsPie
    from .activity_log import ActivityLog as ActivityLog
    from .actors_property_taxonomy_query import ActorsPropertyTaxonomyQuery as ActorsPropertyTaxonomyQuery
    from .actors_property_taxonomy_query_response import (
        ActorsPropertyTaxonomyQueryResponse as ActorsPropertyTaxonomyQueryResponse,
    )
    from .actors_property_taxonomy_response import ActorsPropertyTaxonomyResponse as ActorsPropertyTaxonomyResponse
    from .actors_query import ActorsQuery as ActorsQuery
    from .actors_query_response import ActorsQueryResponse as ActorsQueryResponse
    from .agent_definition import AgentDefinition as AgentDefinition
    from .agent_list_response import AgentListResponse as AgentListResponse
    from .aggregation_axis_format import AggregationAxisFormat as AggregationAxisFormat
    from .ai_event_type import AIEventType as AIEventType
    from .annotation import Annotation as Annotation
    from .annotation_scope_enum import AnnotationScopeEnum as AnnotationScopeEnum
    from .anthropic_messages_request import AnthropicMessagesRequest as AnthropicMessagesRequest
    from .anthropic_messages_request_service_tier_enum import (
        AnthropicMessagesRequestServiceTierEnum as AnthropicMessagesRequestServiceTierEnum,
    )
    from .anthropic_messages_response import AnthropicMessagesResponse as AnthropicMessagesResponse
    from .anthropic_messages_response_role_enum import (
        AnthropicMessagesResponseRoleEnum as AnthropicMessagesResponseRoleEnum,
    )
    from .anthropic_messages_response_type_enum import (
        AnthropicMessagesResponseTypeEnum as AnthropicMessagesResponseTypeEnum,
    )
    from .anthropic_usage import AnthropicUsage as AnthropicUsage
    from .anthropic_usage_service_tier_enum import AnthropicUsageServiceTierEnum as AnthropicUsageServiceTierEnum
    from .attribution_mode_enum import AttributionModeEnum as AttributionModeEnum
    from .autocomplete_completion_item import AutocompleteCompletionItem as AutocompleteCompletionItem
    from .autocomplete_completion_item_kind import AutocompleteCompletionItemKind as AutocompleteCompletionItemKind
    from .base_currency_enum import BaseCurrencyEnum as BaseCurrencyEnum
    from .base_math_type import BaseMathType as BaseMathType
    from .batch_export import BatchExport as BatchExport
    from .batch_export_backfill import BatchExportBackfill as BatchExportBackfill
    from .batch_export_backfill_status_enum import BatchExportBackfillStatusEnum as BatchExportBackfillStatusEnum
    from .batch_export_destination import BatchExportDestination as BatchExportDestination
    from .batch_export_destination_type_enum import BatchExportDestinationTypeEnum as BatchExportDestinationTypeEnum
    from .batch_export_run import BatchExportRun as BatchExportRun
    from .batch_export_run_status_enum import BatchExportRunStatusEnum as BatchExportRunStatusEnum
    from .blank_enum import BlankEnum as BlankEnum
    from .bounce_rate_page_view_mode import BounceRatePageViewMode as BounceRatePageViewMode
    from .breakdown import Breakdown as Breakdown
    from .breakdown_attribution_type import BreakdownAttributionType as BreakdownAttributionType
    from .breakdown_filter import BreakdownFilter as BreakdownFilter
    from .breakdown_item import BreakdownItem as BreakdownItem
    from .breakdown_type import BreakdownType as BreakdownType
    from .byweekday_enum import ByweekdayEnum as ByweekdayEnum
    from .calendar_heatmap_filter import CalendarHeatmapFilter as CalendarHeatmapFilter
    from .calendar_heatmap_math_type import CalendarHeatmapMathType as CalendarHeatmapMathType
    from .calendar_heatmap_query import CalendarHeatmapQuery as CalendarHeatmapQuery
    from .calendar_heatmap_response import CalendarHeatmapResponse as CalendarHeatmapResponse
    from .chart_axis import ChartAxis as ChartAxis
    from .chart_display_type import ChartDisplayType as ChartDisplayType
    from .chart_settings import ChartSettings as ChartSettings
    from .chart_settings_display import ChartSettingsDisplay as ChartSettingsDisplay
    from .chart_settings_formatting import ChartSettingsFormatting as ChartSettingsFormatting
    from .chat_completion_choice import ChatCompletionChoice as ChatCompletionChoice
    from .chat_completion_message import ChatCompletionMessage as ChatCompletionMessage
    from .chat_completion_message_role_enum import ChatCompletionMessageRoleEnum as ChatCompletionMessageRoleEnum
    from .chat_completion_request import ChatCompletionRequest as ChatCompletionRequest
    from .chat_completion_response import ChatCompletionResponse as ChatCompletionResponse
    from .chat_completion_response_service_tier_enum import (
        ChatCompletionResponseServiceTierEnum as ChatCompletionResponseServiceTierEnum,
    )
    from .chat_completion_usage import ChatCompletionUsage as ChatCompletionUsage
    from .clickhouse_event import ClickhouseEvent as ClickhouseEvent
    from .clickhouse_query_progress import ClickhouseQueryProgress as ClickhouseQueryProgress
    from .cohort import Cohort as Cohort
    from .cohort_persons import CohortPersons as CohortPersons
    from .cohort_property_filter import CohortPropertyFilter as CohortPropertyFilter
    from .cohort_type_enum import CohortTypeEnum as CohortTypeEnum
    from .color_mode import ColorMode as ColorMode
    from .compare import Compare as Compare
    from .compare_filter import CompareFilter as CompareFilter
    from .compare_item import CompareItem as CompareItem
    from .conclusion_enum import ConclusionEnum as ConclusionEnum
    from .conditional_formatting_rule import ConditionalFormattingRule as ConditionalFormattingRule
    from .conversion_goal_filter_1 import ConversionGoalFilter1 as ConversionGoalFilter1
    from .conversion_goal_filter_2 import ConversionGoalFilter2 as ConversionGoalFilter2
    from .conversion_goal_filter_3 import ConversionGoalFilter3 as ConversionGoalFilter3
    from .cookieless_server_hash_mode_enum import CookielessServerHashModeEnum as CookielessServerHashModeEnum
    from .correlation_type import CorrelationType as CorrelationType
    from .count_per_actor_math_type import CountPerActorMathType as CountPerActorMathType
    from .create_group import CreateGroup as CreateGroup
    from .creation_context_enum import CreationContextEnum as CreationContextEnum
    from .creation_mode_enum import CreationModeEnum as CreationModeEnum
    from .creation_type_enum import CreationTypeEnum as CreationTypeEnum
    from .credential import Credential as Credential
    from .currency_code import CurrencyCode as CurrencyCode
    from .custom_channel_condition import CustomChannelCondition as CustomChannelCondition
    from .custom_channel_field import CustomChannelField as CustomChannelField
    from .custom_channel_operator import CustomChannelOperator as CustomChannelOperator
    from .custom_channel_rule import CustomChannelRule as CustomChannelRule
    from .custom_event_conversion_goal import CustomEventConversionGoal as CustomEventConversionGoal
    from .dashboard import Dashboard as Dashboard
    from .dashboard_basic import DashboardBasic as DashboardBasic
    from .dashboard_collaborator import DashboardCollaborator as DashboardCollaborator
    from .dashboard_filter import DashboardFilter as DashboardFilter
    from .dashboard_restriction_level import DashboardRestrictionLevel as DashboardRestrictionLevel
    from .dashboard_template import DashboardTemplate as DashboardTemplate
    from .dashboard_template_scope_enum import DashboardTemplateScopeEnum as DashboardTemplateScopeEnum
    from .dashboard_tile_basic import DashboardTileBasic as DashboardTileBasic
    from .data_color_theme import DataColorTheme as DataColorTheme
    from .data_color_token import DataColorToken as DataColorToken
    from .data_table_node import DataTableNode as DataTableNode
    from .data_table_node_view_props_context import DataTableNodeViewPropsContext as DataTableNodeViewPropsContext
    from .data_table_node_view_props_context_type import (
        DataTableNodeViewPropsContextType as DataTableNodeViewPropsContextType,
    )
    from .data_visualization_node import DataVisualizationNode as DataVisualizationNode
    from .data_warehouse_events_modifier import DataWarehouseEventsModifier as DataWarehouseEventsModifier
    from .data_warehouse_node import DataWarehouseNode as DataWarehouseNode
    from .data_warehouse_person_property_filter import (
        DataWarehousePersonPropertyFilter as DataWarehousePersonPropertyFilter,
    )
    from .data_warehouse_property_filter import DataWarehousePropertyFilter as DataWarehousePropertyFilter
    from .data_warehouse_saved_query import DataWarehouseSavedQuery as DataWarehouseSavedQuery
    from .data_warehouse_saved_query_status_enum import (
        DataWarehouseSavedQueryStatusEnum as DataWarehouseSavedQueryStatusEnum,
    )
    from .data_warehouse_view_link import DataWarehouseViewLink as DataWarehouseViewLink
    from .data_warehouse_view_link_configuration import (
        DataWarehouseViewLinkConfiguration as DataWarehouseViewLinkConfiguration,
    )
    from .database_schema_batch_export_table import DatabaseSchemaBatchExportTable as DatabaseSchemaBatchExportTable
    from .database_schema_data_warehouse_table import (
        DatabaseSchemaDataWarehouseTable as DatabaseSchemaDataWarehouseTable,
    )
    from .database_schema_field import DatabaseSchemaField as DatabaseSchemaField
    from .database_schema_managed_view_table import DatabaseSchemaManagedViewTable as DatabaseSchemaManagedViewTable
    from .database_schema_managed_view_table_kind import (
        DatabaseSchemaManagedViewTableKind as DatabaseSchemaManagedViewTableKind,
    )
    from .database_schema_materialized_view_table import (
        DatabaseSchemaMaterializedViewTable as DatabaseSchemaMaterializedViewTable,
    )
    from .database_schema_post_hog_table import DatabaseSchemaPostHogTable as DatabaseSchemaPostHogTable
    from .database_schema_query import DatabaseSchemaQuery as DatabaseSchemaQuery
    from .database_schema_query_response import DatabaseSchemaQueryResponse as DatabaseSchemaQueryResponse
    from .database_schema_schema import DatabaseSchemaSchema as DatabaseSchemaSchema
    from .database_schema_source import DatabaseSchemaSource as DatabaseSchemaSource
    from .database_schema_system_table import DatabaseSchemaSystemTable as DatabaseSchemaSystemTable
    from .database_schema_view_table import DatabaseSchemaViewTable as DatabaseSchemaViewTable
    from .database_serialized_field_type import DatabaseSerializedFieldType as DatabaseSerializedFieldType
    from .dataset import Dataset as Dataset
    from .dataset_item import DatasetItem as DatasetItem
    from .date_range import DateRange as DateRange
    from .day_item import DayItem as DayItem
    from .default_experiment_stats_method_enum import (
        DefaultExperimentStatsMethodEnum as DefaultExperimentStatsMethodEnum,
    )
    from .detailed_results_aggregation_type import DetailedResultsAggregationType as DetailedResultsAggregationType
    from .display_enum import DisplayEnum as DisplayEnum
    from .display_type import DisplayType as DisplayType
    from .distance_func import DistanceFunc as DistanceFunc
    from .document_similarity_query import DocumentSimilarityQuery as DocumentSimilarityQuery
    from .document_similarity_query_response import DocumentSimilarityQueryResponse as DocumentSimilarityQueryResponse
    from .duration_type import DurationType as DurationType
    from .early_access_feature import EarlyAccessFeature as EarlyAccessFeature
    from .early_access_feature_serializer_create_only import (
        EarlyAccessFeatureSerializerCreateOnly as EarlyAccessFeatureSerializerCreateOnly,
    )
    from .effective_membership_level_enum import EffectiveMembershipLevelEnum as EffectiveMembershipLevelEnum
    from .effective_privilege_level_enum import EffectivePrivilegeLevelEnum as EffectivePrivilegeLevelEnum
    from .effective_restriction_level_enum import EffectiveRestrictionLevelEnum as EffectiveRestrictionLevelEnum
    from .element_property_filter import ElementPropertyFilter as ElementPropertyFilter
    from .element_type import ElementType as ElementType
    from .embedded_document import EmbeddedDocument as EmbeddedDocument
    from .embedding_distance import EmbeddingDistance as EmbeddingDistance
    from .embedding_model_name import EmbeddingModelName as EmbeddingModelName
    from .embedding_record import EmbeddingRecord as EmbeddingRecord
    from .empty_property_filter import EmptyPropertyFilter as EmptyPropertyFilter
    from .endpoint_last_execution_times_request import (
        EndpointLastExecutionTimesRequest as EndpointLastExecutionTimesRequest,
    )
    from .endpoint_request import EndpointRequest as EndpointRequest
    from .endpoint_run_request import EndpointRunRequest as EndpointRunRequest
    from .entity_type import EntityType as EntityType
    from .error_tracking_assignment_rule import ErrorTrackingAssignmentRule as ErrorTrackingAssignmentRule
    from .error_tracking_correlated_issue import ErrorTrackingCorrelatedIssue as ErrorTrackingCorrelatedIssue
    from .error_tracking_external_reference import ErrorTrackingExternalReference as ErrorTrackingExternalReference
    from .error_tracking_external_reference_integration import (
        ErrorTrackingExternalReferenceIntegration as ErrorTrackingExternalReferenceIntegration,
    )
    from .error_tracking_fingerprint import ErrorTrackingFingerprint as ErrorTrackingFingerprint
    from .error_tracking_issue import ErrorTrackingIssue as ErrorTrackingIssue
    from .error_tracking_issue_aggregations import ErrorTrackingIssueAggregations as ErrorTrackingIssueAggregations
    from .error_tracking_issue_assignee import ErrorTrackingIssueAssignee as ErrorTrackingIssueAssignee
    from .error_tracking_issue_assignee_type import ErrorTrackingIssueAssigneeType as ErrorTrackingIssueAssigneeType
    from .error_tracking_issue_correlation_query import (
        ErrorTrackingIssueCorrelationQuery as ErrorTrackingIssueCorrelationQuery,
    )
    from .error_tracking_issue_correlation_query_response import (
        ErrorTrackingIssueCorrelationQueryResponse as ErrorTrackingIssueCorrelationQueryResponse,
    )
    from .error_tracking_issue_filter import ErrorTrackingIssueFilter as ErrorTrackingIssueFilter
    from .error_tracking_query import ErrorTrackingQuery as ErrorTrackingQuery
    from .error_tracking_query_response import ErrorTrackingQueryResponse as ErrorTrackingQueryResponse
    from .error_tracking_release import ErrorTrackingRelease as ErrorTrackingRelease
    from .error_tracking_suppression_rule import ErrorTrackingSuppressionRule as ErrorTrackingSuppressionRule
    from .error_tracking_symbol_set import ErrorTrackingSymbolSet as ErrorTrackingSymbolSet
    from .evaluation import Evaluation as Evaluation
    from .evaluation_runtime_enum import EvaluationRuntimeEnum as EvaluationRuntimeEnum
    from .event_definition import EventDefinition as EventDefinition
    from .event_definition_change import EventDefinitionChange as EventDefinitionChange
    from .event_definition_list import EventDefinitionList as EventDefinitionList
    from .event_definition_record import EventDefinitionRecord as EventDefinitionRecord
    from .event_metadata_property_filter import EventMetadataPropertyFilter as EventMetadataPropertyFilter
    from .event_odds_ratio_serialized import EventOddsRatioSerialized as EventOddsRatioSerialized
    from .event_property_filter import EventPropertyFilter as EventPropertyFilter
    from .event_taxonomy_item import EventTaxonomyItem as EventTaxonomyItem
    from .event_taxonomy_query import EventTaxonomyQuery as EventTaxonomyQuery
    from .event_taxonomy_query_response import EventTaxonomyQueryResponse as EventTaxonomyQueryResponse
    from .event_type import EventType as EventType
    from .events_heat_map_column_aggregation_result import (
        EventsHeatMapColumnAggregationResult as EventsHeatMapColumnAggregationResult,
    )
    from .events_heat_map_data_result import EventsHeatMapDataResult as EventsHeatMapDataResult
    from .events_heat_map_row_aggregation_result import (
        EventsHeatMapRowAggregationResult as EventsHeatMapRowAggregationResult,
    )
    from .events_heat_map_structured_result import EventsHeatMapStructuredResult as EventsHeatMapStructuredResult
    from .events_node import EventsNode as EventsNode
    from .events_query import EventsQuery as EventsQuery
    from .events_query_response import EventsQueryResponse as EventsQueryResponse
    from .experiment import Experiment as Experiment
    from .experiment_data_warehouse_node import ExperimentDataWarehouseNode as ExperimentDataWarehouseNode
    from .experiment_event_exposure_config import ExperimentEventExposureConfig as ExperimentEventExposureConfig
    from .experiment_exposure_criteria import ExperimentExposureCriteria as ExperimentExposureCriteria
    from .experiment_exposure_query import ExperimentExposureQuery as ExperimentExposureQuery
    from .experiment_exposure_query_response import ExperimentExposureQueryResponse as ExperimentExposureQueryResponse
    from .experiment_exposure_time_series import ExperimentExposureTimeSeries as ExperimentExposureTimeSeries
    from .experiment_funnel_metric import ExperimentFunnelMetric as ExperimentFunnelMetric
    from .experiment_funnels_query import ExperimentFunnelsQuery as ExperimentFunnelsQuery
    from .experiment_funnels_query_response import ExperimentFunnelsQueryResponse as ExperimentFunnelsQueryResponse
    from .experiment_holdout import ExperimentHoldout as ExperimentHoldout
    from .experiment_holdout_type import ExperimentHoldoutType as ExperimentHoldoutType
    from .experiment_mean_metric import ExperimentMeanMetric as ExperimentMeanMetric
    from .experiment_metric_goal import ExperimentMetricGoal as ExperimentMetricGoal
    from .experiment_metric_math_type import ExperimentMetricMathType as ExperimentMetricMathType
    from .experiment_query import ExperimentQuery as ExperimentQuery
    from .experiment_query_response import ExperimentQueryResponse as ExperimentQueryResponse
    from .experiment_ratio_metric import ExperimentRatioMetric as ExperimentRatioMetric
    from .experiment_saved_metric import ExperimentSavedMetric as ExperimentSavedMetric
    from .experiment_significance_code import ExperimentSignificanceCode as ExperimentSignificanceCode
    from .experiment_stats_base_validated import ExperimentStatsBaseValidated as ExperimentStatsBaseValidated
    from .experiment_stats_validation_failure import (
        ExperimentStatsValidationFailure as ExperimentStatsValidationFailure,
    )
    from .experiment_to_saved_metric import ExperimentToSavedMetric as ExperimentToSavedMetric
    from .experiment_trends_query import ExperimentTrendsQuery as ExperimentTrendsQuery
    from .experiment_trends_query_response import ExperimentTrendsQueryResponse as ExperimentTrendsQueryResponse
    from .experiment_type_enum import ExperimentTypeEnum as ExperimentTypeEnum
    from .experiment_variant_funnels_base_stats import (
        ExperimentVariantFunnelsBaseStats as ExperimentVariantFunnelsBaseStats,
    )
    from .experiment_variant_result_bayesian import ExperimentVariantResultBayesian as ExperimentVariantResultBayesian
    from .experiment_variant_result_frequentist import (
        ExperimentVariantResultFrequentist as ExperimentVariantResultFrequentist,
    )
    from .experiment_variant_trends_base_stats import (
        ExperimentVariantTrendsBaseStats as ExperimentVariantTrendsBaseStats,
    )
    from .export_format_enum import ExportFormatEnum as ExportFormatEnum
    from .exported_asset import ExportedAsset as ExportedAsset
    from .external_query_error import ExternalQueryError as ExternalQueryError
    from .external_query_error_code import ExternalQueryErrorCode as ExternalQueryErrorCode
    from .external_query_status import ExternalQueryStatus as ExternalQueryStatus
    from .feature_flag import FeatureFlag as FeatureFlag
    from .feature_flag_group_type import FeatureFlagGroupType as FeatureFlagGroupType
    from .feature_property_filter import FeaturePropertyFilter as FeaturePropertyFilter
    from .file_system import FileSystem as FileSystem
    from .file_system_shortcut import FileSystemShortcut as FileSystemShortcut
    from .filter_logical_operator import FilterLogicalOperator as FilterLogicalOperator
    from .filters import Filters as Filters
    from .first_event import FirstEvent as FirstEvent
    from .flag_property_filter import FlagPropertyFilter as FlagPropertyFilter
    from .frequency_enum import FrequencyEnum as FrequencyEnum
    from .funnel_conversion_window_time_unit import FunnelConversionWindowTimeUnit as FunnelConversionWindowTimeUnit
    from .funnel_correlation_actors_query import FunnelCorrelationActorsQuery as FunnelCorrelationActorsQuery
    from .funnel_correlation_query import FunnelCorrelationQuery as FunnelCorrelationQuery
    from .funnel_correlation_response import FunnelCorrelationResponse as FunnelCorrelationResponse
    from .funnel_correlation_result import FunnelCorrelationResult as FunnelCorrelationResult
    from .funnel_correlation_results_type import FunnelCorrelationResultsType as FunnelCorrelationResultsType
    from .funnel_exclusion_actions_node import FunnelExclusionActionsNode as FunnelExclusionActionsNode
    from .funnel_exclusion_events_node import FunnelExclusionEventsNode as FunnelExclusionEventsNode
    from .funnel_layout import FunnelLayout as FunnelLayout
    from .funnel_math_type import FunnelMathType as FunnelMathType
    from .funnel_path_type import FunnelPathType as FunnelPathType
    from .funnel_paths_filter import FunnelPathsFilter as FunnelPathsFilter
    from .funnel_step_reference import FunnelStepReference as FunnelStepReference
    from .funnel_viz_type import FunnelVizType as FunnelVizType
    from .funnels_actors_query import FunnelsActorsQuery as FunnelsActorsQuery
    from .funnels_filter import FunnelsFilter as FunnelsFilter
    from .funnels_query import FunnelsQuery as FunnelsQuery
    from .funnels_query_response import FunnelsQueryResponse as FunnelsQueryResponse
    from .goal_line import GoalLine as GoalLine
    from .group import Group as Group
    from .group_property_filter import GroupPropertyFilter as GroupPropertyFilter
    from .group_type import GroupType as GroupType
    from .group_usage_metric import GroupUsageMetric as GroupUsageMetric
    from .group_usage_metric_format_enum import GroupUsageMetricFormatEnum as GroupUsageMetricFormatEnum
    from .groups_query import GroupsQuery as GroupsQuery
    from .groups_query_response import GroupsQueryResponse as GroupsQueryResponse
    from .hedgehog_color_options import HedgehogColorOptions as HedgehogColorOptions
    from .hog_function import HogFunction as HogFunction
    from .hog_function_filters import HogFunctionFilters as HogFunctionFilters
    from .hog_function_filters_source_enum import HogFunctionFiltersSourceEnum as HogFunctionFiltersSourceEnum
    from .hog_function_mapping_template import HogFunctionMappingTemplate as HogFunctionMappingTemplate
    from .hog_function_masking import HogFunctionMasking as HogFunctionMasking
    from .hog_function_minimal import HogFunctionMinimal as HogFunctionMinimal
    from .hog_function_status import HogFunctionStatus as HogFunctionStatus
    from .hog_function_template import HogFunctionTemplate as HogFunctionTemplate
    from .hog_function_type_enum import HogFunctionTypeEnum as HogFunctionTypeEnum
    from .hog_language import HogLanguage as HogLanguage
    from .hog_ql_autocomplete import HogQLAutocomplete as HogQLAutocomplete
    from .hog_ql_autocomplete_response import HogQLAutocompleteResponse as HogQLAutocompleteResponse
    from .hog_ql_filters import HogQLFilters as HogQLFilters
    from .hog_ql_metadata import HogQLMetadata as HogQLMetadata
    from .hog_ql_metadata_response import HogQLMetadataResponse as HogQLMetadataResponse
    from .hog_ql_notice import HogQLNotice as HogQLNotice
    from .hog_ql_property_filter import HogQLPropertyFilter as HogQLPropertyFilter
    from .hog_ql_query import HogQLQuery as HogQLQuery
    from .hog_ql_query_modifiers import HogQLQueryModifiers as HogQLQueryModifiers
    from .hog_ql_query_response import HogQLQueryResponse as HogQLQueryResponse
    from .hog_ql_variable import HogQLVariable as HogQLVariable
    from .hog_qlast_query import HogQLASTQuery as HogQLASTQuery
    from .hog_query import HogQuery as HogQuery
    from .hog_query_response import HogQueryResponse as HogQueryResponse
    from .in_cohort_via import InCohortVia as InCohortVia
    from .inputs_item import InputsItem as InputsItem
    from .inputs_item_templating_enum import InputsItemTemplatingEnum as InputsItemTemplatingEnum
    from .inputs_schema_item import InputsSchemaItem as InputsSchemaItem
    from .inputs_schema_item_type_enum import InputsSchemaItemTypeEnum as InputsSchemaItemTypeEnum
    from .insight import Insight as Insight
    from .insight_actors_query import InsightActorsQuery as InsightActorsQuery
    from .insight_actors_query_options import InsightActorsQueryOptions as InsightActorsQueryOptions
    from .insight_actors_query_options_response import (
        InsightActorsQueryOptionsResponse as InsightActorsQueryOptionsResponse,
    )
    from .insight_viz_node import InsightVizNode as InsightVizNode
    from .integration import Integration as Integration
    from .integration_filter import IntegrationFilter as IntegrationFilter
    from .integration_kind import IntegrationKind as IntegrationKind
    from .interval_enum import IntervalEnum as IntervalEnum
    from .interval_item import IntervalItem as IntervalItem
    from .interval_type import IntervalType as IntervalType
    from .key import Key as Key
    from .kind_enum import KindEnum as KindEnum
    from .last_event import LastEvent as LastEvent
    from .lifecycle_filter import LifecycleFilter as LifecycleFilter
    from .lifecycle_query import LifecycleQuery as LifecycleQuery
    from .lifecycle_query_response import LifecycleQueryResponse as LifecycleQueryResponse
    from .lifecycle_toggle import LifecycleToggle as LifecycleToggle
    from .llm_trace import LLMTrace as LLMTrace
    from .llm_trace_event import LLMTraceEvent as LLMTraceEvent
    from .llm_trace_person import LLMTracePerson as LLMTracePerson
    from .log_entry_property_filter import LogEntryPropertyFilter as LogEntryPropertyFilter
    from .log_property_filter import LogPropertyFilter as LogPropertyFilter
    from .log_severity_level import LogSeverityLevel as LogSeverityLevel
    from .logs_query import LogsQuery as LogsQuery
    from .logs_query_response import LogsQueryResponse as LogsQueryResponse
    from .mappings import Mappings as Mappings
    from .marketing_analytics_aggregated_query import (
        MarketingAnalyticsAggregatedQuery as MarketingAnalyticsAggregatedQuery,
    )
    from .marketing_analytics_aggregated_query_response import (
        MarketingAnalyticsAggregatedQueryResponse as MarketingAnalyticsAggregatedQueryResponse,
    )
    from .marketing_analytics_item import MarketingAnalyticsItem as MarketingAnalyticsItem
    from .marketing_analytics_order_by_enum import MarketingAnalyticsOrderByEnum as MarketingAnalyticsOrderByEnum
    from .marketing_analytics_table_query import MarketingAnalyticsTableQuery as MarketingAnalyticsTableQuery
    from .marketing_analytics_table_query_response import (
        MarketingAnalyticsTableQueryResponse as MarketingAnalyticsTableQueryResponse,
    )
    from .matched_recording import MatchedRecording as MatchedRecording
    from .matched_recording_event import MatchedRecordingEvent as MatchedRecordingEvent
    from .materialization_mode import MaterializationMode as MaterializationMode
    from .math_group_type_index import MathGroupTypeIndex as MathGroupTypeIndex
    from .mean_retention_calculation import MeanRetentionCalculation as MeanRetentionCalculation
    from .membership_level_enum import MembershipLevelEnum as MembershipLevelEnum
    from .metrics import Metrics as Metrics
    from .minimal_feature_flag import MinimalFeatureFlag as MinimalFeatureFlag
    from .minimal_hedgehog_config import MinimalHedgehogConfig as MinimalHedgehogConfig
    from .minimal_person import MinimalPerson as MinimalPerson
    from .modalities_enum import ModalitiesEnum as ModalitiesEnum
    from .model_enum import ModelEnum as ModelEnum
    from .multiple_breakdown_options import MultipleBreakdownOptions as MultipleBreakdownOptions
    from .multiple_breakdown_type import MultipleBreakdownType as MultipleBreakdownType
    from .multiple_variant_handling import MultipleVariantHandling as MultipleVariantHandling
    from .notebook import Notebook as Notebook
    from .notebook_minimal import NotebookMinimal as NotebookMinimal
    from .object_enum import ObjectEnum as ObjectEnum
    from .operator_enum import OperatorEnum as OperatorEnum
    from .order_by import OrderBy as OrderBy
    from .order_by_1 import OrderBy1 as OrderBy1
    from .order_by_3 import OrderBy3 as OrderBy3
    from .order_direction import OrderDirection as OrderDirection
    from .order_direction_1 import OrderDirection1 as OrderDirection1
    from .organization import Organization as Organization
    from .organization_basic import OrganizationBasic as OrganizationBasic
    from .organization_domain import OrganizationDomain as OrganizationDomain
    from .organization_invite import OrganizationInvite as OrganizationInvite
    from .organization_member import OrganizationMember as OrganizationMember
    from .organization_membership_level import OrganizationMembershipLevel as OrganizationMembershipLevel
    from .origin_product_enum import OriginProductEnum as OriginProductEnum
    from .page_url import PageURL as PageURL
    from .paginated_action_list import PaginatedActionList as PaginatedActionList
    from .paginated_agent_list_response_list import PaginatedAgentListResponseList as PaginatedAgentListResponseList
    from .paginated_annotation_list import PaginatedAnnotationList as PaginatedAnnotationList
    from .paginated_batch_export_backfill_list import (
        PaginatedBatchExportBackfillList as PaginatedBatchExportBackfillList,
    )
    from .paginated_batch_export_list import PaginatedBatchExportList as PaginatedBatchExportList
    from .paginated_batch_export_run_list import PaginatedBatchExportRunList as PaginatedBatchExportRunList
    from .paginated_clickhouse_event_list import PaginatedClickhouseEventList as PaginatedClickhouseEventList
    from .paginated_cohort_list import PaginatedCohortList as PaginatedCohortList
    from .paginated_dashboard_basic_list import PaginatedDashboardBasicList as PaginatedDashboardBasicList
    from .paginated_dashboard_template_list import PaginatedDashboardTemplateList as PaginatedDashboardTemplateList
    from .paginated_data_color_theme_list import PaginatedDataColorThemeList as PaginatedDataColorThemeList
    from .paginated_data_warehouse_saved_query_list import (
        PaginatedDataWarehouseSavedQueryList as PaginatedDataWarehouseSavedQueryList,
    )
    from .paginated_dataset_item_list import PaginatedDatasetItemList as PaginatedDatasetItemList
    from .paginated_dataset_list import PaginatedDatasetList as PaginatedDatasetList
    from .paginated_early_access_feature_list import PaginatedEarlyAccessFeatureList as PaginatedEarlyAccessFeatureList
    from .paginated_error_tracking_assignment_rule_list import (
        PaginatedErrorTrackingAssignmentRuleList as PaginatedErrorTrackingAssignmentRuleList,
    )
    from .paginated_error_tracking_fingerprint_list import (
        PaginatedErrorTrackingFingerprintList as PaginatedErrorTrackingFingerprintList,
    )
    from .paginated_error_tracking_release_list import (
        PaginatedErrorTrackingReleaseList as PaginatedErrorTrackingReleaseList,
    )
    from .paginated_error_tracking_suppression_rule_list import (
        PaginatedErrorTrackingSuppressionRuleList as PaginatedErrorTrackingSuppressionRuleList,
    )
    from .paginated_error_tracking_symbol_set_list import (
        PaginatedErrorTrackingSymbolSetList as PaginatedErrorTrackingSymbolSetList,
    )
    from .paginated_evaluation_list import PaginatedEvaluationList as PaginatedEvaluationList
    from .paginated_experiment_holdout_list import PaginatedExperimentHoldoutList as PaginatedExperimentHoldoutList
    from .paginated_experiment_list import PaginatedExperimentList as PaginatedExperimentList
    from .paginated_experiment_saved_metric_list import (
        PaginatedExperimentSavedMetricList as PaginatedExperimentSavedMetricList,
    )
    from .paginated_exported_asset_list import PaginatedExportedAssetList as PaginatedExportedAssetList
    from .paginated_feature_flag_list import PaginatedFeatureFlagList as PaginatedFeatureFlagList
    from .paginated_file_system_list import PaginatedFileSystemList as PaginatedFileSystemList
    from .paginated_file_system_shortcut_list import PaginatedFileSystemShortcutList as PaginatedFileSystemShortcutList
    from .paginated_group_list import PaginatedGroupList as PaginatedGroupList
    from .paginated_group_usage_metric_list import PaginatedGroupUsageMetricList as PaginatedGroupUsageMetricList
    from .paginated_hog_function_minimal_list import PaginatedHogFunctionMinimalList as PaginatedHogFunctionMinimalList
    from .paginated_insight_list import PaginatedInsightList as PaginatedInsightList
    from .paginated_integration_list import PaginatedIntegrationList as PaginatedIntegrationList
    from .paginated_notebook_minimal_list import PaginatedNotebookMinimalList as PaginatedNotebookMinimalList
    from .paginated_organization_domain_list import PaginatedOrganizationDomainList as PaginatedOrganizationDomainList
    from .paginated_organization_invite_list import PaginatedOrganizationInviteList as PaginatedOrganizationInviteList
    from .paginated_organization_list import PaginatedOrganizationList as PaginatedOrganizationList
    from .paginated_organization_member_list import PaginatedOrganizationMemberList as PaginatedOrganizationMemberList
    from .paginated_persisted_folder_list import PaginatedPersistedFolderList as PaginatedPersistedFolderList
    from .paginated_person_list import PaginatedPersonList as PaginatedPersonList
    from .paginated_plugin_log_entry_list import PaginatedPluginLogEntryList as PaginatedPluginLogEntryList
    from .paginated_project_backward_compat_basic_list import (
        PaginatedProjectBackwardCompatBasicList as PaginatedProjectBackwardCompatBasicList,
    )
    from .paginated_property_definition_list import PaginatedPropertyDefinitionList as PaginatedPropertyDefinitionList
    from .paginated_proxy_record_list import PaginatedProxyRecordList as PaginatedProxyRecordList
    from .paginated_role_list import PaginatedRoleList as PaginatedRoleList
    from .paginated_role_membership_list import PaginatedRoleMembershipList as PaginatedRoleMembershipList
    from .paginated_session_recording_list import PaginatedSessionRecordingList as PaginatedSessionRecordingList
    from .paginated_session_recording_playlist_list import (
        PaginatedSessionRecordingPlaylistList as PaginatedSessionRecordingPlaylistList,
    )
    from .paginated_subscription_list import PaginatedSubscriptionList as PaginatedSubscriptionList
    from .paginated_survey_list import PaginatedSurveyList as PaginatedSurveyList
    from .paginated_table_list import PaginatedTableList as PaginatedTableList
    from .paginated_task_list import PaginatedTaskList as PaginatedTaskList
    from .paginated_task_run_detail_list import PaginatedTaskRunDetailList as PaginatedTaskRunDetailList
    from .paginated_team_basic_list import PaginatedTeamBasicList as PaginatedTeamBasicList
    from .paginated_user_interview_list import PaginatedUserInterviewList as PaginatedUserInterviewList
    from .paginated_user_list import PaginatedUserList as PaginatedUserList
    from .paginated_web_experiments_api_list import PaginatedWebExperimentsAPIList as PaginatedWebExperimentsAPIList
    from .patched_action import PatchedAction as PatchedAction
    from .patched_add_persons_to_static_cohort_request import (
        PatchedAddPersonsToStaticCohortRequest as PatchedAddPersonsToStaticCohortRequest,
    )
    from .patched_annotation import PatchedAnnotation as PatchedAnnotation
    from .patched_batch_export import PatchedBatchExport as PatchedBatchExport
    from .patched_cohort import PatchedCohort as PatchedCohort
    from .patched_dashboard import PatchedDashboard as PatchedDashboard
    from .patched_dashboard_template import PatchedDashboardTemplate as PatchedDashboardTemplate
    from .patched_data_color_theme import PatchedDataColorTheme as PatchedDataColorTheme
    from .patched_data_warehouse_saved_query import PatchedDataWarehouseSavedQuery as PatchedDataWarehouseSavedQuery
    from .patched_dataset import PatchedDataset as PatchedDataset
    from .patched_dataset_item import PatchedDatasetItem as PatchedDatasetItem
    from .patched_early_access_feature import PatchedEarlyAccessFeature as PatchedEarlyAccessFeature
    from .patched_error_tracking_assignment_rule import (
        PatchedErrorTrackingAssignmentRule as PatchedErrorTrackingAssignmentRule,
    )
    from .patched_error_tracking_release import PatchedErrorTrackingRelease as PatchedErrorTrackingRelease
    from .patched_error_tracking_suppression_rule import (
        PatchedErrorTrackingSuppressionRule as PatchedErrorTrackingSuppressionRule,
    )
    from .patched_error_tracking_symbol_set import PatchedErrorTrackingSymbolSet as PatchedErrorTrackingSymbolSet
    from .patched_evaluation import PatchedEvaluation as PatchedEvaluation
    from .patched_experiment import PatchedExperiment as PatchedExperiment
    from .patched_experiment_holdout import PatchedExperimentHoldout as PatchedExperimentHoldout
    from .patched_experiment_saved_metric import PatchedExperimentSavedMetric as PatchedExperimentSavedMetric
    from .patched_feature_flag import PatchedFeatureFlag as PatchedFeatureFlag
    from .patched_file_system import PatchedFileSystem as PatchedFileSystem
    from .patched_file_system_shortcut import PatchedFileSystemShortcut as PatchedFileSystemShortcut
    from .patched_group_type import PatchedGroupType as PatchedGroupType
    from .patched_group_usage_metric import PatchedGroupUsageMetric as PatchedGroupUsageMetric
    from .patched_hog_function import PatchedHogFunction as PatchedHogFunction
    from .patched_insight import PatchedInsight as PatchedInsight
    from .patched_notebook import PatchedNotebook as PatchedNotebook
    from .patched_organization import PatchedOrganization as PatchedOrganization
    from .patched_organization_domain import PatchedOrganizationDomain as PatchedOrganizationDomain
    from .patched_organization_member import PatchedOrganizationMember as PatchedOrganizationMember
    from .patched_persisted_folder import PatchedPersistedFolder as PatchedPersistedFolder
    from .patched_person import PatchedPerson as PatchedPerson
    from .patched_project_backward_compat import PatchedProjectBackwardCompat as PatchedProjectBackwardCompat
    from .patched_property_definition import PatchedPropertyDefinition as PatchedPropertyDefinition
    from .patched_proxy_record import PatchedProxyRecord as PatchedProxyRecord
    from .patched_remove_person_request import PatchedRemovePersonRequest as PatchedRemovePersonRequest
    from .patched_role import PatchedRole as PatchedRole
    from .patched_session_recording import PatchedSessionRecording as PatchedSessionRecording
    from .patched_session_recording_playlist import PatchedSessionRecordingPlaylist as PatchedSessionRecordingPlaylist
    from .patched_subscription import PatchedSubscription as PatchedSubscription
    from .patched_survey_serializer_create_update_only import (
        PatchedSurveySerializerCreateUpdateOnly as PatchedSurveySerializerCreateUpdateOnly,
    )
    from .patched_table import PatchedTable as PatchedTable
    from .patched_task import PatchedTask as PatchedTask
    from .patched_task_run_detail import PatchedTaskRunDetail as PatchedTaskRunDetail
    from .patched_task_update_position_request import (
        PatchedTaskUpdatePositionRequest as PatchedTaskUpdatePositionRequest,
    )
    from .patched_team import PatchedTeam as PatchedTeam
    from .patched_user import PatchedUser as PatchedUser
    from .patched_user_interview import PatchedUserInterview as PatchedUserInterview
    from .patched_web_experiments_api import PatchedWebExperimentsAPI as PatchedWebExperimentsAPI
    from .path_cleaning_filter import PathCleaningFilter as PathCleaningFilter
    from .path_type import PathType as PathType
    from .paths_filter import PathsFilter as PathsFilter
    from .paths_link import PathsLink as PathsLink
    from .paths_query import PathsQuery as PathsQuery
    from .paths_query_response import PathsQueryResponse as PathsQueryResponse
    from .persisted_folder import PersistedFolder as PersistedFolder
    from .persisted_folder_type_enum import PersistedFolderTypeEnum as PersistedFolderTypeEnum
    from .person import Person as Person
    from .person_property_filter import PersonPropertyFilter as PersonPropertyFilter
    from .person_type import PersonType as PersonType
    from .persons_arg_max_version import PersonsArgMaxVersion as PersonsArgMaxVersion
    from .persons_delete_property_create_body import PersonsDeletePropertyCreateBody as PersonsDeletePropertyCreateBody
    from .persons_join_mode import PersonsJoinMode as PersonsJoinMode
    from .persons_node import PersonsNode as PersonsNode
    from .persons_on_events_mode import PersonsOnEventsMode as PersonsOnEventsMode
    from .plugin_log_entry import PluginLogEntry as PluginLogEntry
    from .plugin_log_entry_source_enum import PluginLogEntrySourceEnum as PluginLogEntrySourceEnum
    from .plugin_log_entry_type_enum import PluginLogEntryTypeEnum as PluginLogEntryTypeEnum
    from .plugins_access_level_enum import PluginsAccessLevelEnum as PluginsAccessLevelEnum
    from .population import Population as Population
    from .project_backward_compat import ProjectBackwardCompat as ProjectBackwardCompat
    from .project_backward_compat_basic import ProjectBackwardCompatBasic as ProjectBackwardCompatBasic
    from .property_ import Property as Property
    from .property_definition import PropertyDefinition as PropertyDefinition
    from .property_group_filter import PropertyGroupFilter as PropertyGroupFilter
    from .property_group_filter_value import PropertyGroupFilterValue as PropertyGroupFilterValue
    from .property_groups_mode import PropertyGroupsMode as PropertyGroupsMode
    from .property_item import PropertyItem as PropertyItem
    from .property_item_type_enum import PropertyItemTypeEnum as PropertyItemTypeEnum
    from .property_math_type import PropertyMathType as PropertyMathType
    from .property_operator import PropertyOperator as PropertyOperator
    from .property_type_enum import PropertyTypeEnum as PropertyTypeEnum
    from .proxy_record import ProxyRecord as ProxyRecord
    from .proxy_record_status_enum import ProxyRecordStatusEnum as ProxyRecordStatusEnum
    from .query_answer import QueryAnswer as QueryAnswer
    from .query_index_usage import QueryIndexUsage as QueryIndexUsage
    from .query_log_tags import QueryLogTags as QueryLogTags
    from .query_request import QueryRequest as QueryRequest
    from .query_status import QueryStatus as QueryStatus
    from .query_status_response import QueryStatusResponse as QueryStatusResponse
    from .query_timing import QueryTiming as QueryTiming
    from .query_upgrade_request import QueryUpgradeRequest as QueryUpgradeRequest
    from .query_upgrade_response import QueryUpgradeResponse as QueryUpgradeResponse
    from .reasoning_effort_enum import ReasoningEffortEnum as ReasoningEffortEnum
    from .recording_order import RecordingOrder as RecordingOrder
    from .recording_order_direction import RecordingOrderDirection as RecordingOrderDirection
    from .recording_property_filter import RecordingPropertyFilter as RecordingPropertyFilter
    from .recordings_query import RecordingsQuery as RecordingsQuery
    from .recordings_query_response import RecordingsQueryResponse as RecordingsQueryResponse
    from .refresh_type import RefreshType as RefreshType
    from .resolved_date_range_response import ResolvedDateRangeResponse as ResolvedDateRangeResponse
    from .response_1 import Response1 as Response1
    from .response_2 import Response2 as Response2
    from .response_3 import Response3 as Response3
    from .response_4 import Response4 as Response4
    from .response_5 import Response5 as Response5
    from .response_6 import Response6 as Response6
    from .response_8 import Response8 as Response8
    from .response_9 import Response9 as Response9
    from .response_10 import Response10 as Response10
    from .response_11 import Response11 as Response11
    from .response_12 import Response12 as Response12
    from .response_13 import Response13 as Response13
    from .response_14 import Response14 as Response14
    from .response_15 import Response15 as Response15
    from .response_17 import Response17 as Response17
    from .response_18 import Response18 as Response18
    from .response_19 import Response19 as Response19
    from .response_20 import Response20 as Response20
    from .response_21 import Response21 as Response21
    from .response_22 import Response22 as Response22
    from .response_23 import Response23 as Response23
    from .response_222 import Response222 as Response222
    from .response_sampling_interval_type_enum import (
        ResponseSamplingIntervalTypeEnum as ResponseSamplingIntervalTypeEnum,
    )
    from .result_customization_by import ResultCustomizationBy as ResultCustomizationBy
    from .result_customization_by_position import ResultCustomizationByPosition as ResultCustomizationByPosition
    from .result_customization_by_value import ResultCustomizationByValue as ResultCustomizationByValue
    from .retention import RETENTION as RETENTION
    from .retention_dashboard_display_type import RetentionDashboardDisplayType as RetentionDashboardDisplayType
    from .retention_entity import RetentionEntity as RetentionEntity
    from .retention_entity_kind import RetentionEntityKind as RetentionEntityKind
    from .retention_filter import RetentionFilter as RetentionFilter
    from .retention_period import RetentionPeriod as RetentionPeriod
    from .retention_query import RetentionQuery as RetentionQuery
    from .retention_query_response import RetentionQueryResponse as RetentionQueryResponse
    from .retention_reference import RetentionReference as RetentionReference
    from .retention_result import RetentionResult as RetentionResult
    from .retention_type import RetentionType as RetentionType
    from .retention_value import RetentionValue as RetentionValue
    from .revenue_analytics_breakdown import RevenueAnalyticsBreakdown as RevenueAnalyticsBreakdown
    from .revenue_analytics_gross_revenue_query import (
        RevenueAnalyticsGrossRevenueQuery as RevenueAnalyticsGrossRevenueQuery,
    )
    from .revenue_analytics_gross_revenue_query_response import (
        RevenueAnalyticsGrossRevenueQueryResponse as RevenueAnalyticsGrossRevenueQueryResponse,
    )
    from .revenue_analytics_metrics_query import RevenueAnalyticsMetricsQuery as RevenueAnalyticsMetricsQuery
    from .revenue_analytics_metrics_query_response import (
        RevenueAnalyticsMetricsQueryResponse as RevenueAnalyticsMetricsQueryResponse,
    )
    from .revenue_analytics_mrr_query import RevenueAnalyticsMRRQuery as RevenueAnalyticsMRRQuery
    from .revenue_analytics_mrr_query_response import (
        RevenueAnalyticsMRRQueryResponse as RevenueAnalyticsMRRQueryResponse,
    )
    from .revenue_analytics_mrr_query_result_item import (
        RevenueAnalyticsMRRQueryResultItem as RevenueAnalyticsMRRQueryResultItem,
    )
    from .revenue_analytics_overview_item import RevenueAnalyticsOverviewItem as RevenueAnalyticsOverviewItem
    from .revenue_analytics_overview_item_key import RevenueAnalyticsOverviewItemKey as RevenueAnalyticsOverviewItemKey
    from .revenue_analytics_overview_query import RevenueAnalyticsOverviewQuery as RevenueAnalyticsOverviewQuery
    from .revenue_analytics_overview_query_response import (
        RevenueAnalyticsOverviewQueryResponse as RevenueAnalyticsOverviewQueryResponse,
    )
    from .revenue_analytics_property_filter import RevenueAnalyticsPropertyFilter as RevenueAnalyticsPropertyFilter
    from .revenue_analytics_top_customers_group_by import (
        RevenueAnalyticsTopCustomersGroupBy as RevenueAnalyticsTopCustomersGroupBy,
    )
    from .revenue_analytics_top_customers_query import (
        RevenueAnalyticsTopCustomersQuery as RevenueAnalyticsTopCustomersQuery,
    )
    from .revenue_analytics_top_customers_query_response import (
        RevenueAnalyticsTopCustomersQueryResponse as RevenueAnalyticsTopCustomersQueryResponse,
    )
    from .revenue_currency_property_config import RevenueCurrencyPropertyConfig as RevenueCurrencyPropertyConfig
    from .revenue_entity import RevenueEntity as RevenueEntity
    from .revenue_example_data_warehouse_tables_query import (
        RevenueExampleDataWarehouseTablesQuery as RevenueExampleDataWarehouseTablesQuery,
    )
    from .revenue_example_data_warehouse_tables_query_response import (
        RevenueExampleDataWarehouseTablesQueryResponse as RevenueExampleDataWarehouseTablesQueryResponse,
    )
    from .revenue_example_events_query import RevenueExampleEventsQuery as RevenueExampleEventsQuery
    from .revenue_example_events_query_response import (
        RevenueExampleEventsQueryResponse as RevenueExampleEventsQueryResponse,
    )
    from .revenue_period import RevenuePeriod as RevenuePeriod
    from .role import Role as Role
    from .role_at_organization_enum import RoleAtOrganizationEnum as RoleAtOrganizationEnum
    from .role_membership import RoleMembership as RoleMembership
    from .sampling_rate import SamplingRate as SamplingRate
    from .saved_insight_node import SavedInsightNode as SavedInsightNode
    from .scale import Scale as Scale
    from .scene_personalisation_basic import ScenePersonalisationBasic as ScenePersonalisationBasic
    from .series import Series as Series
    from .session_attribution_explorer_query import SessionAttributionExplorerQuery as SessionAttributionExplorerQuery
    from .session_attribution_explorer_query_response import (
        SessionAttributionExplorerQueryResponse as SessionAttributionExplorerQueryResponse,
    )
    from .session_attribution_group_by import SessionAttributionGroupBy as SessionAttributionGroupBy
    from .session_data import SessionData as SessionData
    from .session_property_filter import SessionPropertyFilter as SessionPropertyFilter
    from .session_recording import SessionRecording as SessionRecording
    from .session_recording_playlist import SessionRecordingPlaylist as SessionRecordingPlaylist
    from .session_recording_playlist_type_enum import (
        SessionRecordingPlaylistTypeEnum as SessionRecordingPlaylistTypeEnum,
    )
    from .session_recording_retention_period_enum import (
        SessionRecordingRetentionPeriodEnum as SessionRecordingRetentionPeriodEnum,
    )
    from .session_recording_type import SessionRecordingType as SessionRecordingType
    from .session_summaries import SessionSummaries as SessionSummaries
    from .session_table_version import SessionTableVersion as SessionTableVersion
    from .sessions_timeline_query import SessionsTimelineQuery as SessionsTimelineQuery
    from .sessions_timeline_query_response import SessionsTimelineQueryResponse as SessionsTimelineQueryResponse
    from .sessions_v2_join_mode import SessionsV2JoinMode as SessionsV2JoinMode
    from .settings import Settings as Settings
    from .sharing_configuration import SharingConfiguration as SharingConfiguration
    from .simple_external_data_source_serializers import (
        SimpleExternalDataSourceSerializers as SimpleExternalDataSourceSerializers,
    )
    from .simple_interval_type import SimpleIntervalType as SimpleIntervalType
    from .snapshot_source import SnapshotSource as SnapshotSource
    from .source_type_enum import SourceTypeEnum as SourceTypeEnum
    from .stage_enum import StageEnum as StageEnum
    from .state_enum import StateEnum as StateEnum
    from .status import Status as Status
    from .status_2 import Status2 as Status2
    from .status_item import StatusItem as StatusItem
    from .step_order_value import StepOrderValue as StepOrderValue
    from .stickiness_actors_query import StickinessActorsQuery as StickinessActorsQuery
    from .stickiness_computation_mode import StickinessComputationMode as StickinessComputationMode
    from .stickiness_criteria import StickinessCriteria as StickinessCriteria
    from .stickiness_filter import StickinessFilter as StickinessFilter
    from .stickiness_operator import StickinessOperator as StickinessOperator
    from .stickiness_query import StickinessQuery as StickinessQuery
    from .stickiness_query_response import StickinessQueryResponse as StickinessQueryResponse
    from .stop_reason_enum import StopReasonEnum as StopReasonEnum
    from .storage import Storage as Storage
    from .style import Style as Style
    from .subscription import Subscription as Subscription
    from .suggested_questions_query import SuggestedQuestionsQuery as SuggestedQuestionsQuery
    from .suggested_questions_query_response import SuggestedQuestionsQueryResponse as SuggestedQuestionsQueryResponse
    from .survey import Survey as Survey
    from .survey_serializer_create_update_only import (
        SurveySerializerCreateUpdateOnly as SurveySerializerCreateUpdateOnly,
    )
    from .survey_type import SurveyType as SurveyType
    from .table import Table as Table
    from .table_format_enum import TableFormatEnum as TableFormatEnum
    from .table_settings import TableSettings as TableSettings
    from .target_type_enum import TargetTypeEnum as TargetTypeEnum
    from .task import Task as Task
    from .task_run_append_log_request import TaskRunAppendLogRequest as TaskRunAppendLogRequest
    from .task_run_detail import TaskRunDetail as TaskRunDetail
    from .task_run_detail_status_enum import TaskRunDetailStatusEnum as TaskRunDetailStatusEnum
    from .taxonomic_filter_group_type import TaxonomicFilterGroupType as TaxonomicFilterGroupType
    from .team import Team as Team
    from .team_basic import TeamBasic as TeamBasic
    from .team_marketing_analytics_config import TeamMarketingAnalyticsConfig as TeamMarketingAnalyticsConfig
    from .team_revenue_analytics_config import TeamRevenueAnalyticsConfig as TeamRevenueAnalyticsConfig
    from .team_taxonomy_item import TeamTaxonomyItem as TeamTaxonomyItem
    from .team_taxonomy_query import TeamTaxonomyQuery as TeamTaxonomyQuery
    from .team_taxonomy_query_response import TeamTaxonomyQueryResponse as TeamTaxonomyQueryResponse
    from .theme_mode_enum import ThemeModeEnum as ThemeModeEnum
    from .time_window_mode import TimeWindowMode as TimeWindowMode
    from .timeline_entry import TimelineEntry as TimelineEntry
    from .timezone_enum import TimezoneEnum as TimezoneEnum
    from .toolbar_mode_enum import ToolbarModeEnum as ToolbarModeEnum
    from .trace_query import TraceQuery as TraceQuery
    from .trace_query_response import TraceQueryResponse as TraceQueryResponse
    from .traces_query import TracesQuery as TracesQuery
    from .traces_query_response import TracesQueryResponse as TracesQueryResponse
    from .trends_filter import TrendsFilter as TrendsFilter
    from .trends_formula_node import TrendsFormulaNode as TrendsFormulaNode
    from .trends_query import TrendsQuery as TrendsQuery
    from .trends_query_response import TrendsQueryResponse as TrendsQueryResponse
    from .url_matching_enum import UrlMatchingEnum as UrlMatchingEnum
    from .usage_metric import UsageMetric as UsageMetric
    from .usage_metric_display import UsageMetricDisplay as UsageMetricDisplay
    from .usage_metric_format import UsageMetricFormat as UsageMetricFormat
    from .usage_metrics_query import UsageMetricsQuery as UsageMetricsQuery
    from .usage_metrics_query_response import UsageMetricsQueryResponse as UsageMetricsQueryResponse
    from .user import User as User
    from .user_basic import UserBasic as UserBasic
    from .user_basic_type import UserBasicType as UserBasicType
    from .user_interview import UserInterview as UserInterview
    from .vector_search_query import VectorSearchQuery as VectorSearchQuery
    from .vector_search_query_response import VectorSearchQueryResponse as VectorSearchQueryResponse
    from .vector_search_response_item import VectorSearchResponseItem as VectorSearchResponseItem
    from .verbosity_enum import VerbosityEnum as VerbosityEnum
    from .viz_specific_options import VizSpecificOptions as VizSpecificOptions
    from .volume_bucket import VolumeBucket as VolumeBucket
    from .web_analytics_breakdown_response import WebAnalyticsBreakdownResponse as WebAnalyticsBreakdownResponse
    from .web_analytics_external_summary_query import (
        WebAnalyticsExternalSummaryQuery as WebAnalyticsExternalSummaryQuery,
    )
    from .web_analytics_external_summary_query_response import (
        WebAnalyticsExternalSummaryQueryResponse as WebAnalyticsExternalSummaryQueryResponse,
    )
    from .web_analytics_item_kind import WebAnalyticsItemKind as WebAnalyticsItemKind
    from .web_analytics_order_by_direction import WebAnalyticsOrderByDirection as WebAnalyticsOrderByDirection
    from .web_analytics_order_by_fields import WebAnalyticsOrderByFields as WebAnalyticsOrderByFields
    from .web_analytics_overview_response import WebAnalyticsOverviewResponse as WebAnalyticsOverviewResponse
    from .web_analytics_sampling import WebAnalyticsSampling as WebAnalyticsSampling
    from .web_experiments_api import WebExperimentsAPI as WebExperimentsAPI
    from .web_external_clicks_table_query import WebExternalClicksTableQuery as WebExternalClicksTableQuery
    from .web_external_clicks_table_query_response import (
        WebExternalClicksTableQueryResponse as WebExternalClicksTableQueryResponse,
    )
    from .web_goals_query import WebGoalsQuery as WebGoalsQuery
    from .web_goals_query_response import WebGoalsQueryResponse as WebGoalsQueryResponse
    from .web_overview_item import WebOverviewItem as WebOverviewItem
    from .web_overview_query import WebOverviewQuery as WebOverviewQuery
    from .web_overview_query_response import WebOverviewQueryResponse as WebOverviewQueryResponse
    from .web_page_url_search_query import WebPageURLSearchQuery as WebPageURLSearchQuery
    from .web_page_url_search_query_response import WebPageURLSearchQueryResponse as WebPageURLSearchQueryResponse
    from .web_stats_breakdown import WebStatsBreakdown as WebStatsBreakdown
    from .web_stats_table_query import WebStatsTableQuery as WebStatsTableQuery
    from .web_stats_table_query_response import WebStatsTableQueryResponse as WebStatsTableQueryResponse
    from .web_trends_item import WebTrendsItem as WebTrendsItem
    from .web_trends_metric import WebTrendsMetric as WebTrendsMetric
    from .web_trends_query import WebTrendsQuery as WebTrendsQuery
    from .web_trends_query_response import WebTrendsQueryResponse as WebTrendsQueryResponse
    from .web_vitals_metric import WebVitalsMetric as WebVitalsMetric
    from .web_vitals_path_breakdown_query import WebVitalsPathBreakdownQuery as WebVitalsPathBreakdownQuery
    from .web_vitals_path_breakdown_query_response import (
        WebVitalsPathBreakdownQueryResponse as WebVitalsPathBreakdownQueryResponse,
    )
    from .web_vitals_path_breakdown_result import WebVitalsPathBreakdownResult as WebVitalsPathBreakdownResult
    from .web_vitals_path_breakdown_result_item import (
        WebVitalsPathBreakdownResultItem as WebVitalsPathBreakdownResultItem,
    )
    from .web_vitals_percentile import WebVitalsPercentile as WebVitalsPercentile
    from .web_vitals_query import WebVitalsQuery as WebVitalsQuery
    from .week_start_day_enum import WeekStartDayEnum as WeekStartDayEnum
    from .y_axis_position import YAxisPosition as YAxisPosition
    from .y_axis_scale_type import YAxisScaleType as YAxisScaleType
    from .y_axis_settings import YAxisSettings as YAxisSettings

_MODULES: dict[str, str] = {
    "AIEventType": "ai_event_type",
    "Action": "action",
    "ActionConversionGoal": "action_conversion_goal",
    "ActionStepJSON": "action_step_json",
    "ActionsNode": "actions_node",
    "ActionsPie": "actions_pie",
    "ActivityLog": "activity_log",
    "ActorsPropertyTaxonomyQuery": "actors_property_taxonomy_query",
    "ActorsPropertyTaxonomyQueryResponse": "actors_property_taxonomy_query_response",
    "ActorsPropertyTaxonomyResponse": "actors_property_taxonomy_response",
    "ActorsQuery": "actors_query",
    "ActorsQueryResponse": "actors_query_response",
    "AgentDefinition": "agent_definition",
    "AgentListResponse": "agent_list_response",
    "AggregationAxisFormat": "aggregation_axis_format",
    "Annotation": "annotation",
    "AnnotationScopeEnum": "annotation_scope_enum",
    "AnthropicMessagesRequest": "anthropic_messages_request",
    "AnthropicMessagesRequestServiceTierEnum": "anthropic_messages_request_service_tier_enum",
    "AnthropicMessagesResponse": "anthropic_messages_response",
    "AnthropicMessagesResponseRoleEnum": "anthropic_messages_response_role_enum",
    "AnthropicMessagesResponseTypeEnum": "anthropic_messages_response_type_enum",
    "AnthropicUsage": "anthropic_usage",
    "AnthropicUsageServiceTierEnum": "anthropic_usage_service_tier_enum",
    "AttributionModeEnum": "attribution_mode_enum",
    "AutocompleteCompletionItem": "autocomplete_completion_item",
    "AutocompleteCompletionItemKind": "autocomplete_completion_item_kind",
    "BaseCurrencyEnum": "base_currency_enum",
    "BaseMathType": "base_math_type",
    "BatchExport": "batch_export",
    "BatchExportBackfill": "batch_export_backfill",
    "BatchExportBackfillStatusEnum": "batch_export_backfill_status_enum",
    "BatchExportDestination": "batch_export_destination",
    "BatchExportDestinationTypeEnum": "batch_export_destination_type_enum",
    "BatchExportRun": "batch_export_run",
    "BatchExportRunStatusEnum": "batch_export_run_status_enum",
    "BlankEnum": "blank_enum",
    "BounceRatePageViewMode": "bounce_rate_page_view_mode",
    "Breakdown": "breakdown",
    "BreakdownAttributionType": "breakdown_attribution_type",
    "BreakdownFilter": "breakdown_filter",
    "BreakdownItem": "breakdown_item",
    "BreakdownType": "breakdown_type",
    "ByweekdayEnum": "byweekday_enum",
    "CalendarHeatmapFilter": "calendar_heatmap_filter",
    "CalendarHeatmapMathType": "calendar_heatmap_math_type",
    "CalendarHeatmapQuery": "calendar_heatmap_query",
    "CalendarHeatmapResponse": "calendar_heatmap_response",
    "ChartAxis": "chart_axis",
    "ChartDisplayType": "chart_display_type",
    "ChartSettings": "chart_settings",
    "ChartSettingsDisplay": "chart_settings_display",
    "ChartSettingsFormatting": "chart_settings_formatting",
    "ChatCompletionChoice": "chat_completion_choice",
    "ChatCompletionMessage": "chat_completion_message",
    "ChatCompletionMessageRoleEnum": "chat_completion_message_role_enum",
    "ChatCompletionRequest": "chat_completion_request",
    "ChatCompletionResponse": "chat_completion_response",
    "ChatCompletionResponseServiceTierEnum": "chat_completion_response_service_tier_enum",
    "ChatCompletionUsage": "chat_completion_usage",
    "ClickhouseEvent": "clickhouse_event",
    "ClickhouseQueryProgress": "clickhouse_query_progress",
    "Cohort": "cohort",
    "CohortPersons": "cohort_persons",
    "CohortPropertyFilter": "cohort_property_filter",
    "CohortTypeEnum": "cohort_type_enum",
    "ColorMode": "color_mode",
    "Compare": "compare",
    "CompareFilter": "compare_filter",
    "CompareItem": "compare_item",
    "ConclusionEnum": "conclusion_enum",
    "ConditionalFormattingRule": "conditional_formatting_rule",
    "ConversionGoalFilter1": "conversion_goal_filter_1",
    "ConversionGoalFilter2": "conversion_goal_filter_2",
    "ConversionGoalFilter3": "conversion_goal_filter_3",
    "CookielessServerHashModeEnum": "cookieless_server_hash_mode_enum",
    "CorrelationType": "correlation_type",
    "CountPerActorMathType": "count_per_actor_math_type",
    "CreateGroup": "create_group",
    "CreationContextEnum": "creation_context_enum",
    "CreationModeEnum": "creation_mode_enum",
    "CreationTypeEnum": "creation_type_enum",
    "Credential": "credential",
    "CurrencyCode": "currency_code",
    "CustomChannelCondition": "custom_channel_condition",
    "CustomChannelField": "custom_channel_field",
    "CustomChannelOperator": "custom_channel_operator",
    "CustomChannelRule": "custom_channel_rule",
    "CustomEventConversionGoal": "custom_event_conversion_goal",
    "Dashboard": "dashboard",
    "DashboardBasic": "dashboard_basic",
    "DashboardCollaborator": "dashboard_collaborator",
    "DashboardFilter": "dashboard_filter",
    "DashboardRestrictionLevel": "dashboard_restriction_level",
    "DashboardTemplate": "dashboard_template",
    "DashboardTemplateScopeEnum": "dashboard_template_scope_enum",
    "DashboardTileBasic": "dashboard_tile_basic",
    "DataColorTheme": "data_color_theme",
    "DataColorToken": "data_color_token",
    "DataTableNode": "data_table_node",
    "DataTableNodeViewPropsContext": "data_table_node_view_props_context",
    "DataTableNodeViewPropsContextType": "data_table_node_view_props_context_type",
    "DataVisualizationNode": "data_visualization_node",
    "DataWarehouseEventsModifier": "data_warehouse_events_modifier",
    "DataWarehouseNode": "data_warehouse_node",
    "DataWarehousePersonPropertyFilter": "data_warehouse_person_property_filter",
    "DataWarehousePropertyFilter": "data_warehouse_property_filter",
    "DataWarehouseSavedQuery": "data_warehouse_saved_query",
    "DataWarehouseSavedQueryStatusEnum": "data_warehouse_saved_query_status_enum",
    "DataWarehouseViewLink": "data_warehouse_view_link",
    "DataWarehouseViewLinkConfiguration": "data_warehouse_view_link_configuration",
    "DatabaseSchemaBatchExportTable": "database_schema_batch_export_table",
    "DatabaseSchemaDataWarehouseTable": "database_schema_data_warehouse_table",
    "DatabaseSchemaField": "database_schema_field",
    "DatabaseSchemaManagedViewTable": "database_schema_managed_view_table",
    "DatabaseSchemaManagedViewTableKind": "database_schema_managed_view_table_kind",
    "DatabaseSchemaMaterializedViewTable": "database_schema_materialized_view_table",
    "DatabaseSchemaPostHogTable": "database_schema_post_hog_table",
    "DatabaseSchemaQuery": "database_schema_query",
    "DatabaseSchemaQueryResponse": "database_schema_query_response",
    "DatabaseSchemaSchema": "database_schema_schema",
    "DatabaseSchemaSource": "database_schema_source",
    "DatabaseSchemaSystemTable": "database_schema_system_table",
    "DatabaseSchemaViewTable": "database_schema_view_table",
    "DatabaseSerializedFieldType": "database_serialized_field_type",
    "Dataset": "dataset",
    "DatasetItem": "dataset_item",
    "DateRange": "date_range",
    "DayItem": "day_item",
    "DefaultExperimentStatsMethodEnum": "default_experiment_stats_method_enum",
    "DetailedResultsAggregationType": "detailed_results_aggregation_type",
    "DisplayEnum": "display_enum",
    "DisplayType": "display_type",
    "DistanceFunc": "distance_func",
    "DocumentSimilarityQuery": "document_similarity_query",
    "DocumentSimilarityQueryResponse": "document_similarity_query_response",
    "DurationType": "duration_type",
    "EarlyAccessFeature": "early_access_feature",
    "EarlyAccessFeatureSerializerCreateOnly": "early_access_feature_serializer_create_only",
    "EffectiveMembershipLevelEnum": "effective_membership_level_enum",
    "EffectivePrivilegeLevelEnum": "effective_privilege_level_enum",
    "EffectiveRestrictionLevelEnum": "effective_restriction_level_enum",
    "ElementPropertyFilter": "element_property_filter",
    "ElementType": "element_type",
    "EmbeddedDocument": "embedded_document",
    "EmbeddingDistance": "embedding_distance",
    "EmbeddingModelName": "embedding_model_name",
    "EmbeddingRecord": "embedding_record",
    "EmptyPropertyFilter": "empty_property_filter",
    "EndpointLastExecutionTimesRequest": "endpoint_last_execution_times_request",
    "EndpointRequest": "endpoint_request",
    "EndpointRunRequest": "endpoint_run_request",
    "EntityType": "entity_type",
    "ErrorTrackingAssignmentRule": "error_tracking_assignment_rule",
    "ErrorTrackingCorrelatedIssue": "error_tracking_correlated_issue",
    "ErrorTrackingExternalReference": "error_tracking_external_reference",
    "ErrorTrackingExternalReferenceIntegration": "error_tracking_external_reference_integration",
    "ErrorTrackingFingerprint": "error_tracking_fingerprint",
    "ErrorTrackingIssue": "error_tracking_issue",
    "ErrorTrackingIssueAggregations": "error_tracking_issue_aggregations",
    "ErrorTrackingIssueAssignee": "error_tracking_issue_assignee",
    "ErrorTrackingIssueAssigneeType": "error_tracking_issue_assignee_type",
    "ErrorTrackingIssueCorrelationQuery": "error_tracking_issue_correlation_query",
    "ErrorTrackingIssueCorrelationQueryResponse": "error_tracking_issue_correlation_query_response",
    "ErrorTrackingIssueFilter": "error_tracking_issue_filter",
    "ErrorTrackingQuery": "error_tracking_query",
    "ErrorTrackingQueryResponse": "error_tracking_query_response",
    "ErrorTrackingRelease": "error_tracking_release",
    "ErrorTrackingSuppressionRule": "error_tracking_suppression_rule",
    "ErrorTrackingSymbolSet": "error_tracking_symbol_set",
    "Evaluation": "evaluation",
    "EvaluationRuntimeEnum": "evaluation_runtime_enum",
    "EventDefinition": "event_definition",
    "EventDefinitionChange": "event_definition_change",
    "EventDefinitionList": "event_definition_list",
    "EventDefinitionRecord": "event_definition_record",
    "EventMetadataPropertyFilter": "event_metadata_property_filter",
    "EventOddsRatioSerialized": "event_odds_ratio_serialized",
    "EventPropertyFilter": "event_property_filter",
    "EventTaxonomyItem": "event_taxonomy_item",
    "EventTaxonomyQuery": "event_taxonomy_query",
    "EventTaxonomyQueryResponse": "event_taxonomy_query_response",
    "EventType": "event_type",
    "EventsHeatMapColumnAggregationResult": "events_heat_map_column_aggregation_result",
    "EventsHeatMapDataResult": "events_heat_map_data_result",
    "EventsHeatMapRowAggregationResult": "events_heat_map_row_aggregation_result",
    "EventsHeatMapStructuredResult": "events_heat_map_structured_result",
    "EventsNode": "events_node",
    "EventsQuery": "events_query",
    "EventsQueryResponse": "events_query_response",
    "Experiment": "experiment",
    "ExperimentDataWarehouseNode": "experiment_data_warehouse_node",
    "ExperimentEventExposureConfig": "experiment_event_exposure_config",
    "ExperimentExposureCriteria": "experiment_exposure_criteria",
    "ExperimentExposureQuery": "experiment_exposure_query",
    "ExperimentExposureQueryResponse": "experiment_exposure_query_response",
    "ExperimentExposureTimeSeries": "experiment_exposure_time_series",
    "ExperimentFunnelMetric": "experiment_funnel_metric",
    "ExperimentFunnelsQuery": "experiment_funnels_query",
    "ExperimentFunnelsQueryResponse": "experiment_funnels_query_response",
    "ExperimentHoldout": "experiment_holdout",
    "ExperimentHoldoutType": "experiment_holdout_type",
    "ExperimentMeanMetric": "experiment_mean_metric",
    "ExperimentMetricGoal": "experiment_metric_goal",
    "ExperimentMetricMathType": "experiment_metric_math_type",
    "ExperimentQuery": "experiment_query",
    "ExperimentQueryResponse": "experiment_query_response",
    "ExperimentRatioMetric": "experiment_ratio_metric",
    "ExperimentSavedMetric": "experiment_saved_metric",
    "ExperimentSignificanceCode": "experiment_significance_code",
    "ExperimentStatsBaseValidated": "experiment_stats_base_validated",
    "ExperimentStatsValidationFailure": "experiment_stats_validation_failure",
    "ExperimentToSavedMetric": "experiment_to_saved_metric",
    "ExperimentTrendsQuery": "experiment_trends_query",
    "ExperimentTrendsQueryResponse": "experiment_trends_query_response",
    "ExperimentTypeEnum": "experiment_type_enum",
    "ExperimentVariantFunnelsBaseStats": "experiment_variant_funnels_base_stats",
    "ExperimentVariantResultBayesian": "experiment_variant_result_bayesian",
    "ExperimentVariantResultFrequentist": "experiment_variant_result_frequentist",
    "ExperimentVariantTrendsBaseStats": "experiment_variant_trends_base_stats",
    "ExportFormatEnum": "export_format_enum",
    "ExportedAsset": "exported_asset",
    "ExternalQueryError": "external_query_error",
    "ExternalQueryErrorCode": "external_query_error_code",
    "ExternalQueryStatus": "external_query_status",
    "FeatureFlag": "feature_flag",
    "FeatureFlagGroupType": "feature_flag_group_type",
    "FeaturePropertyFilter": "feature_property_filter",
    "FileSystem": "file_system",
    "FileSystemShortcut": "file_system_shortcut",
    "FilterLogicalOperator": "filter_logical_operator",
    "Filters": "filters",
    "FirstEvent": "first_event",
    "FlagPropertyFilter": "flag_property_filter",
    "FrequencyEnum": "frequency_enum",
    "FunnelConversionWindowTimeUnit": "funnel_conversion_window_time_unit",
    "FunnelCorrelationActorsQuery": "funnel_correlation_actors_query",
    "FunnelCorrelationQuery": "funnel_correlation_query",
    "FunnelCorrelationResponse": "funnel_correlation_response",
    "FunnelCorrelationResult": "funnel_correlation_result",
    "FunnelCorrelationResultsType": "funnel_correlation_results_type",
    "FunnelExclusionActionsNode": "funnel_exclusion_actions_node",
    "FunnelExclusionEventsNode": "funnel_exclusion_events_node",
    "FunnelLayout": "funnel_layout",
    "FunnelMathType": "funnel_math_type",
    "FunnelPathType": "funnel_path_type",
    "FunnelPathsFilter": "funnel_paths_filter",
    "FunnelStepReference": "funnel_step_reference",
    "FunnelVizType": "funnel_viz_type",
    "FunnelsActorsQuery": "funnels_actors_query",
    "FunnelsFilter": "funnels_filter",
    "FunnelsQuery": "funnels_query",
    "FunnelsQueryResponse": "funnels_query_response",
    "GoalLine": "goal_line",
    "Group": "group",
    "GroupPropertyFilter": "group_property_filter",
    "GroupType": "group_type",
    "GroupUsageMetric": "group_usage_metric",
    "GroupUsageMetricFormatEnum": "group_usage_metric_format_enum",
    "GroupsQuery": "groups_query",
    "GroupsQueryResponse": "groups_query_response",
    "HedgehogColorOptions": "hedgehog_color_options",
    "HogFunction": "hog_function",
    "HogFunctionFilters": "hog_function_filters",
    "HogFunctionFiltersSourceEnum": "hog_function_filters_source_enum",
    "HogFunctionMappingTemplate": "hog_function_mapping_template",
    "HogFunctionMasking": "hog_function_masking",
    "HogFunctionMinimal": "hog_function_minimal",
    "HogFunctionStatus": "hog_function_status",
    "HogFunctionTemplate": "hog_function_template",
    "HogFunctionTypeEnum": "hog_function_type_enum",
    "HogLanguage": "hog_language",
    "HogQLASTQuery": "hog_qlast_query",
    "HogQLAutocomplete": "hog_ql_autocomplete",
    "HogQLAutocompleteResponse": "hog_ql_autocomplete_response",
    "HogQLFilters": "hog_ql_filters",
    "HogQLMetadata": "hog_ql_metadata",
    "HogQLMetadataResponse": "hog_ql_metadata_response",
    "HogQLNotice": "hog_ql_notice",
    "HogQLPropertyFilter": "hog_ql_property_filter",
    "HogQLQuery": "hog_ql_query",
    "HogQLQueryModifiers": "hog_ql_query_modifiers",
    "HogQLQueryResponse": "hog_ql_query_response",
    "HogQLVariable": "hog_ql_variable",
    "HogQuery": "hog_query",
    "HogQueryResponse": "hog_query_response",
    "InCohortVia": "in_cohort_via",
    "InputsItem": "inputs_item",
    "InputsItemTemplatingEnum": "inputs_item_templating_enum",
    "InputsSchemaItem": "inputs_schema_item",
    "InputsSchemaItemTypeEnum": "inputs_schema_item_type_enum",
    "Insight": "insight",
    "InsightActorsQuery": "insight_actors_query",
    "InsightActorsQueryOptions": "insight_actors_query_options",
    "InsightActorsQueryOptionsResponse": "insight_actors_query_options_response",
    "InsightVizNode": "insight_viz_node",
    "Integration": "integration",
    "IntegrationFilter": "integration_filter",
    "IntegrationKind": "integration_kind",
    "IntervalEnum": "interval_enum",
    "IntervalItem": "interval_item",
    "IntervalType": "interval_type",
    "Key": "key",
    "KindEnum": "kind_enum",
    "LLMTrace": "llm_trace",
    "LLMTraceEvent": "llm_trace_event",
    "LLMTracePerson": "llm_trace_person",
    "LastEvent": "last_event",
    "LifecycleFilter": "lifecycle_filter",
    "LifecycleQuery": "lifecycle_query",
    "LifecycleQueryResponse": "lifecycle_query_response",
    "LifecycleToggle": "lifecycle_toggle",
    "LogEntryPropertyFilter": "log_entry_property_filter",
    "LogPropertyFilter": "log_property_filter",
    "LogSeverityLevel": "log_severity_level",
    "LogsQuery": "logs_query",
    "LogsQueryResponse": "logs_query_response",
    "Mappings": "mappings",
    "MarketingAnalyticsAggregatedQuery": "marketing_analytics_aggregated_query",
    "MarketingAnalyticsAggregatedQueryResponse": "marketing_analytics_aggregated_query_response",
    "MarketingAnalyticsItem": "marketing_analytics_item",
    "MarketingAnalyticsOrderByEnum": "marketing_analytics_order_by_enum",
    "MarketingAnalyticsTableQuery": "marketing_analytics_table_query",
    "MarketingAnalyticsTableQueryResponse": "marketing_analytics_table_query_response",
    "MatchedRecording": "matched_recording",
    "MatchedRecordingEvent": "matched_recording_event",
    "MaterializationMode": "materialization_mode",
    "MathGroupTypeIndex": "math_group_type_index",
    "MeanRetentionCalculation": "mean_retention_calculation",
    "MembershipLevelEnum": "membership_level_enum",
    "Metrics": "metrics",
    "MinimalFeatureFlag": "minimal_feature_flag",
    "MinimalHedgehogConfig": "minimal_hedgehog_config",
    "MinimalPerson": "minimal_person",
    "ModalitiesEnum": "modalities_enum",
    "ModelEnum": "model_enum",
    "MultipleBreakdownOptions": "multiple_breakdown_options",
    "MultipleBreakdownType": "multiple_breakdown_type",
    "MultipleVariantHandling": "multiple_variant_handling",
    "Notebook": "notebook",
    "NotebookMinimal": "notebook_minimal",
    "ObjectEnum": "object_enum",
    "OperatorEnum": "operator_enum",
    "OrderBy": "order_by",
    "OrderBy1": "order_by_1",
    "OrderBy3": "order_by_3",
    "OrderDirection": "order_direction",
    "OrderDirection1": "order_direction_1",
    "Organization": "organization",
    "OrganizationBasic": "organization_basic",
    "OrganizationDomain": "organization_domain",
    "OrganizationInvite": "organization_invite",
    "OrganizationMember": "organization_member",
    "OrganizationMembershipLevel": "organization_membership_level",
    "OriginProductEnum": "origin_product_enum",
    "PageURL": "page_url",
    "PaginatedActionList": "paginated_action_list",
    "PaginatedAgentListResponseList": "paginated_agent_list_response_list",
    "PaginatedAnnotationList": "paginated_annotation_list",
    "PaginatedBatchExportBackfillList": "paginated_batch_export_backfill_list",
    "PaginatedBatchExportList": "paginated_batch_export_list",
    "PaginatedBatchExportRunList": "paginated_batch_export_run_list",
    "PaginatedClickhouseEventList": "paginated_clickhouse_event_list",
    "PaginatedCohortList": "paginated_cohort_list",
    "PaginatedDashboardBasicList": "paginated_dashboard_basic_list",
    "PaginatedDashboardTemplateList": "paginated_dashboard_template_list",
    "PaginatedDataColorThemeList": "paginated_data_color_theme_list",
    "PaginatedDataWarehouseSavedQueryList": "paginated_data_warehouse_saved_query_list",
    "PaginatedDatasetItemList": "paginated_dataset_item_list",
    "PaginatedDatasetList": "paginated_dataset_list",
    "PaginatedEarlyAccessFeatureList": "paginated_early_access_feature_list",
    "PaginatedErrorTrackingAssignmentRuleList": "paginated_error_tracking_assignment_rule_list",
    "PaginatedErrorTrackingFingerprintList": "paginated_error_tracking_fingerprint_list",
    "PaginatedErrorTrackingReleaseList": "paginated_error_tracking_release_list",
    "PaginatedErrorTrackingSuppressionRuleList": "paginated_error_tracking_suppression_rule_list",
    "PaginatedErrorTrackingSymbolSetList": "paginated_error_tracking_symbol_set_list",
    "PaginatedEvaluationList": "paginated_evaluation_list",
    "PaginatedExperimentHoldoutList": "paginated_experiment_holdout_list",
    "PaginatedExperimentList": "paginated_experiment_list",
    "PaginatedExperimentSavedMetricList": "paginated_experiment_saved_metric_list",
    "PaginatedExportedAssetList": "paginated_exported_asset_list",
    "PaginatedFeatureFlagList": "paginated_feature_flag_list",
    "PaginatedFileSystemList": "paginated_file_system_list",
    "PaginatedFileSystemShortcutList": "paginated_file_system_shortcut_list",
    "PaginatedGroupList": "paginated_group_list",
    "PaginatedGroupUsageMetricList": "paginated_group_usage_metric_list",
    "PaginatedHogFunctionMinimalList": "paginated_hog_function_minimal_list",
    "PaginatedInsightList": "paginated_insight_list",
    "PaginatedIntegrationList": "paginated_integration_list",
    "PaginatedNotebookMinimalList": "paginated_notebook_minimal_list",
    "PaginatedOrganizationDomainList": "paginated_organization_domain_list",
    "PaginatedOrganizationInviteList": "paginated_organization_invite_list",
    "PaginatedOrganizationList": "paginated_organization_list",
    "PaginatedOrganizationMemberList": "paginated_organization_member_list",
    "PaginatedPersistedFolderList": "paginated_persisted_folder_list",
    "PaginatedPersonList": "paginated_person_list",
    "PaginatedPluginLogEntryList": "paginated_plugin_log_entry_list",
    "PaginatedProjectBackwardCompatBasicList": "paginated_project_backward_compat_basic_list",
    "PaginatedPropertyDefinitionList": "paginated_property_definition_list",
    "PaginatedProxyRecordList": "paginated_proxy_record_list",
    "PaginatedRoleList": "paginated_role_list",
    "PaginatedRoleMembershipList": "paginated_role_membership_list",
    "PaginatedSessionRecordingList": "paginated_session_recording_list",
    "PaginatedSessionRecordingPlaylistList": "paginated_session_recording_playlist_list",
    "PaginatedSubscriptionList": "paginated_subscription_list",
    "PaginatedSurveyList": "paginated_survey_list",
    "PaginatedTableList": "paginated_table_list",
    "PaginatedTaskList": "paginated_task_list",
    "PaginatedTaskRunDetailList": "paginated_task_run_detail_list",
    "PaginatedTeamBasicList": "paginated_team_basic_list",
    "PaginatedUserInterviewList": "paginated_user_interview_list",
    "PaginatedUserList": "paginated_user_list",
    "PaginatedWebExperimentsAPIList": "paginated_web_experiments_api_list",
    "PatchedAction": "patched_action",
    "PatchedAddPersonsToStaticCohortRequest": "patched_add_persons_to_static_cohort_request",
    "PatchedAnnotation": "patched_annotation",
    "PatchedBatchExport": "patched_batch_export",
    "PatchedCohort": "patched_cohort",
    "PatchedDashboard": "patched_dashboard",
    "PatchedDashboardTemplate": "patched_dashboard_template",
    "PatchedDataColorTheme": "patched_data_color_theme",
    "PatchedDataWarehouseSavedQuery": "patched_data_warehouse_saved_query",
    "PatchedDataset": "patched_dataset",
    "PatchedDatasetItem": "patched_dataset_item",
    "PatchedEarlyAccessFeature": "patched_early_access_feature",
    "PatchedErrorTrackingAssignmentRule": "patched_error_tracking_assignment_rule",
    "PatchedErrorTrackingRelease": "patched_error_tracking_release",
    "PatchedErrorTrackingSuppressionRule": "patched_error_tracking_suppression_rule",
    "PatchedErrorTrackingSymbolSet": "patched_error_tracking_symbol_set",
    "PatchedEvaluation": "patched_evaluation",
    "PatchedExperiment": "patched_experiment",
    "PatchedExperimentHoldout": "patched_experiment_holdout",
    "PatchedExperimentSavedMetric": "patched_experiment_saved_metric",
    "PatchedFeatureFlag": "patched_feature_flag",
    "PatchedFileSystem": "patched_file_system",
    "PatchedFileSystemShortcut": "patched_file_system_shortcut",
    "PatchedGroupType": "patched_group_type",
    "PatchedGroupUsageMetric": "patched_group_usage_metric",
    "PatchedHogFunction": "patched_hog_function",
    "PatchedInsight": "patched_insight",
    "PatchedNotebook": "patched_notebook",
    "PatchedOrganization": "patched_organization",
    "PatchedOrganizationDomain": "patched_organization_domain",
    "PatchedOrganizationMember": "patched_organization_member",
    "PatchedPersistedFolder": "patched_persisted_folder",
    "PatchedPerson": "patched_person",
    "PatchedProjectBackwardCompat": "patched_project_backward_compat",
    "PatchedPropertyDefinition": "patched_property_definition",
    "PatchedProxyRecord": "patched_proxy_record",
    "PatchedRemovePersonRequest": "patched_remove_person_request",
    "PatchedRole": "patched_role",
    "PatchedSessionRecording": "patched_session_recording",
    "PatchedSessionRecordingPlaylist": "patched_session_recording_playlist",
    "PatchedSubscription": "patched_subscription",
    "PatchedSurveySerializerCreateUpdateOnly": "patched_survey_serializer_create_update_only",
    "PatchedTable": "patched_table",
    "PatchedTask": "patched_task",
    "PatchedTaskRunDetail": "patched_task_run_detail",
    "PatchedTaskUpdatePositionRequest": "patched_task_update_position_request",
    "PatchedTeam": "patched_team",
    "PatchedUser": "patched_user",
    "PatchedUserInterview": "patched_user_interview",
    "PatchedWebExperimentsAPI": "patched_web_experiments_api",
    "PathCleaningFilter": "path_cleaning_filter",
    "PathType": "path_type",
    "PathsFilter": "paths_filter",
    "PathsLink": "paths_link",
    "PathsQuery": "paths_query",
    "PathsQueryResponse": "paths_query_response",
    "PersistedFolder": "persisted_folder",
    "PersistedFolderTypeEnum": "persisted_folder_type_enum",
    "Person": "person",
    "PersonPropertyFilter": "person_property_filter",
    "PersonType": "person_type",
    "PersonsArgMaxVersion": "persons_arg_max_version",
    "PersonsDeletePropertyCreateBody": "persons_delete_property_create_body",
    "PersonsJoinMode": "persons_join_mode",
    "PersonsNode": "persons_node",
    "PersonsOnEventsMode": "persons_on_events_mode",
    "PluginLogEntry": "plugin_log_entry",
    "PluginLogEntrySourceEnum": "plugin_log_entry_source_enum",
    "PluginLogEntryTypeEnum": "plugin_log_entry_type_enum",
    "PluginsAccessLevelEnum": "plugins_access_level_enum",
    "Population": "population",
    "ProjectBackwardCompat": "project_backward_compat",
    "ProjectBackwardCompatBasic": "project_backward_compat_basic",
    "Property": "property_",
    "PropertyDefinition": "property_definition",
    "PropertyGroupFilter": "property_group_filter",
    "PropertyGroupFilterValue": "property_group_filter_value",
    "PropertyGroupsMode": "property_groups_mode",
    "PropertyItem": "property_item",
    "PropertyItemTypeEnum": "property_item_type_enum",
    "PropertyMathType": "property_math_type",
    "PropertyOperator": "property_operator",
    "PropertyTypeEnum": "property_type_enum",
    "ProxyRecord": "proxy_record",
    "ProxyRecordStatusEnum": "proxy_record_status_enum",
    "QueryAnswer": "query_answer",
    "QueryIndexUsage": "query_index_usage",
    "QueryLogTags": "query_log_tags",
    "QueryRequest": "query_request",
    "QueryStatus": "query_status",
    "QueryStatusResponse": "query_status_response",
    "QueryTiming": "query_timing",
    "QueryUpgradeRequest": "query_upgrade_request",
    "QueryUpgradeResponse": "query_upgrade_response",
    "RETENTION": "retention",
    "ReasoningEffortEnum": "reasoning_effort_enum",
    "RecordingOrder": "recording_order",
    "RecordingOrderDirection": "recording_order_direction",
    "RecordingPropertyFilter": "recording_property_filter",
    "RecordingsQuery": "recordings_query",
    "RecordingsQueryResponse": "recordings_query_response",
    "RefreshType": "refresh_type",
    "ResolvedDateRangeResponse": "resolved_date_range_response",
    "Response1": "response_1",
    "Response10": "response_10",
    "Response11": "response_11",
    "Response12": "response_12",
    "Response13": "response_13",
    "Response14": "response_14",
    "Response15": "response_15",
    "Response17": "response_17",
    "Response18": "response_18",
    "Response19": "response_19",
    "Response2": "response_2",
    "Response20": "response_20",
    "Response21": "response_21",
    "Response22": "response_22",
    "Response222": "response_222",
    "Response23": "response_23",
    "Response3": "response_3",
    "Response4": "response_4",
    "Response5": "response_5",
    "Response6": "response_6",
    "Response8": "response_8",
    "Response9": "response_9",
    "ResponseSamplingIntervalTypeEnum": "response_sampling_interval_type_enum",
    "ResultCustomizationBy": "result_customization_by",
    "ResultCustomizationByPosition": "result_customization_by_position",
    "ResultCustomizationByValue": "result_customization_by_value",
    "RetentionDashboardDisplayType": "retention_dashboard_display_type",
    "RetentionEntity": "retention_entity",
    "RetentionEntityKind": "retention_entity_kind",
    "RetentionFilter": "retention_filter",
    "RetentionPeriod": "retention_period",
    "RetentionQuery": "retention_query",
    "RetentionQueryResponse": "retention_query_response",
    "RetentionReference": "retention_reference",
    "RetentionResult": "retention_result",
    "RetentionType": "retention_type",
    "RetentionValue": "retention_value",
    "RevenueAnalyticsBreakdown": "revenue_analytics_breakdown",
    "RevenueAnalyticsGrossRevenueQuery": "revenue_analytics_gross_revenue_query",
    "RevenueAnalyticsGrossRevenueQueryResponse": "revenue_analytics_gross_revenue_query_response",
    "RevenueAnalyticsMRRQuery": "revenue_analytics_mrr_query",
    "RevenueAnalyticsMRRQueryResponse": "revenue_analytics_mrr_query_response",
    "RevenueAnalyticsMRRQueryResultItem": "revenue_analytics_mrr_query_result_item",
    "RevenueAnalyticsMetricsQuery": "revenue_analytics_metrics_query",
    "RevenueAnalyticsMetricsQueryResponse": "revenue_analytics_metrics_query_response",
    "RevenueAnalyticsOverviewItem": "revenue_analytics_overview_item",
    "RevenueAnalyticsOverviewItemKey": "revenue_analytics_overview_item_key",
    "RevenueAnalyticsOverviewQuery": "revenue_analytics_overview_query",
    "RevenueAnalyticsOverviewQueryResponse": "revenue_analytics_overview_query_response",
    "RevenueAnalyticsPropertyFilter": "revenue_analytics_property_filter",
    "RevenueAnalyticsTopCustomersGroupBy": "revenue_analytics_top_customers_group_by",
    "RevenueAnalyticsTopCustomersQuery": "revenue_analytics_top_customers_query",
    "RevenueAnalyticsTopCustomersQueryResponse": "revenue_analytics_top_customers_query_response",
    "RevenueCurrencyPropertyConfig": "revenue_currency_property_config",
    "RevenueEntity": "revenue_entity",
    "RevenueExampleDataWarehouseTablesQuery": "revenue_example_data_warehouse_tables_query",
    "RevenueExampleDataWarehouseTablesQueryResponse": "revenue_example_data_warehouse_tables_query_response",
    "RevenueExampleEventsQuery": "revenue_example_events_query",
    "RevenueExampleEventsQueryResponse": "revenue_example_events_query_response",
    "RevenuePeriod": "revenue_period",
    "Role": "role",
    "RoleAtOrganizationEnum": "role_at_organization_enum",
    "RoleMembership": "role_membership",
    "SamplingRate": "sampling_rate",
    "SavedInsightNode": "saved_insight_node",
    "Scale": "scale",
    "ScenePersonalisationBasic": "scene_personalisation_basic",
    "Series": "series",
    "SessionAttributionExplorerQuery": "session_attribution_explorer_query",
    "SessionAttributionExplorerQueryResponse": "session_attribution_explorer_query_response",
    "SessionAttributionGroupBy": "session_attribution_group_by",
    "SessionData": "session_data",
    "SessionPropertyFilter": "session_property_filter",
    "SessionRecording": "session_recording",
    "SessionRecordingPlaylist": "session_recording_playlist",
    "SessionRecordingPlaylistTypeEnum": "session_recording_playlist_type_enum",
    "SessionRecordingRetentionPeriodEnum": "session_recording_retention_period_enum",
    "SessionRecordingType": "session_recording_type",
    "SessionSummaries": "session_summaries",
    "SessionTableVersion": "session_table_version",
    "SessionsTimelineQuery": "sessions_timeline_query",
    "SessionsTimelineQueryResponse": "sessions_timeline_query_response",
    "SessionsV2JoinMode": "sessions_v2_join_mode",
    "Settings": "settings",
    "SharingConfiguration": "sharing_configuration",
    "SimpleExternalDataSourceSerializers": "simple_external_data_source_serializers",
    "SimpleIntervalType": "simple_interval_type",
    "SnapshotSource": "snapshot_source",
    "SourceTypeEnum": "source_type_enum",
    "StageEnum": "stage_enum",
    "StateEnum": "state_enum",
    "Status": "status",
    "Status2": "status_2",
    "StatusItem": "status_item",
    "StepOrderValue": "step_order_value",
    "StickinessActorsQuery": "stickiness_actors_query",
    "StickinessComputationMode": "stickiness_computation_mode",
    "StickinessCriteria": "stickiness_criteria",
    "StickinessFilter": "stickiness_filter",
    "StickinessOperator": "stickiness_operator",
    "StickinessQuery": "stickiness_query",
    "StickinessQueryResponse": "stickiness_query_response",
    "StopReasonEnum": "stop_reason_enum",
    "Storage": "storage",
    "Style": "style",
    "Subscription": "subscription",
    "SuggestedQuestionsQuery": "suggested_questions_query",
    "SuggestedQuestionsQueryResponse": "suggested_questions_query_response",
    "Survey": "survey",
    "SurveySerializerCreateUpdateOnly": "survey_serializer_create_update_only",
    "SurveyType": "survey_type",
    "Table": "table",
    "TableFormatEnum": "table_format_enum",
    "TableSettings": "table_settings",
    "TargetTypeEnum": "target_type_enum",
    "Task": "task",
    "TaskRunAppendLogRequest": "task_run_append_log_request",
    "TaskRunDetail": "task_run_detail",
    "TaskRunDetailStatusEnum": "task_run_detail_status_enum",
    "TaxonomicFilterGroupType": "taxonomic_filter_group_type",
    "Team": "team",
    "TeamBasic": "team_basic",
    "TeamMarketingAnalyticsConfig": "team_marketing_analytics_config",
    "TeamRevenueAnalyticsConfig": "team_revenue_analytics_config",
    "TeamTaxonomyItem": "team_taxonomy_item",
    "TeamTaxonomyQuery": "team_taxonomy_query",
    "TeamTaxonomyQueryResponse": "team_taxonomy_query_response",
    "ThemeModeEnum": "theme_mode_enum",
    "TimeWindowMode": "time_window_mode",
    "TimelineEntry": "timeline_entry",
    "TimezoneEnum": "timezone_enum",
    "ToolbarModeEnum": "toolbar_mode_enum",
    "TraceQuery": "trace_query",
    "TraceQueryResponse": "trace_query_response",
    "TracesQuery": "traces_query",
    "TracesQueryResponse": "traces_query_response",
    "TrendsFilter": "trends_filter",
    "TrendsFormulaNode": "trends_formula_node",
    "TrendsQuery": "trends_query",
    "TrendsQueryResponse": "trends_query_response",
    "UrlMatchingEnum": "url_matching_enum",
    "UsageMetric": "usage_metric",
    "UsageMetricDisplay": "usage_metric_display",
    "UsageMetricFormat": "usage_metric_format",
    "UsageMetricsQuery": "usage_metrics_query",
    "UsageMetricsQueryResponse": "usage_metrics_query_response",
    "User": "user",
    "UserBasic": "user_basic",
    "UserBasicType": "user_basic_type",
    "UserInterview": "user_interview",
    "VectorSearchQuery": "vector_search_query",
    "VectorSearchQueryResponse": "vector_search_query_response",
    "VectorSearchResponseItem": "vector_search_response_item",
    "VerbosityEnum": "verbosity_enum",
    "VizSpecificOptions": "viz_specific_options",
    "VolumeBucket": "volume_bucket",
    "WebAnalyticsBreakdownResponse": "web_analytics_breakdown_response",
    "WebAnalyticsExternalSummaryQuery": "web_analytics_external_summary_query",
    "WebAnalyticsExternalSummaryQueryResponse": "web_analytics_external_summary_query_response",
    "WebAnalyticsItemKind": "web_analytics_item_kind",
    "WebAnalyticsOrderByDirection": "web_analytics_order_by_direction",
    "WebAnalyticsOrderByFields": "web_analytics_order_by_fields",
    "WebAnalyticsOverviewResponse": "web_analytics_overview_response",
    "WebAnalyticsSampling": "web_analytics_sampling",
    "WebExperimentsAPI": "web_experiments_api",
    "WebExternalClicksTableQuery": "web_external_clicks_table_query",
    "WebExternalClicksTableQueryResponse": "web_external_clicks_table_query_response",
    "WebGoalsQuery": "web_goals_query",
    "WebGoalsQueryResponse": "web_goals_query_response",
    "WebOverviewItem": "web_overview_item",
    "WebOverviewQuery": "web_overview_query",
    "WebOverviewQueryResponse": "web_overview_query_response",
    "WebPageURLSearchQuery": "web_page_url_search_query",
    "WebPageURLSearchQueryResponse": "web_page_url_search_query_response",
    "WebStatsBreakdown": "web_stats_breakdown",
    "WebStatsTableQuery": "web_stats_table_query",
    "WebStatsTableQueryResponse": "web_stats_table_query_response",
    "WebTrendsItem": "web_trends_item",
    "WebTrendsMetric": "web_trends_metric",
    "WebTrendsQuery": "web_trends_query",
    "WebTrendsQueryResponse": "web_trends_query_response",
    "WebVitalsMetric": "web_vitals_metric",
    "WebVitalsPathBreakdownQuery": "web_vitals_path_breakdown_query",
    "WebVitalsPathBreakdownQueryResponse": "web_vitals_path_breakdown_query_response",
    "WebVitalsPathBreakdownResult": "web_vitals_path_breakdown_result",
    "WebVitalsPathBreakdownResultItem": "web_vitals_path_breakdown_result_item",
    "WebVitalsPercentile": "web_vitals_percentile",
    "WebVitalsQuery": "web_vitals_query",
    "WeekStartDayEnum": "week_start_day_enum",
    "YAxisPosition": "y_axis_position",
    "YAxisScaleType": "y_axis_scale_type",
    "YAxisSettings": "y_axis_settings",
}


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return getattr(import_module(f".{_MODULES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(_MODULES)
