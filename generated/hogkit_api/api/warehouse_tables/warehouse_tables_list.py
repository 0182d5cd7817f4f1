from ...client import AuthenticatedClient, Operation
from ...models.paginated_table_list import PaginatedTableList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="warehouse_tables_list",
    method="GET",
    path="/api/projects/{project_id}/warehouse_tables/",
    scopes=("warehouse_table:read",),
    answer="json",
    decode={
        200: One("paginated_table_list", "PaginatedTableList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedTableList]:
    """GET /api/projects/{project_id}/warehouse_tables/

    operationId warehouse_tables_list; scopes warehouse_table:read; rate class crud.
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
) -> PaginatedTableList | None:
    """GET /api/projects/{project_id}/warehouse_tables/

    operationId warehouse_tables_list; scopes warehouse_table:read; rate class crud.
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
) -> Response[PaginatedTableList]:
    """GET /api/projects/{project_id}/warehouse_tables/

    operationId warehouse_tables_list; scopes warehouse_table:read; rate class crud.
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
) -> PaginatedTableList | None:
    """GET /api/projects/{project_id}/warehouse_tables/

    operationId warehouse_tables_list; scopes warehouse_table:read; rate class crud.
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
