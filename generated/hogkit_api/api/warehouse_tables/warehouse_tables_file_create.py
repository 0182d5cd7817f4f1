from typing import Any

from ...client import AuthenticatedClient, Operation
from ...models.table import Table
from ...types import Response

OPERATION = Operation(
    id="warehouse_tables_file_create",
    method="POST",
    path="/api/projects/{project_id}/warehouse_tables/file/",
    scopes=("warehouse_table:write",),
    body="multipart",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Table,
) -> Response[Any]:
    """POST /api/projects/{project_id}/warehouse_tables/file/

    operationId warehouse_tables_file_create; scopes warehouse_table:write; rate class crud.
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
) -> Any:
    """POST /api/projects/{project_id}/warehouse_tables/file/

    operationId warehouse_tables_file_create; scopes warehouse_table:write; rate class crud.
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
) -> Response[Any]:
    """POST /api/projects/{project_id}/warehouse_tables/file/

    operationId warehouse_tables_file_create; scopes warehouse_table:write; rate class crud.
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
) -> Any:
    """POST /api/projects/{project_id}/warehouse_tables/file/

    operationId warehouse_tables_file_create; scopes warehouse_table:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
