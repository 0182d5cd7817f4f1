"""Operations tagged feature_flags: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "feature_flags_list": (
        "feature_flags_list",
        "GET",
        "/api/projects/{project_id}/feature_flags/",
        ("feature_flag:read",),
    ),
    "feature_flags_create": (
        "feature_flags_create",
        "POST",
        "/api/projects/{project_id}/feature_flags/",
        ("feature_flag:write",),
    ),
    "feature_flags_activity_retrieve": (
        "feature_flags_activity_retrieve",
        "GET",
        "/api/projects/{project_id}/feature_flags/activity/",
        ("activity_log:read",),
    ),
    "feature_flags_bulk_keys_create": (
        "feature_flags_bulk_keys_create",
        "POST",
        "/api/projects/{project_id}/feature_flags/bulk_keys/",
        (),
    ),
    "feature_flags_evaluation_reasons_retrieve": (
        "feature_flags_evaluation_reasons_retrieve",
        "GET",
        "/api/projects/{project_id}/feature_flags/evaluation_reasons/",
        (),
    ),
    "feature_flags_local_evaluation_retrieve": (
        "feature_flags_local_evaluation_retrieve",
        "GET",
        "/api/projects/{project_id}/feature_flags/local_evaluation/",
        ("feature_flag:read",),
    ),
    "feature_flags_my_flags_retrieve": (
        "feature_flags_my_flags_retrieve",
        "GET",
        "/api/projects/{project_id}/feature_flags/my_flags/",
        (),
    ),
    "feature_flags_user_blast_radius_create": (
        "feature_flags_user_blast_radius_create",
        "POST",
        "/api/projects/{project_id}/feature_flags/user_blast_radius/",
        (),
    ),
    "feature_flags_retrieve": (
        "feature_flags_retrieve",
        "GET",
        "/api/projects/{project_id}/feature_flags/{id}/",
        ("feature_flag:read",),
    ),
    "feature_flags_update": (
        "feature_flags_update",
        "PUT",
        "/api/projects/{project_id}/feature_flags/{id}/",
        ("feature_flag:write",),
    ),
    "feature_flags_partial_update": (
        "feature_flags_partial_update",
        "PATCH",
        "/api/projects/{project_id}/feature_flags/{id}/",
        ("feature_flag:write",),
    ),
    "feature_flags_activity_retrieve_2": (
        "feature_flags_activity_retrieve_2",
        "GET",
        "/api/projects/{project_id}/feature_flags/{id}/activity/",
        ("activity_log:read",),
    ),
    "feature_flags_create_static_cohort_for_flag_create": (
        "feature_flags_create_static_cohort_for_flag_create",
        "POST",
        "/api/projects/{project_id}/feature_flags/{id}/create_static_cohort_for_flag/",
        (),
    ),
    "feature_flags_dashboard_create": (
        "feature_flags_dashboard_create",
        "POST",
        "/api/projects/{project_id}/feature_flags/{id}/dashboard/",
        (),
    ),
    "feature_flags_enrich_usage_dashboard_create": (
        "feature_flags_enrich_usage_dashboard_create",
        "POST",
        "/api/projects/{project_id}/feature_flags/{id}/enrich_usage_dashboard/",
        (),
    ),
    "feature_flags_remote_config_retrieve": (
        "feature_flags_remote_config_retrieve",
        "GET",
        "/api/projects/{project_id}/feature_flags/{id}/remote_config/",
        ("feature_flag:read",),
    ),
    "feature_flags_status_retrieve": (
        "feature_flags_status_retrieve",
        "GET",
        "/api/projects/{project_id}/feature_flags/{id}/status/",
        ("feature_flag:read",),
    ),
}
