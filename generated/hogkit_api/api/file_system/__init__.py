"""Operations tagged file_system: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "file_system_list": ("file_system_list", "GET", "/api/projects/{project_id}/file_system/", ("file_system:read",)),
    "file_system_create": (
        "file_system_create",
        "POST",
        "/api/projects/{project_id}/file_system/",
        ("file_system:write",),
    ),
    "file_system_count_by_path_create": (
        "file_system_count_by_path_create",
        "POST",
        "/api/projects/{project_id}/file_system/count_by_path/",
        (),
    ),
    "file_system_log_view_create": (
        "file_system_log_view_create",
        "POST",
        "/api/projects/{project_id}/file_system/log_view/",
        (),
    ),
    "file_system_unfiled_retrieve": (
        "file_system_unfiled_retrieve",
        "GET",
        "/api/projects/{project_id}/file_system/unfiled/",
        (),
    ),
    "file_system_retrieve": (
        "file_system_retrieve",
        "GET",
        "/api/projects/{project_id}/file_system/{id}/",
        ("file_system:read",),
    ),
    "file_system_update": (
        "file_system_update",
        "PUT",
        "/api/projects/{project_id}/file_system/{id}/",
        ("file_system:write",),
    ),
    "file_system_partial_update": (
        "file_system_partial_update",
        "PATCH",
        "/api/projects/{project_id}/file_system/{id}/",
        ("file_system:write",),
    ),
    "file_system_destroy": (
        "file_system_destroy",
        "DELETE",
        "/api/projects/{project_id}/file_system/{id}/",
        ("file_system:write",),
    ),
    "file_system_count_create": (
        "file_system_count_create",
        "POST",
        "/api/projects/{project_id}/file_system/{id}/count/",
        (),
    ),
    "file_system_link_create": (
        "file_system_link_create",
        "POST",
        "/api/projects/{project_id}/file_system/{id}/link/",
        (),
    ),
    "file_system_move_create": (
        "file_system_move_create",
        "POST",
        "/api/projects/{project_id}/file_system/{id}/move/",
        (),
    ),
}
