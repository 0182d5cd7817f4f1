from ...client import AuthenticatedClient, Operation
from ...models.patched_session_recording import PatchedSessionRecording
from ...models.session_recording import SessionRecording
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="session_recordings_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/session_recordings/{id}/",
    scopes=("session_recording:write",),
    rate_class="analytics",
    body="json",
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
    body: PatchedSessionRecording | Unset = UNSET,
) -> Response[SessionRecording]:
    """PATCH /api/projects/{project_id}/session_recordings/{id}/

    operationId session_recordings_partial_update; scopes session_recording:write; rate class analytics.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedSessionRecording | Unset = UNSET,
) -> SessionRecording | None:
    """PATCH /api/projects/{project_id}/session_recordings/{id}/

    operationId session_recordings_partial_update; scopes session_recording:write; rate class analytics.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedSessionRecording | Unset = UNSET,
) -> Response[SessionRecording]:
    """PATCH /api/projects/{project_id}/session_recordings/{id}/

    operationId session_recordings_partial_update; scopes session_recording:write; rate class analytics.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedSessionRecording | Unset = UNSET,
) -> SessionRecording | None:
    """PATCH /api/projects/{project_id}/session_recordings/{id}/

    operationId session_recordings_partial_update; scopes session_recording:write; rate class analytics.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
