"""Operations tagged insights: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "insights_list": ("insights_list", "GET", "/api/projects/{project_id}/insights/", ("insight:read",)),
    "insights_create": ("insights_create", "POST", "/api/projects/{project_id}/insights/", ("insight:write",)),
    "insights_activity_retrieve": (
        "insights_activity_retrieve",
        "GET",
        "/api/projects/{project_id}/insights/activity/",
        ("activity_log:read",),
    ),
    "insights_cancel_create": ("insights_cancel_create", "POST", "/api/projects/{project_id}/insights/cancel/", ()),
    "insights_my_last_viewed_retrieve": (
        "insights_my_last_viewed_retrieve",
        "GET",
        "/api/projects/{project_id}/insights/my_last_viewed/",
        (),
    ),
    "insights_viewed_create": (
        "insights_viewed_create",
        "POST",
        "/api/projects/{project_id}/insights/viewed/",
        ("insight:read",),
    ),
    "insights_retrieve": ("insights_retrieve", "GET", "/api/projects/{project_id}/insights/{id}/", ("insight:read",)),
    "insights_update": ("insights_update", "PUT", "/api/projects/{project_id}/insights/{id}/", ("insight:write",)),
    "insights_partial_update": (
        "insights_partial_update",
        "PATCH",
        "/api/projects/{project_id}/insights/{id}/",
        ("insight:write",),
    ),
    "insights_activity_retrieve_2": (
        "insights_activity_retrieve_2",
        "GET",
        "/api/projects/{project_id}/insights/{id}/activity/",
        ("activity_log:read",),
    ),
    "insights_sharing_list": (
        "insights_sharing_list",
        "GET",
        "/api/projects/{project_id}/insights/{insight_id}/sharing/",
        ("sharing_configuration:read",),
    ),
    "insights_sharing_passwords_create": (
        "insights_sharing_passwords_create",
        "POST",
        "/api/projects/{project_id}/insights/{insight_id}/sharing/passwords/",
        ("sharing_configuration:write",),
    ),
    "insights_sharing_passwords_destroy": (
        "insights_sharing_passwords_destroy",
        "DELETE",
        "/api/projects/{project_id}/insights/{insight_id}/sharing/passwords/{password_id}/",
        ("sharing_configuration:write",),
    ),
    "insights_sharing_refresh_create": (
        "insights_sharing_refresh_create",
        "POST",
        "/api/projects/{project_id}/insights/{insight_id}/sharing/refresh/",
        ("sharing_configuration:write",),
    ),
}
