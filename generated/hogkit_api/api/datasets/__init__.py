"""Operations tagged datasets: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "datasets_list": ("datasets_list", "GET", "/api/projects/{project_id}/datasets/", ("dataset:read",)),
    "datasets_create": ("datasets_create", "POST", "/api/projects/{project_id}/datasets/", ("dataset:write",)),
    "datasets_retrieve": ("datasets_retrieve", "GET", "/api/projects/{project_id}/datasets/{id}/", ("dataset:read",)),
    "datasets_update": ("datasets_update", "PUT", "/api/projects/{project_id}/datasets/{id}/", ("dataset:write",)),
    "datasets_partial_update": (
        "datasets_partial_update",
        "PATCH",
        "/api/projects/{project_id}/datasets/{id}/",
        ("dataset:write",),
    ),
}
