from ...client import AuthenticatedClient, Operation
from ...models.paginated_session_recording_playlist_list import PaginatedSessionRecordingPlaylistList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="session_recording_playlists_list",
    method="GET",
    path="/api/projects/{project_id}/session_recording_playlists/",
    scopes=("session_recording_playlist:read",),
    answer="json",
    decode={
        200: One("paginated_session_recording_playlist_list", "PaginatedSessionRecordingPlaylistList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    created_by: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    short_id: str | Unset = UNSET,
) -> Response[PaginatedSessionRecordingPlaylistList]:
    """GET /api/projects/{project_id}/session_recording_playlists/

    operationId session_recording_playlists_list; scopes session_recording_playlist:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "created_by": created_by,
            "limit": limit,
            "offset": offset,
            "short_id": short_id,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    created_by: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    short_id: str | Unset = UNSET,
) -> PaginatedSessionRecordingPlaylistList | None:
    """GET /api/projects/{project_id}/session_recording_playlists/

    operationId session_recording_playlists_list; scopes session_recording_playlist:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        created_by=created_by,
        limit=limit,
        offset=offset,
        short_id=short_id,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    created_by: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    short_id: str | Unset = UNSET,
) -> Response[PaginatedSessionRecordingPlaylistList]:
    """GET /api/projects/{project_id}/session_recording_playlists/

    operationId session_recording_playlists_list; scopes session_recording_playlist:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "created_by": created_by,
            "limit": limit,
            "offset": offset,
            "short_id": short_id,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    created_by: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    short_id: str | Unset = UNSET,
) -> PaginatedSessionRecordingPlaylistList | None:
    """GET /api/projects/{project_id}/session_recording_playlists/

    operationId session_recording_playlists_list; scopes session_recording_playlist:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            created_by=created_by,
            limit=limit,
            offset=offset,
            short_id=short_id,
        )
    ).parsed
