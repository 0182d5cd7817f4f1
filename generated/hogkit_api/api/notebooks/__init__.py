"""Operations tagged notebooks: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "notebooks_list": ("notebooks_list", "GET", "/api/projects/{project_id}/notebooks/", ("notebook:read",)),
    "notebooks_create": ("notebooks_create", "POST", "/api/projects/{project_id}/notebooks/", ("notebook:write",)),
    "notebooks_activity_retrieve": (
        "notebooks_activity_retrieve",
        "GET",
        "/api/projects/{project_id}/notebooks/activity/",
        (),
    ),
    "notebooks_recording_comments_retrieve": (
        "notebooks_recording_comments_retrieve",
        "GET",
        "/api/projects/{project_id}/notebooks/recording_comments/",
        (),
    ),
    "notebooks_retrieve": (
        "notebooks_retrieve",
        "GET",
        "/api/projects/{project_id}/notebooks/{short_id}/",
        ("notebook:read",),
    ),
    "notebooks_update": (
        "notebooks_update",
        "PUT",
        "/api/projects/{project_id}/notebooks/{short_id}/",
        ("notebook:write",),
    ),
    "notebooks_partial_update": (
        "notebooks_partial_update",
        "PATCH",
        "/api/projects/{project_id}/notebooks/{short_id}/",
        ("notebook:write",),
    ),
    "notebooks_activity_retrieve_2": (
        "notebooks_activity_retrieve_2",
        "GET",
        "/api/projects/{project_id}/notebooks/{short_id}/activity/",
        ("activity_log:read",),
    ),
}
