"""Operations tagged dashboard_templates: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "dashboard_templates_list": (
        "dashboard_templates_list",
        "GET",
        "/api/projects/{project_id}/dashboard_templates/",
        ("dashboard_template:read",),
    ),
    "dashboard_templates_create": (
        "dashboard_templates_create",
        "POST",
        "/api/projects/{project_id}/dashboard_templates/",
        ("dashboard_template:write",),
    ),
    "dashboard_templates_json_schema_retrieve": (
        "dashboard_templates_json_schema_retrieve",
        "GET",
        "/api/projects/{project_id}/dashboard_templates/json_schema/",
        (),
    ),
    "dashboard_templates_retrieve": (
        "dashboard_templates_retrieve",
        "GET",
        "/api/projects/{project_id}/dashboard_templates/{id}/",
        ("dashboard_template:read",),
    ),
    "dashboard_templates_update": (
        "dashboard_templates_update",
        "PUT",
        "/api/projects/{project_id}/dashboard_templates/{id}/",
        ("dashboard_template:write",),
    ),
    "dashboard_templates_partial_update": (
        "dashboard_templates_partial_update",
        "PATCH",
        "/api/projects/{project_id}/dashboard_templates/{id}/",
        ("dashboard_template:write",),
    ),
}
