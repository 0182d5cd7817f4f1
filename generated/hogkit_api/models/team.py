from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .base_currency_enum import BaseCurrencyEnum
    from .cookieless_server_hash_mode_enum import CookielessServerHashModeEnum
    from .effective_membership_level_enum import EffectiveMembershipLevelEnum
    from .session_recording_retention_period_enum import SessionRecordingRetentionPeriodEnum
    from .team_marketing_analytics_config import TeamMarketingAnalyticsConfig
    from .team_revenue_analytics_config import TeamRevenueAnalyticsConfig
    from .timezone_enum import TimezoneEnum
    from .week_start_day_enum import WeekStartDayEnum


@define(kw_only=True)
class Team(Model):
    """Team

    Attributes:
        id: Read only.
        uuid: Read only.
        organization: Read only.
        project_id: Read only.
        api_token: Read only.
        secret_api_token: Read only.
        secret_api_token_backup: Read only.
        created_at: Read only.
        updated_at: Read only.
        ingested_event: Read only.
        default_modifiers: Read only.
        person_on_events_querying_enabled: Read only.
        user_access_level: Read only.
        effective_membership_level: Read only.
        has_group_types: Read only.
        group_types: Read only.
        live_events_token: Read only.
        product_intents: Read only.
        managed_viewsets: Read only.
    """

    id: int = FROM_SERVER
    uuid: UUID = FROM_SERVER
    name: str | Unset = UNSET
    access_control: bool | Unset = UNSET
    organization: UUID = FROM_SERVER
    project_id: int = FROM_SERVER
    api_token: str = FROM_SERVER
    secret_api_token: str | None = FROM_SERVER
    secret_api_token_backup: str | None = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    updated_at: datetime.datetime = FROM_SERVER
    ingested_event: bool = FROM_SERVER
    default_modifiers: dict[str, Any] = FROM_SERVER
    person_on_events_querying_enabled: bool = FROM_SERVER
    user_access_level: str | None = FROM_SERVER
    app_urls: list[str | None] | Unset = UNSET
    slack_incoming_webhook: str | None | Unset = UNSET
    anonymize_ips: bool | Unset = UNSET
    completed_snippet_onboarding: bool | Unset = UNSET
    test_account_filters: Any | Unset = UNSET
    test_account_filters_default_checked: bool | None | Unset = UNSET
    path_cleaning_filters: Any | Unset = UNSET
    is_demo: bool | Unset = UNSET
    timezone: TimezoneEnum | Unset = UNSET
    data_attributes: Any | Unset = UNSET
    person_display_name_properties: list[str] | None | Unset = UNSET
    correlation_config: Any | Unset = UNSET
    autocapture_opt_out: bool | None | Unset = UNSET
    autocapture_exceptions_opt_in: bool | None | Unset = UNSET
    autocapture_web_vitals_opt_in: bool | None | Unset = UNSET
    autocapture_web_vitals_allowed_metrics: Any | Unset = UNSET
    autocapture_exceptions_errors_to_ignore: Any | Unset = UNSET
    capture_console_log_opt_in: bool | None | Unset = UNSET
    capture_performance_opt_in: bool | None | Unset = UNSET
    session_recording_opt_in: bool | Unset = UNSET
    session_recording_sample_rate: str | None | Unset = UNSET
    session_recording_minimum_duration_milliseconds: int | None | Unset = UNSET
    session_recording_linked_flag: Any | Unset = UNSET
    session_recording_network_payload_capture_config: Any | Unset = UNSET
    session_recording_masking_config: Any | Unset = UNSET
    session_recording_url_trigger_config: list[Any] | None | Unset = UNSET
    session_recording_url_blocklist_config: list[Any] | None | Unset = UNSET
    session_recording_event_trigger_config: list[str | None] | None | Unset = UNSET
    session_recording_trigger_match_type_config: str | None | Unset = UNSET
    session_recording_retention_period: SessionRecordingRetentionPeriodEnum | Unset = UNSET
    session_replay_config: Any | Unset = UNSET
    survey_config: Any | Unset = UNSET
    week_start_day: WeekStartDayEnum | None | Unset = UNSET
    primary_dashboard: int | None | Unset = UNSET
    live_events_columns: list[str] | None | Unset = UNSET
    recording_domains: list[str | None] | None | Unset = UNSET
    cookieless_server_hash_mode: CookielessServerHashModeEnum | None | Unset = UNSET
    human_friendly_comparison_periods: bool | None | Unset = UNSET
    inject_web_apps: bool | None | Unset = UNSET
    extra_settings: Any | Unset = UNSET
    modifiers: Any | Unset = UNSET
    has_completed_onboarding_for: Any | Unset = UNSET
    surveys_opt_in: bool | None | Unset = UNSET
    heatmaps_opt_in: bool | None | Unset = UNSET
    flags_persistence_default: bool | None | Unset = UNSET
    feature_flag_confirmation_enabled: bool | None | Unset = UNSET
    feature_flag_confirmation_message: str | None | Unset = UNSET
    default_evaluation_environments_enabled: bool | None | Unset = UNSET
    capture_dead_clicks: bool | None | Unset = UNSET
    default_data_theme: int | None | Unset = UNSET
    revenue_analytics_config: TeamRevenueAnalyticsConfig | Unset = UNSET
    marketing_analytics_config: TeamMarketingAnalyticsConfig | Unset = UNSET
    onboarding_tasks: Any | Unset = UNSET
    base_currency: BaseCurrencyEnum | Unset = UNSET
    web_analytics_pre_aggregated_tables_enabled: bool | None | Unset = UNSET
    experiment_recalculation_time: str | None | Unset = UNSET
    effective_membership_level: EffectiveMembershipLevelEnum | None = FROM_SERVER
    has_group_types: bool = FROM_SERVER
    group_types: list[dict[str, Any]] = FROM_SERVER
    live_events_token: str | None = FROM_SERVER
    product_intents: str = FROM_SERVER
    managed_viewsets: str = FROM_SERVER

    _DECODE = {
        "uuid": AS_UUID,
        "organization": AS_UUID,
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
        "revenue_analytics_config": One("team_revenue_analytics_config", "TeamRevenueAnalyticsConfig"),
        "marketing_analytics_config": One("team_marketing_analytics_config", "TeamMarketingAnalyticsConfig"),
    }
