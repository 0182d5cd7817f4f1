"""Operations tagged property_definitions: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "property_definitions_list": (
        "property_definitions_list",
        "GET",
        "/api/projects/{project_id}/property_definitions/",
        ("property_definition:read",),
    ),
    "property_definitions_seen_together_retrieve": (
        "property_definitions_seen_together_retrieve",
        "GET",
        "/api/projects/{project_id}/property_definitions/seen_together/",
        ("property_definition:read",),
    ),
    "property_definitions_retrieve": (
        "property_definitions_retrieve",
        "GET",
        "/api/projects/{project_id}/property_definitions/{id}/",
        ("property_definition:read",),
    ),
    "property_definitions_update": (
        "property_definitions_update",
        "PUT",
        "/api/projects/{project_id}/property_definitions/{id}/",
        ("property_definition:write",),
    ),
    "property_definitions_partial_update": (
        "property_definitions_partial_update",
        "PATCH",
        "/api/projects/{project_id}/property_definitions/{id}/",
        ("property_definition:write",),
    ),
    "property_definitions_destroy": (
        "property_definitions_destroy",
        "DELETE",
        "/api/projects/{project_id}/property_definitions/{id}/",
        ("property_definition:write",),
    ),
}
