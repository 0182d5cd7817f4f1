from ...client import AuthenticatedClient, Operation
from ...models.paginated_data_warehouse_saved_query_list import PaginatedDataWarehouseSavedQueryList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="warehouse_saved_queries_list",
    method="GET",
    path="/api/projects/{project_id}/warehouse_saved_queries/",
    scopes=("warehouse_view:read",),
    answer="json",
    decode={
        200: One("paginated_data_warehouse_saved_query_list", "PaginatedDataWarehouseSavedQueryList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedDataWarehouseSavedQueryList]:
    """GET /api/projects/{project_id}/warehouse_saved_queries/

    operationId warehouse_saved_queries_list; scopes warehouse_view:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "page": page,
            "search": search,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedDataWarehouseSavedQueryList | None:
    """GET /api/projects/{project_id}/warehouse_saved_queries/

    operationId warehouse_saved_queries_list; scopes warehouse_view:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        page=page,
        search=search,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedDataWarehouseSavedQueryList]:
    """GET /api/projects/{project_id}/warehouse_saved_queries/

    operationId warehouse_saved_queries_list; scopes warehouse_view:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "page": page,
            "search": search,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedDataWarehouseSavedQueryList | None:
    """GET /api/projects/{project_id}/warehouse_saved_queries/

    operationId warehouse_saved_queries_list; scopes warehouse_view:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            page=page,
            search=search,
        )
    ).parsed
