"""Operations tagged warehouse_saved_queries: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "warehouse_saved_queries_list": (
        "warehouse_saved_queries_list",
        "GET",
        "/api/projects/{project_id}/warehouse_saved_queries/",
        ("warehouse_view:read",),
    ),
    "warehouse_saved_queries_create": (
        "warehouse_saved_queries_create",
        "POST",
        "/api/projects/{project_id}/warehouse_saved_queries/",
        ("warehouse_view:write",),
    ),
    "warehouse_saved_queries_retrieve": (
        "warehouse_saved_queries_retrieve",
        "GET",
        "/api/projects/{project_id}/warehouse_saved_queries/{id}/",
        ("warehouse_view:read",),
    ),
    "warehouse_saved_queries_update": (
        "warehouse_saved_queries_update",
        "PUT",
        "/api/projects/{project_id}/warehouse_saved_queries/{id}/",
        ("warehouse_view:write",),
    ),
    "warehouse_saved_queries_partial_update": (
        "warehouse_saved_queries_partial_update",
        "PATCH",
        "/api/projects/{project_id}/warehouse_saved_queries/{id}/",
        ("warehouse_view:write",),
    ),
    "warehouse_saved_queries_destroy": (
        "warehouse_saved_queries_destroy",
        "DELETE",
        "/api/projects/{project_id}/warehouse_saved_queries/{id}/",
        ("warehouse_view:write",),
    ),
    "warehouse_saved_queries_activity_retrieve": (
        "warehouse_saved_queries_activity_retrieve",
        "GET",
        "/api/projects/{project_id}/warehouse_saved_queries/{id}/activity/",
        ("activity_log:read",),
    ),
    "warehouse_saved_queries_ancestors_create": (
        "warehouse_saved_queries_ancestors_create",
        "POST",
        "/api/projects/{project_id}/warehouse_saved_queries/{id}/ancestors/",
        (),
    ),
    "warehouse_saved_queries_cancel_create": (
        "warehouse_saved_queries_cancel_create",
        "POST",
        "/api/projects/{project_id}/warehouse_saved_queries/{id}/cancel/",
        (),
    ),
    "warehouse_saved_queries_descendants_create": (
        "warehouse_saved_queries_descendants_create",
        "POST",
        "/api/projects/{project_id}/warehouse_saved_queries/{id}/descendants/",
        (),
    ),
    "warehouse_saved_queries_revert_materialization_create": (
        "warehouse_saved_queries_revert_materialization_create",
        "POST",
        "/api/projects/{project_id}/warehouse_saved_queries/{id}/revert_materialization/",
        (),
    ),
    "warehouse_saved_queries_run_create": (
        "warehouse_saved_queries_run_create",
        "POST",
        "/api/projects/{project_id}/warehouse_saved_queries/{id}/run/",
        (),
    ),
}
