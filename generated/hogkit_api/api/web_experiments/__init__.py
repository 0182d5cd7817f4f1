"""Operations tagged web_experiments: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "web_experiments_list": (
        "web_experiments_list",
        "GET",
        "/api/projects/{project_id}/web_experiments/",
        ("experiment:read",),
    ),
    "web_experiments_create": (
        "web_experiments_create",
        "POST",
        "/api/projects/{project_id}/web_experiments/",
        ("experiment:write",),
    ),
    "web_experiments_retrieve": (
        "web_experiments_retrieve",
        "GET",
        "/api/projects/{project_id}/web_experiments/{id}/",
        ("experiment:read",),
    ),
    "web_experiments_update": (
        "web_experiments_update",
        "PUT",
        "/api/projects/{project_id}/web_experiments/{id}/",
        ("experiment:write",),
    ),
    "web_experiments_partial_update": (
        "web_experiments_partial_update",
        "PATCH",
        "/api/projects/{project_id}/web_experiments/{id}/",
        ("experiment:write",),
    ),
    "web_experiments_destroy": (
        "web_experiments_destroy",
        "DELETE",
        "/api/projects/{project_id}/web_experiments/{id}/",
        ("experiment:write",),
    ),
}
