"""Operations tagged sessions: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "sessions_property_definitions_retrieve": (
        "sessions_property_definitions_retrieve",
        "GET",
        "/api/projects/{project_id}/sessions/property_definitions/",
        ("query:read",),
    ),
    "sessions_values_retrieve": (
        "sessions_values_retrieve",
        "GET",
        "/api/projects/{project_id}/sessions/values/",
        ("query:read",),
    ),
}
