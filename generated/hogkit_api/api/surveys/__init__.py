"""Operations tagged surveys: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "surveys_list": ("surveys_list", "GET", "/api/projects/{project_id}/surveys/", ("survey:read",)),
    "surveys_create": ("surveys_create", "POST", "/api/projects/{project_id}/surveys/", ("survey:write",)),
    "surveys_activity_retrieve": (
        "surveys_activity_retrieve",
        "GET",
        "/api/projects/{project_id}/surveys/activity/",
        ("activity_log:read",),
    ),
    "surveys_responses_count_retrieve": (
        "surveys_responses_count_retrieve",
        "GET",
        "/api/projects/{project_id}/surveys/responses_count/",
        ("survey:read",),
    ),
    "surveys_stats_retrieve": (
        "surveys_stats_retrieve",
        "GET",
        "/api/projects/{project_id}/surveys/stats/",
        ("survey:read",),
    ),
    "surveys_retrieve": ("surveys_retrieve", "GET", "/api/projects/{project_id}/surveys/{id}/", ("survey:read",)),
    "surveys_update": ("surveys_update", "PUT", "/api/projects/{project_id}/surveys/{id}/", ("survey:write",)),
    "surveys_partial_update": (
        "surveys_partial_update",
        "PATCH",
        "/api/projects/{project_id}/surveys/{id}/",
        ("survey:write",),
    ),
    "surveys_destroy": ("surveys_destroy", "DELETE", "/api/projects/{project_id}/surveys/{id}/", ("survey:write",)),
    "surveys_activity_retrieve_2": (
        "surveys_activity_retrieve_2",
        "GET",
        "/api/projects/{project_id}/surveys/{id}/activity/",
        ("activity_log:read",),
    ),
    "surveys_duplicate_to_projects_create": (
        "surveys_duplicate_to_projects_create",
        "POST",
        "/api/projects/{project_id}/surveys/{id}/duplicate_to_projects/",
        ("survey:write",),
    ),
    "surveys_stats_retrieve_2": (
        "surveys_stats_retrieve_2",
        "GET",
        "/api/projects/{project_id}/surveys/{id}/stats/",
        ("survey:read",),
    ),
    "surveys_summarize_responses_create": (
        "surveys_summarize_responses_create",
        "POST",
        "/api/projects/{project_id}/surveys/{id}/summarize_responses/",
        ("survey:read",),
    ),
}
