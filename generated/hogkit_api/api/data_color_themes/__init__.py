"""Operations tagged data_color_themes: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "data_color_themes_list": (
        "data_color_themes_list",
        "GET",
        "/api/projects/{project_id}/data_color_themes/",
        ("project:read",),
    ),
    "data_color_themes_create": (
        "data_color_themes_create",
        "POST",
        "/api/projects/{project_id}/data_color_themes/",
        ("project:write",),
    ),
    "data_color_themes_retrieve": (
        "data_color_themes_retrieve",
        "GET",
        "/api/projects/{project_id}/data_color_themes/{id}/",
        ("project:read",),
    ),
    "data_color_themes_update": (
        "data_color_themes_update",
        "PUT",
        "/api/projects/{project_id}/data_color_themes/{id}/",
        ("project:write",),
    ),
    "data_color_themes_partial_update": (
        "data_color_themes_partial_update",
        "PATCH",
        "/api/projects/{project_id}/data_color_themes/{id}/",
        ("project:write",),
    ),
    "data_color_themes_destroy": (
        "data_color_themes_destroy",
        "DELETE",
        "/api/projects/{project_id}/data_color_themes/{id}/",
        ("project:write",),
    ),
}
