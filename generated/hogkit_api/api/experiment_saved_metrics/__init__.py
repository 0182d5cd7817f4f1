"""Operations tagged experiment_saved_metrics: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "experiment_saved_metrics_list": (
        "experiment_saved_metrics_list",
        "GET",
        "/api/projects/{project_id}/experiment_saved_metrics/",
        ("experiment:read",),
    ),
    "experiment_saved_metrics_create": (
        "experiment_saved_metrics_create",
        "POST",
        "/api/projects/{project_id}/experiment_saved_metrics/",
        ("experiment:write",),
    ),
    "experiment_saved_metrics_retrieve": (
        "experiment_saved_metrics_retrieve",
        "GET",
        "/api/projects/{project_id}/experiment_saved_metrics/{id}/",
        ("experiment:read",),
    ),
    "experiment_saved_metrics_update": (
        "experiment_saved_metrics_update",
        "PUT",
        "/api/projects/{project_id}/experiment_saved_metrics/{id}/",
        ("experiment:write",),
    ),
    "experiment_saved_metrics_partial_update": (
        "experiment_saved_metrics_partial_update",
        "PATCH",
        "/api/projects/{project_id}/experiment_saved_metrics/{id}/",
        ("experiment:write",),
    ),
    "experiment_saved_metrics_destroy": (
        "experiment_saved_metrics_destroy",
        "DELETE",
        "/api/projects/{project_id}/experiment_saved_metrics/{id}/",
        ("experiment:write",),
    ),
}
