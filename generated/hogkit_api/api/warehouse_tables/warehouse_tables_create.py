from ...client import AuthenticatedClient, Operation
from ...models.table import Table
from ...types import One, Response

OPERATION = Operation(
    id="warehouse_tables_create",
    method="POST",
    path="/api/projects/{project_id}/warehouse_tables/",
    scopes=("warehouse_table:write",),
    body="json",
    answer="json",
    decode={
        201: One("table", "Table"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Table,
) -> Response[Table]:
    """POST /api/projects/{project_id}/warehouse_tables/

    operationId warehouse_tables_create; scopes warehouse_table:write; rate class crud.
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
    body: Table,
) -> Table | None:
    """POST /api/projects/{project_id}/warehouse_tables/

    operationId warehouse_tables_create; scopes warehouse_table:write; rate class crud.
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
    body: Table,
) -> Response[Table]:
    """POST /api/projects/{project_id}/warehouse_tables/

    operationId warehouse_tables_create; scopes warehouse_table:write; rate class crud.
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
    body: Table,
) -> Table | None:
    """POST /api/projects/{project_id}/warehouse_tables/

    operationId warehouse_tables_create; scopes warehouse_table:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
