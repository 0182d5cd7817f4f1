"""Operations tagged environments: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "environments_list": ("environments_list", "GET", "/api/projects/{project_id}/environments/", ("project:read",)),
    "environments_create": (
        "environments_create",
        "POST",
        "/api/projects/{project_id}/environments/",
        ("project:write",),
    ),
    "environments_retrieve": (
        "environments_retrieve",
        "GET",
        "/api/projects/{project_id}/environments/{id}/",
        ("project:read",),
    ),
    "environments_update": (
        "environments_update",
        "PUT",
        "/api/projects/{project_id}/environments/{id}/",
        ("project:write",),
    ),
    "environments_partial_update": (
        "environments_partial_update",
        "PATCH",
        "/api/projects/{project_id}/environments/{id}/",
        ("project:read",),
    ),
    "environments_destroy": (
        "environments_destroy",
        "DELETE",
        "/api/projects/{project_id}/environments/{id}/",
        ("project:write",),
    ),
    "environments_activity_retrieve": (
        "environments_activity_retrieve",
        "GET",
        "/api/projects/{project_id}/environments/{id}/activity/",
        (),
    ),
    "environments_add_product_intent_partial_update": (
        "environments_add_product_intent_partial_update",
        "PATCH",
        "/api/projects/{project_id}/environments/{id}/add_product_intent/",
        ("project:read",),
    ),
    "environments_complete_product_onboarding_partial_update": (
        "environments_complete_product_onboarding_partial_update",
        "PATCH",
        "/api/projects/{project_id}/environments/{id}/complete_product_onboarding/",
        ("project:read",),
    ),
    "environments_default_evaluation_tags_retrieve": (
        "environments_default_evaluation_tags_retrieve",
        "GET",
        "/api/projects/{project_id}/environments/{id}/default_evaluation_tags/",
        (),
    ),
    "environments_default_evaluation_tags_create": (
        "environments_default_evaluation_tags_create",
        "POST",
        "/api/projects/{project_id}/environments/{id}/default_evaluation_tags/",
        (),
    ),
    "environments_default_evaluation_tags_destroy": (
        "environments_default_evaluation_tags_destroy",
        "DELETE",
        "/api/projects/{project_id}/environments/{id}/default_evaluation_tags/",
        (),
    ),
    "environments_delete_secret_token_backup_partial_update": (
        "environments_delete_secret_token_backup_partial_update",
        "PATCH",
        "/api/projects/{project_id}/environments/{id}/delete_secret_token_backup/",
        (),
    ),
    "environments_event_ingestion_restrictions_retrieve": (
        "environments_event_ingestion_restrictions_retrieve",
        "GET",
        "/api/projects/{project_id}/environments/{id}/event_ingestion_restrictions/",
        ("project:read",),
    ),
    "environments_is_generating_demo_data_retrieve": (
        "environments_is_generating_demo_data_retrieve",
        "GET",
        "/api/projects/{project_id}/environments/{id}/is_generating_demo_data/",
        (),
    ),
    "environments_reset_token_partial_update": (
        "environments_reset_token_partial_update",
        "PATCH",
        "/api/projects/{project_id}/environments/{id}/reset_token/",
        (),
    ),
    "environments_rotate_secret_token_partial_update": (
        "environments_rotate_secret_token_partial_update",
        "PATCH",
        "/api/projects/{project_id}/environments/{id}/rotate_secret_token/",
        (),
    ),
}
