"""Operations tagged query: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "query_create": ("query_create", "POST", "/api/projects/{project_id}/query/", ("query:read",)),
    "query_check_auth_for_async_create": (
        "query_check_auth_for_async_create",
        "POST",
        "/api/projects/{project_id}/query/check_auth_for_async/",
        (),
    ),
    "query_draft_sql_retrieve": ("query_draft_sql_retrieve", "GET", "/api/projects/{project_id}/query/draft_sql/", ()),
    "query_upgrade_create": (
        "query_upgrade_create",
        "POST",
        "/api/projects/{project_id}/query/upgrade/",
        ("query:read",),
    ),
    "query_retrieve": ("query_retrieve", "GET", "/api/projects/{project_id}/query/{id}/", ("query:read",)),
    "query_destroy": ("query_destroy", "DELETE", "/api/projects/{project_id}/query/{id}/", ("query:read",)),
    "query_log_retrieve": ("query_log_retrieve", "GET", "/api/projects/{project_id}/query/{id}/log/", ()),
}
