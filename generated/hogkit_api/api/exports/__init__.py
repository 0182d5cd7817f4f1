"""Operations tagged exports: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "exports_list": ("exports_list", "GET", "/api/projects/{project_id}/exports/", ("export:read",)),
    "exports_create": ("exports_create", "POST", "/api/projects/{project_id}/exports/", ("export:write",)),
    "exports_retrieve": ("exports_retrieve", "GET", "/api/projects/{project_id}/exports/{id}/", ("export:read",)),
    "exports_content_retrieve": (
        "exports_content_retrieve",
        "GET",
        "/api/projects/{project_id}/exports/{id}/content/",
        ("export:read",),
    ),
}
