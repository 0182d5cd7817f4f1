from ...client import AuthenticatedClient, Operation
from ...models.session_recording_playlist import SessionRecordingPlaylist
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="session_recording_playlists_update",
    method="PUT",
    path="/api/projects/{project_id}/session_recording_playlists/{short_id}/",
    scopes=("session_recording_playlist:write",),
    body="json",
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
    body: SessionRecordingPlaylist | Unset = UNSET,
) -> Response[SessionRecordingPlaylist]:
    """PUT /api/projects/{project_id}/session_recording_playlists/{short_id}/

    operationId session_recording_playlists_update; scopes session_recording_playlist:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "short_id": short_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    short_id: str,
    *,
    client: AuthenticatedClient,
    body: SessionRecordingPlaylist | Unset = UNSET,
) -> SessionRecordingPlaylist | None:
    """PUT /api/projects/{project_id}/session_recording_playlists/{short_id}/

    operationId session_recording_playlists_update; scopes session_recording_playlist:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        short_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    short_id: str,
    *,
    client: AuthenticatedClient,
    body: SessionRecordingPlaylist | Unset = UNSET,
) -> Response[SessionRecordingPlaylist]:
    """PUT /api/projects/{project_id}/session_recording_playlists/{short_id}/

    operationId session_recording_playlists_update; scopes session_recording_playlist:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "short_id": short_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    short_id: str,
    *,
    client: AuthenticatedClient,
    body: SessionRecordingPlaylist | Unset = UNSET,
) -> SessionRecordingPlaylist | None:
    """PUT /api/projects/{project_id}/session_recording_playlists/{short_id}/

    operationId session_recording_playlists_update; scopes session_recording_playlist:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            short_id,
            client=client,
            body=body,
        )
    ).parsed
