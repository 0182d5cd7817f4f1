"""Operations tagged endpoints: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "endpoints_retrieve": ("endpoints_retrieve", "GET", "/api/projects/{project_id}/endpoints/", ("endpoint:read",)),
    "endpoints_create": ("endpoints_create", "POST", "/api/projects/{project_id}/endpoints/", ("endpoint:write",)),
    "endpoints_last_execution_times_create": (
        "endpoints_last_execution_times_create",
        "POST",
        "/api/projects/{project_id}/endpoints/last_execution_times/",
        (),
    ),
    "endpoints_retrieve_2": (
        "endpoints_retrieve_2",
        "GET",
        "/api/projects/{project_id}/endpoints/{name}/",
        ("endpoint:read",),
    ),
    "endpoints_update": (
        "endpoints_update",
        "PUT",
        "/api/projects/{project_id}/endpoints/{name}/",
        ("endpoint:write",),
    ),
    "endpoints_partial_update": (
        "endpoints_partial_update",
        "PATCH",
        "/api/projects/{project_id}/endpoints/{name}/",
        ("endpoint:write",),
    ),
    "endpoints_destroy": (
        "endpoints_destroy",
        "DELETE",
        "/api/projects/{project_id}/endpoints/{name}/",
        ("endpoint:write",),
    ),
    "endpoints_run_retrieve": (
        "endpoints_run_retrieve",
        "GET",
        "/api/projects/{project_id}/endpoints/{name}/run/",
        ("endpoint:read",),
    ),
    "endpoints_run_create": (
        "endpoints_run_create",
        "POST",
        "/api/projects/{project_id}/endpoints/{name}/run/",
        ("endpoint:read",),
    ),
}
