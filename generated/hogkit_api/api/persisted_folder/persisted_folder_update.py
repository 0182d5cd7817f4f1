from ...client import AuthenticatedClient, Operation
from ...models.persisted_folder import PersistedFolder
from ...types import One, Response

OPERATION = Operation(
    id="persisted_folder_update",
    method="PUT",
    path="/api/projects/{project_id}/persisted_folder/{id}/",
    scopes=("persisted_folder:write",),
    body="json",
    answer="json",
    decode={
        200: One("persisted_folder", "PersistedFolder"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PersistedFolder,
) -> Response[PersistedFolder]:
    """PUT /api/projects/{project_id}/persisted_folder/{id}/

    operationId persisted_folder_update; scopes persisted_folder:write; rate class crud.
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
    body: PersistedFolder,
) -> PersistedFolder | None:
    """PUT /api/projects/{project_id}/persisted_folder/{id}/

    operationId persisted_folder_update; scopes persisted_folder:write; rate class crud.
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
    body: PersistedFolder,
) -> Response[PersistedFolder]:
    """PUT /api/projects/{project_id}/persisted_folder/{id}/

    operationId persisted_folder_update; scopes persisted_folder:write; rate class crud.
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
    body: PersistedFolder,
) -> PersistedFolder | None:
    """PUT /api/projects/{project_id}/persisted_folder/{id}/

    operationId persisted_folder_update; scopes persisted_folder:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
