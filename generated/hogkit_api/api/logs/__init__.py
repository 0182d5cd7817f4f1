"""Operations tagged logs: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "logs_attributes_retrieve": (
        "logs_attributes_retrieve",
        "GET",
        "/api/projects/{project_id}/logs/attributes/",
        ("error_tracking:read",),
    ),
    "logs_query_create": (
        "logs_query_create",
        "POST",
        "/api/projects/{project_id}/logs/query/",
        ("error_tracking:read",),
    ),
    "logs_sparkline_create": (
        "logs_sparkline_create",
        "POST",
        "/api/projects/{project_id}/logs/sparkline/",
        ("error_tracking:read",),
    ),
    "logs_values_retrieve": (
        "logs_values_retrieve",
        "GET",
        "/api/projects/{project_id}/logs/values/",
        ("error_tracking:read",),
    ),
}
