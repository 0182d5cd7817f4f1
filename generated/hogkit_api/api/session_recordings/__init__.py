"""Operations tagged session_recordings: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "session_recordings_list": (
        "session_recordings_list",
        "GET",
        "/api/projects/{project_id}/session_recordings/",
        ("session_recording:read",),
    ),
    "session_recordings_retrieve": (
        "session_recordings_retrieve",
        "GET",
        "/api/projects/{project_id}/session_recordings/{id}/",
        ("session_recording:read",),
    ),
    "session_recordings_update": (
        "session_recordings_update",
        "PUT",
        "/api/projects/{project_id}/session_recordings/{id}/",
        ("session_recording:write",),
    ),
    "session_recordings_partial_update": (
        "session_recordings_partial_update",
        "PATCH",
        "/api/projects/{project_id}/session_recordings/{id}/",
        ("session_recording:write",),
    ),
    "session_recordings_destroy": (
        "session_recordings_destroy",
        "DELETE",
        "/api/projects/{project_id}/session_recordings/{id}/",
        ("session_recording:write",),
    ),
    "session_recordings_sharing_list": (
        "session_recordings_sharing_list",
        "GET",
        "/api/projects/{project_id}/session_recordings/{recording_id}/sharing/",
        ("sharing_configuration:read",),
    ),
    "session_recordings_sharing_passwords_create": (
        "session_recordings_sharing_passwords_create",
        "POST",
        "/api/projects/{project_id}/session_recordings/{recording_id}/sharing/passwords/",
        ("sharing_configuration:write",),
    ),
    "session_recordings_sharing_passwords_destroy": (
        "session_recordings_sharing_passwords_destroy",
        "DELETE",
        "/api/projects/{project_id}/session_recordings/{recording_id}/sharing/passwords/{password_id}/",
        ("sharing_configuration:write",),
    ),
    "session_recordings_sharing_refresh_create": (
        "session_recordings_sharing_refresh_create",
        "POST",
        "/api/projects/{project_id}/session_recordings/{recording_id}/sharing/refresh/",
        ("sharing_configuration:write",),
    ),
}
