from ...client import AuthenticatedClient, Operation
from ...models.paginated_session_recording_list import PaginatedSessionRecordingList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="session_recordings_list",
    method="GET",
    path="/api/projects/{project_id}/session_recordings/",
    scopes=("session_recording:read",),
    rate_class="analytics",
    answer="json",
    decode={
        200: One("paginated_session_recording_list", "PaginatedSessionRecordingList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    date_from: str | Unset = UNSET,
    date_to: str | Unset = UNSET,
    person_uuid: str | Unset = UNSET,
) -> Response[PaginatedSessionRecordingList]:
    """GET /api/projects/{project_id}/session_recordings/

    operationId session_recordings_list; scopes session_recording:read; rate class analytics.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
            "date_from": date_from,
            "date_to": date_to,
            "person_uuid": person_uuid,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    date_from: str | Unset = UNSET,
    date_to: str | Unset = UNSET,
    person_uuid: str | Unset = UNSET,
) -> PaginatedSessionRecordingList | None:
    """GET /api/projects/{project_id}/session_recordings/

    operationId session_recordings_list; scopes session_recording:read; rate class analytics.
    """
    return sync_detailed(
        project_id,
        client=client,
        limit=limit,
        offset=offset,
        date_from=date_from,
        date_to=date_to,
        person_uuid=person_uuid,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    date_from: str | Unset = UNSET,
    date_to: str | Unset = UNSET,
    person_uuid: str | Unset = UNSET,
) -> Response[PaginatedSessionRecordingList]:
    """GET /api/projects/{project_id}/session_recordings/

    operationId session_recordings_list; scopes session_recording:read; rate class analytics.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
            "date_from": date_from,
            "date_to": date_to,
            "person_uuid": person_uuid,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    date_from: str | Unset = UNSET,
    date_to: str | Unset = UNSET,
    person_uuid: str | Unset = UNSET,
) -> PaginatedSessionRecordingList | None:
    """GET /api/projects/{project_id}/session_recordings/

    operationId session_recordings_list; scopes session_recording:read; rate class analytics.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
            date_from=date_from,
            date_to=date_to,
            person_uuid=person_uuid,
        )
    ).parsed
