"""Operations tagged early_access_feature: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "early_access_feature_list": (
        "early_access_feature_list",
        "GET",
        "/api/projects/{project_id}/early_access_feature/",
        ("early_access_feature:read",),
    ),
    "early_access_feature_create": (
        "early_access_feature_create",
        "POST",
        "/api/projects/{project_id}/early_access_feature/",
        ("early_access_feature:write",),
    ),
    "early_access_feature_retrieve": (
        "early_access_feature_retrieve",
        "GET",
        "/api/projects/{project_id}/early_access_feature/{id}/",
        ("early_access_feature:read",),
    ),
    "early_access_feature_update": (
        "early_access_feature_update",
        "PUT",
        "/api/projects/{project_id}/early_access_feature/{id}/",
        ("early_access_feature:write",),
    ),
    "early_access_feature_partial_update": (
        "early_access_feature_partial_update",
        "PATCH",
        "/api/projects/{project_id}/early_access_feature/{id}/",
        ("early_access_feature:write",),
    ),
    "early_access_feature_destroy": (
        "early_access_feature_destroy",
        "DELETE",
        "/api/projects/{project_id}/early_access_feature/{id}/",
        ("early_access_feature:write",),
    ),
}
