"""Operations tagged persisted_folder: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "persisted_folder_list": (
        "persisted_folder_list",
        "GET",
        "/api/projects/{project_id}/persisted_folder/",
        ("persisted_folder:read",),
    ),
    "persisted_folder_create": (
        "persisted_folder_create",
        "POST",
        "/api/projects/{project_id}/persisted_folder/",
        ("persisted_folder:write",),
    ),
    "persisted_folder_retrieve": (
        "persisted_folder_retrieve",
        "GET",
        "/api/projects/{project_id}/persisted_folder/{id}/",
        ("persisted_folder:read",),
    ),
    "persisted_folder_update": (
        "persisted_folder_update",
        "PUT",
        "/api/projects/{project_id}/persisted_folder/{id}/",
        ("persisted_folder:write",),
    ),
    "persisted_folder_partial_update": (
        "persisted_folder_partial_update",
        "PATCH",
        "/api/projects/{project_id}/persisted_folder/{id}/",
        ("persisted_folder:write",),
    ),
    "persisted_folder_destroy": (
        "persisted_folder_destroy",
        "DELETE",
        "/api/projects/{project_id}/persisted_folder/{id}/",
        ("persisted_folder:write",),
    ),
}
