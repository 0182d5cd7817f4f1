"""Operations tagged groups_types: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "groups_types_list": ("groups_types_list", "GET", "/api/projects/{project_id}/groups_types/", ("group:read",)),
    "groups_types_create_detail_dashboard_update": (
        "groups_types_create_detail_dashboard_update",
        "PUT",
        "/api/projects/{project_id}/groups_types/create_detail_dashboard/",
        (),
    ),
    "groups_types_set_default_columns_update": (
        "groups_types_set_default_columns_update",
        "PUT",
        "/api/projects/{project_id}/groups_types/set_default_columns/",
        (),
    ),
    "groups_types_update_metadata_partial_update": (
        "groups_types_update_metadata_partial_update",
        "PATCH",
        "/api/projects/{project_id}/groups_types/update_metadata/",
        (),
    ),
    "groups_types_destroy": (
        "groups_types_destroy",
        "DELETE",
        "/api/projects/{project_id}/groups_types/{group_type_index}/",
        ("group:write",),
    ),
    "groups_types_metrics_list": (
        "groups_types_metrics_list",
        "GET",
        "/api/projects/{project_id}/groups_types/{group_type_index}/metrics/",
        ("group:read",),
    ),
    "groups_types_metrics_create": (
        "groups_types_metrics_create",
        "POST",
        "/api/projects/{project_id}/groups_types/{group_type_index}/metrics/",
        ("group:write",),
    ),
    "groups_types_metrics_retrieve": (
        "groups_types_metrics_retrieve",
        "GET",
        "/api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/",
        ("group:read",),
    ),
    "groups_types_metrics_update": (
        "groups_types_metrics_update",
        "PUT",
        "/api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/",
        ("group:write",),
    ),
    "groups_types_metrics_partial_update": (
        "groups_types_metrics_partial_update",
        "PATCH",
        "/api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/",
        ("group:write",),
    ),
    "groups_types_metrics_destroy": (
        "groups_types_metrics_destroy",
        "DELETE",
        "/api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/",
        ("group:write",),
    ),
}
