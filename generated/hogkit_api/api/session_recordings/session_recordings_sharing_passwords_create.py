from ...client import AuthenticatedClient, Operation
from ...models.sharing_configuration import SharingConfiguration
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="session_recordings_sharing_passwords_create",
    method="POST",
    path="/api/projects/{project_id}/session_recordings/{recording_id}/sharing/passwords/",
    scopes=("sharing_configuration:write",),
    rate_class="analytics",
    body="json",
    answer="json",
    decode={
        200: One("sharing_configuration", "SharingConfiguration"),
    },
)


def sync_detailed(
    project_id: str,
    recording_id: str,
    *,
    client: AuthenticatedClient,
    body: SharingConfiguration | Unset = UNSET,
) -> Response[SharingConfiguration]:
    """POST /api/projects/{project_id}/session_recordings/{recording_id}/sharing/passwords/

    operationId session_recordings_sharing_passwords_create; scopes sharing_configuration:write; rate class analytics.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "recording_id": recording_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    recording_id: str,
    *,
    client: AuthenticatedClient,
    body: SharingConfiguration | Unset = UNSET,
) -> SharingConfiguration | None:
    """POST /api/projects/{project_id}/session_recordings/{recording_id}/sharing/passwords/

    operationId session_recordings_sharing_passwords_create; scopes sharing_configuration:write; rate class analytics.
    """
    return sync_detailed(
        project_id,
        recording_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    recording_id: str,
    *,
    client: AuthenticatedClient,
    body: SharingConfiguration | Unset = UNSET,
) -> Response[SharingConfiguration]:
    """POST /api/projects/{project_id}/session_recordings/{recording_id}/sharing/passwords/

    operationId session_recordings_sharing_passwords_create; scopes sharing_configuration:write; rate class analytics.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "recording_id": recording_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    recording_id: str,
    *,
    client: AuthenticatedClient,
    body: SharingConfiguration | Unset = UNSET,
) -> SharingConfiguration | None:
    """POST /api/projects/{project_id}/session_recordings/{recording_id}/sharing/passwords/

    operationId session_recordings_sharing_passwords_create; scopes sharing_configuration:write; rate class analytics.
    """
    return (
        await asyncio_detailed(
            project_id,
            recording_id,
            client=client,
            body=body,
        )
    ).parsed
