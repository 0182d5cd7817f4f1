from ...client import AuthenticatedClient, Operation
from ...models.data_warehouse_saved_query import DataWarehouseSavedQuery
from ...types import One, Response

OPERATION = Operation(
    id="warehouse_saved_queries_create",
    method="POST",
    path="/api/projects/{project_id}/warehouse_saved_queries/",
    scopes=("warehouse_view:write",),
    body="json",
    answer="json",
    decode={
        201: One("data_warehouse_saved_query", "DataWarehouseSavedQuery"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: DataWarehouseSavedQuery,
) -> Response[DataWarehouseSavedQuery]:
    """POST /api/projects/{project_id}/warehouse_saved_queries/

    operationId warehouse_saved_queries_create; scopes warehouse_view:write; rate class crud.
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
    body: DataWarehouseSavedQuery,
) -> DataWarehouseSavedQuery | None:
    """POST /api/projects/{project_id}/warehouse_saved_queries/

    operationId warehouse_saved_queries_create; scopes warehouse_view:write; rate class crud.
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
    body: DataWarehouseSavedQuery,
) -> Response[DataWarehouseSavedQuery]:
    """POST /api/projects/{project_id}/warehouse_saved_queries/

    operationId warehouse_saved_queries_create; scopes warehouse_view:write; rate class crud.
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
    body: DataWarehouseSavedQuery,
) -> DataWarehouseSavedQuery | None:
    """POST /api/projects/{project_id}/warehouse_saved_queries/

    operationId warehouse_saved_queries_create; scopes warehouse_view:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
