"""Operations tagged subscriptions: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "subscriptions_list": (
        "subscriptions_list",
        "GET",
        "/api/projects/{project_id}/subscriptions/",
        ("subscription:read",),
    ),
    "subscriptions_create": (
        "subscriptions_create",
        "POST",
        "/api/projects/{project_id}/subscriptions/",
        ("subscription:write",),
    ),
    "subscriptions_retrieve": (
        "subscriptions_retrieve",
        "GET",
        "/api/projects/{project_id}/subscriptions/{id}/",
        ("subscription:read",),
    ),
    "subscriptions_update": (
        "subscriptions_update",
        "PUT",
        "/api/projects/{project_id}/subscriptions/{id}/",
        ("subscription:write",),
    ),
    "subscriptions_partial_update": (
        "subscriptions_partial_update",
        "PATCH",
        "/api/projects/{project_id}/subscriptions/{id}/",
        ("subscription:write",),
    ),
}
