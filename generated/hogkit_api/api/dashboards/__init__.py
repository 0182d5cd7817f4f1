"""Operations tagged dashboards: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "dashboards_list": ("dashboards_list", "GET", "/api/projects/{project_id}/dashboards/", ("dashboard:read",)),
    "dashboards_create": ("dashboards_create", "POST", "/api/projects/{project_id}/dashboards/", ("dashboard:write",)),
    "dashboards_create_from_template_json_create": (
        "dashboards_create_from_template_json_create",
        "POST",
        "/api/projects/{project_id}/dashboards/create_from_template_json/",
        (),
    ),
    "dashboards_collaborators_list": (
        "dashboards_collaborators_list",
        "GET",
        "/api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/",
        ("dashboard:read",),
    ),
    "dashboards_collaborators_create": (
        "dashboards_collaborators_create",
        "POST",
        "/api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/",
        ("dashboard:write",),
    ),
    "dashboards_collaborators_destroy": (
        "dashboards_collaborators_destroy",
        "DELETE",
        "/api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/{user_uuid}/",
        ("dashboard:write",),
    ),
    "dashboards_sharing_list": (
        "dashboards_sharing_list",
        "GET",
        "/api/projects/{project_id}/dashboards/{dashboard_id}/sharing/",
        ("sharing_configuration:read",),
    ),
    "dashboards_sharing_passwords_create": (
        "dashboards_sharing_passwords_create",
        "POST",
        "/api/projects/{project_id}/dashboards/{dashboard_id}/sharing/passwords/",
        ("sharing_configuration:write",),
    ),
    "dashboards_sharing_passwords_destroy": (
        "dashboards_sharing_passwords_destroy",
        "DELETE",
        "/api/projects/{project_id}/dashboards/{dashboard_id}/sharing/passwords/{password_id}/",
        ("sharing_configuration:write",),
    ),
    "dashboards_sharing_refresh_create": (
        "dashboards_sharing_refresh_create",
        "POST",
        "/api/projects/{project_id}/dashboards/{dashboard_id}/sharing/refresh/",
        ("sharing_configuration:write",),
    ),
    "dashboards_retrieve": (
        "dashboards_retrieve",
        "GET",
        "/api/projects/{project_id}/dashboards/{id}/",
        ("dashboard:read",),
    ),
    "dashboards_update": (
        "dashboards_update",
        "PUT",
        "/api/projects/{project_id}/dashboards/{id}/",
        ("dashboard:write",),
    ),
    "dashboards_partial_update": (
        "dashboards_partial_update",
        "PATCH",
        "/api/projects/{project_id}/dashboards/{id}/",
        ("dashboard:write",),
    ),
    "dashboards_move_tile_partial_update": (
        "dashboards_move_tile_partial_update",
        "PATCH",
        "/api/projects/{project_id}/dashboards/{id}/move_tile/",
        (),
    ),
    "dashboards_stream_tiles_retrieve": (
        "dashboards_stream_tiles_retrieve",
        "GET",
        "/api/projects/{project_id}/dashboards/{id}/stream_tiles/",
        (),
    ),
}
