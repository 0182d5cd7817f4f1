from ...client import AuthenticatedClient, Operation
from ...models.table import Table
from ...types import One, Response

OPERATION = Operation(
    id="warehouse_tables_retrieve",
    method="GET",
    path="/api/projects/{project_id}/warehouse_tables/{id}/",
    scopes=("warehouse_table:read",),
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
) -> Response[Table]:
    """GET /api/projects/{project_id}/warehouse_tables/{id}/

    operationId warehouse_tables_retrieve; scopes warehouse_table:read; rate class crud.
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
) -> Table | None:
    """GET /api/projects/{project_id}/warehouse_tables/{id}/

    operationId warehouse_tables_retrieve; scopes warehouse_table:read; rate class crud.
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
) -> Response[Table]:
    """GET /api/projects/{project_id}/warehouse_tables/{id}/

    operationId warehouse_tables_retrieve; scopes warehouse_table:read; rate class crud.
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
) -> Table | None:
    """GET /api/projects/{project_id}/warehouse_tables/{id}/

    operationId warehouse_tables_retrieve; scopes warehouse_table:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
