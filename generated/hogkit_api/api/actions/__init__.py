"""Operations tagged actions: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "actions_list": ("actions_list", "GET", "/api/projects/{project_id}/actions/", ("action:read",)),
    "actions_create": ("actions_create", "POST", "/api/projects/{project_id}/actions/", ("action:write",)),
    "actions_retrieve": ("actions_retrieve", "GET", "/api/projects/{project_id}/actions/{id}/", ("action:read",)),
    "actions_update": ("actions_update", "PUT", "/api/projects/{project_id}/actions/{id}/", ("action:write",)),
    "actions_partial_update": (
        "actions_partial_update",
        "PATCH",
        "/api/projects/{project_id}/actions/{id}/",
        ("action:write",),
    ),
}
