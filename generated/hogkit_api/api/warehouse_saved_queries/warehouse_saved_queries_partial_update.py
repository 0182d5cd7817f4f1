from ...client import AuthenticatedClient, Operation
from ...models.data_warehouse_saved_query import DataWarehouseSavedQuery
from ...models.patched_data_warehouse_saved_query import PatchedDataWarehouseSavedQuery
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="warehouse_saved_queries_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/warehouse_saved_queries/{id}/",
    scopes=("warehouse_view:write",),
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
    client: AuthenticatedClient,
    body: PatchedDataWarehouseSavedQuery | Unset = UNSET,
) -> Response[DataWarehouseSavedQuery]:
    """PATCH /api/projects/{project_id}/warehouse_saved_queries/{id}/

    operationId warehouse_saved_queries_partial_update; scopes warehouse_view:write; rate class crud.
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
    body: PatchedDataWarehouseSavedQuery | Unset = UNSET,
) -> DataWarehouseSavedQuery | None:
    """PATCH /api/projects/{project_id}/warehouse_saved_queries/{id}/

    operationId warehouse_saved_queries_partial_update; scopes warehouse_view:write; rate class crud.
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
    body: PatchedDataWarehouseSavedQuery | Unset = UNSET,
) -> Response[DataWarehouseSavedQuery]:
    """PATCH /api/projects/{project_id}/warehouse_saved_queries/{id}/

    operationId warehouse_saved_queries_partial_update; scopes warehouse_view:write; rate class crud.
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
    body: PatchedDataWarehouseSavedQuery | Unset = UNSET,
) -> DataWarehouseSavedQuery | None:
    """PATCH /api/projects/{project_id}/warehouse_saved_queries/{id}/

    operationId warehouse_saved_queries_partial_update; scopes warehouse_view:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
