from ...client import AuthenticatedClient, Client, Operation
from ...models.data_warehouse_saved_query import DataWarehouseSavedQuery
from ...types import One, Response

OPERATION = Operation(
    id="warehouse_saved_queries_descendants_create",
    method="POST",
    path="/api/projects/{project_id}/warehouse_saved_queries/{id}/descendants/",
    secured=False,
    body="json",
    answer="json",
    decode={
        200: One("data_warehouse_saved_query", "DataWarehouseSavedQuery"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: DataWarehouseSavedQuery,
) -> Response[DataWarehouseSavedQuery]:
    """POST /api/projects/{project_id}/warehouse_saved_queries/{id}/descendants/

    operationId warehouse_saved_queries_descendants_create; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: DataWarehouseSavedQuery,
) -> DataWarehouseSavedQuery | None:
    """POST /api/projects/{project_id}/warehouse_saved_queries/{id}/descendants/

    operationId warehouse_saved_queries_descendants_create; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: DataWarehouseSavedQuery,
) -> Response[DataWarehouseSavedQuery]:
    """POST /api/projects/{project_id}/warehouse_saved_queries/{id}/descendants/

    operationId warehouse_saved_queries_descendants_create; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: DataWarehouseSavedQuery,
) -> DataWarehouseSavedQuery | None:
    """POST /api/projects/{project_id}/warehouse_saved_queries/{id}/descendants/

    operationId warehouse_saved_queries_descendants_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
