"""Operations tagged annotations: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "annotations_list": ("annotations_list", "GET", "/api/projects/{project_id}/annotations/", ("annotation:read",)),
    "annotations_create": (
        "annotations_create",
        "POST",
        "/api/projects/{project_id}/annotations/",
        ("annotation:write",),
    ),
    "annotations_retrieve": (
        "annotations_retrieve",
        "GET",
        "/api/projects/{project_id}/annotations/{id}/",
        ("annotation:read",),
    ),
    "annotations_update": (
        "annotations_update",
        "PUT",
        "/api/projects/{project_id}/annotations/{id}/",
        ("annotation:write",),
    ),
    "annotations_partial_update": (
        "annotations_partial_update",
        "PATCH",
        "/api/projects/{project_id}/annotations/{id}/",
        ("annotation:write",),
    ),
}
