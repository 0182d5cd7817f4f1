from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.table import Table
from ...types import Response

OPERATION = Operation(
    id="warehouse_tables_refresh_schema_create",
    method="POST",
    path="/api/projects/{project_id}/warehouse_tables/{id}/refresh_schema/",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: Table,
) -> Response[Any]:
    """POST /api/projects/{project_id}/warehouse_tables/{id}/refresh_schema/

    operationId warehouse_tables_refresh_schema_create; no scope: not for personal API keys; rate class crud.
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
    body: Table,
) -> Any:
    """POST /api/projects/{project_id}/warehouse_tables/{id}/refresh_schema/

    operationId warehouse_tables_refresh_schema_create; no scope: not for personal API keys; rate class crud.
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
    body: Table,
) -> Response[Any]:
    """POST /api/projects/{project_id}/warehouse_tables/{id}/refresh_schema/

    operationId warehouse_tables_refresh_schema_create; no scope: not for personal API keys; rate class crud.
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
    body: Table,
) -> Any:
    """POST /api/projects/{project_id}/warehouse_tables/{id}/refresh_schema/

    operationId warehouse_tables_refresh_schema_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
