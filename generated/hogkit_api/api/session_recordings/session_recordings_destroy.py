from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="session_recordings_destroy",
    method="DELETE",
    path="/api/projects/{project_id}/session_recordings/{id}/",
    scopes=("session_recording:write",),
    rate_class="analytics",
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/session_recordings/{id}/

    operationId session_recordings_destroy; scopes session_recording:write; rate class analytics.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
    )


def sync(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/projects/{project_id}/session_recordings/{id}/

    operationId session_recordings_destroy; scopes session_recording:write; rate class analytics.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/session_recordings/{id}/

    operationId session_recordings_destroy; scopes session_recording:write; rate class analytics.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/projects/{project_id}/session_recordings/{id}/

    operationId session_recordings_destroy; scopes session_recording:write; rate class analytics.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
