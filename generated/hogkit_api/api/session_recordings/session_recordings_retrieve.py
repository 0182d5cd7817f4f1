from ...client import AuthenticatedClient, Operation
from ...models.session_recording import SessionRecording
from ...types import One, Response

OPERATION = Operation(
    id="session_recordings_retrieve",
    method="GET",
    path="/api/projects/{project_id}/session_recordings/{id}/",
    scopes=("session_recording:read",),
    rate_class="analytics",
    answer="json",
    decode={
        200: One("session_recording", "SessionRecording"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[SessionRecording]:
    """GET /api/projects/{project_id}/session_recordings/{id}/

    operationId session_recordings_retrieve; scopes session_recording:read; rate class analytics.
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
) -> SessionRecording | None:
    """GET /api/projects/{project_id}/session_recordings/{id}/

    operationId session_recordings_retrieve; scopes session_recording:read; rate class analytics.
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
) -> Response[SessionRecording]:
    """GET /api/projects/{project_id}/session_recordings/{id}/

    operationId session_recordings_retrieve; scopes session_recording:read; rate class analytics.
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
) -> SessionRecording | None:
    """GET /api/projects/{project_id}/session_recordings/{id}/

    operationId session_recordings_retrieve; scopes session_recording:read; rate class analytics.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
