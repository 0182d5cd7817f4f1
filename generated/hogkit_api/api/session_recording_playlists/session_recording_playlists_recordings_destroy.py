from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...types import Response

OPERATION = Operation(
    id="session_recording_playlists_recordings_destroy",
    method="DELETE",
    path="/api/projects/{project_id}/session_recording_playlists/{short_id}/recordings/{session_recording_id}/",
    secured=False,
)


def sync_detailed(
    project_id: str,
    short_id: str,
    session_recording_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/session_recording_playlists/{short_id}/recordings/{session_recording_id}/

    operationId session_recording_playlists_recordings_destroy; no scope: not for personal API keys; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "short_id": short_id,
            "session_recording_id": session_recording_id,
        },
        {},
    )


def sync(
    project_id: str,
    short_id: str,
    session_recording_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Any:
    """DELETE /api/projects/{project_id}/session_recording_playlists/{short_id}/recordings/{session_recording_id}/

    operationId session_recording_playlists_recordings_destroy; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        project_id,
        short_id,
        session_recording_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    short_id: str,
    session_recording_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/session_recording_playlists/{short_id}/recordings/{session_recording_id}/

    operationId session_recording_playlists_recordings_destroy; no scope: not for personal API keys; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "short_id": short_id,
            "session_recording_id": session_recording_id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    short_id: str,
    session_recording_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Any:
    """DELETE /api/projects/{project_id}/session_recording_playlists/{short_id}/recordings/{session_recording_id}/

    operationId session_recording_playlists_recordings_destroy; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            short_id,
            session_recording_id,
            client=client,
        )
    ).parsed
