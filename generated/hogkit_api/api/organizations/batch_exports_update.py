from ...client import AuthenticatedClient, Operation
from ...models.batch_export import BatchExport
from ...types import One, Response

OPERATION = Operation(
    id="batch_exports_update",
    method="PUT",
    path="/api/organizations/{organization_id}/batch_exports/{id}/",
    scopes=("batch_export:write",),
    body="json",
    answer="json",
    decode={
        200: One("batch_export", "BatchExport"),
    },
)


def sync_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Response[BatchExport]:
    """PUT /api/organizations/{organization_id}/batch_exports/{id}/

    operationId batch_exports_update; scopes batch_export:write; rate class crud.
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
) -> BatchExport | None:
    """PUT /api/organizations/{organization_id}/batch_exports/{id}/

    operationId batch_exports_update; scopes batch_export:write; rate class crud.
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
) -> Response[BatchExport]:
    """PUT /api/organizations/{organization_id}/batch_exports/{id}/

    operationId batch_exports_update; scopes batch_export:write; rate class crud.
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
) -> BatchExport | None:
    """PUT /api/organizations/{organization_id}/batch_exports/{id}/

    operationId batch_exports_update; scopes batch_export:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
