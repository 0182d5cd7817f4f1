"""Operations tagged event_definitions: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "event_definitions_list": (
        "event_definitions_list",
        "GET",
        "/api/projects/{project_id}/event_definitions/",
        ("event_definition:read",),
    ),
    "event_definitions_retrieve": (
        "event_definitions_retrieve",
        "GET",
        "/api/projects/{project_id}/event_definitions/{id}/",
        ("event_definition:read",),
    ),
    "event_definitions_update": (
        "event_definitions_update",
        "PUT",
        "/api/projects/{project_id}/event_definitions/{id}/",
        ("event_definition:write",),
    ),
    "event_definitions_partial_update": (
        "event_definitions_partial_update",
        "PATCH",
        "/api/projects/{project_id}/event_definitions/{id}/",
        ("event_definition:write",),
    ),
    "event_definitions_destroy": (
        "event_definitions_destroy",
        "DELETE",
        "/api/projects/{project_id}/event_definitions/{id}/",
        ("event_definition:write",),
    ),
    "event_definitions_metrics_retrieve": (
        "event_definitions_metrics_retrieve",
        "GET",
        "/api/projects/{project_id}/event_definitions/{id}/metrics/",
        (),
    ),
}
