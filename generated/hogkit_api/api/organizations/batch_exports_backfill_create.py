from typing import Any

from ...client import AuthenticatedClient, Operation
from ...models.batch_export import BatchExport
from ...types import Response

OPERATION = Operation(
    id="batch_exports_backfill_create",
    method="POST",
    path="/api/organizations/{organization_id}/batch_exports/{id}/backfill/",
    scopes=("batch_export:write",),
    body="json",
)


def sync_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Response[Any]:
    """POST /api/organizations/{organization_id}/batch_exports/{id}/backfill/

    operationId batch_exports_backfill_create; scopes batch_export:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Any:
    """POST /api/organizations/{organization_id}/batch_exports/{id}/backfill/

    operationId batch_exports_backfill_create; scopes batch_export:write; rate class crud.
    """
    return sync_detailed(
        organization_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Response[Any]:
    """POST /api/organizations/{organization_id}/batch_exports/{id}/backfill/

    operationId batch_exports_backfill_create; scopes batch_export:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Any:
    """POST /api/organizations/{organization_id}/batch_exports/{id}/backfill/

    operationId batch_exports_backfill_create; scopes batch_export:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
