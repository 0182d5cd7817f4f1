from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.session_recording_playlist import SessionRecordingPlaylist
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="session_recording_playlists_recordings_create",
    method="POST",
    path="/api/projects/{project_id}/session_recording_playlists/{short_id}/recordings/{session_recording_id}/",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    short_id: str,
    session_recording_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: SessionRecordingPlaylist | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/session_recording_playlists/{short_id}/recordings/{session_recording_id}/

    operationId session_recording_playlists_recordings_create; no scope: not for personal API keys; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "short_id": short_id,
            "session_recording_id": session_recording_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    short_id: str,
    session_recording_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: SessionRecordingPlaylist | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/session_recording_playlists/{short_id}/recordings/{session_recording_id}/

    operationId session_recording_playlists_recordings_create; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        project_id,
        short_id,
        session_recording_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    short_id: str,
    session_recording_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: SessionRecordingPlaylist | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/session_recording_playlists/{short_id}/recordings/{session_recording_id}/

    operationId session_recording_playlists_recordings_create; no scope: not for personal API keys; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "short_id": short_id,
            "session_recording_id": session_recording_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    short_id: str,
    session_recording_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: SessionRecordingPlaylist | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/session_recording_playlists/{short_id}/recordings/{session_recording_id}/

    operationId session_recording_playlists_recordings_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            short_id,
            session_recording_id,
            client=client,
            body=body,
        )
    ).parsed
