from ...client import AuthenticatedClient, Operation
from ...models.batch_export import BatchExport
from ...types import One, Response

OPERATION = Operation(
    id="batch_exports_create",
    method="POST",
    path="/api/organizations/{organization_id}/batch_exports/",
    scopes=("batch_export:write",),
    body="json",
    answer="json",
    decode={
        201: One("batch_export", "BatchExport"),
    },
)


def sync_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Response[BatchExport]:
    """POST /api/organizations/{organization_id}/batch_exports/

    operationId batch_exports_create; scopes batch_export:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
        },
        {},
        body,
    )


def sync(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> BatchExport | None:
    """POST /api/organizations/{organization_id}/batch_exports/

    operationId batch_exports_create; scopes batch_export:write; rate class crud.
    """
    return sync_detailed(
        organization_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Response[BatchExport]:
    """POST /api/organizations/{organization_id}/batch_exports/

    operationId batch_exports_create; scopes batch_export:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
        },
        {},
        body,
    )


async def asyncio(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> BatchExport | None:
    """POST /api/organizations/{organization_id}/batch_exports/

    operationId batch_exports_create; scopes batch_export:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            client=client,
            body=body,
        )
    ).parsed
