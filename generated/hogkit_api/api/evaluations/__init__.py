"""Operations tagged evaluations: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "evaluations_list": ("evaluations_list", "GET", "/api/projects/{project_id}/evaluations/", ("evaluation:read",)),
    "evaluations_create": (
        "evaluations_create",
        "POST",
        "/api/projects/{project_id}/evaluations/",
        ("evaluation:write",),
    ),
    "evaluations_retrieve": (
        "evaluations_retrieve",
        "GET",
        "/api/projects/{project_id}/evaluations/{id}/",
        ("evaluation:read",),
    ),
    "evaluations_update": (
        "evaluations_update",
        "PUT",
        "/api/projects/{project_id}/evaluations/{id}/",
        ("evaluation:write",),
    ),
    "evaluations_partial_update": (
        "evaluations_partial_update",
        "PATCH",
        "/api/projects/{project_id}/evaluations/{id}/",
        ("evaluation:write",),
    ),
}
