"""Operations tagged task_runs: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "tasks_runs_list": ("tasks_runs_list", "GET", "/api/projects/{project_id}/tasks/{task_id}/runs/", ("task:read",)),
    "tasks_runs_create": (
        "tasks_runs_create",
        "POST",
        "/api/projects/{project_id}/tasks/{task_id}/runs/",
        ("task:write",),
    ),
    "tasks_runs_retrieve": (
        "tasks_runs_retrieve",
        "GET",
        "/api/projects/{project_id}/tasks/{task_id}/runs/{id}/",
        ("task:read",),
    ),
    "tasks_runs_partial_update": (
        "tasks_runs_partial_update",
        "PATCH",
        "/api/projects/{project_id}/tasks/{task_id}/runs/{id}/",
        ("task:write",),
    ),
    "tasks_runs_append_log_create": (
        "tasks_runs_append_log_create",
        "POST",
        "/api/projects/{project_id}/tasks/{task_id}/runs/{id}/append_log/",
        ("task:write",),
    ),
    "tasks_runs_set_output_partial_update": (
        "tasks_runs_set_output_partial_update",
        "PATCH",
        "/api/projects/{project_id}/tasks/{task_id}/runs/{id}/set_output/",
        ("task:write",),
    ),
}
