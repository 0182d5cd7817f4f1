from ...client import AuthenticatedClient, Operation
from ...models.paginated_file_system_list import PaginatedFileSystemList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="file_system_list",
    method="GET",
    path="/api/projects/{project_id}/file_system/",
    scopes=("file_system:read",),
    answer="json",
    decode={
        200: One("paginated_file_system_list", "PaginatedFileSystemList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedFileSystemList]:
    """GET /api/projects/{project_id}/file_system/

    operationId file_system_list; scopes file_system:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
            "search": search,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedFileSystemList | None:
    """GET /api/projects/{project_id}/file_system/

    operationId file_system_list; scopes file_system:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        limit=limit,
        offset=offset,
        search=search,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedFileSystemList]:
    """GET /api/projects/{project_id}/file_system/

    operationId file_system_list; scopes file_system:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
            "search": search,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedFileSystemList | None:
    """GET /api/projects/{project_id}/file_system/

    operationId file_system_list; scopes file_system:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
            search=search,
        )
    ).parsed
