"""Operations tagged experiment_holdouts: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "experiment_holdouts_list": (
        "experiment_holdouts_list",
        "GET",
        "/api/projects/{project_id}/experiment_holdouts/",
        ("experiment:read",),
    ),
    "experiment_holdouts_create": (
        "experiment_holdouts_create",
        "POST",
        "/api/projects/{project_id}/experiment_holdouts/",
        ("experiment:write",),
    ),
    "experiment_holdouts_retrieve": (
        "experiment_holdouts_retrieve",
        "GET",
        "/api/projects/{project_id}/experiment_holdouts/{id}/",
        ("experiment:read",),
    ),
    "experiment_holdouts_update": (
        "experiment_holdouts_update",
        "PUT",
        "/api/projects/{project_id}/experiment_holdouts/{id}/",
        ("experiment:write",),
    ),
    "experiment_holdouts_partial_update": (
        "experiment_holdouts_partial_update",
        "PATCH",
        "/api/projects/{project_id}/experiment_holdouts/{id}/",
        ("experiment:write",),
    ),
    "experiment_holdouts_destroy": (
        "experiment_holdouts_destroy",
        "DELETE",
        "/api/projects/{project_id}/experiment_holdouts/{id}/",
        ("experiment:write",),
    ),
}
