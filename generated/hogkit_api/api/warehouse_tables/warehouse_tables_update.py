from ...client import AuthenticatedClient, Operation
from ...models.table import Table
from ...types import One, Response

OPERATION = Operation(
    id="warehouse_tables_update",
    method="PUT",
    path="/api/projects/{project_id}/warehouse_tables/{id}/",
    scopes=("warehouse_table:write",),
    body="json",
    answer="json",
    decode={
        200: One("table", "Table"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: Table,
) -> Response[Table]:
    """PUT /api/projects/{project_id}/warehouse_tables/{id}/

    operationId warehouse_tables_update; scopes warehouse_table:write; rate class crud.
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
    body: Table,
) -> Table | None:
    """PUT /api/projects/{project_id}/warehouse_tables/{id}/

    operationId warehouse_tables_update; scopes warehouse_table:write; rate class crud.
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
    body: Table,
) -> Response[Table]:
    """PUT /api/projects/{project_id}/warehouse_tables/{id}/

    operationId warehouse_tables_update; scopes warehouse_table:write; rate class crud.
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
    body: Table,
) -> Table | None:
    """PUT /api/projects/{project_id}/warehouse_tables/{id}/

    operationId warehouse_tables_update; scopes warehouse_table:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
