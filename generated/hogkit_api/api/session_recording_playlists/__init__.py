"""Operations tagged session_recording_playlists: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "session_recording_playlists_list": (
        "session_recording_playlists_list",
        "GET",
        "/api/projects/{project_id}/session_recording_playlists/",
        ("session_recording_playlist:read",),
    ),
    "session_recording_playlists_create": (
        "session_recording_playlists_create",
        "POST",
        "/api/projects/{project_id}/session_recording_playlists/",
        ("session_recording_playlist:write",),
    ),
    "session_recording_playlists_retrieve": (
        "session_recording_playlists_retrieve",
        "GET",
        "/api/projects/{project_id}/session_recording_playlists/{short_id}/",
        ("session_recording_playlist:read",),
    ),
    "session_recording_playlists_update": (
        "session_recording_playlists_update",
        "PUT",
        "/api/projects/{project_id}/session_recording_playlists/{short_id}/",
        ("session_recording_playlist:write",),
    ),
    "session_recording_playlists_partial_update": (
        "session_recording_playlists_partial_update",
        "PATCH",
        "/api/projects/{project_id}/session_recording_playlists/{short_id}/",
        ("session_recording_playlist:write",),
    ),
    "session_recording_playlists_recordings_retrieve": (
        "session_recording_playlists_recordings_retrieve",
        "GET",
        "/api/projects/{project_id}/session_recording_playlists/{short_id}/recordings/",
        (),
    ),
    "session_recording_playlists_recordings_create": (
        "session_recording_playlists_recordings_create",
        "POST",
        "/api/projects/{project_id}/session_recording_playlists/{short_id}/recordings/{session_recording_id}/",
        (),
    ),
    "session_recording_playlists_recordings_destroy": (
        "session_recording_playlists_recordings_destroy",
        "DELETE",
        "/api/projects/{project_id}/session_recording_playlists/{short_id}/recordings/{session_recording_id}/",
        (),
    ),
}
