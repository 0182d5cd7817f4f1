"""What type checkers know of the resources: written by scripts/type_resources.py, not by hand."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from ..context import Context
from .item import Item
from .lists import AsyncItems, Items

from .insights import Insight as _Insight

class FeatureFlag(Item):
    key: str
    id: int
    name: str
    filters: dict[str, Any]
    deleted: bool
    active: bool
    created_by: dict[str, Any]
    created_at: str
    updated_at: str | None
    version: int
    last_modified_by: dict[str, Any]
    is_simple_flag: bool
    rollout_percentage: float | None
    ensure_experience_continuity: bool | None
    experiment_set: list[int]
    surveys: list[dict[str, Any]]
    features: list[dict[str, Any]]
    rollback_conditions: Any
    performed_rollback: bool | None
    can_edit: bool
    tags: list[Any]
    evaluation_tags: list[Any]
    usage_dashboard: int
    analytics_dashboards: list[int]
    has_enriched_analytics: bool | None
    user_access_level: str | None
    creation_context: str
    is_remote_configuration: bool | None
    has_encrypted_payloads: bool | None
    status: str
    evaluation_runtime: str | None
    last_called_at: str | None

class Insight(_Insight):
    id: int
    short_id: str
    name: str | None
    derived_name: str | None
    query: dict[str, Any] | None
    order: int | None
    deleted: bool
    dashboards: list[int]
    dashboard_tiles: list[dict[str, Any]]
    last_refresh: str
    cache_target_age: str
    next_allowed_client_refresh: str
    result: Any
    hasMore: Any
    columns: Any
    created_at: str | None
    created_by: dict[str, Any]
    description: str | None
    updated_at: str
    tags: list[Any]
    favorited: bool
    last_modified_at: str
    last_modified_by: dict[str, Any]
    is_sample: bool
    effective_restriction_level: int
    effective_privilege_level: int
    user_access_level: str | None
    timezone: str
    is_cached: str
    query_status: str
    hogql: str
    types: Any
    alerts: str
    last_viewed_at: str

class Dashboard(Item):
    id: int
    name: str | None
    description: str
    pinned: bool
    created_at: str
    created_by: dict[str, Any]
    last_accessed_at: str | None
    is_shared: bool
    deleted: bool
    creation_mode: str
    filters: dict[str, Any]
    variables: dict[str, Any] | None
    breakdown_colors: Any
    data_color_theme_id: int | None
    tags: list[Any]
    restriction_level: int
    effective_restriction_level: int
    effective_privilege_level: int
    user_access_level: str | None
    access_control_version: str
    last_refresh: str | None
    persisted_filters: dict[str, Any] | None
    persisted_variables: dict[str, Any] | None
    team_id: int
    tiles: list[dict[str, Any]] | None
    use_template: str
    use_dashboard: int | None
    delete_insights: bool

class Person(Item):
    id: int
    name: str
    distinct_ids: list[str]
    properties: Any
    created_at: str
    uuid: str

class Annotation(Item):
    id: int
    content: str | None
    date_marker: str | None
    creation_type: str
    dashboard_item: int | None
    dashboard_id: int | None
    dashboard_name: str | None
    insight_short_id: str | None
    insight_name: str | None
    insight_derived_name: str | None
    created_by: dict[str, Any]
    created_at: str | None
    updated_at: str
    deleted: bool
    scope: str

class Cohort(Item):
    id: int
    name: str | None
    description: str
    groups: Any
    deleted: bool
    filters: Any
    query: Any
    is_calculating: bool
    created_by: dict[str, Any]
    created_at: str | None
    last_calculation: str | None
    errors_calculating: int
    count: int | None
    is_static: bool
    cohort_type: str | None
    experiment_set: list[int]

class Experiment(Item):
    name: str
    feature_flag_key: str
    id: int
    description: str | None
    start_date: str | None
    end_date: str | None
    feature_flag: dict[str, Any]
    holdout: dict[str, Any]
    holdout_id: int | None
    exposure_cohort: int | None
    parameters: Any
    secondary_metrics: Any
    saved_metrics: list[dict[str, Any]]
    saved_metrics_ids: list[Any] | None
    filters: Any
    archived: bool
    deleted: bool | None
    created_by: dict[str, Any]
    created_at: str
    updated_at: str
    type: str | None
    exposure_criteria: Any
    metrics: Any
    metrics_secondary: Any
    stats_config: Any
    conclusion: str | None
    conclusion_comment: str | None
    primary_metrics_ordered_uuids: Any
    secondary_metrics_ordered_uuids: Any
    user_access_level: str | None

class Survey(Item):
    name: str
    type: str
    id: str
    description: str
    schedule: str | None
    linked_flag: dict[str, Any]
    linked_flag_id: int | None
    targeting_flag: dict[str, Any]
    internal_targeting_flag: dict[str, Any]
    questions: Any
    conditions: str
    appearance: Any
    created_at: str
    created_by: dict[str, Any]
    start_date: str | None
    end_date: str | None
    archived: bool
    responses_limit: int | None
    feature_flag_keys: list[Any]
    iteration_count: int | None
    iteration_frequency_days: int | None
    iteration_start_dates: list[str | None] | None
    current_iteration: int | None
    current_iteration_start_date: str | None
    response_sampling_start_date: str | None
    response_sampling_interval_type: str | None
    response_sampling_interval: int | None
    response_sampling_limit: int | None
    response_sampling_daily_limits: Any
    enable_partial_responses: bool | None
    user_access_level: str | None

class Action(Item):
    id: int
    name: str | None
    description: str
    tags: list[Any]
    post_to_slack: bool
    slack_message_format: str
    steps: list[dict[str, Any]]
    created_at: str
    created_by: dict[str, Any]
    deleted: bool
    is_calculating: bool
    last_calculated_at: str
    team_id: int
    is_action: bool
    bytecode_error: str | None
    pinned_at: str | None
    creation_context: str
    user_access_level: str | None

class SessionRecording(Item):
    id: str
    distinct_id: str | None
    viewed: bool
    viewers: list[str]
    recording_duration: int
    active_seconds: int | None
    inactive_seconds: int | None
    start_time: str | None
    end_time: str | None
    click_count: int | None
    keypress_count: int | None
    mouse_activity_count: int | None
    console_log_count: int | None
    console_warn_count: int | None
    console_error_count: int | None
    start_url: str | None
    person: dict[str, Any]
    storage: str
    retention_period_days: int | None
    expiry_time: str
    recording_ttl: str
    snapshot_source: str | None
    ongoing: bool
    activity_score: float | None

class SessionRecordingPlaylist(Item):
    id: int
    short_id: str
    name: str | None
    derived_name: str | None
    description: str
    pinned: bool
    created_at: str
    created_by: dict[str, Any]
    deleted: bool
    filters: Any
    last_modified_at: str
    last_modified_by: dict[str, Any]
    recordings_counts: dict[str, Any]
    type: str | None
    is_synthetic: bool

class EventDefinition(Item):
    name: str
    id: str
    created_at: str | None
    last_seen_at: str | None
    tags: list[str]

class PropertyDefinition(Item):
    name: str
    id: str
    is_numerical: bool
    property_type: str | None
    tags: list[Any]
    is_seen_on_filtered_events: str

class UserRecord(Item):
    email: str
    password: str
    date_joined: str
    uuid: str
    distinct_id: str | None
    first_name: str
    last_name: str
    pending_email: str | None
    is_email_verified: bool | None
    notification_settings: dict[str, Any]
    anonymize_data: bool | None
    toolbar_mode: str | None
    has_password: bool
    id: int
    is_staff: bool
    is_impersonated: bool | None
    is_impersonated_until: str | None
    sensitive_session_expires_at: str | None
    team: dict[str, Any]
    organization: dict[str, Any]
    organizations: list[dict[str, Any]]
    set_current_organization: str
    set_current_team: str
    current_password: str
    events_column_config: Any
    is_2fa_enabled: bool
    has_social_auth: bool
    has_sso_enforcement: bool
    has_seen_product_intro_for: Any
    scene_personalisation: list[dict[str, Any]]
    theme_mode: str | None
    hedgehog_config: Any
    role_at_organization: str

class ProjectRecord(Item):
    id: int
    organization: str
    name: str
    product_description: str | None
    created_at: str
    effective_membership_level: int | None
    has_group_types: bool
    group_types: list[dict[str, Any]]
    live_events_token: str | None
    updated_at: str
    uuid: str
    api_token: str
    app_urls: list[str | None]
    slack_incoming_webhook: str | None
    anonymize_ips: bool
    completed_snippet_onboarding: bool
    ingested_event: bool
    test_account_filters: Any
    test_account_filters_default_checked: bool | None
    path_cleaning_filters: Any
    is_demo: bool
    timezone: str
    data_attributes: Any
    person_display_name_properties: list[str] | None
    correlation_config: Any
    autocapture_opt_out: bool | None
    autocapture_exceptions_opt_in: bool | None
    autocapture_web_vitals_opt_in: bool | None
    autocapture_web_vitals_allowed_metrics: Any
    autocapture_exceptions_errors_to_ignore: Any
    capture_console_log_opt_in: bool | None
    capture_performance_opt_in: bool | None
    session_recording_opt_in: bool
    session_recording_sample_rate: str | None
    session_recording_minimum_duration_milliseconds: int | None
    session_recording_linked_flag: Any
    session_recording_network_payload_capture_config: Any
    session_recording_masking_config: Any
    session_replay_config: Any
    survey_config: Any
    access_control: bool
    week_start_day: int | None
    primary_dashboard: int | None
    live_events_columns: list[str] | None
    recording_domains: list[str | None] | None
    person_on_events_querying_enabled: str
    inject_web_apps: bool | None
    extra_settings: Any
    modifiers: Any
    default_modifiers: str
    has_completed_onboarding_for: Any
    surveys_opt_in: bool | None
    heatmaps_opt_in: bool | None
    product_intents: str
    flags_persistence_default: bool | None
    secret_api_token: str | None
    secret_api_token_backup: str | None

class Group(Item):
    group_type_index: int
    group_key: str
    group_properties: Any
    created_at: str

class ActivityLogEntry(Item):
    user: dict[str, Any]
    activity: str
    scope: str
    id: str
    unread: bool
    organization_id: str | None
    was_impersonated: bool | None
    is_system: bool | None
    item_id: str | None
    detail: Any
    created_at: str

class FeatureFlags:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        active: Literal["STALE", "false", "true"] | bool = ...,
        created_by_id: str = ...,
        evaluation_runtime: Literal["both", "client", "server"] = ...,
        excluded_properties: Sequence[Any] | Mapping[str, Any] | str = ...,
        search: str = ...,
        tags: Sequence[Any] | Mapping[str, Any] | str = ...,
        type: Literal["boolean", "experiment", "multivariant"] = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[FeatureFlag]: ...
    def get(self, id: int | str | None = None, /, *, key: str = ...) -> FeatureFlag: ...
    def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        rollout: float = ...,
        variants: Mapping[str, float] = ...,
        conditions: Sequence[Mapping[str, Any] | Sequence[Mapping[str, Any]]] = ...,
        payloads: Mapping[str, Any] = ...,
        key: str = ...,
        name: str = ...,
        filters: Mapping[str, Any] = ...,
        deleted: bool = ...,
        active: bool = ...,
        created_at: datetime.datetime | str = ...,
        version: int = ...,
        ensure_experience_continuity: bool | None = ...,
        rollback_conditions: Any = ...,
        performed_rollback: bool | None = ...,
        tags: Sequence[Any] = ...,
        evaluation_tags: Sequence[Any] = ...,
        analytics_dashboards: Sequence[int] = ...,
        has_enriched_analytics: bool | None = ...,
        creation_context: Literal["early_access_features", "experiments", "feature_flags", "surveys", "web_experiments"] = ...,
        is_remote_configuration: bool | None = ...,
        has_encrypted_payloads: bool | None = ...,
        evaluation_runtime: Literal["all", "client", "server"] | Literal[""] | None = ...,
        last_called_at: datetime.datetime | str | None = ...,
    ) -> FeatureFlag: ...
    def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        rollout: float = ...,
        variants: Mapping[str, float] = ...,
        conditions: Sequence[Mapping[str, Any] | Sequence[Mapping[str, Any]]] = ...,
        payloads: Mapping[str, Any] = ...,
        name: str = ...,
        key: str = ...,
        filters: Mapping[str, Any] = ...,
        deleted: bool = ...,
        active: bool = ...,
        created_at: datetime.datetime | str = ...,
        version: int = ...,
        ensure_experience_continuity: bool | None = ...,
        rollback_conditions: Any = ...,
        performed_rollback: bool | None = ...,
        tags: Sequence[Any] = ...,
        evaluation_tags: Sequence[Any] = ...,
        analytics_dashboards: Sequence[int] = ...,
        has_enriched_analytics: bool | None = ...,
        creation_context: Literal["early_access_features", "experiments", "feature_flags", "surveys", "web_experiments"] = ...,
        is_remote_configuration: bool | None = ...,
        has_encrypted_payloads: bool | None = ...,
        evaluation_runtime: Literal["all", "client", "server"] | Literal[""] | None = ...,
        last_called_at: datetime.datetime | str | None = ...,
    ) -> FeatureFlag: ...
    def delete(self, id: int | str, /) -> None: ...

class Insights:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        basic: bool = ...,
        created_by: int = ...,
        refresh: Literal["async", "async_except_on_cache_miss", "blocking", "force_async", "force_blocking", "force_cache", "lazy_async"] = ...,
        short_id: str = ...,
        search: str = ...,
        saved: bool = ...,
        favorited: bool = ...,
        date_from: str = ...,
        date_to: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[Insight]: ...
    def get(
        self,
        id: int | str | None = None,
        /,
        *,
        short_id: str = ...,
        from_dashboard: int = ...,
        refresh: Literal["async", "async_except_on_cache_miss", "blocking", "force_async", "force_blocking", "force_cache", "lazy_async"] = ...,
    ) -> Insight: ...
    def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        derived_name: str | None = ...,
        query: Mapping[str, Any] | None = ...,
        order: int | None = ...,
        deleted: bool = ...,
        dashboards: Sequence[int] = ...,
        description: str | None = ...,
        tags: Sequence[Any] = ...,
        favorited: bool = ...,
    ) -> Insight: ...
    def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        derived_name: str | None = ...,
        query: Mapping[str, Any] | None = ...,
        order: int | None = ...,
        deleted: bool = ...,
        dashboards: Sequence[int] = ...,
        description: str | None = ...,
        tags: Sequence[Any] = ...,
        favorited: bool = ...,
    ) -> Insight: ...
    def delete(self, id: int | str, /) -> None: ...

class Dashboards:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[Dashboard]: ...
    def get(self, id: int | str, /) -> Dashboard: ...
    def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        description: str = ...,
        pinned: bool = ...,
        last_accessed_at: datetime.datetime | str | None = ...,
        deleted: bool = ...,
        breakdown_colors: Any = ...,
        data_color_theme_id: int | None = ...,
        tags: Sequence[Any] = ...,
        restriction_level: Literal[21, 37] = ...,
        last_refresh: datetime.datetime | str | None = ...,
        use_template: str = ...,
        use_dashboard: int | None = ...,
        delete_insights: bool = ...,
    ) -> Dashboard: ...
    def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        description: str = ...,
        pinned: bool = ...,
        last_accessed_at: datetime.datetime | str | None = ...,
        deleted: bool = ...,
        breakdown_colors: Any = ...,
        data_color_theme_id: int | None = ...,
        tags: Sequence[Any] = ...,
        restriction_level: Literal[21, 37] = ...,
        last_refresh: datetime.datetime | str | None = ...,
        use_template: str = ...,
        use_dashboard: int | None = ...,
        delete_insights: bool = ...,
    ) -> Dashboard: ...
    def delete(self, id: int | str, /) -> None: ...

class Persons:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        distinct_id: str = ...,
        email: str = ...,
        properties: Sequence[Any] | Mapping[str, Any] | str = ...,
        search: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[Person]: ...
    def get(self, id: int | str | None = None, /, *, distinct_id: str = ...) -> Person: ...
    def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        properties: Any = ...,
    ) -> Person: ...
    def delete(self, id: int | str, /, *, delete_events: bool = ...) -> None: ...

class Annotations:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        search: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[Annotation]: ...
    def get(self, id: int | str, /) -> Annotation: ...
    def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        content: str | None = ...,
        date_marker: datetime.datetime | str | None = ...,
        creation_type: Literal["GIT", "USR"] = ...,
        dashboard_item: int | None = ...,
        deleted: bool = ...,
        scope: Literal["dashboard", "dashboard_item", "organization", "project", "recording"] = ...,
    ) -> Annotation: ...
    def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        content: str | None = ...,
        date_marker: datetime.datetime | str | None = ...,
        creation_type: Literal["GIT", "USR"] = ...,
        dashboard_item: int | None = ...,
        deleted: bool = ...,
        scope: Literal["dashboard", "dashboard_item", "organization", "project", "recording"] = ...,
    ) -> Annotation: ...
    def delete(self, id: int | str, /) -> None: ...

class Cohorts:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[Cohort]: ...
    def get(self, id: int | str, /) -> Cohort: ...
    def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        description: str = ...,
        groups: Any = ...,
        deleted: bool = ...,
        filters: Any = ...,
        query: Any = ...,
        is_static: bool = ...,
        cohort_type: Literal["analytical", "behavioral", "person_property", "static"] | Literal[""] | None = ...,
    ) -> Cohort: ...
    def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        description: str = ...,
        groups: Any = ...,
        deleted: bool = ...,
        filters: Any = ...,
        query: Any = ...,
        is_static: bool = ...,
        cohort_type: Literal["analytical", "behavioral", "person_property", "static"] | Literal[""] | None = ...,
    ) -> Cohort: ...
    def delete(self, id: int | str, /) -> None: ...
    def persons(
        self,
        id: int | str,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[Person]: ...

class Experiments:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[Experiment]: ...
    def get(self, id: int | str, /) -> Experiment: ...
    def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str = ...,
        feature_flag_key: str = ...,
        description: str | None = ...,
        start_date: datetime.datetime | str | None = ...,
        end_date: datetime.datetime | str | None = ...,
        holdout_id: int | None = ...,
        parameters: Any = ...,
        secondary_metrics: Any = ...,
        saved_metrics_ids: Sequence[Any] | None = ...,
        filters: Any = ...,
        archived: bool = ...,
        deleted: bool | None = ...,
        type: Literal["product", "web"] | Literal[""] | None = ...,
        exposure_criteria: Any = ...,
        metrics: Any = ...,
        metrics_secondary: Any = ...,
        stats_config: Any = ...,
        conclusion: Literal["inconclusive", "invalid", "lost", "stopped_early", "won"] | Literal[""] | None = ...,
        conclusion_comment: str | None = ...,
        primary_metrics_ordered_uuids: Any = ...,
        secondary_metrics_ordered_uuids: Any = ...,
    ) -> Experiment: ...
    def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str = ...,
        description: str | None = ...,
        start_date: datetime.datetime | str | None = ...,
        end_date: datetime.datetime | str | None = ...,
        feature_flag_key: str = ...,
        holdout_id: int | None = ...,
        parameters: Any = ...,
        secondary_metrics: Any = ...,
        saved_metrics_ids: Sequence[Any] | None = ...,
        filters: Any = ...,
        archived: bool = ...,
        deleted: bool | None = ...,
        type: Literal["product", "web"] | Literal[""] | None = ...,
        exposure_criteria: Any = ...,
        metrics: Any = ...,
        metrics_secondary: Any = ...,
        stats_config: Any = ...,
        conclusion: Literal["inconclusive", "invalid", "lost", "stopped_early", "won"] | Literal[""] | None = ...,
        conclusion_comment: str | None = ...,
        primary_metrics_ordered_uuids: Any = ...,
        secondary_metrics_ordered_uuids: Any = ...,
    ) -> Experiment: ...
    def delete(self, id: int | str, /) -> None: ...

class Surveys:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        search: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[Survey]: ...
    def get(self, id: str, /) -> Survey: ...
    def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str = ...,
        type: Literal["api", "external_survey", "popover", "widget"] = ...,
        description: str = ...,
        schedule: str | None = ...,
        linked_flag_id: int | None = ...,
        targeting_flag_id: int = ...,
        targeting_flag_filters: Any = ...,
        remove_targeting_flag: bool | None = ...,
        questions: Any = ...,
        conditions: Any = ...,
        appearance: Any = ...,
        start_date: datetime.datetime | str | None = ...,
        end_date: datetime.datetime | str | None = ...,
        archived: bool = ...,
        responses_limit: int | None = ...,
        iteration_count: int | None = ...,
        iteration_frequency_days: int | None = ...,
        iteration_start_dates: Sequence[datetime.datetime | str | None] | None = ...,
        current_iteration: int | None = ...,
        current_iteration_start_date: datetime.datetime | str | None = ...,
        response_sampling_start_date: datetime.datetime | str | None = ...,
        response_sampling_interval_type: Literal["day", "month", "week"] | Literal[""] | None = ...,
        response_sampling_interval: int | None = ...,
        response_sampling_limit: int | None = ...,
        response_sampling_daily_limits: Any = ...,
        enable_partial_responses: bool | None = ...,
    ) -> Survey: ...
    def update(
        self,
        id: str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str = ...,
        description: str = ...,
        type: Literal["api", "external_survey", "popover", "widget"] = ...,
        schedule: str | None = ...,
        linked_flag_id: int | None = ...,
        targeting_flag_id: int = ...,
        targeting_flag_filters: Any = ...,
        remove_targeting_flag: bool | None = ...,
        questions: Any = ...,
        conditions: Any = ...,
        appearance: Any = ...,
        start_date: datetime.datetime | str | None = ...,
        end_date: datetime.datetime | str | None = ...,
        archived: bool = ...,
        responses_limit: int | None = ...,
        iteration_count: int | None = ...,
        iteration_frequency_days: int | None = ...,
        iteration_start_dates: Sequence[datetime.datetime | str | None] | None = ...,
        current_iteration: int | None = ...,
        current_iteration_start_date: datetime.datetime | str | None = ...,
        response_sampling_start_date: datetime.datetime | str | None = ...,
        response_sampling_interval_type: Literal["day", "month", "week"] | Literal[""] | None = ...,
        response_sampling_interval: int | None = ...,
        response_sampling_limit: int | None = ...,
        response_sampling_daily_limits: Any = ...,
        enable_partial_responses: bool | None = ...,
    ) -> Survey: ...
    def delete(self, id: str, /) -> None: ...

class Actions:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[Action]: ...
    def get(self, id: int | str, /) -> Action: ...
    def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        description: str = ...,
        tags: Sequence[Any] = ...,
        post_to_slack: bool = ...,
        slack_message_format: str = ...,
        steps: Sequence[Mapping[str, Any]] = ...,
        deleted: bool = ...,
        last_calculated_at: datetime.datetime | str = ...,
        pinned_at: datetime.datetime | str | None = ...,
    ) -> Action: ...
    def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        description: str = ...,
        tags: Sequence[Any] = ...,
        post_to_slack: bool = ...,
        slack_message_format: str = ...,
        steps: Sequence[Mapping[str, Any]] = ...,
        deleted: bool = ...,
        last_calculated_at: datetime.datetime | str = ...,
        pinned_at: datetime.datetime | str | None = ...,
    ) -> Action: ...
    def delete(self, id: int | str, /) -> None: ...

class SessionRecordings:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        date_from: str = ...,
        date_to: str = ...,
        person_uuid: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[SessionRecording]: ...
    def get(self, id: str, /) -> SessionRecording: ...
    def update(
        self,
        id: str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        person: Mapping[str, Any] = ...,
    ) -> SessionRecording: ...
    def delete(self, id: str, /) -> None: ...

class SessionRecordingPlaylists:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        created_by: int = ...,
        short_id: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[SessionRecordingPlaylist]: ...
    def get(self, id: str, /) -> SessionRecordingPlaylist: ...
    def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        derived_name: str | None = ...,
        description: str = ...,
        pinned: bool = ...,
        deleted: bool = ...,
        filters: Any = ...,
    ) -> SessionRecordingPlaylist: ...
    def update(
        self,
        id: str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        derived_name: str | None = ...,
        description: str = ...,
        pinned: bool = ...,
        deleted: bool = ...,
        filters: Any = ...,
    ) -> SessionRecordingPlaylist: ...
    def delete(self, id: str, /) -> None: ...

class EventDefinitions:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        search: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[EventDefinition]: ...
    def get(self, id: str | None = None, /, *, name: str = ...) -> EventDefinition: ...
    def update(
        self,
        id: str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        description: str | None = ...,
        owner: int | None = ...,
        tags: Sequence[str] = ...,
        verified: bool = ...,
        hidden: bool | None = ...,
    ) -> EventDefinition: ...
    def delete(self, id: str, /) -> None: ...

class PropertyDefinitions:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        event_names: Sequence[Any] | Mapping[str, Any] | str = ...,
        exclude_core_properties: bool = ...,
        exclude_hidden: bool = ...,
        excluded_properties: Sequence[Any] | Mapping[str, Any] | str = ...,
        filter_by_event_names: bool | None = ...,
        group_type_index: int = ...,
        is_feature_flag: bool | None = ...,
        is_numerical: bool | None = ...,
        properties: str = ...,
        search: str = ...,
        type: Literal["event", "person", "group", "session"] = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[PropertyDefinition]: ...
    def get(self, id: str | None = None, /, *, name: str = ...) -> PropertyDefinition: ...
    def update(
        self,
        id: str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str = ...,
        is_numerical: bool = ...,
        property_type: Literal["Boolean", "DateTime", "Duration", "Numeric", "String"] | Literal[""] | None = ...,
        tags: Sequence[Any] = ...,
    ) -> PropertyDefinition: ...
    def delete(self, id: str, /) -> None: ...

class Users:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        email: str = ...,
        is_staff: bool = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[UserRecord]: ...
    def get(self, id: str, /) -> UserRecord: ...
    def update(
        self,
        id: str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        first_name: str = ...,
        last_name: str = ...,
        email: str = ...,
        notification_settings: Mapping[str, Any] = ...,
        anonymize_data: bool | None = ...,
        toolbar_mode: Literal["disabled", "toolbar"] | Literal[""] | None = ...,
        is_staff: bool = ...,
        set_current_organization: str = ...,
        set_current_team: str = ...,
        password: str = ...,
        current_password: str = ...,
        events_column_config: Any = ...,
        has_seen_product_intro_for: Any = ...,
        theme_mode: Literal["dark", "light", "system"] | Literal[""] | None = ...,
        hedgehog_config: Any = ...,
        role_at_organization: Literal["data", "engineering", "founder", "leadership", "marketing", "other", "product", "sales"] = ...,
    ) -> UserRecord: ...

class Projects:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        organization_id: str = '@current',
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[ProjectRecord]: ...
    def get(self, id: int | str, /) -> ProjectRecord: ...
    def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str = ...,
        product_description: str | None = ...,
        app_urls: Sequence[str | None] = ...,
        slack_incoming_webhook: str | None = ...,
        anonymize_ips: bool = ...,
        completed_snippet_onboarding: bool = ...,
        test_account_filters: Any = ...,
        test_account_filters_default_checked: bool | None = ...,
        path_cleaning_filters: Any = ...,
        is_demo: bool = ...,
        timezone: Literal["Africa/Abidjan", "Africa/Accra", "Africa/Addis_Ababa", "Africa/Algiers", "Africa/Asmara", "Africa/Asmera", "Africa/Bamako", "Africa/Bangui", "Africa/Banjul", "Africa/Bissau", "Africa/Blantyre", "Africa/Brazzaville", "Africa/Bujumbura", "Africa/Cairo", "Africa/Casablanca", "Africa/Ceuta", "Africa/Conakry", "Africa/Dakar", "Africa/Dar_es_Salaam", "Africa/Djibouti", "Africa/Douala", "Africa/El_Aaiun", "Africa/Freetown", "Africa/Gaborone", "Africa/Harare", "Africa/Johannesburg", "Africa/Juba", "Africa/Kampala", "Africa/Khartoum", "Africa/Kigali", "Africa/Kinshasa", "Africa/Lagos", "Africa/Libreville", "Africa/Lome", "Africa/Luanda", "Africa/Lubumbashi", "Africa/Lusaka", "Africa/Malabo", "Africa/Maputo", "Africa/Maseru", "Africa/Mbabane", "Africa/Mogadishu", "Africa/Monrovia", "Africa/Nairobi", "Africa/Ndjamena", "Africa/Niamey", "Africa/Nouakchott", "Africa/Ouagadougou", "Africa/Porto-Novo", "Africa/Sao_Tome", "Africa/Timbuktu", "Africa/Tripoli", "Africa/Tunis", "Africa/Windhoek", "America/Adak", "America/Anchorage", "America/Anguilla", "America/Antigua", "America/Araguaina", "America/Argentina/Buenos_Aires", "America/Argentina/Catamarca", "America/Argentina/ComodRivadavia", "America/Argentina/Cordoba", "America/Argentina/Jujuy", "America/Argentina/La_Rioja", "America/Argentina/Mendoza", "America/Argentina/Rio_Gallegos", "America/Argentina/Salta", "America/Argentina/San_Juan", "America/Argentina/San_Luis", "America/Argentina/Tucuman", "America/Argentina/Ushuaia", "America/Aruba", "America/Asuncion", "America/Atikokan", "America/Atka", "America/Bahia", "America/Bahia_Banderas", "America/Barbados", "America/Belem", "America/Belize", "America/Blanc-Sablon", "America/Boa_Vista", "America/Bogota", "America/Boise", "America/Buenos_Aires", "America/Cambridge_Bay", "America/Campo_Grande", "America/Cancun", "America/Caracas", "America/Catamarca", "America/Cayenne", "America/Cayman", "America/Chicago", "America/Chihuahua", "America/Ciudad_Juarez", "America/Coral_Harbour", "America/Cordoba", "America/Costa_Rica", "America/Creston", "America/Cuiaba", "America/Curacao", "America/Danmarkshavn", "America/Dawson", "America/Dawson_Creek", "America/Denver", "America/Detroit", "America/Dominica", "America/Edmonton", "America/Eirunepe", "America/El_Salvador", "America/Ensenada", "America/Fort_Nelson", "America/Fort_Wayne", "America/Fortaleza", "America/Glace_Bay", "America/Godthab", "America/Goose_Bay", "America/Grand_Turk", "America/Grenada", "America/Guadeloupe", "America/Guatemala", "America/Guayaquil", "America/Guyana", "America/Halifax", "America/Havana", "America/Hermosillo", "America/Indiana/Indianapolis", "America/Indiana/Knox", "America/Indiana/Marengo", "America/Indiana/Petersburg", "America/Indiana/Tell_City", "America/Indiana/Vevay", "America/Indiana/Vincennes", "America/Indiana/Winamac", "America/Indianapolis", "America/Inuvik", "America/Iqaluit", "America/Jamaica", "America/Jujuy", "America/Juneau", "America/Kentucky/Louisville", "America/Kentucky/Monticello", "America/Knox_IN", "America/Kralendijk", "America/La_Paz", "America/Lima", "America/Los_Angeles", "America/Louisville", "America/Lower_Princes", "America/Maceio", "America/Managua", "America/Manaus", "America/Marigot", "America/Martinique", "America/Matamoros", "America/Mazatlan", "America/Mendoza", "America/Menominee", "America/Merida", "America/Metlakatla", "America/Mexico_City", "America/Miquelon", "America/Moncton", "America/Monterrey", "America/Montevideo", "America/Montreal", "America/Montserrat", "America/Nassau", "America/New_York", "America/Nipigon", "America/Nome", "America/Noronha", "America/North_Dakota/Beulah", "America/North_Dakota/Center", "America/North_Dakota/New_Salem", "America/Nuuk", "America/Ojinaga", "America/Panama", "America/Pangnirtung", "America/Paramaribo", "America/Phoenix", "America/Port-au-Prince", "America/Port_of_Spain", "America/Porto_Acre", "America/Porto_Velho", "America/Puerto_Rico", "America/Punta_Arenas", "America/Rainy_River", "America/Rankin_Inlet", "America/Recife", "America/Regina", "America/Resolute", "America/Rio_Branco", "America/Rosario", "America/Santa_Isabel", "America/Santarem", "America/Santiago", "America/Santo_Domingo", "America/Sao_Paulo", "America/Scoresbysund", "America/Shiprock", "America/Sitka", "America/St_Barthelemy", "America/St_Johns", "America/St_Kitts", "America/St_Lucia", "America/St_Thomas", "America/St_Vincent", "America/Swift_Current", "America/Tegucigalpa", "America/Thule", "America/Thunder_Bay", "America/Tijuana", "America/Toronto", "America/Tortola", "America/Vancouver", "America/Virgin", "America/Whitehorse", "America/Winnipeg", "America/Yakutat", "America/Yellowknife", "Antarctica/Casey", "Antarctica/Davis", "Antarctica/DumontDUrville", "Antarctica/Macquarie", "Antarctica/Mawson", "Antarctica/McMurdo", "Antarctica/Palmer", "Antarctica/Rothera", "Antarctica/South_Pole", "Antarctica/Syowa", "Antarctica/Troll", "Antarctica/Vostok", "Arctic/Longyearbyen", "Asia/Aden", "Asia/Almaty", "Asia/Amman", "Asia/Anadyr", "Asia/Aqtau", "Asia/Aqtobe", "Asia/Ashgabat", "Asia/Ashkhabad", "Asia/Atyrau", "Asia/Baghdad", "Asia/Bahrain", "Asia/Baku", "Asia/Bangkok", "Asia/Barnaul", "Asia/Beirut", "Asia/Bishkek", "Asia/Brunei", "Asia/Calcutta", "Asia/Chita", "Asia/Choibalsan", "Asia/Chongqing", "Asia/Chungking", "Asia/Colombo", "Asia/Dacca", "Asia/Damascus", "Asia/Dhaka", "Asia/Dili", "Asia/Dubai", "Asia/Dushanbe", "Asia/Famagusta", "Asia/Gaza", "Asia/Harbin", "Asia/Hebron", "Asia/Ho_Chi_Minh", "Asia/Hong_Kong", "Asia/Hovd", "Asia/Irkutsk", "Asia/Istanbul", "Asia/Jakarta", "Asia/Jayapura", "Asia/Jerusalem", "Asia/Kabul", "Asia/Kamchatka", "Asia/Karachi", "Asia/Kashgar", "Asia/Kathmandu", "Asia/Katmandu", "Asia/Khandyga", "Asia/Kolkata", "Asia/Krasnoyarsk", "Asia/Kuala_Lumpur", "Asia/Kuching", "Asia/Kuwait", "Asia/Macao", "Asia/Macau", "Asia/Magadan", "Asia/Makassar", "Asia/Manila", "Asia/Muscat", "Asia/Nicosia", "Asia/Novokuznetsk", "Asia/Novosibirsk", "Asia/Omsk", "Asia/Oral", "Asia/Phnom_Penh", "Asia/Pontianak", "Asia/Pyongyang", "Asia/Qatar", "Asia/Qostanay", "Asia/Qyzylorda", "Asia/Rangoon", "Asia/Riyadh", "Asia/Saigon", "Asia/Sakhalin", "Asia/Samarkand", "Asia/Seoul", "Asia/Shanghai", "Asia/Singapore", "Asia/Srednekolymsk", "Asia/Taipei", "Asia/Tashkent", "Asia/Tbilisi", "Asia/Tehran", "Asia/Tel_Aviv", "Asia/Thimbu", "Asia/Thimphu", "Asia/Tokyo", "Asia/Tomsk", "Asia/Ujung_Pandang", "Asia/Ulaanbaatar", "Asia/Ulan_Bator", "Asia/Urumqi", "Asia/Ust-Nera", "Asia/Vientiane", "Asia/Vladivostok", "Asia/Yakutsk", "Asia/Yangon", "Asia/Yekaterinburg", "Asia/Yerevan", "Atlantic/Azores", "Atlantic/Bermuda", "Atlantic/Canary", "Atlantic/Cape_Verde", "Atlantic/Faeroe", "Atlantic/Faroe", "Atlantic/Jan_Mayen", "Atlantic/Madeira", "Atlantic/Reykjavik", "Atlantic/South_Georgia", "Atlantic/St_Helena", "Atlantic/Stanley", "Australia/ACT", "Australia/Adelaide", "Australia/Brisbane", "Australia/Broken_Hill", "Australia/Canberra", "Australia/Currie", "Australia/Darwin", "Australia/Eucla", "Australia/Hobart", "Australia/LHI", "Australia/Lindeman", "Australia/Lord_Howe", "Australia/Melbourne", "Australia/North", "Australia/NSW", "Australia/Perth", "Australia/Queensland", "Australia/South", "Australia/Sydney", "Australia/Tasmania", "Australia/Victoria", "Australia/West", "Australia/Yancowinna", "Brazil/Acre", "Brazil/DeNoronha", "Brazil/East", "Brazil/West", "Canada/Atlantic", "Canada/Central", "Canada/Eastern", "Canada/Mountain", "Canada/Newfoundland", "Canada/Pacific", "Canada/Saskatchewan", "Canada/Yukon", "CET", "Chile/Continental", "Chile/EasterIsland", "CST6CDT", "Cuba", "EET", "Egypt", "Eire", "EST", "EST5EDT", "Etc/GMT", "Etc/GMT+0", "Etc/GMT+1", "Etc/GMT+10", "Etc/GMT+11", "Etc/GMT+12", "Etc/GMT+2", "Etc/GMT+3", "Etc/GMT+4", "Etc/GMT+5", "Etc/GMT+6", "Etc/GMT+7", "Etc/GMT+8", "Etc/GMT+9", "Etc/GMT-0", "Etc/GMT-1", "Etc/GMT-10", "Etc/GMT-11", "Etc/GMT-12", "Etc/GMT-13", "Etc/GMT-14", "Etc/GMT-2", "Etc/GMT-3", "Etc/GMT-4", "Etc/GMT-5", "Etc/GMT-6", "Etc/GMT-7", "Etc/GMT-8", "Etc/GMT-9", "Etc/GMT0", "Etc/Greenwich", "Etc/UCT", "Etc/Universal", "Etc/UTC", "Etc/Zulu", "Europe/Amsterdam", "Europe/Andorra", "Europe/Astrakhan", "Europe/Athens", "Europe/Belfast", "Europe/Belgrade", "Europe/Berlin", "Europe/Bratislava", "Europe/Brussels", "Europe/Bucharest", "Europe/Budapest", "Europe/Busingen", "Europe/Chisinau", "Europe/Copenhagen", "Europe/Dublin", "Europe/Gibraltar", "Europe/Guernsey", "Europe/Helsinki", "Europe/Isle_of_Man", "Europe/Istanbul", "Europe/Jersey", "Europe/Kaliningrad", "Europe/Kiev", "Europe/Kirov", "Europe/Kyiv", "Europe/Lisbon", "Europe/Ljubljana", "Europe/London", "Europe/Luxembourg", "Europe/Madrid", "Europe/Malta", "Europe/Mariehamn", "Europe/Minsk", "Europe/Monaco", "Europe/Moscow", "Europe/Nicosia", "Europe/Oslo", "Europe/Paris", "Europe/Podgorica", "Europe/Prague", "Europe/Riga", "Europe/Rome", "Europe/Samara", "Europe/San_Marino", "Europe/Sarajevo", "Europe/Saratov", "Europe/Simferopol", "Europe/Skopje", "Europe/Sofia", "Europe/Stockholm", "Europe/Tallinn", "Europe/Tirane", "Europe/Tiraspol", "Europe/Ulyanovsk", "Europe/Uzhgorod", "Europe/Vaduz", "Europe/Vatican", "Europe/Vienna", "Europe/Vilnius", "Europe/Volgograd", "Europe/Warsaw", "Europe/Zagreb", "Europe/Zaporozhye", "Europe/Zurich", "GB", "GB-Eire", "GMT", "GMT+0", "GMT-0", "GMT0", "Greenwich", "Hongkong", "HST", "Iceland", "Indian/Antananarivo", "Indian/Chagos", "Indian/Christmas", "Indian/Cocos", "Indian/Comoro", "Indian/Kerguelen", "Indian/Mahe", "Indian/Maldives", "Indian/Mauritius", "Indian/Mayotte", "Indian/Reunion", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "MET", "Mexico/BajaNorte", "Mexico/BajaSur", "Mexico/General", "MST", "MST7MDT", "Navajo", "NZ", "NZ-CHAT", "Pacific/Apia", "Pacific/Auckland", "Pacific/Bougainville", "Pacific/Chatham", "Pacific/Chuuk", "Pacific/Easter", "Pacific/Efate", "Pacific/Enderbury", "Pacific/Fakaofo", "Pacific/Fiji", "Pacific/Funafuti", "Pacific/Galapagos", "Pacific/Gambier", "Pacific/Guadalcanal", "Pacific/Guam", "Pacific/Honolulu", "Pacific/Johnston", "Pacific/Kanton", "Pacific/Kiritimati", "Pacific/Kosrae", "Pacific/Kwajalein", "Pacific/Majuro", "Pacific/Marquesas", "Pacific/Midway", "Pacific/Nauru", "Pacific/Niue", "Pacific/Norfolk", "Pacific/Noumea", "Pacific/Pago_Pago", "Pacific/Palau", "Pacific/Pitcairn", "Pacific/Pohnpei", "Pacific/Ponape", "Pacific/Port_Moresby", "Pacific/Rarotonga", "Pacific/Saipan", "Pacific/Samoa", "Pacific/Tahiti", "Pacific/Tarawa", "Pacific/Tongatapu", "Pacific/Truk", "Pacific/Wake", "Pacific/Wallis", "Pacific/Yap", "Poland", "Portugal", "PRC", "PST8PDT", "ROC", "ROK", "Singapore", "Turkey", "UCT", "Universal", "US/Alaska", "US/Aleutian", "US/Arizona", "US/Central", "US/East-Indiana", "US/Eastern", "US/Hawaii", "US/Indiana-Starke", "US/Michigan", "US/Mountain", "US/Pacific", "US/Samoa", "UTC", "W-SU", "WET", "Zulu"] = ...,
        data_attributes: Any = ...,
        person_display_name_properties: Sequence[str] | None = ...,
        correlation_config: Any = ...,
        autocapture_opt_out: bool | None = ...,
        autocapture_exceptions_opt_in: bool | None = ...,
        autocapture_web_vitals_opt_in: bool | None = ...,
        autocapture_web_vitals_allowed_metrics: Any = ...,
        autocapture_exceptions_errors_to_ignore: Any = ...,
        capture_console_log_opt_in: bool | None = ...,
        capture_performance_opt_in: bool | None = ...,
        session_recording_opt_in: bool = ...,
        session_recording_sample_rate: str | None = ...,
        session_recording_minimum_duration_milliseconds: int | None = ...,
        session_recording_linked_flag: Any = ...,
        session_recording_network_payload_capture_config: Any = ...,
        session_recording_masking_config: Any = ...,
        session_replay_config: Any = ...,
        survey_config: Any = ...,
        access_control: bool = ...,
        week_start_day: Literal[0, 1] | None = ...,
        primary_dashboard: int | None = ...,
        live_events_columns: Sequence[str] | None = ...,
        recording_domains: Sequence[str | None] | None = ...,
        inject_web_apps: bool | None = ...,
        extra_settings: Any = ...,
        modifiers: Any = ...,
        has_completed_onboarding_for: Any = ...,
        surveys_opt_in: bool | None = ...,
        heatmaps_opt_in: bool | None = ...,
        flags_persistence_default: bool | None = ...,
    ) -> ProjectRecord: ...
    def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str = ...,
        product_description: str | None = ...,
        app_urls: Sequence[str | None] = ...,
        slack_incoming_webhook: str | None = ...,
        anonymize_ips: bool = ...,
        completed_snippet_onboarding: bool = ...,
        test_account_filters: Any = ...,
        test_account_filters_default_checked: bool | None = ...,
        path_cleaning_filters: Any = ...,
        is_demo: bool = ...,
        timezone: Literal["Africa/Abidjan", "Africa/Accra", "Africa/Addis_Ababa", "Africa/Algiers", "Africa/Asmara", "Africa/Asmera", "Africa/Bamako", "Africa/Bangui", "Africa/Banjul", "Africa/Bissau", "Africa/Blantyre", "Africa/Brazzaville", "Africa/Bujumbura", "Africa/Cairo", "Africa/Casablanca", "Africa/Ceuta", "Africa/Conakry", "Africa/Dakar", "Africa/Dar_es_Salaam", "Africa/Djibouti", "Africa/Douala", "Africa/El_Aaiun", "Africa/Freetown", "Africa/Gaborone", "Africa/Harare", "Africa/Johannesburg", "Africa/Juba", "Africa/Kampala", "Africa/Khartoum", "Africa/Kigali", "Africa/Kinshasa", "Africa/Lagos", "Africa/Libreville", "Africa/Lome", "Africa/Luanda", "Africa/Lubumbashi", "Africa/Lusaka", "Africa/Malabo", "Africa/Maputo", "Africa/Maseru", "Africa/Mbabane", "Africa/Mogadishu", "Africa/Monrovia", "Africa/Nairobi", "Africa/Ndjamena", "Africa/Niamey", "Africa/Nouakchott", "Africa/Ouagadougou", "Africa/Porto-Novo", "Africa/Sao_Tome", "Africa/Timbuktu", "Africa/Tripoli", "Africa/Tunis", "Africa/Windhoek", "America/Adak", "America/Anchorage", "America/Anguilla", "America/Antigua", "America/Araguaina", "America/Argentina/Buenos_Aires", "America/Argentina/Catamarca", "America/Argentina/ComodRivadavia", "America/Argentina/Cordoba", "America/Argentina/Jujuy", "America/Argentina/La_Rioja", "America/Argentina/Mendoza", "America/Argentina/Rio_Gallegos", "America/Argentina/Salta", "America/Argentina/San_Juan", "America/Argentina/San_Luis", "America/Argentina/Tucuman", "America/Argentina/Ushuaia", "America/Aruba", "America/Asuncion", "America/Atikokan", "America/Atka", "America/Bahia", "America/Bahia_Banderas", "America/Barbados", "America/Belem", "America/Belize", "America/Blanc-Sablon", "America/Boa_Vista", "America/Bogota", "America/Boise", "America/Buenos_Aires", "America/Cambridge_Bay", "America/Campo_Grande", "America/Cancun", "America/Caracas", "America/Catamarca", "America/Cayenne", "America/Cayman", "America/Chicago", "America/Chihuahua", "America/Ciudad_Juarez", "America/Coral_Harbour", "America/Cordoba", "America/Costa_Rica", "America/Creston", "America/Cuiaba", "America/Curacao", "America/Danmarkshavn", "America/Dawson", "America/Dawson_Creek", "America/Denver", "America/Detroit", "America/Dominica", "America/Edmonton", "America/Eirunepe", "America/El_Salvador", "America/Ensenada", "America/Fort_Nelson", "America/Fort_Wayne", "America/Fortaleza", "America/Glace_Bay", "America/Godthab", "America/Goose_Bay", "America/Grand_Turk", "America/Grenada", "America/Guadeloupe", "America/Guatemala", "America/Guayaquil", "America/Guyana", "America/Halifax", "America/Havana", "America/Hermosillo", "America/Indiana/Indianapolis", "America/Indiana/Knox", "America/Indiana/Marengo", "America/Indiana/Petersburg", "America/Indiana/Tell_City", "America/Indiana/Vevay", "America/Indiana/Vincennes", "America/Indiana/Winamac", "America/Indianapolis", "America/Inuvik", "America/Iqaluit", "America/Jamaica", "America/Jujuy", "America/Juneau", "America/Kentucky/Louisville", "America/Kentucky/Monticello", "America/Knox_IN", "America/Kralendijk", "America/La_Paz", "America/Lima", "America/Los_Angeles", "America/Louisville", "America/Lower_Princes", "America/Maceio", "America/Managua", "America/Manaus", "America/Marigot", "America/Martinique", "America/Matamoros", "America/Mazatlan", "America/Mendoza", "America/Menominee", "America/Merida", "America/Metlakatla", "America/Mexico_City", "America/Miquelon", "America/Moncton", "America/Monterrey", "America/Montevideo", "America/Montreal", "America/Montserrat", "America/Nassau", "America/New_York", "America/Nipigon", "America/Nome", "America/Noronha", "America/North_Dakota/Beulah", "America/North_Dakota/Center", "America/North_Dakota/New_Salem", "America/Nuuk", "America/Ojinaga", "America/Panama", "America/Pangnirtung", "America/Paramaribo", "America/Phoenix", "America/Port-au-Prince", "America/Port_of_Spain", "America/Porto_Acre", "America/Porto_Velho", "America/Puerto_Rico", "America/Punta_Arenas", "America/Rainy_River", "America/Rankin_Inlet", "America/Recife", "America/Regina", "America/Resolute", "America/Rio_Branco", "America/Rosario", "America/Santa_Isabel", "America/Santarem", "America/Santiago", "America/Santo_Domingo", "America/Sao_Paulo", "America/Scoresbysund", "America/Shiprock", "America/Sitka", "America/St_Barthelemy", "America/St_Johns", "America/St_Kitts", "America/St_Lucia", "America/St_Thomas", "America/St_Vincent", "America/Swift_Current", "America/Tegucigalpa", "America/Thule", "America/Thunder_Bay", "America/Tijuana", "America/Toronto", "America/Tortola", "America/Vancouver", "America/Virgin", "America/Whitehorse", "America/Winnipeg", "America/Yakutat", "America/Yellowknife", "Antarctica/Casey", "Antarctica/Davis", "Antarctica/DumontDUrville", "Antarctica/Macquarie", "Antarctica/Mawson", "Antarctica/McMurdo", "Antarctica/Palmer", "Antarctica/Rothera", "Antarctica/South_Pole", "Antarctica/Syowa", "Antarctica/Troll", "Antarctica/Vostok", "Arctic/Longyearbyen", "Asia/Aden", "Asia/Almaty", "Asia/Amman", "Asia/Anadyr", "Asia/Aqtau", "Asia/Aqtobe", "Asia/Ashgabat", "Asia/Ashkhabad", "Asia/Atyrau", "Asia/Baghdad", "Asia/Bahrain", "Asia/Baku", "Asia/Bangkok", "Asia/Barnaul", "Asia/Beirut", "Asia/Bishkek", "Asia/Brunei", "Asia/Calcutta", "Asia/Chita", "Asia/Choibalsan", "Asia/Chongqing", "Asia/Chungking", "Asia/Colombo", "Asia/Dacca", "Asia/Damascus", "Asia/Dhaka", "Asia/Dili", "Asia/Dubai", "Asia/Dushanbe", "Asia/Famagusta", "Asia/Gaza", "Asia/Harbin", "Asia/Hebron", "Asia/Ho_Chi_Minh", "Asia/Hong_Kong", "Asia/Hovd", "Asia/Irkutsk", "Asia/Istanbul", "Asia/Jakarta", "Asia/Jayapura", "Asia/Jerusalem", "Asia/Kabul", "Asia/Kamchatka", "Asia/Karachi", "Asia/Kashgar", "Asia/Kathmandu", "Asia/Katmandu", "Asia/Khandyga", "Asia/Kolkata", "Asia/Krasnoyarsk", "Asia/Kuala_Lumpur", "Asia/Kuching", "Asia/Kuwait", "Asia/Macao", "Asia/Macau", "Asia/Magadan", "Asia/Makassar", "Asia/Manila", "Asia/Muscat", "Asia/Nicosia", "Asia/Novokuznetsk", "Asia/Novosibirsk", "Asia/Omsk", "Asia/Oral", "Asia/Phnom_Penh", "Asia/Pontianak", "Asia/Pyongyang", "Asia/Qatar", "Asia/Qostanay", "Asia/Qyzylorda", "Asia/Rangoon", "Asia/Riyadh", "Asia/Saigon", "Asia/Sakhalin", "Asia/Samarkand", "Asia/Seoul", "Asia/Shanghai", "Asia/Singapore", "Asia/Srednekolymsk", "Asia/Taipei", "Asia/Tashkent", "Asia/Tbilisi", "Asia/Tehran", "Asia/Tel_Aviv", "Asia/Thimbu", "Asia/Thimphu", "Asia/Tokyo", "Asia/Tomsk", "Asia/Ujung_Pandang", "Asia/Ulaanbaatar", "Asia/Ulan_Bator", "Asia/Urumqi", "Asia/Ust-Nera", "Asia/Vientiane", "Asia/Vladivostok", "Asia/Yakutsk", "Asia/Yangon", "Asia/Yekaterinburg", "Asia/Yerevan", "Atlantic/Azores", "Atlantic/Bermuda", "Atlantic/Canary", "Atlantic/Cape_Verde", "Atlantic/Faeroe", "Atlantic/Faroe", "Atlantic/Jan_Mayen", "Atlantic/Madeira", "Atlantic/Reykjavik", "Atlantic/South_Georgia", "Atlantic/St_Helena", "Atlantic/Stanley", "Australia/ACT", "Australia/Adelaide", "Australia/Brisbane", "Australia/Broken_Hill", "Australia/Canberra", "Australia/Currie", "Australia/Darwin", "Australia/Eucla", "Australia/Hobart", "Australia/LHI", "Australia/Lindeman", "Australia/Lord_Howe", "Australia/Melbourne", "Australia/North", "Australia/NSW", "Australia/Perth", "Australia/Queensland", "Australia/South", "Australia/Sydney", "Australia/Tasmania", "Australia/Victoria", "Australia/West", "Australia/Yancowinna", "Brazil/Acre", "Brazil/DeNoronha", "Brazil/East", "Brazil/West", "Canada/Atlantic", "Canada/Central", "Canada/Eastern", "Canada/Mountain", "Canada/Newfoundland", "Canada/Pacific", "Canada/Saskatchewan", "Canada/Yukon", "CET", "Chile/Continental", "Chile/EasterIsland", "CST6CDT", "Cuba", "EET", "Egypt", "Eire", "EST", "EST5EDT", "Etc/GMT", "Etc/GMT+0", "Etc/GMT+1", "Etc/GMT+10", "Etc/GMT+11", "Etc/GMT+12", "Etc/GMT+2", "Etc/GMT+3", "Etc/GMT+4", "Etc/GMT+5", "Etc/GMT+6", "Etc/GMT+7", "Etc/GMT+8", "Etc/GMT+9", "Etc/GMT-0", "Etc/GMT-1", "Etc/GMT-10", "Etc/GMT-11", "Etc/GMT-12", "Etc/GMT-13", "Etc/GMT-14", "Etc/GMT-2", "Etc/GMT-3", "Etc/GMT-4", "Etc/GMT-5", "Etc/GMT-6", "Etc/GMT-7", "Etc/GMT-8", "Etc/GMT-9", "Etc/GMT0", "Etc/Greenwich", "Etc/UCT", "Etc/Universal", "Etc/UTC", "Etc/Zulu", "Europe/Amsterdam", "Europe/Andorra", "Europe/Astrakhan", "Europe/Athens", "Europe/Belfast", "Europe/Belgrade", "Europe/Berlin", "Europe/Bratislava", "Europe/Brussels", "Europe/Bucharest", "Europe/Budapest", "Europe/Busingen", "Europe/Chisinau", "Europe/Copenhagen", "Europe/Dublin", "Europe/Gibraltar", "Europe/Guernsey", "Europe/Helsinki", "Europe/Isle_of_Man", "Europe/Istanbul", "Europe/Jersey", "Europe/Kaliningrad", "Europe/Kiev", "Europe/Kirov", "Europe/Kyiv", "Europe/Lisbon", "Europe/Ljubljana", "Europe/London", "Europe/Luxembourg", "Europe/Madrid", "Europe/Malta", "Europe/Mariehamn", "Europe/Minsk", "Europe/Monaco", "Europe/Moscow", "Europe/Nicosia", "Europe/Oslo", "Europe/Paris", "Europe/Podgorica", "Europe/Prague", "Europe/Riga", "Europe/Rome", "Europe/Samara", "Europe/San_Marino", "Europe/Sarajevo", "Europe/Saratov", "Europe/Simferopol", "Europe/Skopje", "Europe/Sofia", "Europe/Stockholm", "Europe/Tallinn", "Europe/Tirane", "Europe/Tiraspol", "Europe/Ulyanovsk", "Europe/Uzhgorod", "Europe/Vaduz", "Europe/Vatican", "Europe/Vienna", "Europe/Vilnius", "Europe/Volgograd", "Europe/Warsaw", "Europe/Zagreb", "Europe/Zaporozhye", "Europe/Zurich", "GB", "GB-Eire", "GMT", "GMT+0", "GMT-0", "GMT0", "Greenwich", "Hongkong", "HST", "Iceland", "Indian/Antananarivo", "Indian/Chagos", "Indian/Christmas", "Indian/Cocos", "Indian/Comoro", "Indian/Kerguelen", "Indian/Mahe", "Indian/Maldives", "Indian/Mauritius", "Indian/Mayotte", "Indian/Reunion", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "MET", "Mexico/BajaNorte", "Mexico/BajaSur", "Mexico/General", "MST", "MST7MDT", "Navajo", "NZ", "NZ-CHAT", "Pacific/Apia", "Pacific/Auckland", "Pacific/Bougainville", "Pacific/Chatham", "Pacific/Chuuk", "Pacific/Easter", "Pacific/Efate", "Pacific/Enderbury", "Pacific/Fakaofo", "Pacific/Fiji", "Pacific/Funafuti", "Pacific/Galapagos", "Pacific/Gambier", "Pacific/Guadalcanal", "Pacific/Guam", "Pacific/Honolulu", "Pacific/Johnston", "Pacific/Kanton", "Pacific/Kiritimati", "Pacific/Kosrae", "Pacific/Kwajalein", "Pacific/Majuro", "Pacific/Marquesas", "Pacific/Midway", "Pacific/Nauru", "Pacific/Niue", "Pacific/Norfolk", "Pacific/Noumea", "Pacific/Pago_Pago", "Pacific/Palau", "Pacific/Pitcairn", "Pacific/Pohnpei", "Pacific/Ponape", "Pacific/Port_Moresby", "Pacific/Rarotonga", "Pacific/Saipan", "Pacific/Samoa", "Pacific/Tahiti", "Pacific/Tarawa", "Pacific/Tongatapu", "Pacific/Truk", "Pacific/Wake", "Pacific/Wallis", "Pacific/Yap", "Poland", "Portugal", "PRC", "PST8PDT", "ROC", "ROK", "Singapore", "Turkey", "UCT", "Universal", "US/Alaska", "US/Aleutian", "US/Arizona", "US/Central", "US/East-Indiana", "US/Eastern", "US/Hawaii", "US/Indiana-Starke", "US/Michigan", "US/Mountain", "US/Pacific", "US/Samoa", "UTC", "W-SU", "WET", "Zulu"] = ...,
        data_attributes: Any = ...,
        person_display_name_properties: Sequence[str] | None = ...,
        correlation_config: Any = ...,
        autocapture_opt_out: bool | None = ...,
        autocapture_exceptions_opt_in: bool | None = ...,
        autocapture_web_vitals_opt_in: bool | None = ...,
        autocapture_web_vitals_allowed_metrics: Any = ...,
        autocapture_exceptions_errors_to_ignore: Any = ...,
        capture_console_log_opt_in: bool | None = ...,
        capture_performance_opt_in: bool | None = ...,
        session_recording_opt_in: bool = ...,
        session_recording_sample_rate: str | None = ...,
        session_recording_minimum_duration_milliseconds: int | None = ...,
        session_recording_linked_flag: Any = ...,
        session_recording_network_payload_capture_config: Any = ...,
        session_recording_masking_config: Any = ...,
        session_replay_config: Any = ...,
        survey_config: Any = ...,
        access_control: bool = ...,
        week_start_day: Literal[0, 1] | None = ...,
        primary_dashboard: int | None = ...,
        live_events_columns: Sequence[str] | None = ...,
        recording_domains: Sequence[str | None] | None = ...,
        inject_web_apps: bool | None = ...,
        extra_settings: Any = ...,
        modifiers: Any = ...,
        has_completed_onboarding_for: Any = ...,
        surveys_opt_in: bool | None = ...,
        heatmaps_opt_in: bool | None = ...,
        flags_persistence_default: bool | None = ...,
    ) -> ProjectRecord: ...
    def delete(self, id: int | str, /) -> None: ...

class Groups:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        group_type_index: int,
        cursor: str = ...,
        search: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[Group]: ...

class ActivityLog:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> Items[ActivityLogEntry]: ...

class AsyncFeatureFlags:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        active: Literal["STALE", "false", "true"] | bool = ...,
        created_by_id: str = ...,
        evaluation_runtime: Literal["both", "client", "server"] = ...,
        excluded_properties: Sequence[Any] | Mapping[str, Any] | str = ...,
        search: str = ...,
        tags: Sequence[Any] | Mapping[str, Any] | str = ...,
        type: Literal["boolean", "experiment", "multivariant"] = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[FeatureFlag]: ...
    async def get(self, id: int | str | None = None, /, *, key: str = ...) -> FeatureFlag: ...
    async def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        rollout: float = ...,
        variants: Mapping[str, float] = ...,
        conditions: Sequence[Mapping[str, Any] | Sequence[Mapping[str, Any]]] = ...,
        payloads: Mapping[str, Any] = ...,
        key: str = ...,
        name: str = ...,
        filters: Mapping[str, Any] = ...,
        deleted: bool = ...,
        active: bool = ...,
        created_at: datetime.datetime | str = ...,
        version: int = ...,
        ensure_experience_continuity: bool | None = ...,
        rollback_conditions: Any = ...,
        performed_rollback: bool | None = ...,
        tags: Sequence[Any] = ...,
        evaluation_tags: Sequence[Any] = ...,
        analytics_dashboards: Sequence[int] = ...,
        has_enriched_analytics: bool | None = ...,
        creation_context: Literal["early_access_features", "experiments", "feature_flags", "surveys", "web_experiments"] = ...,
        is_remote_configuration: bool | None = ...,
        has_encrypted_payloads: bool | None = ...,
        evaluation_runtime: Literal["all", "client", "server"] | Literal[""] | None = ...,
        last_called_at: datetime.datetime | str | None = ...,
    ) -> FeatureFlag: ...
    async def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        rollout: float = ...,
        variants: Mapping[str, float] = ...,
        conditions: Sequence[Mapping[str, Any] | Sequence[Mapping[str, Any]]] = ...,
        payloads: Mapping[str, Any] = ...,
        name: str = ...,
        key: str = ...,
        filters: Mapping[str, Any] = ...,
        deleted: bool = ...,
        active: bool = ...,
        created_at: datetime.datetime | str = ...,
        version: int = ...,
        ensure_experience_continuity: bool | None = ...,
        rollback_conditions: Any = ...,
        performed_rollback: bool | None = ...,
        tags: Sequence[Any] = ...,
        evaluation_tags: Sequence[Any] = ...,
        analytics_dashboards: Sequence[int] = ...,
        has_enriched_analytics: bool | None = ...,
        creation_context: Literal["early_access_features", "experiments", "feature_flags", "surveys", "web_experiments"] = ...,
        is_remote_configuration: bool | None = ...,
        has_encrypted_payloads: bool | None = ...,
        evaluation_runtime: Literal["all", "client", "server"] | Literal[""] | None = ...,
        last_called_at: datetime.datetime | str | None = ...,
    ) -> FeatureFlag: ...
    async def delete(self, id: int | str, /) -> None: ...

class AsyncInsights:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        basic: bool = ...,
        created_by: int = ...,
        refresh: Literal["async", "async_except_on_cache_miss", "blocking", "force_async", "force_blocking", "force_cache", "lazy_async"] = ...,
        short_id: str = ...,
        search: str = ...,
        saved: bool = ...,
        favorited: bool = ...,
        date_from: str = ...,
        date_to: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[Insight]: ...
    async def get(
        self,
        id: int | str | None = None,
        /,
        *,
        short_id: str = ...,
        from_dashboard: int = ...,
        refresh: Literal["async", "async_except_on_cache_miss", "blocking", "force_async", "force_blocking", "force_cache", "lazy_async"] = ...,
    ) -> Insight: ...
    async def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        derived_name: str | None = ...,
        query: Mapping[str, Any] | None = ...,
        order: int | None = ...,
        deleted: bool = ...,
        dashboards: Sequence[int] = ...,
        description: str | None = ...,
        tags: Sequence[Any] = ...,
        favorited: bool = ...,
    ) -> Insight: ...
    async def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        derived_name: str | None = ...,
        query: Mapping[str, Any] | None = ...,
        order: int | None = ...,
        deleted: bool = ...,
        dashboards: Sequence[int] = ...,
        description: str | None = ...,
        tags: Sequence[Any] = ...,
        favorited: bool = ...,
    ) -> Insight: ...
    async def delete(self, id: int | str, /) -> None: ...

class AsyncDashboards:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[Dashboard]: ...
    async def get(self, id: int | str, /) -> Dashboard: ...
    async def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        description: str = ...,
        pinned: bool = ...,
        last_accessed_at: datetime.datetime | str | None = ...,
        deleted: bool = ...,
        breakdown_colors: Any = ...,
        data_color_theme_id: int | None = ...,
        tags: Sequence[Any] = ...,
        restriction_level: Literal[21, 37] = ...,
        last_refresh: datetime.datetime | str | None = ...,
        use_template: str = ...,
        use_dashboard: int | None = ...,
        delete_insights: bool = ...,
    ) -> Dashboard: ...
    async def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        description: str = ...,
        pinned: bool = ...,
        last_accessed_at: datetime.datetime | str | None = ...,
        deleted: bool = ...,
        breakdown_colors: Any = ...,
        data_color_theme_id: int | None = ...,
        tags: Sequence[Any] = ...,
        restriction_level: Literal[21, 37] = ...,
        last_refresh: datetime.datetime | str | None = ...,
        use_template: str = ...,
        use_dashboard: int | None = ...,
        delete_insights: bool = ...,
    ) -> Dashboard: ...
    async def delete(self, id: int | str, /) -> None: ...

class AsyncPersons:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        distinct_id: str = ...,
        email: str = ...,
        properties: Sequence[Any] | Mapping[str, Any] | str = ...,
        search: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[Person]: ...
    async def get(self, id: int | str | None = None, /, *, distinct_id: str = ...) -> Person: ...
    async def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        properties: Any = ...,
    ) -> Person: ...
    async def delete(self, id: int | str, /, *, delete_events: bool = ...) -> None: ...

class AsyncAnnotations:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        search: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[Annotation]: ...
    async def get(self, id: int | str, /) -> Annotation: ...
    async def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        content: str | None = ...,
        date_marker: datetime.datetime | str | None = ...,
        creation_type: Literal["GIT", "USR"] = ...,
        dashboard_item: int | None = ...,
        deleted: bool = ...,
        scope: Literal["dashboard", "dashboard_item", "organization", "project", "recording"] = ...,
    ) -> Annotation: ...
    async def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        content: str | None = ...,
        date_marker: datetime.datetime | str | None = ...,
        creation_type: Literal["GIT", "USR"] = ...,
        dashboard_item: int | None = ...,
        deleted: bool = ...,
        scope: Literal["dashboard", "dashboard_item", "organization", "project", "recording"] = ...,
    ) -> Annotation: ...
    async def delete(self, id: int | str, /) -> None: ...

class AsyncCohorts:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[Cohort]: ...
    async def get(self, id: int | str, /) -> Cohort: ...
    async def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        description: str = ...,
        groups: Any = ...,
        deleted: bool = ...,
        filters: Any = ...,
        query: Any = ...,
        is_static: bool = ...,
        cohort_type: Literal["analytical", "behavioral", "person_property", "static"] | Literal[""] | None = ...,
    ) -> Cohort: ...
    async def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        description: str = ...,
        groups: Any = ...,
        deleted: bool = ...,
        filters: Any = ...,
        query: Any = ...,
        is_static: bool = ...,
        cohort_type: Literal["analytical", "behavioral", "person_property", "static"] | Literal[""] | None = ...,
    ) -> Cohort: ...
    async def delete(self, id: int | str, /) -> None: ...
    def persons(
        self,
        id: int | str,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[Person]: ...

class AsyncExperiments:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[Experiment]: ...
    async def get(self, id: int | str, /) -> Experiment: ...
    async def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str = ...,
        feature_flag_key: str = ...,
        description: str | None = ...,
        start_date: datetime.datetime | str | None = ...,
        end_date: datetime.datetime | str | None = ...,
        holdout_id: int | None = ...,
        parameters: Any = ...,
        secondary_metrics: Any = ...,
        saved_metrics_ids: Sequence[Any] | None = ...,
        filters: Any = ...,
        archived: bool = ...,
        deleted: bool | None = ...,
        type: Literal["product", "web"] | Literal[""] | None = ...,
        exposure_criteria: Any = ...,
        metrics: Any = ...,
        metrics_secondary: Any = ...,
        stats_config: Any = ...,
        conclusion: Literal["inconclusive", "invalid", "lost", "stopped_early", "won"] | Literal[""] | None = ...,
        conclusion_comment: str | None = ...,
        primary_metrics_ordered_uuids: Any = ...,
        secondary_metrics_ordered_uuids: Any = ...,
    ) -> Experiment: ...
    async def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str = ...,
        description: str | None = ...,
        start_date: datetime.datetime | str | None = ...,
        end_date: datetime.datetime | str | None = ...,
        feature_flag_key: str = ...,
        holdout_id: int | None = ...,
        parameters: Any = ...,
        secondary_metrics: Any = ...,
        saved_metrics_ids: Sequence[Any] | None = ...,
        filters: Any = ...,
        archived: bool = ...,
        deleted: bool | None = ...,
        type: Literal["product", "web"] | Literal[""] | None = ...,
        exposure_criteria: Any = ...,
        metrics: Any = ...,
        metrics_secondary: Any = ...,
        stats_config: Any = ...,
        conclusion: Literal["inconclusive", "invalid", "lost", "stopped_early", "won"] | Literal[""] | None = ...,
        conclusion_comment: str | None = ...,
        primary_metrics_ordered_uuids: Any = ...,
        secondary_metrics_ordered_uuids: Any = ...,
    ) -> Experiment: ...
    async def delete(self, id: int | str, /) -> None: ...

class AsyncSurveys:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        search: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[Survey]: ...
    async def get(self, id: str, /) -> Survey: ...
    async def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str = ...,
        type: Literal["api", "external_survey", "popover", "widget"] = ...,
        description: str = ...,
        schedule: str | None = ...,
        linked_flag_id: int | None = ...,
        targeting_flag_id: int = ...,
        targeting_flag_filters: Any = ...,
        remove_targeting_flag: bool | None = ...,
        questions: Any = ...,
        conditions: Any = ...,
        appearance: Any = ...,
        start_date: datetime.datetime | str | None = ...,
        end_date: datetime.datetime | str | None = ...,
        archived: bool = ...,
        responses_limit: int | None = ...,
        iteration_count: int | None = ...,
        iteration_frequency_days: int | None = ...,
        iteration_start_dates: Sequence[datetime.datetime | str | None] | None = ...,
        current_iteration: int | None = ...,
        current_iteration_start_date: datetime.datetime | str | None = ...,
        response_sampling_start_date: datetime.datetime | str | None = ...,
        response_sampling_interval_type: Literal["day", "month", "week"] | Literal[""] | None = ...,
        response_sampling_interval: int | None = ...,
        response_sampling_limit: int | None = ...,
        response_sampling_daily_limits: Any = ...,
        enable_partial_responses: bool | None = ...,
    ) -> Survey: ...
    async def update(
        self,
        id: str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str = ...,
        description: str = ...,
        type: Literal["api", "external_survey", "popover", "widget"] = ...,
        schedule: str | None = ...,
        linked_flag_id: int | None = ...,
        targeting_flag_id: int = ...,
        targeting_flag_filters: Any = ...,
        remove_targeting_flag: bool | None = ...,
        questions: Any = ...,
        conditions: Any = ...,
        appearance: Any = ...,
        start_date: datetime.datetime | str | None = ...,
        end_date: datetime.datetime | str | None = ...,
        archived: bool = ...,
        responses_limit: int | None = ...,
        iteration_count: int | None = ...,
        iteration_frequency_days: int | None = ...,
        iteration_start_dates: Sequence[datetime.datetime | str | None] | None = ...,
        current_iteration: int | None = ...,
        current_iteration_start_date: datetime.datetime | str | None = ...,
        response_sampling_start_date: datetime.datetime | str | None = ...,
        response_sampling_interval_type: Literal["day", "month", "week"] | Literal[""] | None = ...,
        response_sampling_interval: int | None = ...,
        response_sampling_limit: int | None = ...,
        response_sampling_daily_limits: Any = ...,
        enable_partial_responses: bool | None = ...,
    ) -> Survey: ...
    async def delete(self, id: str, /) -> None: ...

class AsyncActions:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[Action]: ...
    async def get(self, id: int | str, /) -> Action: ...
    async def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        description: str = ...,
        tags: Sequence[Any] = ...,
        post_to_slack: bool = ...,
        slack_message_format: str = ...,
        steps: Sequence[Mapping[str, Any]] = ...,
        deleted: bool = ...,
        last_calculated_at: datetime.datetime | str = ...,
        pinned_at: datetime.datetime | str | None = ...,
    ) -> Action: ...
    async def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        description: str = ...,
        tags: Sequence[Any] = ...,
        post_to_slack: bool = ...,
        slack_message_format: str = ...,
        steps: Sequence[Mapping[str, Any]] = ...,
        deleted: bool = ...,
        last_calculated_at: datetime.datetime | str = ...,
        pinned_at: datetime.datetime | str | None = ...,
    ) -> Action: ...
    async def delete(self, id: int | str, /) -> None: ...

class AsyncSessionRecordings:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        date_from: str = ...,
        date_to: str = ...,
        person_uuid: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[SessionRecording]: ...
    async def get(self, id: str, /) -> SessionRecording: ...
    async def update(
        self,
        id: str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        person: Mapping[str, Any] = ...,
    ) -> SessionRecording: ...
    async def delete(self, id: str, /) -> None: ...

class AsyncSessionRecordingPlaylists:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        created_by: int = ...,
        short_id: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[SessionRecordingPlaylist]: ...
    async def get(self, id: str, /) -> SessionRecordingPlaylist: ...
    async def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        derived_name: str | None = ...,
        description: str = ...,
        pinned: bool = ...,
        deleted: bool = ...,
        filters: Any = ...,
    ) -> SessionRecordingPlaylist: ...
    async def update(
        self,
        id: str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str | None = ...,
        derived_name: str | None = ...,
        description: str = ...,
        pinned: bool = ...,
        deleted: bool = ...,
        filters: Any = ...,
    ) -> SessionRecordingPlaylist: ...
    async def delete(self, id: str, /) -> None: ...

class AsyncEventDefinitions:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        search: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[EventDefinition]: ...
    async def get(self, id: str | None = None, /, *, name: str = ...) -> EventDefinition: ...
    async def update(
        self,
        id: str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        description: str | None = ...,
        owner: int | None = ...,
        tags: Sequence[str] = ...,
        verified: bool = ...,
        hidden: bool | None = ...,
    ) -> EventDefinition: ...
    async def delete(self, id: str, /) -> None: ...

class AsyncPropertyDefinitions:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        event_names: Sequence[Any] | Mapping[str, Any] | str = ...,
        exclude_core_properties: bool = ...,
        exclude_hidden: bool = ...,
        excluded_properties: Sequence[Any] | Mapping[str, Any] | str = ...,
        filter_by_event_names: bool | None = ...,
        group_type_index: int = ...,
        is_feature_flag: bool | None = ...,
        is_numerical: bool | None = ...,
        properties: str = ...,
        search: str = ...,
        type: Literal["event", "person", "group", "session"] = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[PropertyDefinition]: ...
    async def get(self, id: str | None = None, /, *, name: str = ...) -> PropertyDefinition: ...
    async def update(
        self,
        id: str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str = ...,
        is_numerical: bool = ...,
        property_type: Literal["Boolean", "DateTime", "Duration", "Numeric", "String"] | Literal[""] | None = ...,
        tags: Sequence[Any] = ...,
    ) -> PropertyDefinition: ...
    async def delete(self, id: str, /) -> None: ...

class AsyncUsers:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        email: str = ...,
        is_staff: bool = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[UserRecord]: ...
    async def get(self, id: str, /) -> UserRecord: ...
    async def update(
        self,
        id: str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        first_name: str = ...,
        last_name: str = ...,
        email: str = ...,
        notification_settings: Mapping[str, Any] = ...,
        anonymize_data: bool | None = ...,
        toolbar_mode: Literal["disabled", "toolbar"] | Literal[""] | None = ...,
        is_staff: bool = ...,
        set_current_organization: str = ...,
        set_current_team: str = ...,
        password: str = ...,
        current_password: str = ...,
        events_column_config: Any = ...,
        has_seen_product_intro_for: Any = ...,
        theme_mode: Literal["dark", "light", "system"] | Literal[""] | None = ...,
        hedgehog_config: Any = ...,
        role_at_organization: Literal["data", "engineering", "founder", "leadership", "marketing", "other", "product", "sales"] = ...,
    ) -> UserRecord: ...

class AsyncProjects:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        organization_id: str = '@current',
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[ProjectRecord]: ...
    async def get(self, id: int | str, /) -> ProjectRecord: ...
    async def create(
        self,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str = ...,
        product_description: str | None = ...,
        app_urls: Sequence[str | None] = ...,
        slack_incoming_webhook: str | None = ...,
        anonymize_ips: bool = ...,
        completed_snippet_onboarding: bool = ...,
        test_account_filters: Any = ...,
        test_account_filters_default_checked: bool | None = ...,
        path_cleaning_filters: Any = ...,
        is_demo: bool = ...,
        timezone: Literal["Africa/Abidjan", "Africa/Accra", "Africa/Addis_Ababa", "Africa/Algiers", "Africa/Asmara", "Africa/Asmera", "Africa/Bamako", "Africa/Bangui", "Africa/Banjul", "Africa/Bissau", "Africa/Blantyre", "Africa/Brazzaville", "Africa/Bujumbura", "Africa/Cairo", "Africa/Casablanca", "Africa/Ceuta", "Africa/Conakry", "Africa/Dakar", "Africa/Dar_es_Salaam", "Africa/Djibouti", "Africa/Douala", "Africa/El_Aaiun", "Africa/Freetown", "Africa/Gaborone", "Africa/Harare", "Africa/Johannesburg", "Africa/Juba", "Africa/Kampala", "Africa/Khartoum", "Africa/Kigali", "Africa/Kinshasa", "Africa/Lagos", "Africa/Libreville", "Africa/Lome", "Africa/Luanda", "Africa/Lubumbashi", "Africa/Lusaka", "Africa/Malabo", "Africa/Maputo", "Africa/Maseru", "Africa/Mbabane", "Africa/Mogadishu", "Africa/Monrovia", "Africa/Nairobi", "Africa/Ndjamena", "Africa/Niamey", "Africa/Nouakchott", "Africa/Ouagadougou", "Africa/Porto-Novo", "Africa/Sao_Tome", "Africa/Timbuktu", "Africa/Tripoli", "Africa/Tunis", "Africa/Windhoek", "America/Adak", "America/Anchorage", "America/Anguilla", "America/Antigua", "America/Araguaina", "America/Argentina/Buenos_Aires", "America/Argentina/Catamarca", "America/Argentina/ComodRivadavia", "America/Argentina/Cordoba", "America/Argentina/Jujuy", "America/Argentina/La_Rioja", "America/Argentina/Mendoza", "America/Argentina/Rio_Gallegos", "America/Argentina/Salta", "America/Argentina/San_Juan", "America/Argentina/San_Luis", "America/Argentina/Tucuman", "America/Argentina/Ushuaia", "America/Aruba", "America/Asuncion", "America/Atikokan", "America/Atka", "America/Bahia", "America/Bahia_Banderas", "America/Barbados", "America/Belem", "America/Belize", "America/Blanc-Sablon", "America/Boa_Vista", "America/Bogota", "America/Boise", "America/Buenos_Aires", "America/Cambridge_Bay", "America/Campo_Grande", "America/Cancun", "America/Caracas", "America/Catamarca", "America/Cayenne", "America/Cayman", "America/Chicago", "America/Chihuahua", "America/Ciudad_Juarez", "America/Coral_Harbour", "America/Cordoba", "America/Costa_Rica", "America/Creston", "America/Cuiaba", "America/Curacao", "America/Danmarkshavn", "America/Dawson", "America/Dawson_Creek", "America/Denver", "America/Detroit", "America/Dominica", "America/Edmonton", "America/Eirunepe", "America/El_Salvador", "America/Ensenada", "America/Fort_Nelson", "America/Fort_Wayne", "America/Fortaleza", "America/Glace_Bay", "America/Godthab", "America/Goose_Bay", "America/Grand_Turk", "America/Grenada", "America/Guadeloupe", "America/Guatemala", "America/Guayaquil", "America/Guyana", "America/Halifax", "America/Havana", "America/Hermosillo", "America/Indiana/Indianapolis", "America/Indiana/Knox", "America/Indiana/Marengo", "America/Indiana/Petersburg", "America/Indiana/Tell_City", "America/Indiana/Vevay", "America/Indiana/Vincennes", "America/Indiana/Winamac", "America/Indianapolis", "America/Inuvik", "America/Iqaluit", "America/Jamaica", "America/Jujuy", "America/Juneau", "America/Kentucky/Louisville", "America/Kentucky/Monticello", "America/Knox_IN", "America/Kralendijk", "America/La_Paz", "America/Lima", "America/Los_Angeles", "America/Louisville", "America/Lower_Princes", "America/Maceio", "America/Managua", "America/Manaus", "America/Marigot", "America/Martinique", "America/Matamoros", "America/Mazatlan", "America/Mendoza", "America/Menominee", "America/Merida", "America/Metlakatla", "America/Mexico_City", "America/Miquelon", "America/Moncton", "America/Monterrey", "America/Montevideo", "America/Montreal", "America/Montserrat", "America/Nassau", "America/New_York", "America/Nipigon", "America/Nome", "America/Noronha", "America/North_Dakota/Beulah", "America/North_Dakota/Center", "America/North_Dakota/New_Salem", "America/Nuuk", "America/Ojinaga", "America/Panama", "America/Pangnirtung", "America/Paramaribo", "America/Phoenix", "America/Port-au-Prince", "America/Port_of_Spain", "America/Porto_Acre", "America/Porto_Velho", "America/Puerto_Rico", "America/Punta_Arenas", "America/Rainy_River", "America/Rankin_Inlet", "America/Recife", "America/Regina", "America/Resolute", "America/Rio_Branco", "America/Rosario", "America/Santa_Isabel", "America/Santarem", "America/Santiago", "America/Santo_Domingo", "America/Sao_Paulo", "America/Scoresbysund", "America/Shiprock", "America/Sitka", "America/St_Barthelemy", "America/St_Johns", "America/St_Kitts", "America/St_Lucia", "America/St_Thomas", "America/St_Vincent", "America/Swift_Current", "America/Tegucigalpa", "America/Thule", "America/Thunder_Bay", "America/Tijuana", "America/Toronto", "America/Tortola", "America/Vancouver", "America/Virgin", "America/Whitehorse", "America/Winnipeg", "America/Yakutat", "America/Yellowknife", "Antarctica/Casey", "Antarctica/Davis", "Antarctica/DumontDUrville", "Antarctica/Macquarie", "Antarctica/Mawson", "Antarctica/McMurdo", "Antarctica/Palmer", "Antarctica/Rothera", "Antarctica/South_Pole", "Antarctica/Syowa", "Antarctica/Troll", "Antarctica/Vostok", "Arctic/Longyearbyen", "Asia/Aden", "Asia/Almaty", "Asia/Amman", "Asia/Anadyr", "Asia/Aqtau", "Asia/Aqtobe", "Asia/Ashgabat", "Asia/Ashkhabad", "Asia/Atyrau", "Asia/Baghdad", "Asia/Bahrain", "Asia/Baku", "Asia/Bangkok", "Asia/Barnaul", "Asia/Beirut", "Asia/Bishkek", "Asia/Brunei", "Asia/Calcutta", "Asia/Chita", "Asia/Choibalsan", "Asia/Chongqing", "Asia/Chungking", "Asia/Colombo", "Asia/Dacca", "Asia/Damascus", "Asia/Dhaka", "Asia/Dili", "Asia/Dubai", "Asia/Dushanbe", "Asia/Famagusta", "Asia/Gaza", "Asia/Harbin", "Asia/Hebron", "Asia/Ho_Chi_Minh", "Asia/Hong_Kong", "Asia/Hovd", "Asia/Irkutsk", "Asia/Istanbul", "Asia/Jakarta", "Asia/Jayapura", "Asia/Jerusalem", "Asia/Kabul", "Asia/Kamchatka", "Asia/Karachi", "Asia/Kashgar", "Asia/Kathmandu", "Asia/Katmandu", "Asia/Khandyga", "Asia/Kolkata", "Asia/Krasnoyarsk", "Asia/Kuala_Lumpur", "Asia/Kuching", "Asia/Kuwait", "Asia/Macao", "Asia/Macau", "Asia/Magadan", "Asia/Makassar", "Asia/Manila", "Asia/Muscat", "Asia/Nicosia", "Asia/Novokuznetsk", "Asia/Novosibirsk", "Asia/Omsk", "Asia/Oral", "Asia/Phnom_Penh", "Asia/Pontianak", "Asia/Pyongyang", "Asia/Qatar", "Asia/Qostanay", "Asia/Qyzylorda", "Asia/Rangoon", "Asia/Riyadh", "Asia/Saigon", "Asia/Sakhalin", "Asia/Samarkand", "Asia/Seoul", "Asia/Shanghai", "Asia/Singapore", "Asia/Srednekolymsk", "Asia/Taipei", "Asia/Tashkent", "Asia/Tbilisi", "Asia/Tehran", "Asia/Tel_Aviv", "Asia/Thimbu", "Asia/Thimphu", "Asia/Tokyo", "Asia/Tomsk", "Asia/Ujung_Pandang", "Asia/Ulaanbaatar", "Asia/Ulan_Bator", "Asia/Urumqi", "Asia/Ust-Nera", "Asia/Vientiane", "Asia/Vladivostok", "Asia/Yakutsk", "Asia/Yangon", "Asia/Yekaterinburg", "Asia/Yerevan", "Atlantic/Azores", "Atlantic/Bermuda", "Atlantic/Canary", "Atlantic/Cape_Verde", "Atlantic/Faeroe", "Atlantic/Faroe", "Atlantic/Jan_Mayen", "Atlantic/Madeira", "Atlantic/Reykjavik", "Atlantic/South_Georgia", "Atlantic/St_Helena", "Atlantic/Stanley", "Australia/ACT", "Australia/Adelaide", "Australia/Brisbane", "Australia/Broken_Hill", "Australia/Canberra", "Australia/Currie", "Australia/Darwin", "Australia/Eucla", "Australia/Hobart", "Australia/LHI", "Australia/Lindeman", "Australia/Lord_Howe", "Australia/Melbourne", "Australia/North", "Australia/NSW", "Australia/Perth", "Australia/Queensland", "Australia/South", "Australia/Sydney", "Australia/Tasmania", "Australia/Victoria", "Australia/West", "Australia/Yancowinna", "Brazil/Acre", "Brazil/DeNoronha", "Brazil/East", "Brazil/West", "Canada/Atlantic", "Canada/Central", "Canada/Eastern", "Canada/Mountain", "Canada/Newfoundland", "Canada/Pacific", "Canada/Saskatchewan", "Canada/Yukon", "CET", "Chile/Continental", "Chile/EasterIsland", "CST6CDT", "Cuba", "EET", "Egypt", "Eire", "EST", "EST5EDT", "Etc/GMT", "Etc/GMT+0", "Etc/GMT+1", "Etc/GMT+10", "Etc/GMT+11", "Etc/GMT+12", "Etc/GMT+2", "Etc/GMT+3", "Etc/GMT+4", "Etc/GMT+5", "Etc/GMT+6", "Etc/GMT+7", "Etc/GMT+8", "Etc/GMT+9", "Etc/GMT-0", "Etc/GMT-1", "Etc/GMT-10", "Etc/GMT-11", "Etc/GMT-12", "Etc/GMT-13", "Etc/GMT-14", "Etc/GMT-2", "Etc/GMT-3", "Etc/GMT-4", "Etc/GMT-5", "Etc/GMT-6", "Etc/GMT-7", "Etc/GMT-8", "Etc/GMT-9", "Etc/GMT0", "Etc/Greenwich", "Etc/UCT", "Etc/Universal", "Etc/UTC", "Etc/Zulu", "Europe/Amsterdam", "Europe/Andorra", "Europe/Astrakhan", "Europe/Athens", "Europe/Belfast", "Europe/Belgrade", "Europe/Berlin", "Europe/Bratislava", "Europe/Brussels", "Europe/Bucharest", "Europe/Budapest", "Europe/Busingen", "Europe/Chisinau", "Europe/Copenhagen", "Europe/Dublin", "Europe/Gibraltar", "Europe/Guernsey", "Europe/Helsinki", "Europe/Isle_of_Man", "Europe/Istanbul", "Europe/Jersey", "Europe/Kaliningrad", "Europe/Kiev", "Europe/Kirov", "Europe/Kyiv", "Europe/Lisbon", "Europe/Ljubljana", "Europe/London", "Europe/Luxembourg", "Europe/Madrid", "Europe/Malta", "Europe/Mariehamn", "Europe/Minsk", "Europe/Monaco", "Europe/Moscow", "Europe/Nicosia", "Europe/Oslo", "Europe/Paris", "Europe/Podgorica", "Europe/Prague", "Europe/Riga", "Europe/Rome", "Europe/Samara", "Europe/San_Marino", "Europe/Sarajevo", "Europe/Saratov", "Europe/Simferopol", "Europe/Skopje", "Europe/Sofia", "Europe/Stockholm", "Europe/Tallinn", "Europe/Tirane", "Europe/Tiraspol", "Europe/Ulyanovsk", "Europe/Uzhgorod", "Europe/Vaduz", "Europe/Vatican", "Europe/Vienna", "Europe/Vilnius", "Europe/Volgograd", "Europe/Warsaw", "Europe/Zagreb", "Europe/Zaporozhye", "Europe/Zurich", "GB", "GB-Eire", "GMT", "GMT+0", "GMT-0", "GMT0", "Greenwich", "Hongkong", "HST", "Iceland", "Indian/Antananarivo", "Indian/Chagos", "Indian/Christmas", "Indian/Cocos", "Indian/Comoro", "Indian/Kerguelen", "Indian/Mahe", "Indian/Maldives", "Indian/Mauritius", "Indian/Mayotte", "Indian/Reunion", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "MET", "Mexico/BajaNorte", "Mexico/BajaSur", "Mexico/General", "MST", "MST7MDT", "Navajo", "NZ", "NZ-CHAT", "Pacific/Apia", "Pacific/Auckland", "Pacific/Bougainville", "Pacific/Chatham", "Pacific/Chuuk", "Pacific/Easter", "Pacific/Efate", "Pacific/Enderbury", "Pacific/Fakaofo", "Pacific/Fiji", "Pacific/Funafuti", "Pacific/Galapagos", "Pacific/Gambier", "Pacific/Guadalcanal", "Pacific/Guam", "Pacific/Honolulu", "Pacific/Johnston", "Pacific/Kanton", "Pacific/Kiritimati", "Pacific/Kosrae", "Pacific/Kwajalein", "Pacific/Majuro", "Pacific/Marquesas", "Pacific/Midway", "Pacific/Nauru", "Pacific/Niue", "Pacific/Norfolk", "Pacific/Noumea", "Pacific/Pago_Pago", "Pacific/Palau", "Pacific/Pitcairn", "Pacific/Pohnpei", "Pacific/Ponape", "Pacific/Port_Moresby", "Pacific/Rarotonga", "Pacific/Saipan", "Pacific/Samoa", "Pacific/Tahiti", "Pacific/Tarawa", "Pacific/Tongatapu", "Pacific/Truk", "Pacific/Wake", "Pacific/Wallis", "Pacific/Yap", "Poland", "Portugal", "PRC", "PST8PDT", "ROC", "ROK", "Singapore", "Turkey", "UCT", "Universal", "US/Alaska", "US/Aleutian", "US/Arizona", "US/Central", "US/East-Indiana", "US/Eastern", "US/Hawaii", "US/Indiana-Starke", "US/Michigan", "US/Mountain", "US/Pacific", "US/Samoa", "UTC", "W-SU", "WET", "Zulu"] = ...,
        data_attributes: Any = ...,
        person_display_name_properties: Sequence[str] | None = ...,
        correlation_config: Any = ...,
        autocapture_opt_out: bool | None = ...,
        autocapture_exceptions_opt_in: bool | None = ...,
        autocapture_web_vitals_opt_in: bool | None = ...,
        autocapture_web_vitals_allowed_metrics: Any = ...,
        autocapture_exceptions_errors_to_ignore: Any = ...,
        capture_console_log_opt_in: bool | None = ...,
        capture_performance_opt_in: bool | None = ...,
        session_recording_opt_in: bool = ...,
        session_recording_sample_rate: str | None = ...,
        session_recording_minimum_duration_milliseconds: int | None = ...,
        session_recording_linked_flag: Any = ...,
        session_recording_network_payload_capture_config: Any = ...,
        session_recording_masking_config: Any = ...,
        session_replay_config: Any = ...,
        survey_config: Any = ...,
        access_control: bool = ...,
        week_start_day: Literal[0, 1] | None = ...,
        primary_dashboard: int | None = ...,
        live_events_columns: Sequence[str] | None = ...,
        recording_domains: Sequence[str | None] | None = ...,
        inject_web_apps: bool | None = ...,
        extra_settings: Any = ...,
        modifiers: Any = ...,
        has_completed_onboarding_for: Any = ...,
        surveys_opt_in: bool | None = ...,
        heatmaps_opt_in: bool | None = ...,
        flags_persistence_default: bool | None = ...,
    ) -> ProjectRecord: ...
    async def update(
        self,
        id: int | str,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        name: str = ...,
        product_description: str | None = ...,
        app_urls: Sequence[str | None] = ...,
        slack_incoming_webhook: str | None = ...,
        anonymize_ips: bool = ...,
        completed_snippet_onboarding: bool = ...,
        test_account_filters: Any = ...,
        test_account_filters_default_checked: bool | None = ...,
        path_cleaning_filters: Any = ...,
        is_demo: bool = ...,
        timezone: Literal["Africa/Abidjan", "Africa/Accra", "Africa/Addis_Ababa", "Africa/Algiers", "Africa/Asmara", "Africa/Asmera", "Africa/Bamako", "Africa/Bangui", "Africa/Banjul", "Africa/Bissau", "Africa/Blantyre", "Africa/Brazzaville", "Africa/Bujumbura", "Africa/Cairo", "Africa/Casablanca", "Africa/Ceuta", "Africa/Conakry", "Africa/Dakar", "Africa/Dar_es_Salaam", "Africa/Djibouti", "Africa/Douala", "Africa/El_Aaiun", "Africa/Freetown", "Africa/Gaborone", "Africa/Harare", "Africa/Johannesburg", "Africa/Juba", "Africa/Kampala", "Africa/Khartoum", "Africa/Kigali", "Africa/Kinshasa", "Africa/Lagos", "Africa/Libreville", "Africa/Lome", "Africa/Luanda", "Africa/Lubumbashi", "Africa/Lusaka", "Africa/Malabo", "Africa/Maputo", "Africa/Maseru", "Africa/Mbabane", "Africa/Mogadishu", "Africa/Monrovia", "Africa/Nairobi", "Africa/Ndjamena", "Africa/Niamey", "Africa/Nouakchott", "Africa/Ouagadougou", "Africa/Porto-Novo", "Africa/Sao_Tome", "Africa/Timbuktu", "Africa/Tripoli", "Africa/Tunis", "Africa/Windhoek", "America/Adak", "America/Anchorage", "America/Anguilla", "America/Antigua", "America/Araguaina", "America/Argentina/Buenos_Aires", "America/Argentina/Catamarca", "America/Argentina/ComodRivadavia", "America/Argentina/Cordoba", "America/Argentina/Jujuy", "America/Argentina/La_Rioja", "America/Argentina/Mendoza", "America/Argentina/Rio_Gallegos", "America/Argentina/Salta", "America/Argentina/San_Juan", "America/Argentina/San_Luis", "America/Argentina/Tucuman", "America/Argentina/Ushuaia", "America/Aruba", "America/Asuncion", "America/Atikokan", "America/Atka", "America/Bahia", "America/Bahia_Banderas", "America/Barbados", "America/Belem", "America/Belize", "America/Blanc-Sablon", "America/Boa_Vista", "America/Bogota", "America/Boise", "America/Buenos_Aires", "America/Cambridge_Bay", "America/Campo_Grande", "America/Cancun", "America/Caracas", "America/Catamarca", "America/Cayenne", "America/Cayman", "America/Chicago", "America/Chihuahua", "America/Ciudad_Juarez", "America/Coral_Harbour", "America/Cordoba", "America/Costa_Rica", "America/Creston", "America/Cuiaba", "America/Curacao", "America/Danmarkshavn", "America/Dawson", "America/Dawson_Creek", "America/Denver", "America/Detroit", "America/Dominica", "America/Edmonton", "America/Eirunepe", "America/El_Salvador", "America/Ensenada", "America/Fort_Nelson", "America/Fort_Wayne", "America/Fortaleza", "America/Glace_Bay", "America/Godthab", "America/Goose_Bay", "America/Grand_Turk", "America/Grenada", "America/Guadeloupe", "America/Guatemala", "America/Guayaquil", "America/Guyana", "America/Halifax", "America/Havana", "America/Hermosillo", "America/Indiana/Indianapolis", "America/Indiana/Knox", "America/Indiana/Marengo", "America/Indiana/Petersburg", "America/Indiana/Tell_City", "America/Indiana/Vevay", "America/Indiana/Vincennes", "America/Indiana/Winamac", "America/Indianapolis", "America/Inuvik", "America/Iqaluit", "America/Jamaica", "America/Jujuy", "America/Juneau", "America/Kentucky/Louisville", "America/Kentucky/Monticello", "America/Knox_IN", "America/Kralendijk", "America/La_Paz", "America/Lima", "America/Los_Angeles", "America/Louisville", "America/Lower_Princes", "America/Maceio", "America/Managua", "America/Manaus", "America/Marigot", "America/Martinique", "America/Matamoros", "America/Mazatlan", "America/Mendoza", "America/Menominee", "America/Merida", "America/Metlakatla", "America/Mexico_City", "America/Miquelon", "America/Moncton", "America/Monterrey", "America/Montevideo", "America/Montreal", "America/Montserrat", "America/Nassau", "America/New_York", "America/Nipigon", "America/Nome", "America/Noronha", "America/North_Dakota/Beulah", "America/North_Dakota/Center", "America/North_Dakota/New_Salem", "America/Nuuk", "America/Ojinaga", "America/Panama", "America/Pangnirtung", "America/Paramaribo", "America/Phoenix", "America/Port-au-Prince", "America/Port_of_Spain", "America/Porto_Acre", "America/Porto_Velho", "America/Puerto_Rico", "America/Punta_Arenas", "America/Rainy_River", "America/Rankin_Inlet", "America/Recife", "America/Regina", "America/Resolute", "America/Rio_Branco", "America/Rosario", "America/Santa_Isabel", "America/Santarem", "America/Santiago", "America/Santo_Domingo", "America/Sao_Paulo", "America/Scoresbysund", "America/Shiprock", "America/Sitka", "America/St_Barthelemy", "America/St_Johns", "America/St_Kitts", "America/St_Lucia", "America/St_Thomas", "America/St_Vincent", "America/Swift_Current", "America/Tegucigalpa", "America/Thule", "America/Thunder_Bay", "America/Tijuana", "America/Toronto", "America/Tortola", "America/Vancouver", "America/Virgin", "America/Whitehorse", "America/Winnipeg", "America/Yakutat", "America/Yellowknife", "Antarctica/Casey", "Antarctica/Davis", "Antarctica/DumontDUrville", "Antarctica/Macquarie", "Antarctica/Mawson", "Antarctica/McMurdo", "Antarctica/Palmer", "Antarctica/Rothera", "Antarctica/South_Pole", "Antarctica/Syowa", "Antarctica/Troll", "Antarctica/Vostok", "Arctic/Longyearbyen", "Asia/Aden", "Asia/Almaty", "Asia/Amman", "Asia/Anadyr", "Asia/Aqtau", "Asia/Aqtobe", "Asia/Ashgabat", "Asia/Ashkhabad", "Asia/Atyrau", "Asia/Baghdad", "Asia/Bahrain", "Asia/Baku", "Asia/Bangkok", "Asia/Barnaul", "Asia/Beirut", "Asia/Bishkek", "Asia/Brunei", "Asia/Calcutta", "Asia/Chita", "Asia/Choibalsan", "Asia/Chongqing", "Asia/Chungking", "Asia/Colombo", "Asia/Dacca", "Asia/Damascus", "Asia/Dhaka", "Asia/Dili", "Asia/Dubai", "Asia/Dushanbe", "Asia/Famagusta", "Asia/Gaza", "Asia/Harbin", "Asia/Hebron", "Asia/Ho_Chi_Minh", "Asia/Hong_Kong", "Asia/Hovd", "Asia/Irkutsk", "Asia/Istanbul", "Asia/Jakarta", "Asia/Jayapura", "Asia/Jerusalem", "Asia/Kabul", "Asia/Kamchatka", "Asia/Karachi", "Asia/Kashgar", "Asia/Kathmandu", "Asia/Katmandu", "Asia/Khandyga", "Asia/Kolkata", "Asia/Krasnoyarsk", "Asia/Kuala_Lumpur", "Asia/Kuching", "Asia/Kuwait", "Asia/Macao", "Asia/Macau", "Asia/Magadan", "Asia/Makassar", "Asia/Manila", "Asia/Muscat", "Asia/Nicosia", "Asia/Novokuznetsk", "Asia/Novosibirsk", "Asia/Omsk", "Asia/Oral", "Asia/Phnom_Penh", "Asia/Pontianak", "Asia/Pyongyang", "Asia/Qatar", "Asia/Qostanay", "Asia/Qyzylorda", "Asia/Rangoon", "Asia/Riyadh", "Asia/Saigon", "Asia/Sakhalin", "Asia/Samarkand", "Asia/Seoul", "Asia/Shanghai", "Asia/Singapore", "Asia/Srednekolymsk", "Asia/Taipei", "Asia/Tashkent", "Asia/Tbilisi", "Asia/Tehran", "Asia/Tel_Aviv", "Asia/Thimbu", "Asia/Thimphu", "Asia/Tokyo", "Asia/Tomsk", "Asia/Ujung_Pandang", "Asia/Ulaanbaatar", "Asia/Ulan_Bator", "Asia/Urumqi", "Asia/Ust-Nera", "Asia/Vientiane", "Asia/Vladivostok", "Asia/Yakutsk", "Asia/Yangon", "Asia/Yekaterinburg", "Asia/Yerevan", "Atlantic/Azores", "Atlantic/Bermuda", "Atlantic/Canary", "Atlantic/Cape_Verde", "Atlantic/Faeroe", "Atlantic/Faroe", "Atlantic/Jan_Mayen", "Atlantic/Madeira", "Atlantic/Reykjavik", "Atlantic/South_Georgia", "Atlantic/St_Helena", "Atlantic/Stanley", "Australia/ACT", "Australia/Adelaide", "Australia/Brisbane", "Australia/Broken_Hill", "Australia/Canberra", "Australia/Currie", "Australia/Darwin", "Australia/Eucla", "Australia/Hobart", "Australia/LHI", "Australia/Lindeman", "Australia/Lord_Howe", "Australia/Melbourne", "Australia/North", "Australia/NSW", "Australia/Perth", "Australia/Queensland", "Australia/South", "Australia/Sydney", "Australia/Tasmania", "Australia/Victoria", "Australia/West", "Australia/Yancowinna", "Brazil/Acre", "Brazil/DeNoronha", "Brazil/East", "Brazil/West", "Canada/Atlantic", "Canada/Central", "Canada/Eastern", "Canada/Mountain", "Canada/Newfoundland", "Canada/Pacific", "Canada/Saskatchewan", "Canada/Yukon", "CET", "Chile/Continental", "Chile/EasterIsland", "CST6CDT", "Cuba", "EET", "Egypt", "Eire", "EST", "EST5EDT", "Etc/GMT", "Etc/GMT+0", "Etc/GMT+1", "Etc/GMT+10", "Etc/GMT+11", "Etc/GMT+12", "Etc/GMT+2", "Etc/GMT+3", "Etc/GMT+4", "Etc/GMT+5", "Etc/GMT+6", "Etc/GMT+7", "Etc/GMT+8", "Etc/GMT+9", "Etc/GMT-0", "Etc/GMT-1", "Etc/GMT-10", "Etc/GMT-11", "Etc/GMT-12", "Etc/GMT-13", "Etc/GMT-14", "Etc/GMT-2", "Etc/GMT-3", "Etc/GMT-4", "Etc/GMT-5", "Etc/GMT-6", "Etc/GMT-7", "Etc/GMT-8", "Etc/GMT-9", "Etc/GMT0", "Etc/Greenwich", "Etc/UCT", "Etc/Universal", "Etc/UTC", "Etc/Zulu", "Europe/Amsterdam", "Europe/Andorra", "Europe/Astrakhan", "Europe/Athens", "Europe/Belfast", "Europe/Belgrade", "Europe/Berlin", "Europe/Bratislava", "Europe/Brussels", "Europe/Bucharest", "Europe/Budapest", "Europe/Busingen", "Europe/Chisinau", "Europe/Copenhagen", "Europe/Dublin", "Europe/Gibraltar", "Europe/Guernsey", "Europe/Helsinki", "Europe/Isle_of_Man", "Europe/Istanbul", "Europe/Jersey", "Europe/Kaliningrad", "Europe/Kiev", "Europe/Kirov", "Europe/Kyiv", "Europe/Lisbon", "Europe/Ljubljana", "Europe/London", "Europe/Luxembourg", "Europe/Madrid", "Europe/Malta", "Europe/Mariehamn", "Europe/Minsk", "Europe/Monaco", "Europe/Moscow", "Europe/Nicosia", "Europe/Oslo", "Europe/Paris", "Europe/Podgorica", "Europe/Prague", "Europe/Riga", "Europe/Rome", "Europe/Samara", "Europe/San_Marino", "Europe/Sarajevo", "Europe/Saratov", "Europe/Simferopol", "Europe/Skopje", "Europe/Sofia", "Europe/Stockholm", "Europe/Tallinn", "Europe/Tirane", "Europe/Tiraspol", "Europe/Ulyanovsk", "Europe/Uzhgorod", "Europe/Vaduz", "Europe/Vatican", "Europe/Vienna", "Europe/Vilnius", "Europe/Volgograd", "Europe/Warsaw", "Europe/Zagreb", "Europe/Zaporozhye", "Europe/Zurich", "GB", "GB-Eire", "GMT", "GMT+0", "GMT-0", "GMT0", "Greenwich", "Hongkong", "HST", "Iceland", "Indian/Antananarivo", "Indian/Chagos", "Indian/Christmas", "Indian/Cocos", "Indian/Comoro", "Indian/Kerguelen", "Indian/Mahe", "Indian/Maldives", "Indian/Mauritius", "Indian/Mayotte", "Indian/Reunion", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "MET", "Mexico/BajaNorte", "Mexico/BajaSur", "Mexico/General", "MST", "MST7MDT", "Navajo", "NZ", "NZ-CHAT", "Pacific/Apia", "Pacific/Auckland", "Pacific/Bougainville", "Pacific/Chatham", "Pacific/Chuuk", "Pacific/Easter", "Pacific/Efate", "Pacific/Enderbury", "Pacific/Fakaofo", "Pacific/Fiji", "Pacific/Funafuti", "Pacific/Galapagos", "Pacific/Gambier", "Pacific/Guadalcanal", "Pacific/Guam", "Pacific/Honolulu", "Pacific/Johnston", "Pacific/Kanton", "Pacific/Kiritimati", "Pacific/Kosrae", "Pacific/Kwajalein", "Pacific/Majuro", "Pacific/Marquesas", "Pacific/Midway", "Pacific/Nauru", "Pacific/Niue", "Pacific/Norfolk", "Pacific/Noumea", "Pacific/Pago_Pago", "Pacific/Palau", "Pacific/Pitcairn", "Pacific/Pohnpei", "Pacific/Ponape", "Pacific/Port_Moresby", "Pacific/Rarotonga", "Pacific/Saipan", "Pacific/Samoa", "Pacific/Tahiti", "Pacific/Tarawa", "Pacific/Tongatapu", "Pacific/Truk", "Pacific/Wake", "Pacific/Wallis", "Pacific/Yap", "Poland", "Portugal", "PRC", "PST8PDT", "ROC", "ROK", "Singapore", "Turkey", "UCT", "Universal", "US/Alaska", "US/Aleutian", "US/Arizona", "US/Central", "US/East-Indiana", "US/Eastern", "US/Hawaii", "US/Indiana-Starke", "US/Michigan", "US/Mountain", "US/Pacific", "US/Samoa", "UTC", "W-SU", "WET", "Zulu"] = ...,
        data_attributes: Any = ...,
        person_display_name_properties: Sequence[str] | None = ...,
        correlation_config: Any = ...,
        autocapture_opt_out: bool | None = ...,
        autocapture_exceptions_opt_in: bool | None = ...,
        autocapture_web_vitals_opt_in: bool | None = ...,
        autocapture_web_vitals_allowed_metrics: Any = ...,
        autocapture_exceptions_errors_to_ignore: Any = ...,
        capture_console_log_opt_in: bool | None = ...,
        capture_performance_opt_in: bool | None = ...,
        session_recording_opt_in: bool = ...,
        session_recording_sample_rate: str | None = ...,
        session_recording_minimum_duration_milliseconds: int | None = ...,
        session_recording_linked_flag: Any = ...,
        session_recording_network_payload_capture_config: Any = ...,
        session_recording_masking_config: Any = ...,
        session_replay_config: Any = ...,
        survey_config: Any = ...,
        access_control: bool = ...,
        week_start_day: Literal[0, 1] | None = ...,
        primary_dashboard: int | None = ...,
        live_events_columns: Sequence[str] | None = ...,
        recording_domains: Sequence[str | None] | None = ...,
        inject_web_apps: bool | None = ...,
        extra_settings: Any = ...,
        modifiers: Any = ...,
        has_completed_onboarding_for: Any = ...,
        surveys_opt_in: bool | None = ...,
        heatmaps_opt_in: bool | None = ...,
        flags_persistence_default: bool | None = ...,
    ) -> ProjectRecord: ...
    async def delete(self, id: int | str, /) -> None: ...

class AsyncGroups:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        group_type_index: int,
        cursor: str = ...,
        search: str = ...,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[Group]: ...

class AsyncActivityLog:
    def __init__(self, context: Context) -> None: ...
    def list(
        self,
        extra: Mapping[str, Any] | None = None,
        /,
        *,
        limit: int | None = None,
        page_size: int = 100,
        ahead: bool = False,
    ) -> AsyncItems[ActivityLogEntry]: ...

class Resources:
    _context: Context
    @property
    def feature_flags(self) -> FeatureFlags: ...
    @property
    def insights(self) -> Insights: ...
    @property
    def dashboards(self) -> Dashboards: ...
    @property
    def persons(self) -> Persons: ...
    @property
    def annotations(self) -> Annotations: ...
    @property
    def cohorts(self) -> Cohorts: ...
    @property
    def experiments(self) -> Experiments: ...
    @property
    def surveys(self) -> Surveys: ...
    @property
    def actions(self) -> Actions: ...
    @property
    def session_recordings(self) -> SessionRecordings: ...
    @property
    def session_recording_playlists(self) -> SessionRecordingPlaylists: ...
    @property
    def event_definitions(self) -> EventDefinitions: ...
    @property
    def property_definitions(self) -> PropertyDefinitions: ...
    @property
    def users(self) -> Users: ...
    @property
    def projects(self) -> Projects: ...
    @property
    def groups(self) -> Groups: ...
    @property
    def activity_log(self) -> ActivityLog: ...

class AsyncResources:
    _context: Context
    @property
    def feature_flags(self) -> AsyncFeatureFlags: ...
    @property
    def insights(self) -> AsyncInsights: ...
    @property
    def dashboards(self) -> AsyncDashboards: ...
    @property
    def persons(self) -> AsyncPersons: ...
    @property
    def annotations(self) -> AsyncAnnotations: ...
    @property
    def cohorts(self) -> AsyncCohorts: ...
    @property
    def experiments(self) -> AsyncExperiments: ...
    @property
    def surveys(self) -> AsyncSurveys: ...
    @property
    def actions(self) -> AsyncActions: ...
    @property
    def session_recordings(self) -> AsyncSessionRecordings: ...
    @property
    def session_recording_playlists(self) -> AsyncSessionRecordingPlaylists: ...
    @property
    def event_definitions(self) -> AsyncEventDefinitions: ...
    @property
    def property_definitions(self) -> AsyncPropertyDefinitions: ...
    @property
    def users(self) -> AsyncUsers: ...
    @property
    def projects(self) -> AsyncProjects: ...
    @property
    def groups(self) -> AsyncGroups: ...
    @property
    def activity_log(self) -> AsyncActivityLog: ...
