from ...client import AuthenticatedClient, Operation
from ...models.patched_table import PatchedTable
from ...models.table import Table
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="warehouse_tables_partial_update",
    method="PATCH",
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
    body: PatchedTable | Unset = UNSET,
) -> Response[Table]:
    """PATCH /api/projects/{project_id}/warehouse_tables/{id}/

    operationId warehouse_tables_partial_update; scopes warehouse_table:write; rate class crud.
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
    body: PatchedTable | Unset = UNSET,
) -> Table | None:
    """PATCH /api/projects/{project_id}/warehouse_tables/{id}/

    operationId warehouse_tables_partial_update; scopes warehouse_table:write; rate class crud.
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
    body: PatchedTable | Unset = UNSET,
) -> Response[Table]:
    """PATCH /api/projects/{project_id}/warehouse_tables/{id}/

    operationId warehouse_tables_partial_update; scopes warehouse_table:write; rate class crud.
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
    body: PatchedTable | Unset = UNSET,
) -> Table | None:
    """PATCH /api/projects/{project_id}/warehouse_tables/{id}/

    operationId warehouse_tables_partial_update; scopes warehouse_table:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
