from ...client import AuthenticatedClient, Operation
from ...models.paginated_persisted_folder_list import PaginatedPersistedFolderList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="persisted_folder_list",
    method="GET",
    path="/api/projects/{project_id}/persisted_folder/",
    scopes=("persisted_folder:read",),
    answer="json",
    decode={
        200: One("paginated_persisted_folder_list", "PaginatedPersistedFolderList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedPersistedFolderList]:
    """GET /api/projects/{project_id}/persisted_folder/

    operationId persisted_folder_list; scopes persisted_folder:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedPersistedFolderList | None:
    """GET /api/projects/{project_id}/persisted_folder/

    operationId persisted_folder_list; scopes persisted_folder:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedPersistedFolderList]:
    """GET /api/projects/{project_id}/persisted_folder/

    operationId persisted_folder_list; scopes persisted_folder:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedPersistedFolderList | None:
    """GET /api/projects/{project_id}/persisted_folder/

    operationId persisted_folder_list; scopes persisted_folder:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
