"""Operations tagged tasks: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "tasks_list": ("tasks_list", "GET", "/api/projects/{project_id}/tasks/", ("task:read",)),
    "tasks_create": ("tasks_create", "POST", "/api/projects/{project_id}/tasks/", ("task:write",)),
    "tasks_retrieve": ("tasks_retrieve", "GET", "/api/projects/{project_id}/tasks/{id}/", ("task:read",)),
    "tasks_update": ("tasks_update", "PUT", "/api/projects/{project_id}/tasks/{id}/", ("task:write",)),
    "tasks_partial_update": (
        "tasks_partial_update",
        "PATCH",
        "/api/projects/{project_id}/tasks/{id}/",
        ("task:write",),
    ),
    "tasks_destroy": ("tasks_destroy", "DELETE", "/api/projects/{project_id}/tasks/{id}/", ("task:write",)),
    "tasks_run_create": ("tasks_run_create", "POST", "/api/projects/{project_id}/tasks/{id}/run/", ("task:write",)),
    "tasks_update_position_partial_update": (
        "tasks_update_position_partial_update",
        "PATCH",
        "/api/projects/{project_id}/tasks/{id}/update_position/",
        ("task:write",),
    ),
}
