from ...client import AuthenticatedClient, Operation
from ...models.persisted_folder import PersistedFolder
from ...types import One, Response

OPERATION = Operation(
    id="persisted_folder_retrieve",
    method="GET",
    path="/api/projects/{project_id}/persisted_folder/{id}/",
    scopes=("persisted_folder:read",),
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
) -> Response[PersistedFolder]:
    """GET /api/projects/{project_id}/persisted_folder/{id}/

    operationId persisted_folder_retrieve; scopes persisted_folder:read; rate class crud.
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
) -> PersistedFolder | None:
    """GET /api/projects/{project_id}/persisted_folder/{id}/

    operationId persisted_folder_retrieve; scopes persisted_folder:read; rate class crud.
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
) -> Response[PersistedFolder]:
    """GET /api/projects/{project_id}/persisted_folder/{id}/

    operationId persisted_folder_retrieve; scopes persisted_folder:read; rate class crud.
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
) -> PersistedFolder | None:
    """GET /api/projects/{project_id}/persisted_folder/{id}/

    operationId persisted_folder_retrieve; scopes persisted_folder:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
