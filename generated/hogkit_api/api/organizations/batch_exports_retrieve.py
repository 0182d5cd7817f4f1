from ...client import AuthenticatedClient, Operation
from ...models.batch_export import BatchExport
from ...types import One, Response

OPERATION = Operation(
    id="batch_exports_retrieve",
    method="GET",
    path="/api/organizations/{organization_id}/batch_exports/{id}/",
    scopes=("batch_export:read",),
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
) -> Response[BatchExport]:
    """GET /api/organizations/{organization_id}/batch_exports/{id}/

    operationId batch_exports_retrieve; scopes batch_export:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
    )


def sync(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> BatchExport | None:
    """GET /api/organizations/{organization_id}/batch_exports/{id}/

    operationId batch_exports_retrieve; scopes batch_export:read; rate class crud.
    """
    return sync_detailed(
        organization_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[BatchExport]:
    """GET /api/organizations/{organization_id}/batch_exports/{id}/

    operationId batch_exports_retrieve; scopes batch_export:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
    )


async def asyncio(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> BatchExport | None:
    """GET /api/organizations/{organization_id}/batch_exports/{id}/

    operationId batch_exports_retrieve; scopes batch_export:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
        )
    ).parsed
