from ...client import AuthenticatedClient, Operation
from ...models.session_recording_playlist import SessionRecordingPlaylist
from ...types import One, Response

OPERATION = Operation(
    id="session_recording_playlists_retrieve",
    method="GET",
    path="/api/projects/{project_id}/session_recording_playlists/{short_id}/",
    scopes=("session_recording_playlist:read",),
    answer="json",
    decode={
        200: One("session_recording_playlist", "SessionRecordingPlaylist"),
    },
)


def sync_detailed(
    project_id: str,
    short_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[SessionRecordingPlaylist]:
    """GET /api/projects/{project_id}/session_recording_playlists/{short_id}/

    operationId session_recording_playlists_retrieve; scopes session_recording_playlist:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "short_id": short_id,
        },
        {},
    )


def sync(
    project_id: str,
    short_id: str,
    *,
    client: AuthenticatedClient,
) -> SessionRecordingPlaylist | None:
    """GET /api/projects/{project_id}/session_recording_playlists/{short_id}/

    operationId session_recording_playlists_retrieve; scopes session_recording_playlist:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        short_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    short_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[SessionRecordingPlaylist]:
    """GET /api/projects/{project_id}/session_recording_playlists/{short_id}/

    operationId session_recording_playlists_retrieve; scopes session_recording_playlist:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "short_id": short_id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    short_id: str,
    *,
    client: AuthenticatedClient,
) -> SessionRecordingPlaylist | None:
    """GET /api/projects/{project_id}/session_recording_playlists/{short_id}/

    operationId session_recording_playlists_retrieve; scopes session_recording_playlist:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            short_id,
            client=client,
        )
    ).parsed
