from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .bounce_rate_page_view_mode import BounceRatePageViewMode
    from .custom_channel_rule import CustomChannelRule
    from .data_warehouse_events_modifier import DataWarehouseEventsModifier
    from .in_cohort_via import InCohortVia
    from .materialization_mode import MaterializationMode
    from .persons_arg_max_version import PersonsArgMaxVersion
    from .persons_join_mode import PersonsJoinMode
    from .persons_on_events_mode import PersonsOnEventsMode
    from .property_groups_mode import PropertyGroupsMode
    from .session_table_version import SessionTableVersion
    from .sessions_v2_join_mode import SessionsV2JoinMode


@define(kw_only=True)
class HogQLQueryModifiers(Model):
    """HogQLQueryModifiers"""

    bounce_rate_duration_seconds: float | None | Unset = UNSET
    bounce_rate_page_view_mode: BounceRatePageViewMode | None | Unset = UNSET
    convert_to_project_timezone: bool | None | Unset = UNSET
    custom_channel_type_rules: list[CustomChannelRule] | None | Unset = UNSET
    data_warehouse_events_modifiers: list[DataWarehouseEventsModifier] | None | Unset = UNSET
    debug: bool | None | Unset = UNSET
    format_csv_allow_double_quotes: bool | None | Unset = UNSET
    in_cohort_via: InCohortVia | None | Unset = UNSET
    materialization_mode: MaterializationMode | None | Unset = UNSET
    optimize_joined_filters: bool | None | Unset = UNSET
    optimize_projections: bool | None | Unset = UNSET
    persons_arg_max_version: PersonsArgMaxVersion | None | Unset = UNSET
    persons_join_mode: PersonsJoinMode | None | Unset = UNSET
    persons_on_events_mode: PersonsOnEventsMode | None | Unset = UNSET
    property_groups_mode: PropertyGroupsMode | None | Unset = UNSET
    s_3_table_use_invalid_columns: bool | None | Unset = UNSET
    session_table_version: SessionTableVersion | None | Unset = UNSET
    sessions_v2_join_mode: SessionsV2JoinMode | None | Unset = UNSET
    timings: bool | None | Unset = UNSET
    use_materialized_views: bool | None | Unset = UNSET
    use_preaggregated_table_transforms: bool | None | Unset = UNSET
    use_presorted_events_table: bool | None | Unset = UNSET
    use_web_analytics_pre_aggregated_tables: bool | None | Unset = UNSET

    _WIRE = {
        "bounce_rate_duration_seconds": "bounceRateDurationSeconds",
        "bounce_rate_page_view_mode": "bounceRatePageViewMode",
        "convert_to_project_timezone": "convertToProjectTimezone",
        "custom_channel_type_rules": "customChannelTypeRules",
        "data_warehouse_events_modifiers": "dataWarehouseEventsModifiers",
        "format_csv_allow_double_quotes": "formatCsvAllowDoubleQuotes",
        "in_cohort_via": "inCohortVia",
        "materialization_mode": "materializationMode",
        "optimize_joined_filters": "optimizeJoinedFilters",
        "optimize_projections": "optimizeProjections",
        "persons_arg_max_version": "personsArgMaxVersion",
        "persons_join_mode": "personsJoinMode",
        "persons_on_events_mode": "personsOnEventsMode",
        "property_groups_mode": "propertyGroupsMode",
        "s_3_table_use_invalid_columns": "s3TableUseInvalidColumns",
        "session_table_version": "sessionTableVersion",
        "sessions_v2_join_mode": "sessionsV2JoinMode",
        "use_materialized_views": "useMaterializedViews",
        "use_preaggregated_table_transforms": "usePreaggregatedTableTransforms",
        "use_presorted_events_table": "usePresortedEventsTable",
        "use_web_analytics_pre_aggregated_tables": "useWebAnalyticsPreAggregatedTables",
    }

    _DECODE = {
        "custom_channel_type_rules": Each(One("custom_channel_rule", "CustomChannelRule")),
        "data_warehouse_events_modifiers": Each(One("data_warehouse_events_modifier", "DataWarehouseEventsModifier")),
    }
