from ...client import AuthenticatedClient, Operation
from ...models.data_warehouse_saved_query import DataWarehouseSavedQuery
from ...types import One, Response

OPERATION = Operation(
    id="warehouse_saved_queries_retrieve",
    method="GET",
    path="/api/projects/{project_id}/warehouse_saved_queries/{id}/",
    scopes=("warehouse_view:read",),
    answer="json",
    decode={
        200: One("data_warehouse_saved_query", "DataWarehouseSavedQuery"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[DataWarehouseSavedQuery]:
    """GET /api/projects/{project_id}/warehouse_saved_queries/{id}/

    operationId warehouse_saved_queries_retrieve; scopes warehouse_view:read; rate class crud.
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
) -> DataWarehouseSavedQuery | None:
    """GET /api/projects/{project_id}/warehouse_saved_queries/{id}/

    operationId warehouse_saved_queries_retrieve; scopes warehouse_view:read; rate class crud.
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
) -> Response[DataWarehouseSavedQuery]:
    """GET /api/projects/{project_id}/warehouse_saved_queries/{id}/

    operationId warehouse_saved_queries_retrieve; scopes warehouse_view:read; rate class crud.
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
) -> DataWarehouseSavedQuery | None:
    """GET /api/projects/{project_id}/warehouse_saved_queries/{id}/

    operationId warehouse_saved_queries_retrieve; scopes warehouse_view:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
