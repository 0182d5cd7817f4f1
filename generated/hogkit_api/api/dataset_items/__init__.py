"""Operations tagged dataset_items: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "dataset_items_list": ("dataset_items_list", "GET", "/api/projects/{project_id}/dataset_items/", ("dataset:read",)),
    "dataset_items_create": (
        "dataset_items_create",
        "POST",
        "/api/projects/{project_id}/dataset_items/",
        ("dataset:write",),
    ),
    "dataset_items_retrieve": (
        "dataset_items_retrieve",
        "GET",
        "/api/projects/{project_id}/dataset_items/{id}/",
        ("dataset:read",),
    ),
    "dataset_items_update": (
        "dataset_items_update",
        "PUT",
        "/api/projects/{project_id}/dataset_items/{id}/",
        ("dataset:write",),
    ),
    "dataset_items_partial_update": (
        "dataset_items_partial_update",
        "PATCH",
        "/api/projects/{project_id}/dataset_items/{id}/",
        ("dataset:write",),
    ),
}
