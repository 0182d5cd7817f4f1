"""Operations tagged file_system_shortcut: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "file_system_shortcut_list": (
        "file_system_shortcut_list",
        "GET",
        "/api/projects/{project_id}/file_system_shortcut/",
        ("file_system_shortcut:read",),
    ),
    "file_system_shortcut_create": (
        "file_system_shortcut_create",
        "POST",
        "/api/projects/{project_id}/file_system_shortcut/",
        ("file_system_shortcut:write",),
    ),
    "file_system_shortcut_retrieve": (
        "file_system_shortcut_retrieve",
        "GET",
        "/api/projects/{project_id}/file_system_shortcut/{id}/",
        ("file_system_shortcut:read",),
    ),
    "file_system_shortcut_update": (
        "file_system_shortcut_update",
        "PUT",
        "/api/projects/{project_id}/file_system_shortcut/{id}/",
        ("file_system_shortcut:write",),
    ),
    "file_system_shortcut_partial_update": (
        "file_system_shortcut_partial_update",
        "PATCH",
        "/api/projects/{project_id}/file_system_shortcut/{id}/",
        ("file_system_shortcut:write",),
    ),
    "file_system_shortcut_destroy": (
        "file_system_shortcut_destroy",
        "DELETE",
        "/api/projects/{project_id}/file_system_shortcut/{id}/",
        ("file_system_shortcut:write",),
    ),
}
