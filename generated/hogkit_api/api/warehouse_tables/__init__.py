"""Operations tagged warehouse_tables: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "warehouse_tables_list": (
        "warehouse_tables_list",
        "GET",
        "/api/projects/{project_id}/warehouse_tables/",
        ("warehouse_table:read",),
    ),
    "warehouse_tables_create": (
        "warehouse_tables_create",
        "POST",
        "/api/projects/{project_id}/warehouse_tables/",
        ("warehouse_table:write",),
    ),
    "warehouse_tables_file_create": (
        "warehouse_tables_file_create",
        "POST",
        "/api/projects/{project_id}/warehouse_tables/file/",
        ("warehouse_table:write",),
    ),
    "warehouse_tables_retrieve": (
        "warehouse_tables_retrieve",
        "GET",
        "/api/projects/{project_id}/warehouse_tables/{id}/",
        ("warehouse_table:read",),
    ),
    "warehouse_tables_update": (
        "warehouse_tables_update",
        "PUT",
        "/api/projects/{project_id}/warehouse_tables/{id}/",
        ("warehouse_table:write",),
    ),
    "warehouse_tables_partial_update": (
        "warehouse_tables_partial_update",
        "PATCH",
        "/api/projects/{project_id}/warehouse_tables/{id}/",
        ("warehouse_table:write",),
    ),
    "warehouse_tables_destroy": (
        "warehouse_tables_destroy",
        "DELETE",
        "/api/projects/{project_id}/warehouse_tables/{id}/",
        ("warehouse_table:write",),
    ),
    "warehouse_tables_refresh_schema_create": (
        "warehouse_tables_refresh_schema_create",
        "POST",
        "/api/projects/{project_id}/warehouse_tables/{id}/refresh_schema/",
        (),
    ),
    "warehouse_tables_update_schema_create": (
        "warehouse_tables_update_schema_create",
        "POST",
        "/api/projects/{project_id}/warehouse_tables/{id}/update_schema/",
        (),
    ),
}
