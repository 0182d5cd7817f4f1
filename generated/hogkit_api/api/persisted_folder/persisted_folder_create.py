from ...client import AuthenticatedClient, Operation
from ...models.persisted_folder import PersistedFolder
from ...types import One, Response

OPERATION = Operation(
    id="persisted_folder_create",
    method="POST",
    path="/api/projects/{project_id}/persisted_folder/",
    scopes=("persisted_folder:write",),
    body="json",
    answer="json",
    decode={
        201: One("persisted_folder", "PersistedFolder"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: PersistedFolder,
) -> Response[PersistedFolder]:
    """POST /api/projects/{project_id}/persisted_folder/

    operationId persisted_folder_create; scopes persisted_folder:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: PersistedFolder,
) -> PersistedFolder | None:
    """POST /api/projects/{project_id}/persisted_folder/

    operationId persisted_folder_create; scopes persisted_folder:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: PersistedFolder,
) -> Response[PersistedFolder]:
    """POST /api/projects/{project_id}/persisted_folder/

    operationId persisted_folder_create; scopes persisted_folder:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: PersistedFolder,
) -> PersistedFolder | None:
    """POST /api/projects/{project_id}/persisted_folder/

    operationId persisted_folder_create; scopes persisted_folder:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
